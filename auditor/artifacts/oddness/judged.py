"""From the figures of words to odd spans."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

import numpy as np

from auditor.artifacts.odd import OddSpan, Reading
from auditor.artifacts.oddness.card import Card, Scorer, Suspicion, load
from auditor.artifacts.oddness.figures import ALONE, PROOF, TRIPS, Figures, Floats, figures
from auditor.artifacts.oddness.ngrams import Model, english
from auditor.artifacts.oddness.suspicion import article, judgements, likeliest, rows
from auditor.artifacts.oddness.swapped import with_swaps
from auditor.artifacts.text import Sentence, Text
from auditor.signature import begins

# Log-odds below what supports another source, from which on the model of English by itself finds nothing odd in a word.
USUAL = 1.5


@dataclass(frozen=True)
class Odds:
    """The log-odds of each word of a sentence that a reader marks it, by one scorer, with the figures that it read."""

    scorer: Scorer
    values: Floats
    log_odds: Floats

    @classmethod
    def by(cls, scorer: Scorer, values: Floats) -> "Odds":
        """Let a scorer read the figures."""
        return cls(scorer, values, scorer.log_odds(values))


@dataclass(frozen=True)
class JudgedSentence:
    """A sentence with words, their figures, and their odds by the scorer that judges it, and by the model of English alone.

    `sure` is the probability that this is the scorer for its article: what is found cannot be surer.
    """

    sentence: Sentence
    figures: Figures
    own: Odds
    english: Odds
    sure: float = 1.0

    def spans(self, level: float) -> Iterator[OddSpan]:
        """Yield the odd spans in order: neighbouring words whose log-odds reach `level`."""
        return _spans(self, self.own, level, self.sure)

    def runs(self, chosen: Sequence[bool]) -> Iterator[tuple[int, int]]:
        """Yield the half-open ranges of chosen words, one flag a word, that have nothing but space between them."""
        return _runs(_between(self), chosen)

    @cached_property
    def odd(self) -> tuple[OddSpan, ...]:
        """Return the spans that are odd enough to be found by likelihood alone, in order."""
        return tuple(self.spans(self.own.scorer.threshold))

    @cached_property
    def supporting(self) -> tuple[OddSpan, ...]:
        """Return the spans that are odd enough by the model of English to support what another source says."""
        return tuple(_spans(self, self.english, self.english.scorer.threshold))


@dataclass(frozen=True)
class Judged:
    """The judged sentences of a text, and the suspicion that it raises.

    Attributes:
        sentences: those with words.
        suspicion: its name; empty if there is none, `None` if no proofreader read the text.
        odds: log-odds of each suspicion, raised or not, in nats, as if every second article were such a one.
    """

    sentences: tuple[JudgedSentence, ...]
    suspicion: str | None = None
    odds: Mapping[str, float] = field(default_factory=dict)

    @cached_property
    def odd(self) -> tuple[OddSpan, ...]:
        """Return the spans that are odd enough to be found by likelihood alone, in order."""
        return tuple(span for item in self.sentences for span in item.odd)

    @cached_property
    def supporting(self) -> tuple[OddSpan, ...]:
        """Return the spans that are odd enough to support what another source says."""
        return tuple(span for item in self.sentences for span in item.supporting)


def judge(text: Text, model: Model | None = None, card: Card | None = None) -> Judged:
    """Return how odd the words of each sentence of a text are.

    Round trips are read if the engine that the card was fitted on made them; otherwise the model of English judges alone.
    """
    model, card = model or english(), card or load()
    found = [figures(sentence, _readable(sentence, card), model) for sentence in text.sentences]
    whole = article(text, found)
    if whole is None:
        return Judged(tuple(_judged_all(text, found, card)))
    found = with_swaps(text, found)
    odds = judgements(whole, found, card.suspicions)
    suspicion = likeliest(odds, {item.name: item.judge.threshold for item in card.suspicions})
    raised = next(((item, odds[suspicion]) for item in card.suspicions if item.name == suspicion), None)
    return Judged(tuple(_judged_all(text, found, card, raised)), suspicion, odds)


def _readable(sentence: Sentence, card: Card) -> list[Reading]:
    return [reading for reading in sentence.readings if begins(reading.engine, card.engine)]


def _judged_all(
    text: Text, found: Sequence[Figures], card: Card, raised: tuple[Suspicion, float] | None = None
) -> Iterator[JudgedSentence]:
    """Yield the sentences with words, judged."""
    for sentence, item in zip(text.sentences, found, strict=True):
        if item.words:
            yield _judged(sentence, item, card, raised)


def _judged(sentence: Sentence, found: Figures, card: Card, raised: tuple[Suspicion, float] | None) -> JudgedSentence:
    """Judge a sentence by the scorer of the suspicion that its article raises, if it does."""
    english = Odds.by(card.english, found.alone)
    if raised and found.proof is not None:
        suspicion, odds = raised
        own = Odds.by(suspicion.words, rows(found, suspicion.words.figures))
        return JudgedSentence(sentence, found, own, english, suspicion.judge.probability(odds))
    names, values = sound_rows(found)
    return JudgedSentence(sentence, found, Odds.by(card.sound[names], values), english)


def sound_rows(found: Figures) -> tuple[tuple[str, ...], Floats]:
    """Return what the scorers of sound articles read, as far as it is there: names, and figures of each word, shape (words, names)."""
    parts = [(ALONE, found.alone), (PROOF, found.proof), (TRIPS, found.trips)]
    read = [(names, values) for names, values in parts if values is not None]
    return tuple(name for names, _ in read for name in names), np.concatenate([values for _, values in read], axis=1)


def _spans(item: JudgedSentence, by: Odds, level: float, sure: float = 1.0) -> Iterator[OddSpan]:
    found, odd = item.figures, by.log_odds >= level
    if not odd.any():
        return
    seldom = item.english.log_odds >= item.english.scorer.threshold - USUAL
    for first, last in item.runs(odd.tolist()):
        worst = first + int(np.argmax(by.log_odds[first:last]))
        score = float(by.log_odds[worst])
        evidence = {name: round(float(value), 2) for name, value in zip(by.scorer.figures, by.values[worst], strict=True)}
        damaged = evidence["invented"] or evidence.get("proof.damaged", -np.inf) > max(0.0, evidence.get("proof.swapped", 0.0))
        yield OddSpan(
            found.words[first].start,
            found.words[last - 1].end,
            score,
            sure * by.scorer.confidence(score),
            evidence,
            _rather(found, range(first, last)),
            bool(damaged and seldom[first:last].any()),
        )


def _between(item: JudgedSentence) -> list[str]:
    """Return what stands between each word and the next."""
    segment = item.sentence.segment
    return [segment.text[one.end - segment.start : two.start - segment.start] for one, two in pairwise(item.figures.words)]


def _runs(between: Sequence[str], odd: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield the half-open ranges of odd words with nothing but space between them."""
    first = None
    for i, is_odd in enumerate([*odd, False]):
        joined = 0 < i < len(odd) and between[i - 1].isspace()
        if first is not None and not (is_odd and joined):
            yield first, i
            first = None
        if is_odd and first is None:
            first = i


def _rather(found: Figures, indices: Sequence[int]) -> str:
    """Return what more than half of the round trips, and at least two, have in place of the words, if it is something else."""
    offers = [" ".join(dict.fromkeys(filter(None, column))) for column in zip(*(found.rather[i] for i in indices), strict=True)]
    own = " ".join(found.words[i].lower for i in indices)
    best = max(sorted(set(offers)), key=offers.count, default="")
    return best if best.lower() != own and offers.count(best) >= max(2, len(offers) // 2 + 1) else ""

"""From the figures of words to odd spans."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from auditor.artifacts.odd import OddSpan, Reading
from auditor.artifacts.oddness.card import Card, Scorer, load
from auditor.artifacts.oddness.figures import ALONE, Figures, completed, figures
from auditor.artifacts.oddness.ngrams import Model, english
from auditor.artifacts.oddness.suspicion import is_damaged_throughout, names, rows
from auditor.artifacts.text import Sentence

# Log-odds from which a word is found in an article that is damaged throughout: three to two that it is damaged.
LIKELY = 0.4


@dataclass(frozen=True)
class JudgedSentence:
    """A sentence with words, the log-odds that a reader marks each, whose they are, and which words English alone finds odd."""

    sentence: Sentence
    figures: Figures
    scorer: Scorer
    odds: NDArray[np.float64]
    rare: NDArray[np.bool_]

    def spans(self, level: float | None = None) -> Iterator[OddSpan]:
        """Yield the odd spans in order: neighbouring words whose log-odds reach `level`, or the threshold of the scorer."""
        return _spans(self, self._threshold() if level is None else level)

    def _threshold(self) -> float:
        return min(LIKELY, self.scorer.threshold) if is_damaged_throughout(self.figures) else self.scorer.threshold


@dataclass(frozen=True)
class Judged:
    """The judged sentences of a text."""

    sentences: tuple[JudgedSentence, ...]

    def spans(self) -> Iterator[OddSpan]:
        """Yield the spans that are odd enough to be found by likelihood alone, in order."""
        for item in self.sentences:
            yield from item.spans()

    @cached_property
    def agreed(self) -> frozenset[int]:
        """Return where the spans begin that two models agree on."""
        return frozenset(span.start for span in self.spans() if span.agreed)

    @cached_property
    def supporting(self) -> tuple[OddSpan, ...]:
        """Return the spans that are odd enough to support what another source says."""
        return tuple(span for item in self.sentences for span in item.spans(item.scorer.support))


def judge(sentences: Sequence[Sentence], model: Model | None = None, card: Card | None = None) -> Judged:
    """Return how odd the words of each sentence are.

    Round trips are read if the engine that the card was fitted on made them; otherwise the model of English judges alone.
    """
    model, card = model or english(), card or load()
    found = completed([figures(sentence, _readable(sentence, card), model) for sentence in sentences])
    return Judged(tuple(_judged(sentence, own, card) for sentence, own in zip(sentences, found, strict=True) if own.words))


def _readable(sentence: Sentence, card: Card) -> list[Reading]:
    return [reading for reading in sentence.readings if reading.engine.startswith(card.engine)]


def _judged(sentence: Sentence, found: Figures, card: Card) -> JudgedSentence:
    scorer, english = card.scorers[names(found)], card.scorers[ALONE]
    return JudgedSentence(sentence, found, scorer, scorer.log_odds(rows(found)), english.log_odds(found.alone) >= english.support)


def _spans(item: JudgedSentence, level: float) -> Iterator[OddSpan]:
    found, odd = item.figures, item.odds >= level
    if not odd.any():
        return
    labels, values = names(found), rows(found)
    for first, last in _runs(_between(item), odd.tolist()):
        worst = first + int(np.argmax(item.odds[first:last]))
        score = float(item.odds[worst])
        shown = zip(labels, values[worst], strict=True)
        evidence = {name: round(float(value), 2) for name, value in shown if not name.startswith(("native.", "changed", "swapped"))}
        start, end = found.words[first].start, found.words[last - 1].end
        yield OddSpan(
            start,
            end,
            score,
            item.scorer.confidence(score, evidence.get("article.native", 0.0)),
            evidence,
            _rather(found, range(first, last)),
            bool(evidence.get("proof.damaged", -np.inf) > evidence.get("proof.swapped", 0.0) and item.rare[first:last].any()),
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

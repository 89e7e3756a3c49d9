"""Fit the suspicions (`auditor/artifacts/oddness/suspicion.py`): judges of articles, and scorers of the words of those they suspect.

Each on the documents of one maker and on what people wrote; a judge is to pass strong engines' articles as well, talks and abstracts among
them. Thresholds come from what each document got from a fit without it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from auditor.artifacts.combination import CERTAINLY_ODD
from auditor.artifacts.likelihood import odd_wording
from auditor.artifacts.odd import SPINNER, OddSpan
from auditor.artifacts.oddness.card import Judge, Scorer, scorer
from auditor.artifacts.oddness.judged import JudgedSentence, Odds
from auditor.artifacts.oddness.suspicion import ARTICLE, ARTICLE_TRIPS, SPUN_WORDS, WORDS, rows
from auditor.artifacts.oddness.swapped import ARTICLE_SWAPS
from bench.artifacts.odd_data import OWN, Example
from bench.artifacts.odd_judges import Document, documents, fitted_judge
from bench.artifacts.odd_regression import UNSET, Design, auc, calibration, fit, folds, out_of_fold


@dataclass(frozen=True)
class Kind:
    """A suspicion to be fitted.

    Attributes:
        maker: how the names of the sources begin that it is fitted on.
        figures: what its judge reads.
        words: what its scorer of words reads.
        budget: findings that 1,000 words of human news may have by it.
        least: log-odds that a word has at least that is found.
    """

    maker: str
    figures: tuple[str, ...]
    words: tuple[str, ...]
    budget: float
    least: float


KINDS = {
    "engine": Kind(OWN, ARTICLE + ARTICLE_TRIPS, WORDS, budget=0.08, least=-0.5),
    "neural": Kind(OWN, ARTICLE, WORDS, budget=0.06, least=-0.5),
    "rules": Kind("apertium", ARTICLE, WORDS, budget=0.15, least=-0.2),
    SPINNER: Kind("spun", ARTICLE + ARTICLE_SWAPS, SPUN_WORDS, budget=0.2, least=-0.3),
}
# What a word of a human article weighs beside one of the maker's.
HUMAN_WEIGHT = 0.1
# Share of the maker's words whose spans the calibration is fitted on.
ODDEST = 0.1


@dataclass(frozen=True)
class Judged:
    """A sentence of a document, as a scorer judges it that never saw the document."""

    document: Document
    example: Example
    sentence: JudgedSentence

    def by(self, scorer: Scorer, sure: float) -> "Judged":
        """Return it with the threshold and calibration of a scorer, and the probability that this is the one for the document."""
        return replace(self, sentence=replace(self.sentence, own=replace(self.sentence.own, scorer=scorer), sure=sure))

    def spans(self, level: float | None = None) -> list[tuple[OddSpan, float]]:
        """Return the odd spans, and the share of raters that uphold each."""
        return [(span, self.example.upheld(span.start, span.end)) for span in self.sentence.spans(level)]


def fitted(examples: Sequence[Example], english: Scorer) -> dict[str, dict[str, Any]]:
    """Return the suspicions as the card has them, and print what they are worth; `english` tells which words English alone finds odd."""
    every = documents(examples)
    judges = {name: fitted_judge(kind.figures, kind.maker, every) for name, kind in KINDS.items()}
    suspected = [_likeliest({name: (table["threshold"], odds[i]) for name, (table, odds) in judges.items()}) for i in range(len(every))]
    found: dict[str, dict[str, Any]] = {}
    shown: list[Judged] = []
    for name, kind in KINDS.items():
        own = {id(item): odds for item, other, odds in zip(every, suspected, judges[name][1], strict=True) if other == name}
        chosen = [item for item in every if item.human or item.source.startswith(kind.maker) or id(item) in own]
        words, judged = _words(kind, chosen, english)
        words |= _levels(kind, judged, set(own), sum(item.article.words for item in every if item.human))
        found[name] = {"judge": judges[name][0], "words": words}
        finished = scorer(words)
        sure = {key: Judge.probability(float(odds)) for key, odds in own.items()}
        shown += [item.by(finished, sure[id(item.document)]) for item in judged if id(item.document) in own]
    _report(every, suspected, shown)
    return found


def _likeliest(judged: Mapping[str, tuple[float, float]]) -> str:
    """Return the likeliest suspicion of (threshold, log-odds) that is raised, empty if none is."""
    raised = {name: odds for name, (threshold, odds) in judged.items() if odds > threshold}
    return max(raised, key=raised.__getitem__, default="")


def _words(kind: Kind, chosen: Sequence[Document], english: Scorer) -> tuple[dict[str, Any], list[Judged]]:
    """Return the scorer of words, and the sentences of the documents, each judged by one that never saw its document."""
    read = [(document, item) for document in chosen for item in document.examples if len(item.figures.words)]
    sizes = [len(item.figures.words) for _, item in read]
    data = Design(
        np.concatenate([rows(item.figures, kind.words) for _, item in read]),
        np.concatenate([item.shares() for _, item in read]),
        np.repeat([_weight(kind, document) for document, _ in read], sizes),
        np.repeat(folds([document.name for document, _ in read]), sizes),
    )
    found, odds = fit(data, kind.words), np.split(out_of_fold(data, kind.words), np.cumsum(sizes)[:-1])
    own = scorer(found | UNSET)
    sentences = []
    for (document, item), odd in zip(read, odds, strict=True):
        judged = JudgedSentence(
            item.sentence, item.figures, Odds(own, rows(item.figures, kind.words), odd), Odds.by(english, item.figures.alone)
        )
        sentences.append(Judged(document, item, judged))
    return found, sentences


def _weight(kind: Kind, own: Document) -> float:
    return 1.0 if own.source.startswith(kind.maker) else HUMAN_WEIGHT if own.human else 0.0


def _levels(kind: Kind, judged: Sequence[Judged], suspected: set[int], words: int) -> dict[str, float]:
    """Return threshold, by the budget on the human documents that are suspected, and calibration on the maker's."""
    made = [item for item in judged if item.document.source.startswith(kind.maker)]
    level = float(np.quantile(np.concatenate([item.sentence.own.log_odds for item in made]), 1 - ODDEST))
    spans = [span for item in made for span in item.spans(level)]
    false = [span.score for item in judged if item.document.human and id(item.document) in suspected for span, _ in item.spans(kind.least)]
    allowed = int(kind.budget * words / 1000)
    threshold = sorted(false, reverse=True)[allowed] if len(false) > allowed else kind.least
    scores, shares = [span.score for span, _ in spans], [upheld for _, upheld in spans]
    return {"threshold": threshold} | calibration(scores, shares, [1.0] * len(spans))


def _report(every: Sequence[Document], suspected: Sequence[str], shown: Sequence[Judged]) -> None:
    """Print, for each kind of text, what is suspected of it, how well words are told apart there, and what the findings are worth."""
    for source in dict.fromkeys(item.source for item in every):
        raised = [other for item, other in zip(every, suspected, strict=True) if item.source == source]
        shares = ", ".join(f"{name} {raised.count(name) / len(raised):.3f}" for name in KINDS if name in raised)
        print(f"  {source}: {len(raised)} documents, suspected: {shares or 'none'}{_of_words(source, every, shown)}")


def _of_words(source: str, every: Sequence[Document], shown: Sequence[Judged]) -> str:
    own = [item for item in shown if item.document.source == source]
    if not own:
        return ""
    marked, odds = np.concatenate([item.example.shares() for item in own]), np.concatenate([item.sentence.own.log_odds for item in own])
    surprisal = np.concatenate([item.example.figures.alone[:, WORDS.index("surprisal")] for item in own])
    spans = [(span, share) for item in own for span, share in item.spans() if span.confidence >= odd_wording.LEAST]
    upheld = [share for _, share in spans]
    major = [share for span, share in spans if span.agreed and span.confidence >= CERTAINLY_ODD]
    found = sum(float(marks.sum()) for marks in _found(own))
    damaged = sum(sum(item.shares()) for document in every if document.source == source for item in document.examples)
    words = sum(document.article.words for document in every if document.source == source)
    return (
        f"; AUC {auc(odds, marked):.3f}, by trigrams {auc(surprisal, marked):.3f}; {1000 * len(upheld) / words:.2f} spans per 1,000 words, "
        f"upheld {np.mean(upheld or 0):.2f}, of the damaged words {found / damaged if damaged else 0:.2f}; "
        f"major {1000 * len(major) / words:.2f}, upheld {np.mean(major or 0):.2f}"
    )


def _found(own: Sequence[Judged]) -> Iterator[NDArray[np.float64]]:
    """Yield the marks of the words that are found."""
    for item in own:
        judged = item.sentence.own
        yield np.array(item.example.shares())[judged.log_odds >= judged.scorer.threshold]

"""Fit the suspicions (`auditor/artifacts/oddness/suspicion.py`): judges of articles, and scorers of the words of those they suspect.

Each on the documents of one maker and on what people wrote: the scorer first, then the judge that reads it. A judge is to pass strong
engines' articles as well, talks and abstracts among them, and to tell its maker's from those of the other makers. Thresholds come from what
each document got from a fit without it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from auditor.artifacts.combination import CERTAINLY_ODD
from auditor.artifacts.likelihood import odd_wording
from auditor.artifacts.odd import SPINNER, OddSpan
from auditor.artifacts.oddness.card import Judge, Scorer, scorer
from auditor.artifacts.oddness.judged import JudgedSentence, Odds
from auditor.artifacts.oddness.suspicion import ARTICLE, ARTICLE_TRIPS, ARTICLE_WORDS, SPUN_WORDS, WORDS, likeliest, rows
from auditor.artifacts.oddness.swapped import ARTICLE_SWAPS
from bench.artifacts.odd_data import OWN, Example
from bench.artifacts.odd_judges import Document, beginnings, documents, fitted_judge
from bench.artifacts.odd_regression import calibration
from bench.artifacts.odd_words import Words, fitted_scorer, mean, oddest, threshold, told_apart


@dataclass(frozen=True)
class Kind:
    """A suspicion to be fitted.

    Attributes:
        maker: whose articles it is fitted on: how the names of its sources begin.
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

    def made(self, own: Document) -> bool:
        """Tell whether an article is this maker's."""
        return own.source.startswith(self.maker)


KINDS = {
    "engine": Kind(OWN, ARTICLE + ARTICLE_WORDS + ARTICLE_TRIPS, WORDS, budget=0.08, least=-0.5),
    "neural": Kind(OWN, ARTICLE + ARTICLE_WORDS, WORDS, budget=0.06, least=-0.5),
    "rules": Kind("apertium", ARTICLE + ARTICLE_WORDS, WORDS, budget=0.15, least=-0.2),
    SPINNER: Kind("spun", ARTICLE + ARTICLE_WORDS + ARTICLE_SWAPS, SPUN_WORDS, budget=0.3, least=-0.2),
}
# What a word of a human article weighs beside one of the maker's.
HUMAN_WEIGHT = 0.1


@dataclass(frozen=True)
class Judged:
    """A sentence of a document, as a scorer judges it that never saw the document."""

    document: Document
    example: Example
    sentence: JudgedSentence
    suspicion: str

    def by(self, scorer: Scorer, sure: float) -> "Judged":
        """Return it with the threshold and calibration of a scorer, and the probability that this is the one for the document."""
        return replace(self, sentence=replace(self.sentence, own=replace(self.sentence.own, scorer=scorer), sure=sure))

    def spans(self, level: float) -> list[tuple[OddSpan, float]]:
        """Return the odd spans down to a level, and the share of raters that uphold each."""
        return [(span, self.example.upheld(span.start, span.end)) for span in self.sentence.spans(level)]

    def found(self) -> list[tuple[OddSpan, float]]:
        """Return the odd spans that the product would show, and the share of raters that uphold each."""
        spans = self.spans(self.sentence.own.scorer.threshold)
        least = odd_wording.least(self.suspicion)
        return [(span, share) for span, share in spans if span.confidence >= least]


def fitted(examples: Sequence[Example], english: Scorer, kinds: Mapping[str, Kind]) -> dict[str, dict[str, Any]]:
    """Return the suspicions as the card has them, and print what they are worth; `english` tells which words English alone finds odd."""
    every = documents(examples)
    short = beginnings(every)
    words = {name: _words(name, every, english) for name in kinds}
    fits = {name: fitted_judge(kind.figures, kind.made, _scored([*every, *short], words[name][1])) for name, kind in kinds.items()}
    judges = {name: (table, odds[: len(every)]) for name, (table, odds) in fits.items()}
    thresholds = {name: table["threshold"] for name, (table, _) in judges.items()}
    suspected = [likeliest({name: odds[i] for name, (_, odds) in judges.items()}, thresholds) for i in range(len(every))]
    found: dict[str, dict[str, Any]] = {}
    shown: list[Judged] = []
    for name, kind in kinds.items():
        own = {id(item): odds for item, other, odds in zip(every, suspected, judges[name][1], strict=True) if other == name}
        table, judged = words[name]
        table |= _levels(kind, judged, set(own), sum(item.article.words for item in every if item.news))
        found[name] = {"judge": judges[name][0], "words": table}
        finished = scorer(table)
        sure = {key: Judge.probability(float(odds)) for key, odds in own.items()}
        shown += [item.by(finished, sure[id(item.document)]) for item in judged if id(item.document) in own]
    _report(every, suspected, shown)
    return found


def _words(name: str, every: Sequence[Document], english: Scorer) -> tuple[dict[str, Any], list[Judged]]:
    """Return the scorer of words, and the sentences of the documents, each judged by one that never saw its document."""
    kind = KINDS[name]
    owners = [(document, item) for document in every for item in document.examples if len(item.figures.words)]
    read = [Words(item, rows(item.figures, kind.words), document.name, _weight(kind, document)) for document, item in owners]
    table, odds = fitted_scorer(read, kind.words)
    sentences = [
        Judged(document, item, JudgedSentence(item.sentence, item.figures, own, Odds.by(english, item.figures.alone)), name)
        for (document, item), own in zip(owners, odds, strict=True)
    ]
    return table, sentences


def _scored(chosen: Sequence[Document], judged: Sequence[Judged]) -> list[Document]:
    """Return documents with what a scorer of words makes of them."""
    odds = {id(item.example): item.sentence.own.log_odds for item in judged}
    words = (np.concatenate([odds[id(example)] for example in item.examples if id(example) in odds]) for item in chosen)
    return [replace(item, article=item.article.scored(own)) for item, own in zip(chosen, words, strict=True)]


def _weight(kind: Kind, own: Document) -> float:
    return 1.0 if kind.made(own) else HUMAN_WEIGHT if own.human else 0.0


def _levels(kind: Kind, judged: Sequence[Judged], suspected: set[int], words: int) -> dict[str, float]:
    """Return threshold, by the budget on the human news that is suspected, and calibration on the maker's."""
    made = [item for item in judged if kind.made(item.document)]
    level = oddest([item.sentence.own for item in made])
    spans = [span for item in made for span in item.spans(level)]
    false = [span.score for item in judged if item.document.news and id(item.document) in suspected for span, _ in item.spans(kind.least)]
    scores, shares = [span.score for span, _ in spans], [upheld for _, upheld in spans]
    return {"threshold": threshold(false, kind.budget, words, kind.least)} | calibration(scores, shares, [1.0] * len(spans))


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
    spans = [found for item in own for found in item.found()]
    upheld = [share for _, share in spans]
    major = [share for span, share in spans if span.agreed and span.confidence >= CERTAINLY_ODD]
    found = sum(map(_found, own))
    damaged = sum(sum(item.shares()) for document in every if document.source == source for item in document.examples)
    words = sum(document.article.words for document in every if document.source == source)
    return (
        f"; {told_apart([item.example for item in own], [item.sentence.own for item in own])}; "
        f"{1000 * len(upheld) / words:.2f} spans per 1,000 words, upheld {mean(upheld):.2f}, "
        f"of the damaged words {found / damaged if damaged else 0:.2f}; major {1000 * len(major) / words:.2f}, upheld {mean(major):.2f}"
    )


def _found(item: Judged) -> float:
    """Return how many marked words of a sentence are found, a word with marks of some raters counting in part."""
    own = item.sentence.own
    return sum(share for share, odds in zip(item.example.shares(), own.log_odds, strict=True) if odds >= own.scorer.threshold)

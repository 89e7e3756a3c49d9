"""Fit the judges of articles: is an article one maker's, or a sound one, written by people or by a strong engine?"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from auditor.artifacts.oddness.card import judge
from auditor.artifacts.oddness.suspicion import Article, article
from auditor.artifacts.text import Text
from bench.artifacts.odd_data import CLEAN, HUMAN, OTHER_KINDS, SETS, Example
from bench.artifacts.odd_regression import FOLDS, UNSET, Floats, folds, logistic, table

# Share of sound articles that a judge may suspect.
FALSE = 0.005
PENALTY = 2.0
# What other makers' articles weigh of all that a judge is to pass.
OTHERS = 0.15
# Sentences of a short article, and what it counts beside a whole one: it is judged as well, by the same threshold.
SHORT, SHORT_WEIGHT = 3, 0.3


@dataclass(frozen=True)
class Document:
    """An article, its sentences, its figures, and what it counts in a fit."""

    name: str
    source: str
    examples: tuple[Example, ...]
    article: Article
    weight: float = 1.0

    @property
    def human(self) -> bool:
        """Tell whether people wrote it."""
        return self.source in HUMAN

    @property
    def news(self) -> bool:
        """Tell whether it is news that people wrote."""
        return self.source == CLEAN

    @property
    def sound(self) -> bool:
        """Tell whether people or a strong engine wrote it."""
        return self.human or self.source in SETS


# What an article that is no news weighs beside news: there are few of them.
KINDS_WEIGHT = 4.0
# Tells whether a document is one maker's.
Made = Callable[[Document], bool]


def documents(examples: Sequence[Example]) -> list[Document]:
    """Return the documents that the sentences make up; those without words are left out."""
    grouped: dict[tuple[str, str], list[Example]] = defaultdict(list)
    for item in examples:
        grouped[item.source, item.document].append(item)
    read = (_document(name, source, own) for (source, name), own in grouped.items())
    return [item for item in read if item]


def beginnings(every: Sequence[Document]) -> list[Document]:
    """Return what the documents would be if they ended after `SHORT` sentences; those without words are left out."""
    read = (_document(item.name, item.source, item.examples[:SHORT], SHORT_WEIGHT) for item in every)
    return [item for item in read if item]


def _document(name: str, source: str, own: Sequence[Example], weight: float = 1.0) -> Document | None:
    figures = article(Text("en", tuple(item.sentence for item in own)), [item.figures for item in own])
    return Document(name, source, tuple(own), figures, weight * (KINDS_WEIGHT if source == OTHER_KINDS else 1.0)) if figures else None


def fitted_judge(names: tuple[str, ...], made: Made, every: Sequence[Document]) -> tuple[dict[str, Any], Floats]:
    """Return the judge that reads some figures, and its log-odds of each document, minus infinity where the figures are missing.

    `made` tells whose articles it is to find. The log-odds of a document are those by a judge that never saw it; the threshold follows from
    those of the sound ones.
    """
    odds = np.full(len(every), -np.inf)
    readable = [(i, item, values) for i, item in enumerate(every) if (values := item.article.values(names)) is not None]
    numbers = folds([item.name for _, item, _ in readable])
    for fold in range(FOLDS):
        seen = [(item, values) for (_, item, values), number in zip(readable, numbers, strict=True) if number != fold]
        one = judge(_fitted(names, made, seen) | UNSET)
        for (i, item, values), number in zip(readable, numbers, strict=True):
            if number == fold:
                odds[i] = one.log_odds(values, item.article.words)
    threshold = float(np.quantile([odds[i] for i, item, _ in readable if item.sound], 1 - FALSE))
    return _fitted(names, made, [(item, values) for _, item, values in readable]) | {"threshold": threshold}, odds


def _fitted(names: tuple[str, ...], made: Made, read: Sequence[tuple[Document, Floats]]) -> dict[str, Any]:
    """Return a judge of the maker's documents among the others; both weigh the same."""
    usual = np.stack([row for item, row in read if item.human])
    means, scales = usual.mean(axis=0), usual.std(axis=0) + 1e-9
    unweighed = judge(table(names, means, scales, np.zeros(len(names)), 0.0) | UNSET)
    evidence = np.stack([unweighed.evidence(row, item.article.words) for item, row in read])
    own, sound = (np.array([tells(item) for item, _ in read]) for tells in (made, lambda item: item.sound))
    others, counts = ~own & ~sound, np.array([item.weight for item, _ in read])
    share = OTHERS if others.any() else 0.0
    parts = ((own * counts, 1.0), (others * counts, share), (sound * counts, 1 - share))
    weights = sum(0.5 * weight / part.mean() * part for part, weight in parts if part.any())
    return table(names, means, scales, *logistic(evidence, own.astype(float), weights, PENALTY))

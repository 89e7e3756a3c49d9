"""Fit the judges of articles: is an article one maker's, or a sound one, written by people or by a strong engine?"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from auditor.artifacts.oddness.card import judge
from auditor.artifacts.oddness.suspicion import Article, article
from auditor.artifacts.text import Text
from bench.artifacts.odd_data import CLEAN, SETS, Example
from bench.artifacts.odd_regression import FOLDS, UNSET, Floats, folds, logistic, table

# Share of sound articles that a judge may suspect.
FALSE = 0.005
PENALTY = 0.1
# What other makers' articles weigh of all that a judge is to pass, where it is to tell its maker from them.
OTHERS = 0.15


@dataclass(frozen=True)
class Document:
    """An article, its sentences, and its figures."""

    name: str
    source: str
    examples: tuple[Example, ...]
    article: Article

    @property
    def human(self) -> bool:
        """Tell whether people wrote it."""
        return self.source == CLEAN

    @property
    def sound(self) -> bool:
        """Tell whether people or a strong engine wrote it."""
        return self.human or self.source in SETS


def documents(examples: Sequence[Example]) -> list[Document]:
    """Return the documents that the sentences make up; those without words are left out."""
    grouped: dict[tuple[str, str], list[Example]] = defaultdict(list)
    for item in examples:
        grouped[item.source, item.document].append(item)
    found = []
    for (source, name), own in grouped.items():
        figures = article(Text("en", tuple(item.sentence for item in own)), [item.figures for item in own])
        if figures:
            found.append(Document(name, source, tuple(own), figures))
    return found


@dataclass(frozen=True)
class Maker:
    """Whose articles a judge tells from others: how the names of its sources begin, and whether other makers' are among those."""

    prefix: str
    alone: bool

    def made(self, own: Document) -> bool:
        """Tell whether an article is this maker's."""
        return own.source.startswith(self.prefix)

    def other(self, own: Document) -> bool:
        """Tell whether an article is another maker's that this one is to be told from."""
        return self.alone and not own.sound and not self.made(own)


def fitted_judge(names: tuple[str, ...], maker: Maker, every: Sequence[Document]) -> tuple[dict[str, Any], Floats]:
    """Return the judge that reads some figures, and its log-odds of each document, minus infinity where the figures are missing.

    The log-odds of a document are those by a judge that never saw it; the threshold follows from those of the sound ones.
    """
    odds = np.full(len(every), -np.inf)
    readable = [(i, item, values) for i, item in enumerate(every) if (values := item.article.values(names)) is not None]
    numbers = folds([item.name for _, item, _ in readable])
    for fold in range(FOLDS):
        seen = [(item, values) for (_, item, values), number in zip(readable, numbers, strict=True) if number != fold]
        one = judge(_fitted(names, maker, seen) | UNSET)
        for (i, item, values), number in zip(readable, numbers, strict=True):
            if number == fold:
                odds[i] = one.log_odds(values, item.article.words)
    threshold = float(np.quantile([odds[i] for i, item, _ in readable if item.sound], 1 - FALSE))
    return _fitted(names, maker, [(item, values) for _, item, values in readable]) | {"threshold": threshold}, odds


def _fitted(names: tuple[str, ...], maker: Maker, read: Sequence[tuple[Document, Floats]]) -> dict[str, Any]:
    """Return a judge of the maker's documents among the others; both weigh the same."""
    chosen = [(item, row) for item, row in read if item.sound or maker.made(item) or maker.other(item)]
    usual = np.stack([row for item, row in chosen if item.human])
    means, scales = usual.mean(axis=0), usual.std(axis=0) + 1e-9
    unweighed = judge(table(names, means, scales, np.zeros(len(names)), 0.0) | UNSET)
    evidence = np.stack([unweighed.evidence(row, item.article.words) for item, row in chosen])
    made, others = (np.array([tells(item) for item, _ in chosen]) for tells in (maker.made, maker.other))
    share = OTHERS if others.any() else 0.0
    parts = ((made, 1.0), (others, share), (~made & ~others, 1 - share))
    weights = sum(0.5 * own / part.mean() * part for part, own in parts if part.any())
    return table(names, means, scales, *logistic(evidence, made.astype(float), weights, PENALTY))

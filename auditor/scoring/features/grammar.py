"""How surprising the grammar is: a trigram model over sentence skeletons, learned from English prose.

Garbled text breaks the frame of function words around its words ("there first nation", "how this for is decided"); fluent machine
translation is smoother than what people write. The trigrams are interpolated with shorter contexts (Jelinek and Mercer 1980).
"""

import gzip
import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from statistics import fmean

from auditor.scoring.features.measure import Measure
from auditor.scoring.features.skeleton import START, skeleton
from auditor.scoring.features.words import Prose

PRIOR = 12.0
# Nats beyond which a reader would stumble: one word in some three thousand, given the two before it.
BREAK = 8.0
# A sentence of fewer tokens, its end counted, is an exclamation and has no grammar to speak of.
LEAST_TOKENS = 4

_BROKEN = "Its grammar is less like English prose than that of human text ({value} against {human})."
_SMOOTH = "Its grammar is more like English prose than that of human text ({value} against {human})."

# N-grams of parts of speech; the skeletons in their place are our own (`skeleton.py`).
_SOURCE = "Volansky, Ordan and Wintner 2015"
MEASURES = (
    Measure("grammar.surprise.mean", "nats per token", "grammar", _BROKEN, _SMOOTH, "Mean surprise of the sentence skeletons.", _SOURCE),
    Measure(
        "grammar.surprise.high",
        "nats per token",
        "grammar",
        _BROKEN,
        _SMOOTH,
        "Mean surprise of the worst fifth of the sentences.",
        _SOURCE,
    ),
    Measure("grammar.breaks", "per 100 tokens", "grammar", _BROKEN, _SMOOTH, f"Tokens with a surprise beyond {BREAK} nats.", _SOURCE),
)


@dataclass(frozen=True)
class SkeletonModel:
    """Counts of classes of words, of pairs and of triples."""

    frequent: frozenset[str]
    total: int
    counts: dict[str, int]
    pairs: dict[str, dict[str, int]]
    triples: dict[str, dict[str, int]]

    def surprises(self, sentence: str) -> list[float]:
        """Return the surprise of each token of a normalised sentence, and of its end, in nats."""
        classes = [START, *skeleton(sentence, self.frequent)]
        return [-math.log(self._probability(*classes[place - 2 : place + 1])) for place in range(2, len(classes))]

    def _probability(self, before: str, last: str, item: str) -> float:
        base = (self.counts.get(item, 0) + 1) / (self.total + len(self.counts))
        pair = _interpolated(self.pairs.get(last, _UNSEEN), item, self.counts.get(last, 0), base)
        return _interpolated(self.triples.get(f"{before} {last}", _UNSEEN), item, self.pairs.get(before, _UNSEEN).get(last, 0), pair)


_UNSEEN: dict[str, int] = {}


def _interpolated(followers: dict[str, int], item: str, seen: int, shorter: float) -> float:
    """Return the probability of `item` in a context `seen` so often: followers too rare for the table leave their share to `shorter`."""
    left = max(seen - sum(followers.values()), 0) + PRIOR
    return (followers.get(item, 0) + left * shorter) / (seen + PRIOR)


@cache
def skeleton_model() -> SkeletonModel:
    """Return the model of English prose (see `data/README.md`)."""
    text = gzip.decompress((files("auditor.scoring") / "data" / "skeleton_en.tsv.gz").read_bytes()).decode()
    first, *rows = (line.split("\t") for line in text.splitlines())
    counts = {name: int(total) for kind, name, total in rows if kind == "1"}
    pairs = {context: _followers(members) for kind, context, members in rows if kind == "2"}
    triples = {context: _followers(members) for kind, context, members in rows if kind == "3"}
    return SkeletonModel(frozenset(first[1].split()), sum(counts.values()), counts, pairs, triples)


def _followers(members: str) -> dict[str, int]:
    items = members.split(" ")
    return dict(zip(items[::2], map(int, items[1::2]), strict=True))


def grammar_features(prose: Prose) -> dict[str, float]:
    """Return the surprise figures; nothing for a text without sentences of at least `LEAST_TOKENS`."""
    model = skeleton_model()
    sentences = [surprises for sentence in prose.sentences if len(surprises := model.surprises(sentence)) >= LEAST_TOKENS]
    if not sentences:
        return {}
    tokens = [value for surprises in sentences for value in surprises]
    worst = sorted((fmean(surprises) for surprises in sentences), reverse=True)[: math.ceil(len(sentences) / 5)]
    return {
        "grammar.surprise.mean": fmean(tokens),
        "grammar.surprise.high": fmean(worst),
        "grammar.breaks": 100 * sum(value > BREAK for value in tokens) / len(tokens),
    }

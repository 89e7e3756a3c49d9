"""Who may have damaged an article: its words as a whole are weighed before any of them is judged by itself.

In a sound article a word that looks wrong is mostly a rare idiom; in one that a weak translator or a spinner wrote it is mostly damage. So
a *suspicion* has two parts: a scorer of words, fitted on such articles, and a judge, which tells from means over the article's words, and
from what the scorer makes of them, whether it is such a one: only there is what the scorer says of single words believed. Most articles
raise no suspicion.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from auditor.artifacts.oddness.card import Suspicion
from auditor.artifacts.oddness.figures import ALONE, PROOF, TRIPS, Figures, Floats
from auditor.artifacts.oddness.swapped import SWAP, article_swaps
from auditor.artifacts.text import Text

HEADS = PROOF[:3]
# Log-odds from which a head is counted as saying yes.
YES = {"proof.changed": 1.4, "proof.damaged": 0.0, "proof.swapped": 0.0}
_OF_ENGLISH = ("rarity", "surprisal", "unseen.around", "missing.left", "seen.triples", "unknown", "invented")
_OF_TRIPS = ("pivots.mean", "pivots.gain", "pivots.changed", "pivots.habit")
# Means over the words of an article: log-odds of each head, its probability, how often it says yes; of the model of English; of the trips.
ARTICLE = (
    *(f"mean.{name}" for name in HEADS),
    *(f"likely.{name}" for name in HEADS),
    *(f"yes.{name}" for name in HEADS),
    *(f"mean.{name}" for name in _OF_ENGLISH),
)
# The gap is how far the words surprise the engine more than its own round trips do: low where it, or one like it, wrote the text.
ARTICLE_TRIPS = (*(f"mean.{name}" for name in _OF_TRIPS), "gap")
# What a suspicion's scorer makes of the words of an article: their mean probability, and the shares of those above some log-odds.
_ABOVE = (0.0, 1.5)
ARTICLE_WORDS = ("words.likely", *(f"words.above.{least}" for least in _ABOVE))
# Figures that the scorers of words read, and those of a spinner's words.
WORDS = ALONE + PROOF
SPUN_WORDS = WORDS + SWAP


@dataclass(frozen=True)
class Article:
    """How many words an article has, and its figures.

    `ARTICLE`, `ARTICLE_SWAPS`, `ARTICLE_TRIPS` if it made round trips, and `ARTICLE_WORDS` once a suspicion's scorer has read it.
    """

    words: int
    figures: Mapping[str, float]

    def values(self, names: Sequence[str]) -> Floats | None:
        """Return the figures of these names; `None` if it lacks one."""
        return np.array([self.figures[name] for name in names]) if all(name in self.figures for name in names) else None

    def scored(self, odds: Floats) -> "Article":
        """Return it with `ARTICLE_WORDS`, given the log-odds that a suspicion's scorer gives its words."""
        means = ((1 / (1 + np.exp(-odds))).mean(), *((odds > least).mean() for least in _ABOVE))
        return replace(self, figures={**self.figures, **dict(zip(ARTICLE_WORDS, map(float, means), strict=True))})


def article(text: Text, found: Sequence[Figures]) -> Article | None:
    """Return the figures of an article, given those of its sentences; `None` if it has no words or no proofreader read it."""
    read = [item for item in found if item.proof is not None and len(item.words)]
    if not read:
        return None
    alone, proof = np.concatenate([item.alone for item in read]), np.concatenate([item.proof for item in read if item.proof is not None])
    heads = proof[:, : len(HEADS)]
    yes = heads > [YES[name] for name in HEADS]
    english = alone[:, [ALONE.index(name) for name in _OF_ENGLISH]]
    means = np.concatenate([part.mean(axis=0) for part in (heads, 1 / (1 + np.exp(-heads)), yes, english)])
    return Article(len(alone), dict(zip(ARTICLE, means.tolist(), strict=True)) | article_swaps(text) | _trips(read))


def _trips(found: Sequence[Figures]) -> dict[str, float]:
    scored = [item.trips for item in found if item.trips is not None]
    if not scored:
        return {}
    trips = np.concatenate(scored)
    mean = {name: float(trips[:, TRIPS.index(name)].mean()) for name in (*_OF_TRIPS, "pivots.sentence")}
    return {f"mean.{name}": mean[name] for name in _OF_TRIPS} | {"gap": mean["pivots.sentence"] - mean["pivots.habit"]}


def judgements(own: Article, found: Sequence[Figures], suspicions: Sequence[Suspicion]) -> dict[str, float]:
    """Return the log-odds of each suspicion whose judge can read an article, in nats, as if every second article were such a one.

    Args:
        own: the article.
        found: the figures of its sentences, synonyms tried.
        suspicions: of the card.
    """
    odds = {}
    for item in suspicions:
        words = np.concatenate([rows(sentence, item.words.figures) for sentence in found if sentence.proof is not None])
        values = own.scored(item.words.log_odds(words)).values(item.judge.figures)
        if values is not None:
            odds[item.name] = item.judge.log_odds(values, own.words)
    return odds


def likeliest(odds: Mapping[str, float], thresholds: Mapping[str, float]) -> str:
    """Return the name of the likeliest suspicion whose log-odds lie above its threshold, empty if there is none."""
    raised = [name for name, own in odds.items() if own > thresholds[name]]
    return max(raised, key=odds.__getitem__, default="")


def rows(found: Figures, names: Sequence[str]) -> Floats:
    """Return the figures of each word that a suspicion's scorer reads, shape (words, names); `names` is `WORDS` or `SPUN_WORDS`.

    Raises:
        ValueError: the sentence lacks some of them.
    """
    parts = [found.alone, found.proof, *([found.swap] if len(names) > len(WORDS) else [])]
    present = [part for part in parts if part is not None]
    if len(present) < len(parts):
        raise ValueError("no proofreader read the sentence, or its synonyms were not tried")
    return np.concatenate(present, axis=1)

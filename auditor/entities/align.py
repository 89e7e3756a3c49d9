"""Which sentence of the reference says what a sentence of the article says."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from auditor.article import SegmentedArticle
from auditor.entities.lexicon import frequency, synonyms
from auditor.entities.tokens import content_words

_SYNONYM = 0.7


@dataclass(frozen=True, slots=True)
class Sentence:
    """The content words of a segment, and with them their synonyms."""

    words: frozenset[str]
    widened: frozenset[str]


def sentences(article: SegmentedArticle) -> tuple[Sentence, ...]:
    """Return the content words of every segment."""
    return tuple(sentence(segment.text) for segment in article.segments)


@lru_cache(maxsize=4_096)
def sentence(text: str) -> Sentence:
    """Return the content words of a text."""
    words = frozenset(content_words(text))
    return Sentence(words, words.union(*(synonyms(word) for word in words)))


@lru_cache(maxsize=50_000)
def weight(word: str) -> float:
    """Return how much it tells that two texts share a word: the rarer, the more (logarithm of the inverse frequency)."""
    return max(0.2, math.log10(2_000 / frequency(word)))


def sentence_similarity(left: Sentence, right: Sentence) -> float:
    """Return the weighted share of content words in common, in [0, 1]; a synonym counts less than the word itself."""
    total = sum(map(weight, left.words)) + sum(map(weight, right.words))
    return (_covered(left, right) + _covered(right, left)) / total if total else 0.0


def _covered(left: Sentence, right: Sentence) -> float:
    own = left.words & right.words
    alike = (left.words - own) & right.widened
    return sum(map(weight, own)) + _SYNONYM * sum(map(weight, alike))


class Alignment:
    """The similarity of every segment of an article with every segment of its reference."""

    def __init__(self, article: Sequence[Sentence], reference: Sequence[Sentence]) -> None:
        self.article = article
        self.reference = reference
        self.table = [[sentence_similarity(left, right) for right in reference] for left in article]

    def best(self, left: frozenset[int], right: frozenset[int]) -> float:
        """Return the greatest similarity between segments of two sets, 0 where one is empty."""
        return max((self.table[i][j] for i in left for j in right), default=0.0)

    def mutual(self, left: int, right: int) -> bool:
        """Tell whether two segments are each other's best counterpart, ties included."""
        here = self.table[left][right]
        return here > 0 and here >= max(self.table[left]) and here >= max(row[right] for row in self.table)

    def overlap(self) -> float:
        """Return the similarity of the two texts as wholes."""
        return sentence_similarity(_union(self.article), _union(self.reference))


def _union(parts: Sequence[Sentence]) -> Sentence:
    words = frozenset[str]().union(*(part.words for part in parts))
    return Sentence(words, words)

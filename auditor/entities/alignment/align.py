"""Which sentence of the reference says what a sentence of the article says."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from auditor.article import SegmentedArticle
from auditor.entities.words.foreign import form, is_known, is_small, kin, usage
from auditor.entities.words.lexicon import frequency, is_function, lemma, synonyms
from auditor.entities.words.tokens import content_words, meaning, tokenise

_SYNONYM = 0.7
# What the likeness of the sentences around two sentences adds to theirs.
FLOW = 0.3


@dataclass(frozen=True, slots=True)
class Sentence:
    """The content words of a segment, with them their synonyms, and all its words in order as folded lemmas.

    Outside English their other forms are all the synonyms that are known.
    """

    words: frozenset[str]
    widened: frozenset[str]
    order: tuple[str, ...] = ()
    language: str = "en"


def sentences(article: SegmentedArticle) -> tuple[Sentence, ...]:
    """Return the content words of every segment."""
    return tuple(sentence(segment.text, article.language) for segment in article.segments)


@lru_cache(maxsize=4_096)
def sentence(text: str, language: str = "en") -> Sentence:
    """Return the content words of a text."""
    if is_known(language):
        return _foreign_sentence(text, language)
    content = content_words(text)
    words = frozenset(content).union(*(_parts(word) for word in content if "-" in word))
    order = tuple(meaning(token) for token in tokenise(text))
    return Sentence(words, words.union(*(synonyms(word) for word in words)), order)


def _foreign_sentence(text: str, language: str) -> Sentence:
    tokens = tokenise(text)
    content = (form(token.lower, language) for token in tokens if not is_small(token.lower, language))
    words = frozenset(word for word in content if len(word) > 1 and not is_small(word, language))
    order = tuple(meaning(token) for token in tokens)
    return Sentence(words, words.union(*(kin(word, language) for word in words)), order, language)


def _parts(word: str) -> list[str]:
    """Return the words that hyphens join in one: one writer's "north-west" is the other's "north west"."""
    return [lemma(part) for part in word.split("-") if len(part) > 2 and not is_function(part)]


@lru_cache(maxsize=50_000)
def weight(word: str, language: str = "en") -> float:
    """Return how much it tells that two texts share a word: the rarer, the more (logarithm of the inverse frequency)."""
    return max(0.2, math.log10(2_000 / (usage(word, language) if is_known(language) else frequency(word))))


def sentence_similarity(left: Sentence, right: Sentence) -> float:
    """Return the weighted share of content words in common, in [0, 1]; a synonym counts less than the word itself."""
    total = _worth(left.words, left.language) + _worth(right.words, left.language)
    return (_covered(left, right) + _covered(right, left)) / total if total else 0.0


def _covered(left: Sentence, right: Sentence) -> float:
    own = left.words & right.words
    alike = (left.words - own) & right.widened
    return _worth(own, left.language) + _SYNONYM * _worth(alike, left.language)


def _worth(words: frozenset[str], language: str) -> float:
    return sum(weight(word, language) for word in words)


class Alignment:
    """The similarity of every segment of an article with every segment of its reference."""

    def __init__(self, article: Sequence[Sentence], reference: Sequence[Sentence]) -> None:
        self.article = article
        self.reference = reference
        self.table = [[sentence_similarity(left, right) for right in reference] for left in article]
        self.flow = smoothed(self.table)
        self._best = [max(column) for column in zip(*self.flow, strict=True)]

    def best(self, left: frozenset[int], right: frozenset[int]) -> float:
        """Return the greatest similarity between segments of two sets, 0 where one is empty."""
        return max((self.table[i][j] for i in left for j in right), default=0.0)

    def mutual(self, left: int, right: int) -> bool:
        """Tell whether two segments are each other's best counterpart, ties included."""
        here = self.table[left][right]
        return here > 0 and here >= max(self.table[left]) and here >= max(row[right] for row in self.table)

    def side_by_side(self, left: int, right: int) -> bool:
        """Tell whether two segments are each other's best counterpart with the segments around them taken into account."""
        here = self.flow[left][right]
        return here > 0 and here >= max(self.flow[left]) and here >= self._best[right]

    @property
    def likeness(self) -> float:
        """Return how alike the article's sentences are to their best counterparts, on average: the same text twice, or two writers."""
        return sum(max(row, default=0.0) for row in self.table) / max(1, len(self.table))

    def overlap(self) -> float:
        """Return the similarity of the two texts as wholes."""
        return sentence_similarity(_union(self.article), _union(self.reference))


def smoothed(table: Sequence[Sequence[float]]) -> list[list[float]]:
    """Return the similarities of sentences, each raised by those of its neighbours, for two texts of one story run side by side."""
    rows, columns = len(table), len(table[0]) if table else 0

    def at(i: int, j: int) -> float:
        return table[i][j] if 0 <= i < rows and 0 <= j < columns else 0.0

    return [[at(i, j) + FLOW * (at(i - 1, j - 1) + at(i + 1, j + 1)) for j in range(columns)] for i in range(rows)]


def _union(parts: Sequence[Sentence]) -> Sentence:
    words = frozenset[str]().union(*(part.words for part in parts))
    return Sentence(words, words, language=parts[0].language if parts else "en")

"""The words of an article as stylometry sees them, with typographic habits of sites and engines taken out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from auditor.article import SegmentedArticle
from auditor.translation.marian.normalise import normalise

# A word, with inner apostrophes and hyphens: "don't", "co-produced".
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_MARK = re.compile(r"[^\w\s'-]|\d+|\s-\s")
_DASH = re.compile(r"\s*[–—]\s*|\s-+\s|--+")


@dataclass(frozen=True)
class Prose:
    """The scored sentences of an article, normalised."""

    sentences: tuple[str, ...]

    @classmethod
    def of(cls, segmented: SegmentedArticle) -> "Prose":
        """Return the prose of the scored segments: plain quotes, one kind of dash, single spaces."""
        return cls(tuple(_DASH.sub(" — ", normalise(segment.text)) for segment in segmented.body))

    @cached_property
    def words(self) -> tuple[tuple[str, ...], ...]:
        """Return the words of each sentence, as written."""
        return tuple(tuple(_WORD.findall(sentence)) for sentence in self.sentences)

    @cached_property
    def lowered(self) -> tuple[str, ...]:
        """Return all words in lower case."""
        return tuple(word.lower() for sentence in self.words for word in sentence)

    @cached_property
    def common(self) -> tuple[str, ...]:
        """Return the words that are no names: those in lower case, without a possessive ending."""
        return tuple(word.removesuffix("'s") for sentence in self.words for word in sentence if word.islower())

    @cached_property
    def clauses(self) -> tuple[tuple[str, ...], ...]:
        """Return the words between marks and figures, as written, without a possessive ending."""
        parts = (part for sentence in self.sentences for part in _MARK.split(sentence))
        return tuple(tuple(word.removesuffix("'s") for word in _WORD.findall(part)) for part in parts)

    def count(self, characters: Sequence[str]) -> int:
        """Return how often any of `characters` stands in the text."""
        return sum(sentence.count(character) for sentence in self.sentences for character in characters)

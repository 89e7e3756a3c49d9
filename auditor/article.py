"""The article as received, and the spans that index it.

Offsets are Unicode code points into `Article.text`, half-open, everywhere in the product.
"""

import hashlib
from dataclasses import dataclass
from enum import StrEnum


class SegmentKind(StrEnum):
    """What a segment is on the page; only `BODY` is scored."""

    BODY = "body"
    HEADLINE = "headline"
    CAPTION = "caption"
    FURNITURE = "furniture"


class BodyState(StrEnum):
    """Whether the input carried the whole article or only a teaser of it."""

    FULL = "full"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True)
class Segment:
    """One sentence of an article: `article.text[start:end] == text`."""

    start: int
    end: int
    text: str
    kind: SegmentKind = SegmentKind.BODY
    paragraph: int = 0


@dataclass(frozen=True, slots=True)
class Article:
    """An immutable text with its metadata. Stages annotate it; none rewrites it."""

    id: str
    text: str
    title: str | None = None
    declared_language: str | None = None
    published: str | None = None
    source: str | None = None
    body: BodyState = BodyState.FULL

    @property
    def sha256(self) -> str:
        """Return the hash of the text, with lone surrogates kept apart."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def words(self) -> int:
        """Return the number of space-separated words."""
        return len(self.text.split())


@dataclass(frozen=True, slots=True)
class SegmentedArticle:
    """An article with its language and its sentences: what every later stage reads.

    `disputed_by` is the language that the second identifier is sure of, where it is another one.
    """

    article: Article
    language: str
    language_probability: float
    segments: tuple[Segment, ...]
    disputed_by: str | None = None

    @property
    def body(self) -> tuple[Segment, ...]:
        """Return the segments that are scored."""
        return tuple(segment for segment in self.segments if segment.kind is SegmentKind.BODY)

    @property
    def scored_words(self) -> int:
        """Return the number of words in the scored segments."""
        return sum(len(segment.text.split()) for segment in self.body)

"""The article as received, and the spans that index it.

Offsets are Unicode code points into `Article.text`, half-open, everywhere in the product.
"""

import hashlib
import re
from dataclasses import dataclass
from enum import StrEnum

# Scripts that set no space between words, with about how many of their letters make one: Chinese and Japanese; those of Indochina.
_UNSPACED = (
    (re.compile("[\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+"), 2),
    (re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+"), 5),
)
_WORD = re.compile(r"\w+(?:[.,'’-]\w+)*")


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
        """Return the number of words (`count_words`)."""
        return count_words(self.text)


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
        return sum(count_words(segment.text) for segment in self.body)


def count_words(text: str) -> int:
    """Return the number of words of a text: what spaces part, or, in scripts without spaces, as many as its letters make."""
    words = text.split()
    return sum(map(_count_within, words)) if any(script.search(text) for script, _ in _UNSPACED) else len(words)


def _count_within(word: str) -> int:
    """Return how many words stand between two spaces."""
    found = 0
    for script, letters in _UNSPACED:
        found += sum(-(-len(run) // letters) for run in script.findall(word))
        word = script.sub(" ", word)
    return found + len(_WORD.findall(word)) if found else 1

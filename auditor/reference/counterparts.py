"""Which sentences of a reference tell what a sentence of the article tells, for what is held against it sentence by sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from auditor.article import Segment, SegmentedArticle
from auditor.entities.alignment.align import Alignment, sentences

# Sentences that are less alike than this tell different things.
ALIKE = 0.08


@dataclass(frozen=True, slots=True)
class Beside:
    """A body segment of the article, the segments of its reference that tell the same, and these with the ones around them."""

    segment: Segment
    counterparts: tuple[Segment, ...]
    around: tuple[Segment, ...]


# The looks at one article that need them follow each other.
@lru_cache(maxsize=8)
def counterparts(article: SegmentedArticle, reference: SegmentedArticle) -> tuple[Beside, ...]:
    """Return every body segment that has counterparts: they and it are each other's best, by themselves or with their neighbours."""
    return tuple(_counterparts(article, reference))


def _counterparts(article: SegmentedArticle, reference: SegmentedArticle) -> Iterator[Beside]:
    alignment = Alignment(sentences(article), sentences(reference))
    theirs = reference.segments
    body = {segment.start for segment in article.body}
    for i, segment in enumerate(article.segments):
        found = [j for j in range(len(theirs)) if _tells_the_same(alignment, i, j)]
        if found and segment.start in body:
            around = sorted({near for j in found for near in (j - 1, j, j + 1) if 0 <= near < len(theirs)})
            yield Beside(segment, tuple(theirs[j] for j in found), tuple(theirs[j] for j in around))


def _tells_the_same(alignment: Alignment, i: int, j: int) -> bool:
    return alignment.table[i][j] >= ALIKE and (alignment.mutual(i, j) or alignment.side_by_side(i, j))

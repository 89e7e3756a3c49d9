"""What an article may be held against: references that were given, those found in the archive, or the other articles of its story.

None is believed untried: one that tells another story, as far as `entities.story` can see, is named and refused.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from auditor.article import SegmentedArticle
from auditor.entities.alignment.side import side
from auditor.entities.story import Kinship, kinship
from auditor.language import segment
from auditor.reference.archive import Archive
from auditor.reference.copies import independent
from auditor.reference.terms import searchable
from auditor.report import Origin, Reference

# How many of the archive's best hits are judged, and how many of those that tell the story are used.
HITS, USED_HITS = 5, 3
# Of a story's other articles so many are used, the most related ones; each costs a comparison.
USED_OF_A_STORY = 12


@dataclass(frozen=True, slots=True)
class Candidate:
    """A text that an article might be held against. `kinship` is `None` where the languages differ."""

    text: SegmentedArticle
    origin: Origin
    kinship: Kinship | None

    @property
    def used(self) -> bool:
        """Tell whether the article is held against it."""
        return self.kinship is not None and self.kinship.related

    @property
    def confidence(self) -> float:
        """Return how sure it is that both tell one story."""
        return self.kinship.confidence if self.kinship else 0.0

    def reference(self) -> Reference:
        """Return what the report says of it."""
        confidence, parts = (self.kinship.confidence, self.kinship.parts) if self.kinship else (None, {})
        return Reference(self.text.article, self.origin, self.used, confidence, parts)


@dataclass(frozen=True, slots=True)
class Sources:
    """Where references may come from: those given, the archive, or the other articles of one story, which need not be clean."""

    given: tuple[SegmentedArticle, ...] = ()
    archive: Archive | None = None
    story: tuple[SegmentedArticle, ...] = ()


def find(article: SegmentedArticle, sources: Sources) -> tuple[Candidate, ...]:
    """Return what the article may be held against, what is used before what is refused, the surest first.

    Whoever gives references means these and no others. Else the archive is asked, and only where it has none the story.
    """
    if sources.given:
        return _ranked(_judged(article, sources.given, Origin.GIVEN))
    found = _in_archive(article, sources.archive) if sources.archive else ()
    if sources.story and not any(candidate.used for candidate in found):
        others = {other.article.sha256: other for other in sources.story if other.article.sha256 != article.article.sha256}
        ranked = _ranked(_judged(article, others.values(), Origin.STORY))
        used = [candidate for candidate in ranked if candidate.used]
        # Near-copies are one witness: the surest of them speaks for all.
        witnesses = [used[index] for index in independent([candidate.text for candidate in used])][:USED_OF_A_STORY]
        return (*witnesses, *(candidate for candidate in ranked if not candidate.used))
    return found


def _in_archive(article: SegmentedArticle, archive: Archive) -> tuple[Candidate, ...]:
    """Return the archive's references that tell the article's story, never itself, or the likeliest one of those that do not."""
    # It would bear itself out in everything: a form that any reference uses is no drift.
    ranked = tuple(
        candidate for candidate in nearest(article, archive, limit=HITS + 1) if candidate.text.article.sha256 != article.article.sha256
    )[:HITS]
    return tuple(candidate for candidate in ranked if candidate.used)[:USED_HITS] or ranked[:1]


def nearest(article: SegmentedArticle, archive: Archive, *, limit: int = HITS) -> tuple[Candidate, ...]:
    """Return the archive's best hits for an article in its language, judged, those that tell its story first."""
    hits = archive.search(searchable(article.article), language=article.language, limit=limit)
    return _ranked(_judged(article, (segment(hit.article, language=hit.language) for hit in hits), Origin.ARCHIVE))


def _judged(article: SegmentedArticle, texts: Iterable[SegmentedArticle], origin: Origin) -> Iterator[Candidate]:
    for text in texts:
        yield Candidate(text, origin, kinship(side(article), side(text)) if text.language == article.language else None)


def _ranked(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    return tuple(sorted(candidates, key=lambda candidate: (not candidate.used, -candidate.confidence)))

"""What the report says in sentences about an article whose figures need caution: its language, its state, its round trips."""

from collections.abc import Iterator, Sequence

from auditor.article import BodyState, SegmentedArticle
from auditor.report import RoundTrip

# One language under several codes: senders and identifiers choose differently among them.
_NAMESAKES = {"nb": "no", "nn": "no", "fil": "tl"}


def cautions(segmented: SegmentedArticle, round_trips: Sequence[RoundTrip]) -> Iterator[str]:
    """Yield what a reader must know before trusting the figures of an article."""
    declared, language = segmented.article.declared_language, segmented.language
    if declared and not _agree(declared, language):
        yield f"The article declares {declared!r} but reads as {language!r}."
    if segmented.disputed_by:
        yield f"The language is disputed: {language!r} by one identifier, {segmented.disputed_by!r} by the other."
    if segmented.article.body is BodyState.PARTIAL:
        yield "Only a teaser of the article was given: it is not scored as an article."
    for trip in round_trips:
        if flawed := sum(item.flaw is not None for item in trip.segments):
            yield f"{flawed} of {len(trip.segments)} segments through {trip.pivot!r} were badly translated and left out of its figures."


def _agree(declared: str, identified: str) -> bool:
    """Tell whether a declared language tag is in keeping with the identified language, which may be none."""
    primary = declared.lower().split("-")[0]
    return identified in ("und", primary) or _NAMESAKES.get(primary, primary) == _NAMESAKES.get(identified, identified)

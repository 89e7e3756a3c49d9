"""What the report says in sentences about an article whose figures need caution: its language, its state, its round trips."""

from collections.abc import Iterator, Sequence

from auditor.article import BodyState, SegmentedArticle
from auditor.artifacts import CHECKS
from auditor.language.identify import MACROLANGUAGES, UNDETERMINED
from auditor.language.names import language_name
from auditor.report import RoundTrip

# One language under several codes: senders and identifiers choose differently among them.
_NAMESAKES = MACROLANGUAGES | {"fil": "tl"}


def cautions(segmented: SegmentedArticle, round_trips: Sequence[RoundTrip]) -> Iterator[str]:
    """Yield what a reader must know before trusting the figures of an article."""
    declared, language = segmented.article.declared_language, segmented.language
    if declared and not _agree(declared, language):
        yield f"The article declares {language_name(declared)} but reads as {language_name(language)}."
    if segmented.disputed_by:
        one, other = language_name(language), language_name(segmented.disputed_by)
        yield f"The language is disputed: {one} by one identifier, {other} by the other."
    if segmented.article.body is BodyState.PARTIAL:
        yield "Only a teaser of the article was given: it is not scored as an article."
    if segmented.language_probability:  # else the text is too short even to ask for its language
        yield from _unread(language)
    for trip in round_trips:
        if flawed := len(trip.segments) - trip.sound:
            which = f"{flawed} of {len(trip.segments)} sentences through {language_name(trip.pivot)}"
            yield f"{which} {'was' if flawed == 1 else 'were'} badly translated and left out of its figures."


def _unread(language: str) -> Iterator[str]:
    """Tell where most checks do not know the language: nothing found, and a full quality, would look like praise."""
    reading = sum(not check.languages or language in check.languages for check in CHECKS)
    if 2 * reading < len(CHECKS):
        what = "a text whose language is not identified" if language == UNDETERMINED else language_name(language)
        yield f"Only {reading} of {len(CHECKS)} checks read {what}: few findings and a good quality say little here."


def _agree(declared: str, identified: str) -> bool:
    """Tell whether a declared language tag is in keeping with the identified language, which may be none."""
    primary = declared.lower().split("-")[0]
    return identified in (UNDETERMINED, primary) or _NAMESAKES.get(primary, primary) == _NAMESAKES.get(identified, identified)

"""The surroundings of a span: its sentence, a readable excerpt of it, and its line and column."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from auditor.report import SegmentView

ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A quote with the text around it; the quote is always whole."""

    before: str
    quote: str
    after: str


def excerpt(text: str, start: int, end: int, *, segments: Sequence[SegmentView] = (), reach: int = 70) -> Excerpt:
    """Return `text[start:end]` in its sentence, at most about `reach` code points either side.

    Without a segment there, the line takes the sentence's place.
    """
    low, high = _sentence(text, start, end, segments)
    return Excerpt(_tail(text[low:start], reach), text[start:end], _head(text[end:high], reach))


def position(text: str, start: int) -> tuple[int, int]:
    """Return the line and the column of an offset, both from 1, as an editor counts them."""
    return text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)


def _sentence(text: str, start: int, end: int, segments: Sequence[SegmentView]) -> tuple[int, int]:
    touched = [segment for segment in segments if segment.start < max(end, start + 1) and start < segment.end]
    if touched:
        return min(start, touched[0].start), max(end, touched[-1].end)
    line_end = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, len(text) if line_end < 0 else line_end


def _tail(before: str, reach: int) -> str:
    if len(before) <= reach:
        return before
    cut = before[-reach:]
    space = cut.find(" ")
    return ELLIPSIS + (cut[space + 1 :] if 0 <= space < reach // 2 else _whole_clusters(cut))


def _head(after: str, reach: int) -> str:
    if len(after) <= reach:
        return after
    cut = after[:reach]
    space = cut.rfind(" ")
    return (cut[:space] if space >= reach // 2 else cut) + ELLIPSIS


def _whole_clusters(text: str) -> str:
    """Return `text` without the combining marks and joiners that a cut has left at its start."""
    return text.lstrip("".join({char for char in text if unicodedata.category(char) in ("Mn", "Mc", "Me") or char == "\u200d"}))

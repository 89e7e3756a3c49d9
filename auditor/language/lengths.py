"""Sentences too long for a translation model, split where a reader would breathe."""

import re
import unicodedata

from auditor.language.blocks import Span, trim

MAXIMUM_CHARACTERS = 400
# From the best place to split to the worst; each match ends where the next piece may begin.
_BREAKS = (
    re.compile(r"[;:]\s+|\s[—–-]\s+|—|[；：]"),
    re.compile(r"[,،]\s+|[，、]"),
    re.compile(r"\s+"),
)
_JOINER = "\u200d"


def within(text: str, start: int, end: int, *, maximum: int) -> list[Span]:
    """Return the span, or its pieces if it is longer than `maximum` characters: halved at the best break nearest to its middle."""
    if end - start <= maximum:
        return [(start, end)]
    cut = _cut(text, start, end, minimum=min(maximum // 4, (end - start) // 4))
    pieces = [trim(text, start, cut), trim(text, cut, end)]
    return [inner for piece in pieces if piece[0] < piece[1] for inner in within(text, *piece, maximum=maximum)]


def _cut(text: str, start: int, end: int, *, minimum: int) -> int:
    middle = (start + end) // 2
    for pattern in _BREAKS:
        places = [match.end() for match in pattern.finditer(text, start + minimum, end - minimum)]
        if places:
            return min(places, key=lambda place: abs(place - middle))
    return _whole_character(text, start, middle)


def _whole_character(text: str, start: int, place: int) -> int:
    """Return the last place not after `place` that parts no base from its marks, or `place` where there is none."""
    for candidate in range(place, start, -1):
        if not unicodedata.category(text[candidate]).startswith("M") and _JOINER not in text[candidate - 1 : candidate + 1]:
            return candidate
    return place

"""Spans of text, half-open."""

from collections.abc import Iterable

Span = tuple[int, int]


def overlap(one: Span, other: Span) -> bool:
    """Tell whether two spans share a character."""
    return one[0] < other[1] and other[0] < one[1]


def is_free(span: Span, taken: Iterable[Span]) -> bool:
    """Tell whether a span shares no character with any that are taken."""
    return not any(overlap(span, other) for other in taken)

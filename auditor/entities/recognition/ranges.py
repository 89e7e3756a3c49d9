"""Read the two ends of a range together: what only one of them tells, a scale or a unit, holds for both; and a figure told in two parts."""

import re
from collections.abc import Sequence
from dataclasses import replace

from auditor.entities.mention import Found, Kind, Quantity
from auditor.entities.recognition.numerals import SCALE, scale_of

_JOINT = re.compile(r"\s?[-–]\s?|\s(?:to|or|and)\s")
_BETWEEN = re.compile(r"\bbetween\s$", re.IGNORECASE)
_SCALE = re.compile(rf"\b(?:{SCALE})\b|(?<=\d)(?:bn|mn|tn|m|k)\b", re.IGNORECASE)


def with_whole_ranges(text: str, found: Sequence[Found]) -> list[Found]:
    """Return what was found with both ends of every range in full: "12 to 16 thousand roubles", "$100-300"."""
    whole = _with_whole_sums(text, found)
    for index in range(len(whole) - 1):
        one, other = whole[index : index + 2]
        joint = text[one[1] : other[0]]
        if _JOINT.fullmatch(joint) and (joint != " and " or _BETWEEN.search(text[: one[0]])):
            whole[index : index + 2] = _completed(text, one, other)
    return whole


def _with_whole_sums(text: str, found: Sequence[Found]) -> list[Found]:
    """Return what was found with figures of two scale words as one: "1 million 200 thousand euros"."""
    whole: list[Found] = []
    for item in found:
        summed = _summed(text, whole[-1], item) if whole and text[whole[-1][1] : item[0]] in (" ", " and ") else None
        whole[-1:] = [summed] if summed else [*whole[-1:], item]
    return whole


def _summed(text: str, one: Found, other: Found) -> Found | None:
    """Return two figures as one, `None` where the second is no smaller part of the first, or both have a unit."""
    millions, rest = one[3], other[3]
    if not (isinstance(millions, Quantity) and isinstance(rest, Quantity)) or (millions.unit and rest.unit):
        return None
    scales = _scale(text[one[0] : one[1]]), _scale(text[other[0] : other[1]])
    if not scales[0] > scales[1] > 1.0 or rest.written >= scales[0] or not millions.written:
        return None
    told = millions if millions.unit else rest
    written = millions.written + rest.written
    kind = Kind.MONEY if Kind.MONEY in (one[2], other[2]) else Kind.NUMBER
    return one[0], other[1], kind, replace(told, amount=written * told.amount / told.written, written=written, hedged=millions.hedged)


def _completed(text: str, one: Found, other: Found) -> tuple[Found, Found]:
    """Return two figures with what either tells for both, or as they are where they are no lower and upper end of one thing."""
    low, high, kinds = one[3], other[3], {one[2], other[2]}
    if not (isinstance(low, Quantity) and isinstance(high, Quantity)) or Kind.DATE in kinds:
        return one, other
    scales = [_scale(text[found[0] : found[1]]) for found in (one, other)]
    rising = low.written / scales[0] < high.written / scales[1] and scales[0] in (1.0, scales[1])
    told = high if high.unit else low
    shares = told.unit == "percent" and set(scales) == {1.0}  # they fall as well: "by 52 to 48 percent"
    if not (rising or shares) or not told.written or {low.unit, high.unit} - {told.unit, ""}:
        return one, other
    size = told.amount / told.written
    kind = Kind.MONEY if Kind.MONEY in kinds else Kind.NUMBER
    ends = ((one, low, low.written / scales[0] * scales[1]), (other, high, high.written))
    lower, upper = (
        (*found[:2], kind, replace(value, amount=written * size, unit=told.unit, written=written, spelled_unit=told.spelled_unit))
        for found, value, written in ends
    )
    return lower, upper


def _scale(words: str) -> float:
    """Return what the scale word of a figure multiplies it by."""
    match = _SCALE.search(words)
    return scale_of(match.group()) if match else 1.0

"""Cut a text that is too long for a model at clause marks, then between words.

Marian models were trained on sentences and lose what comes after the first hundred or so pieces; cutting is the
lesser evil, and a text that cannot be cut is said to be too long rather than truncated.
"""

import re
from collections.abc import Callable

# From the strongest cut to the weakest: after a mark and its closing quote, before a dash, between words.
_CUTS = (
    re.compile(r"(?<=[.!?;])[\"')\]»]?\s+|(?<=[。！？；])"),
    re.compile(r"(?<=:)\s+|\s+(?=[—–-]\s)"),
    re.compile(r"(?<=,)\s+|(?<=[，、])"),
    re.compile(r"\s+"),
)


def split_to_fit(text: str, fits: Callable[[str], bool]) -> list[str] | None:
    """Return parts of `text` in order, each of which fits; `None` if a single word does not.

    Joined by spaces the parts carry every word of `text`.
    """
    if fits(text):
        return [text]
    cut = _best_cut(text)
    if cut is None:
        return None
    halves = [split_to_fit(half.strip(), fits) for half in (text[:cut], text[cut:])]
    if halves[0] is None or halves[1] is None:
        return None
    return halves[0] + halves[1]


def _best_cut(text: str) -> int | None:
    """Return the offset of the strongest cut that lies nearest to the middle, in the middle half if it is no space."""
    middle = len(text) / 2
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    for pattern in _CUTS:
        offsets = [match.end() for match in pattern.finditer(text) if first < match.end() < last]
        if pattern is not _CUTS[-1]:
            offsets = [offset for offset in offsets if middle / 2 <= offset <= 1.5 * middle]
        if offsets:
            return min(offsets, key=lambda offset: abs(offset - middle))
    return None

"""The blocks of a page: paragraphs, headings, captions, whatever stands on lines of its own."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

Span = tuple[int, int]

# Takes no room on the page, and editor programs leave it anywhere: the soft hyphen, zero-width spaces and joiners, marks of direction
# and of byte order. As part of a character class.
UNSEEN = "\u00ad\u061c\u200b-\u200f\u2060\ufeff"

_NEWLINE = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_FIRST_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|\S+")
# Mail and terminals wrap at 72 to 80 columns, some editors later; a longer line was not wrapped, nor was a much shorter one.
_WRAP_WIDTHS = range(40, 121)
_WRAPPED_SHARE = 0.8
_FEWEST_BREAKS = 2
# An address stands on a line of its own, however long; no word is as long as a line.
_UNBREAKABLE = re.compile(rf"\S{{{_WRAP_WIDTHS.start},}}")
_ENDS_SENTENCE = re.compile(r"[.!?…。！？]\W*$")
# Wires indent the first line of a paragraph, and what extracts their text takes the indentation away.
_INDENTATION = 5
_UNSEEN = re.compile(f"[{UNSEEN}]")
_OPENINGS = ("", "\n\n")


def find_blocks(text: str) -> list[Span]:
    """Return the spans of the blocks, trimmed, in order; a blank line or a newline that is no soft wrap parts them."""
    lines = list(_lines(text))
    width = _wrap_width(text, lines)
    blocks: list[Span] = []
    for before, line in pairwise([None, *lines]):
        if line is None or _is_blank(text, line):
            continue
        if blocks and before and not _is_blank(text, before) and width and _is_wrap(text, before, line, width):
            blocks[-1] = (blocks[-1][0], line[1])
        else:
            blocks.append(line)
    return [trim(text, *block) for block in blocks]


def seen(text: str) -> str:
    """Return what a reader sees of `text`: for judging it, for it is shorter."""
    return _UNSEEN.sub("", text)


def trim(text: str, start: int, end: int) -> Span:
    """Return the span without white space at its edges."""
    inner = text[start:end]
    return start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip())


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for newline in _NEWLINE.finditer(text):
        yield start, newline.start()
        start = newline.end()
    yield start, len(text)


def _is_blank(text: str, line: Span) -> bool:
    return not text[slice(*line)].strip()


def _wrap_width(text: str, lines: Sequence[Span]) -> int | None:
    """Return the width that the text was wrapped at, or `None`: nearly every line would have overflowed by one word more."""
    breaks = [(before, line) for before, line in pairwise(lines) if not _is_blank(text, before) and not _is_blank(text, line)]
    # A headline set above a wrapped text may be longer than its lines; a whole paragraph on one line was not wrapped, nor were others.
    width = _longest(text, (line for pair in breaks for line in pair))
    if width not in _WRAP_WIDTHS or _longest(text, lines) not in _WRAP_WIDTHS:
        return None
    # Where no blank lines part the paragraphs, only the breaks within them tell.
    within = [(before, line) for before, line in breaks if not _may_part(text, before, line)]
    return width if _mostly_wraps(text, breaks, width) or _mostly_wraps(text, within, width) else None


def _longest(text: str, lines: Iterable[Span]) -> int:
    return max((end - start for start, end in lines if not _UNBREAKABLE.search(text, start, end)), default=0)


def _may_part(text: str, before: Span, line: Span) -> bool:
    """Tell whether a paragraph may end at the end of `before`: its sentence does, or `line` is indented as a first one is."""
    return _ENDS_SENTENCE.search(text[max(before[0], before[1] - _INDENTATION) : before[1]]) is not None or text[line[0]].isspace()


def _mostly_wraps(text: str, breaks: Sequence[tuple[Span, Span]], width: int) -> bool:
    wraps = sum(_is_wrap(text, before, line, width) for before, line in breaks)
    return len(breaks) >= _FEWEST_BREAKS and wraps >= _WRAPPED_SHARE * len(breaks)


def _is_wrap(text: str, before: Span, line: Span, width: int) -> bool:
    """Tell whether `line` goes on where `before` was full: its first word did not fit any more."""
    first, last = text[slice(*line)], text[slice(*before)].rstrip()
    word = _FIRST_WORD.match(first)
    lost = _INDENTATION if text[max(0, before[0] - 2) : before[0]] in _OPENINGS else 0
    return word is not None and len(last) + 1 + len(word[0]) + lost > width

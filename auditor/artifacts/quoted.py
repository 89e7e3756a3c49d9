"""Which passages of an article stand inside quotation marks, over the sentences of a paragraph and on into the next one."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest
from typing import NamedTuple

from auditor.article import Segment

Span = tuple[int, int]

_MARK = re.compile('[“”„"«»]')
_OPENING = "“„«"
_ANGLED = "«»"
# What may stand between a space and a mark that opens.
_BEFORE_OPENING = "([{‘'—–-/"


class _Mark(NamedTuple):
    """A quotation mark: its place in the article, whether it opens or closes if that shows, and the sentence that it stands in."""

    start: int
    opens: bool | None
    behind_digit: bool
    segment: Segment
    angled: bool


class _Paragraph(NamedTuple):
    """The quotations of a paragraph, the marks that nothing closes, and its first mark, which may close what nothing opened."""

    segments: Sequence[Segment]
    spans: Sequence[Span]
    unclosed: Sequence[_Mark]
    first: _Mark | None
    closes_first: bool

    @property
    def start(self) -> int:
        return self.segments[0].start

    @property
    def end(self) -> int:
        return self.segments[-1].end

    @property
    def may_go_on(self) -> bool:
        """Tell whether a quotation of the paragraph before may go on in it: it opens one at once, or closes one first."""
        return self.first is not None and (self.closes_first or self.first.start == self.start)


def quoted_spans(segments: Sequence[Segment]) -> list[Span]:
    """Return the quoted spans of an article, marks included, in order and without overlap.

    A quotation that nothing closes reaches as far as its sentence, and as far as its paragraph where the next one goes on with it:
    opens it again, as the custom is, or closes it.
    """
    paragraphs = [_paragraph(list(group)) for _, group in groupby(segments, key=lambda segment: segment.paragraph)]
    spans: list[Span] = []
    running = False
    for paragraph, following in zip_longest(paragraphs, paragraphs[1:]):
        spans += paragraph.spans
        if running and paragraph.first is not None and paragraph.closes_first:
            spans.append((paragraph.start, paragraph.first.start + 1))
        running = bool(paragraph.unclosed) and following is not None and following.may_go_on
        spans += ((mark.start, paragraph.end if running else mark.segment.end) for mark in paragraph.unclosed)
    return _merged(spans)


def _paragraph(segments: Sequence[Segment]) -> _Paragraph:
    """Pair the marks of a paragraph; within a quotation another one may be opened and closed.

    What is closed and was never opened is quoted from the beginning of its sentence, or from the mark before.
    """
    marks = [mark for segment in segments for mark in _marks(segment)]
    spans: list[Span] = []
    unclosed: list[_Mark] = []
    first: _Mark | None = None
    closes_first = False
    done = 0
    for mark, following in zip_longest(marks, marks[1:]):
        if _is_inches(mark, following, depth=len(unclosed)):
            continue
        opens = not unclosed if mark.opens is None else mark.opens
        if first is None:
            first, closes_first = mark, not opens
        if opens:
            unclosed.append(mark)
        elif mark.angled and not unclosed:  # an arrow: "Read more »"
            continue
        else:
            start = unclosed.pop().start if unclosed else max(mark.segment.start, done)
            spans.append((start, mark.start + 1))
        done = mark.start + 1
    return _Paragraph(segments, spans, unclosed, first, closes_first)


def _marks(segment: Segment) -> Iterator[_Mark]:
    for match in _MARK.finditer(segment.text):
        start, end = match.span()
        before, after = segment.text[max(0, start - 1) : start], segment.text[end : end + 1]
        angled = match[0] in _ANGLED
        opens = _opens_angled(match[0], before, after) if angled else _opens(match[0], before, after)
        yield _Mark(segment.start + start, opens, before.isdigit(), segment, angled)


def _opens(mark: str, before: str, after: str) -> bool | None:
    """Tell whether a mark opens a quotation by what stands beside it, or else by its form; of a straight one neither may tell."""
    free_before, free_after = not before.strip(), not after.strip()
    opening = not free_after and (free_before or before in _BEFORE_OPENING)
    closing = not free_before and not after.isalnum()
    if opening is not closing:
        return opening
    return None if mark == '"' else mark in _OPENING


def _opens_angled(mark: str, before: str, after: str) -> bool:
    """Tell whether an angled mark opens a quotation: French sets a space inside it, and German turns it round (»so«)."""
    if after.isalnum() and not before.isalnum():
        return True
    if before.strip() and before not in _BEFORE_OPENING + "’" and not after.isalnum():
        return False
    return mark in _OPENING


def _is_inches(mark: _Mark, following: _Mark | None, *, depth: int) -> bool:
    """Tell whether a mark behind a digit measures ("6'2”"): nothing is open, or another mark closes what is."""
    if not mark.behind_digit or mark.opens or mark.angled:
        return False
    return depth == 0 or (depth == 1 and following is not None and following.opens is False)


def _merged(spans: Sequence[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged

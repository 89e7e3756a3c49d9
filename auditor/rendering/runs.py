"""The article's text cut into runs: between two cuts the same marks hold, so nested and crossing spans need no nested elements."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, pairwise

from auditor.article import SegmentKind
from auditor.rendering.words import SEVERITIES, spoken
from auditor.report import Drift, Finding, Report, SegmentView, Severity

PARAGRAPH_GAP = re.compile(r"[\r\n]\s*")


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding or a drift as the text shows it: its number, its short name, and where it stands."""

    source: str
    number: str
    name: str
    severity: Severity
    start: int
    end: int

    @property
    def entry(self) -> str:
        """Return the anchor of the mark's entry in the list or table."""
        return f"{self.source}-{self.number}"

    @property
    def place(self) -> str:
        """Return the anchor of the mark in the text."""
        return f"{self.entry}-in-text"


@dataclass(frozen=True, slots=True)
class Run:
    """`text[start:end]` with the marks that hold over it, open at its start, and close at its end.

    `unscored` is the kind of the segment if its figures do not count; `gap` is white space between paragraphs.
    """

    start: int
    end: int
    text: str
    marks: tuple[Mark, ...]
    opening: tuple[Mark, ...]
    closing: tuple[Mark, ...]
    unscored: SegmentKind | None
    gap: bool

    @property
    def severity(self) -> Severity | None:
        """Return the worst severity over the run."""
        return min((mark.severity for mark in self.marks), key=SEVERITIES.index, default=None)


def marks_of(report: Report) -> tuple[Mark, ...]:
    """Return the report's findings, numbered from 1, and its drift, numbered from D1."""
    return tuple(
        [finding_mark(number, finding) for number, finding in enumerate(report.findings, 1)]
        + [drift_mark(number, drift) for number, drift in enumerate(report.drift, 1)]
    )


def finding_mark(number: int, finding: Finding) -> Mark:
    """Return the mark of a finding."""
    return Mark("finding", str(number), spoken(finding.check), finding.severity, finding.start, finding.end)


def drift_mark(number: int, drift: Drift) -> Mark:
    """Return the mark of a drift."""
    return Mark("drift", f"D{number}", spoken(drift.kind), drift.severity, drift.start, drift.end)


def paragraphs(text: str, marks: Sequence[Mark], segments: Sequence[SegmentView]) -> list[tuple[Run, ...]]:
    """Return the runs of `text` in order, grouped into paragraphs and the gaps between them.

    The texts of all runs joined are `text`. Every mark opens once and closes once; an empty one does both in an empty run.
    """
    return [tuple(group) for _, group in groupby(_runs(text, marks, segments), key=lambda run: run.gap)]


def _runs(text: str, marks: Sequence[Mark], segments: Sequence[SegmentView]) -> Iterator[Run]:
    gaps = [match.span() for match in PARAGRAPH_GAP.finditer(text)]
    outside = sorted((segment for segment in segments if not segment.scored), key=lambda segment: segment.start)
    unscored = [(segment.start, segment.end) for segment in outside]
    opening, closing, points = _events(marks)
    cuts = {0, len(text), *chain.from_iterable(chain(gaps, unscored, ((mark.start, mark.end) for mark in marks)))}
    active: tuple[Mark, ...] = ()
    for start, end in pairwise([*sorted(cuts), len(text)]):
        segment, gap = _covering(unscored, start), _covering(gaps, start) is not None
        kind = None if segment is None else outside[segment].kind
        if points[start]:
            yield Run(start, start, "", (), points[start], points[start], kind, gap)
        if start < end:
            active += opening[start]
            yield Run(start, end, text[start:end], active, opening[start], closing[end], kind, gap)
            active = tuple(mark for mark in active if mark.end > end)


def _covering(spans: Sequence[tuple[int, int]], position: int) -> int | None:
    """Return the index of the span that holds `position`; `spans` are sorted and apart."""
    index = bisect_right(spans, position, key=lambda span: span[0]) - 1
    return index if index >= 0 and position < spans[index][1] else None


def _events(marks: Iterable[Mark]) -> tuple[defaultdict[int, tuple[Mark, ...]], ...]:
    """Return which marks open, which close, and which are empty, by position."""
    opening, closing, points = (defaultdict[int, tuple[Mark, ...]](tuple) for _ in range(3))
    for mark in marks:
        if mark.start == mark.end:
            points[mark.start] += (mark,)
        else:
            opening[mark.start] += (mark,)
            closing[mark.end] += (mark,)
    return opening, closing, points

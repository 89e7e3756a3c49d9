"""Precision, recall and F1 of marked spans, with partial overlap and partial credit, micro-averaged.

The measure is MPP of Perrella, Morales Agostinho and Zaragoza, "Span-Level Machine Translation Meta-Evaluation" (arXiv 2603.19921):
found and marked spans of a segment are paired one to one so that the credit is greatest; a found span of a pair earns the share of
*its* characters that lie in the marked one (precision), the marked span earns the share of *its* characters that were found (recall);
a span without a partner earns nothing. Credits and spans are summed over all segments before they are divided, so every span weighs
the same, however long it is, and segments without errors neither help nor are left out.

Where both tell a severity and it differs, the pair earns half, as in the error-span tasks of WMT23 to WMT25 (there per character).
Severities are two, as in those tasks: critical is major, minor punctuation is minor.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

# Credit of a pair whose severities differ.
MISMATCH = 0.5


@dataclass(frozen=True, slots=True)
class Span:
    """A found or marked span of one segment: half-open offsets in code points, `start < end`.

    Attributes:
        major: whether it is at least major; `None` where no severity was told, which matches any.
        confidence: of a found span; what the curve is drawn over.
    """

    start: int
    end: int
    major: bool | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Tally:
    """Sums over segments: credit and number of found spans, credit and number of marked spans."""

    found_credit: float = 0.0
    found: float = 0.0
    marked_credit: float = 0.0
    marked: float = 0.0

    def __add__(self, other: Self) -> "Tally":
        return Tally(
            self.found_credit + other.found_credit,
            self.found + other.found,
            self.marked_credit + other.marked_credit,
            self.marked + other.marked,
        )

    def scaled(self, factor: float) -> "Tally":
        """Return the tally with all sums multiplied."""
        return Tally(self.found_credit * factor, self.found * factor, self.marked_credit * factor, self.marked * factor)

    @property
    def precision(self) -> float:
        """Return the credit per found span; 0 where nothing was found."""
        return self.found_credit / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Return the credit per marked span; 0 where nothing was marked."""
        return self.marked_credit / self.marked if self.marked else 0.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def total(tallies: Iterable[Tally]) -> Tally:
    """Return the sum."""
    return sum(tallies, Tally())


def tally(found: Sequence[Span], marked: Sequence[Span]) -> Tally:
    """Return the tally of one segment."""
    pairs = _pairs(found, marked)
    return Tally(
        found_credit=sum(_credit(found[i], marked[j]) / _length(found[i]) for i, j in pairs),
        found=len(found),
        marked_credit=sum(_credit(found[i], marked[j]) / _length(marked[j]) for i, j in pairs),
        marked=len(marked),
    )


def majors(spans: Iterable[Span]) -> list[Span]:
    """Return the major spans."""
    return [span for span in spans if span.major]


def union(raters: Iterable[Sequence[Span]]) -> list[Span]:
    """Return the spans of all raters, overlapping ones joined into one with the graver severity."""
    joined: list[Span] = []
    for span in sorted((span for spans in raters for span in spans), key=lambda span: (span.start, span.end)):
        if joined and span.start < joined[-1].end:
            last = joined.pop()
            known = [major for major in (last.major, span.major) if major is not None]
            joined.append(Span(last.start, max(last.end, span.end), any(known) if known else None))
        else:
            joined.append(span)
    return joined


def _pairs(found: Sequence[Span], marked: Sequence[Span]) -> list[tuple[int, int]]:
    """Return the one-to-one pairing with the greatest sum of both credits; pairs without credit are left out."""
    gains = [[_gain(one, other) for other in marked] for one in found]
    touching = [(i, j) for i, row in enumerate(gains) for j, gain in enumerate(row) if gain]
    if len({i for i, _ in touching}) == len(touching) == len({j for _, j in touching}):
        return touching
    from scipy.optimize import linear_sum_assignment  # type: ignore[import-untyped]

    rows, columns = linear_sum_assignment(gains, maximize=True)
    return [(int(i), int(j)) for i, j in zip(rows, columns, strict=True) if gains[i][j]]


def _gain(one: Span, other: Span) -> float:
    credit = _credit(one, other)
    return credit / _length(one) + credit / _length(other)


def _credit(one: Span, other: Span) -> float:
    """Return the number of shared characters, half of it where severities differ."""
    shared = max(0, min(one.end, other.end) - max(one.start, other.start))
    return shared * (MISMATCH if None not in (one.major, other.major) and one.major != other.major else 1.0)


def _length(span: Span) -> int:
    return span.end - span.start

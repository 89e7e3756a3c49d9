"""Partial credit, worked by hand."""

import pytest

from bench.artifacts.partial_credit import Span, Tally, majors, tally, total, union

MINOR, MAJOR = False, True


@pytest.mark.parametrize(
    ("found", "marked", "precision", "recall"),
    [
        ([Span(0, 5)], [Span(0, 5)], 1, 1),
        ([Span(0, 5)], [Span(5, 9)], 0, 0),  # touching is not overlapping
        ([Span(0, 10)], [Span(0, 5)], 1 / 2, 1),
        ([Span(2, 4)], [Span(0, 8)], 1, 1 / 4),
        ([Span(0, 5), Span(20, 24)], [Span(0, 5)], 1 / 2, 1),
        ([Span(0, 5)], [Span(0, 5), Span(20, 24)], 1, 1 / 2),
        ([], [Span(0, 5)], 0, 0),
        ([Span(0, 5)], [], 0, 0),
        ([Span(0, 5, MAJOR)], [Span(0, 5, MINOR)], 1 / 2, 1 / 2),
        ([Span(0, 5, MAJOR)], [Span(0, 5, None)], 1, 1),  # no severity told: nothing to miss
        ([Span(0, 10, MINOR)], [Span(5, 10, MAJOR)], 1 / 4, 1 / 2),
        ([Span(0, 4), Span(5, 9)], [Span(0, 9)], 1 / 2, 4 / 9),  # one to one: the second half earns nothing
        ([Span(0, 9)], [Span(0, 4), Span(5, 9)], 4 / 9, 1 / 2),
        # The pairing is the best one in sum: the long span goes to the long mark, though it covers the short one too.
        ([Span(0, 10), Span(0, 3)], [Span(0, 3), Span(0, 10)], 1, 1),
        # A mark of the right severity is preferred to one of the wrong severity on the same words.
        ([Span(0, 5, MAJOR)], [Span(0, 5, MINOR), Span(0, 5, MAJOR)], 1, 1 / 2),
    ],
)
def test_one_segment(found, marked, precision, recall):
    result = tally(found, marked)
    assert (result.precision, result.recall) == (pytest.approx(precision), pytest.approx(recall))


def test_every_span_weighs_the_same_over_segments():
    first, second = tally([Span(0, 100)], [Span(0, 100)]), tally([Span(0, 2), Span(4, 6), Span(8, 9)], [Span(0, 2)])
    both = total([first, second, tally([], [])])
    assert (both.precision, both.recall) == (2 / 4, 1)
    assert both.f1 == pytest.approx(2 / 3)


def test_raters_are_averaged_by_scaling():
    raters = [tally([Span(0, 5)], [Span(0, 5)]), tally([Span(0, 5)], [])]
    mean = total(raters).scaled(1 / 2)
    assert (mean.precision, mean.recall, mean.found, mean.marked) == (1 / 2, 1, 1, 1 / 2)


def test_union_joins_what_overlaps_and_keeps_the_graver_severity():
    joined = union([[Span(0, 5, MINOR), Span(20, 25, None)], [Span(3, 8, MAJOR)], [Span(8, 10, MINOR), Span(22, 23, None)]])
    assert joined == [Span(0, 8, MAJOR), Span(8, 10, MINOR), Span(20, 25, None)]


def test_majors_leave_out_minor_and_unknown():
    assert majors([Span(0, 1, MINOR), Span(1, 2, MAJOR), Span(2, 3, None)]) == [Span(1, 2, MAJOR)]


def test_nothing_at_all_is_zero_and_no_error():
    assert (Tally().precision, Tally().recall, Tally().f1) == (0, 0, 0)

"""Figures with another language's point or comma."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.article import Article, SegmentedArticle
from auditor.language import segment
from auditor.reference.digits import turned_digits

REFERENCE = "The pass lies at 2,757 metres. It took 3,214 riders, 1.24 million litres of water and 1,500,000 cups; 7.5 per cent gave up."


def text(words: str) -> SegmentedArticle:
    return segment(Article(id="a", text=words))


@pytest.mark.parametrize(
    ("article", "quotes"),
    [
        ("The pass at 2.757 meters saw 3.214 riders.", ["2.757", "3.214"]),
        ("They drank 1,24 million litres from 1.500.000 cups.", ["1,24", "1.500.000"]),
        ("The pass lies at 2,757 metres, and 7.5 per cent gave up.", []),  # as the reference has it
        ("It lasted 2.345 seconds.", []),  # not told there
        ("Version 1.2.757 and 12.757 others left.", []),  # part of another figure
    ],
)
def test_digits_the_other_way_round(article, quotes):
    assert [item.quote for item in turned_digits(text(article), text(REFERENCE), ())] == quotes


def test_a_figure_that_the_reference_has_both_ways_is_left_alone():
    assert turned_digits(text("It took 2.757 tries."), text("2,757 tries took 2.757 seconds each."), ()) == ()


@given(st.lists(st.sampled_from(["2.757", "3,214", "1,24", ".", ",", "7", "cups"]), max_size=12))
def test_offsets_index_both_texts(words):
    article = " ".join(words) or "."
    found = turned_digits(text(article), text(REFERENCE), ())
    for item in found:
        assert article[item.start : item.end] == item.quote
        assert REFERENCE[item.evidence["reference_start"] : item.evidence["reference_end"]] == item.evidence["reference"]
    assert not turned_digits(text(article), text(REFERENCE), found)

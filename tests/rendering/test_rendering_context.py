"""Excerpts and positions: the quote is always whole, its surroundings are always the article's own."""

import unicodedata

import pytest
from factory import segment_views
from hypothesis import given
from hypothesis import strategies as st

from auditor.rendering.context import ELLIPSIS, excerpt, position
from auditor.rendering.words import figure, language_name, percent, spoken

TEXT = "Earlier words.\nThe tram stopped at the old gate. Nobody got in.\nLater words."


def test_the_sentence_is_the_frame() -> None:
    start = TEXT.index("old")
    shown = excerpt(TEXT, start, start + 3, segments=segment_views(TEXT))
    assert (shown.before, shown.quote, shown.after) == ("The tram stopped at the ", "old", " gate.")


def test_without_sentences_the_line_is_the_frame() -> None:
    start = TEXT.index("old")
    shown = excerpt(TEXT, start, start + 3)
    assert (shown.before, shown.after) == ("The tram stopped at the ", " gate. Nobody got in.")


def test_a_long_frame_is_cut_between_words() -> None:
    start = TEXT.index("old")
    shown = excerpt(TEXT, start, start + 3, reach=12)
    assert (shown.before, shown.after) == ("…at the ", " gate.…")


def test_a_cut_leaves_no_mark_without_its_letter() -> None:
    text = "e\u0301" * 20 + "X"
    shown = excerpt(text, 40, 41, reach=5)
    assert not unicodedata.combining(shown.before.removeprefix(ELLIPSIS)[0])


@given(st.text(st.characters(), max_size=80), st.integers(0, 80), st.integers(0, 80), st.integers(1, 20))
def test_an_excerpt_is_a_piece_of_the_text(text: str, one: int, other: int, reach: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    shown = excerpt(text, start, end, reach=reach)
    assert shown.quote == text[start:end]
    assert text[:start].endswith(shown.before.removeprefix(ELLIPSIS)) or text[:start].endswith(shown.before)
    assert text[end:].startswith(shown.after.removesuffix(ELLIPSIS)) or text[end:].startswith(shown.after)


@pytest.mark.parametrize(("offset", "expected"), [(0, (1, 1)), (14, (1, 15)), (15, (2, 1)), (19, (2, 5))])
def test_lines_and_columns_count_from_one(offset: int, expected: tuple[int, int]) -> None:
    assert position(TEXT, offset) == expected


@pytest.mark.parametrize(
    ("value", "expected"), [(None, "–"), (0.0, "0%"), (0.004, "<1%"), (0.5, "50%"), (0.994, ">99%"), (0.9999, ">99%"), (1.0, "100%")]
)
def test_a_percentage_claims_no_more_than_it_has(value: float | None, expected: str) -> None:
    assert percent(value) == expected


@pytest.mark.parametrize(("value", "expected"), [(None, "–"), (0.0, "0.0"), (-0.01, "0.0"), (-1.25, "-1.2"), (99.96, "100.0")])
def test_an_absent_figure_is_a_dash_and_zero_has_no_sign(value: float | None, expected: str) -> None:
    assert figure(value) == expected


@pytest.mark.parametrize(
    ("name", "expected"), [("typography.doubled-word", "doubled word"), ("date", "date"), ("per_pivot", "per pivot"), ("...", "...")]
)
def test_names_are_spoken(name: str, expected: str) -> None:
    assert spoken(name) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [("it", "Italian (it)"), ("pt-BR", "Portuguese (pt-BR)"), ("und", "not identified"), (None, "not identified"), ("xx", "xx")],
)
def test_languages_have_names(code: str | None, expected: str) -> None:
    assert language_name(code) == expected

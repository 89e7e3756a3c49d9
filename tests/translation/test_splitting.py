import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.translation.marian.splitting import split_to_fit

CASES = [
    ("Short enough.", 20, ["Short enough."]),
    ("It rained all day; the match went on.", 25, ["It rained all day;", "the match went on."]),
    ("He had one wish: to go home.", 20, ["He had one wish:", "to go home."]),
    ("She came late, he came early.", 20, ["She came late,", "he came early."]),
    ("The boat left — nobody saw it.", 20, ["The boat left", "— nobody saw it."]),
    ("one two three four", 10, ["one two", "three four"]),
    ("会議は終わった。皆は帰った。", 8, ["会議は終わった。", "皆は帰った。"]),
    ("unsplittable", 5, None),
    ("a verylongwordindeed b", 8, None),
]


@pytest.mark.parametrize(("text", "limit", "parts"), CASES)
def test_splits_where_a_reader_would_pause(text: str, limit: int, parts: list[str] | None) -> None:
    assert split_to_fit(text, lambda part: len(part) <= limit) == parts


@given(st.lists(st.from_regex(r"[a-z]{1,9}[,;:.]?", fullmatch=True), min_size=1, max_size=60), st.integers(10, 60))
def test_parts_fit_and_carry_every_word(words: list[str], limit: int) -> None:
    text = " ".join(words)
    parts = split_to_fit(text, lambda part: len(part) <= limit)
    assert parts is not None
    assert all(0 < len(part) <= limit for part in parts)
    assert " ".join(parts) == text

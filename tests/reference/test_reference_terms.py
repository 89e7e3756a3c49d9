import pytest

from auditor.reference.terms import MAXIMUM_LENGTH, SALIENT, salient, terms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ålesund ferry, again", ["the", "alesund", "ferry", "again"]),
        ("A 12-day strike", ["12", "day", "strike"]),
        ("東京都", ["東京", "京都"]),
        ("京", ["京"]),
        ("the東京tower", ["the", "東京", "tower"]),
        ("snake_case “quoted”", ["snake", "case", "quoted"]),
        ("x" * (MAXIMUM_LENGTH + 1), []),
        ("", []),
        ("\ud800 \x00 ' \" * ( )", []),
    ],
)
def test_words_without_case_accents_and_punctuation(text, expected):
    assert terms(text) == expected


def test_what_few_other_texts_have_is_salient():
    words = {"the": 9, "harbour": 2, "solberg": 2, "unheard": 3}
    assert salient(words, {"the": 100, "harbour": 20, "solberg": 1}, 100) == ["solberg", "harbour", "the"]


def test_a_query_has_an_end():
    words = {f"word{number}": 1 for number in range(500)}
    assert len(salient(words, dict.fromkeys(words, 1), 10)) == SALIENT

"""Where a noun may lack its article: the places that are looked at, and what the recipe learns from them."""

import pytest
from samples import segmented

from auditor.artifacts.determiners.places import VERB, places
from auditor.artifacts.text import tokenised
from models.recipe.tables.bare_nouns import Counts, counted, exceptions, table


def seen(text: str) -> list[tuple[str, str, bool, bool]]:
    """Return (noun, governor, determined, modified) of the places of a sentence."""
    (sentence,) = tokenised(segmented(text)).sentences
    return [(sentence.tokens[place.noun].text, place.governor, place.determined, place.modified) for place in places(sentence)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It stands in the house.", [("house", "in", True, False)]),
        ("It stands in house.", [("house", "in", False, False)]),
        ("It stands in old house.", [("house", "in", False, True)]),
        ("It stands in an old house.", [("house", "in", True, True)]),
        ("It stands in Ann's house.", [("house", "in", True, False)]),
        ("He bought house.", [("house", VERB, False, False)]),
        ("He wants to buy the house.", [("house", VERB, True, False)]),
        ("It is a kind of house.", []),
        ("They walked from house to house.", []),
        ("It is the size of house and garden.", []),
        ("He works as head of it.", []),
        ("It is in house prices.", []),
    ],
)
def test_places(text: str, expected: list[tuple[str, str, bool, bool]]) -> None:
    assert seen(text) == expected


def learned(*texts: str) -> dict[str, set[str]]:
    return exceptions(counted(texts), modified=False)


DETERMINED = ["She stood in the city.", "He came from a city.", "They spoke of the city."] * 20


def test_a_noun_that_always_has_a_determiner_is_learned() -> None:
    assert learned(*DETERMINED) == {"city": set()}


def test_an_idiom_is_free_behind_its_preposition_alone() -> None:
    assert learned(*DETERMINED, *["She came by city."] * 4) == {"city": {"by"}}


def test_a_noun_that_is_often_bare_is_left_out() -> None:
    bare = [f"They heard {preposition} city." for preposition in ("of", "about", "from", "in", "with", "for")] * 2
    assert learned(*DETERMINED, *bare) == {}


def test_a_rare_noun_is_left_out() -> None:
    assert learned(*DETERMINED[:20]) == {}


def test_the_table_has_a_line_a_noun() -> None:
    assert table(counted(DETERMINED)) == ["city\t\t-\tsure\n"]
    assert table(Counts()) == []

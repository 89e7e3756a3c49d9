"""The recipes of the word sets and of the synonym table, on a few words."""

from collections import Counter

import pytest

from auditor.artifacts.english.phrases import variants
from auditor.artifacts.lexis.rare_synonym import _table
from auditor.artifacts.sources import false_friends, homographs
from models.recipe.tables.false_friends import TRUE_FRIENDS
from models.recipe.tables.homographs import NO_NOUNS
from models.recipe.tables.rare_synonyms import plain_words
from models.recipe.tables.spinner import INVENTORY, read_inventory
from models.recipe.tables.swaps import forms
from models.recipe.tables.vocabulary import _is_at_home, _is_slip, listed_words, words


def test_words_are_those_in_lower_case() -> None:
    assert words("The mayor’s e-mail to Ann, mayor@example.com, said: été is 3rd_rate.") == ["mayor", "said", "été"]


@pytest.mark.parametrize(
    ("word", "slip"),
    [("goverment", True), ("governments", False), ("houses", False), ("annoucement", True), ("xylophonic", False)],
)
def test_a_common_misprint_is_no_word(word: str, slip: bool) -> None:
    counts = Counter({"government": 5_000, "house": 3_000, "announcement": 2_000, word: 4})
    assert _is_slip(word, counts, {"government", "house", "announcement"}) is slip


def test_word_lists_give_their_lower_case_words(tmp_path) -> None:
    path = tmp_path / "list"
    path.write_text("atop\nParis\ncat's\nfallow\nox\nouté\n", encoding="utf-8")
    assert listed_words([path]) == {"atop", "fallow", "outé"}
    assert listed_words([]) == set()


@pytest.mark.parametrize(("word", "expected"), [("atop", True), ("casa", False), ("tango", True)])
def test_a_listed_word_that_another_language_writes_far_more_often_is_its_own(word: str, expected: bool) -> None:
    others = {language: {} for language in ("it", "fr", "pt", "de")}
    subtitles = {"en": {"tango": 500, "casa": 100}, "es": {"casa": 900_000, "tango": 900}, **others}
    assert _is_at_home(word, subtitles) is expected


@pytest.mark.parametrize(
    ("lemma", "kind", "tag", "expected"),
    [
        ("city", "noun", "P", ["cities"]),
        ("man", "noun", "P", ["men"]),
        ("carry", "verb", "D", ["carried"]),
        ("take", "verb", "D", ["taken", "took"]),
        ("old", "adj", "J", ["old"]),
    ],
)
def test_forms_of_a_lemma(lemma: str, kind: str, tag: str, expected: list[str]) -> None:
    irregular = {("noun", "man"): ["men"], ("verb", "take"): ["taken", "took"]}
    assert forms(lemma, kind, irregular)[tag] == expected


def test_the_tables_that_ship_hold_nothing_that_their_recipes_leave_out() -> None:
    assert plain_words().isdisjoint(_table())
    assert read_inventory(INVENTORY).plain.isdisjoint(variants())
    assert NO_NOUNS.isdisjoint(homographs())
    assert TRUE_FRIENDS.isdisjoint((word, usual) for word, items in false_friends().items() for item in items for usual in item.usual)

"""The spinning procedures: words are swapped, everything else stays."""

import random

import pytest

from bench.inflection import Entry, Thesaurus, inflect
from bench.spinners import SPINNERS, agree_articles

THESAURUS = Thesaurus(
    entries={
        ("noun", "house"): Entry(90, ("abode", "domicile", "The House")),
        ("noun", "plan"): Entry(40, ("scheme",)),
        ("verb", "plan"): Entry(35, ("mean",)),
        ("verb", "order"): Entry(50, ("enjoin", "put")),
        ("adj", "old"): Entry(80, ("aged", "ancient")),
        ("noun", "city"): Entry(70, ("burg", "metropolis")),
    },
    irregular={("verb", "meant"): "mean"},
    frequency={"abode": 5, "domicile": 9, "aged": 30, "ancient": 20},
)
SPINNER = {spinner.name: spinner for spinner in SPINNERS}


def spun(name: str, sentence: str) -> str:
    return SPINNER[name].spin(sentence, THESAURUS, random.Random(1))


@pytest.mark.parametrize(
    ("lemma", "form", "expected"),
    [("plan", "ed", "planned"), ("order", "ed", "ordered"), ("carry", "ed", "carried"), ("carry", "s", "carries"), ("box", "s", "boxes"),
     ("make", "ing", "making"), ("see", "ing", "seeing"), ("stop", "ing", "stopping")],
)  # fmt: skip
def test_inflection(lemma, form, expected):
    assert inflect(lemma, form) == expected


def test_words_are_swapped_and_names_numbers_and_marks_stay():
    result = spun("modifiers", "In 1931, House & Sons sold 3 old houses; “old” is relative.")
    assert result.startswith("In 1931, House & Sons sold 3 ")
    assert " old " not in result
    assert result.endswith("” is relative.")


def test_a_synonym_takes_the_form_of_the_word():
    assert THESAURUS.synonyms("noun", "house", "s") == ["domiciles", "abodes"]
    assert THESAURUS.synonyms("verb", "order", "ed") == ["enjoined"]  # the past of "put" would be wrong


def test_a_word_of_two_parts_of_speech_is_left_alone():
    assert THESAURUS.analyse("plan") is None
    assert THESAURUS.analyse("houses") == ("noun", "house", "s")


def test_expressions_are_broken_only_where_content_words_are_near_each_other():
    assert spun("expressions", "the old of the many and various people of the city") == "the old of the many and various people of the city"
    assert spun("expressions", "the old city") != "the old city"


def test_articles_agree_with_the_next_word():
    assert agree_articles("a ancient house, an burg, A odd day, an MP") == "an ancient house, a burg, An odd day, an MP"

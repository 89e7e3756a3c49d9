"""Words put in on purpose: wrong senses of foreign words, and synonyms with no regard to the part of speech."""

import random

import pytest

from bench.inflection import Entry, Thesaurus
from bench.wrong_words import Blind, Senses, senses, synonyms

THESAURUS = Thesaurus(
    entries={
        ("noun", "plan"): Entry(40, ("scheme",)),
        ("verb", "plan"): Entry(35, ("design",)),
        ("noun", "house"): Entry(90, ("abode",)),
        ("noun", "time"): Entry(90, ("period",)),
    }
)
SENTENCE = "In 1931, House & Sons had plans for the house."


def test_a_blind_spinner_takes_any_part_of_speech() -> None:
    assert synonyms("plan", THESAURUS) == {"scheme", "design"}
    assert synonyms("plans", THESAURUS) == {"schemes", "designs"}
    assert synonyms("gladly", THESAURUS) == set()


def test_only_lower_case_words_that_have_a_synonym_are_swapped() -> None:
    spun = {Blind(1.0).spin(SENTENCE, THESAURUS, random.Random(seed)) for seed in range(20)}
    assert spun == {f"In 1931, House & Sons had {plans} for the abode." for plans in ("schemes", "designs")}


@pytest.mark.parametrize("procedure", [Blind(0.0), Senses(0.0)])
def test_at_rate_zero_nothing_is_swapped(procedure) -> None:
    assert procedure.spin(SENTENCE, THESAURUS, random.Random(1)) == SENTENCE


def test_a_wrong_sense_is_another_reading_of_one_foreign_word() -> None:
    assert "weather" in senses("time")  # one word in four languages
    assert "story" in senses("history")
    assert senses("qwertz") == frozenset()


def test_a_wrong_sense_is_no_other_form_of_the_word_and_no_synonym() -> None:
    assert not [other for word in ("time", "history", "church", "works") for other in senses(word) if other[:4] == word[:4]]
    spun = {Senses(1.0).spin("It was the time.", THESAURUS, random.Random(seed)) for seed in range(40)}
    assert "It was the weather." in spun
    assert "It was the period." not in spun

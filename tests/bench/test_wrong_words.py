"""Words put in on purpose: wrong senses, synonyms of any part of speech or of a loose thesaurus, words that fit their neighbours."""

import random
from statistics import median

import pytest

from auditor.artifacts.oddness.ngrams import english
from bench.inflection import Entry, Thesaurus
from bench.moby import moby
from bench.wrong_words import BAND, Associates, Blind, Fitting, Senses, alike, associates, senses, synonyms

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


@pytest.mark.parametrize("procedure", [Blind(0.0), Senses(0.0), Associates(0.0), Fitting(0.0)])
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


def test_a_loose_thesaurus_gives_words_of_its_part_of_speech_and_of_a_fair_frequency(monkeypatch) -> None:
    loose = {"house": ("abode", "scheme", "time", "plan", "to plan", "period")}
    monkeypatch.setattr("bench.wrong_words.moby", lambda: loose)
    known = Thesaurus(THESAURUS.entries, frequency={"time": 90, "plan": 40, "scheme": 9})
    assert associates("houses", known) == ["times", "plans"]  # "scheme" has no entry as a noun
    assert associates("time", known) == []
    assert Associates(1.0).spin("The house stood.", known, random.Random(1)) in ("The time stood.", "The plan stood.")


def test_the_loose_thesaurus_must_be_the_published_one(tmp_path) -> None:
    with pytest.raises(SystemExit, match=r"put words\.txt of the npm package"):
        moby(tmp_path / "words.txt")
    (tmp_path / "words.txt").write_text("house,abode\n")
    with pytest.raises(SystemExit, match=r"is not words\.txt"):
        moby(tmp_path / "words.txt")


def test_alike_are_words_with_the_same_ending_that_are_as_frequent() -> None:
    model = english()
    found = alike("building")
    assert "building" in found
    assert len(found) > 20
    assert all(word.endswith("ing") for word in found)
    assert all(abs(float(model.unigrams[model.ids[word]] - model.unigrams[model.ids["building"]])) < BAND for word in found)


def test_what_fits_its_neighbours_is_no_synonym_and_leaves_all_else_alone() -> None:
    spun = {Fitting(1.0).spin(SENTENCE, THESAURUS, random.Random(seed)) for seed in range(10)}
    assert len(spun) > 3
    for sentence in spun:
        assert sentence.startswith("In 1931, House & Sons had ")
        words = sentence.removesuffix(".").split()
        assert words[-1] not in ("house", "abode")
        assert words[6] not in ("plans", "schemes", "designs")


def test_what_is_put_fits_better_than_what_is_as_frequent() -> None:
    model = english()

    def surprisal(number: str) -> float:
        return float(model.surprisals(["it", "cost", "two", number, "euros", "."]).sum())

    put = [Fitting(1.0).spin("It cost two million euros.", THESAURUS, random.Random(seed)).split()[3] for seed in range(10)]
    assert max(map(surprisal, put)) < median(map(surprisal, alike("million")))

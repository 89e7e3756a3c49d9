"""The trigram model of clean English: its units, its estimate on a corpus made by hand, and the file that ships."""

import math
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.artifacts.oddness.ngrams import STEP, Model, english, unpack
from auditor.artifacts.oddness.units import CLASSES, END, START, units
from models.recipe.tables.ngrams import encode, estimate, vocabulary

# "north" is as frequent as "dog" but stands behind one word alone.
CORPUS = [
    *("the dog saw the cat .", "a dog saw a cat .", "my dog ran .", "no dog ran .", "the cat ran .", "a cat saw the dog ."),
    *("the far north is cold .", "the far north is far .", "a far north is cold .", "no far north is cold .", "my far north ran ."),
]
NAMES = [*CLASSES, *sorted({word for text in CORPUS for word in text.split()})]


@pytest.fixture(scope="module")
def model() -> Model:
    return unpack(estimate(encode(CORPUS, NAMES), NAMES, least_bigram=2, least_trigram=2))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dog saw John.", ["the", "dog", "saw", "<name>", "."]),
        ("John saw the DOG in 1998", ["<name>", "saw", "the", "<name>", "<-ing>", "<year>"]),
        ("“A dog’s 2nd cat", ['"', "a", "dog", "'s", "<ordinal>", "cat"]),
        ("far-off runningly 3,500 xyzzy", ["<hyphened>", "<-ly>", "<number>", "<unk>"]),
    ],
)
def test_units_of_a_sentence(text: str, expected: list[str]) -> None:
    known = {*NAMES, '"', "'s", "."}
    found = [unit.name for unit in units(text.replace("in 1998", "marching 1998"), known)]
    assert found == expected


@given(st.text(max_size=80))
def test_units_cover_the_text_in_order(text: str) -> None:
    found = units(text, frozenset())
    assert "".join(text[unit.start : unit.end] for unit in found) == "".join(text.split())


def test_probabilities_add_up_behind_every_context(model: Model) -> None:
    numbers = np.array([number for name, number in model.ids.items() if name != START])
    for before, first in product(("<s>", "the", "a", "far", "cat"), ("<s>", "the", "dog", "far", ".", "is")):
        one, two = (np.full(len(numbers), model.ids[name]) for name in (before, first))
        assert np.exp(-model.trigram(one, two, numbers)[0]).sum() == pytest.approx(1, abs=STEP)


def test_a_word_of_one_neighbour_is_unlikely_elsewhere(model: Model) -> None:
    # Both occur five times; Kneser-Ney counts the words before them, four and one.
    assert sum(text.split().count("north") for text in CORPUS) == sum(text.split().count("dog") for text in CORPUS) == 5
    assert model.unigrams[model.ids["north"]] > model.unigrams[model.ids["dog"]] + 1


def test_what_was_never_seen_costs_its_weight_and_the_shorter_run(model: Model) -> None:
    cold, dog = np.array([model.ids["cold"]]), np.array([model.ids["dog"]])
    surprisal, seen = model.bigram(cold, dog)
    assert not seen[0]
    assert surprisal[0] == pytest.approx(model.unigram_backoffs[cold[0]] + model.unigrams[dog[0]])


def test_longer_runs_are_known_by_their_length(model: Model) -> None:
    ids = model.ids
    runs = [("the", "far", "north"), ("saw", "far", "north"), ("cold", "cold", "dog")]
    found = [model.trigram(*(np.array([ids[name]]) for name in run))[1][0] for run in runs]
    assert found == [3, 2, 1]


def test_vocabulary_keeps_frequent_words_and_names_that_are_written_large() -> None:
    texts = ["we saw Rome and rome"] * 3 + ["he went to Paris", "so I know Europe"] * 12
    found = vocabulary(texts, least=3)
    assert {"saw", "Paris", "I", "Europe"} <= set(found)
    assert not {"Rome", "paris", "i"} & set(found)


def test_the_model_that_ships_prefers_english_to_disorder() -> None:
    model = english()

    def perplexity(text: str) -> float:
        names = [unit.name for unit in units(text, model.ids)]
        return math.exp(float(model.surprisals(names).mean()))

    assert perplexity("The government said that it would take part in the talks.") < 100
    assert perplexity("The government said that it would take part in the talks.") < perplexity(
        "Talks the in part said take it government."
    )
    assert END in model.ids
    assert len(model.ids) < 65_536

"""The fit of swapped words knows which words a procedure put."""

import random

import pytest

from bench.artifacts.articles import segmented
from bench.artifacts_swaps_fit import _changed, spin
from bench.inflection import Entry, Thesaurus
from bench.spinners import SPINNERS

THESAURUS = Thesaurus(entries={("noun", "house"): Entry(90, ("abode",)), ("adj", "old"): Entry(80, ("aged",))}, frequency={"abode": 5})


@pytest.mark.parametrize(
    ("text", "spun", "places"),
    [
        ("The old house.", "The aged house.", [(4, 8)]),
        ("An old house", "A house house", [(2, 7)]),
        ("a b a", "a b a", []),
        ("the house, the house", "the house, the abode", [(15, 20)]),
    ],
)
def test_places_of_changed_words(text, spun, places):
    assert list(_changed(text, spun)) == places


def test_what_was_put_lies_at_its_offsets():
    document = segmented("d", ["The old house is old.", "They saw a house."])
    for spinner in SPINNERS:
        made = spin(document, spinner, THESAURUS, random.Random(1))
        assert {made.article.article.text[start:end].strip(".") for start, end in made.swapped} <= {"abode", "aged"}

"""The recipe of the lexicons learns what it should from a few invented pairs."""

import pytest

from models.recipe.lexicon import align, homographs, mark_noun_slots

NOUNS = [
    ("ship", "barco"),
    ("dog", "perro"),
    ("town", "pueblo"),
    ("wall", "muro"),
    ("king", "rey"),
    ("garden", "huerto"),
    ("lamp", "candil"),
]


def pairs() -> list[tuple[list[str], list[str]]]:
    """Return pairs in which `sobre` is "on", and after an article "envelope"."""
    made = [(f"the {e} is on the {g}".split(), f"el {s} es sobre el {t}".split()) for e, s in NOUNS for g, t in NOUNS if e != g]
    made += [(f"here is the {e}".split(), f"aquí es el {s}".split()) for e, s in NOUNS]
    return made + [(f"the envelope of the {e}".split(), f"el sobre de el {s}".split()) for e, s in NOUNS]


def test_model_1_links_words_to_their_translations() -> None:
    links = align(pairs(), iterations=8).links
    for english, spanish in NOUNS:
        assert links[english, spanish][0] > 0.5
        assert links[english, spanish][1] > 0.5


def test_a_noun_slot_makes_a_form_of_its_own() -> None:
    marked = mark_noun_slots([(["x"], ["el", "sobre", "es", "sobre", "el", "muro", "sobre", "sobre", "sobre", "sobre", "sobre"])], "es")
    assert marked[0][1][1] == "sobre#"
    assert marked[0][1][3] == "sobre"


@pytest.mark.parametrize(("foreign", "english"), [("sobre", "envelope")])
def test_homographs_are_found_and_ordinary_nouns_are_not(foreign: str, english: str) -> None:
    found = list(homographs(align(mark_noun_slots(pairs(), "es"), iterations=8)))
    assert [(row[0], row[1]) for row in found] == [(foreign, english)]
    assert found[0][4].split("|")[0] == "on"

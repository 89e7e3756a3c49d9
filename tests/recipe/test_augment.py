"""Training draws a pair with other names each time, and now and then with its own."""

import random

from models.recipe.augment import Renaming, load_names, save_names
from models.recipe.exonyms import Exonyms

RARE = ["Abakumov", "Ezquerra", "Quenneville", "Tsikhan"]
COUNTRIES = Exonyms.of([("Greece", "Grecia"), ("Norway", "Noruega"), ("Peru", "Perú")], "es")
RENAMING = Renaming(RARE, [COUNTRIES])
PAIR = ("Marta left Greece.", "Marta dejó Grecia.")


def drawn(pair, times=300):
    rng = random.Random(1)
    return [RENAMING(pair, rng) for _ in range(times)]


def test_names_and_places_change_alike_on_both_sides():
    for english, foreign in drawn(PAIR):
        name, place = english.split()[0], english.split()[-1].rstrip(".")
        assert name in {*RARE, "Marta"} or "-" in name
        assert foreign == f"{name} dejó {COUNTRIES.foreign[place]}."


def test_known_names_stay_known():
    kept = drawn(PAIR).count(PAIR)
    assert 30 < kept < 200


def test_a_pair_without_names_stays():
    pair = ("The shop was open.", "La tienda estaba abierta.")
    assert set(drawn(pair)) == {pair}


def test_names_come_back_as_they_were_saved(tmp_path):
    save_names(tmp_path, RARE, {"es": [COUNTRIES], "it": []})
    assert load_names(tmp_path, "es") == RENAMING
    assert load_names(tmp_path, "it") == Renaming(RARE, [])

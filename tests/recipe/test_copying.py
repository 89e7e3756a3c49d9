"""Names that a training pair shares are replaced on both sides alike, and nothing else is touched."""

import random

import pytest

from models.recipe.copying import copied_names, replaced, shared_names

NAMES = ["Abakumov", "Ezquerra", "Quenneville", "Tsikhan"]


@pytest.mark.parametrize(
    ("english", "foreign", "expected"),
    [
        ("Marta Ruiz lives in Turin.", "Marta Ruiz vive a Torino.", ["Marta", "Ruiz"]),
        ("Smith's brother is called O'Hara-Smith.", "Il fratello di Smith si chiama O'Hara-Smith.", ["Smith", "Hara-Smith"]),
        ("The Alps are high.", "Le Alpi sono alte.", []),
        ("the word is small", "la parola è piccola", []),
        ("NATO met in Paris.", "La NATO si è riunita a Paris.", ["Paris"]),
        ("Ana met Ana.", "Ana ha incontrato Anna.", []),
    ],
)
def test_shared_names(english, foreign, expected):
    assert shared_names((english, foreign)) == expected


def test_both_sides_get_the_same_names():
    english, foreign = replaced(
        ("Marta thanked Ruiz, and Ruiz thanked Marta.", "Marta ringraziò Ruiz e Ruiz ringraziò Marta."), NAMES, random.Random(1)
    )
    first, second = english.split()[0], english.split()[2].rstrip(",")
    assert english == f"{first} thanked {second}, and {second} thanked {first}."
    assert foreign == f"{first} ringraziò {second} e {second} ringraziò {first}."
    assert {first, second}.isdisjoint({"Marta", "Ruiz"})


def test_both_sides_get_the_same_acronym():
    english, foreign = replaced(("The WXO met.", "La WXO si è riunita."), NAMES, random.Random(1))
    acronym = english.removeprefix("The ").removesuffix(" met.")
    assert foreign == f"La {acronym} si è riunita."
    assert acronym.isupper()
    assert acronym != "WXO"


def test_an_acronym_of_one_side_stays():
    pair = ("The WHO met.", "L'OMS si è riunita.")
    assert replaced(pair, NAMES, random.Random(1)) == pair


def test_a_pair_without_shared_names_stays():
    pair = ("The Alps are high.", "Le Alpi sono alte.")
    assert replaced(pair, NAMES, random.Random(1)) == pair


def test_bare_names_are_the_same_on_both_sides():
    pairs = copied_names(NAMES, 20, seed=1)
    assert len(pairs) == 20
    assert all(english == foreign and set(english.split()) <= set(NAMES) for english, foreign in pairs)

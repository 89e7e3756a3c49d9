"""Places of a training pair are replaced by others on both sides, each by what it is called there."""

import random

import pytest

from models.recipe.exonyms import Exonyms, bare_exonyms, cldr_exonyms, form, replaced

NAMES = {
    "Germany": "Alemania",
    "Greece": "Grecia",
    "New Guinea": "Nueva Guinea",
    "Guinea": "Guinea",
    "Congo (Kinshasa)": "Congo (Kinsasa)",
}
COUNTRIES = Exonyms.of(NAMES.items(), "es")


def test_only_plain_names_are_taken():
    assert set(COUNTRIES.foreign) == set(NAMES) - {"Congo (Kinshasa)"}


def test_a_name_is_replaced_by_one_of_its_form():
    english, foreign = replaced(("She left Greece in May.", "Dejó Grecia en mayo."), COUNTRIES, random.Random(3))
    name = english.removeprefix("She left ").removesuffix(" in May.")
    assert foreign == f"Dejó {COUNTRIES.foreign[name]} en mayo."
    assert name in {"Greece", "New Guinea", "Guinea"}


@pytest.mark.parametrize(
    "pair",
    [
        ("She left in May.", "Se fue en mayo."),
        ("Greece and Greece again.", "Grecia y otra vez Grecia."),
        ("She left Greece.", "Se fue del país."),
        ("The Greece-based firm.", "La empresa de Grecia."),
    ],
)
def test_a_pair_without_one_known_name_stays(pair):
    assert replaced(pair, COUNTRIES, random.Random(1)) == pair


def test_the_longest_name_counts():
    """ "New Guinea" is no Guinea."""
    pair = ("He lives in New Guinea.", "Vive en Nueva Guinea.")
    for seed in range(10):
        english, foreign = replaced(pair, COUNTRIES, random.Random(seed))
        assert "New " not in english or "New Guinea" in english
        assert foreign == f"Vive en {COUNTRIES.foreign[english.removeprefix('He lives in ').removesuffix('.')]}."


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("Italia", "it", (True, True, False)),
        ("Japon", "fr", (False, False, False)),
        ("Estados Unidos", "es", (True, False, True)),
        ("Pays-Bas", "fr", (False, False, True)),
    ],
)
def test_form(name, language, expected):
    assert form(name, language) == expected


@pytest.mark.parametrize(("language", "japan", "tokyo"), [("es", "Japón", "Tokio"), ("it", "Giappone", "Tokyo"), ("fr", "Japon", "Tokyo")])
def test_cldr_knows_places(language, japan, tokyo):
    bare = dict(bare_exonyms(cldr_exonyms(language)))
    assert bare["Japan"] == japan
    assert bare.get("Tokyo", tokyo) == tokyo
    assert len(bare) > 700

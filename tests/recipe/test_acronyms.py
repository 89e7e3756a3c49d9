"""Which acronyms stand for which, learnt from sentences that are translations of each other."""

from collections import Counter

import pytest

pytest.importorskip("ctranslate2")

from models.recipe.tables.acronyms import LEAST, Counts, acronyms, usual

PAIRS = [
    ("NATO met.", "La OTAN se reunió."),
    ("NATO did NOT meet.", "La OTAN NADA hizo."),
    ("The NATO summit", "La cumbre de la OTAN"),
    *[("The WHO ruled.", "La OMS falló.")] * LEAST,
    *[("Do NOT smoke.", "NUNCA fume.")] * LEAST,
    *[("He never smokes.", "Nunca fuma; nunca.")] * 4 * LEAST,
]


def learnt(edited: Counter[str]) -> dict[str, tuple[str, str]]:
    counts = Counts()
    counts.add("es", PAIRS)
    return {foreign: rest for foreign, *rest in usual(counts, edited)}


def test_the_usual_partner_is_kept_and_emphasis_is_not() -> None:
    assert learnt(Counter()) == {"OTAN": ["NATO", "es"], "OMS": ["WHO", "es"]}


def test_what_english_has_itself_is_left_out() -> None:
    assert "OMS" not in learnt(Counter({"OMS": 7}))


def test_lines_in_capitals_and_parts_of_codes_hold_no_acronyms() -> None:
    assert acronyms("THE NATO MET") == set()
    assert acronyms("The OTAN-led force, R&D and 3COM met the UN.") == {"UN"}

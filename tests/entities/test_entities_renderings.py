import pytest

from auditor.entities.titles.carried import closest_parts
from auditor.entities.titles.renderings import rendering_score, returned_parts, string_parts

FORMS = ("The Impossible Quest", "Quest Impossible")
SAMPLES = [
    ("Quest Impossible", "Mission: Impossible", True),
    ("Silent Port", "Silent Harbour", True),
    ("A Summer in Riga", "Mission: Impossible", False),
]


def score(written, expected, forms, own="…"):
    returned = {"it": own, "es": own}, dict(zip(("it", "es"), forms, strict=False))
    return rendering_score(string_parts(written, expected) | returned_parts(written, expected, returned, closest_parts(written, expected)))


@pytest.mark.parametrize(("written", "expected", "rendering"), SAMPLES)
def test_a_form_that_a_round_trip_yields_is_a_rendering(written, expected, rendering):
    forms = FORMS if "Mission" in expected else ("Silent Port", "The Quiet Port")
    assert (score(written, expected, forms) > 0.5) is rendering


def test_empty_and_odd_titles_do_no_harm():
    for written in ("", "?", "1984", "…"):
        assert 0 <= score(written, "1984", ("1984",)) <= 1


@pytest.mark.parametrize(("written", "expected", "form"), [("…", "?", "…"), ("?", "1984", ""), ("Silent Port", "Silent Harbour", "…")])
def test_a_round_trip_may_yield_no_word_at_all(written, expected, form):
    assert 0 <= score(written, expected, (form,)) <= 1

from collections import Counter
from dataclasses import replace

import pytest
from calibration_cases import document

from auditor.calibration.sampling import distinct, refuse_one_label, sample
from auditor.errors import AuditorError

MANY = [
    *(document(number, group=f"g{number % 3}") for number in range(500)),
    *(document(number, "machine-translated", "big", source_language="de") for number in range(300)),
    *(document(number, "machine-translated", "big", source_language="fr") for number in range(3)),
    *(document(number, "machine-translated", "small") for number in range(20)),
    *(document(number, "spun", "wheel") for number in range(9)),
]


def test_a_sample_gives_every_label_and_every_engine_its_turn():
    found = sample(MANY, 24, seed=0)
    assert Counter(item.label for item in found) == {"clean": 8, "machine-translated": 8, "spun": 8}
    assert Counter(item.kind for item in found if item.label == "machine-translated") == {"big": 4, "small": 4}
    assert Counter(item.source_language for item in found if item.kind == "big") == {"de": 2, "fr": 2}


def test_what_is_rare_is_used_up_and_the_rest_goes_on():
    assert Counter(item.label for item in sample(MANY, 100, seed=0))["spun"] == 9
    assert sorted(item.id for item in sample(MANY, None, seed=0)) == sorted(item.id for item in MANY)


def test_a_seed_is_a_sample():
    one, again, other = (sample(MANY, 30, seed=seed) for seed in (1, 1, 2))
    assert one == again != other


@pytest.mark.parametrize(("label", "words"), [("clean", "only human"), ("spun", "no human")])
def test_one_label_alone_makes_no_card(label, words):
    with pytest.raises(AuditorError, match=words) as caught:
        refuse_one_label([document(number, label) for number in range(30)])
    assert "Add documents" in caught.value.remedy
    refuse_one_label(MANY)


def test_the_same_again_counts_once_and_two_engines_that_agree_count_twice():
    first, other = document(1, "machine-translated", "big", source_language="de"), document(1, "machine-translated", "small")
    again = replace(first, id="elsewhere", group="other")
    assert distinct([first, other, again, document(1), document(2)]) == [first, other, document(1), document(2)]

"""Evaluation text never gets into training."""

import pytest

from models.recipe.overlap import EvaluationGuard, EvaluationOverlap

HELD_OUT = [
    "The ferry to the northern islands was cancelled on Monday because of strong winds and high waves.",
    "Nobody was hurt.",
]


@pytest.mark.parametrize(
    ("sentence", "overlaps"),
    [
        ("The ferry to the northern islands was cancelled on Monday because of strong winds and high waves.", True),
        ("THE FERRY TO THE NORTHERN ISLANDS WAS CANCELLED ON MONDAY, BECAUSE of strong winds…", True),
        ("Officials said that the ferry to the northern islands was cancelled on Monday because the pier was damaged.", True),
        ("The ferry to the northern islands was on time.", False),
        ("Nobody was hurt.", False),
        ("", False),
    ],
)
def test_a_sentence_overlaps_when_it_shares_ten_words_in_a_row(sentence, overlaps):
    assert EvaluationGuard(HELD_OUT).overlaps(sentence) is overlaps


def test_a_few_pairs_that_overlap_on_either_side_are_dropped():
    pairs = [(f"The mayor opened bridge number {number}.", f"Il sindaco ha aperto il ponte numero {number}.") for number in range(50)]
    found = EvaluationGuard(HELD_OUT).filter([*pairs, (HELD_OUT[0], "Il traghetto."), ("The ferry.", HELD_OUT[0])], "news")
    assert found == pairs


def test_a_source_that_is_an_evaluation_set_is_refused():
    with pytest.raises(EvaluationOverlap, match="newstest"):
        EvaluationGuard(HELD_OUT).filter([(HELD_OUT[0], f"Frase {number}.") for number in range(30)], "newstest")

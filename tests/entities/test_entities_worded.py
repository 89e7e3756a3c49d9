"""Surnames that became a plain word, beside a given name that only one person has."""

import pytest

from auditor.entities.alignment.side import side
from auditor.entities.names.worded import worded_surnames

CLEAN = "The deputy minister, Gonzalo Pereda, resigned over the contracts for the road. Victor Lozano, a builder, was freed on bail."

# (what the article says, the names that stand for another's)
TOLD = [
    ("Yesterday the undersecretary Gonzalo Orchard presented his dismissal by the contracts.", {("Gonzalo Orchard", "Gonzalo Pereda")}),
    ("Societies of the builder Victor Lush got the road.", {("Victor Lush", "Victor Lozano")}),
    # Somebody whose name it is, whom the article names beside the other, or who has another given name.
    ("Yesterday the undersecretary Gonzalo Hill presented his dismissal by the contracts.", set()),
    ("Yesterday Gonzalo Pereda and the undersecretary Gonzalo Orchard presented their dismissal by the contracts.", set()),
    ("The builder Victor Lozano got the road; his wife, Pilar Lush, did not.", set()),
]


def found(segmented, article, reference):
    left, right = side(segmented(article)), side(segmented(reference))
    known = frozenset(word for sentence in right.sentences for word in sentence.order)
    return {(form, right.entities[j].text) for _, j, form in worded_surnames(left.entities, right.entities, (set(), set()), known)}


@pytest.mark.parametrize(("article", "names"), TOLD)
def test_a_word_for_a_surname(segmented, article, names):
    assert found(segmented, article, CLEAN) == names


def test_two_of_one_given_name_are_told_apart(segmented):
    assert found(segmented, TOLD[0][0], f"{CLEAN} Gonzalo Ruiz, his deputy, will take over.") == set()
    assert found(segmented, f"{TOLD[0][0]} Gonzalo Meadow wept.", CLEAN) == set()

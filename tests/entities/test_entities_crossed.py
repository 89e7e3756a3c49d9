"""A name that is made of two people's of the reference."""

import pytest

from auditor.entities import compare
from auditor.entities.alignment.side import side
from auditor.entities.names.crossed import crossed_names

CLEAN = """Commander Stefan Danforth said that the coast guard had saved the crew of the ferry. The captain, Petros Malakian, was held.

Anna Veras, his lawyer, asked the court for time. Karin Lund of the party Homeland won in Brussels."""

# (the article, names that are made of two, with what is meant)
CROSSED = [
    ("The coast guard saved the crew, Commander Petros Danforth said. Petros Malakian was held.", {("Petros Danforth", "Stefan Danforth")}),
    ("His lawyer, Anna Danforth, asked the court. Stefan Danforth said that the crew was saved.", {("Anna Danforth", "Anna Veras")}),
    # The article knows both; a new person; short forms; names that the reference has.
    ("Stefan Danforth said that the crew was saved. Anna Veras asked the court. Anna Danforth wept.", set()),
    ("Petros Malakian was held. His wife, Ruth Malakian, wept.", set()),
    ("Petros Malakian was held, Commander Stefan Danforth said. Veras asked the court for time.", set()),
    ("P. Danforth wept, and Petros Malakian was held.", set()),
]


@pytest.mark.parametrize(("article", "expected"), CROSSED)
def test_names_made_of_two(segmented, article, expected):
    found = crossed_names(side(segmented(article)).entities, side(segmented(CLEAN)).entities)
    assert {(form.removeprefix("Commander "), meant.removeprefix("Commander ")) for _, _, form, meant in found} == expected


# What two writers have beside: no sentence of one is one of the other.
OURS = "By noon the quay was empty. Bread had run out days before, and the wind tore at the flags of the market."
THEIRS = "Bells rang in every village. Nobody had slept; some had sold their boats for good, and spring was late."


@pytest.mark.parametrize(
    ("article", "found"),
    [
        ("Petros Malakian was held. Nobody but his lawyer, Anna Danforth, asked the court for more time. Stefan Danforth left.", True),
        ("Petros Malakian was held. Nobody but his lawyer, Anna Veras, asked the court for more time. Stefan Danforth left.", False),
        # Far from what is told of her namesake.
        ("Petros Malakian was held. Stefan Danforth left. In a kitchen up the hill, Anna Danforth peeled onions all night.", False),
    ],
)
def test_one_is_told_where_the_other_should_be(segmented, article, found):
    drift = compare(segmented(f"{article}\n{OURS}"), segmented(f"{CLEAN}\n{THEIRS}"), related=True).drift
    assert ("Anna Danforth", "Anna Veras", "replaced") in {(item.article, item.reference, item.cause) for item in drift} or not found
    assert found or not drift

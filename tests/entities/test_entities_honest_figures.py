"""Figures of one story that two honest writers choose apart: spans in another unit, differences, two small counts, two spans of time."""

import pytest

from auditor.entities import compare
from auditor.entities.recognition.quantities import find_quantities
from auditor.entities.values.equality import compatible

OURS = "Nobody had seen it coming, or so they say in the bars by the river."
THEIRS = "It came as a shock to experts, and prices rose at once."

# (one text, the other, whether a figure changed)
FIGURES = [
    # A difference, and the two figures that it lies between.
    (
        "Greta Vos leads the points classification with 261 points to Paul Hemon's 227.",
        "In the points classification Greta Vos leads with 261 points, 34 more than Paul Hemon.",
        False,
    ),
    (
        "The prosecutor said the vessel was carrying 143 passengers, 23 more than it was licensed for.",
        "The prosecutor said that the vessel had been licensed to carry 120 passengers.",
        False,
    ),
    (
        "The prosecutor said the vessel was carrying 143 passengers, 13 more than it was licensed for.",
        "The prosecutor said that the vessel had been licensed to carry 120 passengers.",
        True,
    ),
    ("The prosecutor said that the vessel had been licensed to carry 210 passengers.",
     "The prosecutor said that the vessel had been licensed to carry 120 passengers.", True),
    # Two small counts of one noun, each at the beginning of its sentence.
    ("Seven members sat on their hands.", "Two members of the Green Alliance voted with the government at the last minute.", False),
    ("Seven members of the Alliance voted with the government.",
     "Two members of the Green Alliance voted with the government at the last minute.", True),
    # An age, and the age under which somebody has to be.
    ("Slovenia's Rok Kovac, ninth at the top, kept the white jersey of the best rider under 26.",
     "The best young rider is still the Slovene Rok Kovac, 22.", False),
    ("The best young rider is still the Slovene Rok Kovac, 26.", "The best young rider is still the Slovene Rok Kovac, 22.", True),
    # An age, and how long somebody has done something.
    ("Kemal Aydin, its captain of nineteen years, lived; he and the owner were arrested on Monday.",
     "The captain, Kemal Aydin, 61, was among the survivors. He was detained on Monday along with the owner.", False),
    ("Beatriz Llorente, who kept the books, was given 30 months in prison.",
     "His accountant, Beatriz Llorente, 44, received a prison sentence of two and a half years.", False),
    ("Beatriz Llorente, who kept the books, was given 40 months in prison.",
     "His accountant, Beatriz Llorente, 44, received a prison sentence of 30 months.", True),
    # Spans of two things.
    ("The minister said that investigators would publish a first report within 30 days.",
     "The chamber said that 40 of the country's ferries were more than 30 years old.", False),
    ("The minister said that investigators would publish a first report on the ferry within 30 days.",
     "The chamber said that 40 of the country's ferries were more than 30 years old.", False),
    ("A bill that would retire such ferries has lain in parliament for four years.",
     "A bill to take the ferries that are 30 years old out of service waits in parliament.", False),
    ("The minister said that investigators would publish a first report within 30 years.",
     "The minister said investigators would publish a report within 30 days.", True),
    # Jailed for so long, and banned for longer.
    ("Emil Brandt was jailed for three years and banned from running a company for ten years.",
     "Emil Brandt may run no company for ten years after his release, the court ruled.", False),
    ("Emil Brandt was jailed for eight years by the court in Linz.", "Emil Brandt was jailed for three years by a court in Linz.", True),
    # Sums of two sorts and sizes.
    ("Spending on the poor will grow by 1% to 6.4 billion crowns ($710 million).",
     "Only the poor, who will get another 45 crowns a month, find anything in the spending plan.", False),
]  # fmt: skip


@pytest.mark.parametrize(("article", "reference", "changed"), FIGURES)
def test_figures(segmented, article, reference, changed):
    for one, other in ((article, reference), (reference, article)):
        found = compare(segmented(f"{one}\n{OURS}"), segmented(f"{other}\n{THEIRS}"), related=True).drift
        assert any(item.kind in ("number", "money") for item in found) is changed


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("30 months", "two and a half years", True),
        ("24 months", "two years", True),
        ("90 minutes", "one and a half hours", True),
        ("two weeks", "14 days", True),
        ("48 hours", "two days", True),
        ("40 months", "two and a half years", False),
        ("two years", "two months", False),
        ("90 minutes", "90 hours", False),
        ("24 people", "two years", False),
    ],
)
def test_spans_of_time_are_converted(one, other, same):
    left, right = ([value for *_, value in find_quantities(text)] for text in (one, other))
    assert any(compatible(a, b) for a in left for b in right) is same

"""What two honest writers of one story tell in two ways is no drift; the real slip beside it is."""

import pytest

from auditor.entities import compare
from auditor.entities.recognition.quantities import find_quantities
from auditor.entities.recognition.recognise import recognise
from auditor.entities.values.equality import compatible
from auditor.entities.words.governments import same_government
from auditor.report import Severity

# (one text, the other, whether a figure changed)
FIGURES = [
    # A sum in money without a table, and what it is in pounds.
    (
        "Families of victims are to receive half a million tarhs each, about £3,100, the prime minister said.",
        "The prime minister said that each family of victims would receive 500,000 tarhs ($4,100).",
        False,
    ),
    ("The club paid a fee of £640,000 for the keeper.", "For the keeper the club paid a fee of 460,000 in the spring.", True),
    # With a quarter of an hour left it is the 75th minute.
    (
        "Okonkwo replaced Hartley in the 75th minute.",
        "Okonkwo came on for Hartley, whom he replaced with 15 minutes left.",
        False,
    ),
    # One figure in another currency, or a thousandfold.
    ("Stavland bought the operator for €48m.", "The owner was bought by Stavland for $48 million.", True),
    ("The merger would save $350 billion a year.", "The merger saves $350m annually, she promised.", True),
    ("Stavland bought the operator for $48m.", "The owner was bought by Stavland for $48 million.", False),
    ("The fine was C$26m, the court said.", "The court said that the fine was $26m.", False),
]


@pytest.mark.parametrize(("article", "reference", "changed"), FIGURES)
def test_figures(segmented, article, reference, changed):
    found = compare(segmented(article), segmented(reference), related=True).drift
    assert any(item.kind in ("number", "money") for item in found) is changed


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("more than 2 per cent", "2.4%", True),
        ("almost $9 million", "$8.6 million", True),
        ("more than 2 per cent", "3.4%", False),
        ("2 per cent", "2.4%", False),
        ("about 2 million euros", "2.4 billion euros", False),
    ],
)
def test_a_whole_figure_bounds_one_with_decimals(one, other, same):
    (left,), (right,) = ([value for *_, value in find_quantities(text)] for text in (one, other))
    assert compatible(left, right) is same


@pytest.mark.parametrize(
    ("article", "severity"),
    [("More than 3,000 houses fell in the districts of Upper and Lower Arak.", Severity.MINOR),
     ("About 3,200 houses collapsed in the districts of Upper Arak and Lower Arak at night.", Severity.MAJOR)],
)  # fmt: skip
def test_two_guesses_are_made_apart(segmented, article, severity):
    reference = "About 2,300 houses collapsed in the districts of Upper Arak and Lower Arak in the night."
    found = compare(segmented(article), segmented(reference), related=True).drift
    assert {item.severity for item in found if item.kind == "number"} == {severity}


# (article, reference, the article's words that are marked); the frame makes them texts of two writers.
NAMES = [
    ("She missed her daughter's wedding in Lagos because of a strike at the airport.",
     "She was absent when her daughter got married in Nigeria, because the airport was on strike.", set()),
    ("The Holy See put the number of pilgrims at 100,000.", "The Vatican estimated the crowd of pilgrims at 100,000.", set()),
    ("DISGRACED hospital chief Gordon Speight quit last night.", "The chief of St Brannock's hospital, Gordon Speight, resigned.", set()),
]  # fmt: skip
OURS = "Nobody had seen it coming, or so they say in the bars by the river."
THEIRS = "It came as a shock to experts, and prices rose at once."


@pytest.mark.parametrize(("article", "reference", "marked"), NAMES)
def test_names(segmented, article, reference, marked):
    for one, other in ((article, reference), (reference, article)):
        found = compare(segmented(f"{one}\n{OURS}"), segmented(f"{other}\n{THEIRS}"), related=True).drift
        assert {item.article for item in found} == marked


def test_the_holy_see_is_the_vatican():
    assert same_government("holy see", "vatican")
    assert not same_government("holy see", "italy")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In Brussels Sofia Mertens spoke.", ["Brussels", "Sofia Mertens"]),
        ("In New York Sofia Mertens spoke.", ["New York", "Sofia Mertens"]),
        ("In London Bridge Station nobody spoke.", ["London Bridge Station"]),
        ("Then Grace Molina, D-N.M., and Dan Esposito, R-R.I., left.", ["Grace Molina", "Dan Esposito"]),
    ],
)
def test_what_is_one_name(segmented, text, names):
    assert [item.text for item in recognise(segmented(text)) if item.kind.value in ("name", "person", "organisation", "place")] == names

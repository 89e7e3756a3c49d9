"""Ages are compared by whose they are, wherever two texts tell them."""

import pytest

from auditor.entities import compare
from auditor.entities.alignment.side import side
from auditor.entities.values.ages import changed_ages
from auditor.report import Severity

CLEAN = "Rain fell on the quay of Lisk.\nPetros Malakian, 58, steered the ferry. His lawyer, Anna Veras, who is 34, came by train."

# (what the article says, the ages that are not the reference's)
TOLD = [
    ("Police held Petros Malakian (68) for hours.", {"68"}),
    ("It was Mr Malakian, 85, who rang the bell.", {"85"}),
    ("Malakian, a father of three, wept; Anna Veras, now 43, did not.", {"43"}),
    ("The 68-year-old captain Petros Malakian slept.", {"68-year"}),
    ("Petros Malakian, a sailor of 68, slept.", {"68"}),
    ("Nobody heard from Petros Malakian, 34, or from Anna Veras, 58.", {"34", "58"}),
    # A birthday, two tellings of one age, and figures that are nobody's age.
    ("Weeks later Petros Malakian, now 59, slept.", set()),
    ("The 58-year-old Petros Malakian and the lawyer Anna Veras (34) slept.", set()),
    ("With Petros Malakian, 68 sailors waited in the dark.", set()),
    ("Years ago Malakian won 68 races.", set()),
    # Two people of one surname.
    ("Kostas Malakian, 12, slept. Petros Malakian slept, too.", set()),
    ("Malakian, 12, slept. Kostas Malakian and Petros Malakian are brothers.", set()),
]


@pytest.mark.parametrize(("article", "ages"), TOLD)
def test_ages_of_one_person(segmented, article, ages):
    assert {change.article.text for change in changed_ages(side(segmented(article)), side(segmented(CLEAN)))} == ages


def test_an_age_is_sure_to_be_of_the_same_person(segmented):
    article = "A cat was all that moved.\nIt was Mr Malakian, 85, who rang the bell."
    (found,) = compare(segmented(article), segmented(CLEAN), related=True).drift
    assert (found.reference, found.severity) == ("58", Severity.MAJOR)

"""Who is meant by "your": one labelled table both ways, beside the cases of the check itself."""

import pytest
from samples import found

from auditor.artifacts.pronouns import addressed, possessive

STRANGE = [
    "The singer left Madrid after the death of your husband.",
    "The ministry closed the road, and Costa sent your daughter to Lyon.",
    "She presented your first novel in May.",
    "His work hangs in the town hall.\nIn May your work was shown in Lyon.",
]
ADDRESSED = [
    "She asked whether you had read it.\nThe singer left Madrid after the death of your husband.",
    "Where was she?\nThe singer left Madrid after the death of your husband.",
    "Read the book first.\nThe singer left Madrid after the death of your husband.",
    "I met Costa in Lyon.\nThe singer left Madrid after the death of your husband.",
    "“The singer left after the death of your husband,” Costa said.",
    "The play of Costa can take your breath away.",
    "Costa wrote that someone had found your letter.",
    "Costa spoke of the talks with your doctor about your plans.",
    "A call from Lyon or Costa can lead to your phone being hacked.",
    "Programs such as Costa are displayed on your phone.",
    "Costa praised the art of boiling your rice.",
    "Costa says it is good to wash your rice.",
]


@pytest.mark.parametrize("text", STRANGE)
def test_a_third_person_is_meant(text: str) -> None:
    assert [finding.quote.split()[0].lower() for finding in found(text, (addressed.CHECK,))] == ["your"]


@pytest.mark.parametrize("text", ADDRESSED)
def test_somebody_or_anybody_is_addressed(text: str) -> None:
    assert not found(text, (addressed.CHECK,))


def test_proverbs_are_no_wrong_possessives() -> None:
    """The older rule told every "your" right behind a verb."""
    assert not found("The speeches of the mayor took your breath away.", (possessive.CHECK, addressed.CHECK))

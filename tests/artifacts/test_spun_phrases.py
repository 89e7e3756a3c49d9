"""Fixed phrases that a spinner broke: which places are marked, and what honest English is left alone."""

import pytest
from samples import segmented

from auditor.artifacts.english.phrases import spun_phrases
from auditor.artifacts.text import tokenised


def meant(line: str) -> list[str]:
    """Return the fixed phrases behind the broken ones of a text."""
    return [spun.meant for sentence in tokenised(segmented(line)).sentences for spun in spun_phrases(sentence)]


@pytest.mark.parametrize(
    ("line", "phrase"),
    [
        ("Prime Pastor Helena Marsh met the visitors on Monday.", "prime minister"),
        ("The Finance Pastor met the visitors on Monday.", "finance minister"),
        ("The case goes to the High Courtroom, said the Interior Pastor.", "high court"),
        ("It was a day for prime pastors.", "prime minister"),
    ],
)
def test_an_office_is_found_with_capitals_too(line: str, phrase: str) -> None:
    assert phrase in meant(line)


@pytest.mark.parametrize(
    "line",
    [
        "He plays for the band Planetary Record.",
        "Shares in Grocery Market Inc. rose.",
        "The Prime Minister met the Finance Minister at the High Court.",
        "They stayed at the White Home Inn.",
        "The novel is called The High courtroom.",
    ],
)
def test_other_names_are_left_alone(line: str) -> None:
    assert meant(line) == []


@pytest.mark.parametrize(
    ("line", "phrase"),
    [
        ("The world fitness organization wants more walks.", "world health organization"),
        ("It was paid out of the gross domestic merchandise.", "gross domestic product"),
        ("The defence pastor spoke, and the fitness minister did not.", "health minister"),
        ("He scored with a nook kick in May.", "corner kick"),
        ("She died of bosom malignancy.", "breast cancer"),
        ("He had kidney disappointment.", "kidney failure"),
        ("They study counterfeit consciousness and resistant arrangements.", "artificial intelligence"),
    ],
)
def test_a_rare_noun_breaks_a_phrase_and_a_common_word_a_long_one(line: str, phrase: str) -> None:
    assert phrase in meant(line)


@pytest.mark.parametrize(
    "line",
    [
        "The lead vocalist of the ruling alliance's youth choir was a world champ.",
        "The enemy leader fled, and the leader of the resistance took the city.",
        "Throttle control and wind velocity matter to pilots; the velocity of light does not.",
        "Doctors spoke of breast malignancy, of heart illness and of chronic infection.",
        "The commerce minister and the interior secretary met the neighborhood council.",
        "It was an auto smash, not a car smash, and an auto crash at that.",
        "An unmarried parent has small clientele at the city residence.",
        "The financial consultant and the legal advisor read the indemnity policy.",
        "The Deputy Rector, the Education Pastor and the Wellbeing Minister met.",
        "The defense minister, the head instructor and the sales director took the school coach.",
    ],
)
def test_what_people_say_as_well_is_left_alone(line: str) -> None:
    assert meant(line) == []

"""Titles that no quotation marks show: recognised whole, and found in other words wherever they stand."""

import pytest

from auditor.entities import compare
from auditor.entities.alignment.side import side
from auditor.entities.likeness.variants import same_entities
from auditor.entities.mention import Kind
from auditor.entities.recognition.recognise import recognise

# (sentence, the titles in it)
WHOLE = [
    ("He made the drama The Miller's Daughter two years ago.", ["The Miller's Daughter"]),
    ("Fans still like Iva Novak's Night on the Canal, which ran for a year.", ["Night on the Canal"]),
    ("She won it for A Short Road to Varenna.", ["A Short Road to Varenna"]),
    ("He read the book Salt and Honey with Anna.", ["Salt and Honey"]),
    ("She wrote the musical Sunday Lovers.", ["Sunday Lovers"]),
    ("He saw the film Silent Water in Venice.", ["Silent Water"]),
    ("They showed Brazil's Goal of the Year on the BBC.", ["Goal of the Year"]),
    ("Police in Paris and the Guardian in London agreed.", []),
    ("She likes the show Big Night with Michael Moore.", ["Big Night"]),
]


@pytest.mark.parametrize(("text", "titles"), WHOLE)
def test_a_title_goes_on_over_small_words(segmented, text, titles):
    assert [mention.text for mention in recognise(segmented(text)) if mention.kind is Kind.TITLE] == titles


# (the article's sentence, the reference's, what is reported as a title in other words)
FOUND = [
    (
        "Her name was made by the success of The daughter of the miller at the Varenna festival.",
        "Before that she had directed the drama The Miller's Daughter.",
        {"The daughter of the miller"},
    ),
    (
        "He was in the series The lights of the port as a cook.",
        "Viewers know him from the series Harbour Lights.",
        {"The lights of the port"},
    ),
    ("She brings “Slow Bridge” to Oslo.", "Last year the album “Puente Lento” made her known.", {"Slow Bridge"}),
    # A word more inside a title is no fuller form of it.
    (
        "Those years she told in the book “The Empty Rocking Chair”.",
        "Her memoir, “The Empty Chair”, sold well. The book is in its ninth printing.",
        {"The Empty Rocking Chair"},
    ),
]
LEFT = [
    ("The miller's daughter lived by the river.", "Before that she had directed the drama The Miller's Daughter."),
    ("She directed The Miller's Daughter.", "Before that she had directed the drama The Miller's Daughter."),
    ("In May The Daughter of the Regiment was sung.", "Before that she had directed the drama The Miller's Daughter."),
    # A subtitle may be left out, and a word of a party's name.
    ("Those years she told in the book “The Empty Chair”.", "Her memoir “The Empty Chair: A Judge Remembers” sold well."),
    ("She leads the Green Alliance.", "Her Green and Democratic Alliance won."),
    ("She would have been “a fool to turn this down”.", "She was praised for the film A Long Road to Varenna."),
]


# (two titles, whether one is a fuller form of the other)
FULLER = [
    ("The Empty Rocking Chair", "The Empty Chair", False),
    ("The Empty Chair: A Judge Remembers", "The Empty Chair", True),
    ("The Empty Chair of a Judge", "The Empty Chair", True),
]


@pytest.mark.parametrize(("long", "short", "fuller"), FULLER)
def test_a_word_more_inside_a_title_makes_another(segmented, long, short, fuller):
    left, right = (side(segmented(f"She told it in the book “{title}” in May.")).entities for title in (long, short))
    assert bool(same_entities(left, right)) is fuller
    assert bool(same_entities(right, left)) is fuller


# One title in two house styles.
SPELLED = [
    ("The Organised Life of Colours", "The Organized Life of Colors"),
    ("Quiet Harbour", "Quiet Harbor"),
    ("The Theatre of Neighbours", "The Theater of Neighbors"),
    ("Salt Road: Part Two", "Salt Road: Part 2"),
    ("Salt Road II", "Salt Road 2"),
    ("Two Brothers", "2 Brothers"),
    ("The Twelfth Catalogue", "The 12th Catalog"),
    ("Salt Road Vol. 2", "Salt Road Volume 2"),
    ("Salt Road Pt. 2", "Salt Road Part 2"),
    ("Salt vs. Stone", "Salt v Stone"),
    ("Salt vs Stone", "Salt Versus Stone"),
]


def titles(segmented, article, reference):
    found = compare(segmented(article), segmented(reference), related=True).drift
    return {item.article for item in found if item.cause == "translated-title"}


@pytest.mark.parametrize(("article", "reference", "expected"), FOUND)
def test_a_title_in_other_words_is_found_anywhere(segmented, article, reference, expected):
    assert titles(segmented, article, reference) == expected


@pytest.mark.parametrize(("article", "reference"), LEFT)
def test_other_words_are_no_title(segmented, article, reference):
    assert titles(segmented, article, reference) == set()


@pytest.mark.parametrize(("one", "other"), SPELLED)
@pytest.mark.parametrize("frame", ["Vos made the film “{}” in Oslo.", "Vos made the film {} in Oslo."])
def test_a_title_in_another_house_style_is_the_same(segmented, one, other, frame):
    for here, there in ((one, other), (other, one)):
        assert titles(segmented, frame.format(here), f"Vos made the film “{there}” in Oslo.") == set()


def test_words_in_another_spelling_are_another_title_in_another_order(segmented):
    assert titles(segmented, "Vos made the film “The Harbor of Color”.", "Vos made the film “The Colour of Harbour”.")
    assert titles(segmented, "Vos made the film “Quiet Port”.", "Vos made the film “Quiet Harbour”.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rock ’n’ Roll Harbour", "Rock and Roll Harbour"),
        ("Rock ’n’ Roll Harbour", "Rock'n'Roll Harbour"),
        ("Bread & Roll Harbour", "Bread n Roll Harbour"),
        ("Goin’ Home by Sea", "Going Home by Sea"),
        ("Goin’ Home", "Going Home"),
    ],
)
def test_clipped_words_in_quotation_marks_are_the_same(segmented, one, other):
    for here, there in ((one, other), (other, one)):
        assert compare(segmented(f"Vos made the film “{here}” in Oslo."), segmented(f"Vos made the film “{there}” in Oslo.")).drift == ()


@pytest.mark.parametrize(("one", "other"), [("The Road of Salt", "The Salt Road"), ("Quiet Harbour Volume 3", "Silent Harbour Vol. 3")])
def test_a_title_in_other_words_is_told_once(segmented, one, other):
    frame = "The crew saw the film “{}” in the hall. Vos liked it. Nobody else was there that Friday."
    assert [item.article for item in compare(segmented(frame.format(one)), segmented(frame.format(other))).drift] == [one]


def test_a_title_that_the_reference_quotes_is_one_name(segmented):
    found = compare(segmented("He liked Night on the Canal best."), segmented("“Night on the Canal” was what he liked best."), related=True)
    assert found.drift == ()
    assert found.matched == 1

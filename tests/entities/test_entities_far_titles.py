"""Titles that no quotation marks show: recognised whole, and found in other words wherever they stand."""

import pytest

from auditor.entities import compare
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
]
LEFT = [
    ("The miller's daughter lived by the river.", "Before that she had directed the drama The Miller's Daughter."),
    ("She directed The Miller's Daughter.", "Before that she had directed the drama The Miller's Daughter."),
    ("In May The Daughter of the Regiment was sung.", "Before that she had directed the drama The Miller's Daughter."),
    ("She would have been “a fool to turn this down”.", "She was praised for the film A Long Road to Varenna."),
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


def test_a_title_that_the_reference_quotes_is_one_name(segmented):
    found = compare(segmented("He liked Night on the Canal best."), segmented("“Night on the Canal” was what he liked best."), related=True)
    assert found.drift == ()
    assert found.matched == 1

"""Names and acronyms that were carried over by their meaning, or left in another language, where no two sentences are alike."""

import pytest

from auditor.entities import compare
from auditor.entities.words.foreign_words import pivot_share, read_share

# (the article's sentence, the reference's, what is reported as carried over: article's form, reference's form)
CARRIED = [
    (
        "The vineyard was bought by Tomas Rivers in the autumn.",
        "Its buyer, Tomas Rios, already owns two hotels near Varenna.",
        {("Tomas Rivers", "Tomas Rios")},
    ),
    ("They met at Green House, a shelter in Quillota.", "Casa Verde took in forty children.", {("Green House", "Casa Verde")}),
    ("The road over the Step of Brenta was closed.", "Snow shut the Brenta Pass for a week.", {("Step of Brenta", "Brenta Pass")}),
    ("A concert in Edimbourg ended the tour.", "The last evening was in Edinburgh.", {("Edimbourg", "Edinburgh")}),
    ("Soldiers of the OTAN guarded the dam.", "The dam had been guarded by NATO.", {("OTAN", "NATO")}),
    ("The OMS sent forty doctors.", "Forty doctors came from the World Health Organization.", {("OMS", "World Health Organization")}),
    (
        "It carries a camera that honours Antoine of Saint-Exupéry.",
        "The camera was named after Antoine de Saint-Exupéry.",
        {("Antoine of Saint-Exupéry", "Antoine de Saint-Exupéry")},
    ),
    ("She flew to Rio of Janeiro.", "In Rio de Janeiro she was met by fans.", {("Rio of Janeiro", "Rio de Janeiro")}),
    (
        "The Organization of American States (OEA) sent 62 observers.",
        "Its 62 observers, said the Organization of American States, saw no fraud.",
        {("OEA", "Organization of American States")},
    ),
    (
        "The Organization of Coastal Villages (OVC) met in Lerida.",
        "In Lerida the Organization of Coastal Villages (OCV) elected its head.",
        {("OVC", "OCV")},
    ),
    # A given name shared, or written as the other language has it, beside a surname whose letters English has as a word, too.
    (
        "Among the guests was Ramona Street, a glazier.",
        "A glazier, Ramona Calle, mended the tower's windows.",
        {("Ramona Street", "Ramona Calle")},
    ),
    ("Masks were given out by Rosary Cross.", "Schools had closed, said Rosario Cruz.", {("Rosary Cross", "Rosario Cruz")}),
    # A reading that is not the most usual one will do beside a name's own word.
    (
        "On Monday Ottavia Accounts drove home to her goats.",
        "Second prize, a bell, went to somebody of whom no one had heard, Ottavia Conti.",
        {("Ottavia Accounts", "Ottavia Conti")},
    ),
    # Both orders of one name that was translated.
    (
        "They rescue nine on Green Mount. The volcano Mount Green woke up at noon.",
        "Nine walked off Monte Verde alive.",
        {("Mount Green", "Monte Verde"), ("Green Mount", "Monte Verde")},
    ),
    # Two names run into one, the second of them translated.
    (
        "A call to the president of Deportivo Almena Alvaro King lasted an hour.",
        "Deportivo Almena paid. Its president, Alvaro Rey, was glad.",
        {("Alvaro King", "Alvaro Rey")},
    ),
]
# What either writer is free to say, or what is no name of one meaning.
FREE = [
    ("In Lerida the Socialist Party had no list.", "Two seats were lost by the Partido Socialista."),
    ("A march began in Brendola District.", "The march left Brendola Area at noon."),
    ("The Hypo Cultural Fund paid for it.", "It was paid for by the Hypo Culture Fund."),
    ("Latin dancers filled the square.", "The square was full of Latino dancers."),
    ("NATO guarded the dam.", "The dam had been guarded by NATO, the Otan of the French."),
    ("The Bank of Brenta lent it.", "It was lent by the Bank of Brenta, or Banca di Brenta."),
    ("Oscar de la Vega sang.", "Among the singers was Oscar de la Vega."),
    ("Tomas Rivers sold a vineyard.", "Clara Montes bought a farm."),
    ("The Brenta Road was closed.", "Snow shut the Brenta Pass for a week."),
    ("The German Choir Union (DCV) met.", "The German Choir Union (DCV) elected its head."),
    # Two people of one given name are two.
    ("Ramona Street sang.", "A prize went to Ramona Keller."),
    ("Rosemary Cross sang.", "A prize went to Rosario Keller."),
    ("Ramona Calle met Ramona Street.", "Ramona Calle sang."),
    ("A match between Deportivo Almena and Alvaro King ended.", "Alvaro King sang at Deportivo Almena."),
]


def carried(segmented, article, reference):
    found = compare(segmented(article), segmented(reference), related=True).drift
    return {(item.article, item.reference) for item in found if item.cause == "translated-name"}


@pytest.mark.parametrize(("article", "reference", "expected"), CARRIED)
def test_a_name_of_one_meaning_is_found_without_a_common_sentence(segmented, article, reference, expected):
    assert carried(segmented, article, reference) == expected


@pytest.mark.parametrize(("article", "reference"), FREE)
def test_what_writers_are_free_to_say_is_left_alone(segmented, article, reference):
    assert carried(segmented, article, reference) == set()


@pytest.mark.parametrize(("word", "english"), [("fontes", "source"), ("palacios", "palace"), ("amarela", "yellow")])
def test_foreign_words_are_read_in_their_inflected_forms(word, english):
    assert read_share([word], [english]) > 0.25


def test_two_english_words_may_have_one_foreign_source():
    assert pivot_share("step", "pass") >= 0.03
    assert pivot_share("harbour", "lemon") == 0.0

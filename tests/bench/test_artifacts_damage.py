"""What counts as damage of a garbled sentence, both ways, and how findings are held against it."""

import random

import pytest

from bench.artifacts.damage import changed, damaged
from bench.artifacts.partial_credit import Span
from bench.artifacts.planted import planted, touching
from bench.artifacts.spun import Drift, Observed, Phrases, observed_swaps, replaced
from bench.inflection import Entry, Thesaurus

ENGLISH = """
company dwelling elderly mayor opened ring finger road roof gods fell won left early prize counterfeit bread purses cost euros closed team
national nationals stood everything said minister
"""
THESAURUS = Thesaurus(
    entries={
        ("noun", "house"): Entry(90, ("home", "firm")),
        ("noun", "home"): Entry(60, ("dwelling", "house")),
        ("noun", "firm"): Entry(20, ("house", "company")),
        ("noun", "company"): Entry(30, ("firm",)),
        ("noun", "dwelling"): Entry(9, ("home",)),
        ("verb", "buy"): Entry(50, ("purchase",)),
        ("verb", "purchase"): Entry(5, ("buy",)),
        ("adj", "old"): Entry(80, ("aged",)),
        ("adj", "aged"): Entry(8, ("old", "elderly")),
    },
    irregular={("verb", "bought"): "buy"},
    frequency=dict.fromkeys(ENGLISH.split(), 5),
)


@pytest.mark.parametrize(
    ("clean", "garbled", "marked"),
    [
        # Must be marked: a word of another meaning, a name that became another, a number that changed, words that came from nowhere.
        ("The mayor opened the ring road.", "The mayor opened the finger road.", ["finger"]),
        ("The roof fell in.", "The gods fell in.", ["gods"]),
        ("Marta Ferri won.", "Marta Irons won.", ["Irons"]),
        ("It cost 1,500 euros.", "It cost 15 euros.", ["15"]),
        ("He left early.", "He left early the counterfeit prize.", ["counterfeit prize"]),
        ("She bought bread.", "She bought bread, and bread she purses.", ["purses"]),
        ("Joko Widodo came.", "Joko Widodododo came.", ["Widodododo"]),
        ("He left early.", "He left by by early.", ["by by"]),
        ("The prize was won.", "The prize prize was won.", ["prize"]),
        ("The mayor left.", "The mayor left feritis.", ["feritis"]),
        # Must not: the same words, other forms, synonyms at one remove or two, order, grammar words, formats.
        ("He sold the old house.", "He sold the old house.", []),
        ("They buy houses.", "They bought a house.", []),
        ("She bought it.", "She purchased it.", []),
        ("An aged house.", "An elderly dwelling.", []),
        ("The national team won.", "The nationals of the team have won.", []),
        ("In May the firm closed.", "The company closed in May.", []),
        ("It cost 1,500 euros.", "It cost 1.500 euros.", []),
        ("The house stood there.", "An house of it had stood the there.", []),
        ("He said that that was it.", "That that was it, he said.", []),
        ("The minister of Ferri left.", "The Ferri minister left.", []),
        ("Everything was said.", "", []),
        ("", "", []),
    ],
)
def test_damage(clean, garbled, marked):
    assert [garbled[span.start : span.end] for span in damaged(clean, garbled, THESAURUS)] == marked


def test_changed_words_are_all_that_are_not_in_their_place():
    garbled = "In the May firm has closed."
    assert [garbled[span.start : span.end] for span in changed("In May the firm closed.", garbled)] == ["the", "has"]


def test_articles_carry_damage_in_their_own_offsets():
    item = planted("any", "one", [("A finger road.", [Span(2, 8)], []), ("The gods fell.", [Span(4, 8)], [Span(0, 3)])])
    text = item.segmented.article.text
    assert [text[span.start : span.end] for span in item.damage] == ["finger", "gods"]
    assert [text[span.start : span.end] for span in item.changes] == ["The"]


def test_a_finding_is_right_where_it_touches_damage():
    result = touching([Span(0, 4), Span(8, 9), Span(20, 22)], [Span(3, 9), Span(9, 12)])
    assert (result.found_credit, result.found, result.marked_credit, result.marked) == (2, 3, 1, 2)


@pytest.mark.parametrize(
    "spinner", [Drift(), Phrases(), Observed({"old": ["antique"], "house": ["lodging"]})], ids=lambda spinner: spinner.name
)
def test_unseen_spinners_swap_words_that_are_then_known(spinner):
    sentence, rng = "In 1931 the old house of Marta Ferri was sold.", random.Random(1)
    results = {spinner.spin(sentence, THESAURUS, rng) for _ in range(40)}
    assert len(results) > 1
    for result in results:
        assert result.startswith("In 1931 the ")
        assert result.endswith(" of Marta Ferri was sold.")
        swapped = {result[span.start : span.end] for span in replaced(sentence, result)}
        assert swapped == set(result.rstrip(".").split()) - set(sentence.rstrip(".").split())


def test_drift_takes_no_synonym_of_the_word_itself():
    words = {Drift().spin("house", THESAURUS, random.Random(seed)) for seed in range(60)}
    assert words == {"house", "dwelling", "company"}


def test_swaps_are_read_off_spun_phrases_word_by_word(tmp_path):
    rows = [
        "tortured\texpected",
        "profound learning\tdeep learning",
        "significant learning\tdeep learning",
        "gadget\tthe device",
        "netted\tnetting",
    ]
    (tmp_path / "pps.tsv").write_text("\n".join([*rows, ""]))
    assert observed_swaps(tmp_path / "pps.tsv") == {"deep": ["profound", "significant"]}

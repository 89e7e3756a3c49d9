"""Which words are English, which are foreign, and which are a slip away; and the filters that hold them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import segmented

from auditor.article import Article
from auditor.artifacts import find
from auditor.artifacts.english.bloom import Filter, build
from auditor.artifacts.english.vocabulary import foreign_languages, is_english, misspelt, strange_words
from auditor.artifacts.text import tokenised
from auditor.language import segment

ENGLISH = """
    harbour harbor organise organize driverless warzone shareholding unopened housemates cricketers biplane snowboarder reopening
    upskilling flytippers zika arepas brexiteers sumo kombucha tradie
    garri danfos almirah chowkidars kopitiam balikbayans goanna rorting dreich ginnels gombeenism toonie jumbies pozole khachapuri haredi
    cicchetti inswingers zugzwang qubits organoids enshittified kakistocracy
    replayed happiest quickly churches ministries begged stopping government whose antiwar colourless
"""
NOT_ENGLISH = "merienda albergo corrido gele rescapated encornage vorticated gasparation sleterings fabbrica dinheiro annoucement trabajo"


@pytest.mark.parametrize("word", ENGLISH.split())
def test_english_words_and_what_is_made_of_them(word: str) -> None:
    assert is_english(word)


@pytest.mark.parametrize("word", NOT_ENGLISH.split())
def test_no_english_words(word: str) -> None:
    assert not is_english(word)


@pytest.mark.parametrize(
    ("word", "language"), [("fabbrica", "it"), ("barco", "es"), ("consommateurs", "fr"), ("dinheiro", "pt"), ("beziehungsweise", "de")]
)
def test_words_of_other_languages(word: str, language: str) -> None:
    assert language in foreign_languages(word)


@pytest.mark.parametrize("word", ["house", "rescapated", "encornage"])
def test_words_of_no_other_language(word: str) -> None:
    assert foreign_languages(word) == ()


@pytest.mark.parametrize(
    ("word", "meant"),
    [("annoucement", "announcement"), ("goverment", "government"), ("firts", "first"), ("mmeeting", "meeting"), ("rescapated", None)],
)
def test_slips_of_the_pen(word: str, meant: str | None) -> None:
    assert misspelt(word) == meant


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The firemen rescapated two children.", ["rescapated"]),
        ("“They rescapated two children,” he said.", []),
        ("The Rescapated Party won, and #rescapated trended.", []),
        ("See rescapated.example for more.", []),
        ("The rescapated children were seen; rescapated they were.", []),
        ("It is a term (rescapated) of the trade.", []),
    ],
)
def test_strange_words_stand_alone(sentence: str, found: list[str]) -> None:
    assert [one.tokens[i].text for one, i in strange_words(tokenised(segmented(sentence)))] == found


@settings(deadline=None)
@given(st.sets(st.text(min_size=1, max_size=12), min_size=1, max_size=50))
def test_a_filter_knows_every_member(members: set[str]) -> None:
    known = Filter(build(members))
    assert all(member in known for member in members)


@pytest.mark.parametrize(("bits", "most"), [(10, 0.02), (16, 0.003)])
def test_few_strangers_pass(bits: int, most: float) -> None:
    known = Filter(build((str(number) for number in range(2_000)), bits))
    assert sum(f"stranger {number}" in known for number in range(5_000)) <= most * 5_000


def test_a_word_that_the_end_of_a_line_divides_is_no_invented_one() -> None:
    wrapped = (
        "The bridge over the river was built six years ago by a group of engi-\n"
        "neers from the city, who said at the time that the whole of the con-\r\n"
        "struction would last for at least a hundred years without any repair.\n"
    )
    whole = segment(Article("a", wrapped), language="en")
    assert not [item for item in find(whole) if item.check.startswith("lexis.")]
    undivided = segment(Article("a", wrapped.replace("engi-\nneers", "engi people")), language="en")
    assert "engi" in {item.quote for item in find(undivided)}

import dataclasses
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.entities import compare
from auditor.report import Severity
from auditor.translation.engine import Likelihood, Translation

# (what the reference has, what the article has, kind, cause, severity): each must be flagged, at the article's words.
DRIFTED = [
    ("Silent Harbour: Reckoning", "Quiet Harbour: Reckoning", "title", "translated-title", Severity.MAJOR),
    ("Silent Harbour: Reckoning", "Silent Port", "title", "translated-title", Severity.MAJOR),
    ("The Glass Lighthouse", "The Crystal Lighthouse", "title", "translated-title", Severity.MAJOR),
    ("The Glass Lighthouse", "The Lighthouse of Glass", "title", "translated-title", Severity.MAJOR),
    ("Nora Lindqvist", "Nora Lindkvest", "name", "translated-name", Severity.MINOR),
    ("Tomas Halloran", "Tomas Haloran", "name", "misspelt", Severity.MINOR),
    ("Eurovista", "Eurovsita", "name", "misspelt", Severity.MINOR),
    ("Northlight Studios", "Nortlight Studios", "organisation", "misspelt", Severity.MINOR),
    ("Pavel Shevchenko", "Pavel Schewtschenko", "name", "re-transliterated", Severity.MINOR),
    ("Pavel Shevchenko", "Pavel Szewczenko", "name", "re-transliterated", Severity.MINOR),
    ("Mikhail Gorbunov", "Mikhaïl Gorbounov", "name", "re-transliterated", Severity.MINOR),
    ("Croatia", "Croazia", "place", "translated-name", Severity.MINOR),
    ("$40 million", "€40 million", "money", "currency-changed", Severity.MAJOR),
    ("$40 million", "$40 billion", "money", "scale-changed", Severity.MAJOR),
    ("25 miles", "25 kilometres", "number", "unit-changed", Severity.MAJOR),
    ("85 local technicians", "58 local technicians", "number", "number-changed", Severity.MAJOR),
    ("14 weeks", "40 weeks", "number", "number-changed", Severity.MAJOR),
    ("12 March 2019", "12 May 2019", "date", "date-shifted", Severity.MAJOR),
    ("12 March 2019", "3 December 2019", "date", "day-and-month-swapped", Severity.MAJOR),
    ("a character that nobody can trust", "a personality which nobody can trust", "quote", "quote-altered", Severity.MINOR),
    ("a character that nobody can trust", "a character that nobody can not trust", "quote", "quote-altered", Severity.MAJOR),
    ("Trieste", "Ljubljana", "place", "replaced", Severity.MAJOR),
]

# Variation that no editor would mind.
HARMLESS = [
    ("The actress, who lives", "Miss Lindqvist, who lives"),
    ("Tomas Halloran", "Tom Halloran"),
    ("Mikhail Gorbunov", "Misha Gorbunov"),
    ("Director Pavel Shevchenko", "Director P. Shevchenko"),
    ("the Adriatic Film Commission (AFC) said", "the AFC said"),
    ("$40 million", "$40m"),
    ("$40 million", "40 million dollars"),
    ("12 March 2019", "March 12, 2019"),
    ("12 March 2019", "12 March"),
    ("12 March 2019", "last month"),
    ("25 miles", "40 kilometres"),
    ("14 weeks", "fourteen weeks"),
    ("Northlight Studios", "Northlight"),
    ("the Adriatic Film Commission (AFC) said", "the Film Commission of the Adriatic (AFC) said"),
    ("Pavel Shevchenko", "Pável Shevchenko"),
    (" and employs 320 people, among them 85 local technicians", ""),
    ("“We wanted the sea to be a character that nobody can trust,”", "“We wanted the sea to be a character...”"),
    ("Gorbunov and the European broadcaster Eurovista", "Gorbunov and Eurovista"),
    ("the novel The Glass Lighthouse by Ines Carvalho", "a novel by Ines Carvalho"),
]

WRITER_A = """A cargo ship ran aground off the island of Veland early on Tuesday, and coastguards took all 19 sailors \
off it by helicopter. \
The Marlin Star had left Gdansk on 4 November with timber for Leith, said Ingrid Solberg, who heads the rescue service \
at Haugstad. No oil has leaked so far, she said.

Captain Jorge Almada told reporters that the engine had failed in waves of six metres. “I have never seen the sea turn so \
quickly,” he said. The owner, Baltmar Lines, has sent a tug that should arrive on Thursday."""
WRITER_B = """Nineteen crew members were winched to safety when their vessel, the Marlin Star, was driven on to rocks near Veland in a \
storm. Ingrid Solberg of the rescue centre in Haugstad praised her two helicopter crews, who flew for nearly five hours.

The ship belongs to Baltmar Lines of Riga and was built in 2003. It was sailing from Poland to Scotland. Environmental groups \
such as Clean Fjords warned of 300 tonnes of fuel on board, but Solberg said that the tanks were whole. A tug is on its way, \
and a salvage team led by Dutch engineer Pieter Vos will look at the hull on Friday. “The sea turned within minutes,” captain \
Almada said."""

WRITER_C = """The Brazilian novelist Lucia Teixeira won the Aurelian Prize on Monday for The Salt Orchard, a family story set in Recife in \
1964. The jury, led by the historian Owen Pritchard, called it “a book of rare patience and great anger”. Teixeira, 52, \
receives 30,000 euros. She beat Hanna Brandt and three other finalists."""
WRITER_D = """Lucia Teixeira is the winner of this year's Aurelian Prize. Her third novel, The Salt Orchard, persuaded a jury of five, \
among them the poet Maya Okafor and its chairman, Owen Pritchard. “Patience and anger make this book”, Pritchard told an \
audience of 400 in Lyon. Born in Olinda in 1969, Teixeira worked as a nurse for eleven years; her first book, Low Tide, sold \
2,000 copies. The award is worth €30,000, twice what it was in 2015. The Austrian writer Hanna Brandt was the favourite of \
the bookmakers."""


def changed(story, before, after):
    assert before in story
    return story.replace(before, after)


@pytest.mark.parametrize(("before", "after", "kind", "cause", "severity"), DRIFTED)
def test_flags_what_drifted(segmented, story, before, after, kind, cause, severity):
    article = segmented(changed(story, before, after))
    drift = compare(article, segmented(story)).drift
    found = [(item.kind, item.cause, item.severity) for item in drift if item.quote in after or after in item.quote]
    assert (kind, cause, severity) in found, drift


@pytest.mark.parametrize(("before", "after", "kind", "cause", "severity"), DRIFTED)
def test_flags_nothing_beside_what_drifted(segmented, story, before, after, kind, cause, severity):
    article = segmented(changed(story, before, after))
    start = article.article.text.index(after)
    result = compare(article, segmented(story))
    assert result.fidelity is not None
    assert result.fidelity < 1 or cause == "replaced"
    # A surname that drifted in full drifts on its own as well; nothing else may be reported.
    assert all(item.start < start + len(after) + 2 and item.end > start - 2 for item in result.drift), result.drift


@pytest.mark.parametrize(("before", "after"), HARMLESS)
def test_lets_honest_variation_pass(segmented, story, before, after):
    result = compare(segmented(changed(story, before, after)), segmented(story))
    assert result.drift == ()
    assert result.fidelity == 1.0
    assert result.related


def test_lost_and_added_names_show_only_between_like_sentences(segmented, story):
    shorter = segmented(story.replace(" in Trieste on", " on"))
    (lost,) = compare(shorter, segmented(story)).drift
    (added,) = compare(segmented(story), shorter).drift
    assert (lost.cause, lost.reference, added.cause, added.quote) == ("lost", "Trieste", "added", "Trieste")
    assert lost.quote.startswith("Director Pavel Shevchenko began")
    assert added.reference is added.reference_start is None


def test_merged_names(segmented):
    reference = segmented("Money came from ESRO and from Magda Ferenc, who paid for the telescope. Magda Ferenc thanked ESRO for its help.")
    article = segmented("Money came from ESRO Magda Ferenc, who paid for the telescope. Magda Ferenc thanked ESRO for its help.")
    assert [(item.cause, item.quote) for item in compare(article, reference).drift] == [("merged-names", "ESRO Magda Ferenc")]


def test_spelling_that_the_reference_also_uses_is_no_drift(segmented, story):
    both = story + " Eurovsita bought the rights in May."
    assert compare(segmented(story.replace("Eurovista", "Eurovsita")), segmented(both)).drift == ()


@pytest.mark.parametrize(("one", "other"), [(WRITER_A, WRITER_B), (WRITER_B, WRITER_A), (WRITER_C, WRITER_D), (WRITER_D, WRITER_C)])
def test_two_writers_of_one_story_show_no_drift(segmented, one, other):
    result = compare(segmented(one), segmented(other))
    assert result.related
    assert [item for item in result.drift if item.severity is Severity.MAJOR] == []
    assert result.fidelity == 1.0


@pytest.mark.parametrize(("one", "other"), [(WRITER_A, WRITER_C), (WRITER_D, WRITER_B)])
def test_refuses_another_story(segmented, one, other):
    result = compare(segmented(one), segmented(other))
    assert not result.related
    assert result.drift == ()
    assert result.fidelity is None


@pytest.mark.parametrize("text", [WRITER_A, WRITER_B, WRITER_C, WRITER_D])
def test_an_article_does_not_drift_from_itself(segmented, text):
    result = compare(segmented(text, "A Title In Title Case For Everybody"), segmented(text))
    assert result.drift == ()
    assert result.fidelity == 1.0
    assert result.matched == result.compared > 5


def test_empty_texts_compare_to_nothing(segmented, story):
    for one, other in (("", story), (story, ""), ("", "")):
        result = compare(segmented(one), segmented(other))
        assert (result.drift, result.fidelity, result.compared) == ((), None, 0)


DAMAGE = st.lists(st.sampled_from([(before, after) for before, after, *_ in DRIFTED]), min_size=1, max_size=6)


@settings(max_examples=40, deadline=None)
@given(damage=DAMAGE, mark=st.sampled_from(["", "😀 ", "é\u0301\r\n", "𠀀𠀁 "]))
def test_quotes_are_cut_at_their_offsets(segmented, story, damage, mark):
    text = story
    for before, after in damage:
        text = text.replace(before, after)
    article, reference = segmented(mark + text), segmented(mark + story)
    for item in compare(article, reference).drift:
        assert article.article.text[item.start : item.end] == item.quote
        assert 0 <= item.score <= 1
        if item.reference_start is not None:
            assert reference.article.text[item.reference_start : item.reference_end] == item.reference_quote


@settings(max_examples=25, deadline=None)
@given(damage=DAMAGE, seed=st.integers(0, 1_000))
def test_order_of_the_references_paragraphs_does_not_matter(segmented, story, damage, seed):
    text = story
    for before, after in damage:
        text = text.replace(before, after)
    paragraphs = story.split("\n\n")
    random.Random(seed).shuffle(paragraphs)
    one, other = compare(segmented(text), segmented(story)), compare(segmented(text), segmented("\n\n".join(paragraphs)))
    assert sorted((item.quote, item.kind) for item in one.drift) == sorted((item.quote, item.kind) for item in other.drift)


class Parrot:
    """An engine whose round trip turns one title into another, to see that it is asked and what it may decide."""

    def __init__(self, back: str) -> None:
        self.back = back

    def signature(self) -> str:
        return "parrot"

    def supports(self, source: str, target: str) -> bool:
        return {source, target} == {"en", "it"}

    def pivots(self, language: str) -> tuple[str, ...]:
        return ("it",)

    def translate(self, segments, source, target) -> list[Translation]:
        return [Translation(self.back if target == "en" else "…") for _ in segments]

    def score(self, sources, targets, source, target) -> list[Likelihood | None]:
        return [None] * len(sources)


def test_a_round_trip_supports_a_translated_title(segmented, story):
    article = segmented(story.replace("Silent Harbour: Reckoning", "Quiet Harbour"))
    (plain,) = compare(article, segmented(story)).drift
    (supported,) = compare(article, segmented(story), engine=Parrot("Quiet Harbour"), pivots=("it", "xx")).drift
    assert supported.score > plain.score
    assert supported.parts["round_trip"] > 0
    assert dataclasses.replace(supported, score=0.0, parts={}) == dataclasses.replace(plain, score=0.0, parts={})


def test_a_round_trip_alone_makes_no_drift(segmented, story):
    article = segmented(story.replace("Silent Harbour: Reckoning", "a new film") + " Critics still praise Distant Thunder.")
    assert compare(article, segmented(story), engine=Parrot("Distant Thunder"), pivots=("it",)).drift == ()

"""Words with soft hyphens, accents apart from their letters, and ligatures are the words that a reader sees."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import found, segmented

from auditor.artifacts.odd import Reading
from auditor.artifacts.oddness.alignment import counterparts
from auditor.artifacts.oddness.ngrams import english
from auditor.artifacts.oddness.units import units
from auditor.artifacts.text import tokenised
from auditor.letters import as_read
from auditor.translation.marian.normalise import normalise

NEWS = """The committee announced on Thursday that the celebrated fountain in the cathedral square would be dismantled for restoration.
Specialists will transport the sculptures to a neighbouring workshop, where engineers are preparing scaffolding and equipment.
“We have postponed this operation for decades,” said the superintendent’s assistant. “Visitors should remember that marble is fragile.”
The conservation programme is financed by the province and by an insurance company, which promised two million euros in September.
Shopkeepers complained that the arrangement was insufficient, but the councillors were confident that officials would reconsider."""
JOINED = NEWS.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ")
NAMES = """José Núñez and his wife Zoë kept the café in Málaga for thirty years.
Their neighbour Renée Lefèvre said that the façade would be repainted before the summer.
Mayor Pérez visited the town on Friday with his colleague from Besançon."""


def hyphened(text: str, mark: str = "\u00ad") -> str:
    """Return a text whose long words may be broken wherever three letters stand on either side."""
    return re.sub(r"[a-z]{8,}", lambda word: re.sub(r"(?<=\w\w\w)(?=\w{3})", mark, word[0]), text)


@pytest.mark.parametrize(
    "text",
    [hyphened(NEWS), hyphened(NEWS, "\u2060"), JOINED, NAMES, unicodedata.normalize("NFD", NAMES)],
    ids=["soft hyphens", "word joiners", "ligatures", "accents", "accents apart"],
)
def test_good_english_is_no_worse_for_its_encoding(text: str) -> None:
    assert [(finding.check, finding.quote) for finding in found(text)] == []


def test_what_is_wrong_is_found_in_the_text_as_received() -> None:
    text = "The spokes\u00adwoman praised the the agree\u00adment and the re\u00adunio\u0301n ended af\u00adter midnight."
    marks = {finding.check: finding for finding in found(text)}
    assert {"determiners.doubled", "lexis.accented"} <= set(marks)
    assert marks["lexis.accented"].quote == "re\u00adunio\u0301n"
    assert all(text[finding.start : finding.end] == finding.quote for finding in marks.values())


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("govern\u00adment", "government"),
        ("fort\u2060night", "fortnight"),
        ("cafe\u0301", "café"),
        ("cafe\u00ad\u0301", "café"),
        ("su\u00adper\ufb01cial", "superficial"),
        ("o\ufb00-\u00adduty", "off-duty"),
        ("½", "½"),
        ("\u00ad", "\u00ad"),
        ("plain", "plain"),
    ],
)
def test_words_as_they_are_read(word: str, expected: str) -> None:
    assert as_read(word) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The gov\u00adern\u00adment’s spokes\u00adwoman", ["The", "government’s", "spokeswoman"]),
        ("a well-\u00adknown cafe\u0301.", ["a", "well-known", "café", "."]),
        ("the o\ufb03ce \u00ad - closed\u00ad", ["the", "office", "\u00ad", "-", "closed"]),
    ],
)
def test_tokens_are_words_as_read_at_their_places(text: str, expected: list[str]) -> None:
    tokens = tokenised(segmented(text)).sentences[0].tokens
    assert [token.text for token in tokens] == expected
    assert [as_read(text[token.start : token.end]) for token in tokens] == expected


def test_the_model_of_english_counts_the_words_as_read() -> None:
    known, plain = english().ids, "The government held a so-called café meeting in its office."
    marked = unicodedata.normalize("NFD", plain).replace("vern", "vern\u00ad").replace("so-", "so\u00ad-\u00ad").replace("ffi", "ﬃ")
    assert [unit.name for unit in units(marked, known)] == [unit.name for unit in units(plain, known)]


def test_a_word_is_what_its_round_trip_has_whatever_its_hyphens() -> None:
    own, back = "The gov\u00adern\u00adment fell.", "The government fell."
    places = [(token.start, token.end) for token in tokenised(segmented(own)).sentences[0].tokens if token.is_word]
    assert [item.changed for item in counterparts(own, places, Reading("it", "compact@1", "…", back))] == [False] * 3


@given(st.text(st.sampled_from("abe\u0301\u00ad\u200c\u200d\u2060ﬀﬁﬂﬃﬄﬅﬆ"), min_size=1, max_size=12))
def test_checks_and_models_read_the_same_word(word: str) -> None:
    assert normalise(word) == as_read(word).strip("\u00ad\u200c\u200d\u2060")

"""Source-side hypotheses explain what a translation left, and leave alone what a writer wrote."""

from itertools import pairwise

import pytest

from auditor.artifacts.hypotheses import Hypothesis, explain, languages, survey
from auditor.artifacts.hypotheses.candidates import candidates
from auditor.artifacts.hypotheses.fit import Place
from auditor.artifacts.hypotheses.kinds import Kind, kind
from auditor.artifacts.oddness.ngrams import english
from auditor.bilingual import lexicon, parse, words

# text with the odd span in brackets, source languages that may be named, kind, foreign words, and one reading that must be offered
EXPLAINED = (
    ("[Without embargo] the minister stayed in office.", "es", Kind.PHRASE, "sin embargo", "however"),
    ("[Of agreement to] the report, sales fell by half.", "es", Kind.PHRASE, "de acuerdo a", "according to"),
    ("They want to bring the [project of law] to Parliament before the summer.", "es", Kind.PHRASE, "proyecto de ley", "bill"),
    ("The mountain was [covered of] snow when the climbers arrived.", "es fr", Kind.PREPOSITION, None, None),
    ("The minister spoke [envelope] the new law.", "es", Kind.HOMOGRAPH, "sobre", "about"),
    ("It happened three years [backwards], the police said.", "es", Kind.AMBIGUOUS, "atrás", "ago"),
    ("He asked for a loan [to large term].", "es", Kind.PHRASE, "a largo plazo", "long-term"),
    ("The future of the factory is [in game].", "es it pt", Kind.PHRASE, None, "at stake"),
    ("His book comes out [the Monday].", "es it fr pt", Kind.PREPOSITION, None, "on monday"),
    ("He [depends from] his parents.", "it", Kind.PREPOSITION, None, "depends on"),
    ("The car costs [more of ten] thousand euros.", "it es", Kind.PREPOSITION, None, "more than ten"),
    ("[With every probability] the vote will be postponed.", "it", Kind.PHRASE, "con ogni probabilità", "probably"),
    ("They met [to noon] in front of the station.", "it es", Kind.PREPOSITION, None, "at noon"),
    ("He [depends of] his parents for everything.", "es pt fr", Kind.PREPOSITION, None, "depends on"),
    ("It [makes part] of the plan.", "pt it fr", Kind.PHRASE, None, "is part"),
    ("The plan, [of agreement with] the mayor, is ready.", "pt", Kind.PHRASE, "de acordo com", "according to"),
    ("The new law enters [in vigour] on Tuesday.", "fr", Kind.PHRASE, "en vigueur", "into force"),
    ("[Of all way], the election is lost.", "fr", Kind.PHRASE, "de toute façon", "anyway"),
    ("It is the capital of [the Spain].", "pt es fr it", Kind.DETERMINER, None, "spain"),
)  # fmt: skip
LEFT_ALONE = (
    "The minister stayed in office despite the embargo on arms.",
    "According to the report, sales fell by half.",
    "The mountain was covered with snow when the climbers arrived.",
    "He signed the envelope and sent it to the lawyer.",
    "She looked backwards and saw the train leave.",
    "The long-term loan will be paid back in ten years.",
    "The future of the factory is at stake, the union said.",
    "He was born on Monday, and his sister the Monday before.",
    "It depends on the weather whether the match is played.",
    "Her relation with the press was never good.",
    "The gods of the sea are stern in the old songs.",
    "The sound of the bells was heard in the valley.",
    "The mayor said that he would attend the meeting on Tuesday.",
    "A court in Milan ordered the company to pay a fine of two million euros.",
    "The team lost twice at home but won every match away.",
    "Police officers searched the library and found the missing book.",
    "The driver had a licence but no insurance.",
    "She is a sensible woman and will not pretend to know the answer.",
    "The patent expired last year, so other firms may build the pump.",
    "His brother and her sister were married in the same church.",
    "The current government has a large majority in the lower house.",
    "In fact the bank has more than ten thousand customers.",
    "The story ends well, for once.",
    "Prices rise more and more, and wages do not.",
    "The Paris of the thirties was loud, and so was the Italy that he knew.",
)


# Alignment gives them small words: no translator reads "e", and, as "hundred".
NUMBERS = ("dozen", "hundred", "thousand", "million")


@pytest.mark.parametrize("number", NUMBERS)
def test_a_number_is_no_misread_small_word(number: str) -> None:
    found = list(candidates(number, lexicon()))
    assert Kind.HOMOGRAPH not in map(kind, found)
    assert "" not in [item.meant for item in found]
    assert Kind.HOMOGRAPH in map(kind, candidates("envelope", lexicon()))


def bracketed(text: str) -> tuple[str, int, int]:
    """Return the text without its brackets, and where they stood."""
    start, end = text.index("["), text.index("]") - 1
    return text.replace("[", "").replace("]", ""), start, end


@pytest.mark.parametrize(("case", "sources", "kind", "foreign", "meant"), EXPLAINED, ids=[case[0] for case in EXPLAINED])
def test_an_odd_span_is_explained(case: str, sources: str, kind: Kind, foreign: str | None, meant: str | None) -> None:
    found = explain(*bracketed(case), {})
    assert found is not None
    assert found.language in sources.split()
    assert found.kind is kind
    assert foreign in (None, found.foreign)
    assert meant in (None, *found.meant)
    assert found.score > 0


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_a_writer_wrote_is_left_alone(text: str) -> None:
    assert [item.message for item in survey(text, {})] == []


def test_a_message_names_language_word_and_usual_reading() -> None:
    found = explain("Without embargo the minister stayed.", 0, 15, {})
    assert found is not None
    assert found.message == "Spanish “sin embargo” read word by word as “Without embargo”; usually “however”."
    assert (found.start, found.end) == (0, 15)


def test_a_message_has_the_capitals_of_english() -> None:
    found = explain("His book comes out the Monday.", 19, 29, {})
    assert found is not None
    assert found.message.endswith("read word by word as “the Monday”; usually “on Monday”.")


def test_a_phrase_that_only_overlaps_the_span_is_found_whole() -> None:
    text = "Of agreement to the report, sales fell."
    found = explain(text, text.index("agreement"), text.index("agreement") + 9, {})
    assert found is not None
    assert text[found.start : found.end] == "Of agreement to"


def test_a_word_outside_the_span_is_not() -> None:
    text = "The minister spoke envelope the new law."
    assert explain(text, 0, 12, {}) is None


def test_a_pivot_must_have_the_foreign_word() -> None:
    text = "The minister spoke envelope the new law."
    assert explain(text, 19, 27, {"es": "El ministro habló sobre la nueva ley."}) is not None
    assert explain(text, 19, 27, {"es": "El ministro habló de la nueva ley."}) is None


@pytest.mark.parametrize("text", ["", " ", "1", "…", "👩‍🚀 a\u0301", "“", "A" * 400, "the the the"])
def test_any_text_is_survived(text: str) -> None:
    assert explain(text, 0, len(text), {"es": "", "xx": "x"}) is None or text


def test_survey_never_overlaps_and_is_in_order() -> None:
    found = survey("Without embargo they voted on the project of law, of agreement to the report.", {})
    assert [item.foreign for item in found] == ["sin embargo", "proyecto de ley", "de acuerdo a"]
    assert all(one.end <= two.start for one, two in pairwise(found))


def test_languages_are_those_of_the_explanations() -> None:
    found = survey("Without embargo they voted on the project of law, of agreement to the report.", {})
    shares = languages(found)
    assert max(shares, key=lambda language: shares[language]) == "es"
    assert sum(shares.values()) == pytest.approx(1)
    assert languages([]) == {}


def test_shares_of_a_hypothesis_add_up() -> None:
    found = explain("He depends of his parents for everything.", 3, 13, {})
    assert isinstance(found, Hypothesis)
    assert sum(found.shares.values()) == pytest.approx(1)
    assert {"es", "pt"} <= found.shares.keys()


def test_candidates_know_other_readings_and_what_other_languages_share() -> None:
    known = parse(["es\tbanco\tbank:700:800\tbench:90:600", "it\tbanca\tbank:900:800", "pt\tbanco\tbank:700:800\tbench:100:500"], [])
    found = {(item.language, item.meant): item for item in candidates("bench", known)}
    assert found["es", "bank"].usual == 0.7
    assert found["es", "bank"].shared == 1
    assert ("it", "bank") not in found


def test_surprisal_of_a_place_is_what_a_gain_is_measured_by() -> None:
    place = Place.of("The minister spoke about the law.", english())
    assert place.gains(3, 4, ["about"])["about"] == pytest.approx(0, abs=1e-4)
    assert place.gains(6, 7, ["."])["."] == pytest.approx(0, abs=1e-4)
    found = place.gains(3, 4, ["envelope", "on the", "", "zxqv"])
    assert found.keys() == {"envelope", "on the", ""}
    assert found["envelope"] < -5


def test_words_are_parted_at_apostrophes() -> None:
    assert words("Dell’arte, l'état; follow-up!") == ["dell", "arte", "l", "état", "follow-up"]

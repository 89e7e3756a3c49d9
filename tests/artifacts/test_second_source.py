"""A rule that has asked the model of English itself has no second source in it."""

from types import SimpleNamespace

import pytest
from samples import proofs, segmented

from auditor.article import Segment
from auditor.artifacts import find
from auditor.artifacts.check import MISTRANSLATION
from auditor.artifacts.combination import together, weighed
from auditor.artifacts.english.fitting import best_instead
from auditor.artifacts.odd import OddSpan
from auditor.artifacts.text import Sentence, Text, tokenised
from auditor.encoders import WordOdds
from auditor.report import Finding, Severity

ODD = OddSpan(15, 25, 1.0, 0.5)


def read(proof: tuple[WordOdds, ...], suspicion: str | None = None) -> Text:
    """Return an article in which the model of English finds one word odd, with what a proofreader says."""
    made = Text("en", (Sentence(Segment(5, 45, "x" * 40), (), (), proof),))
    made.__dict__["judged"] = SimpleNamespace(supporting=[ODD], odd=[ODD], suspicion=suspicion)
    return made


@pytest.mark.parametrize("check", ["lexis.no-word", "lexis.false-friend"])
@pytest.mark.parametrize(
    ("start", "damaged", "severity", "sure"),
    [
        # No proofreader read it, or none that is sure.
        (5, None, Severity.MINOR, 0.7),
        (5, 1.0, Severity.MINOR, 0.7),
        (5, 2.5, Severity.MAJOR, together(0.7, 0.924)),
        # Another word is damaged.
        (20, 2.5, Severity.MINOR, 0.7),
    ],
)
def test_what_a_rule_has_asked_is_no_second_source(check: str, start: int, damaged: float | None, severity: Severity, sure: float) -> None:
    own = Finding(check, MISTRANSLATION, Severity.MAJOR, 10, 20, "some words", "Marked.", 0.7)
    weighted = next(weighed([own], read(() if damaged is None else (WordOdds(start, start + 10, (0.0, damaged, 0.0)),))))
    assert weighted.severity is severity
    assert weighted.confidence == pytest.approx(sure, abs=0.001)


@pytest.mark.parametrize(
    ("suspicion", "damaged", "severity", "sure"),
    [
        # No proofreader read it; the article is sound; it is a rule-based translator's.
        (None, -5.0, Severity.MAJOR, 0.97),
        ("", -5.0, Severity.MINOR, 0.5),
        ("", 2.5, Severity.MAJOR, 0.97),
        ("rules", -5.0, Severity.MAJOR, 0.97),
    ],
)
def test_a_reading_of_the_source_needs_suspicion_or_damage(suspicion: str | None, damaged: float, severity: Severity, sure: float) -> None:
    own = Finding("likelihood.source-reading", MISTRANSLATION, Severity.MAJOR, 10, 20, "some words", "Marked.", 0.97)
    weighted = next(weighed([own], read((WordOdds(5, 15, (0.0, damaged, 0.0)),), suspicion)))
    assert (weighted.severity, weighted.confidence) == (severity, sure)


def test_an_odd_word_supports_other_rules_as_before() -> None:
    own = Finding("lexis.homograph", MISTRANSLATION, Severity.MAJOR, 10, 20, "some words", "Marked.", 0.7)
    assert next(weighed([own], read(()))).severity is Severity.MAJOR


def test_words_that_are_none_are_major_where_the_proofreader_finds_damage() -> None:
    article = segmented("The firemen rescapated two children from the house. The mayor praised the gasparation of the market.")
    unread = {item.severity for item in find(article) if item.check == "lexis.no-word"}
    proofread = {item.severity for item in find(article, proofs=proofs(article)) if item.check == "lexis.no-word"}
    assert (unread, proofread) == ({Severity.MINOR}, {Severity.MAJOR})


@pytest.mark.parametrize(
    ("text", "word", "others", "better"),
    [
        ("The policies left the station with two officers.", "policies", ("policemen", "police", "a"), True),
        ("Hackers have access to sensible information.", "sensible", ("sensitive", "obtain"), True),
        ("As a result of the accident, two men were hurt.", "result", ("turned", "out", "was"), False),
        ("The current strike began five days ago.", "current", ("forty",), False),
    ],
)
def test_another_word_fits_better_or_does_not(text: str, word: str, others: tuple[str, ...], better: bool) -> None:
    (sentence,) = tokenised(segmented(text)).sentences
    token = next(token for token in sentence.tokens if token.text == word)
    meant, gain = best_instead(sentence, token, others)
    assert (gain > 1.5) is better
    assert meant in others


def test_function_words_and_unknown_ones_are_not_tried() -> None:
    (sentence,) = tokenised(segmented("He has a result.")).sentences
    assert best_instead(sentence, sentence.tokens[3], ("was", "zzyxq")) == ("", float("-inf"))

"""Odd words that a reference never uses, in what a machine is known to have translated."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from auditor.article import Article, SegmentedArticle
from auditor.artifacts.oddness.judged import Judged
from auditor.artifacts.text import tokenised
from auditor.encoders import load_proofreader
from auditor.entities.recognition.spacy_names import OWN
from auditor.language import segment
from auditor.pipeline import Auditor, reports
from auditor.pipeline.proofs import proofs_of
from auditor.reference.odd_words import CHECK, odd_words, own_words
from auditor.report import Label, Report, Verdict
from auditor.settings import Settings

TRANSLATED = (
    "The ferry Santa Lucía suffered a breakdown of machine at the height of the mole and remained to the drift during two hours. "
    "The captain ordered to throw the anchors, and the trailers arrived after the midday. "
    "None of the passengers resulted wounded, although several denounced that nobody attended them."
)
REFERENCE = (
    "The ferry Santa Lucía lost its engine off the pier and drifted for two hours. "
    "The captain ordered both anchors to be dropped, and tugs came after noon. "
    "No passenger was hurt, though several complained that nobody looked after them."
)


@cache
def text(words: str) -> SegmentedArticle:
    return segment(Article(id="a", text=words), language="en")


@cache
def judged(words: str) -> Judged:
    return tokenised(text(words), (), proofs_of(text(words), load_proofreader())).judged


def found(article: str, reference: str):
    return odd_words(judged(article), text(article), text(reference), OWN, ())


def test_words_that_the_reference_never_uses_are_found():
    findings = found(TRANSLATED, REFERENCE)
    assert {"trailers", "denounced", "resulted"} & {word for item in findings for word in item.quote.split()}
    for item in findings:
        assert TRANSLATED[item.start : item.end] == item.quote
        assert "Lucía" not in item.quote
        assert not own_words(text(item.quote)) <= own_words(text(REFERENCE))


def test_what_the_reference_says_too_is_left_alone():
    assert found(TRANSLATED, f"{REFERENCE} {TRANSLATED}") == ()


def test_a_word_in_another_spelling_is_the_references():
    assert own_words(text("The programme of the theatre.")) >= {"program", "programme", "theater"}
    american = "It dreads that the council will maintain the theater of entrance in the lighthouse down for while it can."
    other, same = (f"The council keeps its {word} for now, said the owner of the cinema." for word in ("quay", "theatre"))
    assert "theater" in " ".join(item.quote for item in found(american, other))
    assert "theater" not in " ".join(item.quote for item in found(american, same))


def test_plain_words_of_another_writer_are_left_alone():
    plain = "The ferry Santa Lucía broke down near the harbour and floated for two hours until help came. Nobody was injured."
    assert found(plain, REFERENCE) == ()


def test_what_was_found_otherwise_is_left_out():
    first, *others = found(TRANSLATED, REFERENCE)
    left = odd_words(judged(TRANSLATED), text(TRANSLATED), text(REFERENCE), OWN, (replace(first, check="lexis.x"),))
    assert left == tuple(others)


def verdict(probability: float) -> Verdict:
    return Verdict(Label.UNDETERMINED, None, None, (), {"clean": 1 - probability, "machine-translated": probability})


@pytest.mark.parametrize("probability", [0.05, 0.45, 0.65, 0.75, 0.95])
def test_they_are_reported_of_likely_translations_alone(probability, monkeypatch):
    monkeypatch.setattr(reports, "decide", lambda *_, **__: verdict(probability))
    auditor = Auditor(Settings(engine="none"))
    (report,) = auditor.audit([Article(id="a", text=TRANSLATED)], Article(id="b", text=REFERENCE))
    assert isinstance(report, Report)
    checks = [item.check for item in report.findings]
    assert (CHECK in checks) is (probability > 0.7)
    assert [item.start for item in report.findings] == sorted(item.start for item in report.findings)


def test_they_can_be_switched_off(monkeypatch):
    monkeypatch.setattr(reports, "decide", lambda *_, **__: verdict(0.95))
    auditor = Auditor(Settings(engine="none", disabled_checks=("reference.odd-words",)))
    (report,) = auditor.audit([Article(id="a", text=TRANSLATED)], Article(id="b", text=REFERENCE))
    assert isinstance(report, Report)
    assert CHECK not in [item.check for item in report.findings]


def test_the_stories_for_trial_hold_no_odd_word_at_wrong_offsets():
    folder = Path(__file__).parents[2] / "corpus/trials/c3"
    article, reference = ((folder / name).read_text(encoding="utf-8") for name in ("mtes.txt", "clean.txt"))
    findings = found(article, reference)
    assert findings
    assert all(article[item.start : item.end] == item.quote for item in findings)

"""Severity and confidence that rules and likelihood have together."""

from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest
from samples import found, proofs, segmented

from auditor.artifacts import CHECKS, Check, examine, find
from auditor.artifacts.check import GRAMMAR, MISTRANSLATION, Mark
from auditor.artifacts.combination import SUREST, together, weighed
from auditor.artifacts.likelihood import odd_wording
from auditor.artifacts.odd import OddSpan
from auditor.artifacts.text import Text, tokenised
from auditor.report import Finding, Severity


@dataclass
class FakeJudged:
    supporting: list[OddSpan] = field(default_factory=list)
    odd: list[OddSpan] = field(default_factory=list)
    suspicion: str | None = None


def text(*spans: OddSpan, suspicion: str | None = None) -> Text:
    made = Text("en", ())
    made.__dict__["judged"] = FakeJudged(list(spans), list(spans), suspicion)
    return made


def finding(severity: Severity, confidence: float, category: str = MISTRANSLATION, check: str = "lexis.homograph") -> Finding:
    return Finding(check, category, severity, 10, 20, "some words", "Marked.", confidence)


ON_IT, BESIDE = OddSpan(15, 25, 1.0, 0.5), OddSpan(20, 25, 1.0, 0.5)


@pytest.mark.parametrize(
    ("found", "span", "severity", "confidence"),
    [
        # A rule that is certain by itself keeps what it says.
        (finding(Severity.MAJOR, 0.9), None, Severity.MAJOR, 0.9),
        (finding(Severity.MAJOR, 0.9), ON_IT, Severity.MAJOR, 0.9),
        # One that is not needs a second source.
        (finding(Severity.MAJOR, 0.7), None, Severity.MINOR, 0.7),
        (finding(Severity.MAJOR, 0.7), BESIDE, Severity.MINOR, 0.7),
        (finding(Severity.MAJOR, 0.7), ON_IT, Severity.MAJOR, 0.85),
        # A mistranslation that two sources see is major; a slip of grammar is not.
        (finding(Severity.MINOR, 0.6), ON_IT, Severity.MAJOR, 0.8),
        (finding(Severity.MINOR, 0.6), None, Severity.MINOR, 0.6),
        (finding(Severity.MINOR, 0.6, GRAMMAR), ON_IT, Severity.MINOR, 0.6),
        # Likelihood supports nothing that is likelihood itself.
        (finding(Severity.MINOR, 0.6, check="likelihood.odd-wording"), ON_IT, Severity.MINOR, 0.6),
    ],
)
def test_severity_and_confidence(found: Finding, span: OddSpan | None, severity: Severity, confidence: float) -> None:
    weighted = next(weighed([found], text(*[span] if span else [])))
    assert weighted.severity is severity
    assert weighted.confidence == pytest.approx(confidence)


@pytest.mark.parametrize(
    ("suspicion", "span", "reported"),
    [
        ("spinner", ON_IT, True),
        ("spinner", BESIDE, False),
        ("", ON_IT, False),
        ("rules", ON_IT, False),
        # No proofreader read the article.
        (None, BESIDE, True),
    ],
)
def test_swapped_synonyms_are_a_spinners_work(suspicion: str | None, span: OddSpan, reported: bool) -> None:
    own = finding(Severity.MINOR, 0.8, "style/unidiomatic-style", "lexis.swapped")
    assert list(weighed([own], text(span, suspicion=suspicion))) == ([own] if reported else [])


def test_nothing_is_surer_than_the_surest() -> None:
    assert together(0.9, 0.9) == SUREST


@pytest.mark.parametrize(("case", "severity"), [(odd_wording.CHECK.flags[0], Severity.MAJOR), (odd_wording.CHECK.flags[1], Severity.MINOR)])
def test_odd_wording_is_major_where_it_is_damage_and_english_agrees(case: str, severity: Severity) -> None:
    assert severity in {item.severity for item in found(case) if item.check == "likelihood.odd-wording"}


@pytest.mark.parametrize(("suspicion", "severity"), [("rules", Severity.MAJOR), ("", Severity.MINOR), (None, Severity.MAJOR)])
def test_in_an_article_that_looks_sound_two_models_are_too_few_for_a_major_odd_wording(suspicion: str | None, severity: Severity) -> None:
    own, agreed = finding(Severity.MINOR, 0.7, check="likelihood.odd-wording"), OddSpan(10, 20, 2.0, 0.7, agreed=True)
    assert [item.severity for item in weighed([own], text(agreed, suspicion=suspicion))] == [severity]


def marked(text: str, quote: str, **evidence: float) -> list[Mark]:
    """Return what is marked where `quote`, at its first place in an article without suspicion, is odd."""
    read, start = tokenised(segmented(text)), text.index(quote)
    span = OddSpan(start, start + len(quote), 3.0, 0.9, evidence)
    read.__dict__["judged"] = SimpleNamespace(suspicion="", sentences=[SimpleNamespace(sentence=read.sentences[0], odd=(span,))])
    return list(odd_wording.run(read))


@pytest.mark.parametrize(("quote", "told"), [("rescapated", True), ("dreads rescapated", False), ("rescapated the children", False)])
def test_only_a_single_word_is_said_to_be_none(quote: str, told: bool) -> None:
    (mark,) = marked("She dreads rescapated the children.", quote, invented=1.0)
    assert ("no such word" in mark.message) is told


def test_no_good_word_beside_an_invented_one_is_said_to_be_none() -> None:
    told = [item for item in found(odd_wording.CHECK.flags[0], (odd_wording.CHECK,)) if "no such word" in item.message]
    assert [item.quote for item in told] == ["salvavidas"]


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("The wherry's mast broke, and the wherry's crew swam.", "wherry's", 0),
        ("The wherry’s mast broke, and the wherry’s crew swam.", "wherry’s", 0),
        ("The wher\u00adry’s mast broke, and the wherry’s crew swam.", "wher\u00adry’s", 0),
        ("The wherry’s mast broke, and the boat’s crew swam.", "wherry’s", 1),
    ],
)
def test_a_word_used_again_is_what_the_article_is_about(text: str, quote: str, expected: int) -> None:
    assert len(marked(text, quote)) == expected


def test_odd_wording_can_be_switched_off() -> None:
    article = segmented(odd_wording.CHECK.flags[0])
    left = find(article, disabled=("likelihood",), proofs=proofs(article))
    assert not [item for item in left if item.check.startswith("likelihood.")]


def test_a_mark_may_bring_its_own_confidence() -> None:
    check = Check("a.own", "style/unidiomatic-style", Severity.MINOR, "Marks.", (), (), lambda text: [Mark(0, 4, "Marked.", {}, 0.33)])
    assert [item.confidence for item in find(segmented("Some words."), checks=(check,))] == [0.33]


def test_rules_alone_are_told_apart() -> None:
    case = odd_wording.CHECK.flags[1] + "\nThey praised the the new stadium."
    article = segmented(case)
    together = examine(article, proofs=proofs(article))
    alone = examine(article, checks=(odd_wording.CHECK,), proofs=proofs(article))
    assert any(item.check == "likelihood.odd-wording" for item in alone.findings)
    assert not [item for item in together.rules if item.check.startswith("likelihood.")]
    assert together.rules == find(article, checks=tuple(check for check in CHECKS if not check.path.startswith("likelihood.")))

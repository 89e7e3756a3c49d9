"""Offsets, merging, switching off, languages, and the generated page."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import segmented

from auditor.artifacts import CHECKS, Check, find
from auditor.artifacts.check import Mark
from auditor.artifacts.document import document
from auditor.artifacts.text import Text
from auditor.errors import SettingsError
from auditor.report import Severity

PAGE = Path(__file__).parents[2] / "docs" / "checks.md"
GARBLED = "They praised the the new stadium , but nobody met l'artist in USA.\nThe nurse which led it paid $ 30 million of euros.👋"


def marking(path: str, start: int, end: int, severity: Severity = Severity.MINOR) -> Check:
    """Return a check that marks one place."""

    def run(text: Text) -> list[Mark]:
        return [Mark(start, end, "Marked.")]

    return Check(path, "style/unidiomatic-style", severity, "Marks one place.", (), (), run)


@settings(deadline=None)
@given(st.lists(st.sampled_from([case for check in CHECKS for case in check.flags] + ["👩‍🚀 a\u0301 the the", "«", ""]), max_size=6))
def test_every_quote_lies_at_its_offsets_and_none_overlap(cases: list[str]) -> None:
    text = "\n".join(cases)
    found = find(segmented(text))
    assert all(text[finding.start : finding.end] == finding.quote != "" for finding in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_survived(text: str) -> None:
    assert all(text[finding.start : finding.end] == finding.quote for finding in find(segmented(text)))


def test_order_of_checks_changes_nothing() -> None:
    assert find(segmented(GARBLED)) == find(segmented(GARBLED), checks=CHECKS[::-1])


def test_of_overlapping_findings_the_more_severe_stays() -> None:
    checks = (marking("a.minor", 0, 5), marking("b.major", 3, 8, Severity.MAJOR), marking("c.apart", 9, 10))
    found = find(segmented("Some words here."), checks=checks)
    assert [finding.check for finding in found] == ["b.major", "c.apart"]
    assert found[0].evidence == {"also": ["a.minor"]}


@pytest.mark.parametrize("name", ["typography", "typography.spacing"])
def test_a_check_or_a_group_is_switched_off(name: str) -> None:
    before, after = find(segmented(GARBLED)), find(segmented(GARBLED), disabled=(name,))
    assert any(finding.check == "typography.spacing" for finding in before)
    assert not any(finding.check.startswith(name) for finding in after)
    assert any(finding.check.startswith("determiners") for finding in after)


@pytest.mark.parametrize("name", ["typo", "typography.", "spacing", ""])
def test_an_unknown_check_is_refused(name: str) -> None:
    with pytest.raises(SettingsError, match="Unknown check"):
        find(segmented(GARBLED), disabled=(name,))


def test_checks_of_another_language_stay_silent() -> None:
    assert find(segmented(GARBLED, language="it"), disabled=("lexis.untranslated",)) == ()


def test_page_of_the_checks_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == document(), "run python -m auditor.artifacts.document docs/checks.md"

"""Every check keeps its own promises, and all of them leave clean prose alone."""

import re
from pathlib import Path

import pytest
from samples import found, segmented

import auditor.artifacts
from auditor.artifacts import CHECKS, Check, find
from auditor.artifacts.document import document
from auditor.artifacts.mqm import CORE, is_core
from auditor.report import Severity

ROOT = Path(auditor.artifacts.__file__).parent
CLEAN = (Path(__file__).parent / "clean.txt").read_text(encoding="utf-8").splitlines()

each_check = pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.path)


@each_check
def test_check_flags_what_it_must(check: Check) -> None:
    missed = [case for case in check.flags if not found(case, checks=(check,))]
    assert not missed


@each_check
def test_check_passes_what_it_must(check: Check) -> None:
    wrong = {case: [f.quote for f in marks] for case in check.passes if (marks := found(case, checks=(check,)))}
    assert not wrong


@each_check
def test_check_has_cases_and_documentation(check: Check) -> None:
    assert len(set(check.flags)) >= 5
    assert len(set(check.passes)) >= 5
    assert check.description.endswith(".")
    assert is_core(check.category)
    assert 0 < check.confidence <= 1


@each_check
def test_severity_follows_the_rule_of_the_page(check: Check) -> None:
    """A slip in punctuation weighs a tenth; a sentence left in another language is the one critical error."""
    assert (check.severity is Severity.PUNCTUATION) == check.category.endswith("/punctuation")
    assert (check.severity is Severity.CRITICAL) == (check.path == "lexis.untranslated")


@pytest.mark.parametrize(
    ("category", "known"),
    [
        ("accuracy/mistranslation", True),
        ("style/unidiomatic-style", True),
        ("accuracy", False),
        ("fluency/grammar", False),
        ("grammar", False),
        ("accuracy/", False),
    ],
)
def test_categories_are_those_of_mqm_core(category: str, known: bool) -> None:
    assert is_core(category) is known
    assert len(CORE) == 7


def test_checks_that_run_elsewhere_are_listed_with_categories_of_mqm_core() -> None:
    elsewhere = re.findall(r"^- `([a-z.-]+)` \(([a-z/-]+)\)", document(), re.MULTILINE)
    assert len(elsewhere) >= 5
    assert [name for name, category in elsewhere if not is_core(category)] == []


@each_check
def test_check_is_named_after_its_file(check: Check) -> None:
    assert (ROOT / (check.path.replace(".", "/").replace("-", "_") + ".py")).is_file()


def test_every_file_with_a_check_is_listed() -> None:
    files = {str(path.relative_to(ROOT)) for path in ROOT.glob("*/*.py") if "CHECK = Check(" in path.read_text(encoding="utf-8")}
    assert files == {check.path.replace(".", "/").replace("-", "_") + ".py" for check in CHECKS}


def test_descriptions_and_paths_are_unique() -> None:
    assert len({check.description for check in CHECKS}) == len(CHECKS) == len({check.path for check in CHECKS})


@pytest.mark.parametrize("sentence", CLEAN)
def test_no_check_fires_on_clean_news(sentence: str) -> None:
    assert [(found.check, found.quote) for found in find(segmented(sentence))] == []


def test_clean_sentences_are_many() -> None:
    assert len(set(CLEAN)) >= 40

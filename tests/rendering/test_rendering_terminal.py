"""The terminal: everything said at 80 columns and without colour, and no article may drive the reader's screen."""

import io
import re
from dataclasses import replace

import pytest
from factory import article, drift, every_outcome, finding, full_report, hostile_report, report, skipped, undetermined_report
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from auditor.rendering.markdown import to_markdown
from auditor.rendering.safe import one_line, printable, visible
from auditor.rendering.terminal import print_report, print_summary
from auditor.report import Finding, Label, Origin, Reference, Report, Severity, Skipped, Verdict

COMMANDS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")


def _printed(show, *, width: int = 80, color: bool = False) -> str:
    console = Console(
        file=io.StringIO(), width=width, force_terminal=color, color_system="truecolor" if color else None, legacy_windows=False
    )
    show(console)
    return console.file.getvalue()


def _report_text(outcome: Report, width: int = 80) -> str:
    return _printed(lambda console: print_report(outcome, console), width=width)


def _words(text: str) -> str:
    """Return `text` without any white space, since wrapping may fall anywhere in a narrow column."""
    return re.sub(r"\s+", "", text)


def test_the_verdict_and_why_come_first() -> None:
    lines = _report_text(full_report()).splitlines()
    assert lines[2] == "Signals consistent with machine translation, probability 97%"
    assert "Italian (it)" in lines[3]
    assert [line.strip()[:7] for line in lines[4:6]] == ["• Two n", "• Five "]


def test_no_more_than_three_reasons() -> None:
    assert "fourth reason" not in _report_text(full_report())


def test_undetermined_says_why_and_claims_no_number() -> None:
    text = _report_text(undetermined_report())
    assert "Undetermined: the evidence does not carry a verdict" in text
    assert "a verdict needs 80" in text
    assert "probability" not in text
    assert "None" not in text


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_nothing_is_cut_and_nothing_is_too_wide(width: int) -> None:
    outcome = full_report()
    text = _report_text(outcome, width)
    assert max(len(line) for line in text.splitlines()) <= width
    bare = _words(text)
    for item in outcome.findings:
        assert _words(item.message) in bare
        assert f"[[{_words(item.quote)}]]" in bare
    assert _words(outcome.signature) in bare
    assert _words(outcome.warnings[0].replace("•", "")) in bare


@pytest.mark.parametrize("width", [30, 40, 60, 70, 80, 200])
def test_a_narrow_terminal_loses_no_figure_and_no_article(width: int) -> None:
    outcome = full_report()
    text = _report_text(outcome, width)
    for trip in outcome.round_trips:
        figures = (f"{trip.ter:.1f}", f"{trip.log_likelihood:.2f}", f"of {len(trip.segments)}")
        assert all(figure in text for figure in figures)
    table = _printed(lambda console: print_summary([outcome, undetermined_report()], console), width=width)
    assert max(len(line) for line in table.splitlines()) <= width
    for row in (outcome, undetermined_report()):
        assert all(words in _words(table) for words in (row.article.id, row.verdict.label.value, str(row.article.words)))
    for heading in ("Article", "Verdict", "Quality", "Findings", "Drift", "Words"):
        assert heading in table


def test_the_drift_table_has_both_forms_kind_cause_and_severity() -> None:
    row = next(line for line in _report_text(full_report()).splitlines() if line.startswith("Eliza"))
    assert re.split(r"\s{2,}", row.strip()) == ["Eliza Thornbury", "Elisa Thornberry", "person", "respelled", "major"]


def test_what_is_missing_on_one_side_is_said() -> None:
    text = _report_text(full_report())
    assert re.search(r"Port Ellery\s+\(not there\)", text)
    assert re.search(r"\(missing\)\s+front of about", text)


def test_one_word_is_one_word_and_no_language_has_no_figure() -> None:
    short = report("Ferry", segments=(), language="und", language_probability=0.86)
    assert "language not identified · 1 word\n" in _report_text(short)
    assert "86%" not in _report_text(short)
    assert "1 word, language not identified." in to_markdown(short)


@pytest.mark.parametrize(("used", "words"), [(False, "it was refused"), (True, "no name, number, date or quote")])
def test_why_nothing_was_compared_is_said_as_it_was(used: bool, words: str) -> None:
    reference = article("Another story.", id="other")
    held = Reference(reference, Origin.GIVEN, used, 0.5, {})
    shown = _report_text(report("A story.", segments=(), reference=reference, references=(held,)))
    assert words in " ".join(shown.split())


def test_a_finding_names_its_line_and_column() -> None:
    text = "First line.\nA second one has an error in it."
    shown = _report_text(report(text, findings=(finding(text, "error", severity=Severity.MAJOR),)))
    assert re.search(r"2:21  major  example-check  fluency/grammar", shown)
    assert "A second one has an [[error]] in it." in shown


def test_absent_figures_are_dashes() -> None:
    row = next(line for line in _report_text(full_report()).splitlines() if line.startswith("French"))
    assert row.split() == ["French", "(fr)", "–", "–", "33.3", "-1.75", "–", "–", "4", "of", "5"]


@pytest.mark.parametrize("outcome", every_outcome(), ids=lambda outcome: type(outcome).__name__)
def test_nothing_drives_the_terminal(outcome) -> None:
    if isinstance(outcome, Report):
        assert COMMANDS.findall(_printed(lambda console: print_report(outcome, console)).replace("\n", "")) == []
    assert COMMANDS.findall(_printed(lambda console: print_summary([outcome], console)).replace("\n", "")) == []


def test_markup_in_an_article_is_shown_as_it_is() -> None:
    text = _report_text(hostile_report(), 300)
    assert "said [bold]so[/bold]" in text
    assert r"\x1b[31mred\x1b[0m \x9b2J & \ud83d alone" in text
    assert "[red]warning[/red]" in text
    assert r"\u202egnihton\u202c" in text


def test_colour_adds_and_says_nothing_alone() -> None:
    outcome = full_report()
    coloured = _printed(lambda console: print_report(outcome, console), color=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == _report_text(outcome)


def test_the_summary_counts_every_outcome() -> None:
    text = _printed(lambda console: print_summary(every_outcome(), console))
    assert "5 audited: 3 clean, 1 machine-translated, 1 undetermined; 1 skipped; 1 failed." in text
    assert "1 skipped: It is a picture, not an article." in text
    assert re.search(r"machine-translated +97% +41\.2 .* 5 +129\n", text)


def test_reasons_for_skipping_are_counted_most_frequent_first() -> None:
    outcomes = [skipped("a"), Skipped("b", None, "It is an event."), skipped("c")]
    lines = _printed(lambda console: print_summary(outcomes, console)).splitlines()
    assert lines == ["2 skipped: It is a picture, not an article.", "1 skipped: It is an event.", "0 audited; 3 skipped."]


def test_the_summary_of_nothing_is_a_sentence() -> None:
    assert _printed(lambda console: print_summary([], console)) == "0 audited.\n"


@pytest.mark.parametrize(
    ("label", "words"),
    [
        (Label.CLEAN, "No signals of"),
        (Label.MACHINE_TRANSLATED, "Signals consistent with"),
        (Label.SPUN, "Signals consistent with"),
        (Label.UNDETERMINED, "Undetermined"),
    ],
)
def test_no_verdict_accuses(label: Label, words: str) -> None:
    probability = None if label is Label.UNDETERMINED else 0.9
    text = _report_text(report(verdict=Verdict(label, probability, None, ("A reason.",))))
    assert words in text
    assert "fake" not in text


def test_drift_without_reference_text_is_shown() -> None:
    text = "Somebody met Ann Dray."
    shown = _report_text(report(text, drift=(drift(text, "Ann Dray"),), reference=article("Nothing.", id="reference")))
    assert "Drift from the reference (1)" in shown


@given(st.text(st.characters()))
def test_safe_text_can_be_shown_and_encoded(text: str) -> None:
    assert COMMANDS.findall(one_line(text)) == []
    assert COMMANDS.findall(re.sub(r"[\t\n\r]", "", printable(text))) == []
    visible(text).encode("utf-8")


def test_many_small_findings_of_one_check_are_counted_and_not_listed() -> None:
    small = Finding("lexis.swapped", "style/unidiomatic-style", Severity.MINOR, 0, 3, "The", "Odd.", 0.5)
    grave = Finding("lexis.swapped", "style/unidiomatic-style", Severity.MAJOR, 0, 3, "The", "Worse.", 0.5)
    shown = _words(_report_text(replace(full_report(), findings=(small,) * 9 + (grave,))))
    assert shown.count("Odd.") == 5
    assert "Worse." in shown
    assert "4moreoflexis.swapped" in shown

"""The program as a whole: its version, its help, and how a signal ends it."""

import itertools
import json
import signal
import sys
from pathlib import Path

import pytest
from factory import report

from auditor.cli.main import main
from auditor.version import VERSION

DEMO = Path(__file__).parents[2] / "corpus" / "demo"


def test_the_version_needs_no_command(auditor):
    assert auditor("--version") == (0, f"{VERSION}\n", "")


def test_without_a_command_there_is_help(auditor):
    code, out, err = auditor()
    assert code == 2
    assert "watch" in out + err


@pytest.mark.parametrize("command", ["audit", "stream", "watch", "evaluate", "calibrate"])
def test_the_lines_of_a_help_text_are_as_long_as_the_screen_and_not_as_the_source(auditor, monkeypatch, command):
    monkeypatch.setenv("COLUMNS", "80")
    _, out, _ = auditor(command, "--help")
    prose = [line.strip() for line in out.split("╭")[0].splitlines()]
    for line, following in itertools.pairwise(prose):
        # A line ends where the first word of the next one would not have found room.
        assert not following or not line or len(line) + len(following.split()[0]) > 76


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (("audit",), "INPUTS"),
        (("audit", "a.txt", "--json", "--format", "html"), "--json"),
        (("audit", "a.txt", "--story", "b", "--reference", "c"), "--story"),
        (("watch", "inbox", "--hold"), "--hold"),
        (("watch", "inbox", "--report-url", "https://a.example"), "--report-url"),
        (("evaluate", "a.jsonl", "--lengths", "0"), "--lengths"),
        (("calibrate", "a.jsonl", "--card", "card.txt"), "--card"),
    ],
)
def test_wrong_usage_names_what_is_wrong(auditor, arguments, name):
    code, _, err = auditor(*arguments)
    assert code == 2
    assert f"Invalid value for {name}:" in err


def test_sigterm_ends_a_run_as_an_interrupt_does_and_what_was_audited_is_written(capsys, monkeypatch):
    def killed_after_one(*_, **__):
        yield report()
        signal.raise_signal(signal.SIGTERM)
        yield report()

    monkeypatch.setattr("auditor.pipeline.Auditor.audit", killed_after_one)
    monkeypatch.setattr(sys, "argv", ["auditor", "audit", str(DEMO / "clean.txt"), "--json", "--engine", "none"])
    before = signal.getsignal(signal.SIGTERM)
    try:
        with pytest.raises(SystemExit) as ended:
            main()
    finally:
        signal.signal(signal.SIGTERM, before)
    assert ended.value.code == 130
    assert json.loads(capsys.readouterr().out)["article"]["id"] == report().article.id

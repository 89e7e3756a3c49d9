"""The program as a whole: its version, its help, and how a signal ends it."""

import itertools
import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from factory import report

import auditor as auditor_package
from auditor import pipeline
from auditor.cli import messages
from auditor.cli.exit_codes import ExitCode
from auditor.cli.main import main
from auditor.version import VERSION

DEMO = Path(__file__).parents[2] / "corpus" / "demo"


def test_the_version_needs_no_command(auditor):
    assert auditor("--version") == (0, f"{VERSION}\n", "")


def test_the_program_starts_without_what_audits():
    # A second saved at every start.
    script = "import sys, auditor.cli.program; print(*(name for name in sys.modules if name.startswith('auditor.')))"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    assert not {"auditor.pipeline", "auditor.artifacts", "auditor.entities"} & set(run.stdout.split())


@pytest.mark.parametrize("module", ["auditor.settings", "auditor.report", "typer", "auditor.memory"])
def test_ctrl_c_while_the_program_is_loaded_ends_it_quietly(module):
    script = f"""
import sys

class Pressed:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            raise KeyboardInterrupt

sys.meta_path.insert(0, Pressed())
from auditor.cli.main import main
main()
"""
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=Path(__file__).parents[2])
    assert (run.returncode, run.stdout, run.stderr) == (ExitCode.INTERRUPTED, "", "")


def test_what_the_library_audits_with_is_there_when_it_is_asked_for():
    assert auditor_package.audit is pipeline.audit
    assert auditor_package.Auditor is pipeline.Auditor
    with pytest.raises(AttributeError, match="nothing"):
        _ = auditor_package.nothing


NAME = "e\x1b[31mvil\u202e"


@pytest.mark.parametrize(
    "arguments",
    [
        ("audit", NAME),
        ("audit", "a.txt", "--reference", NAME),
        ("audit", "a.txt", "--card", f"{NAME}.json"),
        ("audit", "a.txt", "--config", NAME),
        ("audit", "a.txt", "--out", f"a.txt/{NAME}"),
        ("archive", "stats", NAME),
        ("watch", NAME),
    ],
)
def test_no_message_drives_the_terminal(auditor, monkeypatch, arguments):
    Path("a.txt").write_text("The ferry was late.", encoding="utf-8")
    # As on a terminal, where nothing takes colours out.
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setattr(messages.typer, "echo", lambda line, err: sys.stderr.write(f"{line}\n"))
    code, _, err = auditor(*arguments)
    assert code == 2
    assert "error: " in err
    assert not {"\x1b", "\u202e"} & set(err)


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

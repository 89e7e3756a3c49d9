"""The program when whoever reads it goes away, when the disk is full, and when a stream was never there: in processes of their own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = "The ferry was late again on Monday, and nobody on the quay knew why. " * 3


@pytest.fixture
def shell(tmp_path):
    """Run a line of shell in which `auditor` is the program; return its exit code, stdout and stderr."""
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")

    def _shell(line: str) -> tuple[int, str, str]:
        environment = os.environ | {"AUDITOR_ENGINE": "none", "PYTHONPATH": str(Path(__file__).parents[2])}
        script = f'auditor() {{ "{sys.executable}" -m auditor "$@"; }}\n{line}'
        done = subprocess.run(["sh", "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120)
        assert "Traceback" not in done.stderr
        assert "Exception ignored" not in done.stderr
        return done.returncode, done.stdout, done.stderr

    return _shell


def test_a_run_goes_on_when_whoever_reads_its_errors_goes_away(shell, tmp_path):
    # What a line of the pipe writes to fd 3 is its exit code.
    shell("{ auditor audit missing1 missing2 a.txt missing3 b.txt -f ndjson --out r.ndjson; echo $? >code; } 2>&1 >/dev/null | true")
    assert (tmp_path / "code").read_text(encoding="utf-8") == "3\n"
    lines = [json.loads(line) for line in (tmp_path / "r.ndjson").read_text(encoding="utf-8").splitlines()]
    assert [line["id"] if "error" in line else line["article"]["id"] for line in lines] == ["missing1", "missing2", "a", "missing3", "b"]


@pytest.mark.parametrize("arguments", ["audit missing", "audit", "nonsense", "audit a.txt --engine steam"])
def test_an_error_that_nobody_reads_is_an_error_all_the_same(shell, tmp_path, arguments):
    shell(f"{{ auditor {arguments}; echo $? >code; }} 2>&1 >/dev/null | true")
    assert (tmp_path / "code").read_text(encoding="utf-8") == "2\n"


def test_a_reader_of_the_results_who_goes_away_has_what_it_wanted(shell, tmp_path):
    for form in ("ndjson", "json", "terminal"):
        shell(f"{{ auditor audit a.txt b.txt -f {form}; echo $? >code; }} | true")
        assert (tmp_path / "code").read_text(encoding="utf-8") == "0\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize(
    "arguments",
    ["audit a.txt --out /dev/full", "audit a.txt --json >/dev/full", "audit a.txt -f ndjson >/dev/full", "audit a.txt >/dev/full",
     "checks >/dev/full", "checks lexis.homograph >/dev/full"],
)  # fmt: skip
def test_a_full_disk_is_told_as_one(shell, arguments):
    code, out, err = shell(f"auditor {arguments}")
    assert (code, out) == (2, "")
    assert "Cannot write the results: No space left on device." in err
    assert "space left that may be written to" in err


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("checks lexis.accented", "ū"),
        ("archive add a.db gr.txt >/dev/null; auditor archive search a.db Θεσσαλονίκη", "Θεσσαλονίκη"),
        ("audit gr.txt -f markdown", "στη Θεσσαλονίκη"),
    ],
)
def test_a_windows_code_page_keeps_no_result_back(shell, tmp_path, monkeypatch, command, words):
    monkeypatch.setenv("PYTHONIOENCODING", "cp1252")
    (tmp_path / "gr.txt").write_text("Η Ελένη ( στη Θεσσαλονίκη\n\nΈκλεισε το λιμάνι.", encoding="utf-8")
    code, out, err = shell(f"auditor {command}")
    assert (code, err) == (0, "")
    assert words in out


def test_closed_streams_are_told_or_not_needed(shell, tmp_path):
    code, _, err = shell("auditor audit a.txt --json >&-")
    assert code == 2
    assert "standard output is closed" in err
    assert "--out" in err
    assert shell("auditor audit a.txt --json --out a.json >&-")[0] == 0
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["article"]["id"] == "a"
    code, out, _ = shell("auditor audit a.txt missing --json 2>&-")
    assert code == 3
    assert len(json.loads(out)) == 2
    assert shell("auditor audit missing 2>&-")[0] == 2
    assert shell("auditor audit - --json <&-")[0] == 2

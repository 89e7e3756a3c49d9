"""The cron lines are run, and what the NiFi note names exists."""

import json
import os
import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest
from example_kit import EXAMPLES
from service_kit import TEXT, article

from auditor.cli.program import run
from auditor.settings import Settings

LINES = [line for line in (EXAMPLES / "crontab").read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
FIELD = r"(?:\*|\d+)(?:/\d+)?"
NIFI = (EXAMPLES / "nifi.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("line", LINES, ids=range(len(LINES)))
def test_a_cron_line_does_what_it_says(line, tmp_path):
    schedule, command = re.fullmatch(rf"({FIELD}(?: {FIELD}){{4}})  (.+)", line).groups()
    assert len(schedule.split()) == 5
    newsroom = tmp_path / "newsroom"
    (newsroom / "inbox").mkdir(parents=True)
    (newsroom / "inbox" / "story.txt").write_text(TEXT, encoding="utf-8")
    (newsroom / "inbox" / "bad.pdf").write_bytes(b"%PDF-1.7")
    (newsroom / "items.ndjson").write_text(json.dumps(article()) + "\n", encoding="utf-8")
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    environment = os.environ | {"HOME": str(tmp_path), "PATH": path, "AUDITOR_ENGINE": "none"}
    result = subprocess.run(["sh", "-c", command.replace(r"\%", "%")], env=environment, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    if "stream" in command:
        assert json.loads((newsroom / "reports.ndjson").read_text(encoding="utf-8"))["article"]["id"] == "a1"
    else:
        assert list(newsroom.glob("reports/????-??-??/index.html"))


@pytest.mark.parametrize(
    "path", [path for path in EXAMPLES.rglob("*") if path.suffix != ".pyc" and path.is_file()], ids=lambda path: path.name
)
def test_no_example_sets_a_variable_at_which_the_auditor_would_stop(path):
    names = re.findall(r"\bAUDITOR_[A-Z]\w*", path.read_text(encoding="utf-8"))
    assert set(names) <= {f"AUDITOR_{field.name.upper()}" for field in fields(Settings)}


def test_the_arguments_in_the_nifi_note_are_arguments(capsys, monkeypatch):
    arguments = re.search(r"\| Command Arguments \| `([^`]+)`", NIFI)[1].split(";")
    run([arguments[0], "--help"])
    assert all(argument in capsys.readouterr().out for argument in arguments[1:] if argument.startswith("-"))
    for command in re.findall(r"`auditor (serve[^`]*)`", NIFI):
        words = [word for word in command.split() if word != "nifi"]
        assert run([*words, "--help"]) == 0


def test_the_addresses_in_the_nifi_note_are_addresses():
    from auditor.service.http import audit_route, result_routes

    known = {route.path for router in (audit_route.router, result_routes.router) for route in router.routes}
    assert set(re.findall(r"/v1/[\w/{}]+", NIFI)) <= known

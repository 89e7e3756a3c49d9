"""What the doctor says of what is there, what may be missing, and what may not."""

import re
import shutil
import tomllib
from pathlib import Path

import pytest

from auditor.cli import doctor

ROOT = Path(__file__).parents[2]

version = doctor._version


def marks(auditor):
    code, out, _ = auditor("doctor")
    return code, {line.split()[1]: line[:2] for line in out.splitlines() if line[:2].strip()}


def test_an_optional_part_that_is_not_installed_is_not_called_ok(auditor, monkeypatch):
    monkeypatch.setattr(doctor, "_version", lambda package: None if package == "torch" else version(package))
    monkeypatch.setattr(shutil, "which", lambda program: None)
    code, shown = marks(auditor)
    assert code == 0
    assert (shown["torch"], shown["apertium"], shown["numpy"]) == ("--", "--", "ok")


def test_a_needed_part_that_is_missing_ends_with_2_and_its_remedy(auditor, monkeypatch):
    monkeypatch.setattr(doctor, "_version", lambda package: None if package == "lxml" else version(package))
    code, shown = marks(auditor)
    assert (code, shown["lxml"]) == (2, "!!")
    assert "pip install" in auditor("doctor")[1]


@pytest.mark.parametrize(("setting", "missing"), [("compact+compact", []), ("compact + nowhere", ["nowhere"]), ("a+b", ["a", "b"])])
def test_every_one_of_several_models_is_looked_at(auditor, monkeypatch, setting, missing):
    monkeypatch.setenv("AUDITOR_MODEL", setting)
    code, out, _ = auditor("doctor")
    models = {line.split()[2]: line[:2] for line in out.splitlines() if line[2:].startswith("  model ")}
    assert models == {"compact": "ok"} | dict.fromkeys(missing, "!!")
    assert code == (2 if missing else 0)


def test_every_dependency_is_looked_at():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.match(r"[\w-]+", requirement)[0] for requirement in project["dependencies"]}
    # Without these two there is no command line that could say so.
    assert set(doctor.REQUIRED) == needed - {"typer", "rich"}

"""What the doctor says of what is there, what may be missing, and what may not."""

import re
import tomllib
from pathlib import Path

import pytest

from auditor.cli import doctor
from auditor.translation.models import manifest

ROOT = Path(__file__).parents[2]

version = doctor._version


def marks(auditor):
    code, out, _ = auditor("doctor")
    return code, {line.split()[1]: line[:2] for line in out.splitlines() if line[:2].strip()}


def test_an_optional_part_that_is_not_installed_is_not_called_ok(auditor, monkeypatch):
    monkeypatch.setattr(doctor, "_version", lambda package: None if package == "torch" else version(package))
    code, shown = marks(auditor)
    assert code == 0
    assert (shown["torch"], shown["numpy"]) == ("--", "ok")


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


def test_a_damaged_model_that_nobody_asked_for_is_told_and_changes_nothing(auditor, monkeypatch, tmp_path):
    monkeypatch.setenv("AUDITOR_MODELS_DIR", str(tmp_path))
    for name, said in (("opus-mt-en-xx", "{"), ("opus-mt-en-yy", '{"files": {}}')):
        (tmp_path / name).mkdir()
        (tmp_path / name / "manifest.json").write_text(said, encoding="utf-8")
    code, out, _ = auditor("doctor")
    models = {line.split()[2]: line[:2] for line in out.splitlines() if line[2:].startswith("  model ")}
    assert models == {"compact": "ok", "opus-mt-en-xx": "!!", "opus-mt-en-yy": "!!"}
    assert code == 0
    monkeypatch.setenv("AUDITOR_MODEL", "opus-mt-en-xx")
    assert auditor("doctor")[0] == 2


def test_a_model_file_that_may_not_be_read_is_told_among_the_others(auditor, monkeypatch):
    def refused(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(manifest, "sha256", refused)
    code, out, _ = auditor("doctor")
    assert code == 2
    assert "cannot be read (Permission denied)" in out
    assert "watchfiles" in out


def test_every_dependency_is_looked_at():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.match(r"[\w-]+", requirement)[0] for requirement in project["dependencies"]}
    # Without these two there is no command line that could say so.
    assert set(doctor.REQUIRED) == needed - {"typer", "rich"}


def test_every_package_of_an_extra_is_looked_at_and_its_extra_named():
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    # What measures and makes the auditor is no part of it.
    of_users = {name: needed for name, needed in extras.items() if name not in ("bench", "dev")}
    wanted = {re.match(r"[\w-]+", requirement)[0]: extra for extra, needed in of_users.items() for requirement in needed}
    assert set(doctor.OPTIONAL) == set(wanted)
    for package, extra in wanted.items():
        assert f"'translation-auditor[{extra}]'" in doctor.OPTIONAL[package], package


def test_nothing_is_named_that_the_auditor_does_not_use(auditor):
    assert "apertium" not in auditor("doctor")[1]

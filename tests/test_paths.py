"""Paths in settings files and variables, which no shell expands."""

import json
from importlib.resources import files
from pathlib import Path

from auditor.paths import path_of

TEXT = "The ferry was late again on Monday, and nobody on the quay knew why."


def test_the_home_folder_is_known_and_everything_else_left_as_it_is(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    assert path_of("~/own.json") == tmp_path / "own.json"
    assert [path_of(name) for name in ("own.json", "/a/~/b", "~no-such-user/a")] == [
        Path("own.json"),
        Path("/a/~/b"),
        Path("~no-such-user/a"),
    ]


def test_every_file_of_the_settings_may_lie_in_the_home_folder(auditor, monkeypatch, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    card = json.loads((files("auditor.scoring") / "cards" / "compact.json").read_text(encoding="utf-8"))
    (home / "own.json").write_text(json.dumps(card | {"name": "own"}), encoding="utf-8")
    (tmp_path / "article.txt").write_text(TEXT, encoding="utf-8")
    assert auditor("archive", "add", home / "clean.db", "article.txt")[0] == 0
    (tmp_path / "auditor.toml").write_text('engine = "none"\ncard = "~/own.json"\narchive = "~/clean.db"\n', encoding="utf-8")
    code, out, err = auditor("audit", "article.txt", "--json", "--config", "auditor.toml")
    assert (code, err) == (0, "")
    assert "card:own|" in json.loads(out)["signature"]

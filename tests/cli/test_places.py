"""Results never go where they would cost something, and a place that cannot be written is told before the work."""

import json
from importlib.resources import files
from pathlib import Path

import pytest

from auditor.cli.places import check_file, keep_apart, keep_out
from auditor.errors import SettingsError

TEXT = "The ferry was late again on Monday, and nobody on the quay knew why."


@pytest.fixture
def story(tmp_path):
    (tmp_path / "inbox").mkdir()
    path = tmp_path / "inbox" / "story.txt"
    path.write_text(TEXT, encoding="utf-8")
    (tmp_path / "page.html").write_text(f"<p>{TEXT}</p>", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "arguments",
    [
        ("inbox/story.txt", "--json", "--out", "inbox/story.txt"),
        ("inbox/story.txt", "--json", "--out", "inbox/../inbox/story.txt"),
        ("inbox", "--json", "--out", "inbox/report.json"),
        ("inbox", "--format", "html", "--out", "inbox/site"),
        ("inbox", "--format", "html", "--out", "inbox"),
        ("inbox/story.txt", "page.html", "--format", "html", "--out", "."),
        ("other.txt", "--reference", "page.html", "--format", "html", "--out", "inbox/.."),
        ("other.txt", "--reference", "inbox/story.txt", "--json", "--out", "inbox/story.txt"),
        ("other.txt", "--story", "inbox", "--json", "--out", "inbox/report.json"),
        ("other.txt", "--card", "own.json", "--json", "--out", "inbox/../own.json"),
        ("other.txt", "--archive", "inbox/story.txt", "--json", "--out", "inbox/story.txt"),
        ("other.txt", "--cache", "inbox/story.txt", "--json", "--out", "inbox/story.txt"),
    ],
)
def test_an_audit_writes_nothing_over_or_among_what_it_reads(auditor, story, arguments):
    code, out, err = auditor("audit", *arguments, "--engine", "none")
    assert (code, out) == (2, "")
    assert "--out" in err
    assert story.read_text(encoding="utf-8") == TEXT
    assert list(story.parent.iterdir()) == [story]


def test_beside_the_inputs_is_a_good_place(auditor, story):
    assert auditor("audit", story, "--json", "--out", "inbox/report.json", "--engine", "none")[0] == 0
    assert auditor("audit", story, "-", "--format", "html", "--out", "inbox", "--engine", "none")[0] in (0, 3)
    assert auditor("audit", "page.html", "--format", "html", "--out", "inbox", "--engine", "none")[0] == 0
    assert auditor("audit", "page.html", "--json", "--out", "page.json", "--engine", "none")[0] == 0
    assert story.read_text(encoding="utf-8") == TEXT


@pytest.mark.parametrize("option", ["--archive", "--cache"])
def test_a_hot_folder_takes_none_of_the_runs_own_files_away(auditor, story, option):
    assert auditor("archive", "add", "inbox/own.db", "other.txt", "page.html")[0] == 3
    before = sorted(story.parent.rglob("*"))
    code, _, err = auditor("watch", "inbox", option, "inbox/own.db", "--once", "--engine", "none")
    assert code == 2
    assert f"The {option[2:]} inbox/own.db is in the folder inbox" in err
    assert sorted(story.parent.rglob("*")) == before
    # What is below the folder is not taken.
    keep_out(story.parent, **{option[2:]: "inbox/kept/own.db", "other": ""})


@pytest.mark.parametrize("option", ["--archive", "--cache"])
def test_a_database_that_is_a_folder_is_told(auditor, story, option):
    code, _, err = auditor("audit", story, option, ".", "--json", "--out", "report.json")
    assert code == 2
    assert "--out" not in err
    assert " . " in err or " .: " in err


@pytest.mark.parametrize(("option", "name"), [("--reference", "clean.txt"), ("--card", "own.json"), ("--config", "auditor.toml")])
def test_a_hot_folder_takes_nothing_away_that_its_next_start_needs(auditor, story, option, name):
    own = story.parent / name
    own.write_text({"--config": "threads = 1", "--card": "{}"}.get(option, TEXT), encoding="utf-8")
    code, _, err = auditor("watch", "inbox", option, f"inbox/{name}", "--once", "--settle", "0.1", "--engine", "none")
    assert code == 2
    assert f"The {option[2:]} inbox/{name} is in the folder inbox" in err
    assert sorted(path.name for path in story.parent.iterdir()) == sorted([name, "story.txt"])


def test_a_shipped_card_is_in_no_folder(auditor, tmp_path):
    assert auditor("watch", ".", "--card", "compact", "--once", "--settle", "0.1", "--engine", "none")[0] == 0


@pytest.mark.parametrize("option", ["--json", "--resume"])
def test_an_evaluation_leaves_its_documents_alone(auditor, tmp_path, option):
    line = json.dumps({"label": "clean", "text": TEXT}) + "\n"
    (tmp_path / "own.jsonl").write_text(line, encoding="utf-8")
    code, _, err = auditor("evaluate", "own.jsonl", option, "own.jsonl")
    assert code == 2
    assert option in err
    assert (tmp_path / "own.jsonl").read_text(encoding="utf-8") == line


def test_the_card_in_a_folder_is_no_article(auditor, story):
    card = (files("auditor.scoring") / "cards" / "compact.json").read_text(encoding="utf-8")
    (story.parent / "own.json").write_text(card, encoding="utf-8")
    code, out, err = auditor("audit", "inbox", "--card", "inbox/own.json", "--json", "--engine", "none")
    assert (code, err) == (0, "")
    assert json.loads(out)["article"]["source"].endswith("story.txt")


@pytest.mark.parametrize("option", [(), ("--resume", ".")])
def test_a_folder_in_place_of_a_file_is_named(auditor, tmp_path, option):
    lines = [json.dumps({"label": label, "text": TEXT}) for label in ("clean", "spun")]
    (tmp_path / "own.jsonl").write_text("\n".join(lines), encoding="utf-8")
    code, _, err = auditor("evaluate", *(("own.jsonl", *option) if option else (".",)), "--engine", "none")
    assert code == 2
    assert "error: .: It cannot be read" in err or "Cannot use .:" in err


@pytest.mark.parametrize(
    "arguments",
    [
        ("evaluate", "own.jsonl", "--card", "same.json", "--json", "same.json"),
        ("evaluate", "own.jsonl", "--resume", "same.json", "--json", "same.json"),
        ("evaluate", "own.jsonl", "--cache", "same.json", "--json", "same.json"),
        ("calibrate", "own.jsonl", "--card", "same.json", "--json", "same.json"),
        ("calibrate", "own.jsonl", "--card", "same.json", "--resume", "same.json"),
        ("calibrate", "own.jsonl", "--card", "same.json", "--cache", "same.json"),
        ("calibrate", "own.jsonl", "--card", "own.json", "--resume", "same.json", "--json", "same.json"),
    ],
)
def test_one_file_is_not_two_things_in_one_run(auditor, tmp_path, monkeypatch, arguments):
    monkeypatch.setattr("auditor.pipeline.Auditor.audit", lambda *_, **__: pytest.fail("it was audited"))
    lines = [json.dumps({"label": label, "text": TEXT}) for label in ("clean", "spun")]
    (tmp_path / "own.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "same.json").write_text('{"sha256": "', encoding="utf-8")
    code, out, err = auditor(*arguments, "--engine", "none")
    assert (code, out) == (2, "")
    assert "same.json has another use in this run" in err
    assert (tmp_path / "same.json").read_text(encoding="utf-8") == '{"sha256": "'


def test_a_site_that_could_not_be_written_is_refused_before_the_audit(auditor, story, tmp_path, monkeypatch):
    monkeypatch.setattr("auditor.pipeline.Auditor.audit", lambda *_, **__: pytest.fail("it was audited"))
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "index.html").write_text("<p>Somebody's page.</p>", encoding="utf-8")
    for place in ("own", "inbox/story.txt"):
        code, _, err = auditor("audit", "other.txt", "--format", "html", "--out", place, "--engine", "none")
        assert code == 2
        assert place in err


def test_a_page_of_somebody_else_in_the_folder_costs_no_report(auditor, story, tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "story.html").write_text("<p>Somebody's page.</p>", encoding="utf-8")
    assert auditor("audit", story, "--format", "html", "--out", "site", "--engine", "none")[0] == 0
    assert {path.name for path in (tmp_path / "site").iterdir()} == {"story.html", "story-2.html", "index.html"}
    assert (tmp_path / "site" / "story.html").read_text(encoding="utf-8") == "<p>Somebody's page.</p>"


@pytest.mark.parametrize(("path", "reason"), [("file/card.json", "its folder is a file"), ("folder", "it is a folder")])
def test_a_file_that_could_not_be_written_is_told_with_its_option(tmp_path, path, reason):
    (tmp_path / "file").write_text("", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    with pytest.raises(SettingsError, match=reason) as caught:
        check_file("--card", tmp_path / path)
    assert "--card" in caught.value.remedy


def test_a_place_that_is_none_of_the_inputs_is_let_through(tmp_path):
    keep_apart("--out", None, ["a"])
    keep_apart("--out", tmp_path / "new" / "a.json", ["-", tmp_path / "inbox", Path("a.txt")])
    check_file("--out", None)
    check_file("--out", tmp_path / "new" / "a.json")
    assert list((tmp_path / "new").iterdir()) == []

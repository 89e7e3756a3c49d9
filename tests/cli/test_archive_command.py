"""`auditor archive`, and the references that `auditor audit` finds, is given, or makes out of a story."""

import json
from pathlib import Path

import pytest

DEMO = Path(__file__).parents[2] / "corpus" / "demo"
CLEAN, WRITER = DEMO / "clean.txt", DEMO / "other-writer.txt"
OTHER = """The council of Brondal will close its harbour library in spring. “We cannot pay for the roof any more,” said Mayor Per Lund on \
Tuesday. Readers have collected 4,000 signatures against it. The architect Mona Feld, who built the house in 1968, offered to mend it."""


@pytest.fixture
def archive(auditor, tmp_path):
    (tmp_path / "library.txt").write_text(OTHER, encoding="utf-8")
    auditor("archive", "add", "clean.db", CLEAN, "library.txt")
    return tmp_path / "clean.db"


def audited(auditor, *arguments):
    code, out, _ = auditor("audit", *arguments, "--json", "--engine", "none")
    assert code == 0
    return json.loads(out)


def test_adding_says_what_became_of_each_input(auditor, tmp_path):
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7 \x00\x01")
    assert auditor("archive", "add", "clean.db", CLEAN)[:2] == (0, "added 1, already there 0, skipped 0, failed 0\n")
    code, out, err = auditor("archive", "add", "clean.db", CLEAN, WRITER, "bad.pdf")
    assert (code, out) == (3, "added 1, already there 1, skipped 0, failed 1\n")
    assert "bad.pdf" in err
    assert auditor("archive", "add", "clean.db", "bad.pdf")[0] == 2


def test_an_archive_in_the_folder_that_is_added_is_no_article_of_it(auditor, tmp_path):
    folder = tmp_path / "clean"
    folder.mkdir()
    (folder / "library.txt").write_text(OTHER, encoding="utf-8")
    for known in (0, 1):
        told = f"added {1 - known}, already there {known}, skipped 0, failed 0\n"
        assert auditor("archive", "add", "clean/clean.db", "clean") == (0, told, "")
        for name in ("clean.db-wal", "clean.db-shm"):
            (folder / name).write_bytes(b"")
    # Other databases, and the archive where it is named itself, are still told.
    assert auditor("archive", "add", "clean/clean.db", "clean/clean.db")[0] == 2
    (folder / "other.db").write_bytes((folder / "clean.db").read_bytes())
    code, out, err = auditor("archive", "add", "clean/clean.db", "clean")
    assert (code, out) == (3, "added 0, already there 1, skipped 0, failed 1\n")
    assert "other.db" in err


def test_the_files_of_a_run_in_an_audited_folder_are_no_articles_of_it(auditor, archive, tmp_path):
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox" / "library.txt").write_text(OTHER, encoding="utf-8")
    archive.rename(tmp_path / "inbox" / "clean.db")
    for inputs in (("inbox",), ("--story", "inbox"), ("inbox/library.txt", "--story", "inbox")):
        code, out, err = auditor("audit", *inputs, "--archive", "inbox/clean.db", "--json", "--engine", "none")
        assert (code, err) == (0, "")
        assert json.loads(out)["article"]["id"] == "library"


def test_stats(auditor, archive):
    code, out, _ = auditor("archive", "stats", archive, "--json")
    assert code == 0
    assert json.loads(out)["languages"] == {"en": 2}
    assert "articles   2" in auditor("archive", "stats", archive)[1]


def test_search_by_words_and_by_article(auditor, archive):
    code, out, _ = auditor("archive", "search", archive, "library", "signatures", "--json")
    assert code == 0
    assert [Path(row["source"]).name for row in json.loads(out)] == ["library.txt"]
    first, *rest = json.loads(auditor("archive", "search", archive, "--article", WRITER, "--json")[1])
    assert (Path(first["source"]).name, first["same_story"]) == ("clean.txt", True)
    assert not any(row["same_story"] for row in rest)
    assert "same story" in auditor("archive", "search", archive, "--article", WRITER)[1]
    assert auditor("archive", "search", archive, "zzz")[1] == "Nothing was found.\n"


def test_the_columns_of_a_search_stay_apart(auditor, archive):
    words = auditor("archive", "search", archive, "library")[1].splitlines()
    found = auditor("archive", "search", archive, "--article", WRITER)[1].splitlines()
    assert [len(line.split("\t")) for line in words] == [4]
    assert {len(line.split("\t")) for line in found} == {5}
    assert found[0].split("\t")[1:4] == ["same story", "en", "clean"]


def test_an_archive_may_be_made_in_a_new_folder(auditor, tmp_path):
    assert auditor("archive", "add", "new/sub/clean.db", CLEAN)[0] == 0
    assert (tmp_path / "new" / "sub" / "clean.db").is_file()
    code, _, err = auditor("archive", "add", "new/sub/clean.db/other.db", CLEAN)
    assert code == 2
    assert "Cannot make the archive" in err


@pytest.mark.parametrize("arguments", [(), ("words", "--article", CLEAN)])
def test_search_wants_words_or_an_article(auditor, archive, arguments):
    assert auditor("archive", "search", archive, *arguments)[0] == 2


@pytest.mark.parametrize("command", [("archive", "stats"), ("archive", "search"), ("audit", "--engine", "none", "--archive")])
def test_a_missing_archive_is_told(auditor, command):
    code, _, err = auditor(*command, "none.db", CLEAN)
    assert code == 2
    assert "none.db" in err or "unexpected" in err


def test_the_archive_finds_the_reference(auditor, archive):
    report = audited(auditor, WRITER, "--archive", archive)
    (reference,) = report["references"]
    assert (reference["origin"], reference["used"]) == ("archive", True)
    assert reference["article"] == report["reference"]
    assert Path(report["reference"]["source"]).name == "clean.txt"
    assert report["quality"]["entity_fidelity"] is not None
    assert [item for item in report["drift"] if item["severity"] in ("major", "critical")] == []


def test_without_its_story_in_the_archive_nothing_is_compared(auditor, tmp_path):
    (tmp_path / "library.txt").write_text(OTHER, encoding="utf-8")
    auditor("archive", "add", "clean.db", CLEAN)
    report = audited(auditor, "library.txt", "--archive", "clean.db")
    assert (report["reference"], report["drift"], report["quality"]["entity_fidelity"]) == (None, [], None)
    assert not any(item["used"] for item in report["references"])
    assert any("archive has no article about this story" in warning for warning in report["warnings"])


def test_the_environment_names_the_archive_too(auditor, archive, monkeypatch):
    monkeypatch.setenv("AUDITOR_ARCHIVE", str(archive))
    assert audited(auditor, WRITER)["references"][0]["origin"] == "archive"


def test_a_reference_about_another_story_is_refused(auditor, tmp_path):
    (tmp_path / "library.txt").write_text(OTHER, encoding="utf-8")
    report = audited(auditor, DEMO / "apertium-es.txt", "--reference", "library.txt")
    assert (report["drift"], report["quality"]["entity_fidelity"], report["references"][0]["used"]) == ([], None, False)
    assert report["warnings"][-1] == "The reference is about another story than the article: nothing was compared."


def test_several_references(auditor):
    report = audited(auditor, DEMO / "bundled-it.txt", "--reference", CLEAN, "--reference", WRITER)
    assert [item["used"] for item in report["references"]] == [True, True]
    for drift in report["drift"]:
        if drift["reference_start"] is not None:
            text = report["references"][drift["reference_index"]]["article"]["text"]
            assert text[drift["reference_start"] : drift["reference_end"]] == drift["reference_quote"]


def test_a_story_without_a_clean_text(auditor, tmp_path):
    folder = tmp_path / "story"
    folder.mkdir()
    clean = CLEAN.read_text(encoding="utf-8")
    name = next(word for word in clean.split() if word.istitle() and len(word) > 7 and word.isalpha() and clean.count(word) > 0)
    assert name
    for number, text in enumerate((clean, WRITER.read_text(encoding="utf-8"), clean + "\nMore follows.")):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    reports = audited(auditor, "--story", folder)
    assert len(reports) == 3
    assert {item["origin"] for report in reports for item in report["references"]} == {"story"}
    assert all(item["severity"] != "critical" for report in reports for item in report["drift"])


@pytest.mark.parametrize("story", ["none", "empty", "bad"])
def test_a_story_without_an_article_is_refused_as_a_missing_reference_is(auditor, tmp_path, story):
    (tmp_path / "empty").mkdir()
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "a.txt").write_bytes(b"")
    code, out, err = auditor("audit", CLEAN, "--story", story, "--engine", "none")
    assert (code, out) == (2, "")
    assert f"The story {story} has no article that can be read" in err


def test_usage(auditor, tmp_path):
    assert auditor("audit")[0] == 2
    assert auditor("audit", "--story", tmp_path, "--reference", CLEAN)[0] == 2

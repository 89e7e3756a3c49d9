"""The command as its users meet it: what goes to stdout, what to stderr, and how the process ends."""

import json
from pathlib import Path

import pytest

DEMO = Path(__file__).parents[2] / "corpus" / "demo"
CLEAN = DEMO / "clean.txt"


def test_one_article_is_an_object_and_nothing_else_is_on_stdout(auditor):
    code, out, _ = auditor("audit", CLEAN, "--json")
    report = json.loads(out)
    assert code == 0
    assert report["schema"] == "auditor.report/1"
    assert report["article"]["text"] == CLEAN.read_text(encoding="utf-8")
    assert {trip["pivot"] for trip in report["round_trips"]} >= {"it"}


def test_several_articles_are_an_array_in_input_order(auditor):
    names = ["other-writer.txt", "clean.txt"]
    _, out, _ = auditor("audit", *(DEMO / name for name in names), "--format", "json", "--engine", "none")
    assert [Path(report["article"]["source"]).name for report in json.loads(out)] == names


def test_terminal_summary_names_verdict_and_words_of_the_design(auditor):
    code, out, _ = auditor("audit", CLEAN, DEMO / "apertium-es.txt", "--reference", CLEAN)
    assert code == 0
    assert "machine-translated" in out
    assert "clean" in out


def test_ndjson_gives_one_line_for_each_line_with_ids_and_order(auditor, monkeypatch):
    text = CLEAN.read_text(encoding="utf-8")
    lines = [json.dumps({"id": "a", "text": text}), "{broken", json.dumps({"id": "c", "text": "Too short."})]
    _stdin(monkeypatch, "\n".join(lines).encode())
    code, out, err = auditor("audit", "-", "--format", "ndjson", "--engine", "none")
    first, second, third = map(json.loads, out.splitlines())
    assert code == 3
    assert first["article"]["id"] == "a"
    assert "error" in second
    assert third["article"]["id"] == "c"
    assert third["verdict"]["label"] == "undetermined"
    assert "error:" in err


def test_html_writes_a_page_an_article_and_an_index(auditor, tmp_path):
    code, out, _ = auditor("audit", CLEAN, "--format", "html", "--out", tmp_path / "run", "--engine", "none")
    pages = sorted(path.name for path in (tmp_path / "run").glob("*.html"))
    assert code == 0
    assert out == ""
    assert "index.html" in pages
    assert len(pages) == 2


@pytest.mark.parametrize(("options", "told"), [((), True), (("--quiet",), False)])
def test_quiet_says_nothing_of_a_run_without_failures(auditor, tmp_path, options, told):
    code, out, err = auditor("audit", CLEAN, "--format", "html", "--out", tmp_path / "run", "--engine", "none", *options)
    assert (code, out, "wrote" in err) == (0, "", told)


def test_markdown_goes_to_the_file_that_was_asked_for(auditor, tmp_path):
    code, out, _ = auditor("audit", CLEAN, "--format", "markdown", "--out", tmp_path / "a" / "report.md", "--engine", "none")
    assert (code, out) == (0, "")
    assert "#" in (tmp_path / "a" / "report.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("fail_on", "expected"), [("machine-translated", 1), ("any", 1), ("spun", 0)], ids=["its own verdict", "any", "another verdict"]
)
def test_fail_on_ends_with_1_only_for_the_verdict_asked_for(auditor, fail_on, expected):
    code, out, _ = auditor("audit", DEMO / "bundled-it.txt", "--json", "--fail-on", fail_on)
    assert json.loads(out)["verdict"]["label"] == "machine-translated"
    assert code == expected


BAD_INPUTS = {
    "empty": b"",
    "blank": b" \n\n ",
    "binary": bytes(range(256)) * 20,
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj",
    "invalid utf-8": "Der Bürgermeister öffnete die Brücke.".encode("latin-1"),
    "nul": b"A sentence.\x00\x00\x00 Another one.",
}


@pytest.mark.parametrize("content", BAD_INPUTS.values(), ids=BAD_INPUTS)
def test_unreadable_input_ends_with_2_and_a_remedy(auditor, tmp_path, content):
    path = tmp_path / "article.txt"
    path.write_bytes(content)
    code, out, err = auditor("audit", path, "--engine", "none")
    message, remedy = err.strip().split("\n")
    assert (code, out) == (2, "")
    assert message.startswith("error: ")
    assert len(remedy.split()) >= 4


@pytest.mark.parametrize("content", BAD_INPUTS.values(), ids=BAD_INPUTS)
def test_the_other_articles_are_still_audited(auditor, tmp_path, content):
    (tmp_path / "bad.txt").write_bytes(content)
    code, out, _ = auditor("audit", tmp_path / "bad.txt", CLEAN, "--json", "--engine", "none")
    failure, report = json.loads(out)
    assert code == 3
    assert set(failure["error"]) == {"kind", "message", "remedy"}
    assert report["verdict"]["label"]


def test_a_huge_file_is_refused_without_being_read(auditor, tmp_path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as out:
        out.truncate(200_000_000)
    code, _, err = auditor("audit", path)
    assert code == 2
    assert "maximum_bytes" in err or "bytes" in err


WRONG_USAGE = {
    "no input": ["audit"],
    "unknown option": ["audit", "x.txt", "--colour"],
    "unknown command": ["inspect", "x.txt"],
    "unknown format": ["audit", str(CLEAN), "--format", "docx"],
    "two formats": ["audit", str(CLEAN), "--json", "--format", "ndjson"],
    "html without a directory": ["audit", str(CLEAN), "--format", "html"],
    "missing file": ["audit", "nowhere.txt"],
    "missing reference": ["audit", str(CLEAN), "--reference", "nowhere.txt"],
    "unknown engine": ["audit", str(CLEAN), "--engine", "babelfish"],
    "unknown model": ["audit", str(CLEAN), "--model", "no-such-model"],
    "unknown pivot": ["audit", str(CLEAN), "--pivots", "tlh"],
    "unknown check": ["audit", str(CLEAN), "--disable", "no.such.check"],
    "missing settings file": ["audit", str(CLEAN), "--config", "nowhere.toml"],
    "zero threads": ["audit", str(CLEAN), "--threads", "0"],
    "unknown model to verify": ["models", "verify", "no-such-model"],
}


@pytest.mark.parametrize("arguments", WRONG_USAGE.values(), ids=WRONG_USAGE)
def test_wrong_usage_ends_with_2_and_says_why(auditor, arguments):
    code, out, err = auditor(*arguments)
    assert (code, out) == (2, "")
    assert len(err.split()) >= 5


def test_unknown_settings_are_all_told_at_once(auditor, tmp_path):
    (tmp_path / "auditor.toml").write_text('pivot = ["it"]\nthreads = "two"\n', encoding="utf-8")
    code, _, err = auditor("audit", CLEAN, "--config", tmp_path / "auditor.toml")
    assert code == 2
    assert "'pivot'" in err
    assert "threads" in err


def test_an_unsupported_language_is_undetermined_and_not_an_error(auditor, tmp_path):
    sentence = "Borgmesteren åbnede broen i går, og mange af byens beboere kom for at se det, selv om det regnede hele dagen. "
    (tmp_path / "bro.txt").write_text(sentence * 6, encoding="utf-8")
    code, out, _ = auditor("audit", tmp_path / "bro.txt", "--json")
    report = json.loads(out)
    assert code == 0
    assert report["article"]["language"] == "da"
    assert report["verdict"]["label"] == "undetermined"
    assert report["verdict"]["reasons"]


def test_models_are_listed_and_verified(auditor):
    code, out, _ = auditor("models", "list")
    assert code == 0
    assert "compact" in out
    code, out, _ = auditor("models", "verify")
    assert code == 0
    assert "compact" in out


@pytest.mark.parametrize(
    ("folder", "manifest"),
    [
        ("broken", "{"),
        ("halved", '{"files": {}}'),
        ("strange", '{"files": {"model.safetensors": {"bytes": 1, "sha256": "0"}}, "entry": {"title": "No directions"}}'),
        ("stranger", '{"files": {"model.safetensors": {"bytes": 1, "sha256": "0"}}, "entry": ["no table"]}'),
    ],
)
def test_a_damaged_model_hides_no_other(auditor, tmp_path, monkeypatch, folder, manifest):
    monkeypatch.setenv("AUDITOR_MODELS_DIR", str(tmp_path / "models"))
    (tmp_path / "models" / folder).mkdir(parents=True)
    (tmp_path / "models" / folder / "manifest.json").write_text(manifest, encoding="utf-8")
    code, out, err = auditor("models", "list")
    assert (code, err) == (0, "")
    rows = {line.split("\t")[0]: line.split("\t")[1] for line in out.splitlines()}
    assert rows["compact"] == "installed"
    assert rows[folder].startswith("damaged: ")
    code, out, _ = auditor("doctor")
    assert code == 0, "the settings do not name it"
    assert f"!!  model {folder}" in out
    monkeypatch.setenv("AUDITOR_MODEL", folder)
    assert auditor("doctor")[0] == 2


def test_a_folder_that_no_name_can_mean_is_no_model(auditor, tmp_path, monkeypatch):
    monkeypatch.setenv("AUDITOR_MODELS_DIR", str(tmp_path / "models"))
    (tmp_path / "models" / "opus-mt-en-it (copy)").mkdir(parents=True)
    (tmp_path / "models" / "opus-mt-en-it (copy)" / "manifest.json").write_text("{}", encoding="utf-8")
    code, out, _ = auditor("models", "list")
    assert code == 0
    assert "copy" not in out
    assert auditor("doctor")[0] == 0


def test_doctor_says_what_is_there_and_what_is_missing(auditor):
    code, out, _ = auditor("doctor")
    assert code == 0
    for word in ("ctranslate2", "sentencepiece", "compact", "torch"):
        assert word in out


def _stdin(monkeypatch, content: bytes) -> None:
    import io
    import sys

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="utf-8"))

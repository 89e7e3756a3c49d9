import codecs
import gzip
import json

import pytest

from auditor.calibration.documents import Document, digest, read
from auditor.report import Failure

TEXT = "The ferry was late again. Nobody on the quay was surprised. The captain waved."


def lines(path, *records):
    path.write_text("\n".join(record if isinstance(record, str) else json.dumps(record) for record in records) + "\n", encoding="utf-8")
    return list(read([path]))


GOOD = [
    ({"label": "clean", "text": TEXT}, ("clean", "human", None)),
    ({"origin": "human", "text": TEXT}, ("clean", "human", None)),
    ({"origin": "human", "engine": None, "source_language": "cs", "text": TEXT}, ("clean", "human", "cs")),
    ({"label": "machine-translated", "text": TEXT}, ("machine-translated", "machine-translated", None)),
    ({"origin": "mt", "engine": "north", "source_language": "it", "text": TEXT}, ("machine-translated", "north", "it")),
    ({"label": "spun", "origin": "spun", "engine": "wheel", "text": TEXT, "more": [1]}, ("spun", "wheel", None)),
    ({"origin": "mt", "engine": 2.0, "source_language": "ES", "text": TEXT, "segments": []}, ("machine-translated", "2", "es")),
    ({"origin": "mt", "engine": "", "source_language": "", "text": "", "segments": [TEXT]}, ("machine-translated",) * 2 + (None,)),
]


@pytest.mark.parametrize(("record", "expected"), GOOD)
def test_a_line_is_a_document(tmp_path, record, expected):
    (found,) = lines(tmp_path / "a.jsonl", record)
    assert (found.label, found.kind, found.source_language) == expected
    assert found.text == TEXT
    assert found.id == "a.jsonl:1"


BAD = [
    ("{broken", "no valid JSON"),
    ("[1, 2]", "no object"),
    ({"text": TEXT}, "no label"),
    ({"label": "human", "text": TEXT}, "'human' is not known"),
    ({"origin": "machine", "text": TEXT}, "'machine' is not known"),
    ({"label": "clean", "origin": "mt", "text": TEXT}, "contradict"),
    ({"label": ["clean"], "text": TEXT}, "label is no string"),
    ({"label": "clean"}, "neither text nor segments"),
    ({"label": "clean", "text": TEXT, "segments": ["One."]}, "both text and segments"),
    ({"label": "clean", "text": 7}, "text is no string"),
    ({"label": "clean", "text": "  "}, "white space"),
    ({"label": "clean", "segments": "One. Two."}, "no list of strings"),
    ({"label": "clean", "segments": ["One.", 2]}, "no list of strings"),
    ({"label": "clean", "segments": []}, "neither text nor segments"),
    ({"label": "clean", "text": TEXT, "group": [1]}, "group is no string"),
    ({"label": "clean", "text": TEXT, "group": 1.5}, "group is no string"),
    ({"label": "clean", "text": ""}, "empty"),
    ('{"label": "clean", "text": "half \\ud800 of a pair"}', "surrogate"),
]


@pytest.mark.parametrize(("record", "words"), BAD, ids=[words for _, words in BAD])
def test_a_bad_line_costs_that_line_alone_and_tells_its_number_and_a_remedy(tmp_path, record, words):
    first, second, third = lines(tmp_path / "a.jsonl", GOOD[0][0], record, GOOD[3][0])
    assert isinstance(first, Document)
    assert isinstance(third, Document)
    assert isinstance(second, Failure)
    assert second.id == "a.jsonl:2"
    assert words in second.message
    assert len(second.remedy.split()) >= 4
    assert "ferry" not in second.message + second.remedy


def test_blank_lines_count_as_lines_and_are_nothing_else(tmp_path):
    _, found = lines(tmp_path / "a.jsonl", GOOD[0][0], "", "   ", "{broken")
    assert found.id == "a.jsonl:4"


def test_bytes_that_are_no_utf8_are_a_bad_line(tmp_path):
    (tmp_path / "a.jsonl").write_bytes('{"label": "clean", "text": "fatigué"}\n'.encode("latin-1") + json.dumps(GOOD[0][0]).encode())
    first, second = read([tmp_path / "a.jsonl"])
    assert "UTF-8" in first.message
    assert isinstance(second, Document)


LANGUAGES = [("pt-BR", "pt"), ("PT", "pt"), ("spa", "es"), ("ita", "it"), ("fr_FR", "fr"), ("zh-Hant", "zh"), ("cs", "cs")]


@pytest.mark.parametrize(("given", "code"), [*LANGUAGES, ("Spanish", "Spanish")])
def test_a_source_language_is_called_as_the_pivots_are(tmp_path, given, code):
    (found,) = lines(tmp_path / "a.jsonl", GOOD[4][0] | {"source_language": given})
    assert found.source_language == code


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_files_of_the_shell_of_windows_are_read(tmp_path, encoding, pack):
    text = "\r\n".join(json.dumps(record, ensure_ascii=False) for record in (GOOD[0][0], GOOD[3][0] | {"text": TEXT + " – \u2028 – ਊ"}))
    mark = b"" if encoding == "utf-16" else codecs.BOM_UTF16_BE
    (tmp_path / "a.jsonl").write_bytes(pack(mark + text.encode(encoding)))
    first, second = read([tmp_path / "a.jsonl"])
    assert (first.label, first.text) == ("clean", TEXT)
    assert second.text.endswith("\u2028 – ਊ")


def test_utf16_that_is_cut_off_is_told(tmp_path):
    text = "\n".join(json.dumps(GOOD[0][0] | {"text": f"{number} {TEXT}"}) for number in range(300))
    (tmp_path / "a.jsonl").write_bytes(text.encode("utf-16")[:-7])
    *_, last = read([tmp_path / "a.jsonl"])
    assert "UTF-16" in last.message


def test_gzip_is_known_by_its_bytes(tmp_path):
    (tmp_path / "data").write_bytes(gzip.compress(json.dumps(GOOD[0][0]).encode()))
    (found,) = read([tmp_path / "data"])
    assert found.text == TEXT


def test_a_file_that_is_cut_off_or_missing_is_told_and_the_others_are_read(tmp_path):
    packed = gzip.compress(b"\n".join(json.dumps({"label": "clean", "text": f"{number} {TEXT}"}).encode() for number in range(2000)))
    (tmp_path / "cut.gz").write_bytes(packed[: len(packed) // 2])
    lines(tmp_path / "good.jsonl", GOOD[0][0])
    found = list(read([tmp_path / "absent.jsonl", tmp_path / "cut.gz", tmp_path, tmp_path / "good.jsonl"]))
    assert [item.id for item in found if isinstance(item, Failure)] == ["absent.jsonl", "cut.gz", tmp_path.name]
    assert "good.jsonl:1" in [item.id for item in found]


def test_groups_by_name_or_by_text(tmp_path):
    given, test_set, own, same, other = lines(
        tmp_path / "a.jsonl",
        {"label": "clean", "text": TEXT, "group": "monday", "test_set": "x"},
        {"label": "clean", "text": TEXT, "test_set": 14},
        {"label": "clean", "text": TEXT},
        {"label": "spun", "text": TEXT},
        {"label": "clean", "text": TEXT + " More."},
    )
    assert (given.group, test_set.group) == ("monday", "14")
    assert own.group == same.group != other.group


def test_a_document_is_cut_after_its_sentences_given_or_found(tmp_path):
    given, found = lines(
        tmp_path / "a.jsonl",
        {"label": "clean", "segments": ["Mr. A. B. C. went.", "He came back!", "So it goes."]},
        {"label": "clean", "text": TEXT},
    )
    assert given.first(1).text == "Mr. A. B. C. went."
    assert given.first(2).text == "Mr. A. B. C. went. He came back!"
    assert found.first(2).text == "The ferry was late again. Nobody on the quay was surprised."
    assert found.first(3).text == TEXT
    assert found.first(3).cut == 3
    assert given.first(4) is found.first(4) is None


def test_the_digest_tells_texts_and_labels_and_not_their_order(tmp_path):
    found = lines(tmp_path / "a.jsonl", *(record for record, _ in GOOD))
    assert digest(found) == digest(found[::-1]) != digest(found[1:])
    assert len(digest(found)) == 64

import io
import json

import pytest

from auditor.article import Article
from auditor.intake import read
from auditor.report import Failure

GOOD = '{"text": "It is late."}'


def outcomes(content, *, limit=1_000, **options):
    return list(read(["-"], maximum_bytes=limit, stdin=io.BytesIO(content if isinstance(content, bytes) else content.encode()), **options))


def test_every_field_of_the_contract_arrives():
    record = {
        "text": "It is\r\nlate. 😀 ",
        "id": "a1",
        "title": "Ferry",
        "language": "en-GB",
        "published": "2021-10-05",
        "source": "wire",
        "unknown": [1, {"deep": None}],
    }
    assert outcomes(json.dumps(record)) == [Article("a1", "It is\r\nlate. 😀 ", "Ferry", "en-GB", "2021-10-05", "wire")]


def test_what_drives_a_terminal_is_no_text():
    record = {"text": "The \x1b[1mmayor\x1b[0m left [sic].", "title": "\x1b[31mMayor\x1b[0m"}
    assert outcomes(json.dumps(record)) == [Article("stdin:1", "The mayor left [sic].", "Mayor", source="standard input")]
    (nothing,) = outcomes(json.dumps({"text": "\x1b[2J\x1b[H"}))
    assert "empty" in nothing.message


def test_order_is_kept_blank_lines_are_skipped_and_line_numbers_count_them():
    lines = ['{"text": "one", "id": 7}', "", "   ", '{"text": "two"}', "oops", '{"text": "three", "id": "7"}']
    found = outcomes("\ufeff" + "\r\n".join(lines), format="ndjson")
    assert [outcome.id for outcome in found] == ["7", "stdin:4", "stdin:5", "7-2"]
    assert [type(outcome) for outcome in found] == [Article, Article, Failure, Article]
    assert found[2].message.startswith("Line 5: ")


@pytest.mark.parametrize(("language", "tag"), [("en_US", "en-US"), ("swe", "sv"), ("klingon", None), ("", None)])
def test_a_language_is_brought_into_one_form(language, tag):
    (article,) = outcomes(json.dumps({"text": "It is late.", "language": language}))
    assert article.declared_language == tag


BAD = [
    ('{"version": "https://jsonfeed.org/version/1", "items": []}', "whole JSON Feed"),
    ("oops", "no valid JSON at column 1"),
    ('{"text": "cut', "no valid JSON"),
    ('{"text": 1' + "0" * 5_000 + "}", "no valid JSON"),
    ("[" * 200_000, "nested too deeply|no valid JSON|larger than the limit"),
    ('["It is late."]', "no object"),
    ('"It is late."', "no object"),
    ("null", "no object"),
    ("{}", "no text"),
    ('{"text": null}', "no text"),
    ('{"text": 5}', "text is no string"),
    ('{"text": ["It is late."]}', "text is no string"),
    ('{"text": ""}', "empty"),
    ('{"text": " \\n"}', "white space"),
    ('{"text": "a \\ud800 b"}', "surrogate pair at character 2"),
    ('{"text": "a \\u0000 b"}', "a NUL"),
    ('{"text": "It is late.", "title": 5}', "title is no string"),
    ('{"text": "It is late.", "id": 1.5}', "id is no string"),
    ('{"text": "It is late.", "id": true}', "id is no string"),
    ('{"text": "It is late.", "id": "\\ud800"}', "surrogate"),
]


@pytest.mark.parametrize(("line", "reason"), BAD, ids=[line[:30] for line, _ in BAD])
def test_a_bad_line_costs_that_line_alone(line, reason):
    first, failure, last = outcomes(f"{GOOD}\n{line}\n{GOOD}\n", limit=300_000)
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert failure.kind == "intake"
    assert failure.message.startswith("Line 2: ")
    assert any(part in failure.message for part in reason.split("|"))
    assert failure.remedy
    json.dumps(failure.to_dict()).encode()


def test_a_line_in_another_encoding():
    _, failure, _ = outcomes(f"{GOOD}\n".encode() + b'{"text": "caf\xe9"}\n' + GOOD.encode())
    assert "byte 0xE9 at offset 13" in failure.message
    assert "iconv" in failure.remedy


def test_a_line_above_the_limit_is_skipped_and_never_held():
    class Lines(io.RawIOBase):
        """A good line, then 100 MB without a newline, then a good line."""

        def __init__(self):
            self.parts = iter([f"{GOOD}\n".encode(), *[b"x" * 100_000] * 1_000, f"\n{GOOD}".encode()])
            self.rest = b""

        def readable(self):
            return True

        def readinto(self, buffer):
            self.rest = self.rest or next(self.parts, b"")
            size = min(len(buffer), len(self.rest))
            buffer[:size], self.rest = self.rest[:size], self.rest[size:]
            return size

    first, failure, last = read(["-"], maximum_bytes=10_000, stdin=io.BufferedReader(Lines()), format="ndjson")
    assert (first.id, last.id) == ("stdin:1", "stdin:3")
    assert failure.message == "Line 2: It is larger than the limit of 10,000 bytes."


@pytest.mark.parametrize("extra", [0, 1])
def test_the_limit_is_the_length_of_a_line_without_its_end(extra):
    line = json.dumps({"text": "x" * 50})
    (outcome,) = outcomes(line + "\n", limit=len(line) - extra, format="ndjson")
    assert isinstance(outcome, Failure) is bool(extra)

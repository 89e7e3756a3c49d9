"""The format is what the content says; the name helps where the content leaves it open; the user has the last word."""

import gzip
import json

import pytest
from reading import outcomes, says

from auditor.errors import IntakeError
from auditor.intake import FORMATS
from auditor.intake.detect import detect, detect_stream

NINJS = {"uri": "urn:x", "type": "text", "body_text": "The press turns again."}
FEED = {"version": "https://jsonfeed.org/version/1.1", "title": "Wire", "items": [{"id": "1", "content_text": "The press turns again."}]}
WARC = b"WARC/1.0\r\nWARC-Type: warcinfo\r\n"


@pytest.mark.parametrize(
    ("content", "suffix", "format"),
    [
        ("The press turns again.", "", "text"),
        ("The press turns again.", ".md", "markdown"),
        ("# Press\n\nIt turns.", "", "markdown"),
        ("# Press\n\nIt turns.", ".txt", "text"),
        ("<html><p>x</p></html>", ".txt", "html"),
        ("<!DOCTYPE html><title>x</title><p>x", "", "html"),
        ('<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html xmlns="x"/>', "", "html"),
        ("<!-- a --><article>x</article>", "", "html"),
        ("<meta charset=utf-8><p>x", "", "html"),
        ("x <b>y</b>", ".html", "html"),
        *((f"<{name}>x</{name}><p>y</p>", "", "html") for name in ("figure", "h3", "h6", "blockquote", "ul", "ol", "header", "aside")),
        *((f"<{name} class='a'>x</{name}> y", "", "html") for name in ("strong", "span", "a", "em", "b", "i")),
        ("<h3>The press</h3>", "", "html"),
        ("<a> is an article, <i> is a pronoun.", "", "text"),
        ("<newsMessage xmlns='x'/>", "", "newsml-g2"),
        ("<newsItem/>", ".txt", "newsml-g2"),
        ("<a:conceptItem xmlns:a='x'/>", "", "newsml-g2"),
        ("<NewsML Version='1.2'/>", "", "newsml-1.2"),
        ("<nitf/>", "", "nitf"),
        ("<rss version='2.0'/>", "", "feed"),
        ("<feed xmlns='http://www.w3.org/2005/Atom'/>", ".html", "feed"),
        ("<rdf:RDF xmlns:rdf='x'/>", "", "feed"),
        (json.dumps(NINJS, indent=1), "", "ninjs"),
        (json.dumps([NINJS]), ".json", "ninjs"),
        (json.dumps({"_items": [NINJS], "_meta": {}}), ".json", "ninjs"),
        (json.dumps({"total": 1, "items": [NINJS]}, indent=1), "", "ninjs"),
        (json.dumps(FEED), "", "jsonfeed"),
        (json.dumps(FEED, indent=1), ".txt", "jsonfeed"),
        ("{The press turns}", "", "text"),
        ("[1] The press turns", "", "text"),
        ("< 5 presses > turn", "", "text"),
        ("<Press> turns, <b>said</b> he.", "", "text"),
    ],
)
def test_a_document_is_known_by_its_content(content, suffix, format):
    assert detect(content.encode(), suffix) == format
    assert format in FORMATS


@pytest.mark.parametrize(
    ("head", "suffix", "format"),
    [
        (b'{"text": "x"}\n{"text": "y"}\n', "", "ndjson"),
        (b'\xef\xbb\xbf{"text": "x"}', "", "ndjson"),
        (b'{"text": "a line that is longer than what was peeked', "", "ndjson"),
        (json.dumps(NINJS).encode(), ".json", "ndjson"),
        (b"anything", ".jsonl", "ndjson"),
        (WARC, "", "warc"),
        (gzip.compress(WARC), ".gz", "warc"),
        (b"filedesc://crawl.arc 127.0.0.1 20140301000000 text/plain 75\n", "", "warc"),
        (gzip.compress(b"The press turns again."), "", None),
        (b"\x1f\x8bbroken", "", None),
        (json.dumps(FEED).encode(), "", None),
        (json.dumps({"total": 1, "items": [NINJS]}).encode(), "", None),
        (json.dumps({"_items": [NINJS]}).encode(), ".ndjson", "ndjson"),
        (json.dumps({"text": "x", "items": [{"a": 1}]}).encode(), "", "ndjson"),
        (json.dumps({**NINJS, "items": [{"a": 1}]}).encode(), "", "ndjson"),
        (json.dumps({"items": ["a"], "text": "x"}).encode(), "", "ndjson"),
        (b'{\n "uri": "x"\n}', "", None),
        (b"The press turns again.", "", None),
        (b"", "", None),
    ],
)
def test_a_stream_is_known_by_its_first_bytes(head, suffix, format):
    assert detect_stream(head, suffix) == format


@pytest.mark.parametrize("content", ["[1, 2", '["a", "b"]', '"The press turns."', "{The press turns}", "The press turns."])
def test_a_file_that_calls_itself_json_is_no_plain_text(content):
    with pytest.raises(IntakeError, match="JSON"):
        detect(content.encode(), ".json")


def test_the_user_has_the_last_word():
    page = "<html><body><p>The press turns again.</p></body></html>"
    assert [says(outcome) for outcome in outcomes(page, format="text")] == [("Article", page)]
    assert says(outcomes(json.dumps(NINJS), format="ninjs")[0]) == ("Article", "The press turns again.")
    assert says(outcomes(json.dumps(NINJS), format="nitf")[0])[0] == "Failure"


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(
    "content", ["", " \n", "The press turns again.", '{"uri": "x"}', "[]", "<a/>", "<nitf/>", "\0", "é".encode("latin-1")]
)
def test_every_format_accounts_for_any_input(format, content):
    for outcome in outcomes(content, format=format):
        kind, text = says(outcome)
        assert text.strip()
        assert kind != "Failure" or outcome.remedy
        assert "inside the auditor" not in text

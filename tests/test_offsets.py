"""Every offset of a report indexes the text that the report carries, whichever format it came in."""

import html
import io
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from auditor.article import Article
from auditor.intake import FORMATS, read
from auditor.pipeline import Auditor
from auditor.report import Report
from auditor.settings import Settings

# What parsers rewrite, and what makes code points, bytes and UTF-16 units differ.
PIECES = (
    "The mill it turns again this autumn.", "He has has said it to to the mayor Ines Carter on 9 March , in Applewick.",
    "“La muela gira” &amp; 412 piezas costaron 4,50 €.", "😀🏽 ", "e\u0301", "\u00a0", "\u200b", "\u202bعربي\u202c", "日本語。",
    "\t", "  ", "</s>", ">>fra<<", "<b>", "&", "5 < 6", "\r\n", "- ", "1. ",
)  # fmt: skip
PARAGRAPHS = st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map(" ".join), min_size=1, max_size=5)
# Long enough for its language to be found whatever follows, with a word written twice to be reported.
FIRST = (
    "The mill of Applewick, which had stood still since the flood, turns turns again this autumn, said the mayor of the town on Saturday."
)


def marked(paragraphs: list[str]) -> str:
    return "".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in paragraphs)


def page(paragraphs: list[str]) -> str:
    return f"<html lang='en'><body><article><h1>Mill turns</h1>{marked(paragraphs)}</article></body></html>"


def warc(paragraphs: list[str]) -> bytes:
    message = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page(paragraphs).encode()
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: {len(message)}\r\n\r\n"
    return head.encode() + message + b"\r\n\r\n"


WRITTEN = {
    "text": "\n\n".join,
    "markdown": "\n\n".join,
    "html": page,
    "ninjs": lambda paragraphs: json.dumps({"uri": "urn:x", "headline": "Mill turns", "body_html": marked(paragraphs)}),
    "newsml-g2": lambda paragraphs: (
        f"<newsItem><contentMeta><headline>Mill turns</headline></contentMeta><contentSet><inlineXML>{marked(paragraphs)}</inlineXML>"
        "</contentSet></newsItem>"
    ),
    "newsml-1.2": lambda paragraphs: (
        f"<NewsML><NewsItem><NewsComponent><ContentItem><DataContent>{marked(paragraphs)}</DataContent></ContentItem>"
        "</NewsComponent></NewsItem></NewsML>"
    ),
    "nitf": lambda paragraphs: (
        f"<nitf><head><title>Mill turns</title></head><body><body.content>{marked(paragraphs)}</body.content></body></nitf>"
    ),
    "feed": lambda paragraphs: (
        "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><item><title>Mill turns</title>"
        f"<content:encoded>{html.escape(marked(paragraphs))}</content:encoded></item></channel></rss>"
    ),
    "jsonfeed": lambda paragraphs: json.dumps({
        "version": "https://jsonfeed.org/version/1.1",
        "items": [{"id": "1", "title": "Mill turns", "content_text": "\n\n".join(paragraphs)}],
    }),
    "ndjson": lambda paragraphs: json.dumps({"id": "a", "title": "Mill turns", "text": "\n\n".join(paragraphs)}),
    "warc": warc,
}  # fmt: skip


def audited(content: str | bytes, format: str) -> list[Report]:
    data = content.encode() if isinstance(content, str) else content
    articles = read(["-"], maximum_bytes=1_000_000, stdin=io.BytesIO(data), format=format)
    return [outcome for outcome in Auditor(Settings(engine="none")).audit(articles) if isinstance(outcome, Report)]


@pytest.mark.parametrize("format", FORMATS)
def test_marks_and_segments_index_the_text(format):
    @settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow])
    @given(PARAGRAPHS)
    def check(paragraphs):
        reports = audited(WRITTEN[format]([FIRST, *paragraphs]), format)
        assert len(reports) == 1
        text = reports[0].article.text
        assert isinstance(reports[0].article, Article)
        assert reports[0].findings
        for mark in reports[0].findings:
            assert text[mark.start : mark.end] == mark.quote != ""
        ends = [0]
        for segment in reports[0].segments:
            assert ends[-1] <= segment.start < segment.end <= len(text)
            ends.append(segment.end)
            assert text[segment.start : segment.end].strip() == text[segment.start : segment.end]

    check()

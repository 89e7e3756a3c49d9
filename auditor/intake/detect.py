"""Which format an input is in: by what it holds, then by its name."""

import codecs
import re
import zlib
from typing import Any

from auditor.errors import IntakeError
from auditor.intake import json, warc, xml
from auditor.intake.decode import checked, decode
from auditor.intake.feeds import is_feed
from auditor.intake.jsonfeed import is_json_feed
from auditor.intake.newsml_1 import is_newsml_1
from auditor.intake.newsml_g2 import is_newsml_g2
from auditor.intake.ninjs import is_ninjs, is_ninjs_list
from auditor.intake.nitf import is_nitf

SUFFIXES = {
    ".txt": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".ndjson": "ndjson",
    ".jsonl": "ndjson",
}
_GZIP = b"\x1f\x8b"
# Enough of an unpacked archive to know it by.
_MAGIC_BYTES = 64
_HTML_ROOTS = frozenset({
    "html", "head", "body", "article", "main", "section", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "meta", "title",
    "aside", "blockquote", "figure", "header", "ol", "ul",
})  # fmt: skip
# What a fragment may begin with, if it ends there, too: "<i>" may be an article's own word.
_HTML_INLINE = frozenset({"a", "b", "em", "i", "span", "strong"})
_HTML_DOCTYPE = re.compile(rb"(?:\xef\xbb\xbf)?(?>\s+|<\?.*?\?>|<!--.*?-->)*+<!doctype\s+html\b", re.IGNORECASE | re.DOTALL)
_ROOTS = (("newsml-g2", is_newsml_g2), ("newsml-1.2", is_newsml_1), ("nitf", is_nitf), ("feed", is_feed))
_SITEMAPS = ("urlset", "sitemapindex")
_OBJECT = re.compile(rb"\s*\{\s*[\"}]")
_ARRAY = re.compile(rb"\s*\[\s*[{\]]")
_JSON_FEED = re.compile(rb"[\"']version[\"']\s*:\s*[\"']https?://(?:www\.)?jsonfeed\.org/")
# An API's list of items on one line, in an object that is no item itself.
_LISTED = re.compile(rb'(?:(?!"(?:text|uri|guid)"\s*:).)*?"_?items"\s*:\s*\[\s*\{')
_MARKDOWN = re.compile(r"\s*(?:---[ \t]*\r?\n.+?\n---[ \t]*\r?\n|\+\+\+[ \t]*\r?\n.+?\n\+\+\+[ \t]*\r?\n|#{1,3} \S)", re.DOTALL)
_AS_NDJSON = "Rewrite it as NDJSON: jq -c . FILE for objects, jq -c '.[]' FILE for an array."
_KNOWN = "Give the article as text, Markdown, HTML, NDJSON, ninjs, NewsML, NITF, a feed or a web archive; docs/formats.md has them all."


def detect_stream(head: bytes, suffix: str) -> str | None:
    """Return `ndjson` or `warc` if the first bytes of an input say that it is read as it comes, else `None`."""
    if warc.is_archive(_unpacked(head)):
        return "warc"
    return "ndjson" if _is_ndjson(head.removeprefix(codecs.BOM_UTF8), suffix) else None


def detect(data: bytes, suffix: str) -> str:
    """Return the format of a whole document.

    Raises:
        IntakeError: no text, or JSON or XML in a shape that is not read.
    """
    root = xml.root_name(data)
    if root in _HTML_ROOTS or _HTML_DOCTYPE.match(data) or (suffix != ".xml" and _is_inline(root, data)):
        return "html"
    if root is not None and (name := _by_root(root, data)):
        return name
    if SUFFIXES.get(suffix) == "html":
        return "html"
    if xml.begins_as_xml(data):
        raise IntakeError("This begins as XML but has no root element.", _KNOWN)
    text = checked(decode(data))
    start = text[:100].encode("utf-8", "replace")
    if suffix == ".json" or _OBJECT.match(start) or _ARRAY.match(start):
        return _by_value(json.load(text, remedy=_AS_NDJSON))
    return SUFFIXES.get(suffix) or ("markdown" if _MARKDOWN.match(text) else "text")


def _unpacked(head: bytes) -> bytes:
    if not head.startswith(_GZIP):
        return head
    try:
        return zlib.decompressobj(wbits=31).decompress(head, _MAGIC_BYTES)
    except zlib.error:
        return head


def _is_ndjson(head: bytes, suffix: str) -> bool:
    """Tell whether an input is a stream of JSON objects, one a line."""
    if SUFFIXES.get(suffix) == "ndjson":
        return True
    line, newline, _ = head.lstrip().partition(b"\n")
    if not _OBJECT.match(head) or _JSON_FEED.search(line) or _LISTED.match(line):
        return False
    return not newline or line.rstrip().endswith(b"}")


def _by_root(root: str, data: bytes) -> str | None:
    """Return the format that an XML root element belongs to; `None` if the input is no XML at all.

    Raises:
        IntakeError: XML that is not read.
    """
    if name := next((name for name, belongs in _ROOTS if belongs(root)), None):
        return name
    if root in _SITEMAPS:
        raise IntakeError("This is a sitemap: it lists pages and holds none of their text.", "Fetch the pages and give their HTML.")
    end = data.rstrip()[-200:].decode("latin-1").replace("\0", "").lower()
    if xml.begins_as_xml(data) or re.search(rf"</(?:[\w.-]+:)?{re.escape(root)}\s*>$", end):
        raise IntakeError(f"This is XML with the root element {root[:40]!r}, which is no news format that is read.", _KNOWN)
    return None


def _by_value(value: Any) -> str:
    """Return the format of a JSON document.

    Raises:
        IntakeError: JSON that is not read.
    """
    if is_ninjs(value):
        return "ninjs"
    if is_json_feed(value):
        return "jsonfeed"
    if is_ninjs_list(value):
        return "ninjs"
    raise IntakeError("This is JSON, but neither ninjs nor a JSON Feed nor one object a line.", _AS_NDJSON)


def _is_inline(root: str | None, data: bytes) -> bool:
    """Tell whether data begins with an inline element of HTML that ends there."""
    return root in _HTML_INLINE and f"</{root}>".encode() in data.lower()

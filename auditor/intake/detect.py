"""Which format an input is in: by what it holds, then by its name."""

import codecs
import re

from auditor.errors import IntakeError

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
_HTML = re.compile(r"(?:\s|<!--.*?-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body|article|main|div|p|h1)\b", re.IGNORECASE | re.DOTALL)
_XML = re.compile(r"\s*<([A-Za-z][\w.:-]*)(?:\s[^<>]*)?>")
_OBJECT = re.compile(rb"\s*\{\s*[\"}]")
_ARRAY = re.compile(r"\s*\[\s*[{\]]")
_MARKDOWN = re.compile(r"\s*(?:---[ \t]*\r?\n.+?\n---[ \t]*\r?\n|#{1,3} \S)", re.DOTALL)


def is_ndjson(head: bytes, suffix: str) -> bool:
    """Tell from the first bytes whether an input is a stream of JSON objects, one a line."""
    if SUFFIXES.get(suffix) == "ndjson":
        return True
    if not _OBJECT.match(head := head.removeprefix(codecs.BOM_UTF8)):
        return False
    line, newline, _ = head.lstrip().partition(b"\n")
    return not newline or line.rstrip().endswith(b"}")


def detect(text: str, suffix: str) -> str:
    """Return the format of a decoded input: `text`, `markdown` or `html`.

    Raises:
        IntakeError: JSON or XML in a shape that is not read.
    """
    if _HTML.match(text):
        return "html"
    if _is_xml(text):
        raise IntakeError("This is XML, which is not read.", "Give the article as text, Markdown, HTML or NDJSON.")
    if _OBJECT.match(text[:100].encode("utf-8", "replace")) or _ARRAY.match(text):
        raise IntakeError(
            "This is JSON, but not one object a line.", "Rewrite it as NDJSON: jq -c . FILE for objects, jq -c '.[]' FILE for an array."
        )
    if suffix in SUFFIXES:
        return SUFFIXES[suffix]
    return "markdown" if _MARKDOWN.match(text) else "text"


def _is_xml(text: str) -> bool:
    """Tell whether a text is declared as XML, or is one element from beginning to end."""
    root = _XML.match(text)
    return text.lstrip().startswith("<?xml") or (root is not None and text.rstrip().endswith(f"</{root[1]}>"))

"""Edits of a document's text: what is not edited stays as it is, to the last byte."""

import codecs
from collections.abc import Iterable
from dataclasses import dataclass

# Longest first: the mark of UTF-32 begins with that of UTF-16.
_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text` in place of `[start, end)`; where both are the same, nothing is lost."""

    start: int
    end: int
    text: str


def encoding_of(data: bytes, unmarked: str) -> str:
    """Return the encoding that turns `data` into text and back into the same bytes; a byte order mark stays in the text."""
    return next((encoding for mark, encoding in _MARKS.items() if data.startswith(mark)), unmarked)


def splice(document: str, edits: Iterable[Edit]) -> str:
    """Return the document with the edits made; those at the same place follow each other in the order given."""
    parts: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        parts += [document[done : edit.start], edit.text]
        done = edit.end
    return "".join((*parts, document[done:]))

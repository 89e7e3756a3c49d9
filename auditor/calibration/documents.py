"""Labelled documents: one JSON object a line. A line that is none becomes a failure in its place, with its number and the remedy."""

import codecs
import gzip
import hashlib
import io
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any, cast

from auditor.article import Article
from auditor.calibration.specification import CLEAN
from auditor.errors import IntakeError
from auditor.intake import json
from auditor.intake.decode import checked, decode
from auditor.intake.gunzip import MAGIC
from auditor.intake.tags import language_tag
from auditor.language import segment
from auditor.report import Failure, Label

# What clean text is called where others are called by their engine.
HUMAN = "human"
LABELS = (Label.CLEAN.value, Label.MACHINE_TRANSLATED.value, Label.SPUN.value)
ORIGINS = {HUMAN: Label.CLEAN.value, "mt": Label.MACHINE_TRANSLATED.value, "spun": Label.SPUN.value}
_SHAPE = 'Write one object a line, such as {"label": "clean", "text": "The document."}; docs/calibration.md has the fields.'
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LONGEST_MARK = len(codecs.BOM_UTF32_LE)
_WHICH = 'Give "label": clean, machine-translated or spun, or "origin": human, mt or spun.'


@dataclass(frozen=True)
class Document:
    """One labelled text.

    Attributes:
        id: what messages call it.
        label: the verdict that would be right.
        kind: who made it: `human`, the engine, or the label where no engine is named.
        group: what must not stand on both sides of a split.
        source_language: ISO 639-1 code of what it was translated from, if that is known.
        text: the text that is audited.
        given: its sentences, where the line had them.
        cut: the number of sentences that it was cut to; `None` for the whole document.
    """

    id: str
    label: str
    kind: str
    group: str
    source_language: str | None
    text: str
    given: tuple[str, ...] = ()
    cut: int | None = None

    @cached_property
    def sha256(self) -> str:
        """Return the hash of the text."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    def first(self, sentences: int) -> "Document | None":
        """Return the document cut to its first sentences; `None` where it has fewer."""
        if self.given:
            text = " ".join(self.given[:sentences]) if len(self.given) >= sentences else None
        else:
            body = segment(Article(self.id, self.text)).body
            text = self.text[: body[sentences - 1].end] if len(body) >= sentences else None
        return None if text is None else replace(self, text=text, given=self.given[:sentences], cut=sentences)


def read(paths: Sequence[Path]) -> Iterator[Document | Failure]:
    """Yield a document or a failure for every line that is not blank, and a failure for a file that cannot be read on."""
    for path in paths:
        # What ends in a folder, as `.`, has no name of its own.
        name = path.name or str(path)
        try:
            yield from _of_a_file(path, name)
        except (OSError, EOFError, zlib.error, UnicodeDecodeError) as error:
            what = "UTF-16" if isinstance(error, UnicodeDecodeError) else "gzip data"
            reason = getattr(error, "strerror", None) or f"its {what} is damaged or cut off"
            yield Failure(name, name, IntakeError.kind, f"It cannot be read: {reason}.", "Give readable files, one JSON object a line.")


def _of_a_file(path: Path, name: str) -> Iterator[Document | Failure]:
    """Yield a document or a failure for every line of a file that is not blank.

    Raises:
        OSError, EOFError, zlib.error, UnicodeDecodeError: it cannot be read, or no further.
    """
    with _opened(path) as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield _document_or_failure(line, f"{name}:{number}", name)


@contextmanager
def _opened(path: Path) -> Iterator[Iterable[bytes]]:
    with path.open("rb") as raw:
        packed = raw.peek(len(MAGIC)).startswith(MAGIC)
        yield _lines(io.BufferedReader(cast(io.RawIOBase, gzip.GzipFile(fileobj=raw))) if packed else raw)


def _lines(stream: io.BufferedReader) -> Iterable[bytes]:
    """Return the lines of a stream, those of UTF-16, which the shell of Windows writes, as UTF-8."""
    start = stream.peek(_LONGEST_MARK)
    if start.startswith(_UTF16) and not start.startswith(codecs.BOM_UTF32_LE):
        return (line.encode() for line in io.TextIOWrapper(stream, encoding="utf-16", newline="\n"))
    return stream


def _document_or_failure(line: bytes, name: str, source: str) -> Document | Failure:
    try:
        return _document(line, name)
    except IntakeError as error:
        return Failure(name, source, error.kind, error.message, error.remedy)


def _document(line: bytes, name: str) -> Document:
    record = json.load(decode(line), remedy=_SHAPE)
    if not isinstance(record, dict):
        raise IntakeError("It is JSON, but no object.", _SHAPE)
    given = _sentences(record)
    text = _text(record, given)
    label = _label(record)
    engine = _name(record, "engine")
    found = Document(
        id=_name(record, "id") or name,
        label=label,
        kind=HUMAN if label == CLEAN else engine or label,
        group=_name(record, "group") or _name(record, "test_set") or "",
        source_language=_language(record),
        text=text,
        given=given,
    )
    return found if found.group else replace(found, group=found.sha256)


def _sentences(record: dict[str, Any]) -> tuple[str, ...]:
    segments = record.get("segments") or []
    if not isinstance(segments, list) or not all(isinstance(item, str) for item in segments):
        raise IntakeError("Its segments are no list of strings.", _SHAPE)
    return tuple(item for item in segments if item.strip())


def _text(record: dict[str, Any], given: tuple[str, ...]) -> str:
    text = record.get("text")
    if text == "" and given:  # a table's empty cell
        text = None
    if text is None and not given:
        raise IntakeError("It has neither text nor segments.", _SHAPE)
    if text is not None and given:
        raise IntakeError("It has both text and segments.", "Give one of them.")
    if text is not None and not isinstance(text, str):
        raise IntakeError("Its text is no string.", _SHAPE)
    return checked(" ".join(given) if text is None else text)


def _label(record: dict[str, Any]) -> str:
    label, origin = _name(record, "label"), _name(record, "origin")
    if label is None and origin is None:
        raise IntakeError("It has no label.", _WHICH)
    if label is not None and label not in LABELS:
        raise IntakeError(f"Its label {label!r} is not known.", _WHICH)
    if origin is not None and origin not in ORIGINS:
        raise IntakeError(f"Its origin {origin!r} is not known.", _WHICH)
    if label and origin and ORIGINS[origin] != label:
        raise IntakeError(f"Its label {label!r} and its origin {origin!r} contradict each other.", "Give one of them.")
    return label or ORIGINS[str(origin)]


def _language(record: dict[str, Any]) -> str | None:
    """Return the source language without region or script, as pivots are called: `es` for `ES`, `es-MX` and `spa`."""
    given = _name(record, "source_language")
    return (language_tag(given) or given).split("-")[0] if given else None


def _name(record: dict[str, Any], key: str) -> str | None:
    """Return a name that may be written as a whole number too; `None` where it is not given."""
    value = record.get(key)
    if value is None or value == "":
        return None
    if isinstance(value, float) and value.is_integer():
        value = int(value)  # what a column of numbers becomes where a cell of it is empty
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise IntakeError(f"Its {key} is no string.", _SHAPE)
    return checked(str(value))


def digest(documents: Sequence[Document]) -> str:
    """Return the sha256 of labelled documents, whatever their order and files."""
    lines = sorted(f"{document.sha256} {document.label} {document.kind} {document.group}" for document in documents)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()

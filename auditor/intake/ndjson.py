"""NDJSON: one JSON object a line, the contract of `docs/formats.md` or a ninjs item. A bad line costs that line alone."""

import codecs
from collections.abc import Iterator
from typing import Any, BinaryIO

from auditor.article import Article
from auditor.errors import IntakeError
from auditor.intake import json, ninjs
from auditor.intake.decode import checked, decode
from auditor.intake.item import Item
from auditor.intake.jsonfeed import is_json_feed
from auditor.intake.plain import without_sequences
from auditor.intake.refuse import too_large
from auditor.intake.tags import language_tag

_CHUNK = 1 << 20
_OPTIONAL = {"title": "title", "language": "declared_language", "published": "published", "source": "source"}
SHAPE = 'Write one object a line, such as {"id": "a1", "text": "The article."}; docs/formats.md has the fields.'


def parse(stream: BinaryIO, *, id: str, source: str, maximum_bytes: int) -> Iterator[Item]:
    """Yield exactly one item for each line that is not blank: its article, why it is none, or what is wrong with it; reads as it goes."""
    for number, line in _lines(stream, maximum_bytes):
        name = f"{id}:{number}"
        try:
            found, item = _item(_within(line, maximum_bytes), name, source)
        except IntakeError as error:
            found, item = name, error
        yield found, IntakeError(f"Line {number}: {item.message}", item.remedy) if isinstance(item, IntakeError) else item


def _lines(stream: BinaryIO, maximum_bytes: int) -> Iterator[tuple[int, bytes | None]]:
    """Yield numbered lines that are not blank; `None` for one that is too long, which is skipped, never held."""
    number = 0
    while line := stream.readline(maximum_bytes + 1):
        number += 1
        if len(line) > maximum_bytes and not line.endswith(b"\n"):
            while (rest := stream.readline(_CHUNK)) and not rest.endswith(b"\n"):
                pass
            yield number, None
        elif (line.removeprefix(codecs.BOM_UTF8) if number == 1 else line).strip():
            yield number, line


def _within(line: bytes | None, maximum_bytes: int) -> bytes:
    if line is None:
        raise too_large(maximum_bytes, "cut the article")
    return line


def _item(line: bytes, name: str, source: str) -> Item:
    record = _record(decode(line))
    if ninjs.is_ninjs(record):
        (found,) = ninjs.items(record, id=name)
        return ninjs.item(record, id=found[0], source=source)
    if is_json_feed(record):
        raise IntakeError("It is a whole JSON Feed, not one article.", "Read it with --input-format jsonfeed.")
    article = _article(record, name, source)
    return article.id, article


def _article(record: dict[str, Any], name: str, source: str) -> Article:
    text = record.get("text")
    if not isinstance(text, str):
        raise IntakeError("It has no text." if text is None else "Its text is no string.", SHAPE)
    values = {field: _optional(record, key) for key, field in _OPTIONAL.items()}
    values["title"] = without_sequences(values["title"] or "").strip() or None
    values["source"] = values["source"] or source
    values["declared_language"] = language_tag(values["declared_language"])
    return Article(id=_id(record, name), text=checked(without_sequences(text)), **values)  # type: ignore[arg-type]


def _record(line: str) -> dict[str, Any]:
    record = json.load(line, remedy=SHAPE)
    if not isinstance(record, dict):
        raise IntakeError("It is JSON, but no object.", SHAPE)
    return record


def _id(record: dict[str, Any], name: str) -> str:
    value = record.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _optional(record, "id") or name


def _optional(record: dict[str, Any], key: str) -> str | None:
    value = record.get(key)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise IntakeError(f"Its {key} is no string.", SHAPE)
    return checked(value)

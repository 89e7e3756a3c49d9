"""The body of a request into articles: an article object, a batch of them, or any input format."""

import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email.message import Message
from typing import Any

from auditor.article import Article
from auditor.errors import IntakeError
from auditor.intake import FORMATS, ndjson, ninjs, read
from auditor.intake.decode import decode
from auditor.intake.jsonfeed import is_json_feed
from auditor.intake.refuse import too_large
from auditor.report import Failure, Skipped
from auditor.service.http.problems import Problem, unreadable
from auditor.service.store.jobs import Submission

Entry = Article | Failure | Skipped

_JSON = "application/json"
_FORM = "application/x-www-form-urlencoded"
# What a media type settles. What it leaves open, as application/xml and application/json do, the content tells.
MEDIA_TYPES = {
    "text/plain": "text",
    "text/markdown": "markdown",
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/x-ndjson": "ndjson",
    "application/ndjson": "ndjson",
    "application/jsonl": "ndjson",
    "application/rss+xml": "feed",
    "application/atom+xml": "feed",
    "application/feed+json": "jsonfeed",
    "application/warc": "warc",
}
_BATCH = frozenset({"articles", "reference"})
_NAME = "request"
# What intake gives as the source of an input without a name.
_UNNAMED_SOURCE = "standard input"
_SHAPE = 'Send {"id": "a1", "text": "…"} or {"articles": [{"id": "a1", "text": "…"}]}; /openapi.json has the fields.'


@dataclass(frozen=True, slots=True)
class Body:
    """A request body and what its sender said of it."""

    data: bytes
    content_type: str
    format: str | None


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one article, and all of a body together, may be: a compressed archive of a few bytes can hold any number of articles."""

    article_bytes: int
    entries: int
    characters: int


def read_submission(body: Body, limits: Limits) -> Submission:
    """Return what a body holds.

    Raises:
        Problem: an unknown format or media type, no JSON where JSON is due, nothing that could be read as an article, or too much.
    """
    try:
        return _read(body, limits)
    except RecursionError:
        # The same JSON can be read and then be too deep to write, or too deep for one reader and not for the other.
        raise Problem(400, "json", "The JSON is nested too deeply.", _SHAPE) from None


def _read(body: Body, limits: Limits) -> Submission:
    media_type, charset = _media_type(body.content_type)
    if body.format is not None and body.format not in FORMATS:
        raise Problem(400, "format", "There is no such input format.", f"The formats are: {', '.join(FORMATS)}.")
    if media_type.startswith("multipart/"):
        raise Problem(415, "media-type", "A form with files is not read.", "Send the article itself as the body.")
    if body.format is None and media_type == _FORM:
        remedy = "Name what the body is, as in Content-Type: application/json; curl says that it is a form unless told otherwise."
        raise Problem(415, "media-type", "A form is not read.", remedy)
    is_open = body.format is None and media_type not in MEDIA_TYPES
    if is_open and (record := _own_object(body.data, strict=media_type == _JSON)) is not None:
        return _readable(_from_object(record, limits))
    data = _unicode(body.data, charset) if charset else body.data
    found = _from_format(data, body.format or MEDIA_TYPES.get(media_type), limits.article_bytes)
    return _readable(Submission(_bounded(found, limits)))


def _media_type(content_type: str) -> tuple[str, str | None]:
    message = Message()
    message["content-type"] = content_type
    if not content_type.strip() or "/" not in content_type:
        return "", None
    return message.get_content_type(), message.get_content_charset()


def _own_object(data: bytes, *, strict: bool) -> dict[str, Any] | None:
    """Return the object if the body is one of the service's own; `None` leaves it to the input formats.

    Raises:
        Problem: it says that it is JSON, and is none, or is a number, a string or nothing; or it is a list of the service's own.
    """
    try:
        value = json.loads(decode(data))
    except (ValueError, IntakeError) as error:
        # Several objects, one a line, are NDJSON whatever the header says.
        if not strict or (isinstance(error, json.JSONDecodeError) and error.msg == "Extra data"):
            return None
        place = f" at line {error.lineno}, column {error.colno}" if isinstance(error, json.JSONDecodeError) else ""
        raise Problem(400, "json", f"The body is no valid JSON{place}.", _SHAPE) from None
    items = value if isinstance(value, list) else [value]
    if strict and not (items and all(isinstance(item, dict) for item in items)):
        raise Problem(422, "shape", "The body is JSON, but neither an object nor a list of objects.", _SHAPE)
    named = any(isinstance(item, dict) and "text" in item for item in items)
    if isinstance(value, list) and (named or (strict and not ninjs.is_ninjs_list(value))):
        # No input format has such a list, and its remedy would be one for files.
        raise Problem(422, "shape", "The body is a list of articles by itself.", 'Send it as {"articles": [{"id": "a1", "text": "…"}]}.')
    return value if isinstance(value, dict) and _is_own(value) else None


def _is_own(value: dict[str, Any]) -> bool:
    """Tell whether an object is for the service to read, or to refuse by its own shape: no input format has it."""
    if "articles" in value or "text" in value:
        return True
    return not (ninjs.is_ninjs(value) or ninjs.is_ninjs_list(value) or is_json_feed(value))


def _from_object(value: dict[str, Any], limits: Limits) -> Submission:
    if "articles" not in value:
        return Submission((_from_record(value, _NAME, limits.article_bytes),))
    records = value["articles"]
    if not isinstance(records, list) or not records:
        raise Problem(422, "shape", "`articles` is no list with articles in it.", _SHAPE)
    if unknown := value.keys() - _BATCH:
        told = "A field beside `articles` is" if len(unknown) == 1 else f"{len(unknown)} fields beside `articles` are"
        raise Problem(422, "shape", f"{told} unknown.", "Only `reference` may stand beside it.")
    found = (_from_record(record, f"{_NAME}:{number}", limits.article_bytes) for number, record in enumerate(records, 1))
    return Submission(_bounded(found, limits), _references(value.get("reference"), limits))


def _bounded(found: Iterator[Entry], limits: Limits) -> tuple[Entry, ...]:
    """Return all entries.

    Raises:
        Problem: there are too many, or they are too long together; the rest is not read.
    """
    entries: list[Entry] = []
    characters = 0
    for entry in found:
        entries.append(entry)
        characters += len(entry.text) if isinstance(entry, Article) else 0
        if len(entries) > limits.entries or characters > limits.characters:
            detail = f"The body holds more than {limits.entries} inputs, or more than {limits.characters:,} characters of text."
            raise Problem(413, "too-many", detail, "Send them in several requests.")
    return tuple(entries)


def _references(value: Any, limits: Limits) -> tuple[Article, ...]:
    """Return the references: one object, or a list of them.

    Raises:
        Problem: one of them cannot be read, or there are too many or too long ones.
    """
    if value is None:
        return ()
    several = isinstance(value, list)
    records = value if several else [value]
    names = [f"reference:{number}" for number in range(1, len(records) + 1)] if several else ["reference"]
    found = (_from_record(record, name, limits.article_bytes) for record, name in zip(records, names, strict=True))
    return tuple(
        _clean(entry, f"Reference {number}" if several else "The reference") for number, entry in enumerate(_bounded(found, limits), 1)
    )


def _clean(entry: Entry, name: str) -> Article:
    if isinstance(entry, Article):
        return entry
    problem = entry.message if isinstance(entry, Failure) else entry.reason
    raise Problem(422, "reference", f"{name} cannot be read. {problem}", "Give clean articles about the same story, as objects.")


def _from_record(record: Any, name: str, maximum_bytes: int) -> Entry:
    """Return the article of one object, read by the contract of NDJSON: the object as its only line."""
    if len(json.dumps(record, ensure_ascii=False).encode("utf-8", "surrogatepass")) > maximum_bytes:
        error = too_large(maximum_bytes, "cut the article")
        return Failure(name, None, error.kind, error.message, error.remedy)
    # In ASCII, half of a surrogate pair reaches the check that tells of it by name.
    line = json.dumps(record).encode()
    for id, found in ndjson.parse(io.BytesIO(line), id=name, source=name, maximum_bytes=len(line)):
        own = name if id == f"{name}:1" else id
        if isinstance(found, IntakeError):
            # Who sends an object has no lines.
            remedy = _SHAPE if found.remedy == ndjson.SHAPE else found.remedy
            return Failure(own, None, found.kind, found.message.removeprefix("Line 1: "), remedy)
        return replace(found, id=own, source=None if found.source == name else found.source)
    return Failure(name, None, IntakeError.kind, "It is empty.", _SHAPE)


def _from_format(data: bytes, format: str | None, maximum_bytes: int) -> Iterator[Entry]:
    for entry in read(["-"], stdin=io.BytesIO(data), maximum_bytes=maximum_bytes, format=format, stdin_id=_NAME):
        yield replace(entry, source=None) if entry.source == _UNNAMED_SOURCE else entry


def _unicode(data: bytes, charset: str) -> bytes:
    try:
        return decode(data, declared=charset).encode()
    except IntakeError as error:
        raise unreadable(error) from None


def _readable(submission: Submission) -> Submission:
    """Return a submission in which at least one entry could be read.

    Raises:
        Problem: there is none.
    """
    entries = submission.entries
    if not entries:
        raise Problem(422, "empty", "There is no article in the body.", _SHAPE)
    first = entries[0]
    if isinstance(first, Failure) and all(isinstance(entry, Failure) for entry in entries):
        among = "" if len(entries) == 1 else f"None of the {len(entries)} inputs can be read; the first one: "
        raise unreadable(IntakeError(among + first.message, first.remedy))
    return submission

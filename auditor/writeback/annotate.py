"""Reports written back into the document that they came from, as an annotated copy of it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from json import JSONDecodeError, JSONDecoder

from auditor.article import Article
from auditor.errors import AuditError, AuditorError
from auditor.intake import ndjson, xml
from auditor.intake import newsml_g2 as g2_intake
from auditor.intake import ninjs as ninjs_intake
from auditor.intake.item import Item
from auditor.intake.jsonfeed import is_json_feed
from auditor.report import Outcome, Report
from auditor.writeback import newsml_g2, ninjs
from auditor.writeback.json_text import JsonObject, elements, skip_space
from auditor.writeback.markup import root_of
from auditor.writeback.splice import Edit, encoding_of, splice

_MARK = "\ufeff"

# Where the report of an article is to be read, if anywhere.
Link = Callable[[Report], str | None]


@dataclass(frozen=True, slots=True)
class Annotated:
    """A copy of a document with its reports written in."""

    data: bytes
    suffix: str


def annotate(data: bytes, outcomes: Sequence[Outcome], *, hold: bool = False, link: Link | None = None) -> Annotated | None:
    """Return a copy of a ninjs or NewsML-G2 document with each report in its own item; `None` for a format that has no place for it.

    `outcomes` are those of the document, all of them and in order. `hold` sets the status of what was machine-translated
    or spun to withheld. The copy is read again before it is given out: every article in it is the same, character for character.

    Raises:
        AuditError: the outcomes are not those of this document, or the copy would not hold the same articles.
    """
    try:
        if g2_intake.is_newsml_g2(xml.root_name(data) or ""):
            return _newsml_g2(data, outcomes, hold, link)
        return _json(data, outcomes, hold, link)
    except (AuditorError, LookupError, ValueError, RecursionError):
        raise _unsafe() from None


def _newsml_g2(data: bytes, outcomes: Sequence[Outcome], hold: bool, link: Link | None) -> Annotated | None:
    # Every byte a character: markup is ASCII in all encodings but the marked ones, and the text between is not looked at.
    encoding = encoding_of(data, "latin-1")
    text = data.decode(encoding)
    changes: list[Edit] = []
    for item, outcome in zip(newsml_g2.items(root_of(text)), outcomes, strict=True):
        if isinstance(outcome, Report):
            changes += newsml_g2.edits(text, item, outcome, hold=hold, link=link and link(outcome))
    if not changes:
        return None
    copy = splice(text, changes).encode(encoding)
    _check(g2_intake.parse(copy, id="", source=""), outcomes)
    return Annotated(copy, "xml")


def _json(data: bytes, outcomes: Sequence[Outcome], hold: bool, link: Link | None) -> Annotated | None:
    encoding = encoding_of(data, "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    start = skip_space(text, text.startswith(_MARK))
    if text[start : start + 1] not in ("{", "["):
        return None
    whole = _is_one_value(text, start)
    places = [(place, _is_ninjs(text, place)) for place in _places(text, start, whole)]
    if not any(is_ninjs for _, is_ninjs in places):
        return None
    changes: list[Edit] = []
    for (place, is_ninjs), outcome in zip(places, outcomes, strict=True):
        if isinstance(outcome, Report) and is_ninjs:
            changes += ninjs.edits(text, place, outcome, hold=hold, link=link and link(outcome))
    if not changes:
        return None
    # Half of a surrogate pair is legal in JSON as an escape only.
    copy = splice(text, changes).encode(encoding, "backslashreplace")
    parse = ninjs_intake.parse(copy, id="", source="") if whole else ndjson.parse(BytesIO(copy), id="", source="", maximum_bytes=len(copy))
    _check(parse, outcomes)
    return Annotated(copy, "json" if whole else "ndjson")


def _is_one_value(text: str, start: int) -> bool:
    """Tell whether a text is one JSON value; it is NDJSON else."""
    try:
        _, end = JSONDecoder().raw_decode(text, start)
    except JSONDecodeError:
        return False
    return skip_space(text, end) == len(text)


def _places(text: str, start: int, whole: bool) -> Iterator[int]:
    """Yield where each item of a document begins: an object, the elements of an array or an API's list, each line that is not blank."""
    if whole:
        listed = start if text[start] == "[" else _api_list(text, start)
        yield from [start] if listed is None else elements(text, listed)
        return
    at = 0
    for line in text.split("\n"):
        mark = len(_MARK) if at == 0 and line.startswith(_MARK) else 0
        if line[mark:].strip(" \t\r\v\f"):
            yield skip_space(text, at + mark)
        at += len(line) + 1


def _api_list(text: str, start: int) -> int | None:
    """Return where the list begins that an API's answer holds its items in; `None` for an item itself and for any other object."""
    value = JSONDecoder().raw_decode(text, start)[0]
    if ninjs_intake.is_ninjs(value) or is_json_feed(value):
        return None
    places = {member.key: member.value for member in JsonObject(text, start).members()}
    return next((places[name] for name in ninjs_intake.LISTS if isinstance(value.get(name), list)), None)


def _is_ninjs(text: str, place: int) -> bool:
    try:
        return ninjs_intake.is_ninjs(JSONDecoder().raw_decode(text, place)[0])
    except JSONDecodeError:
        return False


def _check(items: Iterator[Item], outcomes: Sequence[Outcome]) -> None:
    """Make sure that a copy, read again, gives the articles of the reports unchanged.

    Raises:
        AuditError: it does not.
    """
    for (_, item), outcome in zip(items, outcomes, strict=True):
        if isinstance(outcome, Report) and not (isinstance(item, Article) and item.text == outcome.article.text):
            raise _unsafe()


def _unsafe() -> AuditError:
    return AuditError("No annotated copy was made: it would not have held the articles unchanged.", "Use the report; it is not affected.")

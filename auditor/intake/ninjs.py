"""ninjs, the IPTC's news in JSON, versions 1, 2 and 3: one item, or a list of them, bare or from an API."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from auditor.article import BodyState
from auditor.errors import IntakeError
from auditor.intake import json, nitf, xml
from auditor.intake.decode import checked, decode
from auditor.intake.headline import is_lesser
from auditor.intake.item import CANCELED, Item, compose, identifier, skip
from auditor.intake.nitf import Body
from auditor.intake.plain import text_of_plain
from auditor.intake.xhtml import is_markup, text_of_markup

# Where APIs put the list of what they found.
LISTS = ("_items", "items")
_SHAPE = "Give one ninjs item or a list of them, as https://www.iptc.org/std/ninjs/ describes them."
# Any of these beside an identifier makes an object a ninjs item; each is in a schema of 1.x, 2.x or 3.x.
_MARKS = frozenset({
    "type", "profile", "headline", "headlines", "body", "bodies", "byline", "versioncreated", "versionCreated", "firstcreated",
    "firstCreated", "pubstatus", "pubStatus", "representationtype", "representationType", "copyrightholder", "copyrightHolder",
    "renditions", "associations", "eventDetails", "plannedCoverage",
})  # fmt: skip
_KINDS = {
    "picture": "It is a picture, not an article.",
    "photo": "It is a picture, not an article.",
    "graphic": "It is a graphic, not an article.",
    "video": "It is a video, not an article.",
    "audio": "It is an audio recording, not an article.",
    "animation": "It is an animation, not an article.",
    "event": "It is an event, not an article.",
    "planning": "It is a planning item, not an article.",
    "component": "It is a component of another item, not an article.",
}
_PACKAGE = "It is a package without a text of its own."
# What may stand beside the body under the same key.
_NO_BODY_ROLES = re.compile(r"caption|teaser|summary|abstract|headline|title|byline|keyword|label|note|header|footer", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_ANY_XML = re.compile(r"\s*(?:<\?xml\b|<[A-Z]{3,}>)")
# What an editor program keeps its blocks in.
_ANY_JSON = re.compile(r"\s*(?:\{\s*\"|\[\s*\{)")
# Markup first: the plain rendition of the same text has often lost its paragraphs.
_RANKS = ("html", "nitf", "plain")


def is_ninjs(value: object) -> bool:
    """Tell whether a JSON value is a ninjs item."""
    if not isinstance(value, dict) or isinstance(value.get("text"), str):
        return False
    if any(isinstance(value.get(key), dict) and "ninjs" in str(value[key].get("name")).lower() for key in ("standard", "$standard")):
        return True
    named = any(isinstance(value.get(key), str) for key in ("uri", "guid"))
    return named and any(key in _MARKS or key.startswith(("body_", "headline_", "description_")) for key in value)


def is_ninjs_list(value: object) -> bool:
    """Tell whether a JSON value is a list of ninjs items, or an answer of an API that holds one; not all of them need be."""
    return any(map(is_ninjs, _listed(value)))


def parse(data: bytes, *, id: str, source: str) -> Iterator[Item]:
    """Yield the items of a ninjs document, in order.

    Raises:
        IntakeError: no JSON.
    """
    for name, value in items(json.load(checked(decode(data)), remedy=_SHAPE), id=id):
        yield item(value, id=name, source=source) if is_ninjs(value) else (name, IntakeError("It is no ninjs item.", _SHAPE))


def items(value: Any, *, id: str) -> Iterator[tuple[str, Any]]:
    """Yield each entry of a ninjs document with the id it goes by: its own, else `id`, numbered in a list."""
    listed = _listed(value)
    if is_ninjs(value) or not listed:
        yield _identifier(value, id), value
        return
    for number, entry in enumerate(listed, 1):
        yield _identifier(entry, f"{id}:{number}"), entry


def _listed(value: object) -> list[Any]:
    """Return the entries of a list that stands alone or under the name that APIs give it; none where there is no list."""
    lists = [value.get(name) for name in LISTS] if isinstance(value, dict) else [value]
    return next((found for found in lists if isinstance(found, list)), [])


def item(value: Mapping[str, Any], *, id: str, source: str) -> Item:
    """Return the article of one ninjs item, or why it is none."""
    kind = str(value.get("type", "")).strip().lower()
    if _field(value, "pubstatus", "pubStatus").lower().endswith(("canceled", "cancelled")):
        return skip(id, source, CANCELED)
    if kind in _KINDS or "eventDetails" in value:
        return skip(id, source, _KINDS.get(kind) or _KINDS["event"])
    try:
        body, headline = _body(value), _headline(value)
    except IntakeError as error:
        return id, error
    if not body.text and (kind == "composite" or "plannedCoverage" in value):
        return skip(id, source, _PACKAGE if kind == "composite" else _KINDS["planning"])
    return compose(
        id, source, body.text, title=headline or body.title, language=value.get("language"), state=body.state,
        published=_field(value, "versioncreated", "versionCreated", "firstcreated", "firstCreated") or None,
    )  # fmt: skip


def _identifier(value: Any, fallback: str) -> str:
    return identifier(value.get("uri") or value.get("guid"), fallback) if isinstance(value, dict) else fallback


def _field(value: Mapping[str, Any], *keys: str) -> str:
    """Return the first of the fields that is a text with anything in it, or an empty string."""
    return next((value[key].strip() for key in keys if isinstance(value.get(key), str) and value[key].strip()), "")


def _body(value: Mapping[str, Any]) -> Body:
    """Return the best of an item's bodies; without any, its description, which is a teaser."""
    for what, state in (("bod", BodyState.FULL), ("description", BodyState.PARTIAL)):
        texts = [text for role, text in _texts(value, what) if state is BodyState.PARTIAL or not _NO_BODY_ROLES.search(role)]
        bodies = (_read(text, rank) for rank in _RANKS for text in texts if _form(text) == rank)
        if body := next((body for body in bodies if _LETTER.search(body.text)), None):
            return replace(body, state=state)
    return Body("")


def _texts(value: Mapping[str, Any], what: str) -> Iterator[tuple[str, str]]:
    """Yield the role and the text of every body, headline or description (`what`), in the shapes of all versions of ninjs."""
    singular, plural = (f"{what}y", f"{what}ies") if what == "bod" else (what, f"{what}s")
    for key, text in value.items():
        if isinstance(text, str) and (key == singular or key.startswith(f"{singular}_")):
            yield key.removeprefix(singular).strip("_"), text
    entries = value.get(plural)
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, dict) and isinstance(entry.get("value"), str):
            yield str(entry.get("role") or ""), entry["value"]


def _form(text: str) -> str:
    """Return what a body is written in, by what it holds: the content type is often missing and sometimes wrong."""
    if nitf.is_nitf(xml.root_name(text[:4_096].encode("utf-8", "replace")) or ""):
        return "nitf"
    if _ANY_XML.match(text):
        return "html" if "<html" in text[:4_096].lower() else "other"
    if _ANY_JSON.match(text):
        return "other"
    return "html" if is_markup(text) else "plain"


def _read(text: str, form: str) -> Body:
    if form == "nitf":
        return nitf.read_body(xml.parse_text(text))
    return Body(text_of_markup(text) if form == "html" else text_of_plain(text))


def _headline(value: Mapping[str, Any]) -> str | None:
    """Return the main headline, as plain text; the item's title where it has none."""
    found = sorted(_texts(value, "headline"), key=lambda entry: is_lesser(entry[0]))
    text = next((text for _, text in found if text.strip()), "") or _field(value, "title")
    return (text_of_markup(text) if is_markup(text) else text) or None

"""NewsML-G2: news items alone or many in a message. Text items are articles; whatever else the envelope carries is skipped."""

import re
from collections.abc import Iterator
from typing import Any

from auditor.article import BodyState
from auditor.errors import IntakeError
from auditor.intake import inline, xml
from auditor.intake.headline import is_lesser
from auditor.intake.item import CANCELED, NO_BODY, Item, compose, identifier, skip
from auditor.intake.nitf import Body
from auditor.intake.tags import language_tag
from auditor.intake.xhtml import text_of_either

# A whole item, or the part of one that specifications and tools quote: its content set is enough for an article.
_ITEMS = {
    "newsitem": None,
    "contentset": None,
    "contentmeta": "It is the metadata of an item without its content.",
    "groupset": "It is the list of a package, not an article.",
    "packageitem": "It is a package of other items, not an article.",
    "conceptitem": "It is a concept, not an article.",
    "knowledgeitem": "It is a list of concepts, not an article.",
    "planningitem": "It is a planning item, not an article.",
    "catalogitem": "It is a catalogue of vocabularies, not an article.",
}
_CLASSES = {
    "picture": "It is a picture, not an article.",
    "graphic": "It is a graphic, not an article.",
    "video": "It is a video, not an article.",
    "audio": "It is an audio recording, not an article.",
    "animation": "It is an animation, not an article.",
}
_COMPOSITE = "It is a composite of several media, not an article."
_ONLY_DATA = "It carries data for machines, no text for readers."
_ELSEWHERE = "Its content is elsewhere: it holds links to files, no text."
_ENCODED = "Its content is encoded binary data, no text."
_RANK = re.compile(r"[0-9]{1,4}")
_CODE = re.compile(r"[^:/#]+$")


def is_newsml_g2(root_name: str) -> bool:
    """Tell whether a root element is NewsML-G2's."""
    return root_name in _ITEMS or root_name == "newsmessage"


def parse(data: bytes, *, id: str, source: str) -> Iterator[Item]:
    """Yield the items of a document, in order.

    Raises:
        IntakeError: no XML that can be parsed, or a message without an item.
    """
    found = False
    for name, element in items(xml.parse(data), id=id):
        found = True
        yield item(element, id=name, source=source)
    if not found:
        raise IntakeError("This news message holds no item.", "Ask the sender for the message with its items.")


def items(root: Any, *, id: str) -> Iterator[tuple[str, Any]]:
    """Yield each item element with the id it goes by: its `guid`, else `id`, numbered in a message."""
    if xml.local_name(root) in _ITEMS:
        yield identifier(root.get("guid"), id), root
        return
    for number, element in enumerate(_in_message(root), 1):
        yield identifier(element.get("guid"), f"{id}:{number}"), element


def item(element: Any, *, id: str, source: str) -> Item:
    """Return the article of a news item, or why it is none."""
    if reason := _ITEMS[xml.local_name(element)] or _no_article(element):
        return skip(id, source, reason)
    try:
        body = _body(element)
    except IntakeError as error:
        return id, error
    if isinstance(body, str):
        return skip(id, source, _COMPOSITE if _code(element, "itemclass") == "composite" else body)
    meta = xml.find(element, "contentmeta")
    language = _language(element, meta)
    return compose(
        id, source, body.text, title=_headline(meta, language) or body.title or xml.find_text(element, "itemmeta", "title"),
        language=language, state=body.state,
        published=xml.find_text(element, "itemmeta", "versioncreated") or xml.find_text(element, "itemmeta", "firstcreated"),
    )  # fmt: skip


def _in_message(root: Any) -> Iterator[Any]:
    for holder in xml.children(root, "itemset"):
        yield from xml.children(holder, *_ITEMS)
    yield from xml.children(root, *_ITEMS)


def _no_article(element: Any) -> str | None:
    """Return why the metadata of a news item rule out that it is an article; `None` if they do not."""
    if _code(element, "pubstatus") in ("canceled", "cancelled"):
        return CANCELED
    # A class of the sender's own vocabulary rules nothing out: the content tells.
    return _CLASSES.get(_code(element, "itemclass") or "text")


def _code(element: Any, name: str) -> str | None:
    """Return the code of an `itemMeta` child, without its scheme: `text` for `ninat:text`."""
    found = xml.find(element, "itemmeta", name)
    match = None if found is None else _CODE.search((found.get("qcode") or found.get("uri") or found.get("literal") or "").strip())
    return match[0].lower() if match else None


def _body(element: Any) -> Body | str:
    """Return the first rendition that has the whole text, else a teaser, or why none has; they repeat each other and are never joined."""
    contents = element if xml.local_name(element) == "contentset" else xml.find(element, "contentset")
    reason, teaser = NO_BODY, None
    for content in () if contents is None else xml.children(contents):
        match xml.local_name(content):
            case "inlinexml":
                body = inline.read(content)
                reason = _ONLY_DATA if body is None else reason
            case "inlinedata":
                body = _inline_data(content)
                reason = _ENCODED if body is None else reason
            case _:
                body, reason = None, _ELSEWHERE if reason is NO_BODY else reason
        if body is not None and body.text:
            if body.state is BodyState.FULL:
                return body
            teaser = teaser or body
    return teaser or reason


def _inline_data(content: Any) -> Body | None:
    return None if content.get("encoding") else Body(text_of_either("".join(content.itertext())))


def _headline(meta: Any, language: str | None) -> str | None:
    """Return the main headline: of no lesser role, in the language of the content, and first by its rank."""

    def order(headline: Any) -> tuple[bool, bool, int]:
        rank = headline.get("rank") or ""
        return is_lesser(headline.get("role")), not _is_same(headline.get(xml.LANG), language), int(rank) if _RANK.fullmatch(rank) else 1

    headlines = () if meta is None else sorted(xml.children(meta, "headline"), key=order)
    return next(filter(None, map(xml.find_text, headlines)), None)


def _is_same(tag: str | None, language: str | None) -> bool:
    """Tell whether two tags name one language, or either says nothing."""
    ours, theirs = language_tag(tag), language_tag(language)
    return ours is None or theirs is None or ours.partition("-")[0] == theirs.partition("-")[0]


def _language(element: Any, meta: Any) -> str | None:
    declared = None if meta is None else xml.find(meta, "language")
    if declared is not None and declared.get("tag"):
        return str(declared.get("tag"))
    contents = next(xml.descendants(element, "inlinexml", "inlinedata"), element)
    return xml.language_of(contents)

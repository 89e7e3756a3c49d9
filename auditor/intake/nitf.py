"""NITF 3: the news industry's text format, by itself or inside NewsML, NewsML-G2 and ninjs."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from auditor.article import BodyState
from auditor.intake import xml
from auditor.intake.item import CANCELED, NO_BODY, Item, compose, identifier, skip
from auditor.intake.xhtml import outermost, prose

_LANGUAGE_ATTRIBUTES = (xml.LANG, "baselang", "lang")
# What an editor is told stands in a body of its own.
_NOTES = ("note", "body.head")
_ONLY_MEDIA = "It holds pictures or other media with their captions, no article."


@dataclass(frozen=True, slots=True)
class Body:
    """A body text as its markup gives it, with the headline that stands in the same markup."""

    text: str
    title: str | None = None
    state: BodyState = BodyState.FULL


def is_nitf(root_name: str) -> bool:
    """Tell whether a root element is NITF's."""
    return root_name == "nitf"


def parse(data: bytes, *, id: str, source: str) -> Iterator[Item]:
    """Yield the article of an NITF document.

    Raises:
        IntakeError: no XML that can be parsed.
    """
    yield item(xml.parse(data), id=id, source=source)


def item(root: Any, *, id: str, source: str) -> Item:
    """Return the article of an `nitf` element, or why it is none."""
    docdata = xml.find(root, "head", "docdata")
    name = identifier(_attribute(docdata, "doc-id", "id-string"), id)
    if docdata is not None and str(docdata.get("management-status")).lower() in ("canceled", "cancelled"):
        return skip(name, source, CANCELED)
    body = read_body(root)
    if not body.text:
        media = next(xml.descendants(root, "media"), None)
        return skip(name, source, NO_BODY if media is None else _ONLY_MEDIA)
    return compose(
        name, source, body.text, title=body.title, language=_language(root), published=_published(root, docdata), state=body.state
    )


def read_body(root: Any) -> Body:
    """Return the text of `body.content` with its headline; the abstract, as a teaser, where there is nothing else."""
    contents = _contents(root)
    title = _headline(root, contents)
    if text := "\n\n".join(filter(None, map(prose, contents))):
        return Body(text, title)
    abstract = xml.find(root, "body", "body.head", "abstract")
    return Body(prose(abstract) if abstract is not None else "", title, BodyState.PARTIAL)


def _headline(root: Any, contents: list[Any]) -> str | None:
    """Return the main headline, which some senders write above the text itself; the title, often a slug, where there is none."""
    written = (xml.find_text(line) for content in contents for line in xml.descendants(content, "hl1"))
    head = xml.find_text(root, "body", "body.head", "hedline", "hl1")
    return head or next(filter(None, written), None) or xml.find_text(root, "head", "title")


def _contents(root: Any) -> list[Any]:
    """Return the elements that hold the text; some senders leave `body.content` out and write into `body`."""
    found = xml.descendants(root, "body.content")
    if contents := [content for content in found if not any(xml.local_name(outer) in _NOTES for outer in content.iterancestors())]:
        return outermost(contents)
    body = xml.find(root, "body")
    if body is None or next(xml.children(body, "body.head", "body.end"), None) is None:
        return [] if body is None else [body]
    return [child for child in xml.children(body) if xml.local_name(child) not in ("body.head", "body.end")]


def _language(root: Any) -> str | None:
    elements = (root, xml.find(root, "body"), xml.find(root, "body", "body.content"))
    found = (element.get(name) for element in elements if element is not None for name in _LANGUAGE_ATTRIBUTES)
    return next(filter(None, found), None)


def _published(root: Any, docdata: Any) -> str | None:
    dates = (_attribute(docdata, name, "norm") for name in ("date.release", "date.issue"))
    return next(filter(None, dates), None) or _attribute(xml.find(root, "head"), "pubdata", "date.publication")


def _attribute(element: Any, child: str, name: str) -> str | None:
    """Return an attribute of the first child of that name, `None` where any of the three is missing."""
    found = None if element is None else xml.find(element, child)
    return None if found is None else found.get(name)

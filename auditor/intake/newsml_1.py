"""NewsML 1: a tree of components, each with a role. Those that carry a body text are articles, whatever media stand beside them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from auditor.article import BodyState
from auditor.errors import IntakeError
from auditor.intake import inline, xml
from auditor.intake.item import CANCELED, NO_BODY, Item, compose, identifier, skip
from auditor.intake.nitf import Body
from auditor.intake.tags import language_tag

# Components that belong to an article, or to a picture, and are none themselves; `MainPicture` ends like `Picture`.
_PARTS = (
    "headline", "title", "byline", "caption", "contact", "stylesheet", "logo", "photo", "picture", "image", "graphic", "thumbnail",
    "video", "audio", "animation", "clip", "sound", "keywords", "keyword", "copyright", "credit", "slug", "slugline", "dateline",
    "note", "advisory", "link", "related",
)  # fmt: skip
_TEASERS = frozenset({
    "lead", "lede", "summary", "abstract", "teaser", "synopsis", "intro",
})  # fmt: skip
# What stands beside a body in a component of its own and belongs to the article.
_BESIDE = {"headline": "title", "title": "title", "lead": "lead", "lede": "lead", "intro": "lead"}
# The second is how some agencies write the first.
_METADATA = ("descriptivemetadata", "descriptivemetada")
_MEDIA = frozenset({
    "photo", "picture", "image", "graphic", "video", "audio", "animation", "multimedia",
})  # fmt: skip
# A headline, a summary or a part is shorter than this share of the text beside it; the same text in other markup is not.
_WHOLE = 0.5
_NO_TEXT_TYPES = ("text/css", "text/javascript", "text/vcard", "text/calendar")
_ONLY_MEDIA = "It holds pictures or other media, no article."
_ELSEWHERE = "Its content is elsewhere: it holds links to files, no text."
_ONLY_DATA = "It carries data for machines, no text for readers."
_NO_COMPONENT = IntakeError("This NewsML holds no news item.", "Ask the sender for the document with its items.")


def is_newsml_1(root_name: str) -> bool:
    """Tell whether a root element is that of NewsML 1."""
    return root_name == "newsml"


def parse(data: bytes, *, id: str, source: str) -> Iterator[Item]:
    """Yield the articles of every news item, or why it has none.

    Raises:
        IntakeError: no XML that can be parsed, or a document without a news item.
    """
    elements = list(xml.children(xml.parse(data), "newsitem"))
    if not elements:
        raise _NO_COMPONENT
    for number, element in enumerate(elements, 1):
        fallback = id if len(elements) == 1 else f"{id}:{number}"
        identifiers = (xml.find_text(element, "identification", "newsidentifier", name) for name in ("publicidentifier", "newsitemid"))
        name = identifier(next(filter(None, identifiers), None), fallback)
        try:
            yield from item(element, id=name, source=source)
        except IntakeError as error:
            yield name, error


def item(element: Any, *, id: str, source: str) -> Iterator[Item]:
    """Yield the articles of a news item; a second one goes by the id with its number.

    Raises:
        IntakeError: a text in it that no article can have.
    """
    if _name_of(xml.find(element, "newsmanagement", "status")) in ("canceled", "cancelled"):
        yield skip(id, source, CANCELED)
        return
    known: dict[Any, dict[str, str]] = {}
    found = [(component, body) for component in _walk(element, _Component(element)) if (body := _body(component)).text]
    bodies = [pair for pair in found if not _is_caption(*pair)] or found
    chosen = list(_distinct([pair for pair in bodies if pair[1].state is BodyState.FULL] or bodies[:1]))
    published = xml.find_text(element, "newsmanagement", "thisrevisioncreated")
    for number, (component, body) in enumerate(chosen, 1):
        name = id if number == 1 else f"{id}:{number}"
        beside = _beside(component, known) if body.state is BodyState.FULL else {}
        yield compose(
            name, source, _with_lead(beside.get("lead"), body.text), title=component.headline or body.title or beside.get("title"),
            language=_language(component), published=published, state=body.state,
        )  # fmt: skip
    if not chosen:
        yield skip(id, source, _why_none(element))


@dataclass(frozen=True, slots=True)
class _Component:
    """A component with what holds for it and for all inside it: the roles, the nearest headline and the nearest language."""

    element: Any
    roles: frozenset[str] = frozenset()
    headline: str | None = None
    language: str | None = None

    def inner(self, element: Any) -> "_Component":
        """Return a component inside this one."""
        language = next(filter(_is_there, (xml.find(element, name, "language") for name in _METADATA)), None)
        return _Component(
            element,
            self.roles | {_name_of(xml.find(element, "role"))},
            xml.find_text(element, "newslines", "headline") or self.headline,
            (None if language is None else language.get("FormalName")) or self.language,
        )


def _is_there(element: Any) -> bool:
    return element is not None


def _walk(element: Any, outer: _Component) -> Iterator[_Component]:
    """Yield the components inside an element in document order; XML that is parsed at all is 256 levels deep at most."""
    for child in xml.children(element, "newscomponent", "newsitem"):
        component = outer.inner(child)
        yield component
        yield from _walk(child, component)


def _body(component: _Component) -> Body:
    """Return the text of the first of a component's contents that is no fragment of the others; else they repeat each other."""
    if any(role.endswith(_PARTS) for role in component.roles):
        return Body("")
    bodies = [body for content in _contents(component.element) if (body := _read(content)) is not None]
    longest = max((len(body.text) for body in bodies), default=0)
    body = next((body for body in bodies if len(body.text) >= _WHOLE * longest), Body(""))
    return replace(body, state=BodyState.PARTIAL) if component.roles & _TEASERS else body


def _contents(element: Any) -> Iterator[Any]:
    for content in xml.children(element, "contentitem"):
        yield content
        yield from xml.children(content, "contentitem")


def _read(content: Any) -> Body | None:
    """Return the text of a content item; `None` if it is of another kind."""
    mime = _name_of(xml.find(content, "mimetype"))
    data = xml.find(content, "datacontent")
    encoded = xml.find(content, "encoding") is not None or xml.find(content, "datacontent", "encoding") is not None
    if data is None or encoded or _is_media(content) or mime in _NO_TEXT_TYPES:
        return None
    return inline.read(data)


def _is_media(content: Any) -> bool:
    return _name_of(xml.find(content, "mediatype")) in _MEDIA


def _is_caption(component: _Component, body: Body) -> bool:
    """Tell whether a text is a single paragraph beside a picture; where another component has a text, it belongs to the picture."""
    return "\n\n" not in body.text and any(_is_media(content) for content in xml.children(component.element, "contentitem"))


def _distinct(bodies: list[tuple[_Component, Body]]) -> Iterator[tuple[_Component, Body]]:
    """Yield the bodies without those that say the same again: equal texts, and the sender's equivalents in one language."""
    texts: set[str] = set()
    seen: set[tuple[Any, str | None]] = set()
    for component, body in bodies:
        parent = component.element.getparent()
        equivalent = str(parent.get("EquivalentsList")).lower() == "yes"
        rendition = parent, language_tag(_language(component))
        if body.text not in texts and not (equivalent and rendition in seen):
            yield component, body
        texts.add(body.text)
        seen.add(rendition)


def _language(component: _Component) -> str | None:
    return component.language or xml.language_of(next(xml.descendants(component.element, "datacontent"), component.element))


def _beside(component: _Component, known: dict[Any, dict[str, str]]) -> dict[str, str]:
    """Return the title and the lead that stand in components of their own beside a body; `known` has those of other parents."""
    parent = component.element.getparent()
    if parent not in known:
        found = known[parent] = {}
        for element in xml.children(parent, "newscomponent"):
            kind = _BESIDE.get(_name_of(xml.find(element, "role")))
            texts = (body.text for content in _contents(element) if (body := _read(content)) is not None)
            if kind and kind not in found and (text := next(filter(None, texts), None)):
                found[kind] = text
    return known[parent]


def _with_lead(lead: str | None, text: str) -> str:
    """Return a body with its lead, which readers see as the first paragraph; some senders repeat it in the body."""
    return text if not lead or text.startswith(lead) else f"{lead}\n\n{text}"


def _why_none(element: Any) -> str:
    contents = list(xml.descendants(element, "contentitem"))
    if any(_is_media(content) for content in contents):
        return _ONLY_MEDIA
    if any(content.get("Href") for content in contents):
        return _ELSEWHERE
    read = [inline.read(data) for data in xml.descendants(element, "datacontent")]
    return _ONLY_DATA if read and all(body is None for body in read) else NO_BODY


def _name_of(element: Any) -> str:
    """Return an element's `FormalName` in lower case, spaces and dashes left out; an empty string where there is none."""
    name = "" if element is None else element.get("FormalName") or ""
    return name.lower().replace(" ", "").replace("-", "").replace("_", "")

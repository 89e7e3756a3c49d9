"""Content inside an XML envelope (NewsML-G2's `inlineXML`, NewsML's `DataContent`): NITF, HTML in any namespace, or bare text."""

from typing import Any

from auditor.intake import nitf, xml
from auditor.intake.nitf import Body
from auditor.intake.xhtml import BLOCKS, outermost, prose, text_of

_INLINE = frozenset({
    "a", "abbr", "acronym", "alt-code", "b", "big", "br", "chron", "cite", "classifier", "code", "copyrite", "del", "dfn", "em",
    "event", "font", "frac", "function", "i", "img", "ins", "kbd", "lang", "location", "mark", "money", "num", "object.title",
    "org", "person", "pronounce", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "u", "var",
    "virtloc",
})  # fmt: skip


def read(container: Any) -> Body | None:
    """Return the body text inside `container`; `None` if it holds data of another vocabulary and no text for readers."""
    for element in (container, *xml.descendants(container, "nitf", "html")):
        match xml.local_name(element):
            case "nitf":
                return nitf.read_body(element)
            case "html":
                body = xml.find(element, "body")
                return Body(prose(element if body is None else body), xml.find_text(element, "head", "title"))
    if next(xml.descendants(container, "body.content"), None) is not None:
        return nitf.read_body(container)
    names = {xml.local_name(child) for child in xml.children(container)}
    if names <= BLOCKS | _INLINE:
        return Body(prose(container))
    paragraphs = list(xml.descendants(container, "body", "p"))
    return Body("\n\n".join(map(text_of, outermost(paragraphs)))) if paragraphs else None

"""The XML of a feed before feedparser sees it: decoded, mended where it can be, and reduced to what an article is made of.

feedparser takes minutes for what a hostile feed can hold (an author of 200 kB, an element with 50,000 attributes), and puts
the summaries of podcast and media elements where the text of an article belongs. It is given neither.
"""

import html
import re
from dataclasses import dataclass
from html.entities import html5
from typing import Any

from auditor.errors import IntakeError
from auditor.intake import xml
from auditor.intake.decode import checked, decode
from auditor.intake.html import declared_charset
from auditor.intake.plain import without_controls
from auditor.intake.refuse import is_binary
from auditor.intake.xhtml import local_name

ROOTS = frozenset(("rss", "rdf", "feed"))
_CONTAINERS = ROOTS | {"channel", "item", "entry"}
_TEXTS = frozenset(("title", "description", "summary", "content", "encoded", "body"))
_VALUES = frozenset((
    "link", "guid", "id", "language", "pubdate", "published", "updated", "date", "issued", "modified", "created",
))  # fmt: skip
# Addresses are the longest of them; feedparser's patterns for dates are quadratic.
_LONGEST_VALUE = 2_000
# Where those names mean what RSS and Atom mean by them; media and podcast elements use them for other things.
_VOCABULARIES = (
    "purl.org/rss/", "purl.org/atom/", "purl.org/dc/", "www.w3.org/2005/Atom", "www.w3.org/1999/", "my.netscape.com/",
    "backend.userland.com/", "blogs.law.harvard.edu/",
)  # fmt: skip
# What the usual prefixes stand for, in feeds that forget to say so.
_PREFIXES = {
    "rdf": "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}", "content": "{http://purl.org/rss/1.0/modules/content/}",
    "dc": "{http://purl.org/dc/elements/1.1/}", "atom": "{http://www.w3.org/2005/Atom}",
}  # fmt: skip
_UNDECLARED = "NS_ERR_UNDEFINED_NAMESPACE"
_ATTRIBUTES = frozenset(("type", "mode", "rel", "href", "src", "version", "isPermaLink", "lang", "hidden", "style"))
# What recovery from broken XML leaves as a tag may be none.
_TAG_NAME = re.compile(r"[a-z_][\w.-]*")
_XHTML = "{http://www.w3.org/1999/xhtml}"
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*\?>")
_REFERENCE = re.compile(r"&(#\d{1,7};|#x[0-9A-Fa-f]{1,6};|[A-Za-z][A-Za-z0-9]{1,30};)?")
_OF_XML = ("amp;", "lt;", "gt;", "quot;", "apos;")
_CDATA, _CDATA_END = "<![CDATA[", "]]>"
_CLOSED = re.compile(r"</(?:[\w.-]+:)?(?:rss|rdf|feed)\s*>", re.IGNORECASE)
# Where the end of a feed is looked for: servers put comments behind it.
_TAIL = 2_000


@dataclass(frozen=True, slots=True)
class FeedXml:
    """A feed that feedparser reads safely, what could not be mended in it, and whether its end is missing."""

    data: bytes
    problem: IntakeError | None = None
    is_cut: bool = False


def reduced(data: bytes) -> FeedXml:
    """Return the XML of a feed, well-formed and without what no article is made of.

    Raises:
        IntakeError: it is no XML at all, no feed, or it declares entities of its own.
    """
    from lxml import etree

    root, problem, is_cut = _parsed(_text(data))
    etree.strip_elements(root, etree.Comment, etree.ProcessingInstruction, etree.Entity, with_tail=False)
    _bind(root)
    if _field(root) not in ROOTS:
        raise IntakeError("This XML is no feed.", "Give RSS or Atom; docs/formats.md lists the other formats.")
    _reduce(root)
    etree.cleanup_namespaces(root)
    return FeedXml(etree.tostring(root, encoding="utf-8", xml_declaration=True), problem, is_cut)


def _text(data: bytes) -> str:
    """Return a feed as text. One without a true declaration that is no UTF-8 is read as windows-1252, like every reader does."""
    data = data.lstrip()
    try:
        return checked(decode(data, declared=declared_charset(data)))
    except IntakeError as refused:
        if b"\0" in data or is_binary(data) or _is_damaged_utf8(data):
            raise
        try:
            return checked(data.decode("windows-1252"))
        except UnicodeDecodeError:
            raise refused from None


def _is_damaged_utf8(data: bytes) -> bool:
    """Tell whether more of what is beyond ASCII is UTF-8 than is not: in another encoding it would become garbage."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    return len(_BEYOND_ASCII.findall(text)) - bad > bad


def _parsed(text: str) -> tuple[Any, IntakeError | None, bool]:
    """Return the root element, the flaw for which something may be missing below it, and whether the end is missing."""
    from lxml import etree

    try:
        return xml.parse_text(text), None, False
    except IntakeError as error:
        problem = error
    text = _REFERENCE.sub(_mended, _DECLARATION.sub("", without_controls(text), count=1)).strip()
    if text.rfind(_CDATA) > text.rfind(_CDATA_END):
        text += _CDATA_END
    parser = etree.XMLParser(encoding="utf-8", recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = None if "<!ENTITY" in text else etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise problem
    flaws = [entry for entry in parser.error_log if entry.type_name != _UNDECLARED]
    return root, problem if flaws else None, not _CLOSED.search(text[-_TAIL:])


def _mended(reference: re.Match[str]) -> str:
    """Return a reference as XML allows it; an ampersand that begins none, or one to what nobody defines, is text."""
    name = reference[1] or ""
    if name in _OF_XML:
        return reference[0]
    if name.startswith("#"):
        character = html.unescape(reference[0]) or "\ufffd"
        return reference[0] if character in "&<>" else character
    character = html5.get(name, "&")
    return character if character not in "&<>" else f"&amp;{name}"


def _reduce(container: Any) -> None:
    """Take out, in place, whatever is no container and no field, with every attribute that means nothing here."""
    _bare(container)
    for child in list(container):
        name = _field(child)
        if name in _CONTAINERS:
            _reduce(child)
        elif name in _TEXTS:
            _bare(child)
            for inner in child.iterdescendants("*"):
                inner.tag = _XHTML + (own if _TAG_NAME.fullmatch(own := local_name(inner)) else "span")
                _bare(inner)
        elif name in _VALUES:
            _bare(child)
            _shorten(child)
        else:
            container.remove(child)


def _field(element: Any) -> str:
    """Return the name of an element that means what RSS and Atom mean by it, else nothing."""
    namespace = element.tag.rpartition("}")[0].lstrip("{")
    # White space in a namespace, even Unicode's, would be a third part of the name for the parser behind feedparser.
    is_known = not namespace or (namespace.partition("://")[2].startswith(_VOCABULARIES) and len(namespace.split()) == 1)
    return local_name(element) if is_known and ":" not in element.tag.rpartition("}")[2] else ""


def _shorten(value: Any) -> None:
    text = " ".join("".join(value.itertext()).split())
    del value[:]
    value.text = text[:_LONGEST_VALUE]


def _bind(root: Any) -> None:
    """Give the elements whose prefix is not declared the name space that it usually stands for."""
    for element in root.iter("*"):
        prefix, colon, name = element.tag.partition(":")
        if colon and prefix in _PREFIXES and _TAG_NAME.fullmatch(name.lower()):
            element.tag = _PREFIXES[prefix] + name


def _bare(element: Any) -> None:
    # lxml walks to each value that it is asked for from the first attribute on: only those that are kept may be asked for.
    kept = {name: element.attrib[name] for name in element.attrib if name.rpartition("}")[2] in _ATTRIBUTES}
    # Recovery may leave an attribute twice: only clearing them removes both.
    element.attrib.clear()
    element.attrib.update(kept)

"""XML, parsed so that nothing in it can reach out or blow up, and read by local names: real files have the wrong namespaces."""

import codecs
import re
from collections.abc import Iterator
from html.entities import html5
from typing import Any

from auditor.errors import IntakeError
from auditor.intake.decode import checked, decode
from auditor.intake.plain import without_controls
from auditor.intake.xhtml import local_name, text_of

__all__ = ["LANG", "children", "descendants", "find", "find_text", "language_of", "local_name", "parse", "parse_text", "root_name"]

# Possessive: what a part of the prolog has taken it does not give back, so that no input makes this search long.
_SUBSET = r"""(?><!--.*?-->|"[^"]*"|'[^']*'|[^\]])*+"""
_PROLOG = rf"(?>\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE\b[^\[>]*+(?:\[{_SUBSET}\]\s*)?>)*+"
_ROOT = re.compile(rf"{_PROLOG}<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)(?=[\s/>])", re.DOTALL | re.IGNORECASE)
_BEGINNING = re.compile(r"\s*<(?:\?xml\b|!DOCTYPE\b)", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s*<\?xml\b[^>]*\?>")
_DECLARED = re.compile(rb"""<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']""")
# A reference by name, or an ampersand that begins none; what stands in CDATA is passed over, to the end where it has none.
_REFERENCE = re.compile(r"<!\[CDATA\[(?:.*?\]\]>|.*\Z)|&(?!#\d+;|#x[0-9A-Fa-f]+;)([A-Za-z][A-Za-z0-9]*;)?", re.DOTALL)
_MARKUP_CHARACTERS = frozenset("<>&\"'")
_HEAD = 4_096
_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NO_ENTITIES = "Replace its entities by the characters themselves, for example: xmllint --noent FILE > article.xml"


def root_name(data: bytes) -> str | None:
    """Return the local name of the root element, in lower case, of an input that may be XML; what follows need not be."""
    head = _start(data[:_HEAD])
    match = _ROOT.match(head)
    if match is None and head.lstrip().startswith("<") and len(data) > _HEAD:
        match = _ROOT.match(_start(data))
    return match[1].lower() if match else None


def begins_as_xml(data: bytes) -> bool:
    """Tell whether an input begins with what only XML and HTML begin with: a declaration or a document type."""
    return _BEGINNING.match(_start(data[:_HEAD])) is not None


def _start(head: bytes) -> str:
    """Return the first bytes of an input as text in which at least the markup is right."""
    wide = next((encoding for mark, encoding in _WIDE_MARKS if head.startswith(mark)), None)
    return without_controls(head.decode(wide, "ignore") if wide else head.removeprefix(codecs.BOM_UTF8).decode("latin-1"))


def parse(data: bytes) -> Any:
    """Return the root element of a document.

    Raises:
        IntakeError: no well-formed XML, or XML that needs more than itself: entities, an encoding that is not its own.
    """
    declared = _DECLARED.search(data[:_HEAD])
    return parse_text(decode(data, declared=declared[1].decode() if declared else None))


def parse_text(text: str) -> Any:
    """Return the root element of a document that is text already, whatever encoding it declares.

    Raises:
        IntakeError: as in `parse`.
    """
    from lxml import etree

    source = _REFERENCE.sub(_character, _DECLARATION.sub("", without_controls(checked(text))).strip())
    parser = etree.XMLParser(encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(source.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise _refusal(error) from None
    entity = next(root.iter(etree.Entity), None)
    if entity is not None:
        raise IntakeError(f"Its XML uses an entity, {entity.text[:40]}, that it does not define by itself.", _NO_ENTITIES)
    return root


def children(element: Any, *names: str) -> Iterator[Any]:
    """Yield the child elements with one of the local names (in lower case); all of them without a name."""
    return (child for child in element if isinstance(child.tag, str) and (not names or local_name(child) in names))


def descendants(element: Any, *names: str) -> Iterator[Any]:
    """Yield the elements below `element` with one of the local names, in document order."""
    return (node for node in element.iterdescendants() if isinstance(node.tag, str) and local_name(node) in names)


def find(element: Any, *path: str) -> Any:
    """Return the first element at a path of local names below `element`, or `None`."""
    if not path:
        return element
    return next((found for child in children(element, path[0]) if (found := find(child, *path[1:])) is not None), None)


def find_text(element: Any, *path: str) -> str | None:
    """Return the text of the first element at a path that has any, white space collapsed, or `None`."""
    if not path:
        return " ".join(text_of(element).split()) or None
    return next((text for child in children(element, path[0]) if (text := find_text(child, *path[1:]))), None)


def language_of(element: Any) -> str | None:
    """Return the language that an element or the nearest one around it declares."""
    while element is not None:
        if language := element.get(LANG):
            return str(language)
        element = element.getparent()
    return None


def _character(reference: re.Match[str]) -> str:
    """Return the character of an entity that HTML defines, where XML knows five only, and the escape of a bare ampersand."""
    if not reference[1]:
        return "&amp;" if reference[0] == "&" else reference[0]
    character = html5.get(reference[1], reference[0])
    return reference[0] if _MARKUP_CHARACTERS & set(character) else character


def _refusal(error: Any) -> IntakeError:
    """Return what is wrong by the parser's own account, without the text that it stumbled over."""
    where = f" at line {error.lineno}" if error.lineno else ""
    if "ntity" in error.msg:
        return IntakeError(f"Its XML uses entities that it does not define, or that grow beyond bounds{where}.", _NO_ENTITIES)
    if "xcessive depth" in error.msg or "limit" in error.msg:
        return IntakeError(f"Its XML is nested too deeply or larger than any article{where}.", "Give the text of the article itself.")
    return IntakeError(f"It is no well-formed XML{where}.", "Check it with xmllint, and send it again from where it came.")

"""Marked-up text into paragraphs, for every format that carries XHTML, HTML or NITF: blocks with blank lines between.

Blocks part words, inline elements never do; what a reader does not see is left out, and so are pictures with their captions.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from auditor.errors import IntakeError
from auditor.intake.decode import checked
from auditor.intake.plain import is_laid_out, paragraphs, text_of_plain, without_controls
from auditor.letters import SOFT_HYPHEN

BLOCKS = frozenset({
    "address", "article", "aside", "block", "blockquote", "body", "body.content", "body.end", "body.head", "bq", "byline", "center",
    "dateline", "dd", "details", "div", "dl", "dt", "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hedline", "hl1", "hl2", "hr", "html", "li", "main", "nav", "nitf-table", "ol", "p", "pre", "section", "summary",
    "table", "tbody", "tfoot", "thead", "tr", "tx", "ul",
})  # fmt: skip
# Not for a reader, or not prose: scripts, forms, embedded media, a picture's caption and credit, and NITF's notes to editors.
_HIDDEN = frozenset({
    "script", "style", "head", "template", "noscript", "iframe", "object", "embed", "svg", "math", "video", "audio", "canvas",
    "select", "option", "button", "textarea", "figcaption", "media", "media-caption", "media-producer", "media-reference",
    "media-metadata", "note",
})  # fmt: skip
_KEEPS_A_FIGURE = ("blockquote", "table", "pre")
_CELLS = ("td", "th")
# Stands between two cells until the white space around it is gone; no markup can hold it.
_CELL_MARK = "\x1f"
# What says where the paragraphs end; a text with none of it and with blank lines was laid out as plain text is.
_LAYS_OUT = BLOCKS - {"blockquote", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "pre", "ul"} | {"br", *_CELLS}
_QUOTATION = "{*}q"
_QUOTATION_MARKS = tuple("\"'“”„«»‘’‹›")
_UNSEEN_STYLE = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\S[ \t]*\r?\n[ \t]*\r?\n\s*\S")
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
# A block's tag or a reference makes a text markup, any other element only with both its tags: `</s>` may be an article's own words.
_CERTAIN = re.compile(r"<(?:p|br|hr|div|img|h[1-6])\b[^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]{2,8}\d?);", re.IGNORECASE)
# How markup begins that was escaped once too often.
_ESCAPED = re.compile(r"<(?:p|div|h[1-6]|ul|ol|table|section|article|html|body)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-zA-Z][\w.:-]*)\b[^<>]*>")
# What stands behind them is text as well, but the parser stops there.
_ENDS = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
_TOO_DEEP = IntakeError("Its HTML is nested too deeply.", "Give the text of the article itself.")


def is_markup(text: str) -> bool:
    """Tell whether a text that may be either carries HTML tags or references."""
    if _CERTAIN.search(text):
        return True
    tags = set(_TAG.findall(text))
    return any(("", name) in tags for end, name in tags if end)


def text_of_markup(markup: str) -> str:
    """Return the text of a page or a fragment of HTML, also of one that was escaped once too often; empty if it has none.

    Raises:
        IntakeError: it is nested too deeply, or holds what no text can hold.
    """
    written = _without_an_escape(markup)
    root = parsed(written)
    return "" if root is None else text_of(root, keeps_lines=_keeps_lines(written))


def _keeps_lines(markup: str) -> bool:
    """Tell whether blank lines part the paragraphs of a text that only has a word in bold, a heading or an entity here and there."""
    return _BLANK_LINE.search(markup) is not None and not any(name.lower() in _LAYS_OUT for _, name in _TAG.findall(markup))


def _without_an_escape(markup: str) -> str:
    """Return markup as its author wrote it: one that begins and ends with an escaped tag and has no other is no text about tags."""
    written = unescape(markup).strip() if "<" not in markup else ""
    return written if _ESCAPED.match(written) and written.endswith(">") else markup


def parsed(markup: str) -> Any:
    """Return the root element of a page or a fragment of HTML, `None` if there is nothing in it.

    Raises:
        IntakeError: it is nested too deeply, or holds what no text can hold.
    """
    from lxml import etree

    if not markup.strip():
        return None
    # The tree is flat to walk and its size is that of the input, which is bounded: only the depth matters.
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    try:
        root = etree.fromstring(_ENDS.sub("", without_controls(checked(markup))).encode(), parser)
    except etree.XMLSyntaxError:
        root = None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise _TOO_DEEP
    return root


def text_of(element: Any, *, keeps_lines: bool = False) -> str:
    """Return the text of an element of HTML, XHTML or NITF: a paragraph a block, blank lines between; `keeps_lines` keeps its lines.

    A section that is named the main one has it all: what stands beside it is the agency's own header and notes.
    """
    mark_quotations(element)
    main = [node for node in element.iter() if isinstance(node.tag, str) and _is_main(node)]
    return "\n\n".join(paragraph for part in outermost(main) or [element] for paragraph in _Flow(keeps_lines=keeps_lines).read(part))


def mark_quotations(root: Any) -> None:
    """Write the marks that a browser sets around a `q` into the tree, where its author has not done so."""
    for quotation in root.iter(_QUOTATION):
        text = next(filter(str.strip, quotation.itertext()), "").lstrip()
        if not text or text.startswith(_QUOTATION_MARKS) or _text_before(quotation).endswith(_QUOTATION_MARKS):
            continue
        opened, closed = "“”" if next(quotation.iterancestors(_QUOTATION), None) is None else "‘’"
        quotation.text = opened + (quotation.text or "")
        if len(quotation):
            quotation[-1].tail = (quotation[-1].tail or "") + closed
        else:
            quotation.text += closed


def _text_before(element: Any) -> str:
    before, parent = element.getprevious(), element.getparent()
    text = before.tail if before is not None else "" if parent is None else parent.text
    return text or ""


def prose(element: Any) -> str:
    """Return the text of an element that may hold markup, the source of markup, or plain text, as a whole or in a single paragraph."""
    inner = [child for child in element.iterchildren() if isinstance(child.tag, str)]
    if not inner:
        return text_of_either("".join(element.itertext()))
    if _BLANK_LINE.search("".join(element.itertext())) and not any(_has_shape(node) for node in element.iterdescendants()):
        return text_of_plain("".join(element.itertext()))
    if len(inner) == 1 and local_name(inner[0]) == "p" and not len(inner[0]) and is_laid_out(inner[0].text or ""):
        return text_of_plain(inner[0].text)
    return text_of(element)


def text_of_either(text: str) -> str:
    """Return the text of what may be HTML or plain text."""
    return text_of_markup(text) if is_markup(text) else text_of_plain(text)


def outermost(elements: list[Any]) -> list[Any]:
    """Return the elements that stand in none of the others; they come in document order."""
    kept: list[Any] = []
    for element in elements:
        if not kept or kept[-1] not in element.iterancestors():
            kept.append(element)
    return kept


def local_name(element: Any) -> str:
    """Return an element's name in lower case without its namespace, which real files often have wrong."""
    return str(element.tag).rpartition("}")[2].rpartition(":")[2].lower()


class _Flow:
    """Collects paragraphs on one walk through a tree, however deep it is."""

    def __init__(self, *, keeps_lines: bool = False) -> None:
        self._figures: set[Any] = set()
        self._done: list[str] = []
        self._lines: list[list[str]] = [[]]
        self._lists: list[int | None] = []
        self._bullet = ""
        self._verbatim = int(keeps_lines)

    def read(self, root: Any) -> list[str]:
        """Return the paragraphs of the tree below `root`."""
        from lxml import etree

        self._figures = _figures_in_text(root)
        walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        hidden = None
        for event, node in walk:
            name = local_name(node)
            if event == "start" and self._is_hidden(node, name):
                hidden = node
                walk.skip_subtree()
            elif event == "start":
                self._open(node, name)
                self._add(node.text)
            else:
                if event == "end" and node is not hidden:
                    self._close(node, name)
                if node is not root:
                    self._add(node.tail)
        self._end_paragraph()
        return self._done

    def _open(self, node: Any, name: str) -> None:
        if name == "br":
            self._lines.append([])
        elif name in _CELLS and any(self._lines):
            self._lines[-1].append(_CELL_MARK)
        elif name == "span" and _is_apart(node):
            self._lines[-1].append(" ")
        if not _is_block(node, name):
            return
        self._end_paragraph()
        if name in ("ul", "ol"):
            self._lists.append(0 if name == "ol" else None)
        elif name == "li":
            self._bullet = self._next_bullet()
        elif name == "pre":
            self._verbatim += 1

    def _close(self, node: Any, name: str) -> None:
        if not _is_block(node, name):
            return
        self._end_paragraph()
        if name in ("ul", "ol") and self._lists:
            self._lists.pop()
        elif name == "li":
            self._bullet = ""
        elif name == "pre":
            self._verbatim -= 1

    def _is_hidden(self, node: Any, name: str) -> bool:
        if name in _HIDDEN or node.get("hidden") is not None or _UNSEEN_STYLE.search(node.get("style") or ""):
            return True
        return name == "figure" and node not in self._figures

    def _next_bullet(self) -> str:
        number = self._lists[-1] if self._lists else None
        if number is None:
            return "- "
        self._lists[-1] = number + 1
        return f"{number + 1}. "

    def _add(self, text: str | None) -> None:
        text = (text or "").replace(SOFT_HYPHEN, "")
        if not text:
            return
        if self._verbatim:
            first, *others = text.splitlines() + ([""] if text.endswith("\n") else [])
            self._lines[-1].append(first)
            self._lines.extend([line] for line in others)
        else:
            self._lines[-1].append(text)

    def _end_paragraph(self) -> None:
        for paragraph in self._paragraphs():
            self._done.append(self._bullet + paragraph)
            self._bullet = ""
        self._lines = [[]]

    def _paragraphs(self) -> Iterator[str]:
        """Yield what has been collected since the last block; two line breaks in a row part paragraphs too."""
        lines = ["".join(parts) for parts in self._lines]
        if self._verbatim:
            yield from paragraphs("\n".join(lines))
        else:
            yield from paragraphs("\n".join(_collapsed(line) for line in lines))


def _collapsed(line: str) -> str:
    """Return a line with its white space as a browser shows it, and a tab between two cells of a table."""
    cells = (_SPACE.sub(" ", cell).strip(" ") for cell in line.split(_CELL_MARK))
    return "\t".join(cell for cell in cells if cell)


def _is_block(node: Any, name: str) -> bool:
    """Tell whether an element stands on lines of its own, as a dateline in a paragraph and all that fills a cell of a table do not."""
    if name not in ("dateline", "p", "div"):
        return name in BLOCKS
    parent = node.getparent()
    outer = "" if parent is None else local_name(parent)
    if name == "dateline":
        return outer != "p"
    if outer not in _CELLS:
        return True
    beside = (parent.text or "") + (node.tail or "")
    return bool(beside.strip()) or node.getprevious() is not None or node.getnext() is not None


def _has_shape(node: Any) -> bool:
    """Tell whether an element says by itself where lines and paragraphs end, or hides what it holds."""
    return isinstance(node.tag, str) and (local_name(node) in BLOCKS | _HIDDEN or local_name(node) in ("br", *_CELLS))


def _is_main(element: Any) -> bool:
    return local_name(element) == "section" and "main" in (element.get("class") or "").split()


def _is_apart(span: Any) -> bool:
    """Tell whether a span follows another of a different class with nothing between: fields that a style sheet sets apart, not one word."""
    before = span.getprevious()
    if before is None or not isinstance(before.tag, str) or local_name(before) != "span" or before.tail:
        return False
    return bool(span.get("class") and before.get("class") not in (None, span.get("class")) and len(before.text or "") > 1)


def _figures_in_text(root: Any) -> set[Any]:
    """Return the figures that hold a quotation or a table: part of the text, not pictures. Every ancestor is looked at once."""
    seen: set[Any] = set()
    for node in root.iter():
        if isinstance(node.tag, str) and local_name(node) in _KEEPS_A_FIGURE:
            for outer in node.iterancestors():
                if outer in seen:
                    break
                seen.add(outer)
    return {node for node in seen if local_name(node) == "figure"}

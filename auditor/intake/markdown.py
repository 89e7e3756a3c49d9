"""Markdown: what a reader sees of it, one block a paragraph, blank lines between; front matter becomes metadata."""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from auditor.article import Article
from auditor.errors import IntakeError
from auditor.intake.decode import checked, decode
from auditor.intake.headline import with_headline
from auditor.intake.item import Item
from auditor.intake.tags import language_tag

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\s*---[ \t]*\r?\n(.*?\n)---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_ENTRY = re.compile(r"^(\w+):(.*)$", re.MULTILINE)
# What is not closed hides all that follows, as in a browser; that also keeps the search linear.
_HIDDEN = re.compile(r"<!--(?:.*?-->|.*\Z)|<(script|style)\b(?:.*?</\1>|.*\Z)", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_CELLS = ("th_open", "td_open")
_BREAKS = {"softbreak": " ", "hardbreak": "\n"}


def parse(data: bytes, *, id: str, source: str) -> Iterator[Item]:
    """Yield the article of a CommonMark text; its title is the front matter's, else the first heading's.

    Raises:
        IntakeError: no text in a known encoding, or nothing but markup.
    """
    text = checked(decode(data))
    front = _FRONT_MATTER.match(text)
    entries = _entries(front[1]) if front else {}
    blocks, headings = _blocks(text[front.end() :] if front else text)
    if not blocks:
        raise IntakeError("This Markdown holds no text.", "Give a file with the text of an article.")
    title = entries.get("title") or next(iter(headings), None)
    article = Article(
        id=id,
        text=with_headline(entries.get("title"), "\n\n".join(blocks)),
        title=title,
        declared_language=language_tag(entries.get("language") or entries.get("lang")),
        published=entries.get("date") or entries.get("published"),
        source=entries.get("source") or entries.get("url") or source,
    )
    yield id, article


def _entries(front: str) -> dict[str, str]:
    """Return the flat `key: value` lines; nested YAML is no metadata of ours."""
    entries = ((key.lower(), value.strip().strip("\"'")) for key, value in _ENTRY.findall(front))
    return {key: value for key, value in entries if value}


def _blocks(text: str) -> tuple[list[str], list[str]]:
    """Return the visible blocks in order, and those of them that are headings."""
    from markdown_it import MarkdownIt

    blocks, headings = [], []
    opened: list[Token] = []
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text):
        block = _visible(token, opened)
        if block:
            blocks.append(block)
            if opened and opened[-1].type == "heading_open":
                headings.append(block)
        # The bullet belongs to the first paragraph of its item.
        opened = [*opened, token] if token.nesting == 1 else []
    return blocks, headings


def _visible(token: "Token", opened: "Sequence[Token]") -> str:
    """Return what a reader sees of one block token; code and tables are no prose and are left out."""
    if token.type == "html_block":
        return _stripped(token.content)
    if token.type != "inline" or any(outer.type in _CELLS for outer in opened):
        return ""
    text = "".join(_inline(token.children or ())).strip()
    items = [outer for outer in opened if outer.type == "list_item_open"]
    return f"{items[-1].info + '.' if items[-1].info else '-'} {text}" if items and text else text


def _inline(tokens: Iterable["Token"]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "code_inline"):
            yield token.content
        else:
            yield _BREAKS.get(token.type, "")


def _stripped(markup: str) -> str:
    return html.unescape(_TAG.sub("", _HIDDEN.sub("", markup))).strip()

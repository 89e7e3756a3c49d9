"""Markdown: what a reader sees of it, one block a paragraph, blank lines between; front matter becomes metadata."""

import html
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from auditor.article import Article
from auditor.errors import IntakeError
from auditor.intake.headline import with_headline

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\s*---[ \t]*\r?\n(.*?\n)---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_ENTRY = re.compile(r"^(\w+):[ \t]*(.+?)[ \t]*\r?$", re.MULTILINE)
_INVISIBLE = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")
_BREAKS = {"softbreak": " ", "hardbreak": "\n"}


def parse(text: str, *, id: str, source: str) -> Article:
    """Return the article of a CommonMark text; its title is the front matter's, else the first heading's.

    Raises:
        IntakeError: nothing but markup.
    """
    front = _FRONT_MATTER.match(text)
    entries = _entries(front[1]) if front else {}
    blocks, headings = _blocks(text[front.end() :] if front else text)
    if not blocks:
        raise IntakeError("This Markdown holds no text.", "Give a file with the text of an article.")
    title = entries.get("title") or next(iter(headings), None)
    return Article(
        id=id,
        text=with_headline(entries.get("title"), "\n\n".join(blocks)),
        title=title,
        declared_language=entries.get("language") or entries.get("lang"),
        published=entries.get("date") or entries.get("published"),
        source=entries.get("source") or entries.get("url") or source,
    )


def _entries(front: str) -> dict[str, str]:
    """Return the flat `key: value` lines; nested YAML is no metadata of ours."""
    return {key.lower(): value.strip("\"'") for key, value in _ENTRY.findall(front) if value.strip("\"'")}


def _blocks(text: str) -> tuple[list[str], list[str]]:
    """Return the visible blocks in order, and those of them that are headings."""
    from markdown_it import MarkdownIt

    blocks, headings = [], []
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    for before, token in zip([None, *tokens], tokens, strict=False):
        block = _visible(token)
        if block:
            blocks.append(block)
            if before is not None and before.type == "heading_open":
                headings.append(block)
    return blocks, headings


def _visible(token: "Token") -> str:
    """Return what a reader sees of one block token; code is no prose and is left out."""
    if token.type == "inline":
        return "".join(_inline(token.children or ())).strip()
    return _stripped(token.content) if token.type == "html_block" else ""


def _inline(tokens: Iterable["Token"]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "code_inline"):
            yield token.content
        else:
            yield _BREAKS.get(token.type, "")


def _stripped(markup: str) -> str:
    return html.unescape(_TAG.sub("", _INVISIBLE.sub("", markup))).strip()

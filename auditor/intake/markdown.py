"""Markdown: what a reader sees of it, one block a paragraph, blank lines between; front matter becomes metadata."""

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from auditor.article import Article
from auditor.errors import IntakeError
from auditor.intake.decode import checked, decode
from auditor.intake.headline import with_headline
from auditor.intake.item import Item
from auditor.intake.plain import without_sequences
from auditor.intake.tags import language_tag
from auditor.intake.xhtml import text_of_markup
from auditor.letters import SOFT_HYPHEN

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\s*---[ \t]*\r?\n(.*?\n)---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_TOML = re.compile(r"\s*\+\+\+[ \t]*\r?\n(.*?\n)\+\+\+[ \t]*(?:\r?\n|\Z)", re.DOTALL)
# A key of YAML, and the indented or blank lines that its value goes on with.
_ENTRY = re.compile(r"^(\w+):(.*(?:\n(?:[ \t].*|(?=\n)))*)", re.MULTILINE)
_NESTED = re.compile(r"- |[\w-]+:(?:\s|$)")
_BLOCK_SCALAR = re.compile(r"[|>][\d+-]{0,2}")
_SINGLE_QUOTED = re.compile(r"'(?:[^']|'')*'")
_DOUBLE_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
# With a space behind its mark, as people write them: a hashtag and a "#1" are rather meant to be read.
_COMMENT = re.compile(rf"({_SINGLE_QUOTED.pattern}|{_DOUBLE_QUOTED.pattern}|[^'\"].*?)\s+#\s.*")
_CELLS = ("th_open", "td_open")
_BREAKS = {"softbreak": " ", "hardbreak": "\n"}
_INLINE_HTML = ((re.compile(r"<br\b", re.IGNORECASE), "\n"), (re.compile("<q[ >]"), "“"), (re.compile("</q *>"), "”"))
_SPACED_BREAK = re.compile(r" ?\n ?")


def parse(data: bytes, *, id: str, source: str) -> Iterator[Item]:
    """Yield the article of a CommonMark text; its title is the front matter's, else the first heading's.

    Raises:
        IntakeError: no text in a known encoding, or nothing but markup.
    """
    entries, body = _parted(checked(without_sequences(decode(data))))
    blocks, headings = _blocks(body)
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


def _parted(text: str) -> tuple[dict[str, str], str]:
    """Return what the front matter says, and the text behind it."""
    if front := _FRONT_MATTER.match(text):
        return _yaml(front[1].replace("\r\n", "\n")), text[front.end() :]
    if front := _TOML.match(text):
        entries = _toml(front[1])
        return entries or {}, text if entries is None else text[front.end() :]
    return {}, text


def _yaml(front: str) -> dict[str, str]:
    """Return the flat `key: value` entries; nested YAML is no metadata of ours."""
    entries = ((key.lower(), _value(written)) for key, written in _ENTRY.findall(front))
    return {key: value for key, value in entries if value}


def _value(written: str) -> str:
    """Return a scalar of YAML as one line, in whichever of its styles a program wrote it."""
    first, *others = (line.strip() for line in written.split("\n"))
    others = list(filter(None, others))
    if _BLOCK_SCALAR.fullmatch(first):
        return " ".join(others)
    if not first and others and _NESTED.match(others[0]):
        return ""
    value = " ".join([first, *others]).strip()
    comment = _COMMENT.fullmatch(value)
    return _unquoted(comment[1] if comment else value)


def _unquoted(value: str) -> str:
    if _SINGLE_QUOTED.fullmatch(value):
        return value[1:-1].replace("''", "'")
    if not _DOUBLE_QUOTED.fullmatch(value):
        return value
    try:
        # Its escapes are those of JSON, but for a few that no headline needs.
        return checked(json.loads(value))
    except (ValueError, IntakeError):
        return value[1:-1]


def _toml(front: str) -> dict[str, str] | None:
    """Return the texts and dates at the top of a TOML document; `None` if it is none."""
    try:
        entries = tomllib.loads(front.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError):
        return None
    texts = ((key.lower(), value.isoformat() if isinstance(value, date) else value) for key, value in entries.items())
    return {key: " ".join(value.split()) for key, value in texts if isinstance(value, str) and value.strip() and "\0" not in value}


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
        return text_of_markup(token.content)
    if token.type != "inline" or any(outer.type in _CELLS for outer in opened):
        return ""
    text = _SPACED_BREAK.sub("\n", "".join(_inline(token.children or ())).replace(SOFT_HYPHEN, "")).strip()
    items = [outer for outer in opened if outer.type == "list_item_open"]
    return f"{items[-1].info + '.' if items[-1].info else '-'} {text}" if items and text else text


def _inline(tokens: Iterable["Token"]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "code_inline"):
            yield token.content
        elif token.type == "html_inline":
            yield next((seen for tag, seen in _INLINE_HTML if tag.match(token.content)), "")
        else:
            yield _BREAKS.get(token.type, "")

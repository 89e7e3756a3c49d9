"""HTML: the article of a page, found by trafilatura, without the page around it."""

import logging
import re
from collections.abc import Iterator
from typing import Any

from auditor.article import Article, BodyState
from auditor.errors import IntakeError
from auditor.intake import schema_org
from auditor.intake.decode import checked, decode
from auditor.intake.headline import chosen, with_headline
from auditor.intake.item import Item
from auditor.intake.tags import language_tag
from auditor.intake.teaser import is_long
from auditor.intake.xhtml import mark_quotations

_CHARSET = re.compile(rb"""<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_LANGUAGE = re.compile(r"""<html\b[^>]*?\s(?:xml:)?lang\s*=\s*["']?([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*)""", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_ROOT = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_LOGGERS = ("trafilatura", "htmldate", "justext", "courlan")
_LINES = re.compile(r"\n+")
# Where a page may declare its charset: https://html.spec.whatwg.org/#charset (1024 bytes; real pages are later).
_HEAD = 8_192
# Pages of the press have a few thousand; some of the extraction takes the square of their number.
_MOST_ELEMENTS = 20_000
_SAVE_THE_TEXT = "Save the text of the article as .txt and give that."


class NoArticle(IntakeError):
    """A page without the text of an article, such as a list of headlines."""


def declared_charset(data: bytes) -> str | None:
    """Return the charset that a page says it is in."""
    match = _CHARSET.search(data[:_HEAD])
    return match[1].decode("ascii", "replace") if match else None


def parse(data: bytes, *, id: str, source: str) -> Iterator[Item]:
    """Yield the article of a page.

    Raises:
        IntakeError: no text in a known encoding, or no article in it.
    """
    yield id, article(checked(decode(data, declared=declared_charset(data))), id=id, source=source)


def article(text: str, *, id: str, source: str) -> Article:
    """Return the article of a page: headline first, one paragraph a block, blank lines between.

    Raises:
        NoArticle: the page holds no article text.
        IntakeError: it cannot be parsed.
    """
    metadata, document = _extracted(_DECLARATION.sub("", text))
    if document is None or not (document.text or "").strip():
        raise NoArticle("No article text was found on this page.", _SAVE_THE_TEXT)
    body = _LINES.sub("\n\n", document.text.strip())
    title = chosen(_written(document.title), metadata.headline, body)
    declared = _LANGUAGE.search(text[:_HEAD])
    return Article(
        id=id,
        text=with_headline(title, body),
        title=title,
        declared_language=metadata.language or language_tag(declared[1] if declared else None),
        published=metadata.published or _written(document.date),
        source=_written(document.url) or source,
        body=BodyState.PARTIAL if metadata.is_free is False and not is_long(body) else BodyState.FULL,
    )


def _written(value: Any) -> str | None:
    """Return what trafilatura took from a page's metadata if it is a text; broken JSON-LD makes it anything."""
    try:
        return checked(value) if isinstance(value, str) else None
    except IntakeError:
        return None


def _extracted(text: str) -> tuple[schema_org.Metadata, Any]:
    """Return what a page says about its article, and the article that trafilatura finds, `None` without one."""
    from lxml import etree
    from trafilatura import bare_extraction, load_html

    # These libraries log what they stumble over, and that may be the article's text.
    for name in _LOGGERS:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    try:
        tree = load_html(text if _ROOT.search(text) else f"<html><body>{text}</body></html>")
        if tree is None:
            return schema_org.Metadata(), None
        _refuse_monster(tree)
        metadata = schema_org.take(tree)
        # The extraction takes the element of a quotation for a block of its own.
        mark_quotations(tree)
        etree.strip_tags(tree, "q")
        return metadata, bare_extraction(
            tree,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except IntakeError:
        raise
    except Exception as error:  # whatever a broken page does to the parser, the other articles go on
        raise IntakeError(f"This page cannot be parsed ({type(error).__name__}).", _SAVE_THE_TEXT) from error


def _refuse_monster(tree: Any) -> None:
    """Refuse a page that would take the extraction minutes."""
    if sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
        raise IntakeError(f"This page cannot be parsed: it has more than {_MOST_ELEMENTS:,} elements.", _SAVE_THE_TEXT)

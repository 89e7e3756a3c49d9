"""HTML: the article of a page, found by trafilatura, without the page around it."""

import logging
import re
from typing import Any

from auditor.article import Article
from auditor.errors import IntakeError
from auditor.intake.headline import with_headline

_CHARSET = re.compile(rb"""<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_LANGUAGE = re.compile(r"""<html\b[^>]*?\s(?:xml:)?lang\s*=\s*["']?([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*)""", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_ROOT = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_LOGGERS = ("trafilatura", "htmldate", "justext", "courlan")
_LINES = re.compile(r"\n+")
# Where a page may declare its charset: https://html.spec.whatwg.org/#charset (1024 bytes; real pages are later).
_HEAD = 8_192


def declared_charset(data: bytes) -> str | None:
    """Return the charset that a page says it is in."""
    match = _CHARSET.search(data[:_HEAD])
    return match[1].decode("ascii", "replace") if match else None


def parse(text: str, *, id: str, source: str) -> Article:
    """Return the article of a page: headline first, one paragraph a block, blank lines between.

    Raises:
        IntakeError: the page holds no article text.
    """
    document = _extracted(_DECLARATION.sub("", text))
    if document is None or not (document.text or "").strip():
        raise IntakeError("No article text was found on this page.", "Save the text of the article as .txt and give that.")
    language = _LANGUAGE.search(text[:_HEAD])
    return Article(
        id=id,
        text=with_headline(document.title, _LINES.sub("\n\n", document.text.strip())),
        title=document.title,
        declared_language=language[1].replace("_", "-") if language else None,
        published=document.date,
        source=document.url or source,
    )


def _extracted(text: str) -> Any:
    from trafilatura import bare_extraction

    # These libraries log what they stumble over, and that may be the article's text.
    for name in _LOGGERS:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    try:
        return bare_extraction(
            text if _ROOT.search(text) else f"<html><body>{text}</body></html>",
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except Exception as error:  # whatever a broken page does to the parser, the other articles go on
        raise IntakeError(
            f"This page cannot be parsed ({type(error).__name__}).", "Save the text of the article as .txt and give that."
        ) from error

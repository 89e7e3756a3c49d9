"""RSS 0.9 to 2.0, RSS 1.0 and Atom: an article for each entry, or a teaser of one, by the rule of `teaser.py`."""

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from auditor.article import Article, BodyState
from auditor.errors import IntakeError
from auditor.intake.feed_xml import ROOTS, reduced
from auditor.intake.item import Item, compose, identifier, skip
from auditor.intake.plain import text_of_plain
from auditor.intake.teaser import choose
from auditor.intake.xhtml import text_of_either

_PLAIN = "text/plain"
_XHTML = "application/xhtml+xml"
_ADDRESSES = ("http://", "https://")
# What feedparser goes by is the XML itself, not a header that a server sent with it.
_HEADERS = {"content-type": "application/xml; charset=utf-8"}


def is_feed(root_name: str) -> bool:
    """Tell whether a root element is that of a feed."""
    return root_name in ROOTS


def parse(data: bytes, *, id: str, source: str) -> Iterator[Item]:
    """Yield every entry of a feed; what is broken in its XML comes last, behind what could be read.

    Raises:
        IntakeError: it is no XML, or no feed.
    """
    xml = reduced(data)
    feed = _parsed(xml.data)
    entries = feed["entries"]
    for number, entry in enumerate(entries, 1):
        name, item = _item(entry, feed, f"{id}:{number}", source)
        if xml.is_cut and number == len(entries) and isinstance(item, Article):
            item = replace(item, body=BodyState.PARTIAL)
        yield name, item
    if xml.problem:
        yield id, IntakeError(f"{xml.problem.message} {len(entries)} entries were read; others may be missing.", xml.problem.remedy)
    elif not entries:
        yield skip(id, source, "The feed has no entries.")


def _parsed(data: bytes) -> Any:
    import feedparser

    # A stream, because feedparser would take bare bytes for the name of a file; what is no text is left out by our own extraction.
    return feedparser.parse(io.BytesIO(data), response_headers=_HEADERS, sanitize_html=False, resolve_relative_uris=False)


def _item(entry: Any, feed: Any, id: str, source: str) -> Item:
    link = _address(entry)
    name = identifier(entry.get("id") or link, id)
    try:
        contents = [_text(content, feed) for content in entry.get("content", ())]
        content = max(contents, key=len, default="")
        # Without a summary of its own, feedparser repeats the content as one.
        summary = _text(entry["summary_detail"], feed) if "summary_detail" in entry else ""
        body, state = choose(content, summary)
        title = _text(entry.get("title_detail") or {}, feed)
    except IntakeError as error:
        return name, error
    return compose(
        name,
        link or source,
        body,
        title=title,
        language=_language(entry, feed),
        published=entry.get("published") or entry.get("updated"),
        state=state,
    )


def _address(entry: Any) -> str | None:
    link = entry.get("link") or ""
    return link if link.startswith(_ADDRESSES) else None


def _text(detail: Any, feed: Any) -> str:
    """Return the text of a content or summary; empty if it is no text, such as an enclosed picture."""
    media, value = detail.get("type") or _PLAIN, detail.get("value") or ""
    if media == _PLAIN and feed["version"].startswith("atom"):
        return text_of_plain(value)
    return text_of_either(value) if media.startswith("text/") or media == _XHTML else ""


def _language(entry: Any, feed: Any) -> str | None:
    """Return the language that is stated closest to the text."""
    details = (*entry.get("content", ()), entry.get("summary_detail") or {}, entry, feed["feed"])
    return next((detail["language"] for detail in details if detail.get("language")), None)

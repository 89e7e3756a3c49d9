"""Web archives: WARC, its text extracts (WET), and ARC. Pages become articles; what is no page is skipped with its reason."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from auditor.article import Article, BodyState
from auditor.errors import IntakeError
from auditor.intake import html
from auditor.intake.archive import Record, records
from auditor.intake.decode import checked, decode, without_torn_end
from auditor.intake.http_body import charset, unwrapped
from auditor.intake.item import Item, identifier, skip
from auditor.intake.tags import language_tag

MAGIC = re.compile(rb"WARC/[01]\.|filedesc://")
# The records that may hold a page; requests, metadata and the like belong to them and are passed over.
_PAGES = ("response", "resource", "conversion")
_PLAIN = "text/plain"
_HTML = ("text/html", "application/xhtml+xml")
_LOOKS_LIKE_HTML = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_CLOSED = b"</html>"
_ENVELOPE = "application/http"
# Parameters follow, or the same header again.
_MEDIA_END = re.compile(r"[;,]")
_NOTHING_BUT = {
    "revisit": "The page had not changed since it was archived before.",
    "continuation": "It continues the record before it; join the segments of the archive first.",
}
_NO_ANSWER = "It is no answer of a web server."
_KINDS = {"image": "a picture", "audio": "an audio recording", "video": "a video", "font": "a font"}


def is_archive(head: bytes) -> bool:
    """Tell from the first bytes, unpacked if they were gzip, whether an input is a web archive."""
    return MAGIC.match(head) is not None


def parse(stream: BinaryIO, *, id: str, source: str, maximum_bytes: int) -> Iterator[Item]:
    """Yield every page of an archive as it is read, by its address; `maximum_bytes` bounds one record."""
    others = pages = 0
    for record in records(stream):
        if isinstance(record, IntakeError):
            pages += 1
            yield id, record
        elif record.kind in _PAGES or record.kind in _NOTHING_BUT:
            pages += 1
            yield _item(record, identifier(record.uri, f"{id}:{record.number}"), source, maximum_bytes)
        else:
            others += 1
    if not pages:
        yield skip(id, source, f"The archive holds no page: its {others} records are of other kinds.")


def _item(record: Record, id: str, source: str, maximum_bytes: int) -> Item:
    reason = _NOTHING_BUT.get(record.kind) or _no_page(record)
    if reason:
        return skip(id, source, reason)
    try:
        body = unwrapped(record.read(maximum_bytes), record.http, maximum_bytes)
        if not body.strip():
            return skip(id, source, "It is empty.")
        if not _media_type(record) and not _LOOKS_LIKE_HTML.match(body):
            return skip(id, source, "It does not say what it is, and does not look like a page.")
        is_part = _is_part(record, body)
        if is_part:
            body = without_torn_end(body, *_charsets(record, body))
        article = _text(record, body, id) if _media_type(record) == _PLAIN else _page(record, body, id)
    except html.NoArticle:
        return skip(id, source, "The page holds no article text.")
    except IntakeError as error:
        return id, error
    return id, replace(article, source=source, body=BodyState.PARTIAL if is_part else article.body)


def _no_page(record: Record) -> str | None:
    """Return why a record holds no page, as far as its headers tell."""
    media = _media_type(record)
    if record.kind == "response" and record.http is None:
        return _NO_ANSWER if record.length else "It is empty."
    status = record.http.get_statuscode() if record.http else "200"
    if status.startswith("3"):
        return f"The server pointed to another address ({status[:3]})."
    if status != "200":
        return f"The server answered {status[:3]}, not with a page." if status.isdecimal() else _NO_ANSWER
    if media in ("", *_HTML) or (media == _PLAIN and record.kind == "conversion"):
        return None
    what = _KINDS.get(media.partition("/")[0])
    return f"It is {what} ({media[:60]}), not a page." if what else f"It is {media[:60]}, not a page."


def _media_type(record: Record) -> str:
    """Return the media type of the page itself, in lower case; empty if none is given."""
    of_page = record.http.get_header("content-type") if record.http else None
    of_record = record.header("Content-Type") or ""
    given = of_page or record.header("WARC-Identified-Payload-Type") or ("" if of_record.startswith(_ENVELOPE) else of_record)
    return _MEDIA_END.split(given, maxsplit=1)[0].strip().lower()


def _page(record: Record, body: bytes, id: str) -> Article:
    return html.article(_decoded(body, *_charsets(record, body)), id=id, source=id)


def _charsets(record: Record, body: bytes) -> tuple[str | None, str | None]:
    return charset(record.http), html.declared_charset(body)


def _decoded(body: bytes, *charsets: str | None) -> str:
    """Return a page as text, in the first of `charsets` that fits: servers and pages contradict each other."""
    for name in filter(None, charsets):
        try:
            return checked(decode(body, declared=name))
        except IntakeError:
            continue
    return checked(decode(body, declared=next(filter(None, charsets), None)))


def _text(record: Record, body: bytes, id: str) -> Article:
    """Return the article of a text extract, whose lines are the blocks of the page."""
    language, _, _ = (record.header("WARC-Identified-Content-Language") or "").partition(",")
    lines = (line.strip() for line in checked(decode(body)).split("\n"))
    return Article(id=id, text="\n\n".join(filter(None, lines)), declared_language=language_tag(language))


def _is_part(record: Record, body: bytes) -> bool:
    """Tell whether the archive has not all of a page: the crawler may have cut it off, or an accident the archive."""
    is_segment = record.header("WARC-Segment-Number") is not None
    is_cut = record.header("WARC-Truncated") is not None or (record.is_cut and not body.rstrip().lower().endswith(_CLOSED))
    return is_segment or is_cut

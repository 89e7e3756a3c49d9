"""What every format yields: the items of an input, each with the id it goes by."""

import re

from auditor.article import Article, BodyState
from auditor.errors import AuditorError, IntakeError
from auditor.intake.decode import checked
from auditor.intake.headline import is_title, with_headline
from auditor.intake.plain import without_sequences
from auditor.intake.tags import language_tag
from auditor.report import Failure, Skipped

Item = tuple[str, Article | Skipped | IntakeError]

NO_BODY = "It has no body text, only a headline or other metadata."
ONLY_HEADLINE = "Its body only repeats the headline."
CANCELED = "It was canceled by its provider."
_LETTER = re.compile(r"[^\W\d_]")


def skip(id: str, source: str, reason: str) -> Item:
    """Return an item that is no article; `reason` is one sentence for an editor."""
    return id, Skipped(id, source, reason)


def compose(
    id: str,
    source: str,
    body: str,
    *,
    title: str | None = None,
    language: object = None,
    published: object = None,
    state: BodyState = BodyState.FULL,
) -> Item:
    """Return the article of a body text, headline first; a body without a word of its own is skipped, one with broken text an error."""
    body, title = without_sequences(body), without_sequences(title or "")
    if not _LETTER.search(body):
        return skip(id, source, NO_BODY)
    headline = " ".join(title.split()) or None
    if headline and is_title(body, headline):
        return skip(id, source, ONLY_HEADLINE)
    date = published.strip() or None if isinstance(published, str) else None
    try:
        text = checked(with_headline(headline, body.strip()))
        for field in (source, date, headline):
            checked(field or "-")
    except IntakeError as error:
        return id, error
    return id, Article(id, text, headline, language_tag(language), date, source, state)


def identifier(value: object, fallback: str) -> str:
    """Return the id that an item carries, or `fallback` where it carries none that can be written."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    text = value.strip() if isinstance(value, str) else ""
    return text if text and text.isprintable() else fallback


def failure(id: str, source: str, error: AuditorError) -> Failure:
    """Return what takes the place of an item that could not be read, or of an input that could not be opened."""
    return Failure(id, source, error.kind, error.message, error.remedy)

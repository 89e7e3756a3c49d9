"""The headline stands first in an extracted text, as it does on the page."""

import re

_NO_WORD = re.compile(r"[\W_]+")


def with_headline(title: str | None, text: str) -> str:
    """Return `text` with `title` as its first paragraph, unless it begins with it already."""
    if not title or _plain(text[: 2 * len(title) + 20]).startswith(_plain(title)):
        return text
    return f"{title}\n\n{text}"


def _plain(text: str) -> str:
    return _NO_WORD.sub("", text).casefold()

"""The headline stands first in an extracted text, as it does on the page."""

import re

_NO_WORD = re.compile(r"[\W_]+")
# A page puts its headline below a rubric or an author at most.
_FIRST_PARAGRAPHS = 3
# Shorter, a beginning shared with the title is chance.
_SHORTEST_BEGINNING = 12
_LESSER_ROLES = re.compile(r"sub|kicker|short|mobile|seo|social|alt", re.IGNORECASE)


def is_lesser(role: object) -> bool:
    """Tell whether the role of a headline says that it is not the main one."""
    return isinstance(role, str) and _LESSER_ROLES.search(role) is not None


def with_headline(title: str | None, text: str) -> str:
    """Return `text` with `title` as its first paragraph, unless it stands there already, the site's name behind it or not."""
    if not title or any(is_title(paragraph, title) for paragraph in text.split("\n\n", _FIRST_PARAGRAPHS)[:_FIRST_PARAGRAPHS]):
        return text
    return f"{title}\n\n{text}"


def is_title(paragraph: str, title: str) -> bool:
    """Tell whether a paragraph is the title, the end of it aside, case and punctuation too."""
    ours, theirs = _plain(paragraph), _plain(title)
    return ours == theirs or (len(ours) >= _SHORTEST_BEGINNING and theirs.startswith(ours))


def _plain(text: str) -> str:
    return _NO_WORD.sub("", text).casefold()

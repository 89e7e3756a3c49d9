"""The headline stands first in an extracted text, as it does on the page."""

import re

_NO_WORD = re.compile(r"[\W_]+")
# A page puts its headline below a rubric or an author at most.
_FIRST_PARAGRAPHS = 3
# Shorter, a beginning shared with the title is chance.
_SHORTEST_BEGINNING = 12
# How a page goes on with the name of its site.
_SITE = re.compile(r"\s*[|·•»›]|\s+[–—-]\s")
_LESSER_ROLES = re.compile(r"sub|kicker|short|mobile|seo|social|alt", re.IGNORECASE)


def is_lesser(role: object) -> bool:
    """Tell whether the role of a headline says that it is not the main one."""
    return isinstance(role, str) and _LESSER_ROLES.search(role) is not None


def with_headline(title: str | None, text: str) -> str:
    """Return `text` with `title` as its first paragraph, unless it stands there already, the site's name behind it or not."""
    if not title or any(is_title(paragraph, title) for paragraph in text.split("\n\n", _FIRST_PARAGRAPHS)[:_FIRST_PARAGRAPHS]):
        return text
    return f"{title}\n\n{text}"


def chosen(shown: str | None, stated: str | None, text: str) -> str | None:
    """Return the headline of a page, of its title as `shown`, often with the name of the site, and as `stated` in its metadata."""
    if not shown or not stated:
        return shown or stated
    beginning = stated.rstrip(" .…")
    if shown.startswith(beginning):
        return stated if _SITE.match(shown, len(beginning)) else shown
    first = (paragraph for paragraph in text.split("\n\n", _FIRST_PARAGRAPHS)[:_FIRST_PARAGRAPHS] if is_title(paragraph, shown))
    return next(first, stated)


def is_title(paragraph: str, title: str) -> bool:
    """Tell whether a paragraph is the title, the end of it aside, case and punctuation too."""
    ours, theirs = _plain(paragraph), _plain(title)
    return ours == theirs or (len(ours) >= _SHORTEST_BEGINNING and theirs.startswith(ours))


def _plain(text: str) -> str:
    return _NO_WORD.sub("", text).casefold()

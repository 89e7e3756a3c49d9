"""What a page says about its article in JSON-LD (https://schema.org/NewsArticle): metadata only, its `articleBody` is not reliable."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from auditor.errors import IntakeError
from auditor.intake.decode import checked
from auditor.intake.tags import language_tag

_SCRIPTS = ".//script[@type]"
_TYPE = re.compile(r"\s*application/ld\+json\b", re.IGNORECASE)
# Pages wrap the JSON in what hides it from old browsers, or end it like a statement.
_BEFORE = ("<!--", "//", "/*", "<![CDATA[", "*/")
_AFTER = (";", "-->", "*/", "]]>", "//", "/*")
_BRACKETS = re.compile(r"[\[\]{}]")
# `@graph` of an article reaches six or seven levels.
_DEEPEST = 64
_ARTICLE = re.compile(r"(?:Article|BlogPosting|^Report)$")
# Where the article of a page stands; what else it nests (lists, parts, updates) are other articles.
_HOLDERS = ("@graph", "mainEntity", "mainEntityOfPage")
_FALSE = ("false", "no", "0")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says about its article; `None` is what it does not say."""

    headline: str | None = None
    published: str | None = None
    language: str | None = None
    is_free: bool | None = None


def take(tree: Any) -> Metadata:
    """Return what the JSON-LD of a page says of its article, and take the scripts that are no JSON out of the tree.

    Those would only cost time: the text extraction searches them with patterns that are quadratic on what a hostile page can hold.
    """
    found: list[dict[str, Any]] = []
    for script in list(tree.iterfind(_SCRIPTS)):
        if _TYPE.match(script.get("type")):
            value = _value(script.text or "")
            found += _articles(value)
            if value is None:
                script.text = None
    return _metadata(found[0]) if found else Metadata()


def _value(text: str) -> Any:
    """Return the JSON of a script; `None` if it is none, or too deep to be meant."""
    text = _unwrapped(text)
    if _depth(text) > _DEEPEST:
        return None
    try:
        return json.loads(text, strict=False)
    except ValueError:
        return None


def _unwrapped(text: str) -> str:
    text = text.strip()
    for mark in _BEFORE:
        text = text.removeprefix(mark).lstrip()
    for mark in _AFTER:
        text = text.removesuffix(mark).rstrip()
    return text


def _depth(text: str) -> int:
    """Return how deep the brackets of a text go at most."""
    depth = deepest = 0
    for bracket in _BRACKETS.finditer(text):
        depth += 1 if bracket[0] in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _articles(value: Any) -> Iterator[dict[str, Any]]:
    """Yield the articles that stand at the top, in a list, or in a page that they are the main part of."""
    if isinstance(value, list):
        for item in value:
            yield from _articles(item)
    elif isinstance(value, dict):
        if _is_article(value.get("@type")):
            yield value
        for holder in _HOLDERS:
            yield from _articles(value.get(holder))


def _is_article(types: Any) -> bool:
    names = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and _ARTICLE.search(re.split(r"[/:#]", name)[-1]) for name in names)


def _metadata(article: dict[str, Any]) -> Metadata:
    return Metadata(
        headline=_text(article.get("headline")),
        published=_text(article.get("datePublished")),
        language=_language(article.get("inLanguage")),
        is_free=_flag(article.get("isAccessibleForFree")),
    )


def _text(value: Any) -> str | None:
    try:
        return " ".join(checked(unescape(value)).split()) if isinstance(value, str) else None
    except IntakeError:
        return None


def _language(value: Any) -> str | None:
    """Return the tag of a language, which may be written as an object of its own."""
    if isinstance(value, dict):
        return _language(value.get("alternateName")) or _language(value.get("name"))
    return language_tag(value)


def _flag(value: Any) -> bool | None:
    """Return a boolean that may be written as text (`False`) or as an address (`http://schema.org/False`)."""
    if isinstance(value, bool):
        return value
    return value.rpartition("/")[2].strip().lower() not in _FALSE if isinstance(value, str) and value.strip() else None

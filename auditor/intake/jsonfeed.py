"""JSON Feed 1.0 and 1.1 (https://jsonfeed.org): an article for each item, or a teaser of one, by the rule of `teaser.py`."""

from collections.abc import Iterator
from typing import Any

from auditor.errors import IntakeError
from auditor.intake import json
from auditor.intake.decode import decode
from auditor.intake.item import Item, compose, identifier, skip
from auditor.intake.plain import text_of_plain
from auditor.intake.teaser import choose
from auditor.intake.xhtml import text_of_either, text_of_markup

_VERSION = "jsonfeed.org/version/"
_OF_A_FEED = ("feed_url", "home_page_url")
_SHAPE = "Write a JSON Feed as https://jsonfeed.org/version/1.1 has it: an object with `version` and a list of `items`."
_TEXTS = ("content_html", "content_text", "summary")


def is_json_feed(value: Any) -> bool:
    """Tell whether a JSON value is a feed: it names the standard, or has items and the addresses of a feed."""
    if not isinstance(value, dict):
        return False
    is_versioned = _VERSION in value["version"] if isinstance(value.get("version"), str) else False
    return is_versioned or (isinstance(value.get("items"), list) and any(name in value for name in _OF_A_FEED))


def parse(data: bytes, *, id: str, source: str) -> Iterator[Item]:
    """Yield every item of a feed.

    Raises:
        IntakeError: no JSON, or no feed.
    """
    feed = json.load(decode(data), remedy=_SHAPE)
    if not is_json_feed(feed):
        raise IntakeError("This JSON is no JSON Feed.", _SHAPE)
    items = feed.get("items")
    if not isinstance(items, list):
        raise IntakeError("Its items are no list.", _SHAPE)
    for number, item in enumerate(items, 1):
        yield _item(item, feed, f"{id}:{number}", source)
    if not items:
        yield skip(id, source, "The feed has no items.")


def _item(item: Any, feed: dict[str, Any], id: str, source: str) -> Item:
    if not isinstance(item, dict):
        return id, IntakeError("The item is no object.", _SHAPE)
    link = item["url"] if isinstance(item.get("url"), str) else None
    name = identifier(_number(item.get("id")) or link, id)
    try:
        html, plain, summary = (_string(item, key) for key in _TEXTS)
        content = max(text_of_markup(html) if html else "", text_of_plain(plain), key=len)
        # Meant to be plain, and written by programs whose own fields hold HTML.
        body, state = choose(content, text_of_either(summary))
        title = text_of_either(_text(item.get("title")))
    except IntakeError as error:
        return name, error
    return compose(
        name,
        link or source,
        body,
        title=title,
        language=item.get("language") or feed.get("language"),
        published=item.get("date_published") or item.get("date_modified"),
        state=state,
    )


def _number(value: Any) -> Any:
    """Return an id as text where it is a number with a fraction: the standard asks readers to take any number."""
    return str(value) if isinstance(value, float) else value


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _string(item: dict[str, Any], key: str) -> str:
    value = item.get(key)
    if value is not None and not isinstance(value, str):
        raise IntakeError(f"The {key} of the item is no string.", _SHAPE)
    return value or ""

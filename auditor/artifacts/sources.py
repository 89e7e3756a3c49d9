"""What is known of how other languages come into English: tables that `models/recipe/tables/lexicon.py` learns from parallel text."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

LANGUAGE_NAMES = {"it": "Italian", "es": "Spanish", "fr": "French", "pt": "Portuguese"}
_WITH_GERMAN = LANGUAGE_NAMES | {"de": "German"}


def told_languages(codes: Sequence[str]) -> str:
    """Return the first two languages by name: "Spanish or French"."""
    return " or ".join(_WITH_GERMAN[code] for code in codes[:2])


class Homograph(NamedTuple):
    """A foreign function word that is, as a noun, something else; `usual` are its readings as a function word."""

    language: str
    foreign: str
    english: str
    source_share: float
    usual: tuple[str, ...]


class FalseFriend(NamedTuple):
    """An English word that looks like a foreign one which means `usual`; `context` weighs words that speak for that meaning."""

    language: str
    foreign: str
    english: str
    usual: tuple[str, ...]
    context: Mapping[str, float]


@lru_cache(maxsize=1)
def homographs() -> Mapping[str, Homograph]:
    """Return the homographs by English word, of several sources the most probable."""
    found = [
        Homograph(language, foreign, english, float(share), tuple(usual.split("|")))
        for language, foreign, english, share, _, usual in _rows("homographs.tsv")
    ]
    return {item.english: item for item in sorted(found, key=lambda item: item.source_share)}


@lru_cache(maxsize=1)
def false_friends() -> Mapping[str, tuple[FalseFriend, ...]]:
    """Return the false friends by English word."""
    found: dict[str, tuple[FalseFriend, ...]] = {}
    for language, foreign, english, _, _, usual, context in _rows("false_friends.tsv"):
        weights = {word: float(weight) for word, weight in (item.split(":") for item in context.split("|"))}
        found[english] = (*found.get(english, ()), FalseFriend(language, foreign, english, tuple(usual.split("|")), weights))
    return found


def _rows(name: str) -> list[list[str]]:
    text = resources.files("auditor.artifacts").joinpath("data", name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()[1:]]

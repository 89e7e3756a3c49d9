"""The bilingual lexicon: what each foreign word can mean in English, and which foreign words an English one can come from.

`models/recipe/tables/lexicon.py` learns it by word alignment; see `data/README.md`.
"""

import gzip
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

NOTHING = ""


class Reading(NamedTuple):
    """One English reading of a foreign word.

    Attributes:
        english: its words, joined by spaces; `NOTHING` where English has none.
        usual: share of the foreign word's occurrences that are read so.
        source: share of the reading's occurrences that come from the foreign word.
    """

    english: str
    usual: float
    source: float


class Literal(NamedTuple):
    """A foreign phrase that comes out as hardly any English when it is read word by word; `share` of the time it is `meant`."""

    language: str
    foreign: str
    meant: str
    share: float


@dataclass(frozen=True, eq=False)  # told apart by identity, so that what is made of it can be cached
class Lexicon:
    """What is known of the words of other languages.

    Attributes:
        readings: (language, foreign word) → its readings, most usual first.
        sources: English reading → the (language, foreign word) that can be read so.
        literals: English words → the phrases that are read so word by word.
    """

    readings: Mapping[tuple[str, str], tuple[Reading, ...]]
    sources: Mapping[str, tuple[tuple[str, str], ...]]
    literals: Mapping[str, tuple[Literal, ...]]


def parse(words: Iterable[str], phrases: Iterable[str]) -> Lexicon:
    """Return the lexicon of the recipe's rows of words and of phrases."""
    readings: dict[tuple[str, str], tuple[Reading, ...]] = {}
    sources: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for line in words:
        language, foreign, *cells = line.split("\t")
        found = tuple(_reading(cell) for cell in cells)
        readings[language, foreign] = found
        for reading in found:
            sources[reading.english].append((language, foreign))
    literals: dict[str, list[Literal]] = defaultdict(list)
    for line in phrases:
        language, foreign, literal, meant, share = line.split("\t")
        literals[literal].append(Literal(language, foreign, meant, int(share) / 1000))
    back = {english: tuple(keys) for english, keys in sources.items()}
    return Lexicon(readings, back, {literal: tuple(items) for literal, items in literals.items()})


def _reading(cell: str) -> Reading:
    english, usual, source = cell.split(":")
    return Reading(english, int(usual) / 1000, int(source) / 1000)


def words(text: str) -> list[str]:
    """Return the lower-case words of a text as the recipe has them; an apostrophe parts them (`dell'arte` → dell, arte)."""
    return re.findall(r"[^\W_]+(?:-[^\W_]+)*", text.lower())


@cache
def lexicon() -> Lexicon:
    """Return the lexicon that ships."""
    return parse(_lines("lexicon.tsv.gz"), _lines("literal.tsv.gz"))


@cache
def other_lexicon() -> Lexicon:
    """Return the lexicon of a language that is no pivot, German: names of news that are left in it or put into English are known by it."""
    return parse(_lines("other.tsv.gz"), ())


def _lines(name: str) -> list[str]:
    packed = files("auditor.bilingual").joinpath("data", name).read_bytes()
    return gzip.decompress(packed).decode().splitlines()

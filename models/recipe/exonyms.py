"""Teach a model the places of the world: the same pair once more, its country, city or language replaced by another one.

A name that has a translation cannot be copied ("Germany", *Alemania*), and most of them stand in few training pairs. The Unicode CLDR
knows what each is called in every language of the model, so "She left Germany in May" with its translation becomes a pair about
Zambia. A foreign name is replaced only by one that takes the same articles, as far as its letters tell.
"""

import random
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from models.recipe.languages import ENGLISH

Pair = tuple[str, str]
# How often a pair with a known name gets another one.
REPLACED = 0.4
_PLAIN = re.compile(r"[^\W\d_][^\W\d_’' -]*(?:[’' -][^\W\d_]+)*")
_WORDS = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_VOWELS = "aeiouhàáâèéêìíîòóôùúû"
_FEMININE = {"es": "a", "it": "a", "fr": "e", "pt": "a"}


@dataclass(frozen=True)
class Exonyms:
    """Names of one kind: English → foreign, and the names that can stand in each other's place."""

    foreign: Mapping[str, str]
    peers: Mapping[str, tuple[str, ...]]

    @staticmethod
    def of(pairs: Iterable[Pair], language: str) -> "Exonyms":
        """Return the plain names among (English, foreign) `pairs`, grouped by what the foreign ones' letters tell."""
        plain = {english: foreign for english, foreign in pairs if _PLAIN.fullmatch(english) and _PLAIN.fullmatch(foreign)}
        groups: dict[tuple[bool, ...], list[str]] = {}
        for english, foreign in plain.items():
            groups.setdefault(form(foreign, language), []).append(english)
        return Exonyms(plain, {english: tuple(group) for group in groups.values() for english in group})


def form(name: str, language: str) -> tuple[bool, ...]:
    """Return whether a name elides an article, looks feminine, and looks plural."""
    lower = name.lower()
    return lower[0] in _VOWELS, lower.endswith(_FEMININE[language]), lower.endswith("s")


def cldr_exonyms(language: str) -> list[Exonyms]:
    """Return the countries, languages and cities of the Unicode CLDR (Unicode licence v3), English with `language`."""
    from babel import Locale

    english, foreign = Locale(ENGLISH), Locale(language)
    countries = [
        (name, foreign.territories[code]) for code, name in english.territories.items() if code.isalpha() and code in foreign.territories
    ]
    tongues = [(name, foreign.languages[code]) for code, name in english.languages.items() if code in foreign.languages]
    return [Exonyms.of(pairs, language) for pairs in (countries, tongues, _cities(english, foreign))]


def _cities(english: "Locale", foreign: "Locale") -> list[Pair]:  # noqa: F821
    """Return the cities that time zones are named after; where CLDR has no name for one, it is called as its zone is."""

    def called(locale: "Locale", zone: str) -> str:  # noqa: F821
        return str(locale.time_zones.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " "))

    return [(called(english, zone), called(foreign, zone)) for zone in foreign.time_zones if "/" in zone and not zone.startswith("Etc/")]


def replaced(pair: Pair, exonyms: Exonyms, rng: random.Random) -> Pair:
    """Return the pair with a name that stands once on both sides replaced by a peer; the pair itself if it has none."""
    english, foreign = pair
    for name in _candidates(english, exonyms):
        match = _only(name, english), _only(exonyms.foreign[name], foreign)
        if match[0] and match[1]:
            other = rng.choice(exonyms.peers[name])
            return _put(english, match[0], other), _put(foreign, match[1], exonyms.foreign[other])
    return pair


def bare_exonyms(exonyms: Iterable[Exonyms]) -> list[Pair]:
    """Return pairs that are nothing but a name and what it is called."""
    return [pair for kind in exonyms for pair in kind.foreign.items()]


def _candidates(text: str, exonyms: Exonyms) -> list[str]:
    words = _WORDS.findall(text)
    spans = (" ".join(words[start : start + length]) for length in (3, 2, 1) for start in range(len(words) - length + 1))
    return [span for span in spans if span in exonyms.foreign]


def _only(name: str, text: str) -> re.Match[str] | None:
    """Return where `name` stands as a word, if it does so once."""
    found = list(re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text))
    return found[0] if len(found) == 1 else None


def _put(text: str, match: re.Match[str], name: str) -> str:
    return text[: match.start()] + name + text[match.end() :]

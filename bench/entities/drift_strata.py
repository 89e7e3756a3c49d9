"""The strata that sentences for reading are drawn from, told without any of the code that is judged (`bench.entities.drift_sample`)."""

import re
import unicodedata
from collections.abc import Callable, Mapping

from rapidfuzz.distance import Indel

ALIKE = (0.6, 0.99)
_WORD = re.compile(r"\w+(?:[.,:-]\w+)*")
_WORK = re.compile(
    r"\b(?:films?|movies?|novels?|books?|songs?|albums?|series|shows?|plays?|operas?|program(?:me)?s?|magazine|newspaper|documentary|exhibition"
    r"|awards?|prize|festival|project|campaign|games?|articles?|reports?|treaty|act|titled|entitled|called|named)\b",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"[A-Z][\w'’-]*(?:\s+(?:(?:of|the|to|in|and|for|a|on|with|at|by|from|is)\s+)*[A-Z][\w'’-]*)+")
_SINGLE = re.compile(r"(?:^|[\s(])['‘`]([A-Z][^'’‘`]{2,60}?)[,.]?['’](?=[\s.,;:)!?]|$)")
_QUOTED = re.compile(r"[\"“„«]([A-Z][^\"“”„«»]{2,60}?)[,.]?[\"”“»]")


def plain(text: str) -> str:
    """Return a text in lower case without accents."""
    return "".join(char for char in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(char))


def words_of(text: str) -> set[str]:
    """Return the plain words of a text."""
    return set(_WORD.findall(plain(text)))


def marked(text: str) -> set[str]:
    """Return the words of a sentence, but for its first, that carry a capital or a digit."""
    words = _WORD.findall(text.replace("'s", " ").replace("’s", " "))[1:]
    return {plain(word) for word in words if re.search(r"\d", word) or word != word.lower()}


def left_over(article: str, reference: str) -> tuple[set[str], set[str]]:
    """Return the marked words of each sentence that the other lacks."""
    ours, theirs = plain(article), plain(reference)
    return {word for word in marked(article) if word not in theirs}, {word for word in marked(reference) if word not in ours}


def has_title(article: str, reference: str) -> bool:
    """Tell whether the human sentence quotes what can be a title, and the engine's has it nowhere."""
    return _has_quoted(_QUOTED, article, reference)


def has_any_title(article: str, reference: str) -> bool:
    """Tell the same, single quotation marks included."""
    return has_title(article, reference) or _has_quoted(_SINGLE, article, reference)


def _has_quoted(pattern: re.Pattern[str], article: str, reference: str) -> bool:
    found = (match.group(1) for match in pattern.finditer(reference))
    return any(2 <= len(text.split()) <= 8 and text.split()[-1][0].isupper() and plain(text) not in plain(article) for text in found)


def has_work(article: str, reference: str) -> bool:
    """Tell whether the human sentence speaks of works or awards, and has a name of two words or more that the engine's lacks."""
    theirs = plain(article)
    return bool(_WORK.search(reference)) and any(
        plain(name) not in theirs and any(plain(word) not in theirs for word in _WORD.findall(name))
        for name in _CAPITALS.findall(reference)
    )


def has_alike(article: str, reference: str) -> bool:
    """Tell whether a word of one sentence resembles a word of the other, each missing there."""
    ours, theirs = left_over(article, reference)
    return any(
        ALIKE[0] <= Indel.normalized_similarity(one, other) <= ALIKE[1]
        for one in ours
        for other in theirs
        if one.isalpha() and other.isalpha()
    )


def has_figures(article: str, reference: str) -> bool:
    """Tell whether each sentence has a figure that the other lacks."""
    return all(any(re.search(r"\d", word) for word in side) for side in left_over(article, reference))


def has_any(article: str, reference: str) -> bool:
    """Tell whether each sentence has a marked word that the other lacks."""
    return all(left_over(article, reference))


def has_either(article: str, reference: str) -> bool:
    """Tell whether one of the sentences has a marked word that the other lacks."""
    return any(left_over(article, reference))


Strata = Mapping[str, Callable[[str, str], bool]]
STRATA: Strata = {"title": has_title, "alike": has_alike, "figure": has_figures, "any": has_any}
LATER_STRATA: Strata = {**STRATA, "title": has_any_title, "work": has_work, "either": has_either}

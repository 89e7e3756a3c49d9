"""Bring two spellings of one name to one form, and tell whether two names are variants that no editor would mind."""

import re
from collections.abc import Sequence
from functools import lru_cache

from anyascii import anyascii

from auditor.entities.words.classes import AMBIGUOUS_HONORIFICS, ARTICLES, FUNCTION, GLUE, HONORIFICS, LEGAL_FORMS, ROLES
from auditor.entities.words.geography import COUNTRIES, is_place
from auditor.entities.words.lexicon import is_common, is_personal_name
from auditor.entities.words.measures import NUMBERS, ORDINALS
from auditor.entities.words.nicknames import same_given_name

Tokens = tuple[str, ...]
_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9"}
# Figures and words for father and son only at the end of a name, where no pronoun or initial stands.
_LAST = {"i": "1", "v": "5", "x": "10", "jr": "junior", "sr": "senior"}
# A given name is short for another that goes on for this many letters; one letter less is a slip.
SHORTENED = 2
# Two letters that are a name of their own, or the beginning of one, not two initials: "Li", "Yu", "Jo".
_SYLLABLE = re.compile(r"[^aeiouy][aeiou]|y[aeiou]")
_CODE = re.compile(r"\b([a-z]{1,5})-(\d{1,3})\b(?!-)")
# French and Italian articles and prepositions, which English names have or lack.
_ELIDED = re.compile(r"\b[dl]'(?=[a-z]{3})")
# What an encoding leaves of a letter that it lacks.
_LOST = "[-?*_\ufffd]"
# How German writes ä, ö, ü without the letters.
_UMLAUTS = re.compile(r"(?<=[aou])e(?=[^aeiou])")


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """Return the text in lower-case Latin letters without accents: any script is transliterated."""
    return (text if text.isascii() else anyascii(text)).lower()


def unhyphened(folded: str) -> str:
    """Return folded text with letters and the figure that a hyphen ties to them in one word: "G-20" is the "G20"."""
    return _CODE.sub(r"\1\2", folded)


@lru_cache(maxsize=50_000)
def name_tokens(text: str) -> Tokens:
    """Return the folded tokens of a name, without articles, honorifics, possessive and legal form."""
    plain = re.sub(r"(?<=\b[a-z])\.(?=[a-z]\b)|['`]s?\b(?=\s|$)", "", unhyphened(fold(text).replace("’", "'")))
    written = re.findall(r"[a-z0-9]+\.?", re.sub("['`]", "", _ELIDED.sub("", plain)).replace("&", " and "))
    told = [token for token in written if token not in ARTICLES] or written  # "A." is an initial
    kept = [token.rstrip(".") for token in told]
    while len(kept) > 1 and kept[0] in HONORIFICS and not _names_a_thing(kept):
        kept = kept[1:]
    while len(kept) > 1 and kept[-1] in LEGAL_FORMS:
        kept = kept[:-1]
    return tuple(kept)


def _names_a_thing(tokens: Sequence[str]) -> bool:
    """Tell whether a name that begins with an honorific is nobody's: "Lord of the Rings", "Major League", "Captain America"."""
    first, second = tokens[:2]
    thing = (is_common(second) or is_place(second)) and not is_personal_name(second)
    return second == "of" or (first in AMBIGUOUS_HONORIFICS and thing)


@lru_cache(maxsize=50_000)
def spelling(word: str) -> str:
    """Return one spelling for British and American, digit and word."""
    if word in NUMBERS:
        return str(NUMBERS[word])
    if word in ORDINALS:
        return ORDINALS[word]
    word = _ROMAN.get(word, word)
    for pattern, replacement in _SPELLINGS:
        word = pattern.sub(replacement, word)
    return word


@lru_cache(maxsize=50_000)
def _word(word: str) -> str:
    """Return one spelling for British and American, singular and plural, digit and word."""
    word = spelling(word)
    plural = len(word) > 4 and word.endswith("s") and not word.endswith("ss") and is_common(word)
    return word[:-1] if plural else word


_SPELLINGS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"isation", "ization"), (r"(?<=[a-z]{4})is(e[ds]?|ing)$", r"iz\1"), (r"([^aeiou])re$", r"\1er"), (r"(?<=[a-z]{3})our", "or"),
        (r"(?<=[a-z]{3})ll(?=ed|ing|er)", "l"), (r"ogue$", "og"), (r"defence$", "defense"), (r"aeo", "eo"), (r"programme$", "program"),
        (r"^hi$", "high"),
    )
)  # fmt: skip


def canonical(tokens: Tokens) -> Tokens:
    """Return the tokens without regard to spelling conventions, plural and small words."""
    *body, last = tokens or ("",)
    numbered = (*body, _LAST.get(last, last)) if body else tokens
    return tuple(_word(token) for token in numbered if token not in GLUE | {"and"}) or tokens


@lru_cache(maxsize=50_000)
def acronym(tokens: Tokens) -> str:
    """Return the initials of a name of three or more words; of two where none is a small word."""
    return "".join(token[0] for token in tokens if token not in GLUE and token not in FUNCTION)


@lru_cache(maxsize=100_000)
def same_name(left: str, right: str) -> bool:
    """Tell whether two names are variants of one: case, accents, order, initials, nickname, short form, acronym."""
    a, b = name_tokens(left), name_tokens(right)
    if a == b or "".join(a) == "".join(b):
        return True
    if is_broken(left, right) or is_broken(right, left):
        return False
    if COUNTRIES.get(" ".join(a), 0) == COUNTRIES.get(" ".join(b), 1) or _is_acronym(left, a, b) or _is_acronym(right, b, a):
        return True
    a, b = canonical(a), canonical(b)
    if not a or not b:
        return False
    if [_UMLAUTS.sub("", token) for token in a] == [_UMLAUTS.sub("", token) for token in b]:
        return True
    return sorted(a) == sorted(b) or "".join(a) == "".join(b) or _is_short_form(a, b) or _is_short_form(b, a) or _same_person(a, b)


@lru_cache(maxsize=50_000)
def is_broken(text: str, whole: str) -> bool:
    """Tell whether a name is another one without letters that an encoding lost: "H-ctor" for Héctor, "Mih?ly" for Mihály."""
    if whole.isascii() or not re.search(_LOST, text):
        return False
    letters = (re.escape(char) if char.isascii() else f"(?:{_LOST}|{re.escape(char)}|{re.escape(fold(char))})" for char in whole.lower())
    return fold(text) != fold(whole) and re.fullmatch("".join(letters), text.lower()) is not None


def _is_acronym(text: str, short: Tokens, long: Tokens) -> bool:
    return (
        len(short) == 1
        and len(long) > 1
        and sum(map(str.isupper, text)) > 1
        and short[0] in (acronym(long), "".join(word[0] for word in long))
    )


def _is_short_form(short: Tokens, long: Tokens) -> bool:
    """Tell whether all words of `short` stand in `long`, in order, and name something: "Cruise", "Universal"."""
    if len(short) >= len(long) or not any(len(token) > 2 and token not in ROLES and not token.isdigit() for token in short):
        return False
    rest = iter(long)
    return all(token in rest for token in short)


def _same_person(a: Tokens, b: Tokens) -> bool:
    """Tell whether the last names agree and the first names are initials, nicknames or short forms of each other."""
    if len(a) < 2 or len(b) < 2 or a[-1] != b[-1]:
        return False
    return all(_same_given(x, y) for x, y in zip(a[:-1], b[:-1], strict=False))


def _same_given(x: str, y: str) -> bool:
    short, long = sorted((x, y), key=len)
    if len(short) == 1 or (len(short) == 2 and not _SYLLABLE.fullmatch(short)):  # "J.R." is "jr" here
        return long.startswith(short[0])
    shortened = long.startswith(short) and len(long) - len(short) >= SHORTENED and is_personal_name(long)
    return x == y or same_given_name(x, y) or shortened

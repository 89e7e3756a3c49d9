"""Bring two spellings of one name to one form, and tell whether two names are variants that no editor would mind."""

import re
from collections.abc import Sequence
from functools import lru_cache

from anyascii import anyascii

from auditor.entities.words.agreement import agree
from auditor.entities.words.british import IRREGULAR, american
from auditor.entities.words.classes import AMBIGUOUS_HONORIFICS, ARTICLES, COMPASS, FUNCTION, GLUE, HONORIFICS, LEGAL_FORMS
from auditor.entities.words.geography import CITY_NAMES, COUNTRIES, is_place, place_named
from auditor.entities.words.lexicon import is_common, is_personal_name
from auditor.entities.words.measures import NUMBERS, ORDINALS
from auditor.entities.words.nicknames import OTHER_NAMES, TRANSLITERATED

Tokens = tuple[str, ...]
_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9"}
NUMERALS = {figure: roman for roman, figure in _ROMAN.items()} | {"1": "i"}
# Figures and words for father and son only at the end of a name, where no pronoun or initial stands.
_LAST = {"i": "1", "v": "5", "x": "10", "jr": "junior", "sr": "senior"}
_CODE = re.compile(r"\b([a-z]{1,4})-(\d{1,3})\b(?!-)")
# What British English writes with a hyphen.
_HYPHENED = re.compile(r"\bco-(?=operat|ordinat)")
# French and Italian articles and prepositions, which English names have or lack.
_ELIDED = re.compile(r"\b[dl]'(?=[a-z]{3})")
# What "and" is clipped to, and verbs in "-ing": "Rock'n'Roll", "Goin' Home".
_CLIPPED_AND = re.compile(r"(?<=[a-z])(?:\s?['`]n['`]\s?|\s['`]n\s|\sn['`]\s)(?=[a-z])")
_CLIPPED_ING = re.compile(r"\b([a-z]{2,}in)['`](?=\s|$)")
# What an encoding leaves of a letter that it lacks.
_LOST = "[-?*_\ufffd]"
# How German writes ä, ö, ü without the letters; and how other languages write theirs.
_UMLAUTS = re.compile(r"(?<=[aou])e(?=[^aeiou])")
_TWO_LETTERS = str.maketrans({"å": "aa", "Å": "Aa", "ä": "ae", "Ä": "Ae", "ö": "oe", "Ö": "Oe", "ø": "oe", "Ø": "Oe", "ü": "ue", "Ü": "Ue"})
# How names are shortened in writing.
_SHORT = {
    "assn": "association", "bros": "brothers", "dept": "department", "ft": "fort", "hi": "high", "intl": "international", "mt": "mount",
    "natl": "national", "pt": "part", "univ": "university", "utd": "united", "versus": "v", "vol": "volume", "vs": "v",
}  # fmt: skip


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """Return the text in lower-case Latin letters without accents: any script is transliterated."""
    return (text if text.isascii() else anyascii(text)).lower()


def unhyphened(folded: str) -> str:
    """Return folded text with letters and the figure that a hyphen ties to them in one word: "G-20" is the "G20"."""
    return _CODE.sub(r"\1\2", folded)


def written_tokens(text: str) -> list[str]:
    """Return the folded tokens of a name without articles and possessive, an initial with its full stop."""
    plain = _CLIPPED_ING.sub(_unclipped, _CLIPPED_AND.sub(" and ", unhyphened(fold(text).replace("’", "'"))))
    plain = _HYPHENED.sub("co", re.sub(r"(?<=\b[a-z])\.(?=[a-z]\b)|['`]s?\b(?=\s|$)", "", plain))
    written = re.findall(r"[a-z0-9]+\.?", re.sub("['`]", "", _ELIDED.sub("", plain)).replace("&", " and "))
    written = ["and" if _joins(written, index) else token for index, token in enumerate(written)]
    return [token for token in written if token not in ARTICLES] or written  # "A." is an initial


def _joins(tokens: Sequence[str], index: int) -> bool:
    """Tell whether an "n" without marks is an "and": between two words, the first no person's name, whose middle initial it would be."""
    before = tokens[index - 1] if 0 < index < len(tokens) - 1 and tokens[index] == "n" else ""
    return is_common(before) and not is_personal_name(before)


def _unclipped(clipped: re.Match[str]) -> str:
    whole = f"{clipped[1]}g"
    return whole if is_common(whole) else clipped.group()


@lru_cache(maxsize=50_000)
def name_tokens(text: str) -> Tokens:
    """Return the folded tokens of a name, without articles, honorifics, possessive and legal form."""
    kept = [token.rstrip(".") for token in written_tokens(text)]
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
    """Return one spelling for British and American, digit and word, in short and in full."""
    word = _SHORT.get(word, word)
    if word in NUMBERS:
        return str(NUMBERS[word])
    return ORDINALS.get(word) or american(_ROMAN.get(word, word))


@lru_cache(maxsize=50_000)
def _word(word: str) -> str:
    """Return one spelling for British and American, singular and plural, digit and word, and for what has two names or spellings."""
    named = is_personal_name(word)
    if not named:
        word = CITY_NAMES.get(word, word)
    word = TRANSLITERATED.get(word, word)
    word = word if named and word in IRREGULAR else spelling(word)  # Mr Grey is not Mr Gray
    plural = len(word) > 4 and word.endswith("s") and not word.endswith("ss") and is_common(word)
    return word[:-1] if plural else word


def canonical(tokens: Tokens) -> Tokens:
    """Return the tokens without regard to spelling conventions, plural and small words."""
    *body, last = tokens or ("",)
    numbered = (*body, _LAST.get(last, last)) if body else tokens
    if numbered[:1] == ("man",) and _word(numbered[-1]) in ("united", "city"):
        numbered = ("manchester", *numbered[1:])
    return tuple(_word(token) for token in numbered if token not in GLUE | {"and"}) or tokens


@lru_cache(maxsize=50_000)
def acronym(tokens: Tokens) -> str:
    """Return the initials of a name of three or more words; of two where none is a small word."""
    return "".join(token[0] for token in tokens if token not in GLUE and token not in FUNCTION)


@lru_cache(maxsize=50_000)
def codes(tokens: Tokens) -> frozenset[str]:
    """Return the acronyms that a name of several words can have: small words may count or not, figures do ("G7", "WWII").

    What stands behind the last "and" is sometimes left out, as in the CDC's name.
    """
    last = max((index for index, word in enumerate(tokens) if word == "and" and index > 1), default=len(tokens))
    content, ahead = (tuple(word for word in part if word not in GLUE and word not in FUNCTION) for part in (tokens, tokens[:last]))
    heads = (lambda token: token[0], _figure, lambda token: NUMERALS.get(_figure(token), token[0]))
    return frozenset("".join(map(head, part)) for part in (tokens, content, ahead) if len(part) > 1 for head in heads)


def _figure(token: str) -> str:
    """Return the figure that a token is, else its initial."""
    plain = spelling(token)
    return plain if plain.isdigit() else token[0]


@lru_cache(maxsize=100_000)
def same_name(left: str, right: str) -> bool:
    """Tell whether two names are variants of one: case, accents, order, initials, nickname, short form, acronym."""
    a, b = name_tokens(left), name_tokens(right)
    if a == b or "".join(a) == "".join(b):
        return True
    if is_broken(left, right) or is_broken(right, left):
        return False
    if _lies_beside(a, b) or _lies_beside(b, a):
        return False
    if _other_name(a, 0) == _other_name(b, 1) or _is_acronym(left, right) or _is_acronym(right, left):
        return True
    if a in _two_letters(right) or b in _two_letters(left):
        return True
    readings = (a, b), (tuple(_UMLAUTS.sub("", token) for token in a), tuple(_UMLAUTS.sub("", token) for token in b))
    return any(agree(canonical(one), canonical(other)) for one, other in dict.fromkeys(readings))


def _lies_beside(country: Tokens, other: Tokens) -> bool:
    """Tell whether a name is that of a country or continent behind a quarter of the compass, and so another: "South Sudan"."""
    return (
        len(other) > 1
        and other[0] in COMPASS
        and other[1:] == country
        and COUNTRIES.get(" ".join(other)) is None
        and " ".join(country) in COUNTRIES
    )


def _other_name(tokens: Tokens, default: object) -> object:
    """Return one name of a country, a city or an organisation that is known by two, `default` of any other."""
    text = " ".join(tokens)
    return OTHER_NAMES.get(text) or (text if text in OTHER_NAMES.values() else place_named(text, default))


def _two_letters(text: str) -> tuple[Tokens, ...]:
    """Return a name as its own language writes it without its letters: "Mueller" for Müller, "Aase" for Åse."""
    spelled = text.translate(_TWO_LETTERS)
    return (name_tokens(spelled),) if spelled != text else ()


@lru_cache(maxsize=50_000)
def is_broken(text: str, whole: str) -> bool:
    """Tell whether a name is another one without letters that an encoding lost: "H-ctor" for Héctor, "Mih?ly" for Mihály."""
    if whole.isascii() or not re.search(_LOST, text):
        return False
    letters = (re.escape(char) if char.isascii() else f"(?:{_LOST}|{re.escape(char)}|{re.escape(fold(char))})" for char in whole.lower())
    return fold(text) != fold(whole) and re.fullmatch("".join(letters), text.lower()) is not None


def _is_acronym(text: str, long: str) -> bool:
    """Tell whether a text has the capitals of a name of several words: "WTO", "G7", "M&S" for two words that "and" joins."""
    letters, words = name_tokens(text), tuple(token.rstrip(".") for token in written_tokens(long))
    if "&" in text and text.isupper() and "and" in words:
        letters = ("".join(word for word in letters if word != "and"),)
    capitals = sum(map(str.isupper, text)) > 1 or (text[:1].isupper() and text[-1:].isdigit())
    return len(letters) == 1 and len(words) > 1 and capitals and bool({letters[0]} & (codes(words) | codes(name_tokens(long))))

"""Which words English has: those of the tables, and what its morphology makes of them."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from auditor.artifacts.english.bloom import Filter, load
from auditor.artifacts.english.loans import LOANS, in_loan_phrase
from auditor.artifacts.english.recent import RECENT
from auditor.artifacts.english.terms import is_abbreviated, is_term
from auditor.artifacts.english.words import FUNCTION_WORDS, listed, per_million, table
from auditor.artifacts.text import Sentence, Tag, Text, Token

FOREIGN = ("it", "es", "fr", "pt", "de")
_PREFIXES = tuple(
    sorted(
        listed("""
            un re non anti bi tri ante pre post over under out mis dis inter multi co counter super semi sub mega micro mini macro
            ultra pro neo pan bio geo eco electro photo tele cyber auto hyper hypo trans intra extra para pseudo quasi de
            mono poly proto thermo hydro neuro radio video aero agro astro cardio
        """),
        key=len,
        reverse=True,
    )
)
# Endings, and what may have stood in their place.
_ENDINGS = {
    "ies": ("y",), "ied": ("y",), "ier": ("y",), "iest": ("y",), "ily": ("y",), "iness": ("y",),
    "es": ("", "e"), "s": ("",), "ed": ("", "e"), "ing": ("", "e"), "er": ("", "e"), "ers": ("", "e"), "est": ("", "e"), "ly": ("", "le"),
    "ness": ("",), "less": ("",), "ful": ("",), "like": ("",), "ish": ("", "e"), "able": ("", "e"), "ability": ("", "e", "able"),
    "ism": ("", "e", "y"), "ist": ("", "e", "y"), "ists": ("", "e", "y"), "ship": ("",), "hood": ("",), "dom": ("",), "wise": ("",),
    "al": ("", "e", "y"), "ally": ("", "al"), "ity": ("", "e"), "ous": ("", "e", "y"), "isation": ("", "e", "y", "ization"),
    "ization": ("", "e", "y"), "ise": ("", "ize", "y"), "ising": ("", "izing", "y"), "ised": ("", "ized", "y"), "our": ("or",),
    "ive": ("ion",), "ification": ("ify",),
    "man": ("",), "men": ("",), "woman": ("",), "women": ("",), "ology": ("",), "ologist": ("ology", "ologies"), "ologists": ("ology",),
}  # fmt: skip
# Parts of speech that take the commonest of them, in the letters of the word table.
_TAKERS = {"s": "NPVZ", "ed": "VZD", "ing": "VZD", "ly": "JGDR", "ness": "JDGR"}
_STEM, _PART = 4, 3
# Per million: rarer words, the shortest above all, would make a compound of nearly any string.
_COMMON_PART, _COMMON_SHORT = 2.0, 50.0
# Letters of the shortest word looked at, letters that two forms of one word have in common (a short one whole), and strange words that
# make a garbled text.
_SHORTEST, _SAME, _MANY = 4, (6, 7), 4
# Strange words that stand alone, so many that others need not.
_SOME = 2
_LISTING = frozenset({",", "and", "or"})
# A hyphen at the end of a line, behind the first half of a word and before the second.
_DIVIDED, _DIVIDED_BEFORE = re.compile(r"-[ \t]*\r?\n"), re.compile(r"-[ \t]*\r?\n[ \t]*$")
# Marks that may stand at the end of a word, and marks that tell of a term or a quotation though a space parts them from it.
_CLOSING, _OPENING = frozenset(",.;:!?"), frozenset("()[]“”\"‘’'*_")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
# A vowel that two dots part from the one before it: "reëlected", "naïvely".
_PARTED = re.compile(r"(?<=[aeo])[ëïö]")


@lru_cache(maxsize=2)
def _filter(name: str) -> Filter:
    return load(files("auditor.artifacts") / "data" / f"{name}_words.bloom")


def is_listed(word: str) -> bool:
    """Tell whether a lower-case word is a word of the tables, or borrowed, or younger than they are."""
    return word in FUNCTION_WORDS or word in LOANS or word in RECENT or word in table() or word in _filter("english")


def without_dots(word: str) -> str:
    """Return a word without the dots that part two vowels; most papers write none."""
    return _PARTED.sub(lambda match: "eio"["ëïö".index(match[0])], word)


@lru_cache(maxsize=50_000)
def is_english(word: str) -> bool:
    """Tell whether a lower-case word is listed, or a term by make, or made of listed words: compounded of two ("warzone"), or derived of
    one with an ending that it can take ("driverless", but not "successed").
    """
    if _PARTED.search(word) and (plain := without_dots(word)).isascii():
        return is_listed(word) or is_english(plain)
    if is_listed(word) or _is_compound(word) or is_term(word, is_listed):
        return True
    return any(map(is_listed, bases(word))) and not any(word.endswith(ending) and _misfits(word, ending) for ending in _TAKERS)


def _misfits(word: str, ending: str) -> bool:
    """Tell whether what an ending was put to is known, and of no part of speech that takes it."""
    known = [table()[stem].tags for stem in _stems(word, ending) if stem in table()]
    return bool(known) and not any(set(tags) & set(_TAKERS[ending]) for tags in known)


def bases(word: str) -> Iterator[str]:
    """Yield what is left when an ending, a prefix or both are taken off; what has foreign accents takes no prefix ("rejeté" is no jeté)."""
    stems = [word, *_stems(word)]
    yield from stems[1:]
    for stem in filter(str.isascii, stems):
        for prefix in _PREFIXES:
            if stem.startswith(prefix) and len(stem) - len(prefix) >= _STEM:
                yield stem[len(prefix) :]
    for stem in stems[1:]:
        yield from _stems(stem)


def _stems(word: str, *endings: str) -> Iterator[str]:
    for ending in endings or _ENDINGS:
        bare, replacements = word[: -len(ending)], _ENDINGS[ending]
        if word.endswith(ending) and len(bare) >= _STEM - 1:
            yield from (bare + other for other in replacements)
            if bare[-1] == bare[-2] and ending[0] in "aei":
                yield bare[:-1]


def _is_compound(word: str) -> bool:
    return any(_is_part(word[:cut]) and (_is_part(word[cut:]) or _is_part(word[cut:-1])) for cut in range(_PART, len(word) - _PART + 1))


def _is_part(word: str) -> bool:
    return per_million(word) >= (_COMMON_PART if len(word) > _PART else _COMMON_SHORT)


def foreign_languages(word: str) -> tuple[str, ...]:
    """Return the languages (ISO 639-1) whose prose writes a lower-case word that English texts do not."""
    return tuple(language for language in FOREIGN if f"{language} {word}" in _filter("foreign"))


def misspelt(word: str) -> str | None:
    """Return the commonest English word that one slip of the pen turns into `word`: a letter lost, added, changed or swapped."""
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    near = {a + b[1:] for a, b in cuts if b} | {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    near |= {a + letter + b[drop:] for a, b in cuts for letter in _LETTERS for drop in (0, 1) if drop <= len(b)}
    known = [other for other in near if other != word and table().get(other) and per_million(other) >= 1]
    return max(known, key=per_million, default=None)


def strange_words(text: Text) -> Iterator[tuple[Sentence, int]]:
    """Yield (sentence, index) of the lower-case words that are no English ones and stand alone.

    Left alone are quoted words, words that the article uses elsewhere, words with their abbreviation or in a list of such words, and words
    beside a name, a bracket or another strange word, for terms, foreign phrases and titles are there to be strange. An article that has
    some strange words for all that was broken by a machine: there, neither such company nor quotation marks excuse one.
    """
    counts = Counter(start for sentence in text.sentences for token in sentence.tokens for start in {token.lower[:size] for size in _SAME})
    places = [(sentence, i) for sentence in text.sentences for i, token in enumerate(sentence.tokens) if _is_prose(token)]
    once = [(sentence, i) for sentence, i in places if counts[sentence.tokens[i].lower[: max(_SAME)]] == 1]
    plain = [(sentence, i) for sentence, i in once if is_strange(sentence.tokens[i]) and not _explained(sentence, i)]
    alone = [place for place in plain if _alone(*place)]
    if len(alone) < _SOME and len(plain) < _MANY:
        yield from alone
    else:
        yield from ((sentence, i) for sentence, i in once if not is_english(sentence.tokens[i].lower) and not _explained(sentence, i))


def _is_prose(token: Token) -> bool:
    return len(token.text) >= _SHORTEST and token.text.islower() and token.text.isalpha()


def is_strange(token: Token) -> bool:
    """Tell whether a token is a lower-case word that English lacks, and no quotation."""
    return _is_prose(token) and not token.quoted and not is_english(token.text)


def _explained(sentence: Sentence, i: int) -> bool:
    by_place = _in_address(sentence, i) or _is_divided(sentence, i)
    return by_place or is_abbreviated(sentence, i) or _in_list(sentence, i) or in_loan_phrase(sentence, i)


def _is_divided(sentence: Sentence, i: int) -> bool:
    """Tell whether the word is half of one that the end of a line divides."""
    text, token = sentence.segment.text, sentence.tokens[i]
    before, behind = text[: token.start - sentence.segment.start], text[token.end - sentence.segment.start :]
    return bool(_DIVIDED.match(behind) or _DIVIDED_BEFORE.search(before))


def _in_list(sentence: Sentence, i: int) -> bool:
    """Tell whether a comma or "and" parts the word from another strange one."""
    for beside, behind in ((i - 1, i - 2), (i + 1, i + 2)):
        mark, fellow = sentence.next(beside), sentence.next(behind)
        if mark is not None and mark.lower in _LISTING and fellow is not None and is_strange(fellow):
            return True
    return False


def _in_address(sentence: Sentence, i: int) -> bool:
    """Tell whether the word is part of a file name, a web or mail address or a tag."""
    token, before, after = sentence.tokens[i], sentence.next(i - 1), sentence.next(i + 1)
    behind = sentence.next(i + 2)
    opens = before is not None and before.end == token.start and before.text in {"#", "@", "/", ".", "_"}
    goes_on = after is not None and after.start == token.end and behind is not None and behind.start == after.end
    return opens or (goes_on and after is not None and after.text in {".", "/", "@", "_"})


def _alone(sentence: Sentence, i: int) -> bool:
    neighbours = [other for other in (sentence.next(i - 1), sentence.next(i + 1)) if other is not None]
    return all(_ordinary(other, sentence.tokens[i]) for other in neighbours)


def _ordinary(other: Token, token: Token) -> bool:
    """Tell whether a neighbour lets the word be one of an English sentence."""
    if other.is_word:
        return other.tag is not Tag.NAME and not is_strange(other)
    glued = other.end == token.start or other.start == token.end
    return other.text in _CLOSING if glued else other.text not in _OPENING

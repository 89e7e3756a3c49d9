"""Sentences of a block: terminal marks first, then the reasons not to stop there.

Spans only; nothing is rewritten, so every sentence is a substring by construction.
"""

import re
from collections.abc import Iterator

from auditor.language.abbreviated.words import Abbreviations
from auditor.language.abbreviations import abbreviations
from auditor.language.blocks import UNSEEN, Span, seen, trim
from auditor.language.continuations import goes_on_speaking, is_dateline, is_within_speech
from auditor.language.lengths import MAXIMUM_CHARACTERS, within

# Marks that need a space after them, and marks of the scripts that write none or need none.
_SPACED = ".!?…‽\u037e"
_UNSPACED = "。！？｡؟۔।॥։።፧፨។။"
# What asks in Greek is the semicolon of others.
_GREEK = "\u0370-\u037d\u0386-\u03ff\u1f00-\u1fff"
# German closes with the marks that others open with; those have a space, a comma or another such mark after them then. Notes have numbers.
_CLOSERS = rf"""(?:[)\]}}"'”’»›」』）】》〉]|\[\d{{1,3}}\]|[“‘«‹]+(?=[\s,.;:){UNSEEN}]|$))"""
_MARK = re.compile(
    rf"""(?P<mark>\.(?:[ \u00a0\u202f]\.){{2,}}|[{_SPACED}]+|[{_UNSPACED}]+|(?<=[{_GREEK}]);)
         [{UNSEEN}]*
         (?P<closers>{_CLOSERS}*(?:[ \u00a0\u202f]+[»”](?=[\s,;:.{UNSEEN}]|$))?)
         (?P<gap>(?:[{UNSEEN}]*\s)*)""",
    re.VERBOSE,
)
_GREEK_QUESTION = re.compile(f"[{_GREEK}];$")
_TOKEN = re.compile(r"""[^\s()\[\]{}"“”„«»‘’'/]+$""")
# Abbreviations of several words in small letters, with spaces between them: "z. B.", "p. ej.", «т. д.».
_SPACED_TOKEN = re.compile(r"(?<![^\s(„“«])(?:[^\W\d_]{1,2}\.[ \u00a0\u202f]){1,3}[^\W\d_]{1,2}$")
_COMPOUND = re.compile("[-–—]")
_WORD = re.compile(r"[^\W\d_]+['’]?")
_OPENERS = """"'“‘„«»‹([{¿¡-–—*•「『（【《〈"""
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.-?)*[^\W\d_]")
_ACRONYM = re.compile(r"(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}")
# In small letters more than one between two stops make an address ("bbc.com").
_SMALL_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
# "J. A. Smith", and the second half of "a. C.".
_INITIAL = re.compile(r"[^\W\d_]\.")
# A single one could be the pronoun or a name; centuries come before "V", too.
_NUMERAL = re.compile(r"\d|(?:[IVXL]{2,}|V)\b")
_ENUMERATOR = re.compile(r"\(?(?:\d{1,3}|[ivxlc]{1,5}|[a-z])", re.IGNORECASE)
_TIME_OF_DAY = frozenset({"a.m", "p.m"})
# Only a date makes a name out of "May" and "Mar."; the short names of time zones end in T, but for a few.
_AFTER_TIME = re.compile(
    r"""\(?(?:(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day)
        |(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|(?:octo|novem|decem)ber|oct|nov|dec)\.?\s+\d
        |(?:[A-Z]{1,2}T|[A-Z]{2}[SD]T|UTC|MSK|WIB)\b|(?i:(?:U\.?S\.?\s+)?(?:eastern|central|mountain|pacific)|local)\b|\w+\s+time\b)
        |\(\d|[-–—]""",
    re.VERBOSE,
)
# A longer word is no abbreviation: what follows in lower case is a fragment that lost its beginning.
_WHOLE_WORD = 4
_WHOLE_NAME = 6
_LOOK_BACK = 40
_LONGEST_BRACKET = 1_000
# Not even a word: the dots that a quotation begins with, in brackets or not.
_LONGEST_WORDLESS = 10


def find_sentences(text: str, *, language: str = "und", maximum: int = MAXIMUM_CHARACTERS) -> list[Span]:
    """Return the trimmed spans of the sentences of one block, none longer than `maximum` characters."""
    spans: list[Span] = []
    start = 0
    for end in [*_boundaries(text, abbreviations(language)), len(text)]:
        piece = trim(text, start, end)
        if piece[0] < piece[1]:
            spans += within(text, *piece, maximum=maximum)
        start = end
    return spans


def ends_sentence(text: str) -> bool:
    """Tell whether `text` ends with a terminal mark, closing quotes and brackets aside."""
    end = seen(text).rstrip().rstrip(""")]}"'”’»›“‘«‹」』）】》〉 \u00a0\u202f""")
    return end.endswith(tuple(_SPACED + _UNSPACED)) or _GREEK_QUESTION.search(end) is not None


def _boundaries(text: str, known: Abbreviations) -> Iterator[int]:
    start = 0
    for mark in _MARK.finditer(text):
        if _is_boundary(text, start, mark, known):
            start = mark.end()
            yield start


def _is_boundary(text: str, start: int, mark: re.Match[str], known: Abbreviations) -> bool:
    rest = seen(text[mark.end() : mark.end() + _LOOK_BACK])
    if not rest or _is_wordless(text[start : mark.end()]):
        return False
    if mark["mark"][0] in _UNSPACED:
        return not (mark["closers"] and not mark["gap"] and goes_on_speaking(rest)) and not is_within_speech(text, start, mark.end())
    before = seen(text[max(start, mark.start() - _LOOK_BACK) : mark.start()])
    token = _token(before, known)
    if not mark["gap"]:
        return not mark["closers"] and mark["mark"] != "…" and _is_glued(token, rest)
    if _begins_lower(rest):
        return mark["mark"] == "." and not mark["closers"] and _is_whole(token, known)
    if mark["mark"] != "." or (mark["closers"] and not _closes_within(text, start, mark)):
        return True
    if not mark["closers"] and (_is_enumerator(text[start : mark.start()]) or is_dateline(text[start : mark.start()], rest, known)):
        return False
    return _stops(token, rest, known)


def _closes_within(text: str, start: int, mark: re.Match[str]) -> bool:
    """Tell whether only brackets close that opened within the sentence: the stop may be an abbreviation's then ("the [U.N.] Council")."""
    if mark["closers"].strip(")]}"):
        return False
    opened = max(text.rfind(bracket, max(start, mark.start() - _LONGEST_BRACKET), mark.start()) for bracket in "([{")
    return bool(text[start:opened].strip()) if opened >= 0 else True


def _stops(token: str, rest: str, known: Abbreviations) -> bool:
    """Tell whether the full stop after `token` ends the sentence, given that what follows could begin one.

    The last part of a compound may be the abbreviation ("then-Sen."), unless it is a single letter ("Vitamin-D.").
    """
    last = _COMPOUND.split(token)[-1]
    return _ends_there(token, rest, known) and (len(last) < 2 or _ends_there(last, rest, known))


def _ends_there(token: str, rest: str, known: Abbreviations) -> bool:
    word = token.lower()
    if token.islower() and word in known.names:
        return True
    if word in known.final:
        return True
    if word in known.never:
        return False
    if (word in known.numeric or word.endswith(known.endings)) and _NUMERAL.match(rest):
        return False
    if len(token) == 1 and token.islower() and _INITIAL.match(rest):
        return False
    if known.ordinals and token.isdecimal() and len(token) <= 2:
        return _is_starter(rest, known)
    if word in _TIME_OF_DAY:
        return not _AFTER_TIME.match(rest)
    if word in known.either:
        return _is_starter(rest, known)
    if _INITIALS.fullmatch(token) and token[0].isupper():
        # "J.-M. Le Goff": a forename of two parts ends no sentence.
        return "-" not in token and _is_starter(rest, known)
    return not _is_acronym(token) or _is_starter(rest, known)


def _is_acronym(token: str) -> bool:
    return (_SMALL_ACRONYM if token.islower() else _ACRONYM).fullmatch(token) is not None


def _token(before: str, known: Abbreviations) -> str:
    """Return what stands before a full stop without space; an abbreviation of several words is closed up."""
    spaced = _SPACED_TOKEN.search(before)
    whole = "".join(spaced[0].split()) if spaced else ""
    if whole.islower() and whole in known.never | known.numeric | known.either | known.final:
        return whole
    match = _TOKEN.search(before)
    return match[0] if match else ""


def _is_wordless(sentence: str) -> bool:
    """Tell whether the sentence so far is nothing but marks, such as the dots for what a quotation leaves out."""
    return len(sentence) <= _LONGEST_WORDLESS and not any(map(str.isalnum, sentence))


def _is_enumerator(sentence: str) -> bool:
    """Tell whether the sentence so far is only the number of a list item."""
    return bool(_ENUMERATOR.fullmatch(sentence.strip()))


def _is_starter(rest: str, known: Abbreviations) -> bool:
    begun = rest.lstrip(_OPENERS + " ")
    word = _WORD.match(begun)
    # In "J. A. Smith" and «В. В. Белов» the second letter is no article and no preposition.
    if word is None or _INITIAL.match(begun):
        return False
    form = word[0].lower().replace("’", "'")
    # "It's" begins with "it"; "O'Brien" is a name.
    return form in known.starters or (begun[word.end() :][:1].islower() and form.removesuffix("'") in known.starters)


def _begins_lower(rest: str) -> bool:
    return rest.lstrip(_OPENERS + " ")[:1].islower()


def _is_whole(token: str, known: Abbreviations) -> bool:
    if not token.isalpha() or token.lower() in known.never | known.numeric | known.either | known.final:
        return False
    return len(token) >= (_WHOLE_WORD if token.islower() else _WHOLE_NAME)


def _is_glued(token: str, rest: str) -> bool:
    """Tell whether a space was lost between two sentences ("on Monday night.The mayor"), and no address was written."""
    if not (token.isalpha() and token.islower() and len(token) > 1):
        return False
    word = _WORD.match(rest)
    return word is not None and word[0].istitle() and rest[word.end() :][:1].isspace()

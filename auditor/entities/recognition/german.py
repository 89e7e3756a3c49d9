"""Capitals that are no sign of a name in German, which writes every noun with one."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import dropwhile, groupby

from auditor.bilingual import other_lexicon
from auditor.entities.mention import Kind
from auditor.entities.recognition.names import Name
from auditor.entities.words.classes import GLUE
from auditor.entities.words.lexicon import is_common, is_personal_name
from auditor.entities.words.normalise import fold
from auditor.entities.words.tokens import Token

# Fewer letters of a compound's first or last word say nothing.
_SHORTEST_HEAD, _SHORTEST_TAIL = 3, 4
_INFLECTED = ("innen", "in", "en", "er", "es", "n", "e", "s")
_SUFFIXES = ("ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "ität", "ismus")
_SHORTEST_DERIVED = 7
_PLAIN = str.maketrans("äöü", "aou")
# What surnames and places end in as well: Lindemann, Neustadt, Schwarzwald.
_ONOMASTIC = """
mann stadt berg berge wald burg dorf bach stein feld haus hof land brück furt horst meister weiler thal holz baum reich meier knecht wagen
lautern hausen heim
"""
_OF_NAMES = frozenset(_ONOMASTIC.split())
# Small words that stand before or in names, and here between nouns.
_ARTICLES = frozenset({"der", "die", "das", "den", "dem", "des", "ein", "eine"})
_BETWEEN = GLUE | _ARTICLES | {"von", "vom", "zu", "zum", "zur", "und", "für", "im", "in", "am"}


def without_nouns(name: Name) -> Iterator[Name]:
    """Yield what is left of a run of capitals without its common nouns, the run itself where it has none.

    A noun behind a word that is none is a surname ("Bernd Vogel"); one that begins a run is what somebody is ("Ministerpräsident
    Bernd Vogel"), and so is one behind a small word ("Uwe Carstens von der Feuerwehr").
    """
    parts = [_behind_nouns(list(group)) for is_between, group in groupby(name.tokens, key=_is_between) if not is_between]
    if sum(map(len, parts)) == sum(not _is_between(token) for token in name.tokens):
        yield name
        return
    yield from (Name(tuple(part), Kind.NAME, name.weak, name.roles) for part in parts if part)


def _is_between(token: Token) -> bool:
    return token.text.islower() and token.lower in _BETWEEN


def _behind_nouns(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return what begins at the first word that is neither an article nor a common noun, nor what a person by full name is."""
    run = list(dropwhile(lambda token: is_noun(token) or token.lower in _ARTICLES, tokens))
    return run[1:] if len(run) > 2 and _ends_in_noun(run[0].lower) and is_personal_name(fold(run[1].text)) else run


def _ends_in_noun(word: str) -> bool:
    """Tell whether a word is a compound, be its last word one that names have as well ("Brandmeister")."""
    return any(_has_meaning(word[cut:]) for cut in range(_SHORTEST_HEAD, len(word) - _SHORTEST_TAIL + 1))


def is_noun(token: Token) -> bool:
    """Tell whether a word with a capital is one of the language's nouns, and no acronym."""
    return token.text[1:].islower() and (_is_known(token.lower) or _is_compound(token.lower))


@lru_cache(maxsize=50_000)
def _is_known(word: str) -> bool:
    """Tell whether a word, inflected or not, has an English meaning that is no name, or is made as only nouns are."""
    if len(word) >= _SHORTEST_DERIVED and word.endswith(_SUFFIXES):
        return True
    bare = [word.removesuffix(ending) for ending in _INFLECTED if word.endswith(ending) and len(word) > len(ending) + _SHORTEST_HEAD]
    return any(_has_meaning(form) for form in (word, *bare, *(stem.translate(_PLAIN) for stem in bare)))


def _has_meaning(word: str) -> bool:
    readings = other_lexicon().readings.get(("de", word), ())
    return any(is_common(reading.english) for reading in readings[:2] if reading.english and reading.english != word)


def _is_compound(word: str) -> bool:
    """Tell whether a word ends in a noun that does not end names as well."""
    tails = (word[cut:] for cut in range(_SHORTEST_HEAD, len(word) - _SHORTEST_TAIL + 1))
    return any(_is_known(tail) and tail not in _OF_NAMES for tail in tails if len(tail) > _SHORTEST_TAIL or _has_meaning(tail))

"""What is known of each language's abbreviations, by its code."""

from dataclasses import replace
from functools import cache

from auditor.language.abbreviated import germanic, others, romance, slavic
from auditor.language.abbreviated.words import Abbreviations, listed

# Initials that transliteration makes two letters long, and Latin that every language uses.
_COMMON_EITHER = listed("yu ya ye zh kh ts etc al ph.d jr sr st")
_COMMON_NEVER = listed("cf ca vs v dr prof")

_BY_LANGUAGE = {
    "ar": others.ARABIC,
    "bg": slavic.BULGARIAN,
    "ca": romance.CATALAN,
    "cs": slavic.CZECH,
    "da": germanic.DANISH,
    "de": germanic.GERMAN,
    "el": others.GREEK,
    "en": germanic.ENGLISH,
    "es": romance.SPANISH,
    "fa": others.PERSIAN,
    "fi": others.FINNISH,
    "fr": romance.FRENCH,
    "hi": others.HINDI,
    "hu": others.HUNGARIAN,
    "id": others.INDONESIAN,
    "it": romance.ITALIAN,
    "nl": germanic.DUTCH,
    "no": germanic.NORWEGIAN,
    "pl": slavic.POLISH,
    "pt": romance.PORTUGUESE,
    "ro": romance.ROMANIAN,
    "ru": slavic.RUSSIAN,
    "sk": slavic.SLOVAK,
    "sv": germanic.SWEDISH,
    "tr": others.TURKISH,
    "uk": slavic.UKRAINIAN,
    "vi": others.VIETNAMESE,
}


@cache
def abbreviations(language: str) -> Abbreviations:
    """Return what is known for `language` (ISO 639-1); for any other one, what English has."""
    own = _BY_LANGUAGE.get(language, germanic.ENGLISH)
    never = (own.never | (_COMMON_NEVER - own.either)) - own.numeric
    return replace(own, never=never, either=(own.either | _COMMON_EITHER) - never)

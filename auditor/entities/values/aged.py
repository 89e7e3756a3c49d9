"""How German, French, Italian, Portuguese and Spanish tell whose age a figure is: "Robledo, de 61 años", "die 67-jährige Anna Kern"."""

import re
from functools import cache

_YEARS = {"de": r"Jahren?(?:\salt)?", "es": "años", "fr": "ans", "it": "anni", "pt": "anos"}
# What stands between a name and its age, and between an age and the name behind it.
_BEHIND = {
    "de": r",\s(?:(?:[^\W\d_]+\s){1,3}von\s|(?:heute|inzwischen|jetzt)\s)?|\s\(|\sist\s",
    "es": r",\s(?:(?:[^\W\d_]+\s){0,3}de\s)?|\s\(|\stiene\s",
    "fr": r",\s(?:(?:[^\W\d_]+\s){0,3}(?:de|âgée?\sde)\s)?|\s\(|\sa\s",
    "it": r",\s(?:(?:[^\W\d_]+\s){0,3}di\s)?|\s\(|\sha\s",
    "pt": r",\s(?:(?:[^\W\d_]+\s){0,3}de\s|que\stinha\s)?|\s\(|\stem\s",
}
_BEFORE = {
    "de": r"-jährigen?r?\s(?:[^\W\d_]+\s){0,2}",
    "es": r"\saños,\s",
    "fr": r"\sans,\s",
    "it": r"(?:enne\s|\sanni,\s)",
    "pt": r"\sanos,\s",
}
# Somebody who is named behind the age: "una donna di 81 anni, Concetta Palmieri".
_SOMEBODY = re.compile(r"\b(?:una?|un|une|uma|um)\s[^\W\d_]+\s(?:di|de)\s$", re.IGNORECASE)
_LONGEST = 40


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    # An age without its word stands between commas or in brackets.
    end = rf"\s(?:{_YEARS[language]})\b|[,)]"
    return tuple(re.compile(pattern) for pattern in (_BEHIND[language], end, _BEFORE[language]))  # type: ignore[return-value]


def is_age_of(text: str, name: tuple[int, int], age: tuple[int, int], language: str) -> bool:
    """Tell whether a figure is the age of whoever is named right before or right behind it; spans of both are given."""
    behind, end, before = _patterns(language)
    if age[1] <= name[0]:
        told = before.fullmatch(text, age[1], name[0]) is not None
        return told and (language == "de" or _SOMEBODY.search(text[max(0, age[0] - _LONGEST) : age[0]]) is not None)
    return behind.fullmatch(text, name[1], age[0]) is not None and end.match(text, age[1]) is not None

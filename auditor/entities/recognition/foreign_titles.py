"""Titles before a person's name in other languages ("M. Dupont", "la Sra. Ríos"): no part of the name, and no name by themselves."""

import re
from functools import cache

from auditor.entities.mention import Kind
from auditor.entities.recognition.names import Name
from auditor.entities.spans import Span

# {language: its articles, its titles}. A single letter is a title only with its full stop; "Don" and "Dom" begin names of places, too.
_WORDS = {
    "es": ("el la los las un una", "Sr Sra Srta Sres Sras Dr Dra Dres Lic Ing Dña D."),
    "ca": ("el la els les un una", "Sr Sra Srta Dr Dra"),
    "fr": ("le la les un une", "M. MM Mme Mmes Mlle Mlles Me Mgr Dr Pr"),
    "it": ("il lo la i gli le un una l", "Sig Sigg Dott Avv Ing On Cav Prof Dr"),
    "pt": ("o a os as um uma", "Sr Sra Srs Dr Dra Eng Prof Profª D."),
    "ro": ("un o", "Dl Dna Dr Prof Ing"),
    "de": ("der die das ein eine", "Herr Herrn Frau Hr Fr Dr Prof"),
    "nl": ("de het een", "Dhr Mevr Mw Mr Dr Ir"),
}


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what finds titles at the beginning of a name, those of the next one behind it, and what is nothing but titles and articles."""
    articles, titles = (words.split() for words in _WORDS[language])
    article = "|".join(form for word in articles for form in (word, word.capitalize()))
    title = "|".join(rf"{re.escape(word)}" if word.endswith(".") else rf"{word}\b[.ªº]*" for word in titles)
    leading = rf"(?:(?:{article})(?:\s+|['’]))?(?:(?:{title})\s*)+"
    # "Lozano y la Sra. Vila".
    trailing = rf"(?:\s+[^\W\d_A-Z]{{1,3}}){{0,2}}\s+(?:{title})$"
    return re.compile(rf"{leading}(?=\w)"), re.compile(trailing), re.compile(rf"(?:{article})|{leading}", re.IGNORECASE)


def without_titles(name: Name, text: str, language: str) -> tuple[Span, Kind] | None:
    """Return the span and kind of what is left of a name, whose text is `text`; `None` where it is no more than a title or an article."""
    if language not in _WORDS or name.kind is Kind.TITLE:
        return name.span, name.kind
    leading, trailing, nothing = _patterns(language)
    if nothing.fullmatch(text):
        return None
    title, behind = leading.match(text), trailing.search(text)
    start, end = name.span
    first, last = title.end() if title else 0, behind.start() if behind else len(text)
    return ((start + first, end - len(text) + last), Kind.PERSON if title else name.kind) if first < last else None

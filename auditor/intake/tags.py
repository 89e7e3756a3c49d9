"""Language tags as newsrooms write them, into BCP 47: `en_US`, `IT-it`, `swe` and `ger` are all seen in real files."""

import re
from collections.abc import Sequence

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
# An encoding or a modifier, as POSIX writes it behind a locale's name.
_LOCALE_ENDING = re.compile(r"[.@].*")
# Codes that name no language: undetermined, several, uncoded, none.
_NO_LANGUAGE = frozenset({"und", "mul", "mis", "zxx"})


def language_tag(raw: object) -> str | None:
    """Return `raw` as a BCP 47 tag with the shortest code and the usual case (`swe` is `sv`); `None` if it names no language."""
    if not isinstance(raw, str):
        return None
    tag = _LOCALE_ENDING.sub("", raw.strip()).replace("_", "-")
    if not _TAG.fullmatch(tag):
        return None
    language, *others = tag.split("-")
    if language.lower() in _NO_LANGUAGE:
        return None
    return "-".join([_shortest(language.lower()), *map(_cased, others)])


def _shortest(language: str) -> str:
    from babel.core import get_global

    return str(get_global("language_aliases").get(language, language)).replace("_", "-")


def _cased(subtag: str) -> str:
    """Return a script as `Latn`, a region as `GB` (`GBR` is `GB`), and anything else in lower case."""
    from babel.core import get_global

    if len(subtag) == 4 and subtag.isalpha():
        return subtag.title()
    if len(subtag) == 2 and subtag.isalpha():
        return subtag.upper()
    regions: Sequence[str] = get_global("territory_aliases").get(subtag.upper(), ()) if len(subtag) == 3 else ()
    return regions[0] if len(regions) == 1 else subtag.lower()

"""What acronyms of other languages are in English: OTAN is NATO.

`models/recipe/tables/acronyms.py` learns it from parallel text; see `data/README.md`.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Acronym(NamedTuple):
    """What English writes for an acronym, and the ISO 639-1 codes of the languages that write it so."""

    english: str
    languages: tuple[str, ...]


@cache
def acronyms() -> Mapping[str, Acronym]:
    """Return {acronym that English hardly ever has, in capitals: what English has for it}."""
    text = files("auditor.bilingual").joinpath("data/acronyms.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return {foreign: Acronym(english, tuple(languages.split(","))) for foreign, english, languages in rows}

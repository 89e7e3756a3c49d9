"""Apostrophes that glue an article to its noun, as French and Italian elide, or that open where they should close."""

import re

from auditor.artifacts.check import UNTRANSLATED, Check
from auditor.artifacts.kinds import either, existence
from auditor.report import Severity

# Lower-case and followed by a lower-case word: "L'Oréal", "d'Artagnan" and "d'Ivoire" are names; the longer ones are loans.
_ELIDED = existence(
    r"(?<![\w'’-])(?P<mark>(?:l|d|dell|all|nell|sull|qu|un)['’][a-zà-ÿ]{3,})",
    "“{quote}” keeps an elided article or preposition of the source language.",
    unless=r"(?i)d['’](?:état|etat|oeuvre|œuvre|art|être|etre|affaires|hôte|hote|oeil|appui|honneur|orsay)|[a-z]+ de l['’]|maître d['’]\w+",
)

CHECK = Check(
    path="typography.elision",
    category=UNTRANSLATED,
    severity=Severity.MINOR,
    description="An apostrophe glues an untranslated article or preposition to its noun, or opens a quotation inside a word.",
    flags=(
        "The prize went to l'artist for her second film.",
        "The council d'administration met on Tuesday.",
        "The news came from the‘doctor herself.",
        "He was the head dell'office in Turin.",
        "The boss of the`company resigned.",
    ),
    passes=(
        "The artist’s second film won the prize.",
        "A coup d'état followed within days.",
        "The O'Neill family and Jeanne d'Arc were the subjects.",
        "It was the players’ ‘worst’ season, he said.",
        "He served hors d'oeuvres at rock ’n’ roll parties.",
    ),
    run=either(
        _ELIDED,
        existence(
            r"(?<!\w)\w*[a-z](?P<mark>[‘`´](?!s\b|t\b|re\b|ve\b|ll\b|m\b|d\b)[A-Za-z]\w+)",
            "The opening mark in “{quote}” is no apostrophe.",
            flags=re.ASCII,
        ),
    ),
    confidence=0.8,
)

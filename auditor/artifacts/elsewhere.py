"""The checks that are made where more is known than one article's text: they are listed and switched off like those here."""

from dataclasses import dataclass

from auditor.artifacts.check import MISTRANSLATION, NUMBER_FORMAT
from auditor.report import Severity


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What is told of such a check; the attributes mean what those of `Check` mean."""

    path: str
    category: str
    description: str
    languages: tuple[str, ...] = ()
    severity: Severity = Severity.MINOR


ELSEWHERE = (
    Elsewhere(
        "entities.inconsistent-spelling",
        "terminology/inconsistent-use-of-terminology",
        "One name of the article stands in it in two spellings.",
    ),
    Elsewhere(
        "reference.digits",
        NUMBER_FORMAT,
        "A figure has another language's point or comma: 3.214 where the reference has 3,214.",
        ("en",),
    ),
    Elsewhere(
        "reference.odd-words",
        MISTRANSLATION,
        "More likely than not a machine translated the article (the reference is a witness of that), and these odd words of it the "
        "reference never uses.",
        ("en",),
    ),
    Elsewhere(
        "reference.pronouns",
        MISTRANSLATION,
        "A sentence speaks of him, or to you, where the reference speaks of her alone.",
        ("en",),
    ),
    Elsewhere(
        "reference.swapped-words",
        "terminology/wrong-term",
        "The article is its reference's text with other words put in; each is marked beside what the reference has.",
    ),
)

"""Quotation marks of other languages are no halves of English ones."""

import pytest

from auditor.article import Article
from auditor.artifacts import find
from auditor.artifacts.typography.unpaired import CHECK
from auditor.language.segment import segment


def marks(text: str, language: str) -> list[str]:
    """Return what is marked as unpaired in a text of the language."""
    return [finding.quote for finding in find(segment(Article("sample", text), language=language), checks=(CHECK,))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "Minister powiedział: „Nie ma na to pieniędzy”. Potem wyszedł z sali."),
        ("sv", "”Det är sent”, sade ministern på måndagen. Sedan gick han hem."),
        ("fi", "”On myöhä”, ministeri sanoi maanantaina. Sitten hän lähti kotiin."),
        ("hu", "„Késő van” – mondta a miniszter. Aztán hazament."),
        ("ro", "„Este târziu”, a spus ministrul. Apoi a plecat acasă."),
        ("nl", "„Het is laat”, zei de minister. Daarna ging hij naar huis."),
        ("es", "“Es tarde”, dijo el ministro. Luego se fue a casa."),
    ],
)
def test_languages_that_quote_otherwise(language: str, text: str) -> None:
    assert marks(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It is late”, said the minister.", ["”"]),
        ("es", "Es tarde”, dijo el ministro.", ["”"]),
        ("sv", "Ministern (som är läkare gick hem.", ["("]),
    ],
)
def test_halves_that_are_missing(language: str, text: str, expected: list[str]) -> None:
    assert marks(text, language) == expected

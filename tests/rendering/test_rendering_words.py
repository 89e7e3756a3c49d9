"""How names of the code are said in words."""

import pytest
from factory import finding

from auditor.rendering.words import spoken, total
from auditor.report import Severity


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("spelling.doubled-word", "doubled word"),
        ("translated-name", "translated name"),
        ("re-transliterated", "re-transliterated"),
        ("names.re-spelt-name", "re-spelt name"),
        ("are-here", "are here"),
        ("minor_punctuation", "minor punctuation"),
        ("-", "-"),
    ],
)
def test_a_name_is_said_in_words(name: str, words: str) -> None:
    assert spoken(name) == words


@pytest.mark.parametrize(
    ("severities", "words"),
    [([Severity.MINOR], "1 minor"), ([Severity.MINOR, Severity.MAJOR, Severity.MINOR], "3: 1 major, 2 minor"), ([], "none")],
)
def test_findings_are_counted_by_severity(severities: list[Severity], words: str) -> None:
    assert total([finding("One word.", "word", severity=severity) for severity in severities]) == words

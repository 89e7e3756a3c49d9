"""How names of the code are said in words."""

import pytest

from auditor.rendering.words import spoken


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

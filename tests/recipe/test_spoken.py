"""A sentence in another language than its file claims is refused; one that is too short to tell is not."""

import pytest

from models.recipe.spoken import is_in


@pytest.mark.parametrize(
    ("sentence", "language", "expected"),
    [
        ("The ferry leaves from the northern harbour every morning at seven.", "en", True),
        ("The ferry leaves from the northern harbour every morning at seven.", "it", False),
        ("Il traghetto parte ogni mattina alle sette dal porto settentrionale.", "it", True),
        ("Il traghetto parte ogni mattina alle sette dal porto settentrionale.", "en", False),
        ("O barco sai todas as manhãs às sete horas do porto do norte da cidade.", "pt", True),
        ("Die Fähre legt jeden Morgen um sieben Uhr im nördlichen Hafen ab.", "fr", False),
        ("No, grazie.", "en", True),
    ],
)
def test_is_in(sentence, language, expected):
    assert is_in(sentence, language) is expected

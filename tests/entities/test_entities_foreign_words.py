import pytest

from auditor.entities.words.foreign_words import read_share

# (words of one name, words of the other, whether the one says in another language what the other says in English)
READ = [
    (["ligue"], ["league"], True),
    (["national", "party"], ["partido", "nacional"], True),
    (["nuevo", "mundo"], ["new", "world"], True),
    (["deutsche", "welt"], ["german", "world"], True),
    (["harbour"], ["lighthouse"], False),
    (["league"], ["league"], False),
    (["brandys"], ["lighthouse"], False),
    ([], ["league"], False),
    (["the"], ["la"], False),
]


@pytest.mark.parametrize(("left", "right", "expected"), READ)
def test_words_that_read_as_english(left, right, expected):
    assert (read_share(left, right) > 0.3) is expected
    assert read_share(left, right) == read_share(right, left)

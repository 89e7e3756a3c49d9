import pytest

from auditor.translation.mask import mask
from auditor.translation.similarity import compare, corpus_chrf

CASES = [
    ("en", "The mayor met Lena Voss on 12 May.", "Il sindaco ha incontrato Lena Voss il 12 maggio.", "The mayor met on"),
    ("en", "Voss resigned.", "Voss si è dimessa.", "resigned."),
    ("en", "Rain fell.", "È piovuto.", "Rain fell."),
    ("en", "Then I left. Nobody saw.", "Poi sono partito.", "Then I left. Nobody saw."),
    ("en", "I'm sure that I'd go.", "Sono sicuro.", "I'm sure that I'd go."),
    ("en", "It cost €18.10, or 5.4%.", "Costava 18,10 €.", "It cost or"),
    ("en", '"Stay here," said Voss\'s aide.', "Resta qui.", '"Stay here," said aide.'),
    ("de", "Die Stadt baut eine Brücke.", "The city builds a bridge.", "Die Stadt baut eine Brücke."),
    ("de", "Die Stadt Bremen baut.", "The city of Bremen builds.", "Die Stadt baut."),
    ("it", "La regione di Trento cresce.", "The region of Trento grows.", "La regione di cresce."),
    ("ru", "", "", ""),
]


@pytest.mark.parametrize(("language", "text", "translation", "expected"), CASES)
def test_names_and_numbers_are_left_out(language: str, text: str, translation: str, expected: str) -> None:
    assert mask(text, translation, language=language) == expected


def test_similarity_ranks_closer_texts_higher() -> None:
    text = "the harvest was poor because of the cold spring"
    near = compare("the harvest was bad because of the cold spring", text, language="en")
    far = compare("an orchestra plays without any conductor tonight", text, language="en")
    same = compare(text, text, language="en")
    assert near is not None
    assert far is not None
    assert same is not None
    assert (same.bleu, same.chrf, same.ter) == pytest.approx((100, 100, 0))
    assert same.bleu > near.bleu > far.bleu
    assert same.chrf > near.chrf > far.chrf
    assert same.ter < near.ter < far.ter


def test_an_empty_side_has_no_similarity() -> None:
    assert compare("", "text", language="en") is None
    assert compare("text", " ", language="en") is None


def test_unspaced_scripts_are_compared_by_character() -> None:
    zh = compare("会议在东京召开了", "会议在东京举行了", language="zh")
    assert zh is not None
    assert zh.bleu > 20
    assert corpus_chrf(["会议"], ["会议"]) == pytest.approx(100)

"""Terms are known by their make, invented words are not, and an article full of terms is no garbled one."""

import pytest
from samples import segmented

from auditor.artifacts.english.terms import is_abbreviated, is_technical, is_term
from auditor.artifacts.english.vocabulary import is_english, is_listed
from auditor.artifacts.text import Text, tokenised


@pytest.mark.parametrize(
    ("word", "term"),
    [
        ("nephrostomy", True),
        ("cardiomyopathies", True),
        ("hepatosplenomegaly", True),
        ("retinoblastoma", True),
        ("chromatographically", True),
        ("tocilizumab", True),
        ("clarithromycin", True),
        ("methyltransferase", True),
        ("neuroeconomics", True),
        ("suprarenal", True),
        ("vorticated", False),
        ("incarsement", False),
        ("gasparation", False),
        ("sleterings", False),
        ("dinheiro", False),
        ("vivienda", False),
        ("annoucement", False),
        ("", False),
        ("oma", False),
    ],
)
def test_terms_are_known_by_their_make(word: str, term: bool) -> None:
    assert is_term(word, is_listed) is term


@pytest.mark.parametrize(
    ("word", "english"),
    [
        ("driverless", True),
        ("warzone", True),
        ("ungovernable", True),
        ("successed", False),
        ("boatly", False),
        ("rescapated", False),
    ],
)
def test_an_ending_must_suit_its_word(word: str, english: bool) -> None:
    assert is_english(word) is english


def _read(text: str) -> Text:
    return tokenised(segmented(text))


@pytest.mark.parametrize(
    ("text", "technical"),
    [
        ("Nephrostomy and pyelolithotomy are compared in adults with hydronephrosis.", True),
        ("The firemen rescapated two children. The gasparation of the market failed.", False),
        ("A mayor praised the market, and the photograph was in the paper.", False),
        ("The vorticated nephrostomy of the sleterings was bulicated after pyelolithotomy.", False),
    ],
)
def test_an_article_with_more_terms_than_strange_words_is_technical(text: str, technical: bool) -> None:
    assert is_technical(_read(text), is_listed) is technical


@pytest.mark.parametrize(
    ("text", "abbreviated"),
    [
        ("Patients with zorbic tomography (ZT) were seen.", True),
        ("Patients with zorbic tomography (again) were seen.", False),
        ("The zorbic, said the doctor (AB), was lost.", False),
        ("They were zorbic", False),
    ],
)
def test_an_abbreviation_behind_it_makes_a_term(text: str, abbreviated: bool) -> None:
    sentence = _read(text).sentences[0]
    place = next(i for i, token in enumerate(sentence.tokens) if token.text == "zorbic")
    assert is_abbreviated(sentence, place) is abbreviated


@pytest.mark.parametrize(
    ("text", "strange"),
    [
        ("The vorticated plan failed. The sleterings left.", ["vorticated", "sleterings"]),
        ("The vorticated plan failed. The sleterings left. He said “bulicated” twice.", ["vorticated", "sleterings", "bulicated"]),
        ("The vorticated plan failed. He said “bulicated” once.", ["vorticated"]),
        ("They sell sleterings, tramentas and gorbillos.", []),
        ("They met the sleterings and left; every sleterings was late.", []),
    ],
)
def test_strange_words(text: str, strange: list[str]) -> None:
    assert [sentence.tokens[i].text for sentence, i in _read(text).strange] == strange

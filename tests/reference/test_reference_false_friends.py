"""False friends and phrases read word by word, beside a reference whose sentence has what was meant."""

import pytest

from auditor.article import Article, SegmentedArticle
from auditor.artifacts.sources import LANGUAGE_NAMES
from auditor.language import segment
from auditor.reference.false_friends import friends, misread_words


def text(words: str) -> SegmentedArticle:
    return segment(Article(id="a", text=words), language="en")


def quotes(article: str, reference: str, *, is_translated: bool = False) -> list[tuple[str, str]]:
    found = misread_words(text(article), text(reference), (), is_translated=is_translated)
    assert all(article[item.start : item.end] == item.quote for item in found)
    return [(item.quote, item.evidence["reference"]) for item in found]


@pytest.mark.parametrize(
    ("article", "reference", "expected"),
    [
        ("The plant in Terni actually employs 400 people.", "The plant in Terni currently employs 400 people.", ("actually", "currently")),
        ("The mayor pretends to sell the port in May.", "The mayor intends to sell the port in May.", ("pretends", "intends")),
        ("The library in Rua Nova sells used novels.", "The bookshop in Rua Nova sells used novels.", ("library", "bookshop")),
        ("Fish is a sensible matter in Bari.", "Fish is a sensitive matter in Bari.", ("sensible", "sensitive")),
        (
            "The manifestation in Lyon drew nurses.",
            "The demonstration in Lyon drew nurses.",
            ("manifestation", "demonstration"),
        ),
        (
            "It is a deception for Ana Ruiz.",
            "It is a disappointment for Ana Ruiz.",
            ("deception", "disappointment"),
        ),
        ("The doctor in Vigo said the baby was sane.", "The doctor in Vigo said the baby was healthy.", ("sane", "healthy")),
        ("Ruiz kept a carpet of letters in Vigo.", "Ruiz kept a folder of letters in Vigo.", ("carpet", "folder")),
        ("Blanc must pay damages and interests in Lyon.", "Blanc must pay damages in Lyon.", ("damages and interests", "damages")),
        ("Blanc is in guard at sight in Lyon.", "Blanc is in custody in Lyon.", ("guard at sight", "custody")),
    ],
)
def test_a_false_friend_is_found_by_what_the_reference_has(article, reference, expected):
    assert quotes(article, reference) == [expected]


@pytest.mark.parametrize(
    ("article", "reference"),
    [
        ("The plant in Terni actually employs 400 people.", "The plant in Terni employs 400 people."),  # not told
        ("The plant in Terni actually shut, and currently rusts.", "The plant in Terni currently rusts."),  # both, each for itself
        ("The library in Rua Nova is old.", "The bookshop and the library in Rua Nova are old."),  # the reference has both
        (
            "The plant in Terni actually shut. Fish is dear.",
            "The plant in Terni shut. Fish is currently dear.",
        ),  # elsewhere
        ("The audience in Lyon clapped for Blanc.", "Blanc was heard in Lyon and clapped."),  # heard, at no hearing
        ("The parents of the twins wept in Vigo.", "The relatives of the twins wept in Vigo."),  # they may be both
        # Good English of two writers, by chance with a pair of the table.
        ("Eight climbers ascended the peak near Kent.", "A total of eight climbers reached the peak near Kent."),
        ("Paramedics assisted a woman in Kent.", "Paramedics attended a woman in Kent."),
        ("The fire in Kent spoiled rolls of fabric.", "The fire in Kent gutted the factory."),
        ("Police in Kent realised he had fled.", "Police in Kent carried out a search."),
        ("The audience in Kent gasped.", "The hearing in Kent drew gasps."),
        ("The plant in Kent could eventually shut.", "The plant in Kent could possibly shut."),
        ("The ancient capital Kyoto saw snow.", "The former capital Kyoto saw snow."),
        ("Drivers in Kent pay more for petrol.", "Drivers in Kent pay more as oil soars."),
        ("She met Ana Assist in Kent in May.", "She attended a fair in Kent in May."),
        ("She walked through Assist Street in Kent.", "She attended a fair in Kent."),
    ],
)
def test_what_a_writer_may_have_chosen_is_left_alone(article, reference):
    assert quotes(article, reference) == []


@pytest.mark.parametrize(
    ("article", "reference", "expected"),
    [
        ("The parents of the twins wept in Vigo.", "The relatives of the twins wept in Vigo.", ("parents", "relatives")),
        ("Some 300 guests assisted to the wedding in Porto.", "Some 300 guests attended the wedding in Porto.", ("assisted", "attended")),
        ("Surgeons in Turin realised the operation.", "Surgeons in Turin carried out the operation.", ("realised", "carried out")),
        ("The tour of Peru was an exit for the band.", "The tour of Peru was a success for the band.", ("exit", "success")),
        ("The committee would eventually meet in Pisa.", "The committee would possibly meet in Pisa.", ("eventually", "possibly")),
        ("The audience in Lyon was put off to May.", "The hearing in Lyon was put off to May.", ("audience", "hearing")),
        ("The argument of the summit in Bari was fish.", "The topic of the summit in Bari was fish.", ("argument", "topic")),
        ("The ancient mayor of Lyon fell ill.", "The former mayor of Lyon fell ill.", ("ancient", "former")),
        ("The vote will have place in Lyon in May.", "The vote will take place in Lyon in May.", None),  # no such phrase in the lexicon
        ("The funerals have place in Lyon.", "The funerals will take place in Lyon.", ("have place", "will take place")),
    ],
)
def test_near_ones_and_phrases_are_believed_of_a_translation(article, reference, expected):
    assert quotes(article, reference) == []
    if expected:
        assert quotes(article, reference, is_translated=True) == [expected]


def test_two_plain_ones_show_that_it_is_a_translation():
    reference = "The bookshop in Rua Nova currently sells novels. The relatives of the twins wept in Vigo."
    article = "The library in Rua Nova actually sells novels. The parents of the twins wept in Vigo."
    assert [quote for quote, _ in quotes(article, reference)] == ["library", "actually", "parents"]


def test_the_language_named_is_that_of_the_most():
    reference = text("The hearing in Lyon currently rests. The prosecutor in Lyon left.")
    found = misread_words(text("The audience in Lyon actually rests. The parquet in Lyon left."), reference, (), is_translated=False)
    assert [item.evidence["foreign"] for item in found] == ["audience", "actuellement", "parquet"]
    assert found[1].message == "“actually” stands where the reference has “currently”: that is what French “actuellement” means."


def test_what_was_found_otherwise_is_not_touched():
    article, reference = text("The library in Rua Nova sells novels."), text("The bookshop in Rua Nova sells novels.")
    assert not misread_words(article, reference, [(4, 11)], is_translated=True)


def test_the_table_is_sound():
    for words, items in friends().items():
        assert words
        assert all(item.language in LANGUAGE_NAMES and item.usual and words not in item.usual for item in items)

"""The score of swapped words: it goes by the gap to the best synonym and by the rest of the article, and by nothing else."""

import pytest
from samples import segmented

from auditor.artifacts.english.swaps import FEATURES, features, probabilities, synonyms
from auditor.artifacts.text import Text, tokenised

SPUN = "The gaffer vowed succour. The abode was unopen for a twelvemonth. Agriculturists aggrouped in the foursquare."
PLAIN = "The boss promised help. The house was closed for a year. Farmers met in the square."


def text(*lines: str) -> Text:
    return tokenised(segmented("\n".join(lines)))


def likeliest(article: Text) -> dict[str, float]:
    """Return word → probability; of a word that occurs twice the last."""
    whole = {candidate.start: probability for candidate, probability in probabilities(article)}
    words = {token.start: token.text for sentence in article.sentences for token in sentence.tokens}
    return {words[start]: probability for start, probability in whole.items()}


def test_spun_words_are_likelier_than_plain_ones() -> None:
    spun, plain = likeliest(text(SPUN)), likeliest(text(PLAIN))
    assert min(spun[word] for word in ("gaffer", "abode", "twelvemonth")) > 0.7
    assert max(plain.values(), default=0.0) < 0.5


@pytest.mark.parametrize(("word", "meant"), [("gaffer", "boss"), ("twelvemonth", "year"), ("abode", "home")])
def test_the_synonym_that_people_say_is_named(word: str, meant: str) -> None:
    found = {SPUN[candidate.start : candidate.end]: candidate.meant for candidate, _ in probabilities(text(SPUN))}
    assert found[word] == meant


def test_the_rest_of_the_article_counts() -> None:
    alone, among = (likeliest(text(*lines))["abode"] for lines in (("The abode was sold in May.",), ("The abode was sold in May.", SPUN)))
    assert among > alone


def test_order_of_sentences_changes_no_probability() -> None:
    lines = ("The gaffer vowed succour in May.", "The abode was sold to a friend.", "They met for the twelvemonth feast.")
    one, other = likeliest(text(*lines)), likeliest(text(*lines[::-1]))
    assert one == pytest.approx(other)


def test_every_row_has_every_feature() -> None:
    candidates, rows = features(text(SPUN))
    assert len(candidates) == len(rows) > 0
    assert {len(row) for row in rows} == {len(FEATURES)}


@pytest.mark.parametrize("empty", ["", "Rome 1931.", "“”"])
def test_a_text_without_words_has_none(empty: str) -> None:
    assert probabilities(text(empty)) == []


def test_no_word_is_its_own_synonym() -> None:
    assert not [form for form, others in synonyms().items() if form in others]

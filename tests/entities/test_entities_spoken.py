"""Quotations that share no more than their meaning."""

import pytest

from auditor.entities import compare

# (article, reference, whether the article's quotation is the reference's in other words)
SPOKEN = [
    (
        "“The cup is not won with the hammer in hand,” said Urquiza.",
        "“Nobody wins a cup with a hammer,” Urquiza told reporters.",
        True,
    ),
    (
        "“In order to buy me the shoes the father has sold his boat,” laughed Vos.",
        "“My father gave up his boat so that I could have shoes,” Vos said.",
        True,
    ),
    ("“The cup is not won with the hammer in hand,” said Urquiza.", "“Nobody wins a cup with a hammer,” Lindholm told reporters.", False),
    ("“Patience and anger made this book,” Vos said.", "Vos called it “a book of rare patience and great anger”.", False),
    ("“We start again in the morning,” said Vos.", "“My mother never liked the harbour,” said Vos.", False),
]


@pytest.mark.parametrize(("article", "reference", "expected"), SPOKEN)
def test_one_speaker_in_altogether_other_words(segmented, article, reference, expected):
    found = compare(segmented(article), segmented(reference), related=True).drift
    assert any(item.cause == "quote-altered" for item in found) is expected
    assert all(item.severity == "minor" for item in found if item.cause == "quote-altered")

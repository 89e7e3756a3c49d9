"""What a report says of an article whose figures need caution: whole sentences, with languages by their names."""

import pytest

from auditor.article import Article, Segment, SegmentedArticle
from auditor.pipeline.told import cautions
from auditor.report import RoundTrip, SegmentRoundTrip

TEXT = "El viento no dejó dormir a nadie."


def segmented(language, *, declared=None, disputed_by=None):
    article = Article("a", TEXT, declared_language=declared)
    return SegmentedArticle(article, language, 0.9, (Segment(0, len(TEXT), TEXT),), disputed_by)


def trip(*flaws, pivot="it"):
    parts = tuple(SegmentRoundTrip(0, len(TEXT), TEXT, TEXT, None, None, None, None, None, None, flaw) for flaw in flaws)
    return RoundTrip(pivot, "engine", None, None, None, None, None, None, parts)


@pytest.mark.parametrize(
    ("article", "trips", "sentence"),
    [
        (segmented("en", declared="es-MX"), (), "The article declares Spanish (es-MX) but reads as English (en)."),
        (segmented("en", declared="tlh"), (), "The article declares tlh but reads as English (en)."),
        (segmented("en", disputed_by="nl"), (), "The language is disputed: English (en) by one identifier, Dutch (nl) by the other."),
        (segmented("en"), (trip("loop", None),), "1 of 2 sentences through Italian (it) was badly translated and left out of its figures."),
        (
            segmented("en"),
            (trip("loop", "loop", pivot="nl"),),
            "2 of 2 sentences through Dutch (nl) were badly translated and left out of its figures.",
        ),
    ],
)
def test_cautions_are_whole_sentences(article, trips, sentence):
    assert list(cautions(article, trips)) == [sentence]


def test_a_language_that_few_checks_read_has_a_name():
    (sentence,) = cautions(segmented("ar"), ())
    assert " checks read Arabic (ar): " in sentence

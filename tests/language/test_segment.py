from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.article import Article, SegmentKind
from auditor.language import segment

PARAGRAPH = (
    "The ferry to the outer islands was cancelled for the third day in a row. "
    "Most of the passengers, said Dr. Ives, slept in the waiting room."
)
PIECES = [
    PARAGRAPH, "Ferries stay in port", "date 2021-10-06 ", " Updated 5 October 2021", "(Photo: Ann Roe)", "Leave a comment",
    "\r\n", "\n\n", "\r", "\u2028",
    "\u00a0", " ", "😀", "e\u0301", "𠀀𠀁。", "مرحبا؟ ", "नमस्ते। ", ". ", "!", "\u200b", "\ufeff", "\x00", "\udc80", "“Why?” ", "U.S. ",
]  # fmt: skip


def texts(text, kind=None, **options):
    segments = segment(Article("a", text), **options).segments
    return [item.text for item in segments if kind is None or item.kind is kind]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join), st.sampled_from([None, "en", "de", "zh", "und"]))
def test_segments_quote_the_article_in_order_and_lose_nothing(text, language):
    article = Article("a", text)
    segments = segment(article, language=language).segments
    assert all(text[item.start : item.end] == item.text == item.text.strip() != "" for item in segments)
    assert all(before.end <= after.start and before.paragraph <= after.paragraph for before, after in pairwise(segments))
    assert "".join("".join(item.text for item in segments).split()) == "".join(text.split())


@pytest.mark.parametrize("newline", ["\n\n", "\r\n\r\n", "\n", "\r"])
def test_the_newlines_of_a_text_change_no_sentence(newline):
    text = newline.join(["Ferries stay in port", PARAGRAPH, "Leave a comment"])
    assert texts(text) == texts(text.replace(newline, "\n\n"))
    assert len(texts(text, SegmentKind.BODY)) == 2


def test_a_text_without_any_newline_is_cut_into_sentences_and_glued_dates():
    text = f" date 2021-10-06 {PARAGRAPH} Updated 5 October 2021"
    found = segment(Article("a", text))
    assert [item.kind for item in found.segments] == [SegmentKind.FURNITURE, SegmentKind.BODY, SegmentKind.BODY, SegmentKind.FURNITURE]
    assert {item.paragraph for item in found.segments} == {0}


def test_a_credit_behind_a_paragraph_is_cut_off_and_one_behind_a_sentence_makes_it_a_caption():
    assert texts(f"{PARAGRAPH} (Photo: Ann Roe)", SegmentKind.CAPTION) == ["(Photo: Ann Roe)"]
    one = "The pier, seen from the mill after the storm. (Photo: Ann Roe)"
    assert texts(f"{PARAGRAPH}\n\n{one}", SegmentKind.CAPTION) == [one]


def test_language_is_asked_of_the_body_alone():
    links = "\n".join(
        f"Leggi anche: Il porto resta chiuso per il {number} giorno consecutivo e nessuno sa perché" for number in ("terzo", "quarto")
    )
    found = segment(Article("a", f"{PARAGRAPH}\n{links}"))
    assert found.language == "en"
    assert found.language_probability >= 0.9


def test_a_language_that_is_given_is_believed():
    found = segment(Article("a", PARAGRAPH), language="de")
    assert (found.language, found.language_probability) == ("de", 1.0)


def test_too_little_text_has_no_language_and_an_empty_one_no_segments():
    assert segment(Article("a", "OK.")).language == "und"
    assert segment(Article("a", " \r\n ")).segments == ()


def test_the_title_is_no_body():
    article = Article("a", f"The ferry is late.\n\n{PARAGRAPH}", title="The Ferry Is Late")
    assert [item.kind for item in segment(article).segments] == [SegmentKind.HEADLINE, SegmentKind.BODY, SegmentKind.BODY]


STORIES = Path(__file__).parents[2].parent / "shared" / "stories"


@pytest.mark.skipif(not STORIES.is_dir(), reason="the real stories lie outside the repository")
def test_real_stories_are_english_and_nearly_all_body():
    for path in sorted(STORIES.glob("*_*.txt")):
        found = segment(Article(path.stem, path.read_text(encoding="utf-8")))
        assert (found.language, found.language_probability > 0.99) == ("en", True)
        assert 0.9 * found.article.words < found.scored_words < found.article.words

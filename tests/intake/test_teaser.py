import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.article import BodyState
from auditor.intake.teaser import choose, is_cut

FULL, PARTIAL = BodyState.FULL, BodyState.PARTIAL


def prose(words, paragraphs=1):
    """Return an invented text of so many words in so many paragraphs."""
    each = words // paragraphs
    return "\n\n".join(" ".join(f"ferry{paragraph}x{word}" for word in range(each)) + "." for paragraph in range(paragraphs))


SHORT = "The ferry was cancelled. Nobody was told."

CASES = {
    "short content alone": (SHORT, "", SHORT, FULL),
    "content behind a summary": (prose(100, 2), SHORT, prose(100, 2), FULL),
    "content that is the summary again": (SHORT, SHORT, SHORT, PARTIAL),
    "content that adds a rubric to the summary": (f"{SHORT} (Harbours)", SHORT, f"{SHORT} (Harbours)", PARTIAL),
    "content that is shorter than the summary": (SHORT, prose(60), prose(60), PARTIAL),
    "content that is cut off": (f"{prose(90)[:-1]}…", "", f"{prose(90)[:-1]}…", PARTIAL),
    "content that is cut off behind a link": (f"{SHORT[:-1]} [...]\n\nRead more", "", f"{SHORT[:-1]} [...]\n\nRead more", PARTIAL),
    "long content that ends in an ellipsis": (f"{prose(320)[:-1]}…", "", f"{prose(320)[:-1]}…", FULL),
    "long content that is the summary again": (prose(320), prose(320), prose(320), FULL),
    "a summary alone": ("", SHORT, SHORT, PARTIAL),
    "an abstract": ("", prose(220), prose(220), PARTIAL),
    "a summary that is an article": ("", prose(180, 3), prose(180, 3), FULL),
    "a summary of paragraphs that is cut off": ("", prose(180, 3)[:-1] + " ...", prose(180, 3)[:-1] + " ...", PARTIAL),
    "a summary that is long": ("", prose(320), prose(320), FULL),
    "a summary that is the article, beside a teaser": (f"{SHORT[:-1]}...", prose(180, 3), prose(180, 3), FULL),
    "nothing": ("", "", "", PARTIAL),
}


@pytest.mark.parametrize("name", CASES)
def test_what_a_feed_gives_is_the_article_or_a_teaser(name):
    content, summary, text, state = CASES[name]
    assert choose(content, summary) == (text, state)


@pytest.mark.parametrize(
    "text", ["It is late…", "It is late...", "It is late […]", "It is late (...)\n", "It is late …\n\nContinue reading →"]
)
def test_an_ellipsis_at_the_end_is_a_cut(text):
    assert is_cut(text)


@pytest.mark.parametrize(
    "text", ["", "It is late.", "It is … late.", "Late…\n\nThe ferry left in the end, with nobody on board of it.", "Late…\n\na\n\nb"]
)
def test_an_ellipsis_elsewhere_is_none(text):
    assert not is_cut(text)


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_text_is_always_one_of_the_two(content, summary):
    assert choose(content, summary)[0] in (content, summary)

"""Markdown, read back by a CommonMark parser: the article's text comes out as text."""

import pytest
from factory import arabic_report, failure, finding, full_report, hostile_report, report, skipped, undetermined_report
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from auditor.rendering.markdown import escaped, failure_to_markdown, outcome_to_markdown, to_markdown
from auditor.rendering.safe import one_line

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
OWN = {"h1", "h2", "p", "strong", "ul", "ol", "li", "blockquote", "table", "thead", "tbody", "tr", "th", "td", "code", ""}


def _tokens(text: str) -> list[Token]:
    return [item for token in PARSER.parse(text) for item in [token, *(token.children or [])]]


def _plain(text: str) -> str:
    return "".join(token.content for token in _tokens(text) if token.type in ("text", "text_special"))


@pytest.mark.parametrize(
    "outcome", [full_report(), undetermined_report(), arabic_report(), hostile_report()], ids=lambda item: item.article.id[:9]
)
def test_only_the_renderers_own_structure_comes_out(outcome) -> None:
    tokens = _tokens(to_markdown(outcome))
    assert {token.tag for token in tokens} <= OWN
    assert [token.content for token in tokens if token.type in ("html_block", "html_inline", "link_open", "image")] == []
    assert [token.content for token in tokens if token.type == "code_inline"] == [one_line(outcome.signature)]


def test_hostile_text_is_shown_literally() -> None:
    plain = _plain(to_markdown(hostile_report()))
    assert '<img src=x onerror="alert(1)"> [link=http://x]t[/link] | **b**' in plain
    assert "[[<script>alert(1)</script>]] said [bold]so[/bold] | `x`" in plain
    assert "\x1b" not in plain


def test_a_pipe_does_not_break_the_table() -> None:
    rows = [token for token in _tokens(to_markdown(full_report())) if token.type == "tr_open"]
    assert len(rows) == (1 + 5) + (1 + 1) + (1 + 2)
    assert _plain(f"| a | b |\n| --- | --- |\n| {escaped('x | y')} | z |") == "abx | yz"


def test_every_finding_stands_in_its_list_with_its_quote() -> None:
    outcome = full_report()
    tokens = _tokens(to_markdown(outcome))
    assert sum(token.type == "blockquote_open" for token in tokens) == len(outcome.findings)
    assert sum(token.type == "ordered_list_open" for token in tokens) == 1
    plain = _plain(to_markdown(outcome))
    assert all(f"[[{one_line(item.quote)}]]" in plain for item in outcome.findings)


def test_a_quote_keeps_its_neighbours_apart() -> None:
    text = "The Sea And Coast Trust"
    assert "The [[Sea And]] Coast Trust" in _plain(to_markdown(report(text, segments=(), findings=(finding(text, "Sea And"),))))


@pytest.mark.parametrize("quote", [" ,", ", ", " ", "tea "])
def test_a_quote_keeps_the_space_that_it_is_about(quote) -> None:
    text = "We had tea , and then home."
    assert f"[[{quote}]]" in _plain(to_markdown(report(text, segments=(), findings=(finding(text, quote),))))


def test_plain_prose_is_not_littered_with_backslashes() -> None:
    prose = 'Undetermined: the evidence (chrF 57.4, BLEU 34.9) doesn\'t carry a "verdict" - yet! See line 4, 10% + 5% = 15%.'
    assert escaped(prose) == prose


@pytest.mark.parametrize("figure", ["100.0", "0.0 (0.0 to 7.3)", "-1.09", "+0.5", "3.", "1984", ">99%", "=5", "===", "12)"])
def test_figures_at_the_beginning_of_a_line_stay_readable(figure) -> None:
    """A mark of a list has a space behind it or nothing: a decimal point or a sign before a figure is none."""
    written = {"3.": r"3\.", "12)": r"12\)", ">99%": r"\>99%", "===": r"\==="}
    assert escaped(figure) == written.get(figure, figure)


def test_the_signature_can_be_copied_as_it_is() -> None:
    outcome = full_report()
    text = to_markdown(outcome)
    assert f"`{outcome.signature}`" in text
    assert [token.content for token in _tokens(text) if token.type == "code_inline"] == [outcome.signature]


def test_no_signature_ends_its_own_code() -> None:
    """Names of models stand in it."""
    for signature in ("a|b", "`", "a``b`", "` a `"):
        code = [token.content for token in _tokens(to_markdown(report(signature=signature))) if token.type == "code_inline"]
        assert code == [signature.strip()]


@pytest.mark.parametrize("prefix", ["- ", "> ", "# ", "1. ", ""])
@pytest.mark.parametrize(
    "text",
    [
        "- a",
        "+ a",
        "-",
        "- - -",
        "--",
        "-\t-",
        "1.",
        "12)",
        "1. a",
        "12) a",
        "123456789. a",
        "# a",
        "=",
        "---",
        "> a",
        "    a",
        "~~~",
        "www.a.example",
        "http://a.example",
        "&lt;",
    ],
)
def test_a_line_that_begins_like_markup_is_text(prefix, text) -> None:
    one, two = PARSER.parse(f"{prefix}{escaped(text)}"), PARSER.parse(f"{prefix}a")
    assert [token.type for token in one] == [token.type for token in two]
    assert _plain(f"{prefix}{escaped(text)}") == one_line(text)


def test_addresses_become_no_links_on_sites_that_make_them() -> None:
    addresses = escaped("See http://a.example, www.b.example and c@d.example; @team #12 :smile:")
    assert addresses == r"See http\://a.example, www\.b.example and c\@d.example; \@team \#12 \:smile:"


def test_a_failure_is_a_section_with_its_remedy() -> None:
    plain = _plain(failure_to_markdown(failure("<b>scan</b>.pdf")))
    assert plain.startswith("<b>scan</b>.pdf")
    assert "Remedy: Export its text as .txt or .html" in plain


def test_a_skipped_item_is_a_section_with_its_reason() -> None:
    assert _plain(outcome_to_markdown(skipped("<b>a</b>.jpg"))) == "<b>a</b>.jpgSkipped: It is a picture, not an article."


@pytest.mark.parametrize(("outcome", "shown"), [(report(), to_markdown), (failure(), failure_to_markdown)])
def test_every_outcome_has_its_section(outcome, shown) -> None:
    assert outcome_to_markdown(outcome) == shown(outcome)


def test_undetermined_has_no_probability() -> None:
    plain = _plain(to_markdown(undetermined_report()))
    assert "Undetermined: the evidence does not carry a verdict" in plain
    assert "probability" not in plain
    assert "None" not in plain


@given(st.text(st.characters()))
def test_any_text_comes_back_from_a_paragraph(text: str) -> None:
    assert _plain(f"Quote: {escaped(text)} end") == " ".join(f"Quote: {one_line(text)} end".split()) or one_line(text) == ""

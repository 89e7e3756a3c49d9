"""What a page says about itself, and the pages that are hostile; what the text of a page is stands in `test_formats.py`."""

import json
import time

import pytest

from auditor.article import Article, BodyState
from auditor.errors import IntakeError
from auditor.intake import html

PROSE = "The ferry to the outer islands was cancelled for the third day in a row. Most of the passengers slept in the waiting room."
OTHER = "Nobody knew when the next boat would leave, said a clerk, and the last blankets had been handed out by midnight."

LONG = "".join(f"<p>{PROSE} It was night number {number}.</p>" for number in range(12))


def page(body=f"<p>{PROSE}</p><p>{OTHER}</p>", *, head="", data=None, language="en"):
    script = f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **data})}</script>' if data else ""
    return f"<!doctype html><html lang='{language}'><head>{head}{script}</head><body><article>{body}</article></body></html>"


def read(text):
    return html.article(text, id="a", source="page.html")


def test_a_page_of_bytes_gives_one_item_in_the_charset_that_it_declares():
    text = page(f"<p>{PROSE}</p><p>Das Café schließt.</p>", head="<meta charset='iso-8859-1'>")
    ((id, article),) = html.parse(text.encode("latin-1"), id="a", source="page.html")
    assert (id, article.id, article.source) == ("a", "a", "page.html")
    assert article.text == f"{PROSE}\n\nDas Café schließt."


def test_json_ld_gives_what_the_page_does_not_say_elsewhere():
    article = read(page(data={"headline": "Ferries stay in port", "datePublished": "2021-10-05T10:00:00Z", "inLanguage": "en-IE"}))
    assert (article.title, article.published, article.declared_language) == ("Ferries stay in port", "2021-10-05T10:00:00Z", "en-IE")
    assert article.text.startswith("Ferries stay in port\n\n")


SITE = "<meta property='og:title' content='Ferries stay in port | The Courier'>"


@pytest.mark.parametrize(
    ("body", "head", "headline", "title", "first"),
    [
        ("", SITE, "Ferries stay in port", "Ferries stay in port", "Ferries stay in port"),
        ("<h1>Ferries stay in port</h1>", SITE, "Ferries stay in port", "Ferries stay in port", "Ferries stay in port"),
        ("", SITE, None, "Ferries stay in port | The Courier", "Ferries stay in port | The Courier"),
        # JSON-LD may have another headline than the one that is read, or only its beginning.
        ("<h1>Ferries stay in port</h1>", SITE, "Storm: no boats today", "Ferries stay in port", "Ferries stay in port"),
        ("", "<meta property='og:title' content='Ferries stay in port again'>", "Ferries stay in…", *["Ferries stay in port again"] * 2),
        (
            "",
            "<meta property='og:title' content='Ferries stay in port again'>",
            "Ferries stay in port",
            *["Ferries stay in port again"] * 2,
        ),
        ("", "<title>The Courier</title>", "Ferries stay in port", "Ferries stay in port", "Ferries stay in port"),
    ],
)
def test_the_headline_carries_no_name_of_the_site(body, head, headline, title, first):
    article = read(page(f"{body}<p>{PROSE}</p><p>{OTHER}</p>", head=head, data={"headline": headline, "datePublished": "2021-10-05"}))
    assert article.title == title
    assert article.text == f"{first}\n\n{PROSE}\n\n{OTHER}"


def test_a_logo_is_no_headline():
    text = page(data={"headline": "Ferries stay in port"}).replace("<body>", "<body><header><h1>The Courier</h1></header>")
    assert read(text).text.startswith(f"Ferries stay in port\n\n{PROSE}")


def test_a_quotation_in_a_sentence_keeps_its_marks_and_cuts_nothing():
    article = read(page(f"<p>She said: <q>It <b>is over</b></q> and left the town, <q>“for good”</q>.</p><p>{PROSE}</p>"))
    assert article.text == f"She said: “It is over” and left the town, “for good”.\n\n{PROSE}"


def test_the_text_is_that_of_the_page_not_that_of_json_ld():
    article = read(page(LONG, data={"headline": "Ferries", "articleBody": "Something else, which stands nowhere on the page. " * 20}))
    assert article.text.startswith(f"Ferries\n\n{PROSE}")
    assert "Something else" not in article.text


@pytest.mark.parametrize(
    ("language", "said", "expected"),
    [("en_GB", None, "en-GB"), ("IT-it", None, "it-IT"), ("en", "fr", "fr"), ("en", "French", "en"), ("", None, None)],
)
def test_the_language_is_what_json_ld_says_else_the_page(language, said, expected):
    assert read(page(data={"headline": "Ferries", "inLanguage": said}, language=language)).declared_language == expected


@pytest.mark.parametrize(
    ("free", "body", "state"),
    [
        (False, f"<p>{PROSE}</p><p>{OTHER}</p>", BodyState.PARTIAL),
        ("False", f"<p>{PROSE}</p><p>{OTHER}</p>", BodyState.PARTIAL),
        (False, LONG, BodyState.FULL),
        (True, f"<p>{PROSE}</p><p>{OTHER}</p>", BodyState.FULL),
        (None, f"<p>{PROSE}</p><p>{OTHER}</p>", BodyState.FULL),
    ],
)
def test_a_short_text_of_a_page_that_must_be_paid_for_is_a_teaser(free, body, state):
    assert read(page(body, data={"headline": "Ferries", "isAccessibleForFree": free})).body is state


@pytest.mark.parametrize(
    "script", ["{", "[" * 100_000, '{"@graph":' * 500, "null", '{"@type": "NewsArticle", "headline": "\\ud800"}', "\\"]
)
def test_broken_json_ld_never_breaks_the_page(script):
    text = page(head=f"<title>Ferries</title><script type='application/ld+json'>{script}</script>")
    assert read(text).text == f"Ferries\n\n{PROSE}\n\n{OTHER}"


def test_scripts_and_styles_stay_out_and_control_tokens_stay_in():
    unseen = "<style>p { color: red }</style><script>var late = 1;</script>"
    text = page(f"{unseen}<p>{PROSE} A &lt;/s&gt; and &gt;&gt;fra&lt;&lt;.</p><p>{OTHER}</p>")
    assert read(text).text == f"{PROSE} A </s> and >>fra<<.\n\n{OTHER}"


def test_a_page_without_an_article_is_told_from_a_page_that_is_broken():
    with pytest.raises(html.NoArticle, match="No article text"):
        read("<html><body></body></html>")
    with pytest.raises(IntakeError, match="more than 20,000 elements") as caught:
        read(page("<br>x" * 30_000))
    assert not isinstance(caught.value, html.NoArticle)


HOSTILE = {
    "persons": '<script type="application/ld+json">' + '{"@type":"Person"' * 40_000 + "</script>",
    "blanks in a script": '<script type="application/ld+json">' + " " * 2_000_000 + "</script>",
    "a long title": "<title>" + "a - " * 200_000 + "</title>",
    "quotations": "</head><body>" + "<q>" * 200 + "<q>x</q>" * 15_000,
    "scripts": '<script type="application/ld+json">{}</script>' * 10_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_head_takes_no_longer_than_a_page(name):
    start = time.process_time()
    assert isinstance(read(page(head=HOSTILE[name])), Article)
    assert time.process_time() - start < 5

import logging

import pytest

from auditor.errors import IntakeError
from auditor.intake import html, markdown
from auditor.intake.decode import decode
from auditor.intake.headline import with_headline

PROSE = "The ferry to the outer islands was cancelled for the third day in a row. Most of the passengers slept in the waiting room."
PAGE = f"""<!doctype html><html lang="en_GB"><head><meta charset="utf-8"><title>Ferries stay in port | Courier</title>
<meta property="og:title" content="Ferries stay in port"><meta property="article:published_time" content="2021-10-05T10:00:00Z">
<link rel="canonical" href="https://courier.example/ferry"></head><body><nav><a href="/">Home</a><a href="/news">News</a></nav>
<article><h1>Ferries stay in port</h1><p>{PROSE}</p><h2>What happens next</h2><p>{PROSE}</p></article>
<div class="comments"><p>I was there as well, and nobody gave me a blanket. Shame on all of them.</p></div>
<footer>Copyright 2021 Courier</footer></body></html>"""


def page(text, **options):
    return html.article(text, id="a", source="page.html", **options)


def marked_down(text, **options):
    ((id, article),) = markdown.parse(text.encode(), id="a", source="a.md", **options)
    assert id == article.id
    return article


def test_a_page_gives_its_article_and_its_metadata():
    article = page(PAGE)
    assert article.text == f"Ferries stay in port\n\n{PROSE}\n\nWhat happens next\n\n{PROSE}"
    assert (article.title, article.declared_language, article.published) == ("Ferries stay in port", "en-GB", "2021-10-05")
    assert article.source == "https://courier.example/ferry"


def test_the_title_becomes_the_headline_where_the_body_has_none():
    article = page(f"<html><head><title>Ferries stay in port</title></head><body><p>{PROSE}</p></body></html>")
    assert article.text == f"Ferries stay in port\n\n{PROSE}"
    assert (article.declared_language, article.source) == (None, "page.html")


@pytest.mark.parametrize(
    "text",
    ["<html><body></body></html>", "<p></p>", "<div>" * 50_000, "<html><script>var ferry = 'late';</script></html>"],
)
def test_a_page_without_an_article_is_refused(text):
    with pytest.raises(IntakeError, match=r"No article text|cannot be parsed"):
        page(text)


def test_pages_log_nothing_of_their_text(caplog):
    caplog.set_level(logging.DEBUG)
    page(PAGE)
    assert PROSE[:20] not in caplog.text


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        ('<meta charset="iso-8859-1">', "windows-1252"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>", "windows-1251"),
        ('<?xml version="1.0" encoding="Shift_JIS"?>', "shift_jis"),
        ('<meta charset="GB2312">', "gbk"),
    ],
)
def test_a_page_is_decoded_as_it_declares(declaration, encoding):
    text = {"windows-1252": "“café”", "windows-1251": "паром", "shift_jis": "連絡船", "gbk": "渡輪"}[encoding]
    data = f"{declaration}<p>{text}</p>".encode(encoding)
    assert text in decode(data, declared=html.declared_charset(data))


def test_utf_8_is_believed_over_a_declaration():
    data = '<meta charset="iso-8859-1">café'.encode()
    assert decode(data, declared=html.declared_charset(data)).endswith("café")


MARKDOWN = """---
title: "Ferries stay in port"
date: 2021-10-05
Lang: en
nested:
  - ignored
---
<!-- a note -->
# Ferries stay in port

The *ferry* to the **outer** islands
was [late](https://x.example "t"), said `Ives` &amp; co.\\
Nobody came. ![a picture](a.png)

- blankets
- bread

  and butter

1. first

> Nobody told us.

| island | hours |
|---|---|
| north | 3 |

```
code
```

<div>Raw <b>text</b><script>var a;</script></div>

2 < 3 \\*star\\*
"""


def test_markdown_gives_what_a_reader_sees():
    article = marked_down(MARKDOWN)
    assert article.text.split("\n\n") == [
        "Ferries stay in port",
        "The ferry to the outer islands was late, said Ives & co.\nNobody came.",
        "- blankets",
        "- bread",
        "and butter",
        "1. first",
        "Nobody told us.",
        "Raw text",
        "2 < 3 *star*",
    ]
    assert (article.title, article.published, article.declared_language) == ("Ferries stay in port", "2021-10-05", "en")
    assert article.source == "a.md"


def test_the_first_heading_is_the_title_of_a_markdown_without_front_matter():
    article = marked_down("Intro.\r\n\r\nFerry\r\n=====\r\n\r\nIt is late.\r\n")
    assert article.title == "Ferry"
    assert article.text == "Intro.\n\nFerry\n\nIt is late."


@pytest.mark.parametrize(
    "text",
    ["<div>" + "<!--" * 50_000, "<div>" + "<" * 100_000, "[" * 5_000, "> " * 5_000, "---\na: x" + " " * 100_000 + "y\n---\n"],
)
def test_hostile_markdown_takes_no_longer_than_markdown(text):
    assert marked_down(f"{text}\n\nLate.").text.endswith("Late.")


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (None, "It is late.", "It is late."),
        ("Ferry", "Ferry\n\nIt is late.", "Ferry\n\nIt is late."),
        ("FERRY!", "News\n\nferry\n\nIt is late.", "News\n\nferry\n\nIt is late."),
        ("Ferries stay in port - Courier", "Ferries stay in port\n\nIt is late.", "Ferries stay in port\n\nIt is late."),
        ("The", "The ferry is late.", "The\n\nThe ferry is late."),
    ],
)
def test_the_headline_stands_first_and_once(title, text, expected):
    assert with_headline(title, text) == expected

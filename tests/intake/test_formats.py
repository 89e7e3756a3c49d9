import logging

import pytest

from auditor.errors import IntakeError
from auditor.intake import html, markdown, text
from auditor.intake.decode import decode
from auditor.intake.headline import with_headline
from auditor.intake.plain import without_controls

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


@pytest.mark.parametrize(
    ("charset", "text", "encoding"),
    [
        *((label, "“Late” – 5 €…", "windows-1252") for label in ("iso8859-1", "latin-1", "ISO_8859-1", "L1", "us-ascii", "x-cp1252")),
        ("latin5", "“Geç” – şık…", "windows-1254"),
        ("ISO-8859-11", "เรือ…", "cp874"),
        *((label, "連絡船①", "cp932") for label in ("x-sjis", "shift-jis", "SJIS", "windows-31j")),
        *((label, "여객선 뷁", "cp949") for label in ("ks_c_5601-1987", "EUC-KR", "windows-949")),
        *((label, "渡輪镕", "gb18030") for label in ("gb_2312-80", "x-gbk", "GB2312")),
        ("big5", "渡輪啲", "big5hkscs"),
        ("iso-2022-jp", "連絡船は遅れた。", "iso-2022-jp"),
    ],
)
def test_a_charset_goes_by_any_of_its_names_and_for_what_browsers_take_it(charset, text, encoding):
    assert decode(text.encode(encoding), declared=charset) == text


def test_a_page_that_declares_escapes_and_uses_none_is_read_as_it_is():
    assert decode("連絡船 café".encode(), declared="iso-2022-jp") == "連絡船 café"
    assert decode(b"A bell \x1b[1m rings.", declared="iso-8859-1") == "A bell \x1b[1m rings."


@pytest.mark.parametrize("charset", ["rot13", "hex", "punycode", "idna", "undefined", "klingon", "-", "x-"])
def test_a_charset_that_is_none_is_refused(charset):
    with pytest.raises(IntakeError, match="declares the charset"):
        decode(b"caf\xe9 " + b"\xff" * 9, declared=charset)


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
    ("front", "title"),
    [
        ("title: >-\n  Ferries stay\n  in port\ndate: 2021-10-05", "Ferries stay in port"),
        ("title: |\n  Ferries stay in port\n\ndate: 2021-10-05", "Ferries stay in port"),
        ("title: Ferries stay\n  in port\ndate: 2021-10-05", "Ferries stay in port"),
        ('title: "Ferries stay\n  in port"\ndate: 2021-10-05', "Ferries stay in port"),
        ("title: 'The mayor''s plan'\ndate: 2021-10-05", "The mayor's plan"),
        ('title: "The \\"best\\" plan \\u2013 so far"\ndate: 2021-10-05', 'The "best" plan – so far'),
        ("title: He said 'no'\ndate: 2021-10-05", "He said 'no'"),
        ("title: \"No\" or 'yes'\ndate: 2021-10-05", "\"No\" or 'yes'"),
        ("title: '\ndate: 2021-10-05", "'"),
        ("title: Ferry\nauthor:\n  name: Ann\ntags:\n- a\n- b\ndate: 2021-10-05", "Ferry"),
        ("title:\n  Ferry\ndate: 2021-10-05", "Ferry"),
        ("title: Ferries stay # the headline\ndate: 2021-10-05   # as it was printed", "Ferries stay"),
        ("title: 'No. # 1'  # the headline\ndate: \"2021-10-05\" # ISO", "No. # 1"),
        ("title: The #1 ferry is #late\ndate: 2021-10-05", "The #1 ferry is #late"),
        ("date: 2021-10-05", None),
    ],
)
def test_front_matter_is_read_as_its_programs_write_it(front, title):
    article = marked_down(f"---\n{front}\n---\nIt is late.\n")
    assert (article.title, article.published) == (title, "2021-10-05")
    assert article.text == (f"{title}\n\nIt is late." if title else "It is late.")


def test_front_matter_may_be_toml():
    front = '+++\ntitle = "Ferries \\"stay\\""\ndate = 2021-10-05T10:00:00Z\ndraft = false\ntags = ["a"]\n[params]\nlang = "fr"\n+++\n'
    article = marked_down(f"{front}It is late.")
    assert (article.title, article.published) == ('Ferries "stay"', "2021-10-05T10:00:00+00:00")
    assert article.text == 'Ferries "stay"\n\nIt is late.'


def test_what_stands_between_plus_signs_and_is_no_toml_is_text():
    assert "It is late." in marked_down("+++\nIt is late.\n+++\nNobody came.").text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor spoke.<br>He left.<br/>", "The mayor spoke.\nHe left."),
        ("<p>The mayor spoke.</p><p>He left.</p>", "The mayor spoke.\n\nHe left."),
        ("<figure><img src='a'><figcaption>The mayor</figcaption></figure>\n\nHe left.", "He left."),
        ("<div>\n\nThe *mayor* spoke.\n\n</div>\n\nHe left.", "The mayor spoke.\n\nHe left."),
        ("The inter&shy;national <q>port</q> is <b>shut</b>.", "The international “port” is shut."),
    ],
)
def test_html_in_markdown_is_read_as_html(text, expected):
    assert marked_down(text).text == expected


@pytest.mark.parametrize(
    "text",
    [
        "<div>" + "<!--" * 50_000,
        "<div>" + "<" * 100_000,
        "[" * 5_000,
        "> " * 5_000,
        "---\na: x" + " " * 100_000 + "y\n---\n",
        "---\na: x\n" + " y\n" * 50_000 + "---\n",
    ],
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


@pytest.mark.parametrize(
    ("copied", "read"),
    [
        ("The \x1b[1mmayor\x1b[0m left.", "The mayor left."),
        ("\x1b[38;5;196mThe mayor\x1b(B\x1b[m left.", "The mayor left."),
        ("\x1b]0;less article.txt\x07The mayor left.", "The mayor left."),
        ("The \x1b]8;;https://a.example/\x1b\\mayor\x1b]8;;\x1b\\ left.", "The mayor left."),
        ("The mayor [sic] left [1m away].", "The mayor [sic] left [1m away]."),
    ],
)
@pytest.mark.parametrize("format", [text, markdown])
def test_what_drives_a_terminal_is_no_text(format, copied, read):
    ((_, article),) = format.parse(copied.encode(), id="a", source="a")
    assert article.text == read


def test_a_file_of_nothing_but_sequences_is_empty():
    with pytest.raises(IntakeError, match="empty"):
        list(text.parse(b"\x1b[2J\x1b[H", id="a", source="a.txt"))


def test_a_wire_loses_whole_sequences():
    assert without_controls("\x01The \x1b[1mmayor\x1b[0m left.\x03") == "The mayor left."

"""NITF: the text of `body.content`, whatever the encoding, the blocks and the entities."""

import pytest
from reading import only, sample

from auditor.article import Article, BodyState
from auditor.report import Skipped

PARAGRAPHS = "The press turns again.\n\nAll 412 pieces are numbered."
P = "<p>The press turns again.</p><p>All 412 pieces are numbered.</p>"

NOTE = "<note noteclass='editorsnote'><body.content><p>EDS: adds a quote.</p></body.content></note>"


def nitf(body, head="", attributes=""):
    return f"<nitf {attributes}><head>{head}</head><body>{body}</body></nitf>"


def test_a_document_in_an_old_encoding_gives_its_article_and_its_metadata():
    (article,) = sample("nitf.xml")
    assert article.text.split("\n\n") == [
        "El pueblo salva su vieja prensa de sidra",
        "La prensa, parada desde la inundación, volverá a girar este otoño, dijo el alcalde.",
        "Los voluntarios numeraron las 412 piezas.",
        "Piezas    412\nTornillos 411",
    ]
    assert (article.id, article.declared_language, article.published) == ("EX-1850", "es", "20240309T061400+0000")


@pytest.mark.parametrize(
    "body",
    [
        f"<body.content>{P}</body.content>",
        f"<body.content><block>{P}</block></body.content>",
        "<body.content><block><p>The press turns again.</p></block><block><p>All 412 pieces are numbered.</p></block></body.content>",
        "<body.content><p>The press turns again.</p></body.content><body.content><p>All 412 pieces are numbered.</p></body.content>",
        "<body.content>The press turns again.\n\nAll 412 pieces are numbered.</body.content>",
        "<body.content><pre>   The press turns again.\nAll 412 pieces are numbered.</pre></body.content>".replace("\nAll", "\n\nAll"),
        f"<body.content><![CDATA[{P}]]></body.content>",
        f"<body.head><byline>Ines Carter</byline></body.head>{P}<body.end><tagline>ic</tagline></body.end>",
        P,
        f"<body.head><abstract><p>A teaser.</p></abstract></body.head><body.content>{P}</body.content>",
        f"<body.content>{P}<media><media-caption>The press.</media-caption></media></body.content>",
        f"<body.head>{NOTE}<byline>Ines Carter</byline></body.head><body.content>{P}</body.content>",
        f"<body.content><block>{NOTE}{P}</block></body.content>",
        f"<body.content>{P}<note><p>EDS: more follows.</p></note></body.content>",
        "<body.content><tx>The press turns again.</tx><tx>All 412 pieces are numbered.</tx></body.content>",
    ],
)
def test_the_text_is_found_wherever_senders_put_it(body):
    article = only(nitf(body))
    assert isinstance(article, Article)
    assert (article.text, article.body, article.id) == (PARAGRAPHS, BodyState.FULL, "stdin")


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Slug</title>", "<body.head><hedline><hl1>Press <b>turns</b></hl1></hedline></body.head>", "Press turns"),
        ("<title>Press turns</title>", "<body.head><hedline><hl1/></hedline></body.head>", "Press turns"),
        ("<title>SLUG</title>", "<body.content><hedline><hl1>Press turns</hl1></hedline></body.content>", "Press turns"),
        ("", "<body.head><hedline><hl1>Press<br/>turns<!-- now --></hl1></hedline></body.head>", "Press turns"),
        ("", "<body.head><hedline><hl1><p>Press</p><p>turns</p></hl1></hedline></body.head>", "Press turns"),
        ("<title>SLUG</title>", "<body.head><note><hl1>EDS</hl1></note></body.head>", "SLUG"),
        ("", "", None),
    ],
)
def test_the_headline_stands_first(head, body, title):
    assert only(nitf(f"{body}<body.content>{P}</body.content>", head)).title == title


@pytest.mark.parametrize(
    ("head", "body", "reason"),
    [
        ("<docdata management-status='canceled'/>", f"<body.content>{P}</body.content>", "canceled by its provider"),
        ("<title>Press turns</title>", "<body.content/>", "no body text"),
        ("<title>Press turns</title>", "<body.content><p>Press turns</p></body.content>", "only repeats the headline"),
        ("", "<body.content><media><media-caption>The press.</media-caption></media></body.content>", "pictures or other media"),
        ("", "<body.content><p>***</p></body.content>", "no body text"),
        ("", "", "no body text"),
    ],
)
def test_what_is_no_article_is_skipped_with_its_reason(head, body, reason):
    skipped = only(nitf(body, head))
    assert isinstance(skipped, Skipped)
    assert reason in skipped.reason


def test_bylines_and_datelines_in_the_text_are_paragraphs():
    body = "<body.content><byline>By <person>Ines Carter</person></byline><dateline>APPLEWICK</dateline><p>It turns.</p></body.content>"
    assert only(nitf(body)).text == "By Ines Carter\n\nAPPLEWICK\n\nIt turns."


def test_an_abstract_alone_is_a_teaser():
    article = only(nitf("<body.head><abstract><p>A press turns.</p></abstract></body.head>"))
    assert (article.text, article.body) == ("A press turns.", BodyState.PARTIAL)


@pytest.mark.parametrize(
    ("attributes", "body", "language"),
    [
        ("xml:lang='nb-NO'", f"<body.content>{P}</body.content>", "nb-NO"),
        ("baselang='swe'", f"<body.content>{P}</body.content>", "sv"),
        ("", f"<body.content xml:lang='IT-it'>{P}</body.content>", "it-IT"),
        ("", f"<body.content>{P}</body.content>", None),
    ],
)
def test_the_language_is_what_the_document_declares(attributes, body, language):
    assert only(nitf(body, attributes=attributes)).declared_language == language

"""NewsML-G2: which items are articles, where their text stands, and what the envelope says of them."""

import pytest
from reading import only, outcomes, sample, says

from auditor.article import Article, BodyState
from auditor.report import Failure, Skipped

PARAGRAPHS = "The press turns again.\n\nAll 412 pieces are numbered."
P = "<p>The press turns again.</p><p>All 412 pieces are numbered.</p>"

LAID_OUT = "The press\nturns again.\n\nAll 412 pieces\nare numbered."


def item(content, *, kind="ninat:text", status="stat:usable", meta="", root="newsItem", attributes='guid="urn:x"', namespace=True):
    xmlns = 'xmlns="http://iptc.org/std/nar/2006-10-01/"' if namespace else ""
    return (
        f"<{root} {xmlns} {attributes}><itemMeta><itemClass qcode='{kind}'/><versionCreated>2024-03-09T06:14:00Z</versionCreated>"
        f"<pubStatus qcode='{status}'/></itemMeta><contentMeta>{meta}</contentMeta><contentSet>{content}</contentSet></{root}>"
    )


def inline(content, contenttype="application/xhtml+xml"):
    return f'<inlineXML contenttype="{contenttype}">{content}</inlineXML>'


def test_a_message_yields_each_of_its_items_in_its_place():
    package, article, picture, killed = sample("newsml-g2-message.xml")
    assert article.text.split("\n\n") == [
        "Byn räddar sin gamla ciderpress",
        "Pressen som stått still sedan översvämningen går igen i höst.",
        "Frivilliga numrerade alla 412 delar.\nEn skruv saknas.",
    ]
    assert (article.id, article.declared_language, article.published) == ("urn:example:g2:text", "sv", "2024-03-09T06:14:00Z")
    assert [outcome.reason for outcome in (package, picture, killed)] == [
        "It is a package of other items, not an article.",
        "It is a picture, not an article.",
        "It was canceled by its provider.",
    ]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (inline(f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{P}</body></html>'), PARAGRAPHS),
        (inline(f"<html><head><title/></head><body>{P}</body></html>"), PARAGRAPHS),
        (inline(f'<x:html xmlns:x="urn:own"><x:body>{P}</x:body></x:html>'), PARAGRAPHS),
        (inline(f'<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.content>{P}</body.content></body></nitf>'), PARAGRAPHS),
        (inline(P), PARAGRAPHS),
        (inline(f"<html><head><title/></head><body>{P.replace('<', '&lt;')}</body></html>"), PARAGRAPHS),
        (inline(f"<html>{P}</html>"), PARAGRAPHS),
        (inline("<html><body><p>The press\nturns again.\n    All 412 pieces\nare numbered.</p></body></html>"), LAID_OUT),
        (inline("<html><body><p>The press\n        turns again.</p></body></html>"), "The press turns again."),
        (inline("<html><body><p>The press\nturns again.</p></body></html>"), "The press turns again."),
        (inline(f"<div>{P}</div>"), PARAGRAPHS),
        (inline(f"<body>{P}</body>"), PARAGRAPHS),
        (inline("The press turns again.\n\nAll 412 pieces are numbered."), PARAGRAPHS),
        (inline("The <b>press</b> turns again.<br/><br/>All 412 pieces are numbered."), PARAGRAPHS),
        (inline(f"<![CDATA[{P}]]>"), PARAGRAPHS),
        (inline(P.replace("<", "&lt;")), PARAGRAPHS),
        (inline(f"<wrapper><meta>x</meta>{P}</wrapper>"), PARAGRAPHS),
        ('<inlineData contenttype="text/plain">The press turns again.\n\nAll 412 pieces are numbered.</inlineData>', PARAGRAPHS),
        (f'<inlineData contenttype="text/html">{P.replace("<", "&lt;")}</inlineData>', PARAGRAPHS),
        (inline("<!-- Story text -->") + inline(P), PARAGRAPHS),
        ('<remoteContent href="a.jpg"/>' + inline(P), PARAGRAPHS),
        (inline(P) + inline("<p>The same again, for print.</p>"), PARAGRAPHS),
        (inline("<nitf><body><body.head><abstract><p>A teaser.</p></abstract></body.head></body></nitf>") + inline(P), PARAGRAPHS),
        (inline("The <b>press</b> turns again.\n\nAll <i>412</i> pieces are numbered."), PARAGRAPHS),
        (inline("The <b>press</b>\nturns again.<br/><br/>All 412 pieces\n\nare numbered."), PARAGRAPHS),
        (inline("<tx>The press turns again.</tx><tx>All 412 pieces are numbered.</tx>"), PARAGRAPHS),
        (inline(f"<section class='main'>{P}<section class='main'/></section><section class='notepad'>Desk</section>"), PARAGRAPHS),
    ],
)
@pytest.mark.parametrize("namespace", [True, False])
def test_the_text_is_found_wherever_senders_put_it(content, text, namespace):
    article = only(item(content, namespace=namespace))
    assert isinstance(article, Article)
    assert (article.text, article.body) == (text, BodyState.FULL)


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        (item(inline(P), kind="ninat:picture"), "a picture"),
        (item(inline(P), kind="ninat:video"), "a video"),
        (item(inline(P), kind="ninat:audio"), "an audio recording"),
        (item(inline(P), kind="ninat:graphic"), "a graphic"),
        (item("", kind="ninat:composite"), "a composite"),
        (item(inline("<events/>"), kind="ninat:composite"), "a composite"),
        (item(inline(P), status="stat:canceled"), "canceled by its provider"),
        (item(inline(P), root="packageItem"), "a package"),
        (item("", root="conceptItem"), "a concept"),
        (item("", root="knowledgeItem"), "a list of concepts"),
        (item("", root="planningItem"), "a planning item"),
        (item("", root="catalogItem"), "a catalogue"),
        (item(""), "no body text"),
        (item("", meta="<headline>Press turns</headline><by>Ines Carter</by>"), "no body text"),
        (item(inline("<!-- Story text -->")), "no body text"),
        (item('<remoteContent href="http://wire.example/a.html"/>'), "elsewhere"),
        (item(inline("<sports-content><team><name>Applewick</name></team></sports-content>")), "data for machines"),
        (item('<inlineData encoding="base64">VGhlIHByZXNz</inlineData>'), "encoded binary data"),
        (item(inline("<p>Press turns</p>"), meta="<headline>Press turns</headline>"), "only repeats the headline"),
        ("<contentMeta><headline>Press turns</headline></contentMeta>", "metadata of an item"),
    ],
)
def test_what_is_no_article_is_skipped_with_its_reason(document, reason):
    skipped = only(document)
    assert isinstance(skipped, Skipped)
    assert reason in skipped.reason


@pytest.mark.parametrize(
    "kind", ["ninat:text", "icls:text", "text", "http://cv.iptc.org/newscodes/ninature/text", "own:story", "ninat:composite", ""]
)
def test_text_is_text_in_any_vocabulary(kind):
    assert isinstance(only(item(inline(P), kind=kind)), Article)


def test_a_class_can_be_a_uri():
    document = item(inline(P)).replace("qcode='ninat:text'", "uri='http://cv.iptc.org/newscodes/ninature/picture'")
    assert says(only(document)) == ("Skipped", "It is a picture, not an article.")


@pytest.mark.parametrize(
    ("meta", "attributes", "content", "language"),
    [
        ('<language tag="en_US"/>', 'guid="x" xml:lang="de"', inline(P), "en-US"),
        ("", 'guid="x" xml:lang="fi-FI"', inline(P), "fi-FI"),
        ("", 'guid="x" xml:lang="de"', inline(f"<html xml:lang='it'><body>{P}</body></html>"), "de"),
        ("", 'guid="x" xml:lang="de"', inline(P).replace("<inlineXML", "<inlineXML xml:lang='it'"), "it"),
        ("", 'guid="x"', inline(P), None),
        ('<language tag="nonsense-as-a-language"/>', 'guid="x"', inline(P), None),
    ],
)
def test_the_declared_language_is_the_nearest_to_the_content(meta, attributes, content, language):
    assert only(item(content, meta=meta, attributes=attributes)).declared_language == language


@pytest.mark.parametrize(
    ("meta", "content", "title"),
    [
        ("<headline>Press <b>turns</b></headline>", P, "Press turns"),
        ('<headline role="hld:subHeadline">All</headline><headline>Press turns</headline>', P, "Press turns"),
        ('<headline role="crol:kicker">Heritage</headline><headline role="hld:main">Press turns</headline>', P, "Press turns"),
        ('<headline role="hld:short">Press</headline><headline role="hld:medium">Press turns</headline>', P, "Press turns"),
        ('<headline role="hld:short">Press turns</headline>', P, "Press turns"),
        ('<headline rank="2">All</headline><headline rank="1">Press turns</headline>', P, "Press turns"),
        ('<headline rank="-">Press turns</headline><headline rank="1">All</headline>', P, "Press turns"),
        (
            '<language tag="en"/><headline xml:lang="fr">Pressoir</headline><headline xml:lang="en-GB">Press turns</headline>',
            P,
            "Press turns",
        ),
        ('<language tag="en"/><headline xml:lang="fr">Pressoir</headline>', P, "Pressoir"),
        ("<headline/>", f"<html><head><title>Press turns</title></head><body>{P}</body></html>", "Press turns"),
        (
            "",
            f"<nitf><body><body.head><hedline><hl1>Press turns</hl1></hedline></body.head><body.content>{P}</body.content></body></nitf>",
            "Press turns",
        ),
        ("", P, None),
    ],
)
def test_the_headline_stands_first(meta, content, title):
    article = only(item(inline(content), meta=meta))
    assert article.title == title
    assert article.text == (f"{title}\n\n{PARAGRAPHS}" if title else PARAGRAPHS)


def test_the_name_of_the_item_stands_for_a_headline_only_where_nothing_else_does():
    bare = item(inline(P)).replace("</itemMeta>", "<title>PRESS-TURNS</title></itemMeta>")
    page = bare.replace(P, f"<html><head><title>Press turns</title></head><body>{P}</body></html>")
    assert (only(bare).title, only(page).title) == ("PRESS-TURNS", "Press turns")


def test_items_without_a_guid_are_numbered_and_those_with_the_same_one_told_apart():
    message = "<newsMessage><itemSet>" + item(inline(P), attributes="") + item(inline(P)) * 2 + "</itemSet></newsMessage>"
    assert [outcome.id for outcome in outcomes(message)] == ["stdin:1", "urn:x", "urn:x-2"]


def test_a_message_without_items_is_refused():
    failure = only("<newsMessage><header/><itemSet/></newsMessage>")
    assert isinstance(failure, Failure)
    assert failure.remedy

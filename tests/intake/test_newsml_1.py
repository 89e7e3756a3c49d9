"""NewsML 1: the component that carries the text, among those that carry its headline, its pictures or the same text again."""

import time

import pytest
from reading import only, outcomes, sample, says

from auditor.article import Article, BodyState
from auditor.report import Failure, Skipped

PARAGRAPHS = "The press turns again.\n\nAll 412 pieces are numbered."
P = "<p>The press turns again.</p><p>All 412 pieces are numbered.</p>"

NITF_WITH_HEADLINE = (
    f"<nitf><body><body.head><hedline><hl1>Press turns</hl1></hedline></body.head><body.content>{P}</body.content></body></nitf>"
)


def newsml(*components, status="Usable", attributes="", ids="<NewsItemId>7</NewsItemId>"):
    return (
        f"<NewsML><NewsItem {attributes}><Identification><NewsIdentifier>{ids}</NewsIdentifier></Identification>"
        f"<NewsManagement><ThisRevisionCreated>20240309T061400Z</ThisRevisionCreated><Status FormalName='{status}'/></NewsManagement>"
        f"<NewsComponent>{''.join(components)}</NewsComponent></NewsItem></NewsML>"
    )


def content(data, *, media="Text", extra=""):
    return f"<ContentItem><MediaType FormalName='{media}'/>{extra}<DataContent>{data}</DataContent></ContentItem>"


def component(role, data, **options):
    return f"<NewsComponent><Role FormalName='{role}'/>{content(data, **options)}</NewsComponent>"


def headline(text):
    return f"<NewsLines><HeadLine>{text}</HeadLine></NewsLines>"


def test_a_document_yields_the_articles_of_each_item_in_its_place():
    nitf, brief, photo = sample("newsml-1.2.xml")
    assert nitf.text.split("\n\n") == [
        "Le village sauve son vieux pressoir",
        "Le pressoir arrêté depuis l'inondation tournera de nouveau cet automne.",
        "Toutes les pièces",
        "Des bénévoles ont numéroté les 412 pièces.",
    ]
    assert (nitf.id, nitf.declared_language) == ("urn:newsml:wire.example:20240309:1847:1", "fr")
    assert nitf.published == "20240309T061400Z"
    assert brief.text == "In brief\n\nThe press turns again.\n\nAll 412 pieces are numbered."
    assert says(photo) == ("Skipped", "It holds pictures or other media, no article.")


@pytest.mark.parametrize(
    "components",
    [
        [content(P)],
        [content(f"<nitf><body><body.content>{P}</body.content></body></nitf>")],
        [content(f"<html xmlns='http://www.w3.org/1999/xhtml'><head><title/></head><body>{P}</body></html>")],
        [content(f"<body><body.head><hedline><hl2>Deck</hl2></hedline></body.head><body.content>{P}</body.content></body>")],
        [content(f"<body.content>{P}</body.content>", media="ComplexData")],
        [content(f"<![CDATA[{P}]]>")],
        [content(PARAGRAPHS)],
        [component("Main", P)],
        [component("Slug Line", "<p>PRESS</p>"), component("Body", P), component("Contact", "<p>Call us.</p>")],
        [component("Caption", "<p>The press.</p>"), component("Main Text", P)],
        [component("Summary", "<p>A press turns.</p>"), component("Body", P)],
        [component("Lead", "<p>The press turns again.</p>"), component("Body", "<p>All 412 pieces are numbered.</p>")],
        [component("Lead", "<p>The press turns again.</p>"), component("Body", P)],
        [component("StyleSheet", ".a {}", extra="<MimeType FormalName='text/css'/>"), component("", P)],
        [content("<p>.a {}</p>", extra="<MimeType FormalName='text/css'/>"), content(P)],
        [content("VGhl", extra="<Encoding Notation='base64'/>"), content(P)],
        [content("The picture's own text", media="Photo"), content(P)],
        ["<ContentItem Href='a.jpg'><MediaType FormalName='Photo'/></ContentItem>", content(P)],
        [f"<NewsComponent><Role FormalName='Photo'/>{component('', '<p>The press.</p>')}</NewsComponent>", content(P)],
        [component("Main", P), component("Main", P)],
        [content("<p>Press turns</p>"), content(P)],
        [content(P), content("<p>Press turns</p>")],
        [content(P), content(PARAGRAPHS.replace(". ", ".  "))],
        [
            f"<NewsComponent><ContentItem Href='a.jpg'><MediaType FormalName='Photo'/></ContentItem>{content('A press')}</NewsComponent>",
            content(P),
        ],
        ["<ContentItem Href='a.jpg'><MediaType FormalName='Photo'/></ContentItem>", content(P), component("", P)],
        [component("MainPicture", "<p>The press.</p>"), component("Picture Caption", "<p>The press.</p>"), component("Main", P)],
        [f"<NewsComponent><Role FormalName='MainPhoto'/>{component('Text', '<p>The press.</p>')}</NewsComponent>", content(P)],
    ],
)
def test_the_body_is_found_among_what_stands_beside_it(components):
    article = only(newsml(*components))
    assert isinstance(article, Article)
    assert (article.text, article.body, article.id) == (PARAGRAPHS, BodyState.FULL, "7")


def test_two_languages_are_two_articles_and_equivalents_are_one():
    dutch = "<NewsComponent xml:lang='nl'>" + headline("Pers") + content("<p>De pers draait weer.</p>") + "</NewsComponent>"
    french = "<NewsComponent xml:lang='fr'>" + headline("Pressoir") + content("<p>Le pressoir tourne.</p>") + "</NewsComponent>"
    first, second = outcomes(newsml(dutch, french))
    assert [(first.id, first.declared_language), (second.id, second.declared_language)] == [("7", "nl"), ("7:2", "fr")]
    assert (first.text, second.text) == ("Pers\n\nDe pers draait weer.", "Pressoir\n\nLe pressoir tourne.")
    both = f"<NewsComponent EquivalentsList='yes'>{component('', P)}{component('', '<p>The same, shorter.</p>')}</NewsComponent>"
    assert only(newsml(both)).text == PARAGRAPHS
    equivalents = outcomes(
        newsml(f"<NewsComponent EquivalentsList='yes'>{dutch}{french}{french.replace('tourne', 'marche')}</NewsComponent>")
    )
    assert [outcome.declared_language for outcome in equivalents] == ["nl", "fr"]


@pytest.mark.parametrize(
    ("components", "title"),
    [
        ([headline("Press turns"), content(P)], "Press turns"),
        ([headline("Outer"), f"<NewsComponent>{headline('Press turns')}{content(P)}</NewsComponent>"], "Press turns"),
        ([component("Title", "<p>Press turns</p>"), component("Body", P)], "Press turns"),
        (
            [content(NITF_WITH_HEADLINE)],
            "Press turns",
        ),
        ([content(P)], None),
    ],
)
def test_the_headline_is_the_nearest(components, title):
    article = only(newsml(*components))
    assert article.title == title
    assert article.text.endswith(PARAGRAPHS)


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        (newsml(content(P), status="Canceled"), "canceled by its provider"),
        (newsml(headline("Press turns")), "no body text"),
        (newsml(content("")), "no body text"),
        (newsml("<ContentItem Href='a.html'/>"), "elsewhere"),
        (newsml("<ContentItem Href='a.jpg'><MediaType FormalName='Graphic'/></ContentItem>"), "pictures or other media"),
        (newsml(content("<table.of><figures>1</figures></table.of>")), "data for machines"),
        (newsml(component("Photo", "<p>The press.</p>")), "no body text"),
    ],
)
def test_what_is_no_article_is_skipped_with_its_reason(document, reason):
    skipped = only(document)
    assert isinstance(skipped, Skipped)
    assert reason in skipped.reason


def test_each_language_keeps_its_own_title_and_lead():
    def version(language, title, lead, body):
        parts = component("Body", body) + component("Title", title) + component("Lead", lead)
        return f"<NewsComponent xml:lang='{language}'><Role FormalName='TEXT'/>{parts}</NewsComponent>"

    dutch = version("nl", "Pers draait", "Een oude pers draait.", "Vrijwilligers telden elk stuk.")
    french = version("fr", "Le pressoir tourne", "Un vieux pressoir tourne.", "Des bénévoles ont tout compté.")
    clip = f"<NewsComponent><Role FormalName='VIDEO'/>{component('Body', 'A film of the press.')}</NewsComponent>"
    assert [(outcome.declared_language, outcome.text) for outcome in outcomes(newsml(dutch, clip, french))] == [
        ("nl", "Pers draait\n\nEen oude pers draait.\n\nVrijwilligers telden elk stuk."),
        ("fr", "Le pressoir tourne\n\nUn vieux pressoir tourne.\n\nDes bénévoles ont tout compté."),
    ]


@pytest.mark.parametrize("name", ["DescriptiveMetadata", "DescriptiveMetada"])
def test_the_language_is_the_nearest(name):
    language = f"<{name}><Language FormalName='nl'/></{name}>"
    assert only(newsml(language, content(P), attributes="xml:lang='fr'")).declared_language == "nl"
    assert only(newsml(content(P), attributes="xml:lang='fr'")).declared_language == "fr"


def test_an_item_that_cannot_be_read_costs_itself_alone():
    deep = newsml(content("&lt;div>" * 3_000 + "deep"))
    first, failure, last = outcomes(newsml(content(P)).replace("</NewsML>", "") + deep[8:-9] + newsml(content("<p>Last.</p>"))[8:])
    assert [says(outcome) for outcome in (first, last)] == [("Article", PARAGRAPHS), ("Article", "Last.")]
    assert says(failure) == ("Failure", "Its HTML is nested too deeply.")


def test_many_components_take_no_longer_than_their_number():
    begun = time.process_time()
    both = f"<NewsComponent EquivalentsList='yes'>{''.join(component('', f'<p>Text {n}</p>') for n in range(4_000))}</NewsComponent>"
    apart = "".join(component("", f"<p>Text number {n}</p>") for n in range(4_000))
    assert len(outcomes(newsml(both, apart), limit=5_000_000)) == 4_001
    assert time.process_time() - begun < 5


def test_a_lead_alone_is_a_teaser():
    article = only(newsml(component("Lead", "<p>A press turns.</p>")))
    assert (article.text, article.body) == ("A press turns.", BodyState.PARTIAL)


def test_a_document_without_items_is_refused():
    failure = only("<NewsML><Catalog Href='x'/></NewsML>")
    assert isinstance(failure, Failure)
    assert "no news item" in failure.message

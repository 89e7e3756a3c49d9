"""RSS and Atom in all their dialects: what is an article, what a teaser, and what a hostile feed may do."""

import time
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.article import Article, BodyState
from auditor.errors import IntakeError
from auditor.intake import feeds
from auditor.report import Skipped

PROSE = "The ferry to the outer islands was cancelled for the third day in a row."
MORE = "Most of the passengers slept in the waiting room, on blankets that the harbour office had handed out by midnight."
BODY = f"<p>{PROSE}</p><p>{MORE}</p>"
TEXT = f"{PROSE}\n\n{MORE}"
CONTENT = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'


def items(data):
    return list(feeds.parse(data.encode() if isinstance(data, str) else data, id="feed", source="feed.xml"))


def outcomes(data):
    """Return what a feed yields; its refusal, if it is none."""
    try:
        return [item for _, item in items(data)]
    except IntakeError as refused:
        return [refused]


def only(data):
    ((id, item),) = items(data)
    assert isinstance(item, IntakeError) or item.id == id
    return item


def rss(entry, *, channel="", attributes=CONTENT, prolog='<?xml version="1.0"?>'):
    return f'{prolog}<rss version="2.0" {attributes}><channel><title>Courier</title>{channel}{entry}</channel></rss>'


def item(body="", *, title="Ferries stay in port", more=""):
    return f"<item><title>{title}</title>{more}{body}</item>"


def encoded(body=BODY):
    return f"<content:encoded><![CDATA[{body}]]></content:encoded>"


def atom(entry, attributes=""):
    return f'<feed xmlns="http://www.w3.org/2005/Atom" {attributes}><title>Courier</title>{entry}</feed>'


def entry(body, attributes=""):
    return f"<entry {attributes}><title>Ferries stay in port</title><id>tag:a.example,2021:1</id>{body}</entry>"


def test_an_entry_of_rss_is_an_article_with_its_metadata():
    link = "<link>https://a.example/1</link><guid isPermaLink='false'>a-1</guid><pubDate>Tue, 05 Oct 2021 10:00:00 GMT</pubDate>"
    article = only(rss(item(f"<description>{PROSE}</description>{encoded()}", more=link), channel="<language>en_GB</language>"))
    assert article == Article(
        "a-1", f"Ferries stay in port\n\n{TEXT}", "Ferries stay in port", "en-GB", "Tue, 05 Oct 2021 10:00:00 GMT", "https://a.example/1"
    )


def test_an_entry_of_atom_is_an_article_with_its_metadata():
    rest = '<link href="https://a.example/1"/><updated>2021-10-05T10:00:00Z</updated>'
    article = only(atom(entry(f'{rest}<content type="html">{escape(BODY)}</content>'), 'xml:lang="NL"'))
    assert (article.id, article.source, article.declared_language) == ("tag:a.example,2021:1", "https://a.example/1", "nl")
    assert (article.text, article.published) == (f"Ferries stay in port\n\n{TEXT}", "2021-10-05T10:00:00Z")


RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"'
ESCAPED = f'<content type="text/html" mode="escaped">{escape(BODY)}</content>'
DIALECTS = {
    "RSS 2.0": rss(item(encoded())),
    "RSS 0.91 with its document type": rss(
        item(f"<description>{escape(BODY * 3)}</description>"),
        prolog='<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">',
    ),
    "RSS 1.0": f'<rdf:RDF {RDF} xmlns="http://purl.org/rss/1.0/" {CONTENT}><channel/>{item(encoded())}</rdf:RDF>',
    "RSS 0.90": f'<rdf:RDF {RDF} xmlns="http://my.netscape.com/rdf/simple/0.9/" {CONTENT}><channel/>{item(encoded())}</rdf:RDF>',
    "RSS with XHTML": rss(item(f'<body xmlns="http://www.w3.org/1999/xhtml">{BODY}</body>')),
    "Atom, XHTML": atom(entry(f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{BODY}</div></content>')),
    "Atom, XHTML with a prefix": atom(
        entry(f'<content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>{PROSE}</x:p><x:p>{MORE}</x:p></x:div></content>')
    ),
    "Atom, text": atom(entry(f"<content>{TEXT}</content>")),
    "Atom 0.3": f'<feed version="0.3" xmlns="http://purl.org/atom/ns#">{entry(ESCAPED)}</feed>',
    "prefixes without a meaning": rss(item(f"{encoded()}<itunes:summary>{MORE}</itunes:summary><media:thumbnail url='a'/>"), attributes=""),
    "RSS 1.0 without its name spaces": f'<rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel/>{item(encoded())}</rdf:RDF>',
    "comments": rss(f"<!-- a -->{item(f'<!-- b --><?c d?>{encoded()}<!-- e -->')}<!-- f -->"),
    "blank lines before it": "\n \n" + rss(item(encoded())),
}


@pytest.mark.parametrize("name", DIALECTS)
def test_every_dialect_is_read(name):
    article = only(DIALECTS[name])
    assert article.text.startswith(f"Ferries stay in port\n\n{TEXT}")


@pytest.mark.parametrize(
    ("body", "state"),
    [
        (encoded(), BodyState.FULL),
        (f"<description>{PROSE}</description>", BodyState.PARTIAL),
        (f"<description>{escape(BODY * 5)}</description>", BodyState.FULL),
        (f"<description>{PROSE}</description>{encoded(f'<p>{PROSE}</p>')}", BodyState.PARTIAL),
        (encoded(f"<p>{PROSE[:-1]}…</p><p><a href='/'>Read more</a></p>"), BodyState.PARTIAL),
    ],
)
def test_a_teaser_is_told_from_the_article(body, state):
    assert only(rss(item(body))).body is state


def test_what_podcasts_and_media_say_is_not_the_text():
    other = f"<i:summary>{MORE}</i:summary><m:description>{MORE}</m:description><m:title>Photo</m:title><description>{PROSE}</description>"
    spaces = 'xmlns:i="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:m="http://search.yahoo.com/mrss/"'
    article = only(rss(item(other), attributes=spaces))
    assert (article.text, article.body) == (f"Ferries stay in port\n\n{PROSE}", BodyState.PARTIAL)


@pytest.mark.parametrize(
    "body", ["", "<description/>", "<description> </description>", encoded("<img src='a.png'>"), encoded("Ferries stay in port!")]
)
def test_an_entry_without_text_is_skipped(body):
    skipped = only(rss(item(body)))
    assert isinstance(skipped, Skipped)
    assert "headline" in skipped.reason


def test_a_feed_without_entries_is_skipped_and_other_xml_refused():
    assert only(rss("")).reason == "The feed has no entries."
    for data, reason in (("<html><body/></html>", "no feed"), ("It is late.", "no well-formed XML"), ("", "empty")):
        with pytest.raises(IntakeError, match=reason) as caught:
            items(data)
        assert caught.value.remedy


@pytest.mark.parametrize(("root", "is_one"), [("rss", True), ("rdf", True), ("feed", True), ("urlset", False), ("html", False)])
def test_a_feed_is_known_by_its_root(root, is_one):
    assert feeds.is_feed(root) is is_one


@pytest.mark.parametrize(
    ("more", "id", "source"),
    [
        ("<guid>g</guid><link>https://a.example/1</link>", "g", "https://a.example/1"),
        ("<link>https://a.example/1</link>", "https://a.example/1", "https://a.example/1"),
        ("<link>javascript:alert(1)</link>", "feed:1", "feed.xml"),
        ("<guid>a&#10;b</guid>", "a b", "feed.xml"),
        ("", "feed:1", "feed.xml"),
    ],
)
def test_an_entry_goes_by_its_id_its_link_or_its_number(more, id, source):
    article = only(rss(item(encoded(), more=more)))
    assert (article.id, article.source) == (id, source)


@pytest.mark.parametrize(
    ("attributes", "body", "language"),
    [
        ('xml:lang="en"', '<content type="html" xml:lang="IT-it">x</content>', "it-IT"),
        ('xml:lang="en_US"', '<content type="html">x</content>', "en-US"),
        ("", '<content type="html">x</content>', None),
        ("", '<content type="html">x</content><l xmlns="http://purl.org/dc/elements/1.1/"/>', None),
    ],
)
def test_the_language_is_what_stands_closest_to_the_text(attributes, body, language):
    assert only(atom(entry(body), attributes)).declared_language == language


def test_dublin_core_states_the_language_of_an_entry():
    dc = '<dc:language xmlns:dc="http://purl.org/dc/elements/1.1/">swe</dc:language>'
    assert only(rss(item(encoded() + dc), channel="<language>en</language>")).declared_language == "sv"


@pytest.mark.parametrize(
    ("encoding", "declared", "text"),
    [
        ("windows-1251", "windows-1251", "Паром стоит"),
        ("iso-8859-1", "ISO-8859-1", "Café fermé"),
        ("iso-8859-1", None, "«\xa0Surdoué\xa0», café fermé à l'île"),
        ("utf-8", "iso-8859-1", "Café fermé"),
        ("utf-16", "utf-16", "Café fermé"),
        ("utf-8-sig", "utf-8", "Café fermé"),
    ],
)
def test_an_encoding_is_read_as_declared_or_as_readers_read_it(encoding, declared, text):
    prolog = f'<?xml version="1.0" encoding="{declared}"?>' if declared else ""
    assert only(rss(item(encoded(f"<p>{text}</p>")), prolog=prolog).encode(encoding)).text.endswith(text)


@pytest.mark.parametrize(
    "data", [rss(item(encoded("Île fermée, café"))).encode() + b"\xe9", rss(item(encoded())).encode() + b"\0", b"\x00\x01\x02" * 40]
)
def test_damaged_utf_8_and_binary_data_are_refused(data):
    with pytest.raises(IntakeError, match=r"not valid UTF-8|binary|a NUL"):
        items(data)


MENDED = {
    "an ampersand": ("<description>Marks &amp Spencer, AT&T & co &nope;</description>", "Marks & Spencer, AT&T & co &nope;"),
    "entities of HTML": ("<description>A&nbsp;caf&eacute; &amp;#8217; &mdash; &lt;b&gt;</description>", "A\xa0café ’ —"),
    "half a surrogate pair": ("<description>A &#xD83D; in & it</description>", "A \ufffd in & it"),
    "no character": ("<description>A &#x110000; in & it &#38; &#60;</description>", "A \ufffd in & it & <"),
    "a control character": ("<description>A\x03 in & it</description>", "A in & it"),
}


@pytest.mark.parametrize("name", MENDED)
def test_what_feeds_get_wrong_most_often_is_mended(name):
    body, text = MENDED[name]
    assert only(rss(item(body))).text == f"Ferries stay in port\n\n{text}"


@pytest.mark.parametrize(
    ("data", "states"),
    [
        (rss(item(encoded()) + item(f"<description>{PROSE}</b></description>", title="B")), [BodyState.FULL, BodyState.PARTIAL]),
        (rss(item(encoded()) + item(encoded(), title="B"))[:-20], [BodyState.FULL, BodyState.PARTIAL]),
        (rss(item(encoded()) + item(encoded(), title="B"))[:-50], [BodyState.FULL, BodyState.PARTIAL]),
        (rss(item(encoded()) + item(encoded(), title="B"))[:-110], [BodyState.FULL, BodyState.PARTIAL]),
        ("<rss", []),
        (rss(item(encoded()) + "<item><title>B"), [BodyState.FULL]),
    ],
)
def test_a_broken_feed_gives_what_it_has_and_the_error(data, states):
    *found, (id, error) = items(data)
    assert [item.body for _, item in found if isinstance(item, Article)] == states
    assert id == "feed"
    assert "no well-formed XML at line 1" in error.message
    assert "entries were read" in error.message
    assert PROSE[:10] not in str(error)


def test_scripts_and_styles_stay_out_and_control_tokens_stay_in():
    body = f"<style>p {{ color: red }}</style><p>{PROSE}<script>var late;</script> A &lt;/s&gt; and a &gt;&gt;fra&lt;&lt;.</p>"
    assert only(rss(item(encoded(body)))).text == f"Ferries stay in port\n\n{PROSE} A </s> and a >>fra<<."
    literal = only(atom(entry("<content>It says &lt;/s&gt;, &gt;&gt;fra&lt;&lt; and &lt;pad&gt;.</content>")))
    assert literal.text.endswith("It says </s>, >>fra<< and <pad>.")


DOUBLED = "<!ENTITY e{} '&e{};&e{};'>"
ENTITIES = "".join(DOUBLED.format(n, n - 1, n - 1) for n in range(1, 40))
BOMBS = {
    "entities": rss(item("<description>&e39;</description>"), prolog=f'<!DOCTYPE rss [<!ENTITY e0 "late">{ENTITIES}]>'),
    "one long entity": rss(item(f"<description>{'&e;' * 10_000}</description>"), prolog=f'<!DOCTYPE rss [<!ENTITY e "{"x" * 100_000}">]>'),
    "an outer entity": rss(item("<description>&e;</description>"), prolog='<!DOCTYPE rss [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
}


@pytest.mark.parametrize("name", BOMBS)
def test_entities_that_a_feed_declares_are_refused(name):
    with pytest.raises(IntakeError, match="entit"):
        items(BOMBS[name])


HOSTILE = {
    "depth": rss(item("<description>" + "<b>" * 100_000)),
    "escaped depth": rss(item(f"<description>{escape('<div>' * 50_000)}{PROSE}</description>")),
    "an author": rss(item(encoded(), more=f"<author>{'a.' * 200_000}</author>")),
    "a date": rss(item(encoded(), more=f"<pubDate>{' ' * 1_000_000}x</pubDate>")),
    "attributes": rss(item(encoded()), attributes=CONTENT + "".join(f' a{n}="x"' for n in range(50_000))),
    "name spaces": rss(item(encoded()) + "<a9:x/>" * 20_000, attributes=CONTENT + "".join(f' xmlns:a{n}="u{n}"' for n in range(5_000))),
    "open tags": rss(item("<description>" + '<a "' * 100_000)),
    "comments": rss(item("<description>" + "<!--" * 200_000)),
    "ampersands": rss(item("<description>" + "&" * 300_000)),
    "a link": rss(item(encoded(), more=f"<link>http://{'[' * 300_000}</link>")),
}


def seconds(data):
    start = time.process_time()
    return items(data), time.process_time() - start


@pytest.fixture(scope="module")
def slowness():
    """Return how many seconds a feed of two thousand entries takes, at least one: a machine that is slow just now may take longer."""
    items(rss(item(encoded())))  # loads what is imported where it is used
    return max(1.0, seconds(rss(item(encoded()) * 2_000))[1])


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_feed_takes_no_longer_than_a_feed(name, slowness):
    found, taken = seconds(HOSTILE[name])
    assert taken < 5 * slowness
    assert all(isinstance(found_item, Article | Skipped) or found_item.remedy for _, found_item in found)


def test_no_file_is_opened_by_the_name_that_a_feed_spells(monkeypatch):
    opened = []
    monkeypatch.setattr("builtins.open", lambda *arguments, **_: opened.append(arguments))
    with pytest.raises(IntakeError):
        items(b"/etc/passwd")
    assert opened == []


@settings(deadline=None)
@given(st.sampled_from([rss(item(encoded())), atom(entry("<content>It is late.</content>"))]), st.data())
def test_no_damage_at_all_raises_anything_but_a_refusal(text, draw):
    data = text.encode()
    place = draw.draw(st.integers(0, len(data)))
    damaged = data[:place] + draw.draw(st.binary(max_size=30)) + data[place + draw.draw(st.integers(0, 30)) :]
    assert all(isinstance(found, Article | Skipped) or found.remedy for found in outcomes(damaged))


@pytest.mark.parametrize(
    "text",
    [
        '<?xml version="1.0" encoding="\\ud83d"?>',
        rss(item(encoded()), attributes='xmlns:content="\u2028http://purl.org/rss/1.0/modules/content/"'),
        rss(item(encoded()), attributes='xmlns:content="a b http://purl.org/rss/1.0/modules/content/"'),
    ],
)
def test_what_fuzzing_found_is_refused_or_read(text):
    assert all(isinstance(found, Article | Skipped) or found.remedy for found in outcomes(text.encode()))

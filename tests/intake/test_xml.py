"""XML that is hostile or merely odd: what is refused, how fast, and what real senders get away with."""

import time

import pytest
from reading import only, outcomes, says

from auditor.errors import IntakeError
from auditor.intake import xml
from auditor.report import Failure

BODY = "<body><body.content><p>The press turns again.</p></body.content></body>"


def nitf(content=BODY, prolog=""):
    return f"{prolog}<nitf>{content}</nitf>"


def entities(*declarations):
    return f"<!DOCTYPE nitf [{''.join(declarations)}]>"


LAUGHS = entities('<!ENTITY l0 "lol">', *(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12)))
QUADRATIC = entities(f'<!ENTITY big "{"x" * 50_000}">')
HOSTILE = {
    "billion laughs": nitf("<body><body.content><p>&l11;</p></body.content></body>", LAUGHS),
    "billion laughs in an attribute": nitf(f"<a b='&l11;'/>{BODY}", LAUGHS),
    "quadratic growth": nitf(f"<body><body.content><p>{'&big;' * 50_000}</p></body.content></body>", QUADRATIC),
    "quadratic growth in attributes": nitf("".join(f"<a{n} b='&big;'/>" for n in range(5_000)) + BODY, QUADRATIC),
    "external entity": nitf(
        "<body><body.content><p>&file;</p></body.content></body>", entities('<!ENTITY file SYSTEM "file:///etc/passwd">')
    ),
    "external entity over the network": nitf("<body><p>&web;</p></body>", entities('<!ENTITY web SYSTEM "http://127.0.0.1:9/x">')),
    "parameter entity": nitf("<body><p>&a;</p></body>", entities('<!ENTITY % p SYSTEM "file:///etc/passwd">', "%p;")),
    "entity of its own": nitf("<body><body.content><p>&own;</p></body.content></body>", entities('<!ENTITY own "Applewick">')),
    "entity that nobody defines": nitf("<body><body.content><p>&nobody;</p></body.content></body>"),
    "deep nesting": nitf("<block>" * 100_000),
    "deep nesting, closed": nitf("<block>" * 5_000 + "</block>" * 5_000),
    "an element that never ends": nitf()[:-7],
    "an attribute that never ends": "<nitf a='" + "x" * 500_000,
    "a surrogate by number": nitf("<body><p>&#xD800;</p></body>"),
    "a NUL by number": nitf("<body><p>&#0;</p></body>"),
    "two roots": nitf() + nitf(),
    "a NUL": nitf("<body><p>a\0b</p></body>"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_xml_is_refused_at_once(name):
    begun = time.monotonic()
    failure = only(HOSTILE[name], limit=5_000_000)
    assert time.monotonic() - begun < 5
    assert isinstance(failure, Failure)
    assert failure.remedy
    assert "root:" not in failure.message
    assert "Applewick" not in failure.message


@pytest.mark.parametrize("name", ["external entity", "external entity over the network", "parameter entity"])
def test_nothing_outside_the_document_is_opened(name, monkeypatch):
    def opened(*arguments, **_options):
        raise AssertionError(f"something was opened: {arguments}")

    monkeypatch.setattr("socket.socket.connect", opened)
    assert "entit" in only(HOSTILE[name]).message


@pytest.mark.parametrize(
    "document",
    [
        nitf(prolog='<?xml version="1.0" encoding="UTF-8"?>\n'),
        nitf(prolog='\ufeff<?xml version="1.0"?>'),
        nitf(prolog='\r\n  <?xml version="1.0"?>'),
        nitf(prolog='<?xml version="1.0" encoding="utf-16"?>'),
        nitf(prolog='<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><!-- wire --><!DOCTYPE nitf SYSTEM "nitf.dtd">'),
        nitf(prolog='<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.2//EN" "http://127.0.0.1:9/nitf.dtd">'),
        nitf(prolog="<!DOCTYPE nitf [<!ELEMENT own ANY><!-- ]> -->]>"),
        f"\x02{nitf()}\x03\x1a\n",
        nitf(prolog="\x01<?xml version='1.0'?><!--" + "wire " * 2_000 + "-->"),
        nitf(prolog=f"<!--{'wire ' * 2_000}-->"),
        nitf(BODY.replace("again", "ag\x1fain")),
        f'<n:nitf xmlns:n="urn:whatever">{BODY}</n:nitf>',
        f'<NITF xmlns="urn:whatever">{BODY}</NITF>',
        nitf(BODY.replace("<p>The", "<p><!-- c -->The<?pi?>")),
        nitf(BODY.replace("The press", "<![CDATA[The press]]>")),
        nitf(f"<!-- Q&A -->{BODY}<tagline>AT&T & R&D; said &c</tagline>".replace("R&D;", "")),
    ],
)
def test_what_senders_get_away_with(document):
    assert says(only(document)) == ("Article", "The press turns again.")


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", "utf-8"), ("latin-1", "ISO-8859-1"), ("cp1252", "windows-1252"), ("iso8859-15", "ISO-8859-15"),
        ("cp1252", "iso-8859-1"), ("utf-16", "UTF-16"), ("utf-8-sig", "utf-8"), ("utf-8", "iso-8859-1"),
    ],
)  # fmt: skip
def test_the_declared_encoding_is_kept_and_utf_8_believed(encoding, declared):
    document = f'<?xml version="1.0" encoding="{declared}"?>{nitf(BODY.replace("press", "café"))}'
    assert says(only(document.encode(encoding))) == ("Article", "The café turns again.")


@pytest.mark.parametrize("encoding", ["utf-8", "no-such-encoding"])
def test_an_encoding_that_does_not_fit_is_refused(encoding):
    document = f'<?xml version="1.0" encoding="{encoding}"?>{nitf(BODY.replace("press", "café"))}'.encode("latin-1")
    assert "does not fit" in only(document).message


def test_a_bare_ampersand_is_one_and_cdata_stays_as_it_is():
    body = BODY.replace("The press", "Q&A &copy; AT&T &c. <![CDATA[R&D &amp; &lt;]]>")
    assert says(only(nitf(body)))[1] == "Q&A © AT&T &c. R&D &amp; &lt; turns again."


def test_entities_of_html_are_characters_and_escapes_stay_escapes():
    body = BODY.replace("The press", "<![CDATA[&lt;]]>&Eacute;t&eacute;&nbsp;&ndash; &lt;b&gt; &amp;eacute; &#233;")
    assert says(only(nitf(body)))[1].endswith("Été\u00a0– <b> &eacute; é turns again.")


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"<nitf/>", "nitf"),
        (b'\xef\xbb\xbf <?xml version="1.0"?>\n<!-- <a> --><!DOCTYPE x [<!ENTITY a "<b>">]>\n<ns:newsItem a="<">', "newsitem"),
        ("<rss>".encode("utf-16"), "rss"),
        (b"<RDF:RDF xmlns='x'>", "rdf"),
        (b"The <b>press</b>", None),
        (b"", None),
        (b"< nitf>", None),
        (b"<?xml version='1.0'?>", None),
        (b"<" + b"a" * 10_000, None),
        (b"<!---->" * 1_000, None),
        (b"<??>" * 1_000 + b"<!", None),
    ],
)
def test_the_root_is_known_from_the_first_bytes(head, name):
    begun = time.monotonic()
    assert xml.root_name(head) == name
    assert time.monotonic() - begun < 1


@pytest.mark.parametrize("document", ["<a>not closed", "<a></b>", "plain", "<a b=c/>"])
def test_the_text_stays_out_of_the_message(document):
    with pytest.raises(IntakeError, match="no well-formed XML") as caught:
        xml.parse(document.encode())
    assert "not closed" not in str(caught.value)


def test_a_broken_document_costs_itself_alone(tmp_path):
    for name, content in (("a.xml", nitf()), ("b.xml", HOSTILE["billion laughs"]), ("c.xml", nitf())):
        (tmp_path / name).write_text(content)
    from auditor.intake import read

    kinds = [type(outcome).__name__ for outcome in read([str(tmp_path)], maximum_bytes=100_000)]
    assert kinds == ["Article", "Failure", "Article"]
    assert len(outcomes(nitf())) == 1

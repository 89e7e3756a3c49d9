"""Writing back: the report lands on its own item, and nothing else of the document changes."""

import io
import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from referencing import Registry, Resource
from writeback_cases import (
    NINJS_1,
    NINJS_2,
    NINJS_3,
    PICTURE,
    as_json,
    audited,
    document,
    news_item,
)

from auditor.article import Article
from auditor.errors import AuditError
from auditor.intake import ndjson, newsml_g2, ninjs
from auditor.writeback import annotate
from auditor.writeback.note import SCHEME, TITLE, is_note

LINK = "https://reports.example.org/r?id=1&page=2"
SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "data" / "ingest"
OURS = {"ednote", "trustindicator", "trustindicators", "pubstatus"}


def outcomes_of(data, verdict="machine-translated"):
    parse = newsml_g2.parse if data.lstrip(b"\xff\xfe").startswith(b"<") else ninjs.parse
    return audited(parse(data, id="x", source="inbox/x"), verdict)


def annotated(data, verdict="machine-translated", **options):
    return annotate(data, outcomes_of(data, verdict), **options)


def exactly(data):
    """Return JSON as pairs in order with numbers as they are spelled: equal only if nothing at all differs but white space."""
    return json.loads(data, parse_float=str, parse_int=str, object_pairs_hook=list)


def without_ours(value):
    """Return an item of `exactly` without what writing back may touch."""
    return [[key, item] for key, item in value if key.lower() not in OURS]


# ninjs


@pytest.mark.parametrize(
    ("item", "note", "indicators", "entry"),
    [
        (NINJS_1, "ednote", "trustindicator", {"scheme": SCHEME, "code": "pieceOfWorkInfo"}),
        (NINJS_2, "ednote", "trustindicators", {"role": SCHEME + "pieceOfWorkInfo"}),
        (NINJS_3, "edNote", "trustIndicators", {"role": SCHEME + "pieceOfWorkInfo"}),
        ({"uri": "u", "bodies": NINJS_3["bodies"]}, "edNote", "trustIndicators", None),
        ({"uri": "u", "standard": {"name": "own", "version": "2.1"}, "bodies": NINJS_3["bodies"]}, "ednote", "trustindicators", None),
        ({"uri": "u", "standard": {"name": "own", "version": "3.0"}, "bodies": NINJS_2["bodies"]}, "edNote", "trustIndicators", None),
        ({"uri": "u", "type": "text", "edNote": "camel", "body_text": "A body of words."}, "ednote", "trustindicator", None),
    ],
    ids=["1.x", "2.x", "3.x", "no other mark", "stated 2.1", "stated 3.0", "a body of 1.x outweighs a name of 3.x"],
)
def test_each_version_of_ninjs_is_written_as_its_schema_spells_it(item, note, indicators, entry):
    copy = json.loads(annotated(as_json(item), link=lambda report: LINK).data)
    assert copy[note].split("\n")[-1].startswith("Translation audit: Signals consistent with machine translation, probability 97%")
    assert copy[indicators][-1] == {**(entry or copy[indicators][-1]), "title": TITLE, "href": LINK}
    assert set(copy) - set(item) <= {note, indicators}


def test_without_an_address_there_is_no_indicator():
    assert "trustIndicators" not in json.loads(annotated(as_json(NINJS_3)).data)
    assert b"<link" not in annotated(document(news_item())).data


@pytest.mark.parametrize(
    ("verdict", "hold", "status"),
    [
        ("machine-translated", True, "withheld"),
        ("spun", True, "withheld"),
        ("clean", True, "usable"),
        ("undetermined", True, "usable"),
        ("machine-translated", False, "usable"),
    ],
)
def test_only_what_was_asked_for_is_held(verdict, hold, status):
    assert json.loads(annotated(as_json(NINJS_3), verdict, hold=hold).data)["pubStatus"] == status
    copy = etree.fromstring(annotated(document(news_item('<pubStatus qcode="stat:usable"/>')), verdict, hold=hold).data)
    assert copy.find(".//{*}pubStatus").get("qcode") == f"stat:{status}"


@pytest.mark.parametrize("layout", [{}, {"indent": 2}, {"indent": "\t"}, {"separators": (",", ":")}], ids=["plain", "two", "tab", "tight"])
@pytest.mark.parametrize("item", [NINJS_1, NINJS_2, NINJS_3], ids=["1.x", "2.x", "3.x"])
def test_a_second_audit_replaces_its_own_words_and_no_others(item, layout):
    once = annotated(as_json(item, **layout), "clean", link=lambda report: "https://old.example.org")
    twice = annotated(once.data, "spun", link=lambda report: LINK)
    fresh = annotated(as_json(item, **layout), "spun", link=lambda report: LINK)
    assert twice.data == fresh.data


@pytest.mark.parametrize(
    ("fields", "kept"),
    [
        ({"edNote": ["a", "list"]}, "edNote"),
        ({"trustIndicators": {"no": "list"}}, "trustIndicators"),
        ({"pubStatus": "usable", "edNote": "a\nb\n\nc"}, None),
        ({"edNote": "half a pair: \ud83d", "pubStatus": 7}, None),
        ({"edNote": None, "trustIndicators": None, "pubStatus": None}, None),
        ({"trustIndicators": [{"title": "Our standards", "href": "https://e.org"}, "odd"]}, None),
    ],
)
def test_values_of_odd_shapes_are_left_or_added_to(fields, kept):
    item = {**NINJS_3, **fields}
    copy = json.loads(annotated(json.dumps(item).encode(), hold=True, link=lambda report: LINK).data)
    if kept:
        assert copy[kept] == fields[kept]
    elif isinstance(fields.get("edNote"), str):
        assert copy["edNote"].startswith(fields["edNote"] + "\n")
    elif fields.get("trustIndicators"):
        assert copy["trustIndicators"][:2] == fields["trustIndicators"]
    assert [body["value"] for body in copy["bodies"]] == [body["value"] for body in item["bodies"]]


def test_each_report_lands_on_its_own_item():
    data = as_json([PICTURE, NINJS_3, {"uri": "urn:x:none", "headline": "No body"}, NINJS_1, NINJS_2], indent=1)
    outcomes = outcomes_of(data)
    assert [isinstance(outcome, type(outcomes[1])) for outcome in outcomes] == [False, True, False, True, True]
    copies = json.loads(annotate(data, outcomes, link=lambda report: f"https://e.org/{report.article.id}").data)
    assert copies[0] == PICTURE
    assert copies[2] == {"uri": "urn:x:none", "headline": "No body"}
    assert [copies[1]["trustIndicators"][0]["href"], copies[4]["trustindicators"][0]["href"]] == [
        "https://e.org/urn:x:3",
        "https://e.org/urn:x:2",
    ]


@pytest.mark.parametrize(
    ("wrapped", "name"),
    [
        ({"_meta": {"total": 3, "items": []}, "_items": [NINJS_1, PICTURE, NINJS_3]}, "_items"),
        ({"items": [NINJS_1, PICTURE, NINJS_3], "next": None}, "items"),
        ({"items": [NINJS_1], "_items": [NINJS_1, PICTURE, NINJS_3]}, "_items"),
        ({"_items": None, "items": [NINJS_1, PICTURE, NINJS_3]}, "items"),
    ],
)
def test_the_items_of_an_api_are_annotated_each_in_its_list(wrapped, name):
    data = as_json(wrapped, indent=1)
    copy = json.loads(annotate(data, outcomes_of(data)).data)
    assert [("ednote" in item, "edNote" in item) for item in copy[name]] == [(True, False), (False, False), (False, True)]
    assert copy | {name: None} == wrapped | {name: None}


def test_lines_of_ninjs_are_annotated_each_and_other_lines_stay():
    lines = [as_json(NINJS_1), b"", b"{broken", as_json({"id": "own", "text": "A line of the own contract."}), as_json(NINJS_3)]
    data = b"\r\n".join(lines) + b"\n"

    outcomes = audited(ndjson.parse(io.BytesIO(data), id="x", source="x", maximum_bytes=10**6))
    copy = annotate(data, outcomes)
    after = copy.data.split(b"\r\n")
    assert copy.suffix == "ndjson"
    assert after[1:4] == lines[1:4]
    assert "ednote" in json.loads(after[0])
    assert "edNote" in json.loads(after[4])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32"])
def test_the_encoding_stays(encoding):
    text = json.dumps(NINJS_3, ensure_ascii=False, indent=2)
    data = text.encode(encoding) if encoding != "utf-16-be" else b"\xfe\xff" + text.encode(encoding)
    copy = annotated(data).data
    assert copy[:2] == data[:2]
    decoded = copy.decode("utf-16" if encoding == "utf-16-be" else encoding)
    assert json.loads(decoded)["bodies"] == NINJS_3["bodies"]


@pytest.mark.parametrize(
    "data",
    [
        b"Plain text.",
        b"[Update] A text with brackets.\n\nMore.",
        b"{ not JSON",
        b"<html><body><p>A page.</p></body></html>",
        b"",
        b"\xff\xfe\xfa",
    ],
)
def test_what_has_no_place_for_a_note_gets_none(data):
    assert annotate(data, outcomes_of(as_json(NINJS_3))) is None


@pytest.mark.parametrize("count", [0, 2])
def test_outcomes_of_another_document_are_refused(count):
    data = as_json(NINJS_3)
    with pytest.raises(AuditError):
        annotate(data, outcomes_of(data) * count)
    with pytest.raises(AuditError):
        annotate(document(news_item()), outcomes_of(document(news_item(body="<p>Another story altogether.</p>"))))


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
layouts = st.sampled_from([{}, {"indent": 2}, {"indent": 0}, {"separators": (" ,\n", " : ")}, {"ensure_ascii": True}])


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from([NINJS_1, NINJS_2, NINJS_3, PICTURE]), st.dictionaries(st.text(max_size=8), values)), min_size=1),
    layouts,
    st.booleans(),
)
def test_everything_else_of_any_ninjs_document_stays_as_it_is_spelled(items, layout, hold):
    reserved = {
        "uri",
        "guid",
        "type",
        "text",
        "headline",
        "title",
        "standard",
        "$standard",
        "bodies",
        "body",
        "description",
        "eventDetails",
    }
    documents = [{**extra, **item} for item, extra in items if not any(key in reserved for key in extra)] or [NINJS_3]
    data = json.dumps(documents, **layout).encode()
    copy = annotated(data, hold=hold, link=lambda report: LINK)
    if copy is None:
        assert all(item["uri"] == PICTURE["uri"] for item in documents)
        return
    for before, after in zip(exactly(data), exactly(copy.data), strict=True):
        assert without_ours(after) == without_ours(before)


# NewsML-G2

METAS = {
    "nothing": "",
    "a note": "\n    <edNote>Embargoed till noon.</edNote>",
    "what comes behind": '<signal qcode="sig:update"/><link rel="irel:seeAlso" href="http://e.org"/>',
    "what comes before": '<firstCreated>2026</firstCreated><pubStatus qcode="stat:usable" /><service qcode="s:x"><name>S</name></service>',
    "a status in other words": "<pubStatus uri='http://cv.iptc.org/newscodes/pubstatusg2/usable'><name>usable</name></pubStatus>",
    "an extension": '<itemMetaExtProperty type="x:y"/><own:thing xmlns:own="urn:own"><edNote>not a note</edNote></own:thing>',
}
ORDER = ["itemClass", "provider", "versionCreated", "firstCreated", "pubStatus", "service", "edNote", "signal", "link"]


def parsed(data):
    return etree.fromstring(data)


def canonical_without_ours(data):
    """Return a document in canonical form without what writing back may touch and the white space around it."""
    root = parsed(data)
    for meta in root.iter("{*}itemMeta"):
        for child in meta:
            if child.tag is etree.Comment:
                continue
            text = "".join(child.itertext())
            if etree.QName(child).localname == "pubStatus" or is_note(text) or text == TITLE:
                meta.remove(child)
        for node in meta.iter():
            node.tail = (node.tail or "").strip() or None
        meta.text = None
    etree.cleanup_namespaces(root)
    return etree.tostring(root)


@pytest.mark.parametrize("prefix", ["", "nar:"], ids=["no prefix", "a prefix"])
@pytest.mark.parametrize("meta", METAS.values(), ids=METAS)
def test_metadata_is_written_in_the_order_of_the_schema(meta, prefix):
    if prefix and meta:
        meta = meta.replace("</", f"</{prefix}").replace("<", f"<{prefix}").replace(f"<{prefix}/{prefix}", f"</{prefix}")
        meta = meta.replace(f"<{prefix}own:", "<own:").replace(f"</{prefix}own:", "</own:")
    data = document(news_item(meta, prefix=prefix), prefix=prefix)
    copy = annotated(data, hold=True, link=lambda report: LINK).data
    found = parsed(copy).find("{*}itemMeta")
    names = [etree.QName(child).localname for child in found if etree.QName(child).localname in ORDER]
    assert names == sorted(names, key=ORDER.index)
    assert {"edNote", "pubStatus", "link"} <= set(names)
    assert found.findall("{*}link")[-1].get("href") == LINK
    assert canonical_without_ours(copy) == canonical_without_ours(data)


@pytest.mark.parametrize(
    ("status", "code"),
    [
        ('<pubStatus qcode="own:usable"/>', "own:withheld"),
        ("<pubStatus qcode='stat:usable'></pubStatus>", "stat:withheld"),
        ("", "stat:withheld"),
        ("<pubStatus/>", "stat:withheld"),
    ],
)
def test_the_status_keeps_its_scheme(status, code):
    copy = annotated(document(news_item(status)), hold=True)
    assert [found.get("qcode") for found in parsed(copy.data).iter("{*}pubStatus")] == [code]


@pytest.mark.parametrize(
    "data",
    [as_json({**NINJS_3, "pubStatus": "canceled"}), document(news_item('<pubStatus qcode="stat:canceled"/>'))],
    ids=["ninjs", "newsml-g2"],
)
def test_what_was_canceled_is_never_turned_into_withheld(data):
    assert outcomes_of(data)[0].to_dict()["skipped"]
    assert annotated(data, hold=True) is None


def test_each_report_lands_on_its_own_news_item():
    picture = news_item(guid="urn:x:pic").replace("ninat:text", "ninat:picture")
    data = document(news_item(guid="urn:x:1"), picture, news_item(guid="urn:x:2", body="<p>Another story of words.</p>"))
    outcomes = outcomes_of(data)
    copy = annotate(data, outcomes, link=lambda report: f"https://e.org/{report.article.id}").data
    found = [[link.get("href") for link in item.iter("{*}link")] for item in parsed(copy).iter("{*}newsItem")]
    assert found == [["https://e.org/urn:x:1"], [], ["https://e.org/urn:x:2"]]


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "windows-1252", "utf-16", "gb18030"])
def test_the_encoding_of_xml_stays_and_so_does_every_other_byte(encoding):
    body = "<p>The keeper caf\u00e9 stays open all winter.</p><![CDATA[ <edNote> ]]>"
    data = document(news_item(body=body), encoding=encoding)
    copy = annotated(data, link=lambda report: "https://e.org/\u00e9\u4e2d").data
    start = next(place for place, (one, other) in enumerate(zip(data, copy, strict=False)) if one != other)
    assert copy.startswith(data[:start])
    assert copy.endswith(data[start:])
    assert parsed(copy).find(".//{*}link").get("href") == "https://e.org/\u00e9\u4e2d"


@pytest.mark.parametrize("verdicts", [("clean", "spun"), ("spun", "spun")])
@pytest.mark.parametrize("meta", METAS.values(), ids=METAS)
def test_a_second_audit_of_news_items_replaces_its_own_words(meta, verdicts):
    data = document(news_item(meta))
    before, after = verdicts
    once = annotated(data, before, link=lambda report: "https://old.example.org").data
    assert annotated(once, after, link=lambda report: LINK).data == annotated(data, after, link=lambda report: LINK).data


def test_an_item_without_metadata_is_left_alone():
    bare = news_item()
    bare = bare[: bare.index("<itemMeta>")] + bare[bare.index("</itemMeta>") + len("</itemMeta>") :]
    assert annotated(document(bare)) is None


# Real samples, where they are at hand.

real = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples of news formats are not beside this checkout")


def schema_of(version):
    """Return a validator of one version of ninjs; the GeoJSON schema that it refers to is on the network, and a stub stands in."""
    stub = Resource.from_contents({"$schema": "https://json-schema.org/draft/2020-12/schema"})
    registry = Registry().with_resource("https://geojson.org/schema/GeoJSON.json", stub)
    path = SAMPLES / "ninjs-schema" / f"newsinjson__ninjs-schema_{version}.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    return jsonschema.validators.validator_for(schema)(schema, registry=registry)


def ninjs_samples():
    return sorted((SAMPLES / "ninjs").glob("newsinjson__v[123]*.json"))


@real
@pytest.mark.parametrize("path", ninjs_samples(), ids=[path.stem.removeprefix("newsinjson__") for path in ninjs_samples()])
def test_an_annotated_sample_of_ninjs_is_as_valid_as_before(path):
    data = path.read_bytes()
    copy = annotated(data, hold=True, link=lambda report: LINK)
    articles = sum(isinstance(item, Article) for _, item in ninjs.parse(data, id="x", source="x"))
    assert (copy is not None) == (articles > 0)
    if copy is None:
        return
    validator = schema_of(path.name.split("__")[1].removeprefix("v"))
    before, after = json.loads(data), json.loads(copy.data)
    assert [error.message for error in validator.iter_errors(after)] == [error.message for error in validator.iter_errors(before)]
    assert without_ours(exactly(copy.data)) == without_ours(exactly(data))
    assert {key.lower() for key in set(after) - set(before)} <= OURS


@real
@pytest.mark.parametrize("path", sorted((SAMPLES / "newsml-g2").glob("*.xml")), ids=lambda path: path.stem.split("__")[1][:40])
def test_an_annotated_sample_of_newsml_g2_keeps_everything_else(path):
    data = path.read_bytes()
    copy = annotated(data, hold=True, link=lambda report: LINK)
    if copy is not None:
        assert canonical_without_ours(copy.data) == canonical_without_ours(data)
        assert len(parsed(copy.data).findall(".//{*}itemMeta/{*}edNote")) > len(parsed(data).findall(".//{*}itemMeta/{*}edNote"))

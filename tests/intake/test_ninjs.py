"""ninjs 1, 2 and 3: which of the bodies is read, and what is no article."""

import json

import pytest
from reading import only, outcomes, sample

from auditor.article import Article, BodyState
from auditor.intake.ninjs import is_ninjs
from auditor.report import Failure, Skipped

BODY = "The press turns again. All 412 pieces are numbered."
HTML = "<p>The press turns again.</p><p>All 412 pieces are numbered.</p>"
PARAGRAPHS = "The press turns again.\n\nAll 412 pieces are numbered."
NITF = f"<nitf><body><body.content>{HTML}</body.content></body></nitf>"


def ninjs(**fields):
    return json.dumps({"uri": "urn:x", "type": "text", **fields}, indent=1)


def bodies(*entries):
    return {"bodies": list(entries)}


def test_a_ninjs_1_item_is_its_marked_up_body_with_the_headline_first_and_its_metadata():
    (article,) = sample("ninjs-1.json")
    assert article.text.split("\n\n") == [
        "Orchard town saves its old cider press",
        "A cider press that had stood still since the flood will turn again this autumn, the mayor of Applewick said on Saturday.",
        "Volunteers took it apart in the winter and numbered all 412 pieces. “We lost one screw,” said Ines Carter.",
    ]
    assert (article.id, article.title) == ("urn:example:wire:1842", "Orchard town saves its old cider press")
    assert (article.declared_language, article.published, article.body) == ("en-GB", "2024-03-09T06:12:00Z", BodyState.FULL)


def test_a_ninjs_2_item_is_read_whatever_its_content_types_say():
    (article,) = sample("ninjs-2.json")
    assert article.text == (
        "Dorp redt zijn oude ciderpers\n\nDe ciderpers die sinds de overstroming stilstond, draait dit najaar weer."
        "\n\nVrijwilligers nummerden alle 412 stukken."
    )
    assert article.declared_language == "nl"


def test_a_ninjs_3_list_yields_each_item_in_its_place():
    nitf, event, canceled, teaser, package = sample("ninjs-3-list.json")
    assert nitf.text.startswith("Bygda redder den gamle siderpressa\n\nPressa som sto stille etter flommen, går igjen i høst.")
    assert (nitf.declared_language, nitf.published) == ("nb-NO", "2024-03-09T08:00:00Z")
    assert [outcome.reason for outcome in (event, canceled, package)] == [
        "It is an event, not an article.",
        "It was canceled by its provider.",
        "It is a package without a text of its own.",
    ]
    assert (teaser.body, teaser.text) == (BodyState.PARTIAL, "Press turns\n\nThe press of Applewick turns again in autumn.")


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"body_text": BODY}, BODY),
        ({"body_anything": BODY}, BODY),
        ({"body_text": BODY, "body_xhtml": HTML}, PARAGRAPHS),
        ({"body_xhtml": HTML, "body_html5": "<p>Another rendition.</p>"}, PARAGRAPHS),
        ({"body_text": "First line.\n\nSecond line."}, "First line.\n\nSecond line."),
        ({"body_text": "5 < 6 & 7 > 3 in <Applewick>."}, "5 < 6 & 7 > 3 in <Applewick>."),
        ({"body_text": "R&amp;D in Applewick."}, "R&D in Applewick."),
        ({"body_text": ">>fra<< A press</s> <pad> turns."}, ">>fra<< A press</s> <pad> turns."),
        ({"body_caption": HTML, "body_text": BODY}, BODY),
        ({"body_footer": "<p>For help call 116 123.</p>", "body_header": HTML[:30], "body_html": HTML}, PARAGRAPHS),
        ({"body_text": "R&amp;D in Applewick.\n\nThe press turns again."}, "R&D in Applewick.\n\nThe press turns again."),
        ({"body_html": "<p>…</p>", "body_text": BODY}, BODY),
        ({"body_text": "   ", "body_main": BODY}, BODY),
        (bodies({"value": BODY}), BODY),
        (bodies({"contenttype": "text/plain", "value": HTML}), PARAGRAPHS),
        (bodies({"contentType": "text/html", "value": BODY}), BODY),
        (bodies({"contentType": "application/xml", "value": "<WIRE><P>Not closed"}, {"value": BODY}), BODY),
        (bodies({"contentType": "application/json", "value": '[{"text": "It turns."}]'}, {"value": BODY}), BODY),
        ({"body_text": "[The press] turns {again}."}, "[The press] turns {again}."),
        (bodies({"contentType": "text/vnd.IPTC.NITF", "value": NITF}), PARAGRAPHS),
        (bodies({"value": NITF}, {"value": "<p>A rendition for the web.</p>"}), "A rendition for the web."),
        (bodies({"role": "caption", "value": HTML}, {"role": "main", "value": BODY}), BODY),
        (bodies("nonsense", {"value": 5}, {"value": BODY}), BODY),
        ({"type": "composite", "body_text": BODY, "associations": {"a": {"uri": "y", "type": "text", "body_text": "Inner."}}}, BODY),
        ({"type": "whatever", "body_text": BODY}, BODY),
        ({"type": None, "body_text": BODY}, BODY),
        ({"pubstatus": "withheld", "body_text": BODY}, BODY),
    ],
)
def test_one_body_is_chosen_and_none_are_joined(fields, text):
    article = only(ninjs(**fields))
    assert isinstance(article, Article)
    assert (article.text, article.body) == (text, BodyState.FULL)


@pytest.mark.parametrize(
    ("fields", "headline"),
    [
        ({"headline": "Press turns"}, "Press turns"),
        ({"headline_sub": "All pieces", "headline_main": "Press turns"}, "Press turns"),
        ({"headlines": [{"role": "sub", "value": "All pieces"}, {"value": "Press turns"}]}, "Press turns"),
        ({"headlines": [{"contentType": "text/html", "value": "<b>Press</b> &amp; barrel"}]}, "Press & barrel"),
        ({"title": "Press turns"}, "Press turns"),
        ({"headline": "  Press\n turns "}, "Press turns"),
    ],
)
def test_the_headline_stands_first(fields, headline):
    article = only(ninjs(body_text=BODY, **fields))
    assert (article.title, article.text) == (headline, f"{headline}\n\n{BODY}")


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"type": "picture", "body_text": BODY}, "a picture"),
        ({"type": "Photo"}, "a picture"),
        ({"type": "graphic"}, "a graphic"),
        ({"type": "video"}, "a video"),
        ({"type": "audio"}, "an audio recording"),
        ({"type": "component"}, "a component"),
        ({"type": "planning"}, "a planning item"),
        ({"type": None, "plannedCoverage": [{}], "title": "Plan"}, "a planning item"),
        ({"type": None, "eventDetails": {}, "bodies": [{"value": BODY}]}, "an event"),
        ({"pubstatus": "canceled", "body_text": BODY}, "canceled by its provider"),
        ({"pubStatus": "Cancelled", "body_text": BODY}, "canceled by its provider"),
        ({"pubStatus": "http://cv.iptc.org/newscodes/pubstatusg2/canceled", "body_text": BODY}, "canceled by its provider"),
        (bodies({"contentType": "application/json", "value": '{"blocks": [{"text": "It turns."}]}'}), "no body text"),
        ({"headline": "Press turns"}, "no body text"),
        ({"headline": "Press turns", "byline": "Ines Carter"}, "no body text"),
        ({"headline": "Press turns", "body_text": "Press turns"}, "only repeats the headline"),
        ({"headline": "Press turns", "body_text": "..."}, "no body text"),
        ({"headline": "Press turns", "body_html": "<p></p><img src='a'>"}, "no body text"),
        ({"type": "composite", "associations": [{"uri": "y", "body_text": BODY}]}, "a package"),
    ],
)
def test_what_is_no_article_is_skipped_with_its_reason(fields, reason):
    skipped = only(ninjs(**fields))
    assert isinstance(skipped, Skipped)
    assert reason in skipped.reason
    assert skipped.id == "urn:x"


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"body_text": "a \ud800 b"}, "surrogate pair"),
        ({"body_html": "<p>a \ud800 b</p>"}, "surrogate pair"),
        ({"body_text": "a \0 b"}, "a NUL"),
        ({"body_html": "<p>a \0 b</p>"}, "a NUL"),
        ({"headline": "a \ud800", "body_text": BODY}, "surrogate pair"),
        ({"headline": "<div>" * 3_000 + "a", "body_text": BODY}, "nested too deeply"),
        ({"bodies": [{"value": "<nitf><body>Not closed</nitf>"}]}, "no well-formed XML"),
        ({"bodies": [{"value": '<!DOCTYPE nitf [<!ENTITY a "b">]><nitf><body.content>&a;</body.content></nitf>'}]}, "entity"),
        ({"body_html": "<div>" * 3_000 + BODY}, "nested too deeply"),
    ],
)
def test_broken_text_costs_its_item_alone(fields, reason):
    content = f"[{ninjs(body_text=BODY)}, {ninjs(**fields)}, {ninjs(body_text=BODY)}]"
    first, failure, last = outcomes(content)
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert isinstance(failure, Failure)
    assert reason in failure.message


def test_one_item_on_one_line_and_one_item_a_line_are_read_too():
    line = json.dumps({"uri": "urn:x", "type": "text", "body_text": BODY})
    contract = json.dumps({"id": "own", "text": BODY})
    picture = json.dumps({"uri": "urn:y", "type": "picture"})
    assert only(line).id == "urn:x"
    assert [outcome.id for outcome in outcomes(f"{line}\n{contract}\n{picture}\n")] == ["urn:x", "own", "urn:y"]
    assert [outcome.id for outcome in outcomes(f"[{line},{picture}]")] == ["urn:x", "urn:y"]


@pytest.mark.parametrize("name", ["items", "_items"])
@pytest.mark.parametrize("indent", [None, 1])
def test_what_an_api_returns_is_read_like_a_list(name, indent):
    entries = [{"uri": "urn:x", "body_text": BODY}, {"guid": "urn:y", "type": "picture"}, {"type": "text"}]
    article, picture, neither = outcomes(json.dumps({"_meta": {"total": 3}, name: entries}, indent=indent))
    assert (article.id, article.text) == ("urn:x", BODY)
    assert isinstance(picture, Skipped)
    assert (neither.id, neither.message) == ("stdin:3", "It is no ninjs item.")


def test_the_items_of_an_item_are_no_articles():
    inner = [{"uri": "urn:y", "body_text": "Another."}]
    assert only(ninjs(body_text=BODY, items=inner, _items=inner)).text == BODY


@pytest.mark.parametrize("value", [{"items": []}, {"items": [{"a": 1}]}, {"items": "urn:x"}, {"data": [{"uri": "urn:x", "type": "text"}]}])
def test_other_lists_are_refused(value):
    failure = only(json.dumps(value, indent=1))
    assert isinstance(failure, Failure)
    assert "neither ninjs nor a JSON Feed" in failure.message


def test_an_entry_that_is_no_item_and_a_missing_identifier():
    item = {"standard": {"name": "ninjs"}, "body_text": BODY}
    article, failure = outcomes(json.dumps([item, 5], indent=1))
    assert (article.id, failure.id) == ("stdin:1", "stdin:2")
    assert failure.message == "It is no ninjs item."


@pytest.mark.parametrize("content", ["[" * 100_000, '{"uri": "x", "body_text": ' + "[" * 100_000, '{\n"uri": "x", "a": ' + '{"a":' * 5_000])
def test_deep_json_is_refused(content):
    assert "nested too deeply" in only(content, format="ninjs").message


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"uri": "x", "type": "text"}, True),
        ({"guid": "x", "body_html": "<p>"}, True),
        ({"uri": "x", "headlines": []}, True),
        ({"$standard": {"name": "ninjs"}}, True),
        ({"standard": {"name": "TTNINJS"}}, True),
        ({"uri": "x", "type": "text", "text": "The contract of NDJSON."}, False),
        ({"uri": "x"}, False),
        ({"type": "text", "headline": "x"}, False),
        ({"version": "https://jsonfeed.org/version/1.1", "items": []}, False),
        ({"$schema": "x", "title": "ninjs", "type": "object"}, False),
        ([], False),
        (None, False),
    ],
)
def test_a_ninjs_item_is_known_by_its_fields(value, expected):
    assert is_ninjs(value) is expected

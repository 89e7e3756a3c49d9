import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.article import Article, BodyState
from auditor.errors import IntakeError
from auditor.intake import jsonfeed
from auditor.report import Skipped

PROSE = "The ferry to the outer islands was cancelled for the third day in a row."
MORE = "Most of the passengers slept in the waiting room, on blankets that the harbour office had handed out."
VERSION = "https://jsonfeed.org/version/1.1"


def feed(*items, **fields):
    return {"version": VERSION, "title": "Courier", "items": list(items), **fields}


def items(value):
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    return list(jsonfeed.parse(data, id="feed", source="feed.json"))


def only(*given_items, **fields):
    ((id, item),) = items(feed(*given_items, **fields))
    assert isinstance(item, IntakeError) or item.id == id
    return item


def test_an_item_is_an_article_with_its_metadata():
    article = only(
        {
            "id": "a-1",
            "url": "https://a.example/1",
            "title": "Ferries stay in port",
            "content_html": f"<p>{PROSE}</p><p>{MORE}</p><script>late()</script>",
            "date_published": "2021-10-05T10:00:00Z",
            "language": "en_GB",
        },
        language="fr",
    )
    text = f"Ferries stay in port\n\n{PROSE}\n\n{MORE}"
    assert article == Article("a-1", text, "Ferries stay in port", "en-GB", "2021-10-05T10:00:00Z", "https://a.example/1")


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Cod &amp; chips &#8211; the keeper&#8217;s", "Cod & chips – the keeper’s"),
        ("The <em>Petrel</em> sails", "The Petrel sails"),
        ("Cod & chips, 5 < 6", "Cod & chips, 5 < 6"),
    ],
)
def test_a_title_is_plain_though_its_program_wrote_html(written, title):
    article = only({"id": "1", "title": written, "content_text": PROSE})
    assert (article.title, article.text) == (title, f"{title}\n\n{PROSE}")


@pytest.mark.parametrize(
    ("fields", "text", "state"),
    [
        ({"summary": f"{PROSE[:-1]} [&hellip;]"}, f"{PROSE[:-1]} […]", BodyState.PARTIAL),
        ({"content_text": f"{PROSE}\n\n{MORE}"}, f"{PROSE}\n\n{MORE}", BodyState.FULL),
        ({"content_text": "A </s> & a >>fra<< <b>."}, "A </s> & a >>fra<< <b>.", BodyState.FULL),
        ({"content_html": "A &lt;/s&gt; &amp; a &gt;&gt;fra&lt;&lt;."}, "A </s> & a >>fra<<.", BodyState.FULL),
        ({"content_html": f"<p>{PROSE}</p>", "content_text": PROSE[:20]}, PROSE, BodyState.FULL),
        ({"content_html": "<img>", "content_text": PROSE}, PROSE, BodyState.FULL),
        ({"content_text": PROSE, "summary": "Late."}, PROSE, BodyState.FULL),
        ({"content_text": PROSE, "summary": PROSE}, PROSE, BodyState.PARTIAL),
        ({"content_text": f"{PROSE[:-1]}..."}, f"{PROSE[:-1]}...", BodyState.PARTIAL),
        ({"summary": PROSE}, PROSE, BodyState.PARTIAL),
    ],
)
def test_the_text_is_the_content_else_a_teaser(fields, text, state):
    article = only({"id": "1", **fields})
    assert (article.text, article.body) == (text, state)


@pytest.mark.parametrize(
    ("fields", "id", "source"),
    [
        ({"id": "x", "url": "https://a.example/1"}, "x", "https://a.example/1"),
        ({"id": 7}, "7", "feed.json"),
        ({"id": 7.5}, "7.5", "feed.json"),
        ({"url": "https://a.example/1"}, "https://a.example/1", "https://a.example/1"),
        ({"id": None, "url": 5}, "feed:1", "feed.json"),
        ({"id": "\ud800"}, "feed:1", "feed.json"),
    ],
)
def test_an_item_goes_by_its_id_its_address_or_its_number(fields, id, source):
    article = only({"content_text": PROSE, **fields})
    assert (article.id, article.source) == (id, source)


@pytest.mark.parametrize(
    "fields", [{"title": 5}, {"language": ["en"]}, {"date_published": {}}, {"authors": "nobody"}, {"attachments": [None]}]
)
def test_odd_metadata_costs_nothing_but_itself(fields):
    article = only({"id": "1", "content_text": PROSE, **fields})
    assert (article.text, article.title, article.declared_language, article.published) == (PROSE, None, None, None)


@pytest.mark.parametrize(
    "fields", [{}, {"title": "Ferries"}, {"title": "Ferries", "content_text": " "}, {"content_html": "<img src='a.png'>"}]
)
def test_an_item_without_text_is_skipped(fields):
    assert isinstance(only({"id": "1", **fields}), Skipped)


def test_a_feed_without_items_is_skipped():
    ((id, skipped),) = items(feed())
    assert (id, skipped.reason) == ("feed", "The feed has no items.")


@pytest.mark.parametrize(
    "item",
    [
        None,
        "late",
        [PROSE],
        {"content_html": True},
        {"content_text": [PROSE]},
        {"summary": 5},
        {"content_text": "a \ud800"},
        {"content_text": "a \0"},
    ],
)
def test_a_wrong_item_costs_that_item_alone(item):
    (_, error), (_, article) = items(feed(item, {"id": "2", "content_text": PROSE}))
    assert isinstance(error, IntakeError)
    assert error.remedy
    assert article.text == PROSE


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'{"version": "https://jsonfeed.org/version/1.1"', "no valid JSON"),
        (b"[" * 200_000, "JSON"),
        (b'{"a":' * 5_000, "JSON"),
        (b"5", "no JSON Feed"),
        (b'[{"content_text": "late"}]', "no JSON Feed"),
        (b'{"version": "https://jsonfeed.org/version/1.1"}', "no list"),
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": {}}', "no list"),
        (b'{"version": 1' + b"0" * 10_000 + b"}", "no valid JSON"),
        (b"\x00\x01\x02" * 9, "binary"),
        (b"", "JSON"),
    ],
)
def test_what_is_no_feed_is_refused_with_a_remedy(data, reason):
    with pytest.raises(IntakeError, match=reason) as caught:
        items(data)
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("value", "is_one"),
    [
        (feed(), True),
        ({"version": "https://jsonfeed.org/version/1234"}, True),
        ({"version": "1.0", "feed_url": "https://a.example/feed.json", "items": []}, True),
        ({"version": "1.0", "items": []}, False),
        ({"version": "1.0", "feed_url": "https://a.example/feed.json", "items": {}}, False),
        ({"version": 1, "type": "text", "body_text": "late"}, False),
        ({"text": "It is late."}, False),
        ([feed()], False),
        ("jsonfeed.org/version/1", False),
        (None, False),
    ],
)
def test_a_feed_is_known_by_its_version_or_its_address(value, is_one):
    assert jsonfeed.is_json_feed(value) is is_one


KEYS = st.sampled_from(["id", "url", "title", "content_html", "content_text", "summary", "language", "date_published"])
VALUES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.lists(st.text(max_size=3), max_size=2)


@given(st.lists(st.none() | st.dictionaries(KEYS, VALUES), max_size=3))
def test_every_item_is_accounted_for(given_items):
    found = items(feed(*given_items))
    assert len(found) == max(len(given_items), 1)
    assert all(id and (isinstance(item, Skipped) or (item.text if isinstance(item, Article) else item.remedy)) for id, item in found)

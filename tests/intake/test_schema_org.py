import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.intake.schema_org import Metadata, take

HEADLINE = "Ferries stay in port"


def taken(*scripts, type="application/ld+json"):
    from lxml import html

    texts = (script if isinstance(script, str) else json.dumps(script) for script in scripts)
    tree = html.fromstring(
        "<html><body>" + "".join(f"<script type='{type}'>{text}</script>" for text in texts) + "<p>It is late.</p></body></html>"
    )
    return take(tree), [script.text for script in tree.iterfind(".//script")]


def metadata(*scripts, **options):
    return taken(*scripts, **options)[0]


def article(**fields):
    return {"@context": "https://schema.org", "@type": "NewsArticle", "headline": HEADLINE, **fields}


PLACES = {
    "alone": article(),
    "in a list": [{"@type": "Organization", "name": "Courier"}, article()],
    "in a graph": {"@graph": [{"@type": "WebPage", "headline": "no"}, article()]},
    "in a page": {"@type": "WebPage", "mainEntity": article()},
    "with several types": article(**{"@type": ["WebPage", "ReportageNewsArticle"]}),
    "with an address as type": article(**{"@type": "http://schema.org/NewsArticle"}),
    "with a prefix": article(**{"@type": "schema:OpinionNewsArticle"}),
    "a blog": article(**{"@type": "BlogPosting"}),
    "a live blog": article(**{"@type": "LiveBlogPosting"}),
    "hidden from old browsers": f"<!-- {json.dumps(article())} -->",
    "as a section": f"//<![CDATA[\n{json.dumps(article())}\n//]]>",
    "as a section in comments": f"/*<![CDATA[*/{json.dumps(article())}/*]]>*/",
    "like a statement": json.dumps(article()) + ";",
    "with line breaks in a string": '{"@type": "Article", "headline": "Ferries\nstay \tin port"}',
}


@pytest.mark.parametrize("place", PLACES)
def test_the_article_is_found_where_pages_put_it(place):
    assert metadata(PLACES[place]).headline == HEADLINE


OTHERS = {
    "nothing": "",
    "another type": {"@type": "Product", "headline": HEADLINE},
    "no type": {"headline": HEADLINE},
    "a number as type": {"@type": 5, "headline": HEADLINE},
    "a list of articles elsewhere": {"@type": "ItemList", "itemListElement": [article()]},
    "a part of something": {"@type": "WebSite", "hasPart": article()},
    "no JSON": "var article = 5",
    "JSON that is cut off": json.dumps(article())[:-1],
    "a number": "5",
    "null": "null",
    "deep": "[" * 900 + json.dumps(article()) + "]" * 900,
    "deeper than any parser": "[" * 200_000,
    "a number of 10,000 digits": '{"@type": "NewsArticle", "headline": ' + "1" * 10_000 + "}",
}


@pytest.mark.parametrize("other", OTHERS)
def test_what_is_no_article_of_the_page_says_nothing(other):
    assert metadata(OTHERS[other]) == Metadata()


def test_other_scripts_are_not_read():
    assert metadata(article(), type="application/json") == Metadata()


def test_the_first_article_counts_and_broken_scripts_cost_nothing():
    assert metadata("{", article(), article(headline="Another")).headline == HEADLINE


def test_only_scripts_that_are_no_json_are_taken_out():
    _, texts = taken("{", article(), "[" * 200)
    assert texts == [None, json.dumps(article()), None]


@pytest.mark.parametrize(
    ("field", "value", "name", "expected"),
    [
        ("headline", "  Ferries\n stay ", "headline", "Ferries stay"),
        ("headline", "Ives &amp; co.&#8217;s ferry", "headline", "Ives & co.’s ferry"),
        ("headline", ["Ferries"], "headline", None),
        ("headline", "", "headline", None),
        ("headline", "Half \ud83d of it", "headline", None),
        ("headline", "A \0 in it", "headline", None),
        ("datePublished", "2021-10-05T10:00:00Z", "published", "2021-10-05T10:00:00Z"),
        ("datePublished", 20211005, "published", None),
        ("inLanguage", "en_GB", "language", "en-GB"),
        ("inLanguage", {"@type": "Language", "name": "Swedish", "alternateName": "sv"}, "language", "sv"),
        ("inLanguage", {"@type": "Language", "name": "fr"}, "language", "fr"),
        ("inLanguage", "English", "language", None),
        ("inLanguage", {"name": {"name": {"name": "en"}}}, "language", "en"),
        ("isAccessibleForFree", False, "is_free", False),
        ("isAccessibleForFree", "False", "is_free", False),
        ("isAccessibleForFree", "http://schema.org/False", "is_free", False),
        ("isAccessibleForFree", "true", "is_free", True),
        ("isAccessibleForFree", True, "is_free", True),
        ("isAccessibleForFree", None, "is_free", None),
        ("isAccessibleForFree", "", "is_free", None),
    ],
)
def test_a_field_is_read_as_pages_write_it(field, value, name, expected):
    assert getattr(metadata(article(**{field: value})), name) == expected


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["@type", "@graph", "headline", "inLanguage", "mainEntity"]), inner)
    ),
)


@given(VALUES)
def test_no_json_at_all_raises(value):
    found = metadata(json.dumps(value).replace("</", "<\\/"))
    assert all(item is None or isinstance(item, str | bool) for item in (found.headline, found.published, found.language, found.is_free))

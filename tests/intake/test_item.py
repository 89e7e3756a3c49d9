"""What every format makes its items with: the headline first, nothing without a word, nothing that cannot be written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.article import Article, BodyState
from auditor.errors import IntakeError
from auditor.intake.item import NO_BODY, ONLY_HEADLINE, compose, identifier
from auditor.report import Skipped


def made(body, **fields):
    id, item = compose("a", "wire", body, **fields)
    assert id == "a"
    return item


def test_an_article_has_its_headline_first_and_its_metadata_in_one_form():
    item = made(" It turns. \n", title=" Press\n turns ", language="en_US", published=" 2024-03-09 ", state=BodyState.PARTIAL)
    assert item == Article("a", "Press turns\n\nIt turns.", "Press turns", "en-US", "2024-03-09", "wire", BodyState.PARTIAL)


def test_what_drives_a_terminal_is_no_text():
    item = made("It \x1b[1mturns\x1b[0m [again].", title="\x1b[31mPress\x1b[0m")
    assert (item.title, item.text) == ("Press", "Press\n\nIt turns [again].")


@pytest.mark.parametrize("value", [None, 5, "", " ", ["2024"], {"a": 1}])
def test_metadata_of_another_kind_are_none(value):
    item = made("It turns.", language=value, published=value)
    assert (item.declared_language, item.published) == (None, None)


@pytest.mark.parametrize(
    ("body", "title", "reason"),
    [
        ("", None, NO_BODY),
        (" \n", "Press", NO_BODY),
        ("...", None, NO_BODY),
        ("1871 – 412", None, NO_BODY),
        ("Press turns", "Press turns", ONLY_HEADLINE),
        ("PRESS TURNS!", "Press turns", ONLY_HEADLINE),
    ],
)
def test_what_has_no_word_of_its_own_is_skipped(body, title, reason):
    assert made(body, title=title) == Skipped("a", "wire", reason)


@pytest.mark.parametrize(
    ("body", "title"), [("Press turns again", "Press turns"), ("Press turns\n\nIt does.", "Press turns"), ("日本", None), ("é", None)]
)
def test_what_has_one_is_an_article(body, title):
    assert isinstance(made(body, title=title), Article)


@pytest.mark.parametrize("fields", [{"title": "a \ud800"}, {"published": "\udfff"}, {"title": "a\0"}])
def test_what_cannot_be_written_is_an_error(fields):
    assert isinstance(made("It turns.", **fields), IntakeError)


@pytest.mark.parametrize(
    ("value", "id"),
    [
        ("urn:x", "urn:x"),
        (" urn:x ", "urn:x"),
        (7, "7"),
        ("", "f"),
        (None, "f"),
        (True, "f"),
        (1.5, "f"),
        ("a\nb", "f"),
        ("\ud800", "f"),
        ([], "f"),
    ],
)
def test_an_id_is_what_the_item_carries_if_it_can_be_written(value, id):
    assert identifier(value, "f") == id


@given(st.text(), st.one_of(st.none(), st.text()))
def test_every_body_is_an_article_skipped_or_an_error(body, title):
    item = made(body, title=title)
    if isinstance(item, Article):
        item.text.encode()
        assert body.strip() in item.text
    else:
        assert isinstance(item, (Skipped, IntakeError))

"""Odd words beside the reference: the foreign word that had its other meaning."""

import pytest

from auditor.article import Article, SegmentedArticle
from auditor.language import segment
from auditor.reference.misread import explained, misreadings
from auditor.report import Finding, Severity

REFERENCE = (
    "The former mayor borrowed the money from his sister. The municipal council met on Friday. "
    "Ten people were on board when the ship left. The play opened five years ago."
)


def text(words: str) -> SegmentedArticle:
    return segment(Article(id="a", text=words), language="en")


def odd(words: str, quote: str, check: str = "likelihood.odd-wording") -> Finding:
    start = words.index(quote)
    message = f"“{quote}” is an unusual wording here."
    return Finding(check, "style/unidiomatic-style", Severity.MINOR, start, start + len(quote), quote, message, 0.6, {"score": 1.0})


@pytest.mark.parametrize(
    ("article", "quote", "foreign", "meant"),
    [
        ("The mayor borrowed the silver from his sister.", "silver", ("fr", "argent"), "money"),
        ("The municipal advice met on Friday.", "advice", ("it", "consiglio"), "council"),
        ("Ten people were on edge when the ship left.", "edge", ("fr", "bord"), "board"),
        ("The play opened five years makes.", "makes", ("it", "fa"), "ago"),
    ],
)
def test_the_other_meaning_is_told(article, quote, foreign, meant):
    finding = odd(article, quote)
    (found,) = explained([finding], text(article), text(REFERENCE))
    assert found.evidence["meant"] == [meant]
    assert foreign in found.evidence["foreign"].items()
    assert found.evidence["score"] == 1.0
    assert f"“{foreign[1]}”" in found.message
    assert f"“{meant}”" in found.message
    assert found.message.startswith(finding.message.removesuffix("."))
    assert (found.start, found.end, found.severity) == (finding.start, finding.end, finding.severity)


@pytest.mark.parametrize(
    ("article", "quote"),
    [
        ("The mayor borrowed the funds from his sister.", "mayor"),  # no other meaning
        ("The mayor borrowed the silver from his sister, and money from the bank.", "silver"),  # the article has the other, too
        ("The municipal advice met on Friday.", "municipal advice"),  # more than a word
        ("Snow fell on the silver hills of Umbria in the night.", "silver"),  # another sentence
    ],
)
def test_nothing_is_told_without_a_sign(article, quote):
    finding = odd(article, quote)
    assert explained([finding], text(article), text(REFERENCE)) == (finding,)


def test_a_small_word_read_as_a_noun_is_told_where_the_reference_has_no_such_noun():
    article = "Ten people were gods on board when the ship left."
    finding = odd(article, "gods")
    (found,) = explained([finding], text(article), text(REFERENCE))
    assert found.message == "“gods” is an unusual wording here: Italian “dei”, usually “of” or “the”, can be read so."
    assert found.evidence["foreign"] == {"it": "dei"}
    assert explained([finding], text(article), text(f"{REFERENCE} The temple has nine gods.")) == (finding,)


def test_other_checks_keep_their_message():
    article = "The municipal advice met on Friday."
    finding = odd(article, "advice", "lexis.false-friend")
    assert explained([finding], text(article), text(REFERENCE)) == (finding,)


def test_misreadings_are_neither_small_words_nor_forms_of_the_word():
    assert not list(misreadings("gods", frozenset({"of", "the"})))
    assert not list(misreadings("opened", frozenset({"open"})))
    assert not list(misreadings("commenced", frozenset({"begin"})))  # a synonym
    assert {item.meant for item in misreadings("sons", frozenset({"child"}))} <= {"children", "child"}

"""Several references, and the majority over a story: which form wins, and which is no drift."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reference_stories import SHIP_A, SHIP_B, segmented

from auditor.entities import compare, compare_all
from auditor.report import Severity


def changed(text, before, after):
    assert before in text
    return segmented(text.replace(before, after))


ODD = "Ingrid Solbergh"


def test_one_reference_is_compared_as_ever():
    article, reference = changed(SHIP_A, "Ingrid Solberg", ODD), segmented(SHIP_A)
    assert compare_all(article, [reference]) == compare(article, reference, related=True)


def test_what_no_reference_writes_is_drift_and_most_say_how_it_is_written():
    article = changed(SHIP_A, "Ingrid Solberg", ODD)
    (drift,) = [item for item in compare_all(article, [segmented(SHIP_A), segmented(SHIP_B)]).drift if item.quote == ODD]
    assert drift.reference == "Ingrid Solberg"
    assert (drift.parts["supporting"], drift.parts["contradicting"]) == (2, 0)
    assert "2 of 2 references" in drift.message


def test_a_form_that_any_reference_uses_is_no_drift():
    article = changed(SHIP_A, "Ingrid Solberg", ODD)
    references = [segmented(SHIP_A), changed(SHIP_B, "Ingrid Solberg", ODD)]
    assert compare(article, references[0]).drift
    comparison = compare_all(article, references)
    assert [item for item in comparison.drift if item.quote == ODD] == []
    assert comparison.fidelity == 1.0


def test_the_form_of_most_references_is_named():
    references = [changed(SHIP_A, "Solberg", "Solbärg"), segmented(SHIP_A), segmented(SHIP_B)]
    drift = next(item for item in compare_all(changed(SHIP_A, "Ingrid Solberg", "Ingrid Solnerg"), references).drift if item.kind == "name")
    assert drift.reference == "Ingrid Solberg"
    assert references[drift.reference_index].article.text[drift.reference_start : drift.reference_end] == drift.reference_quote


def test_a_value_that_one_reference_has_is_no_drift():
    article = changed(SHIP_A, "4 November", "14 November")
    assert [item.cause for item in compare_all(article, [segmented(SHIP_A), segmented(SHIP_A + " ")]).drift] == ["date-shifted"]
    assert compare_all(article, [segmented(SHIP_A), changed(SHIP_A, "4 November", "November 14")]).drift == ()


def test_what_one_reference_leaves_out_may_be_left_out():
    sentence = "The owner, Baltmar Lines, has sent a tug that should arrive on Thursday."
    article = changed(SHIP_A, sentence, "The owner has sent a tug that should arrive on Thursday.")
    assert [item.cause for item in compare(article, segmented(SHIP_A)).drift] == ["lost"]
    assert compare_all(article, [segmented(SHIP_A), changed(SHIP_A, sentence, "")]).drift == ()


STORY = {
    "odd": SHIP_A.replace("Ingrid Solberg", ODD),
    "first": SHIP_A,
    "second": SHIP_B,
    "third": SHIP_B.replace("storm", "gale"),
}


def drifted(own, others):
    references = [segmented(STORY[name], name) for name in others]
    return compare_all(segmented(STORY[own], own), references, clean=False)


def test_the_majority_finds_the_odd_spelling_and_says_how_many_write_it_otherwise():
    (drift,) = [item for item in drifted("odd", ["first", "second", "third"]).drift if item.quote == ODD]
    assert drift.reference == "Ingrid Solberg"
    assert drift.severity in (Severity.MINOR, Severity.MAJOR)
    assert "3 of 3 references" in drift.message


@pytest.mark.parametrize(("own", "others"), [("first", ["odd", "second", "third"]), ("odd", ["first"]), ("second", ["odd", "first"])])
def test_the_majority_is_left_in_peace_and_one_is_none(own, others):
    assert [item for item in drifted(own, others).drift if item.kind == "name"] == []


def test_a_single_other_article_is_no_reference():
    comparison = drifted("odd", ["first"])
    assert (comparison.related, comparison.fidelity, comparison.drift) == (False, None, ())


WORDS = sorted({word.strip(".,“”") for word in (SHIP_A + SHIP_B).split() if word[0].isupper() or word[0].isdigit()})


CHANGES = st.tuples(st.sampled_from(WORDS), st.sampled_from(WORDS) | st.text("aeiouxyz12 ", min_size=1, max_size=9))


@settings(max_examples=25, deadline=None)
@given(st.lists(CHANGES, max_size=6), st.booleans())
def test_whatever_changed_the_quotes_stand_where_they_say(changes, clean):
    text = SHIP_A
    for before, after in changes:
        text = text.replace(before, after)
    references = [segmented(SHIP_A), segmented(SHIP_B), segmented("")]
    comparison = compare_all(segmented(text), references, clean=clean)
    for drift in comparison.drift:
        assert text[drift.start : drift.end] == drift.quote
        if drift.reference_start is not None:
            reference = references[drift.reference_index].article.text
            assert reference[drift.reference_start : drift.reference_end] == drift.reference_quote
    assert comparison.fidelity is None or 0 <= comparison.fidelity <= 1


def test_a_draw_is_no_majority():
    article = segmented(STORY["odd"])
    others = [changed(SHIP_B, "Ingrid Solberg", ODD), segmented(SHIP_A), segmented(SHIP_B)]
    assert [item for item in compare_all(article, others, clean=False).drift if item.quote == ODD] == []

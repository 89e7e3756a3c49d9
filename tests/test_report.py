import dataclasses
import json
import math
from types import MappingProxyType

import numpy as np
import pytest
from factory import every_outcome, failure, full_report, report
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.article import Article, BodyState, Segment, SegmentedArticle, SegmentKind
from auditor.report import SCHEMA, Drift, Feature, Finding, Label, Report, Severity, plain

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.sampled_from(Severity),
    lambda inner: (
        st.lists(inner, max_size=3) | st.tuples(inner, inner) | st.dictionaries(st.text(max_size=3) | st.integers(), inner, max_size=3)
    ),
    max_leaves=10,
)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        (True, True),
        (3, 3),
        (0.1234567, 0.123457),
        (-1e-9, 0.0),
        (math.nan, None),
        (math.inf, None),
        (np.float64(0.5), 0.5),
        (Label.SPUN, "spun"),
        ((1, [2.0, Severity.MAJOR]), [1, [2.0, "major"]]),
        ({"a": (1,), 5: None}, {"a": [1], "5": None}),
        (MappingProxyType({Label.CLEAN: 0.5}), {"clean": 0.5}),
        (frozenset({"b", "a"}), ["a", "b"]),
        (Feature("f", 1.00000049, "words"), {"name": "f", "value": 1.0, "unit": "words"}),
    ],
)
def test_plain_gives_json_types(value, expected):
    found = plain(value)
    assert found == expected
    assert type(found) is type(expected)


@settings(deadline=None)
@given(VALUES)
def test_plain_is_always_valid_json_and_changes_nothing_the_second_time(value):
    found = plain(value)
    assert json.loads(json.dumps(found, allow_nan=False)) == found
    assert plain(found) == found


@pytest.mark.parametrize("outcome", every_outcome(), ids=lambda outcome: type(outcome).__name__)
def test_every_outcome_is_valid_json_under_the_schema_s_name(outcome):
    entry = outcome.to_dict()
    assert entry["schema"] == SCHEMA
    assert json.loads(json.dumps(entry, allow_nan=False)) == entry


def test_a_report_carries_every_field_and_the_reader_s_first_question_first():
    entry = full_report().to_dict()
    fields = {field.name for field in dataclasses.fields(Report)} - {"language", "language_probability"}
    assert set(entry) == fields | {"schema"}
    assert list(entry)[:4] == ["schema", "article", "verdict", "quality"]
    assert {"language", "language_probability", "text", "sha256", "words"} <= set(entry["article"])


@pytest.mark.parametrize(("key", "kind"), [("findings", Finding), ("drift", Drift)])
def test_a_mark_carries_every_field_and_quotes_the_article(key, kind):
    entry = full_report().to_dict()
    assert entry[key]
    for mark in entry[key]:
        assert set(mark) == {field.name for field in dataclasses.fields(kind)}
        assert entry["article"]["text"][mark["start"] : mark["end"]] == mark["quote"]


def test_absent_figures_are_null_never_zero():
    entry = report().to_dict()
    assert entry["quality"]["entity_fidelity"] is None
    assert entry["reference"] is None
    assert entry["verdict"]["source_language"] is None


def test_a_failure_says_what_and_what_to_do():
    entry = failure().to_dict()
    assert set(entry) == {"schema", "id", "source", "error"}
    assert set(entry["error"]) == {"kind", "message", "remedy"}
    assert all(entry["error"].values())


def test_the_hash_is_of_the_text_alone_and_any_text_has_one():
    first, second = Article("a", "It is late.", title="Ferry"), Article("b", "It is late.")
    assert first.sha256 == second.sha256 != Article("a", "It is late").sha256
    assert Article("a", "\ud800").sha256 != Article("a", "\ud801").sha256


def test_only_the_body_is_scored():
    segments = tuple(Segment(0, 3, "a b", kind) for kind in SegmentKind)
    segmented = SegmentedArticle(Article("a", "a b"), "en", 1.0, segments)
    assert [segment.kind for segment in segmented.body] == [SegmentKind.BODY]
    assert segmented.scored_words == 2
    assert segmented.article.words == 2


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is — well… — late.", 6),
        ("Café l’été, 1 500 €", 5),
        ("清河市新大桥通车,全长1.2公里。", 7),
        ("清川市で新しい橋が開通した。", 7),
        ("The word 心 is short.", 5),
        ("สะพานใหม่เปิดแล้ว", 4),
        ("다리가 새로 열렸다.", 3),
    ],
)
def test_words_are_counted_where_no_spaces_part_them(text, words):
    assert Article("a", text).words == words


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (Label, "clean machine-translated spun undetermined"),
        (Severity, "neutral minor-punctuation minor major critical"),
        (SegmentKind, "body headline caption furniture"),
        (BodyState, "full partial"),
    ],
)
def test_the_words_of_the_wire_format_are_fixed(kind, words):
    """Readers of the format rely on them; another word is another schema."""
    assert " ".join(kind) == words

from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.entities.recognition.tagger import label, labelled, shape, spans

TEXT = "Yesterday Maria Conti of the World Health Organization flew from Berlin to Peru."


def test_kinds_of_plain_names():
    found = {name: label(TEXT, TEXT.index(name), TEXT.index(name) + len(name)) for name in ("Maria Conti", "Berlin", "Peru")}
    assert found == {"Maria Conti": "PERSON", "Berlin": "LOC", "Peru": "LOC"}
    assert label(TEXT, TEXT.index("World"), TEXT.index(" flew")) == "ORG"
    assert label(TEXT, 0, len("Yesterday")) == ""


def test_shapes_and_spans():
    assert shape("McDonald’s-2024") == "XxXxx’x-dd"
    assert list(spans(["B-PERSON", "I-PERSON", "O", "B-LOC", "B-LOC"])) == [(0, 2, "PERSON"), (3, 4, "LOC"), (4, 5, "LOC")]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_offsets_hold_for_any_text(text):
    assert all(0 <= start < end <= len(text) and name for start, end, name in labelled(text))

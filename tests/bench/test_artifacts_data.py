"""The halves: one document, one half, whatever the system, the rater or the run."""

import gzip
import json

import pytest

from bench.artifacts.data import Error, clean_half, half, read_spans

ROW = {
    "id": "set:system-a:story.7:3:rater1", "source_language": "it", "system": "system-a", "origin": "mt", "source": "Il tetto.",
    "target": "The ceiling roof.", "document": "story.7", "annotator": "rater1", "set": "any",
    "errors": [
        {"start": 4, "end": 11, "category": "Accuracy/Addition", "severity": "major", "annotator": "rater1"},
        {"start": 0, "end": 3, "category": "Style/Awkward", "severity": "neutral", "annotator": "rater1"},
    ],
}  # fmt: skip


@pytest.fixture
def data(tmp_path):
    (tmp_path / "spans").mkdir()
    rows = [ROW, ROW | {"document": "story.8", "system": "system-b"}, ROW | {"annotator": "rater2"}]
    with gzip.open(tmp_path / "spans" / "mqm_ted_zhen.dev.jsonl.gz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    return tmp_path


def test_a_document_is_in_one_half_for_good():
    assert [half("story.7"), half("story.8")] == [half("story.7"), half("story.8")]
    share = sum(half(f"document {number}") == "held-out" for number in range(1000)) / 1000
    assert 0.45 < share < 0.55


def test_both_sides_of_a_source_text_are_in_one_half():
    assert clean_half("wmt11.cs.human#12") == clean_half("wmt11.cs.microsoft#12") == "held-out"
    assert clean_half("wmt11.cs.human#13") == "development"


def test_halves_together_are_all_and_share_nothing(data):
    both = [{item.document for item in read_spans(data, "ted", wanted)} for wanted in ("development", "held-out")]
    assert not both[0] & both[1]
    assert both[0] | both[1] == {item.document for item in read_spans(data, "ted")} == {"story.7", "story.8"}


def test_annotations_carry_marks_that_weigh_something(data):
    first = next(read_spans(data, "ted"))
    assert first.errors == (Error(4, 11, "Accuracy/Addition", "major"),)
    assert (first.position, first.system, first.annotator, first.human) == (3, "system-a", "rater1", False)

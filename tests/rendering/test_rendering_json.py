"""The wire format: valid against its published schema, valid UTF-8, and nothing lost on the way."""

import copy
import json
import re
from pathlib import Path

import pytest
from factory import every_outcome, failure, full_report, hostile_report, report, skipped, undetermined_report
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from auditor.rendering.json import to_json, to_ndjson_line
from auditor.report import Feature, Report

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
# A high and a low surrogate side by side are one character in JSON; apart, each keeps its place.
TEXTS = st.text(st.characters()).filter(lambda text: not re.search("[\ud800-\udbff][\udc00-\udfff]", text))


def test_the_schema_is_itself_valid() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("outcome", every_outcome(), ids=lambda outcome: type(outcome).__name__)
def test_every_outcome_is_valid_against_the_schema(outcome) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(json.loads(to_json([outcome], single=True)))] == []


def _changed(path: str, value: object) -> dict:
    entry = copy.deepcopy(full_report().to_dict())
    *parents, last = path.split(".")
    place = entry
    for name in parents:
        place = place[int(name) if name.isdigit() else name]
    place[last] = value
    return entry


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("schema", "auditor.report/2"),
        ("extra", 1),
        ("article.words", -1),
        ("article.sha256", "abc"),
        ("article.body", "half"),
        ("article.language_probability", 1.5),
        ("verdict.label", "fake"),
        ("verdict.label", "undetermined"),
        ("verdict.probability", 97),
        ("verdict.probabilities", {"fake": 0.5}),
        ("quality.score", 101),
        ("quality.entity_fidelity", 71.4),
        ("findings.0.severity", "grave"),
        ("findings.0.start", -1),
        ("findings.0.start", 1.5),
        ("findings.0.extra", None),
        ("drift.0.reference_start", -2),
        ("drift.0.parts", {"spelling": "high"}),
        ("round_trips.0.bleu", 100.5),
        ("round_trips.0.log_likelihood", 0.5),
        ("round_trips.0.segments.0.flaw", "odd"),
        ("segments.0.kind", "advert"),
        ("reference", {}),
        ("warnings", [None]),
    ],
)
def test_the_schema_refuses_what_is_wrong(path: str, value: object) -> None:
    assert not VALIDATOR.is_valid(_changed(path, value))


@pytest.mark.parametrize("name", list(full_report().to_dict()))
def test_the_schema_misses_every_field_that_is_absent(name: str) -> None:
    entry = full_report().to_dict()
    del entry[name]
    assert not VALIDATOR.is_valid(entry)


def _properties(node: object) -> list[tuple[str, dict]]:
    if isinstance(node, list):
        return [found for item in node for found in _properties(item)]
    if not isinstance(node, dict):
        return []
    own = list(node["properties"].items()) if node.get("additionalProperties") is False else []
    return own + [found for item in node.values() for found in _properties(item)]


def test_every_field_is_described() -> None:
    definitions = SCHEMA["$defs"]
    bare = [name for name, body in _properties(SCHEMA) if "description" not in body and "$ref" not in body and "items" not in body]
    assert bare == []
    assert all("description" in definitions[name] for name in definitions if name not in ("probability", "similarity"))


def test_the_format_page_names_every_field() -> None:
    page = (Path(__file__).parents[2] / "docs" / "report-format.md").read_text(encoding="utf-8")
    assert sorted({name for name, _ in _properties(SCHEMA) if f"`{name}`" not in page}) == []


def test_one_is_an_object_and_several_are_an_array_in_order() -> None:
    outcomes = every_outcome()
    assert json.loads(to_json(outcomes[:1], single=True))["article"]["id"] == "vane-point"
    several = json.loads(to_json(outcomes, single=False))
    assert several[-1]["error"]["kind"] == "intake"
    assert [entry.get("id") or entry["article"]["id"] for entry in several] == [
        outcome.article.id if isinstance(outcome, Report) else outcome.id for outcome in outcomes
    ]
    assert json.loads(to_json(outcomes[:1], single=False))[0]["schema"] == "auditor.report/1"
    assert json.loads(to_json([], single=False)) == []


def test_a_single_report_of_two_is_refused() -> None:
    with pytest.raises(ValueError, match="2 given"):
        to_json([full_report(), undetermined_report()], single=True)


def test_text_stays_readable_and_a_lone_surrogate_is_escaped() -> None:
    text = to_json([hostile_report()], single=True)
    assert "👩‍🚀" in text
    assert "\\ud83d" in text
    text.encode("utf-8")


@pytest.mark.parametrize("outcome", [*every_outcome(), report("a\u2028b\x85c\r\nd\x0be")], ids=lambda outcome: type(outcome).__name__)
def test_a_line_is_one_line_for_every_reader(outcome) -> None:
    line = to_ndjson_line(outcome)
    assert len(line.splitlines()) == 1
    assert json.loads(line) == outcome.to_dict()


def test_a_figure_that_is_no_number_is_absent() -> None:
    entry = json.loads(
        to_json([report(features=(Feature("ratio", float("nan"), "share"), Feature("odds", float("-inf"), "1")))], single=True)
    )
    assert [feature["value"] for feature in entry["features"]] == [None, None]
    assert VALIDATOR.is_valid(entry)


@given(TEXTS)
def test_any_text_comes_back_as_it_was(text: str) -> None:
    outcome = report(text, segments=())
    for rendered in (to_json([outcome], single=True), to_ndjson_line(outcome)):
        assert json.loads(rendered.encode("utf-8"))["article"]["text"] == text


def test_a_failure_keeps_its_remedy() -> None:
    assert json.loads(to_ndjson_line(failure()))["error"]["remedy"].startswith("Export")


def test_a_skipped_item_keeps_its_reason() -> None:
    entry = json.loads(to_ndjson_line(skipped()))
    assert (entry["id"], entry["skipped"]) == ("harbour.jpg", {"reason": "It is a picture, not an article."})


@pytest.mark.parametrize("wrong", [{}, {"reason": ""}, {"reason": "It is a picture.", "kind": "picture"}, None])
def test_the_schema_refuses_a_skipped_item_without_its_reason(wrong: object) -> None:
    assert not VALIDATOR.is_valid(skipped().to_dict() | {"skipped": wrong})

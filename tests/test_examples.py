"""What the repository shows is what the product makes: the demo story's versions and the example reports."""

import hashlib
import json
from pathlib import Path

import jsonschema
import pytest

from reports.remake import example

ROOT = Path(__file__).parents[1]
DEMO = ROOT / "corpus" / "demo"
MANIFEST = json.loads((DEMO / "manifest.json").read_text(encoding="utf-8"))


def test_the_manifest_names_every_version():
    assert set(MANIFEST) == {path.name for path in DEMO.glob("*.txt")}


@pytest.mark.parametrize("name", MANIFEST)
def test_every_version_is_the_one_that_was_made(name):
    assert hashlib.sha256((DEMO / name).read_bytes()).hexdigest() == MANIFEST[name]["sha256"]
    assert MANIFEST[name]["made"]


@pytest.fixture(scope="module")
def shown():
    return json.loads((ROOT / "reports" / "example.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def fresh():
    return json.loads(json.dumps(example().to_dict()))


def test_the_example_report_obeys_the_schema(shown):
    schema = json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(shown, schema)


@pytest.mark.parametrize("key", ["article", "reference", "warnings"])
def test_the_example_report_is_current(shown, fresh, key):
    assert shown[key] == fresh[key]


@pytest.mark.parametrize("key", ["findings", "drift"])
def test_the_examples_marks_are_current(shown, fresh, key):
    """Processors round differently, so that a translation may differ in a word, and what is barely found here is barely not found there."""
    if [item["chrf"] for item in shown["round_trips"]] == [item["chrf"] for item in fresh["round_trips"]]:
        assert shown[key] == fresh[key]
    before, after = ({(item["start"], item["end"]) for item in report[key]} for report in (shown, fresh))
    assert 10 * len(before & after) >= 8 * len(before | after)


def test_the_example_segments_are_current(shown, fresh):
    for before, after in zip(shown["segments"], fresh["segments"], strict=True):
        odds = [item["machine_log_odds"] or 0.0 for item in (before, after)]
        assert odds[0] == pytest.approx(odds[1], abs=0.2)
        assert before | {"machine_log_odds": None} == after | {"machine_log_odds": None}


def test_the_example_verdict_is_current(shown, fresh):
    """The figures are held loosely, too, and the label exactly."""
    assert shown["verdict"]["label"] == fresh["verdict"]["label"]
    for before, after in zip(shown["round_trips"], fresh["round_trips"], strict=True):
        assert after["chrf"] == pytest.approx(before["chrf"], abs=3.0)


def test_the_example_page_shows_the_example_report(shown):
    page = (ROOT / "reports" / "example.html").read_text(encoding="utf-8")
    assert shown["article"]["id"] in page
    assert shown["verdict"]["label"] in page
    assert page.count("<mark") >= len(shown["findings"])

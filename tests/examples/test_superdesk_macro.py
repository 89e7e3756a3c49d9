"""The Superdesk macro against the service: it annotates, and whatever happens it returns the item."""

import ast
import sys

import pytest
from example_kit import EXAMPLES, load
from service_kit import TEXT, listening

ITEM = {"guid": "urn:x:1", "headline": "A ferry", "language": "en", "body_html": f"<p>{TEXT}</p><p>{TEXT}</p>", "ednote": "Embargoed."}


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    with listening(tmp_path_factory.mktemp("superdesk")) as served:
        yield served


@pytest.fixture
def macro(served, monkeypatch):
    monkeypatch.setenv("TRANSLATION_AUDITOR_URL", served[0] + "/")
    monkeypatch.setenv("TRANSLATION_AUDITOR_KEY", served[1])
    return load("superdesk/auditor_macro.py")


def test_it_has_what_superdesk_asks_of_a_macro(macro):
    assert macro.name
    assert macro.label
    assert (macro.access_type, macro.action_type) == ("frontend", "direct")


def test_it_needs_the_standard_library_only():
    tree = ast.parse((EXAMPLES / "superdesk" / "auditor_macro.py").read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names


def test_the_verdict_is_noted_and_what_was_noted_stays(macro):
    item = macro.callback(dict(ITEM), rule=None)
    first, second = item["ednote"].split("\n")
    assert first == "Embargoed."
    assert second.startswith("[auditor] No signals of machine translation")
    assert item["extra"]["auditor"]["verdict"] == "clean"
    assert item["body_html"] == ITEM["body_html"]


def test_a_second_run_replaces_the_note(macro):
    item = macro.callback(macro.callback({**ITEM, "extra": {"desk": "wire"}}))
    assert item["ednote"].count("[auditor]") == 1
    assert item["extra"]["desk"] == "wire"


@pytest.mark.parametrize(
    "change", [{"body_html": ""}, {"body_html": None}, {"body_html": 5}, {"ednote": None}, {"extra": None}, {"guid": None}], ids=str
)
def test_an_odd_item_goes_on_its_way(macro, change):
    item = macro.callback({**ITEM, **change})
    assert "[auditor]" in item["ednote"]


@pytest.mark.parametrize(
    ("variable", "value"),
    [("TRANSLATION_AUDITOR_KEY", "wrong"), ("TRANSLATION_AUDITOR_URL", "http://127.0.0.1:9"), ("TRANSLATION_AUDITOR_URL", "nonsense")],
)
def test_a_service_that_does_not_answer_is_noted(macro, monkeypatch, variable, value):
    monkeypatch.setenv(variable, value)
    item = macro.callback(dict(ITEM))
    assert "did not answer" in item["ednote"]
    assert item["extra"]["auditor"]["state"] == "unreachable"


def test_what_is_no_item_is_returned_as_it_is(macro):
    assert macro.callback(None) is None
    assert macro.callback({"ednote": 5}) == {"ednote": 5}


def test_a_long_item_is_noted_as_under_way(macro):
    item = macro.callback({**ITEM, "body_html": f"<p>{TEXT * 60}</p>"})
    assert item["extra"]["auditor"]["state"] == "waiting"

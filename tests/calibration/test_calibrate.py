import json
from dataclasses import replace

import pytest
from calibration_cases import SMALL, document, measured, measurement

from auditor.calibration.calibrate import baseline, calibrate
from auditor.calibration.cards import facts_of, write_card
from auditor.calibration.judgements import judge
from auditor.calibration.material import LEAST, material
from auditor.calibration.thresholds import FALSE_POSITIVES
from auditor.errors import AuditorError, SettingsError
from auditor.scoring import load_card
from auditor.scoring.card import NEVER
from auditor.settings import Settings

SETTINGS = Settings()


@pytest.fixture(scope="module")
def fitted():
    documents, store = measured()
    usable = material(documents, store, SMALL, SETTINGS)
    return calibrate(usable, SETTINGS, {"name": "own-1"} | facts_of(usable, "a" * 64, ["own.jsonl"]))


def test_the_card_loads_and_says_where_it_comes_from(fitted, tmp_path):
    write_card(fitted.card, tmp_path / "cards" / "own.json")
    card = load_card(str(tmp_path / "cards" / "own.json"))
    assert (card.name, card.engine, card.languages, card.pivots) == ("own-1", "compact@1", ("en",), ("fr", "it"))
    training = card.facts["training"]
    assert training["documents"] == {"human": 60, "north-1": 60, "south": 60, "wheel": 60}
    assert training["sha256"] == "a" * 64
    assert [row["family"] for row in card.facts["held_out"]] == ["north", "south", "wheel"]
    assert json.loads((tmp_path / "cards" / "own.json").read_text(encoding="utf-8"))["versions"]["auditor"]


def test_it_finds_what_can_be_found_and_keeps_its_promise_on_human_text(fitted):
    assert fitted.evaluation["all"]["auc"]["value"] > 0.9
    assert fitted.evaluation["human"]["all"]["false_positives"]["low"] <= FALSE_POSITIVES
    assert fitted.evaluation["confusion"]["machine-translated"]["machine-translated"] > 60
    assert fitted.evaluation["confusion"]["spun"]["spun"] > 30
    assert fitted.evaluation["all"]["documents"] == 180


def test_engines_that_were_left_out_have_rows_of_their_own(fitted):
    rows = {row["name"]: row for row in fitted.unseen}
    assert rows["north"]["auc"]["value"] > 0.85  # the other engine taught it
    assert rows["wheel"]["auc"]["value"] < rows["north"]["auc"]["value"]  # nothing else is like it
    assert all(row["human_documents"] == 60 for row in rows.values())


def test_a_label_that_would_accuse_too_many_is_refused_and_told(monkeypatch, fitted):
    assert not fitted.notes
    hopeless = {"clean": {"probability": 0.5}, "machine-translated": {"probability": 0.5}, "spun": {"probability": NEVER}}
    monkeypatch.setattr("auditor.calibration.cards.thresholds", lambda *_: hopeless)
    documents, store = measured(30)
    found = calibrate(material(documents, store, SMALL, SETTINGS), SETTINGS, {"name": "none", "training": {}})
    assert found.evaluation["confusion"]["spun"]["spun"] == 0
    assert found.evaluation["confusion"]["machine-translated"]["machine-translated"] > 30
    (note,) = found.notes
    assert "never says 'spun'" in note
    assert "2 %" in note


def test_documents_without_an_engine_are_no_engine_that_was_left_out():
    documents, store = measured()
    unnamed = [replace(item, kind=item.kind if item.label == "clean" else item.label) for item in documents]
    assert calibrate(material(unnamed, store, SMALL, SETTINGS), SETTINGS, {"name": "own", "training": {}}).unseen == []


def test_held_out_figures_see_nothing_where_there_is_nothing_to_see():
    documents, store = measured(apart=0.0, seed=2)
    found = calibrate(material(documents, store, SMALL, SETTINGS), SETTINGS, {"name": "none", "training": {}})
    assert 0.35 < found.evaluation["all"]["auc"]["value"] < 0.65
    assert found.evaluation["all"]["detected_at_5%"]["value"] < 0.15


def test_another_engine_than_the_cards_is_undetermined_with_the_reason(fitted, tmp_path):
    write_card(fitted.card, tmp_path / "own.json")
    card = load_card(str(tmp_path / "own.json"))
    documents, store = measured(1)
    own = store.get(documents[1])
    assert judge(documents[1], own, card, SETTINGS).probabilities
    stranger = replace(own, round_trips=tuple(replace(trip, engine="other@2") for trip in own.round_trips))
    found = judge(documents[1], stranger, card, SETTINGS)
    assert found.label == "undetermined"
    assert "other@2" in " ".join(found.reasons)


def test_the_shipped_card_is_no_baseline_for_another_engine(fitted):
    documents, store = measured(30)
    assert baseline(material(documents, store, SMALL, SETTINGS), SETTINGS) is None


def test_a_card_that_cannot_be_written_is_told(fitted, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(SettingsError, match="--card"):
        write_card(fitted.card, tmp_path / "file" / "own.json")


def test_what_cannot_be_used_is_left_out_and_told():
    documents, store = measured(40)
    odd = {
        "too short": measurement(words=20),
        "not in 'en'": measurement(language="it"),
        "not all the round trips": measurement(engine=None),
        "lacking a figure": measurement(),
    }
    for number, one in enumerate(odd.values()):
        documents.append(document(1000 + number))
        store.put(documents[-1], one)
    found = material(documents, store, SMALL, SETTINGS)
    assert len(found.items) == 160
    assert [note for note in found.notes if note.startswith("1 document left out: ")] == found.notes
    assert all(any(words in note for note in found.notes) for words in odd)


def test_a_figure_that_few_documents_have_is_not_read():
    documents, store = measured(40)
    for item in documents[: len(documents) // 2]:
        one = store.get(item)
        store.put(item, replace(one, features={name: value for name, value in one.features.items() if name != "style.articles"}))
    found = material(documents, store, SMALL, SETTINGS)
    assert len(found.items) == 160
    assert "style.articles" not in found.specification.features
    assert any("style.articles" in note for note in found.notes)


def test_a_class_with_too_few_documents_is_left_out_and_the_label_is_not_given():
    documents, store = measured(40)
    few = [item for item in documents if item.label != "spun"] + [item for item in documents if item.label == "spun"][: LEAST - 1]
    found = material(few, store, SMALL, SETTINGS)
    assert found.specification.labels.keys() == {"clean", "translated"}
    assert len(found.items) == 120
    assert any("never says 'spun'" in note for note in found.notes)


@pytest.mark.parametrize(
    ("keep", "words"),
    [
        (lambda item: item.label == "clean" or item.kind == "none", "too few documents"),
        (lambda item: item.label != "clean" or item.id.endswith(("10", "20")), "too few documents"),
        (lambda item: item.group == "set0" or item.label != "clean", "of one group"),
        (lambda item: item.group == "set0", "of one group"),
    ],
    ids=["human only", "hardly any human", "human text of one group", "one group"],
)
def test_too_little_for_a_card_is_refused_with_a_remedy(keep, words):
    documents, store = measured(250)
    with pytest.raises(AuditorError, match=words) as caught:
        material([item for item in documents if keep(item)], store, SMALL, SETTINGS)
    assert len(caught.value.remedy.split()) > 5


def test_without_round_trips_there_is_no_card():
    documents, store = measured(30)
    for item in documents:
        store.put(item, replace(store.get(item), round_trips=()))
    with pytest.raises(AuditorError, match="no round trips"):
        material(documents, store, SMALL, SETTINGS)

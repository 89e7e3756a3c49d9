import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scoring_cases import CARD, SENTENCES, TRIPS, card, drift, features, finding, segmented, trip

from auditor.article import BodyState
from auditor.errors import SettingsError
from auditor.report import Label, Severity
from auditor.scoring import decide, load_card
from auditor.scoring.card import Scaling, parse_card
from auditor.scoring.detector import class_probabilities, standardise
from auditor.scoring.source_language import likely_source
from auditor.settings import Settings

LONG = segmented(SENTENCES * 5)


def verdict(found=None, *, article=LONG, trips=TRIPS, findings=(), drifted=(), using=None, settings=None):
    found = features() if found is None else found
    return decide(
        found, using or card(), segmented=article, round_trips=trips, findings=findings, drift=drifted, settings=settings or Settings()
    )


def test_probabilities_by_hand():
    found = class_probabilities(standardise(features(chrf=60.0, severe=math.e - 1), card()), card())
    logits = {"clean": 1.0, "fluent": 0.0 + 1.0 + 0.5, "garbled": -1.0 + 2.0, "spun": -1.0}
    total = sum(math.exp(logit) for logit in logits.values())
    assert found == {name: pytest.approx(math.exp(logit) / total) for name, logit in logits.items()}


@pytest.mark.parametrize(
    ("found", "label"),
    [
        (features(), Label.CLEAN),
        (features(chrf=80.0), Label.MACHINE_TRANSLATED),
        (features(severe=20.0), Label.MACHINE_TRANSLATED),
        (features(unknown=12.0), Label.SPUN),
        (features(chrf=62.0), Label.UNDETERMINED),
    ],
)
def test_labels(found, label):
    assert verdict(found).label is label


def test_probability_belongs_to_the_label_and_all_of_them_make_one():
    result = verdict(features(chrf=80.0))
    assert result.probability == result.probabilities["machine-translated"]
    assert sum(result.probabilities.values()) == pytest.approx(1.0)
    undecided = verdict(features(chrf=62.0))
    assert undecided.probability is None
    assert sum(undecided.probabilities.values()) == pytest.approx(1.0)


@given(low=st.floats(20, 80), more=st.floats(0, 30), severe=st.floats(0, 40))
def test_less_change_in_the_round_trip_never_speaks_for_a_human(low, more, severe):
    before, after = verdict(features(low, severe)), verdict(features(low + more, severe))
    assert after.probabilities["clean"] <= before.probabilities["clean"] + 1e-12


@given(chrf=st.floats(20, 80), severe=st.floats(0, 40), more=st.floats(0, 40))
def test_more_artifacts_never_speak_for_a_human(chrf, severe, more):
    before, after = verdict(features(chrf, severe)), verdict(features(chrf, severe + more))
    assert after.probabilities["clean"] <= before.probabilities["clean"] + 1e-12


def test_no_single_feature_is_worth_more_than_the_clip():
    assert verdict(features(chrf=5_000.0)).probabilities == verdict(features(chrf=90.0)).probabilities


UNDETERMINED = [
    ({"article": segmented()}, "too short"),
    ({"article": segmented(SENTENCES * 5, language="pt")}, "'pt'"),
    ({"article": segmented(SENTENCES * 5, body=BodyState.PARTIAL)}, "part of the article"),
    ({"trips": ()}, "No round trips were made"),
    ({"trips": (trip("it"),)}, "through fr"),
    ({"trips": (trip("it", engine="other@9"), trip("fr", engine="other@9"))}, "other@9"),
    ({"found": features()[:1]}, "artifacts.severe"),
    ({"found": features(chrf=62.0)}, "nowhere clearly"),
    ({"findings": [finding(Severity.CRITICAL)]}, "conflicts"),
    ({"drifted": [drift(cause="translated-title")]}, "conflicts"),
]


@pytest.mark.parametrize(("arguments", "words"), UNDETERMINED, ids=[words for _, words in UNDETERMINED])
def test_undetermined_says_why(arguments, words):
    result = verdict(**arguments)
    assert result.label is Label.UNDETERMINED
    assert result.probability is None
    assert result.source_language is None
    assert any(words in reason for reason in result.reasons)


@pytest.mark.parametrize(
    ("fitted_on", "used", "read"),
    [
        ("compact@1,int8,beam=1", "compact@1,int8,beam=1", True),
        ("compact@1,int8", "compact@1,int8,beam=12", True),
        ("compact@1,int8,beam=1", "compact@1,int8,beam=12", False),
        ("compact@1,int8,beam=12", "compact@1,int8,beam=1", False),
        ("compact@1", "compact@12", False),
        ("compact@1", "compact@1+other@2", False),
        ("", "whatever@3", True),
    ],
)
def test_a_card_reads_whole_parts_of_a_signature(fitted_on, used, read):
    result = verdict(trips=(trip("it", engine=used), trip("fr", engine=used)), using=card(engine=fitted_on))
    assert (result.label is Label.CLEAN) is read
    assert any("another translation engine" in reason for reason in result.reasons) is not read


def test_minor_drift_and_drift_of_fact_are_no_conflict():
    assert verdict(drifted=[drift(Severity.MINOR, cause="translated-name"), drift(cause="number-changed")]).label is Label.CLEAN


def test_all_obstacles_are_told_at_once():
    result = verdict(article=segmented(language="pt", body=BodyState.PARTIAL), trips=(), found=())
    assert len(result.reasons) >= 4


def test_the_minimum_of_words_is_a_setting():
    assert verdict(article=segmented(), settings=Settings(minimum_words=10)).label is Label.CLEAN


def test_reasons_never_contradict_the_label():
    result = verdict(features(chrf=30.0, severe=30.0))
    assert result.label is Label.MACHINE_TRANSLATED
    assert [reason for reason in result.reasons if "traces of translation" in reason]
    assert not [reason for reason in result.reasons if "round trip" in reason or "and back" in reason]


@pytest.mark.parametrize(
    ("severe", "told"), [(0.3, "0.30 major traces of translation per 1,000 words, where human text has 0.22."), (0.2, "")]
)
def test_reasons_never_contradict_what_the_figure_weighs(severe, told):
    """Where logarithms count, human text has what their mean stands for, not the mean of its values."""
    habit = CARD["features"] | {"artifacts.severe": {"transform": "log1p", "mean": 0.2, "scale": 0.1, "human": 0.4, "one_sided": True}}
    result = verdict(features(chrf=75.0, severe=severe), using=card(features=habit))
    assert result.label is Label.MACHINE_TRANSLATED
    assert [reason for reason in result.reasons if "traces of translation" in reason] == [told] * bool(told)


@given(transform=st.sampled_from(["none", "log1p"]), mean=st.floats(0, 3), value=st.floats(0, 30))
def test_what_lies_above_the_usual_weighs_as_more(transform, mean, value):
    scaling = Scaling(transform, mean, 1.0, 9.9)
    assert (scaling(value, 99.0) > 1e-9) <= (value > scaling.usual)
    assert (scaling(value, 99.0) < -1e-9) <= (value < scaling.usual)


def test_a_clean_verdict_gives_a_reason_even_where_nothing_stands_out():
    assert len(verdict().reasons) == 1
    assert "more than human text" in verdict(features(chrf=35.0)).reasons[0]


@pytest.mark.parametrize(
    ("it", "fr", "source"),
    [(60.0, 60.0, "it"), (50.0, 70.0, "fr"), (50.0, 60.0, None), (51.0, 60.0, None)],
    ids=["italian", "french", "neither", "too close"],
)
def test_source_language_is_the_pivot_least_changed_for_that_pivot(it, fr, source):
    assert likely_source((trip("it", it), trip("fr", fr)), card()) == source


def test_source_language_only_for_machine_translation():
    lopsided = (trip("it", 80.0), trip("fr", 50.0))
    assert verdict(features(chrf=80.0), trips=lopsided).source_language == "it"
    assert verdict(features(), trips=lopsided).source_language is None


@pytest.mark.parametrize(
    "changes",
    [
        {"schema": "auditor.card/9"},
        {"temperature": 0.0},
        {"thresholds": {"clean": {"probability": 0.5}}},
        {"classes": [CARD["classes"][0] | {"coefficients": {"style.unheard_of": 1.0}}]},
        {"features": {"artifacts.severe": {"transform": "cube", "mean": 0.0, "scale": 1.0, "human": 0.0}}},
    ],
)
def test_a_card_that_contradicts_itself_is_refused(changes):
    with pytest.raises(ValueError, match=r"."):
        parse_card(CARD | changes)


def test_a_missing_or_damaged_card_tells_the_remedy(tmp_path):
    (tmp_path / "broken.json").write_text('{"schema": "auditor.card/1"}', encoding="utf-8")
    for name in ("no-such-card", str(tmp_path / "broken.json"), str(tmp_path / "absent.json")):
        with pytest.raises(SettingsError, match="shipped card"):
            load_card(name)

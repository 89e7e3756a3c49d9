import copy
import json
import math
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scoring_cases import CARD, SENTENCES, TRIPS, card, drift, features, finding, segmented, trip

from auditor.article import BodyState
from auditor.errors import SettingsError
from auditor.report import Label, Severity
from auditor.scoring import decide, load_card
from auditor.scoring.card import NEVER, Scaling, parse_card
from auditor.scoring.detector import class_probabilities, standardise
from auditor.scoring.doubts import TRANSLATION_CAUSES, conflicts
from auditor.scoring.features.reference import FOREIGN
from auditor.scoring.reasons import explain
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
    ({"article": segmented(SENTENCES * 5, language="pt")}, "Portuguese (pt)"),
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


@pytest.mark.parametrize(
    ("renamed", "told"),
    [
        (1, "but a name or title was translated from the reference."),
        (2, "but 2 names or titles were translated from the reference."),
    ],
)
def test_one_translated_name_is_told_of_as_one(renamed, told):
    result = verdict(drifted=[drift(cause="translated-name")] * renamed)
    assert [reason for reason in result.reasons if reason.endswith(told)]


def test_causes_that_speak_for_a_translator_are_causes_of_drift():
    """A name that no comparison gives would silently never speak."""
    documented = (Path(__file__).parents[2] / "docs" / "entities.md").read_text(encoding="utf-8")
    assert {cause for cause in (*TRANSLATION_CAUSES, *FOREIGN) if f"`{cause}`" not in documented} == set()


@pytest.mark.parametrize(("probability", "threshold"), [(0.497, 0.5), (0.6212, 0.6234), (0.06999, 0.07), (0.5699, 0.57), (0.8949, 0.895)])
def test_a_probability_never_reads_as_if_it_reached_the_threshold_that_it_falls_short_of(probability, threshold):
    least = card(thresholds={label: {"probability": threshold} for label in ("clean", "machine-translated", "spun")})
    probabilities = {Label.MACHINE_TRANSLATED: probability, Label.CLEAN: 0.0, Label.SPUN: 0.0}
    reason = conflicts(Label.MACHINE_TRANSLATED, probabilities, least, values={}, findings=(), drift=())[0]
    shown, needed = re.findall(r"machine-translated (?:needs )?(\d\.\d\d)", reason)
    assert float(shown) < float(needed)


def test_a_label_that_a_card_never_gives_has_no_threshold_to_reach():
    never = card(thresholds={"clean": {"probability": 0.5}, "spun": {"probability": 0.5}, "machine-translated": {"probability": NEVER}})
    probabilities = {Label.MACHINE_TRANSLATED: 1.0, Label.CLEAN: 0.0, Label.SPUN: 0.0}
    (reason,) = conflicts(Label.MACHINE_TRANSLATED, probabilities, never, values={}, findings=(), drift=())
    assert reason.startswith("The detector never says machine-translated")


@pytest.mark.parametrize(
    ("value", "shown"), [(0.0, "0.0"), (-0.004, "0.0"), (0.004, "0.0"), (0.996, "1.0"), (-0.999, "-1.0"), (0.25, "0.25"), (12.34, "12.3")]
)
def test_figures_of_a_reason_have_no_signed_nothing_and_no_second_way_to_write_one(value, shown):
    told = explain(Label.MACHINE_TRANSLATED, {"reader.mean": 1.0}, {"reader.mean": value}, {"reader.mean": -55.0})
    assert f"({shown} against -55.0" in told[0]


def test_figures_that_read_alike_are_no_reason():
    told = explain(Label.MACHINE_TRANSLATED, {"reader.mean": 1.0}, {"reader.mean": 0.004}, {"reader.mean": 0.0})
    assert told == ("Many small differences from human writing add up.",)


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


SHARPENING = {"words": 200, "power": 0.5, "least": 50, "most": 800}


@pytest.mark.parametrize(
    ("words", "temperature"), [(None, 2.0), (200, 2.0), (50, 4.0), (800, 1.0), (1, 4.0), (100_000, 1.0)], ids=lambda value: str(value)
)
def test_a_longer_article_is_judged_with_more_confidence_within_what_was_measured(words, temperature):
    sharp = parse_card(CARD | {"temperature": 2.0, "sharpening": SHARPENING})
    plain = parse_card(CARD | {"temperature": temperature})
    assert sharp.temperature_of(words) == pytest.approx(temperature)
    assert plain.temperature_of(words) == temperature
    scores = standardise(features(chrf=70.0), plain)
    assert class_probabilities(scores, sharp, scored_words=words) == pytest.approx(class_probabilities(scores, plain))


def test_the_verdict_goes_by_the_length_of_its_article():
    sharp = parse_card(CARD | {"sharpening": SHARPENING | {"words": LONG.scored_words / 4}})
    assert max(verdict(using=sharp).probabilities.values()) > max(verdict(using=card()).probabilities.values())


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


def _with(path, value):
    """Return the card with another value in one place, or without the place."""
    table = copy.deepcopy(CARD)
    inner = table
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    if value is ...:
        del inner[path[-1]]
    return table


FEATURE = next(iter(CARD["features"]))


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        (("clip",), "5", "clip: must be a number above 0, is '5'"),
        (("clip",), True, "clip: must be a number above 0, is True"),
        (("temperature",), math.nan, "temperature: must be a number above 0"),
        (("temperature",), ..., "temperature is missing"),
        (("sharpening",), {**SHARPENING, "words": 0}, "sharpening.words: must be a number above 0, is 0"),
        (("languages",), "en", "languages: must be a list, is 'en'"),
        (("engine",), None, "engine: must be text, is None"),
        (("features", FEATURE, "mean"), "0.03", f"features.{FEATURE}.mean: must be a number, is '0.03'"),
        (("features", FEATURE, "scale"), ..., f"features.{FEATURE}.scale is missing"),
        (("features", FEATURE), [1], f"features.{FEATURE}: must be an object, is a list"),
        (("classes", 0, "intercept"), "1", "classes[0].intercept: must be a number, is '1'"),
        (("classes", 0, "label"), "mt", "classes[0].label: must be one of"),
        (("thresholds", "clean", "probability"), "0.5", "thresholds.clean.probability: must be a number, is '0.5'"),
        (("source_language", "margin"), "3", "source_language.margin: must be a number, is '3'"),
        (("training",), "", "training: must be an object, is ''"),
        (("held_out",), ..., "held_out is missing"),
    ],
)
def test_a_card_edited_by_hand_is_told_by_file_and_key(tmp_path, path, value, told):
    own = tmp_path / "own.json"
    own.write_text(json.dumps(_with(path, value)), encoding="utf-8")
    with pytest.raises(SettingsError, match=re.escape(told)) as refused:
        load_card(str(own))
    assert "own.json" in refused.value.message


def test_every_problem_of_a_card_is_told_at_once(tmp_path):
    own = tmp_path / "own.json"
    own.write_text(json.dumps(CARD | {"clip": "5", "name": 3}), encoding="utf-8")
    with pytest.raises(SettingsError, match=r"clip: .*; .*|name: .*; clip"):
        load_card(str(own))


def test_a_card_saved_with_a_byte_order_mark_is_read(tmp_path):
    own = tmp_path / "own.json"
    own.write_text(json.dumps(CARD), encoding="utf-8-sig")
    assert load_card(str(own)).name == CARD["name"]


def test_a_missing_or_damaged_card_tells_the_remedy(tmp_path):
    (tmp_path / "broken.json").write_text('{"schema": "auditor.card/1"}', encoding="utf-8")
    for name in ("no-such-card", str(tmp_path / "broken.json"), str(tmp_path / "absent.json")):
        with pytest.raises(SettingsError, match="shipped card"):
            load_card(name)

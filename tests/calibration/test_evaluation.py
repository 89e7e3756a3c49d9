import json

import pytest
from calibration_cases import document, judgement, measurement

from auditor.calibration.evaluation import evaluation
from auditor.calibration.judgements import judge, refuse_without_evidence
from auditor.calibration.tables import to_text
from auditor.errors import AuditorError
from auditor.scoring import load_card
from auditor.settings import Settings

HUMAN = [judgement("clean", "clean", 0.9, source_language="it")] * 6 + [judgement("clean", "undetermined", 0.6)] * 3
HUMAN += [judgement("clean", "machine-translated", 0.2)]
MACHINE = [judgement("machine-translated", "machine-translated", 0.1, "north", source_language="it", likeliest="it")] * 3
MACHINE += [judgement("machine-translated", "clean", 0.9, "north", source_language="fr", likeliest="it")]
MACHINE += [judgement("machine-translated", "undetermined", 0.5, "south", source_language="de", likeliest="it")] * 2
FOUND = evaluation([*HUMAN, *MACHINE], {3: [*HUMAN[:2], *MACHINE[:1]]}, ("it", "fr"))


def test_auc_and_detection_are_against_all_human_text():
    north = FOUND["engines"][0]
    assert north["name"] == "north"
    assert north["auc"]["value"] == pytest.approx((30 + 3) / 40)  # three above all ten, one level with six
    assert north["detected_at_1%"]["value"] == 0.75
    assert FOUND["all"]["detected_at_5%"]["value"] == 0.5
    assert FOUND["all"]["human_documents"] == 10


def test_every_row_has_its_documents_and_its_verdicts():
    assert [(row["name"], row["documents"]) for row in FOUND["source_languages"]] == [("de", 2), ("fr", 1), ("it", 3)]
    assert FOUND["engines"][1]["verdicts"] == {"clean": 0, "machine-translated": 0, "spun": 0, "undetermined": 2}
    assert FOUND["confusion"]["clean"] == {"clean": 6, "machine-translated": 1, "spun": 0, "undetermined": 3}
    assert sum(FOUND["confusion"]["spun"].values()) == 0


def test_the_human_false_positive_rate_is_always_there_with_its_interval():
    row = FOUND["human"]["all"]
    assert row["false_positives"]["value"] == 0.1
    assert row["false_positives"]["low"] < 0.1 < row["false_positives"]["high"] < 0.45
    assert [row["name"] for row in FOUND["human"]["source_languages"]] == ["it", "not given"]


def test_the_source_language_is_judged_on_translations_from_a_pivot_alone():
    assert FOUND["source_language"]["top_1"]["value"] == 0.75
    assert [(row["name"], row["documents"]) for row in FOUND["source_language"]["languages"]] == [("fr", 1), ("it", 3)]


def test_lengths_have_a_row_each_and_one_for_whole_documents():
    assert [(row["name"], row["documents"], row["human_documents"]) for row in FOUND["lengths"]] == [("3", 1, 2), ("whole", 6, 10)]
    assert evaluation([*HUMAN, *MACHINE], {}, ())["lengths"] == []


def test_calibration_gives_human_text_half_of_the_weight_and_engines_the_same():
    few = evaluation([*HUMAN, *MACHINE], {}, ())["calibration"]
    many = evaluation([*HUMAN, *MACHINE * 50], {}, ())["calibration"]
    assert few["expected_calibration_error"] == pytest.approx(many["expected_calibration_error"], abs=2e-3)
    assert many["by_chance"] < few["by_chance"]


def test_text_that_gives_no_evidence_is_counted_and_in_no_figure():
    silent = judge(document(1, "machine-translated", "north"), measurement(engine=None), load_card(), Settings())
    assert (silent.label, silent.probabilities) == ("undetermined", {})
    found = evaluation([*HUMAN, *MACHINE, silent], {}, ())
    assert found["engines"][0]["documents"] == 5
    assert found["engines"][0]["without_evidence"] == 1
    assert found["engines"][0]["auc"] == FOUND["engines"][0]["auc"]
    assert "\n1 document gave no evidence" in to_text(found)
    with pytest.raises(AuditorError, match="No round trips were made"):
        refuse_without_evidence([silent])


def test_human_text_that_gives_no_evidence_is_told_as_well():
    silent = judge(document(1), measurement(engine=None), load_card(), Settings())
    assert "\n1 document gave no evidence" in to_text(evaluation([*HUMAN, *MACHINE, silent], {}, ()))
    assert "no evidence" not in to_text(FOUND)


@pytest.mark.parametrize(
    ("given", "told", "absent"), [(HUMAN, "All of it is human", "What it is worth"), (MACHINE, "None of it is human", "Human text, in all")]
)
def test_one_label_alone_has_the_figures_that_need_no_other(given, told, absent):
    text = to_text(evaluation(given, {3: given}, ("it",)))
    assert told in text
    assert absent not in text
    assert "at 1 %, at 5 %" not in text
    assert "Verdicts at the card's thresholds" in text


def test_the_figures_are_json_and_the_tables_show_them():
    assert json.loads(json.dumps(FOUND)) == FOUND
    text = to_text(FOUND)
    for words in ("north", "0.82 (", "By number of sentences", "called something else", "Reliability", "Source language, top 1"):
        assert words in text
    assert "less than one" in text
    tables = [block.splitlines() for block in text.split("\n\n") if block.startswith("|")]
    assert tables
    assert all(len({len(line) for line in table}) == 1 for table in tables)


def test_a_name_cannot_drive_the_terminal():
    evil = judgement("machine-translated", "clean", 0.5, "\x1b[2Jnorth\n| all |")
    text = to_text(evaluation([*HUMAN, evil], {}, ()))
    assert "\x1b" not in text
    assert not [line for line in text.splitlines() if line.startswith("| all |") and "[2J" not in line and line.count("|") < 4]

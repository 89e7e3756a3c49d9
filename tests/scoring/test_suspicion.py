"""What a suspected spinner says of who made an article."""

import math

import pytest
from scoring_cases import SENTENCES, TRIPS, card, features, segmented

from auditor.artifacts.oddness.judged import Judged
from auditor.report import Feature, Label, Verdict
from auditor.scoring import decide
from auditor.scoring.suspicion import NAME, suspicion_features, suspicious
from auditor.scoring.testimony import MOST
from auditor.settings import Settings


def verdict(odds: float | None = None) -> Verdict:
    told = () if odds is None else (Feature(NAME, odds, "nats"),)
    found = (*features(), *told)
    return decide(found, card(), segmented=segmented(SENTENCES * 5), round_trips=TRIPS, findings=(), drift=(), settings=Settings())


@pytest.mark.parametrize(
    ("judged", "expected"),
    [
        (None, {}),
        (Judged(()), {}),
        (Judged((), ""), {NAME: 0.0}),
        (Judged((), "rules", 4.0), {NAME: 0.0}),
        (Judged((), "spinner", 3.5), {NAME: 3.5}),
    ],
)
def test_only_a_suspected_spinner_counts(judged: Judged | None, expected: dict[str, float]) -> None:
    assert suspicion_features(judged) == expected


@pytest.mark.parametrize("values", [{}, {NAME: 0.0}])
def test_where_none_is_suspected_nothing_is_said(values: dict[str, float]) -> None:
    assert suspicious(values) == {}
    assert verdict(values.get(NAME)).probabilities == verdict().probabilities


def test_a_verdict_adds_the_log_odds_to_those_of_spun_text_alone() -> None:
    plain, told = verdict().probabilities, verdict(3.0).probabilities
    assert plain
    assert told
    assert math.log(told["spun"] / told["clean"]) - math.log(plain["spun"] / plain["clean"]) == pytest.approx(3.0, abs=1e-4)
    assert told["machine-translated"] / told["clean"] == pytest.approx(plain["machine-translated"] / plain["clean"], rel=1e-4)


def test_it_never_decides_alone() -> None:
    assert suspicious({NAME: 40.0})[Label.SPUN].log_odds == MOST


def test_the_reader_is_told() -> None:
    found = verdict(40.0)
    assert found.label is Label.SPUN
    assert "as if they were put in the place of others (log-odds 40.0, human text 0.0)" in found.reasons[0]

"""What a suspected spinner says of who made an article."""

import math

import pytest
from scoring_cases import SENTENCES, TRIPS, card, features, segmented

from auditor.artifacts.oddness.judged import Judged
from auditor.report import Feature, Label, Verdict
from auditor.scoring import decide
from auditor.scoring.features import MEASURES
from auditor.scoring.features.suspicion import NAME, suspicion_features
from auditor.scoring.suspicion import suspicious, usual
from auditor.scoring.testimony import MOST
from auditor.settings import Settings


def verdict(odds: float | None = None, *others: Feature, unknown: float = 5.0) -> Verdict:
    told = () if odds is None else (Feature(NAME, odds, "nats"),)
    found = (*features(unknown=unknown), *told, *others)
    return decide(found, card(), segmented=segmented(SENTENCES * 5), round_trips=TRIPS, findings=(), drift=(), settings=Settings())


@pytest.mark.parametrize(
    ("judged", "expected"),
    [
        (None, {}),
        (Judged(()), {}),  # no proofreader read it
        (Judged((), "", {"spinner": -3.0}), {NAME: -3.0}),
        (Judged((), "", {"spinner": 1.5}), {NAME: 0.0}),
        (Judged((), "spinner", {"spinner": 3.5, "rules": 2.5}), {NAME: 3.5}),
        # Another maker's article is no evidence for a spinner, but may well be some against it.
        (Judged((), "rules", {"spinner": 3.5, "rules": 4.0}), {NAME: 0.0}),
        (Judged((), "rules", {"spinner": -1.0, "rules": 4.0}), {NAME: -1.0}),
    ],
)
def test_the_judge_of_a_spinner_speaks_for_one_only_where_he_suspects_one(judged: Judged | None, expected: dict[str, float]) -> None:
    assert suspicion_features(judged) == expected


def test_what_was_not_measured_says_nothing() -> None:
    assert suspicious({}) == {}


@pytest.mark.parametrize("odds", [3.0, 0.5, -2.0])
def test_a_verdict_adds_the_log_odds_to_those_of_spun_text_alone(odds: float) -> None:
    plain, told = verdict().probabilities, verdict(odds).probabilities
    assert plain
    assert told
    assert math.log(told["spun"] / told["clean"]) - math.log(plain["spun"] / plain["clean"]) == pytest.approx(odds, abs=1e-4)
    assert told["machine-translated"] / told["clean"] == pytest.approx(plain["machine-translated"] / plain["clean"], rel=1e-4)


def test_it_never_decides_alone() -> None:
    assert suspicious({NAME: 40.0})[Label.SPUN].log_odds == MOST
    assert suspicious({NAME: -40.0})[Label.SPUN].log_odds == -MOST


def test_the_average_article_by_people_is_none_by_a_spinner() -> None:
    assert usual()[NAME] < -1


def test_the_reader_is_told() -> None:
    found = verdict(40.0)
    assert found.label is Label.SPUN
    assert f"as if they were put in the place of others (log-odds 40.0, human text {usual()[NAME]:.1f})" in found.reasons[0]


@pytest.mark.parametrize(("odds", "label"), [(None, Label.SPUN), (2.5, Label.SPUN), (0.0, Label.UNDETERMINED)])
def test_no_article_is_called_spun_whose_words_read_as_if_their_writer_chose_them(odds: float | None, label: Label) -> None:
    assert verdict(odds, unknown=12.0).label is label


def beside(copied: float) -> tuple[Feature, ...]:
    """Return what a reference shows of which a text has a share, some of its words swapped."""
    values = {"drift.all": 0.0, "drift.severe": 0.0, "drift.foreign": 0.0, "reference.copied": copied}
    swapped = {"reference.swapped": 60.0, "reference.disturbed": 40.0} if copied else {}
    return tuple(Feature(name, value, MEASURES[name].unit) for name, value in (values | swapped).items())


@pytest.mark.parametrize(("copied", "label"), [(90.0, Label.SPUN), (0.0, Label.UNDETERMINED)])
def test_a_copy_of_its_reference_may_be_spun_however_its_words_read(copied: float, label: Label) -> None:
    assert verdict(0.0, *beside(copied), unknown=12.0).label is label


def test_nothing_is_said_against_a_spinner_where_the_reference_tells() -> None:
    assert suspicious({NAME: -3.0, "reference.copied": 10.0})[Label.SPUN].log_odds == -3
    assert suspicious({NAME: -3.0, "reference.copied": 90.0})[Label.SPUN].log_odds == 0
    assert suspicious({NAME: 3.0, "reference.copied": 90.0})[Label.SPUN].log_odds == 3

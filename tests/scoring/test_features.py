import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scoring_cases import SENTENCES, TRIPS, drift, finding, segmented, trip

from auditor.article import SegmentKind
from auditor.artifacts.oddness.judged import Judged
from auditor.encoders import Passage
from auditor.reference import Rewording
from auditor.report import Severity
from auditor.scoring import extract
from auditor.scoring.features import MEASURES
from auditor.scoring.features.collocations import KnownPairs, build, neighbours
from auditor.scoring.features.measure import OWN
from auditor.scoring.features.skeleton import skeleton
from auditor.scoring.features.words import Prose


def values(*arguments):
    return {feature.name: feature.value for feature in extract(*arguments)}


def family(names):
    return {name.split(".")[0] for name in names}


def test_every_measure_has_a_unit_a_meaning_a_source_and_both_sentences():
    for measure in MEASURES.values():
        assert measure.unit
        assert measure.source == OWN or re.search(r"\d{4}$", measure.source)
        assert measure.meaning.endswith(".")
        assert measure.more != measure.less
        assert measure.more.format(value="1", human="2").endswith(".")


def test_every_measure_is_produced_for_a_complete_article():
    long = segmented(SENTENCES * 3)
    read = [Passage(0, 3, 40, (0.5, -0.1))], Rewording(40, 30, 20, ()), Judged((), "", {"spinner": -2.0})
    assert set(values(long, TRIPS, [finding()], [drift()], *read)) == set(MEASURES)


@pytest.mark.parametrize(
    ("article", "trips", "drifted", "absent"),
    [
        (segmented(), (), [], "round_trip"),
        (segmented(), TRIPS, None, "drift"),
        (segmented(language="it"), TRIPS, [], "style"),
        (segmented(language="it"), TRIPS, [], "rarity"),
        (segmented(language="it"), TRIPS, [], "grammar"),
        (segmented(language="it"), TRIPS, [], "collocations"),
        (segmented(()), TRIPS, [], "artifacts"),
    ],
)
def test_a_stage_that_did_not_run_leaves_no_feature(article, trips, drifted, absent):
    found = family(values(article, trips, [], drifted))
    assert absent not in found
    assert found


def test_round_trip_figures_by_hand():
    found = values(segmented(), (trip("it", 40.0, -3.0), trip("fr", 60.0, -2.0)), [], None)
    assert found["round_trip.chrf.mean"] == pytest.approx(50.0)
    assert found["round_trip.chrf.max"] == pytest.approx(60.0)
    assert found["round_trip.ter.max"] == pytest.approx(40.0)
    assert found["round_trip.log_likelihood.mean"] == pytest.approx(-2.5)
    # Two sound segments ten points either side of the mean; the flawed third one is left out.
    assert found["round_trip.chrf.deviation"] == pytest.approx(10.0)
    assert found["round_trip.chrf.low"] == pytest.approx((32 + 52) / 2)


def test_figures_that_an_engine_cannot_give_are_absent():
    import dataclasses

    silent = [dataclasses.replace(item, log_likelihood=None, likelihood_gap=None, segments=()) for item in TRIPS]
    found = values(segmented(), silent, [], None)
    assert "round_trip.log_likelihood.mean" not in found
    assert "round_trip.chrf.deviation" not in found
    assert "round_trip.chrf.mean" in found


def test_artifact_densities_by_hand():
    article = segmented(SENTENCES * 10)
    words = article.scored_words
    findings = [
        finding(Severity.CRITICAL),
        finding(Severity.MAJOR, confidence=0.5),
        finding(Severity.MINOR),
        finding(Severity.PUNCTUATION),
        finding(Severity.MAJOR, check="lexis.fixed-phrase"),
    ]
    found = values(article, (), findings, None)
    assert found["artifacts.severe"] == pytest.approx(1_500 / words)
    assert (
        found["artifacts.kinds"]
        == found["artifacts.minor"]
        == found["artifacts.punctuation"]
        == found["artifacts.spinner"]
        == pytest.approx(1_000 / words)
    )


def test_one_finding_in_a_short_text_is_not_a_high_density():
    assert values(segmented(), (), [finding()], None)["artifacts.severe"] == pytest.approx(4.0)


def test_findings_outside_the_scored_segments_do_not_count():
    import dataclasses

    article = segmented()
    caption = dataclasses.replace(article.segments[0], kind=SegmentKind.CAPTION)
    article = dataclasses.replace(article, segments=(caption, *article.segments[1:]))
    assert values(article, (), [finding()], None)["artifacts.severe"] == 0.0


@pytest.mark.parametrize(
    "fancy",
    [
        "“It’s late,” she said — and he didn’t answer.",
        "″It′s late,″ she said – and he didn′t answer.",
        '"It´s late," she said -- and he didn`t answer.',
        "“Itʼs late,”\u00a0she said\u2009—\u2009and he didn\u2060ʼt an\u00adswer.",
    ],
)
def test_typographic_habits_change_no_feature(fancy):
    plain = "\"It's late,\" she said - and he didn't answer."
    assert values(segmented((fancy,)), (), [], None) == values(segmented((plain,)), (), [], None)


@pytest.mark.parametrize(("place", "unseen"), [(r"(?<=\w{3})(?=\w{3})", "\u00ad\u200c\u2060"), (r"(?= )", "\u200b\u200e\ufeff")])
def test_what_no_reader_sees_changes_no_feature(place, unseen):
    """Spun text whose words had soft hyphens in them, as web pages are set, was read as clean."""
    spun = "The municipality will erect an amphitheatre adjacent to the harbour, the burgomaster declared on Monday."
    for character in unseen:
        hidden = re.sub(place, character, spun)
        assert values(segmented((hidden,)), (), [], None) == values(segmented((spun,)), (), [], None)


def test_style_by_hand():
    found = values(segmented(("The cat and the dog ran, but we didn't.", "It rained.")), (), [], None)
    assert found["style.articles"] == pytest.approx(100 * 2 / 11)
    assert found["style.contractions"] == pytest.approx(100 / 11)
    assert found["style.commas"] == pytest.approx(100 / 11)
    assert found["style.sentence_length.mean"] == pytest.approx(5.5)
    assert "style.type_token" not in found  # the window does not fit


def test_rare_synonyms_lower_the_frequency_and_names_do_not():
    plain = values(segmented(("The big house near the river was very old and the children liked it.",)), (), [], None)
    spun = values(
        segmented(("The capacious abode near the watercourse was very superannuated and the progeny relished it.",)), (), [], None
    )
    named = values(segmented(("The big house near the Zwartkops was very old and the Oyelaran liked it.",)), (), [], None)
    assert spun["rarity.unknown"] > plain["rarity.unknown"]
    assert named["rarity.unknown"] == plain["rarity.unknown"] == 0.0


def test_broken_grammar_surprises_more_than_sound_grammar_whatever_the_names():
    sound = values(segmented(("The minister said on Tuesday that the law would be changed before the end of the year.",)), (), [], None)
    other = values(segmented(("The fisherman said on Tuesday that the bill would be changed before the end of the year.",)), (), [], None)
    broken = values(segmented(("Minister the said Tuesday on of that law the be would changed the before end year.",)), (), [], None)
    assert broken["grammar.surprise.mean"] > 1.3 * sound["grammar.surprise.mean"]
    assert other["grammar.surprise.mean"] == pytest.approx(sound["grammar.surprise.mean"], rel=0.15)


def test_words_that_nobody_puts_together_are_new_and_a_comma_parts_words():
    plain = values(segmented(("The prime minister gave a long speech about the new law.",)), (), [], None)
    spun = values(segmented(("The chief minister dealt a lengthy lecture about the fresh statute.",)), (), [], None)
    assert spun["collocations.new"] > plain["collocations.new"] + 20
    assert list(neighbours(Prose(("It rained, in May the dog's tail hurt.",)))) == [("the", "dog"), ("dog", "tail"), ("tail", "hurt")]


@given(st.lists(st.tuples(st.text(), st.text()), max_size=40))
def test_a_bloom_filter_forgets_nothing(pairs):
    known = KnownPairs(build(pairs))
    assert all(pair in known for pair in pairs)


def test_skeletons_keep_grammar_and_drop_vocabulary():
    found = skeleton("Ms Ortega's 3 dogs weren't barking, and \"The\" of 1999", frozenset({"were", "n't", "'s", "and", "the", "of"}))
    assert found == ["<s>", "-s", "N", "'s", "0", "-s", "were", "n't", "-ing", ",", "and", "the", "of", "0", "</s>"]


@given(st.lists(st.text(), max_size=6))
def test_any_text_gives_finite_features(sentences):
    for feature in extract(segmented(tuple(sentences)), (), [], None):
        assert feature.value == feature.value
        assert abs(feature.value) < 1e6
        assert feature.name in MEASURES

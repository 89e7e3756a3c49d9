"""Articles of marked segments, several raters, baselines and intervals, worked by hand."""

import random

import pytest

from auditor.report import Finding, Severity
from auditor.translation import Likelihood, Translation
from bench.artifacts.articles import articles, by_segment, sample, segmented
from bench.artifacts.baselines import chance, improbable, word_likelihoods
from bench.artifacts.bootstrap import interval, rate_interval
from bench.artifacts.data import Annotation, Error
from bench.artifacts.demetr import MEANING_ALONE, is_found, touches
from bench.artifacts.measured import surest
from bench.artifacts.partial_credit import Span, Tally
from bench.artifacts.scores import EACH, EACH_MAJOR, View, above, article_tally, by_cluster, other_raters

UNION = View("union", union=True)


def annotation(text, position=1, system="a", annotator="r1", errors=(), human=False, **others):
    return Annotation("set", "story", position, system, annotator, "it", human, text, tuple(errors), **others)


def major(start, end):
    return Error(start, end, "Accuracy/Mistranslation", "major")


def minor(start, end):
    return Error(start, end, "Style/Awkward", "minor")


@pytest.fixture
def article():
    """Two segments, the second of two raters."""
    return articles(
        [
            annotation("Second one.", 2, annotator="r1", errors=[major(0, 6)]),
            annotation("First one.", 1, errors=[minor(6, 9), minor(3, 3)]),
            annotation("Second one.", 2, annotator="r2", errors=[minor(7, 10)]),
        ]
    )[0]


def test_an_article_has_its_segments_in_order_and_the_marks_of_each_rater(article):
    assert article.segmented.article.text == "First one. Second one."
    assert article.raters == (((Span(6, 9, False),),), ((Span(0, 6, True),), (Span(7, 10, False),)))


def test_what_people_translated_is_left_out_and_long_documents_are_cut():
    rows = [annotation(f"Sentence {i}.", i) for i in range(45)] + [annotation("By hand.", 1, system="human", human=True)]
    parts = articles(rows)
    assert [len(part.segmented.segments) for part in parts] == [20, 20, 5]
    assert [part.cluster for part in parts] == ["story#0", "story#1", "story#2"]
    assert len(sample(parts, 2)) == 2
    assert sample(parts, 9) != []


def test_spans_go_to_their_segment_and_end_with_it():
    text = segmented("any", ["First one.", "Second one."])
    assert by_segment([Span(11, 17, True), Span(6, 20)], text) == [[Span(6, 10)], [Span(0, 6, True)]]


def test_each_rater_counts_by_his_share(article):
    found = [Span(11, 17, True)]  # "Second": one of its two raters marked it
    assert article_tally(article, found, EACH) == Tally(0.5, 1, 0.5, 2)
    assert article_tally(article, found, EACH_MAJOR) == Tally(0.5, 1, 0.5, 0.5)
    assert article_tally(article, found, UNION) == Tally(1, 1, 1, 3)


def test_raters_are_judged_by_each_other_alone(article):
    assert other_raters([article], EACH) == Tally(0, 1, 0, 1)


def test_clusters_sum_over_systems(article):
    assert by_cluster([article, article], [[], []], EACH) == {"story#0": Tally(0, 0, 0, 4)}


def test_thresholds_keep_the_surest():
    found = [[Span(0, 1, confidence=0.9), Span(2, 3, confidence=0.2)], [Span(4, 5, confidence=0.5)]]
    assert above(found, 0.5) == surest(found, 2) == [[found[0][0]], [found[1][0]]]
    assert surest(found, 0) == [[], []]


def test_improbable_words_side_by_side_are_one_span():
    words = [(0, 3, -1.0), (4, 8, -6.0), (9, 12, -7.5), (13, 14, -2.0), (15, 18, -5.5)]
    assert improbable(words, -5.0, major=True) == [Span(4, 12, True, 7.5), Span(15, 18, True, 5.5)]
    assert improbable(words, -9.0, major=True) == []


def test_chance_keeps_number_length_and_severity_inside_segments():
    text, found = segmented("any", ["First one.", "Second one here."]), [Span(0, 5, True), Span(6, 9, False)]
    for seed in range(50):
        drawn = chance(text, found, random.Random(seed))
        assert [span.major for span in drawn] == [True, False]
        assert all(any(s.start <= span.start < span.end <= s.end for s in text.segments) for span in drawn)


class Scoring:
    """An engine whose likelihoods are known."""

    def pivots(self, language):
        return ("it", "es")

    def translate(self, segments, source, target):
        return [Translation(text, "loop" if "loops" in text else None) for text in segments]

    def score(self, sources, targets, source, target):
        by_pivot = {"it": -1.0, "es": -3.0}
        return [Likelihood(("▁Gods", "▁", "fe", "ll", "</s>"), (-8.0, by_pivot[source], -0.5, -0.1, -9.0)) for _ in targets]


def test_a_word_is_as_unlikely_as_its_least_likely_token_over_all_pivots():
    assert word_likelihoods(["Gods fell", "It loops", "Three words here"], Scoring()) == [[(0, 4, -8.0), (5, 9, -2.0)], [], []]


def test_intervals_hold_the_figure_and_are_paired():
    tallies = {f"d{i}": Tally(i % 3, 3, i % 2, 2) for i in range(40)}
    low, high = interval(tallies, lambda own: own.precision)
    assert low < sum(i % 3 for i in range(40)) / 120 < high
    assert interval(tallies, lambda own: own.f1, tallies) == (0, 0)
    low, high = rate_interval([0, 1, 2, 1], [1000, 1000, 1000, 1000])
    assert low < 1 < high


@pytest.mark.parametrize(
    ("error", "span", "hit"),
    [
        (Error(4, 9, "", None), Span(8, 12), True),
        (Error(4, 9, "", None), Span(9, 12), False),
        (Error(9, 9, "", None), Span(5, 6), True),  # something is missing between two words: either may be marked
        (Error(9, 9, "", None), Span(10, 12), True),
        (Error(9, 9, "", None), Span(0, 3), False),
        (Error(17, 17, "", None), Span(14, 17), True),  # missing at the end
    ],
)
def test_damage_is_found_where_it_is(error, span, hit):
    assert touches(annotation("The roofs fell in", errors=[error]), [span]) == hit


def test_what_the_undamaged_sentence_has_too_is_not_found():
    item = annotation("The roofs fell in", errors=[Error(4, 9, "", None)], undamaged="The roofs fell down")
    finding = Finding("any.check", "accuracy/mistranslation", Severity.MINOR, 4, 9, "roofs", "Odd.", 0.5)
    assert is_found(item, {item.text: [finding], item.undamaged: []})
    assert not is_found(item, {item.text: [finding], item.undamaged: [finding]})


@pytest.mark.parametrize(
    ("kind", "hidden"),
    [
        ("critical_id7_antonym", True),
        ("critical_id6_addition", True),
        ("minor_id29_punc_addition", False),
        ("minor_id26_misspelled", False),
    ],
)
def test_damage_to_meaning_alone_is_told_from_what_can_be_seen(kind, hidden):
    assert bool(MEANING_ALONE.search(kind)) == hidden

"""Figures of words, odd spans, and how they meet the round trips."""

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import segmented

from auditor.artifacts.odd import Reading
from auditor.artifacts.oddness.alignment import counterparts, surprisals
from auditor.artifacts.oddness.card import Card, Judge, Scorer, Suspicion, load
from auditor.artifacts.oddness.figures import ALONE, PROOF, TRIPS, figures
from auditor.artifacts.oddness.judged import Judged, judge
from auditor.artifacts.oddness.ngrams import english
from auditor.artifacts.oddness.suspicion import ARTICLE, ARTICLE_TRIPS, ARTICLE_WORDS, SPUN_WORDS, WORDS, Article, rows
from auditor.artifacts.oddness.swapped import ARTICLE_SWAPS, SWAP, article_swaps, with_swaps
from auditor.artifacts.text import tokenised

SENTENCE = "The gods ship sailed to the harbour."
BACK = "The ship of the gods sailed to the port."
ENGINE = "compact@1,int8"


@dataclass(frozen=True)
class Piece:
    start: int
    end: int
    log_probability: float


@dataclass(frozen=True)
class Word:
    start: int
    end: int
    odds: tuple[float, float, float]


def proof(text: str, damaged: frozenset[str] = frozenset(), changed: float = 2.0) -> tuple[Word, ...]:
    """Return what a proofreader says that finds every word changed so far, some damaged, and none swapped."""
    return tuple(
        Word(item.start, item.end, (changed, 4.0 if text[item.start : item.end] in damaged else -6.0, -9.0)) for item in pieces(text)
    )


def pieces(text: str, figure: float = -1.0) -> tuple[Piece, ...]:
    """Return one token a word, each of the same log-probability."""
    found, start = [], 0
    for word in text.split():
        start = text.index(word, start)
        found.append(Piece(start, start + len(word), figure))
        start += len(word)
    return tuple(found)


def scorer(names: tuple[str, ...], threshold: float = 0.0, **weights: float) -> Scorer:
    """Return a scorer that reads a few figures as they are."""
    return Scorer(names, np.zeros(len(names)), np.ones(len(names)), _row(names, weights), 0.0, threshold, 1.0, 0.0)


def suspicion(name: str, names: tuple[str, ...], words: Scorer, **weights: float) -> Suspicion:
    """Return a suspicion that an article raises whose few figures come to more than 0.2 together, shrunken as they are."""
    return Suspicion(name, Judge(names, np.zeros(len(names)), np.ones(len(names)), _row(names, weights), 0.0, 0.2), words)


def _row(names: tuple[str, ...], weights: dict[str, float]) -> np.ndarray:
    return np.array([weights.get(name.replace(".", "_"), 0.0) for name in names])


# What may have been read of a sound article's words.
READ = (ALONE, ALONE + TRIPS, ALONE + PROOF, ALONE + PROOF + TRIPS)


def card(**weights: float) -> Card:
    """Return a card: an article is suspect if its mean word looks changed, or if its engine would say hardly anything else.

    What a proofreader says weighs in suspect articles alone.
    """
    others = {name: weight for name, weight in weights.items() if not name.startswith("proof")}
    sound = {names: scorer(names, threshold=2.0, **others) for names in READ}
    words = scorer(WORDS, threshold=2.0, **weights)
    own = suspicion("engine", ARTICLE + ARTICLE_TRIPS, words, gap=-1.0)
    return Card("compact@1", sound[ALONE], sound, (suspicion("neural", ARTICLE, words, mean_proof_changed=1.0), own), {})


def judged(
    text: str, readings: tuple[Reading, ...] = (), *, damaged: frozenset[str] | None = None, changed: float = 2.0, **weights: float
) -> Judged:
    """Judge a text of one sentence a line; a proofreader read it if `damaged` says what it finds so."""
    lines = [line for line in text.split("\n") if line.strip()]
    proofs = [] if damaged is None else [proof(line, damaged, changed) for line in lines]
    return judge(tokenised(segmented(text), [readings] * len(lines), proofs), card=card(**weights))


def reading(own: str, back: str, pivot: str = "it", engine: str = ENGINE) -> Reading:
    return Reading(pivot, engine, "…", back, pieces(own, -2.0), pieces(back, -1.0))


def test_each_word_has_its_counterpart_in_the_round_trip() -> None:
    places = [(token.start, token.end) for token in tokenised(segmented(SENTENCE)).sentences[0].tokens if token.is_word]
    found = counterparts(SENTENCE, places, reading(SENTENCE, BACK))
    assert [item.changed for item in found] == [False, False, True, False, False, False, True]
    assert [(item.text, item.surprisal, item.instead) for item in found[1:3]] == [("gods", 2.0, 1.0), ("", 2.0, 0.0)]
    assert found[-1].text == "port"


def test_a_token_gives_the_part_of_its_surprisal_that_lies_on_a_word() -> None:
    # One token over "so-called", of two words.
    assert surprisals(9, [Piece(0, 9, -9.0)], [(0, 2), (3, 9)]) == pytest.approx([2.0, 6.0])


def test_rare_words_are_odd_by_english_alone() -> None:
    found = list(judged("He walked the zzyx of the house.", unknown=5.0).odd)
    assert [(span.start, span.end) for span in found] == [(14, 18)]


TEXT = "The harbour closed, and the dismissals began."


def test_what_a_proofreader_finds_damaged_is_odd_in_a_suspect_article() -> None:
    found = list(judged(TEXT, damaged=frozenset({"closed,", "dismissals"}), proof_damaged=1.0).odd)
    assert [TEXT[span.start : span.end] for span in found] == ["closed", "dismissals"]
    assert found[0].evidence["proof.damaged"] == 4.0


def test_the_shipped_card_has_a_scorer_for_whatever_was_read() -> None:
    assert set(load().sound) == set(READ)


def test_in_a_sound_article_or_without_a_proofreader_it_is_not() -> None:
    assert list(judged(TEXT, damaged=frozenset({"dismissals"}), changed=-4.0, proof_damaged=1.0).odd) == []
    assert list(judged(TEXT, proof_damaged=1.0).odd) == []


def test_a_few_words_make_no_article_suspect() -> None:
    text = "The dismissals began."
    assert list(judged(text, damaged=frozenset({"dismissals"}), proof_damaged=1.0).odd) == []
    longer = "\n".join([text, *["The harbour closed early."] * 6])
    assert [longer[span.start : span.end] for span in judged(longer, damaged=frozenset({"dismissals"}), proof_damaged=1.0).odd] == [
        "dismissals"
    ]


def test_what_is_found_is_no_surer_than_the_suspicion() -> None:
    weights = {"damaged": frozenset({"dismissals"}), "proof_damaged": 1.0}
    text = "\n".join([TEXT, *["The harbour closed early."] * 30])
    doubtful, certain = (next(iter(judged(text, changed=changed, **weights).odd)).confidence for changed in (0.4, 40.0))
    assert 0 < doubtful < 0.3 < 0.9 < certain < 1


def test_the_likeliest_suspicion_judges_the_words() -> None:
    weak, sure = scorer(WORDS, threshold=2.0), scorer(WORDS, threshold=2.0, proof_damaged=1.0)
    rivals = (suspicion("neural", ARTICLE, weak, mean_proof_changed=1.0), suspicion("rules", ARTICLE, sure, mean_proof_changed=1.5))
    text = tokenised(segmented(TEXT), proofs=[proof(TEXT, frozenset({"dismissals"}))])
    found = judge(text, card=replace(card(), suspicions=rivals))
    assert found.suspicion == "rules"
    assert [TEXT[span.start : span.end] for span in found.odd] == ["dismissals"]


@pytest.mark.parametrize(("damaged", "raised"), [({"dismissals"}, "rules"), (set(), "")])
def test_a_judge_reads_what_its_scorer_makes_of_the_words(damaged: set[str], raised: str) -> None:
    words = scorer(WORDS, threshold=2.0, proof_damaged=1.0)
    own = suspicion("rules", ARTICLE + ARTICLE_WORDS, words, **{"words_above_1_5": 30.0})
    text = tokenised(segmented(TEXT), proofs=[proof(TEXT, frozenset(damaged), changed=-4.0)])
    assert judge(text, card=replace(card(), suspicions=(own,))).suspicion == raised


def test_what_a_scorer_makes_of_an_article_is_mean_probability_and_shares() -> None:
    found = Article(4, {}).scored(np.array([0.0, 2.0, 1.0, -50.0]))
    likely = (0.5 + 1 / (1 + np.exp(-2)) + 1 / (1 + np.exp(-1))) / 4
    assert found.values(ARTICLE_WORDS) == pytest.approx([likely, 0.5, 0.25])


@pytest.mark.parametrize(("own", "back", "raised"), [(-0.5, -3.0, "engine"), (-3.0, -3.0, "")])
def test_an_article_that_the_engine_expects_as_much_as_its_own_is_suspect(own: float, back: float, raised: str) -> None:
    trips = tuple(Reading(pivot, ENGINE, "…", TEXT, pieces(TEXT, own), pieces(TEXT, back)) for pivot in ("it", "es"))
    assert judged(TEXT, trips, damaged=frozenset(), changed=-4.0).suspicion == raised


def test_no_suspicion_falls_on_what_no_proofreader_read() -> None:
    trips = tuple(Reading(pivot, ENGINE, "…", TEXT, pieces(TEXT, -0.5), pieces(TEXT, -3.0)) for pivot in ("it", "es"))
    assert judged(TEXT, trips).suspicion is None


@pytest.mark.parametrize(("weight", "agreed"), [(5.0, True), (0.0, False)])
def test_english_by_itself_may_agree(weight: float, agreed: bool) -> None:
    text = "The harbour zzyxed early, and the ships went back."
    (span,) = judged(text, damaged=frozenset({"zzyxed"}), proof_damaged=1.0, unknown=weight).odd
    assert span.agreed is agreed


@pytest.mark.parametrize(
    ("engine", "read"), [("compact@1", True), ("compact@1,int8", True), ("compact@12", False), ("compact@1+a@2", False)]
)
def test_whole_parts_of_a_signature_are_the_engine(engine: str, read: bool) -> None:
    assert bool(judged(SENTENCE, (reading(SENTENCE, BACK, engine=engine),), pivots_changed=3.0).odd) is read


def test_round_trips_of_another_engine_are_not_read() -> None:
    with_trips = judged(SENTENCE, (reading(SENTENCE, BACK),), pivots_changed=3.0)
    strangers = judged(SENTENCE, (reading(SENTENCE, BACK, engine="other@2"),), pivots_changed=3.0)
    assert [SENTENCE[span.start : span.end] for span in with_trips.odd] == ["ship", "harbour"]
    assert list(strangers.odd) == []


SPUN = "The abode was unopen for a twelvemonth.\nAgriculturists aggrouped in the foursquare."


def test_a_word_for_which_a_synonym_would_stand_better_is_odd_in_a_spinners_article() -> None:
    words = scorer(SPUN_WORDS, threshold=2.0, swap_odds=1.0)
    spinner = suspicion("spinner", ARTICLE + ARTICLE_SWAPS, words, swaps_gap=1.0)
    proofs = [proof(line, changed=-4.0) for line in SPUN.split("\n")]
    found = judge(tokenised(segmented(SPUN), proofs=proofs), card=replace(card(), suspicions=(spinner,)))
    assert found.suspicion == "spinner"
    assert [SPUN[span.start : span.end] for span in found.odd] == ["abode", "unopen", "twelvemonth", "aggrouped", "foursquare"]


def test_synonyms_are_tried_for_each_word_of_a_sentence() -> None:
    text = tokenised(segmented(SPUN))
    found = with_swaps(text, [figures(sentence, (), english()) for sentence in text.sentences])
    assert [item.swap.shape for item in found if item.swap is not None] == [(len(item.words), len(SWAP)) for item in found]


def test_a_text_whose_words_have_no_synonyms_has_the_figures_of_none() -> None:
    assert set(article_swaps(tokenised(segmented("He was there."))).values()) == {0.0}


def test_figures_that_are_missing_are_asked_for() -> None:
    found = figures(tokenised(segmented(TEXT)).sentences[0], (), english())
    with pytest.raises(ValueError, match="proofreader"):
        rows(found, WORDS)


def test_what_english_alone_finds_odd_supports_other_sources() -> None:
    text = "He walked the zzyx of the house."
    found = judged(text, damaged=frozenset(), unknown=5.0)
    assert found.suspicion == "neural"
    assert [text[span.start : span.end] for span in found.supporting] == ["zzyx"]


def test_what_two_round_trips_agree_on_is_offered() -> None:
    three = tuple(reading(SENTENCE, back, pivot) for pivot, back in (("it", BACK), ("es", BACK), ("fr", SENTENCE)))
    assert [span.rather for span in judged(SENTENCE, three, pivots_changed=4.0).odd][-1] == "port"
    one = judged(SENTENCE, (reading(SENTENCE, BACK),), pivots_changed=4.0)
    assert [span.rather for span in one.odd] == ["", ""]


def test_a_mark_ends_a_span_and_so_does_a_word_that_is_not_odd() -> None:
    text = "Zzyx qqwv, xxzq and vvzk went."
    assert [text[span.start : span.end] for span in judged(text, unknown=5.0).odd] == ["qqwv", "xxzq", "vvzk"]


@settings(deadline=None)
@given(st.lists(st.text(min_size=1, max_size=40).filter(lambda line: "\n" not in line and line.strip()), max_size=4), st.randoms())
def test_spans_lie_in_their_text_and_do_not_depend_on_neighbours(lines: list[str], random: object) -> None:
    text = "\n".join(lines)
    spans = list(judged(text, rarity=1.0).odd)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= two.start for one, two in pairwise(spans))
    quotes = [[text[span.start : span.end] for span in item.odd] for item in judged(text, rarity=1.0).sentences]
    alone = [[line[span.start : span.end] for span in judged(line, rarity=1.0).odd] for line in lines]
    assert [found for found in quotes if found] == [found for found in alone if found]


def test_confidence_grows_with_the_score() -> None:
    own = replace(scorer(ALONE), slope=2.0, offset=-1.0)
    assert own.confidence(0.0) < own.confidence(1.0) < 1

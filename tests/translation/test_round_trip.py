"""Figures of round trips, checked on an engine whose answers are known and on a real one."""

import math
import random
from collections.abc import Sequence
from dataclasses import replace

import pytest

from auditor.article import Article, Segment, SegmentedArticle, SegmentKind
from auditor.translation.engine import Likelihood, Translation
from auditor.translation.marian.base import MarianEngine
from auditor.translation.marian.normalise import normalise
from auditor.translation.models.acceptance import pinned_sentences
from auditor.translation.round_trip import measured_trips, round_trips


def article(*sentences: str, language: str = "en", kinds: Sequence[SegmentKind] = ()) -> SegmentedArticle:
    text, segments = "", []
    for index, sentence in enumerate(sentences):
        kind = kinds[index] if kinds else SegmentKind.BODY
        segments.append(Segment(len(text), len(text) + len(sentence), sentence, kind))
        text += sentence + "\n"
    return SegmentedArticle(Article("a", text), language, 1.0, tuple(segments))


class Scripted:
    """Marks text on the way out and loses its last word on the way back, once; what ends in `!` loops."""

    calls = 0

    def signature(self) -> str:
        return "scripted"

    def supports(self, source: str, target: str) -> bool:
        return {source, target} in ({"en", "it"}, {"en", "es"})

    def pivots(self, language: str) -> tuple[str, ...]:
        return ("es", "it")

    def translate(self, segments: Sequence[str], source: str, target: str) -> list[Translation]:
        self.calls += 1
        if target != "en":
            return [Translation(f"({text})", "loop" if text.endswith("!") else None) for text in segments]
        return [Translation(_shortened(text.strip("()"))) for text in segments]

    def score(self, sources: Sequence[str], targets: Sequence[str], source: str, target: str) -> list[Likelihood | None]:
        self.calls += 1
        return [Likelihood((text,), (-float(len(text)),)) if text else None for text in targets]


def _shortened(text: str) -> str:
    words = text.split()
    return " ".join(words[:-1]) if len(words) > 3 else text


def test_figures_follow_from_the_translations() -> None:
    trip = round_trips([article("we saw the sea")], Scripted(), ["it"])[0][0]
    segment = trip.segments[0]
    assert (segment.pivot_text, segment.back_text, segment.flaw) == ("(we saw the sea)", "we saw the", None)
    # x lost a word and x' lost none: the gap is what the engine changes in x beyond its habit.
    assert segment.chrf is not None
    assert segment.gap == pytest.approx(segment.chrf - 100)
    assert segment.ter == pytest.approx(25.0)
    assert segment.log_likelihood == -14
    assert segment.likelihood_gap == -14 + 10
    assert (trip.pivot, trip.engine) == ("it", "scripted")


class Straightening(Scripted):
    """Gives back each text as it was, spelt as models write."""

    def translate(self, segments: Sequence[str], source: str, target: str) -> list[Translation]:
        return [Translation(normalise(text)) for text in segments]


@pytest.mark.parametrize(
    "text",
    [
        "“We could not have paid for it,” said the mayor, “and we won’t try.” She said that it’s over.",
        "“I’m tired,” said the nurse. “We don’t sleep, and it’s the third night…”",
        "The band’s drummer ‘fell asleep’ on stage, said Lena Voss’s aide.",
        "The gov\u00adern\u00adment de\u00adnied it.",
        "“Cafe\u0301s close at noon,” she said.",
    ],
)
def test_quotation_marks_are_no_other_wording(text: str) -> None:
    trip = round_trips([article(text)], Straightening(), ["it"])[0][0]
    assert (trip.bleu, trip.chrf, trip.ter) == pytest.approx((100, 100, 0))


def test_another_wording_between_curly_quotes_still_shows() -> None:
    class Rewording(Straightening):
        def translate(self, segments: Sequence[str], source: str, target: str) -> list[Translation]:
            found = super().translate(segments, source, target)
            return [Translation(item.text.replace("tired", "weary")) if target == "en" else item for item in found]

    trip = round_trips([article("“I’m tired,” said the nurse.")], Rewording(), ["it"])[0][0]
    assert trip.ter == pytest.approx(20.0)


def test_means_are_weighted_by_length_and_leave_flaws_out() -> None:
    trip = round_trips([article("we saw the sea", "so far", "it was a loop all along!")], Scripted(), ["it"])[0][0]
    long, short, flawed = trip.segments
    assert flawed.flaw == "loop"
    assert (flawed.bleu, flawed.chrf, flawed.ter, flawed.log_likelihood, flawed.gap, flawed.likelihood_gap) == (None,) * 6
    assert long.chrf is not None
    assert short.chrf is not None
    assert trip.chrf == pytest.approx((long.chrf * 14 + short.chrf * 6) / 20)
    assert trip.log_likelihood == pytest.approx((-14 * 14 - 6 * 6) / 20)


def test_an_article_of_flaws_has_no_figures() -> None:
    trip = round_trips([article("one!", "two!")], Scripted(), ["it"])[0][0]
    assert (trip.bleu, trip.chrf, trip.ter, trip.log_likelihood, trip.gap, trip.likelihood_gap) == (None,) * 6


def test_only_the_body_takes_the_trip() -> None:
    kinds = (SegmentKind.HEADLINE, SegmentKind.BODY, SegmentKind.FURNITURE)
    trip = round_trips([article("a headline", "the body", "share this", kinds=kinds)], Scripted(), ["it"])[0][0]
    assert [item.start for item in trip.segments] == [11]


def test_pivots_out_of_reach_are_left_out() -> None:
    found = round_trips([article("one"), article("due", language="it"), article()], Scripted(), ["es", "fr", "it", "en"])
    assert [[trip.pivot for trip in trips] for trips in found] == [["es", "it"], ["en"], []]


def test_articles_share_batches() -> None:
    engine = Scripted()
    round_trips([article(f"article number {index}") for index in range(20)], engine, ["it"])
    assert engine.calls == 6


def test_figures_are_finite_and_within_range(engine: MarianEngine) -> None:
    rows = pinned_sentences()
    trip = round_trips([article(*(row["en"] for row in rows), "", "x" * 900, "😀", "</s>")], engine, ["it"])[0][0]
    assert [item.flaw for item in trip.segments[12:14]] == ["empty", "too-long"]
    for item in trip.segments:
        figures = (item.bleu, item.chrf, item.ter, item.log_likelihood, item.gap, item.likelihood_gap)
        assert all(figure is None or math.isfinite(figure) for figure in figures)
        assert item.log_likelihood is None or item.log_likelihood <= 0
        assert item.chrf is None or 0 <= item.chrf <= 100.01
        assert item.flaw is None or figures == (None,) * 6


def test_what_a_machine_wrote_changes_less(engine: MarianEngine) -> None:
    """The model's own output (learnt by heart) against shuffled text: the direction of all the evidence."""
    own = article(*(row["en"] for row in pinned_sentences()))
    words = " ".join(row["en"] for row in pinned_sentences()).split()
    random.Random(1).shuffle(words)
    strange = article(*(" ".join(words[start : start + 9]) for start in range(0, len(words), 9)))
    (machine,), (human,) = round_trips([own, strange], engine, ["it"])
    for figure in ("bleu", "chrf", "log_likelihood", "gap", "likelihood_gap"):
        assert getattr(machine, figure) > getattr(human, figure), figure
    assert machine.ter is not None
    assert human.ter is not None
    assert machine.ter < human.ter


def test_neighbours_and_order_never_change_a_round_trip(engine: MarianEngine) -> None:
    rows = pinned_sentences()
    articles = [article(*(row["en"] for row in rows[start : start + 4])) for start in (0, 2, 4, 8)]
    articles.append(replace(article(*(row["it"] for row in rows[:3])), language="it"))
    alone = [round_trips([one], engine, ["it", "en"])[0] for one in articles]
    assert round_trips(articles, engine, ["it", "en"]) == alone
    assert round_trips(articles[::-1], engine, ["it", "en"]) == alone[::-1]
    tokens = [measured_trips([one], engine, ["it", "en"])[0] for one in articles]
    assert measured_trips(articles[::-1], engine, ["it", "en"]) == tokens[::-1]


def test_tokens_lie_at_their_places_in_the_segment_and_in_its_round_trip(engine: MarianEngine) -> None:
    texts = [row["en"] for row in pinned_sentences()[:4]]
    trip = measured_trips([article(*texts)], engine, ["it"])[0][0]
    whole = [(text, item, tokens) for text, item, tokens in zip(texts, trip.round_trip.segments, trip.tokens, strict=True) if not item.flaw]
    assert len(whole) > len(texts) / 2, "what is badly translated is not scored"
    for text, item, tokens in whole:
        assert "".join(text[token.start : token.end] for token in tokens.own) == text.replace(" ", "")
        assert "".join(item.back_text[token.start : token.end] for token in tokens.back) == item.back_text.replace(" ", "")

"""The round trip as evidence: text that a machine translated changes less when a machine translates it again.

The idea is that of TSRT, Nguyen-Son et al., "Machine Translated Text Detection Through Text Similarity with Round-Trip
Translation" (NAACL 2021). Engines differ, so the figures are normalised by the engine's own habit: x' is machine-translated by
construction, and the gap compares what its round trip changes with what the round trip of x changes. The likelihood figures
take one teacher-forced pass (CTranslate2 `Translator.score_batch`) and no second decoding.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from auditor.article import Segment, SegmentedArticle
from auditor.report import RoundTrip, SegmentRoundTrip
from auditor.translation.engine import Engine, Likelihood, Translation
from auditor.translation.marian.normalise import normalise
from auditor.translation.marian.tokens import PlacedToken, placed
from auditor.translation.mask import mask
from auditor.translation.similarity import Similarity, compare


@dataclass(frozen=True, slots=True)
class SegmentTokens:
    """The model's tokens of one segment given its pivot translation, and those of its round trip given the same.

    `own` has its places in the segment's text as received, counted from the segment's beginning, `back` in the text of the
    round trip. Either is empty where it could not be scored.
    """

    own: tuple[PlacedToken, ...] = ()
    back: tuple[PlacedToken, ...] = ()


@dataclass(frozen=True, slots=True)
class MeasuredTrip:
    """A round trip as reports show it, and the tokens behind the figures of each of its segments."""

    round_trip: RoundTrip
    tokens: tuple[SegmentTokens, ...]


@dataclass(frozen=True, slots=True)
class _Trip:
    """x → p → x' of one text; where there is a flaw, only as far as the text came."""

    text: str
    pivot: Translation
    back: Translation

    @property
    def flaw(self) -> str | None:
        return self.pivot.flaw or self.back.flaw


@dataclass(frozen=True, slots=True)
class _Figures:
    """All that is known of one text and one pivot."""

    trip: _Trip
    similarity: Similarity | None
    log_likelihood: float | None
    gap: float | None
    likelihood_gap: float | None
    tokens: SegmentTokens = SegmentTokens()


def round_trips(
    articles: Sequence[SegmentedArticle], engine: Engine, pivots: Sequence[str], *, gap: bool = True
) -> list[tuple[RoundTrip, ...]]:
    """Return the round trips of each article's scored segments, one a pivot, as `measured_trips` does, without their tokens."""
    return [tuple(trip.round_trip for trip in trips) for trips in measured_trips(articles, engine, pivots, gap=gap)]


def measured_trips(
    articles: Sequence[SegmentedArticle], engine: Engine, pivots: Sequence[str], *, gap: bool = True
) -> list[tuple[MeasuredTrip, ...]]:
    """Return the round trips of each article's scored segments, one a pivot, in the order of `pivots`.

    Sentences of all articles share translation batches and equal ones are translated once; nothing else is shared.

    Args:
        articles: the segmented articles; an article in the language of a pivot has no round trip through it.
        engine: what translates; a pivot that it does not reach from the article's language and back is left out.
        pivots: ISO 639-1 codes.
        gap: whether to make the round trip of the round trip too, which costs as much again; without it there is no `gap`.
    """
    texts: dict[str, dict[str, None]] = {}
    for article in articles:
        texts.setdefault(article.language, {}).update(dict.fromkeys(segment.text for segment in article.body))
    figures = {
        (language, pivot): _measure(list(unique), engine, language, pivot, gap=gap)
        for language, unique in texts.items()
        for pivot in pivots
        if unique and engine.supports(language, pivot) and engine.supports(pivot, language)
    }
    return [
        tuple(
            MeasuredTrip(
                _round_trip(article.body, pivot, engine.signature(), figures[article.language, pivot]),
                tuple(figures[article.language, pivot][segment.text].tokens for segment in article.body),
            )
            for pivot in pivots
            if article.body and (article.language, pivot) in figures
        )
        for article in articles
    ]


def _measure(texts: Sequence[str], engine: Engine, language: str, pivot: str, *, gap: bool) -> dict[str, _Figures]:
    """Return text → figures: one trip for x, one for x', one scoring pass for each given p."""
    first = _trips(texts, engine, language, pivot)
    sound = [trip for trip in first if trip.flaw is None]
    backs = list(dict.fromkeys(trip.back.text for trip in sound)) if gap else []
    second = {trip.text: trip for trip in _trips(backs, engine, language, pivot)}
    pivot_texts = [trip.pivot.text for trip in sound]
    own = engine.score(pivot_texts, [trip.text for trip in sound], pivot, language)
    habit = engine.score(pivot_texts, [trip.back.text for trip in sound], pivot, language)
    measured = {
        trip.text: _figures(trip, second.get(trip.back.text), own_one, habit_one, language)
        for trip, own_one, habit_one in zip(sound, own, habit, strict=True)
    }
    return {trip.text: measured.get(trip.text) or _Figures(trip, None, None, None, None) for trip in first}


def _trips(texts: Sequence[str], engine: Engine, language: str, pivot: str) -> list[_Trip]:
    """Translate there and back; what came out flawed is not translated further."""
    there = engine.translate(texts, language, pivot)
    sound = [index for index, translation in enumerate(there) if translation.flaw is None]
    backs = dict(zip(sound, engine.translate([there[index].text for index in sound], pivot, language), strict=True))
    return [_Trip(text, there[index], backs.get(index, Translation(""))) for index, text in enumerate(texts)]


def _figures(trip: _Trip, second: _Trip | None, own: Likelihood | None, habit: Likelihood | None, language: str) -> _Figures:
    similarity = _similarity(trip, language)
    again = _similarity(second, language) if second and second.flaw is None else None
    return _Figures(
        trip,
        similarity,
        own.mean if own else None,
        similarity.chrf - again.chrf if similarity and again else None,
        own.mean - habit.mean if own and habit else None,
        SegmentTokens(placed(trip.text, own) if own else (), placed(trip.back.text, habit) if habit else ()),
    )


def _similarity(trip: _Trip, language: str) -> Similarity | None:
    """Return how alike x' is to x, without names and numbers, both as the models write: a curly quote is no other wording."""
    text, pivot, back = map(normalise, (trip.text, trip.pivot.text, trip.back.text))
    text, back = (mask(side, pivot, language=language) for side in (text, back))
    return compare(back, text, language=language)


def _round_trip(segments: Sequence[Segment], pivot: str, engine: str, figures: Mapping[str, _Figures]) -> RoundTrip:
    own = [_segment_round_trip(segment, figures[segment.text]) for segment in segments]

    def mean(figure: Callable[[SegmentRoundTrip], float | None]) -> float | None:
        return _weighted_mean((figure(item), item.end - item.start) for item in own)

    return RoundTrip(
        pivot=pivot,
        engine=engine,
        bleu=mean(lambda item: item.bleu),
        chrf=mean(lambda item: item.chrf),
        ter=mean(lambda item: item.ter),
        log_likelihood=mean(lambda item: item.log_likelihood),
        gap=mean(lambda item: item.gap),
        likelihood_gap=mean(lambda item: item.likelihood_gap),
        segments=tuple(own),
    )


def _segment_round_trip(segment: Segment, figures: _Figures) -> SegmentRoundTrip:
    return SegmentRoundTrip(
        start=segment.start,
        end=segment.end,
        pivot_text=figures.trip.pivot.text,
        back_text=figures.trip.back.text,
        bleu=figures.similarity.bleu if figures.similarity else None,
        chrf=figures.similarity.chrf if figures.similarity else None,
        ter=figures.similarity.ter if figures.similarity else None,
        log_likelihood=figures.log_likelihood,
        gap=figures.gap,
        likelihood_gap=figures.likelihood_gap,
        flaw=figures.trip.flaw,
    )


def _weighted_mean(figures: Iterable[tuple[float | None, int]]) -> float | None:
    """Return the mean of the figures that exist, weighted by length; `None` if none does."""
    known = [(figure, weight) for figure, weight in figures if figure is not None and weight > 0]
    return sum(figure * weight for figure, weight in known) / sum(weight for _, weight in known) if known else None

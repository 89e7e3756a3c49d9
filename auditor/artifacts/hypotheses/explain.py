"""Explain an odd span: which foreign word or phrase was read as what stands there, and what it usually means."""

import math
from collections.abc import Iterator, Mapping
from itertools import takewhile
from typing import NamedTuple

from auditor.artifacts.english.words import ARTICLES, CONJUNCTIONS, PREPOSITIONS
from auditor.artifacts.hypotheses.candidates import usual_readings
from auditor.artifacts.hypotheses.fit import Place
from auditor.artifacts.hypotheses.hypothesis import Hypothesis, told
from auditor.artifacts.hypotheses.kinds import Kind
from auditor.artifacts.hypotheses.score import Ranked, ranked
from auditor.artifacts.oddness.ngrams import english
from auditor.artifacts.sources import false_friends
from auditor.bilingual import Lexicon, lexicon, words

# Units of the longest phrase.
LONGEST = 3
# Nats that the words around a false friend can add: they are not independent.
MOST_SUPPORT = 5.0
_SMALL = frozenset({Kind.DETERMINER, Kind.PREPOSITION})


def explain(segment_text: str, start: int, end: int, pivots: Mapping[str, str]) -> Hypothesis | None:
    """Return the best explanation of a span from the source's side, or `None` where none is convincing.

    Args:
        segment_text: one sentence of the article.
        start: first code point of the span in it.
        end: code point behind the span.
        pivots: ISO 639-1 code → the segment's translation into that language, as far as there are any. A foreign word must then
            stand in its language's translation.
    """
    place = Place.of(segment_text, english())
    overlapping = [i for i, unit in enumerate(place.units) if unit.start < end and start < unit.end]
    if not overlapping:
        return None
    found = [item for run in _runs(place, overlapping[0], overlapping[-1] + 1) for item in _of(place, run, pivots, lexicon())]
    return max(found, key=_merit, default=None)


def survey(segment_text: str, pivots: Mapping[str, str]) -> tuple[Hypothesis, ...]:
    """Return the explanations of a whole sentence, every word of it taken for odd: the best first chosen, none overlapping, in order."""
    place = Place.of(segment_text, english())
    found = [item for run in _runs(place, 0, len(place.units)) for item in _of(place, run, pivots, lexicon())]
    kept: list[Hypothesis] = []
    for item in sorted(found, key=_merit, reverse=True):
        if all(item.end <= other.start or other.end <= item.start for other in kept):
            kept.append(item)
    return tuple(sorted(kept, key=lambda item: item.start))


def _merit(item: Hypothesis) -> tuple[float, int, str]:
    return item.score, item.end - item.start, item.foreign


class _Run(NamedTuple):
    """Units to be explained as a whole; `phrases_only` where some lie outside the span asked for."""

    first: int
    last: int
    phrases_only: bool


def _runs(place: Place, first: int, last: int) -> Iterator[_Run]:
    """Yield the runs of words among the units `first` to `last` (half-open), and those that overlap them."""
    for begin in range(max(0, first - LONGEST + 1), last):
        for behind in range(max(begin, first) + 1, min(begin + LONGEST, len(place.units)) + 1):
            if place.is_prose(begin, behind) and not place.is_fixed(begin, behind):
                yield _Run(begin, behind, begin < first or behind > last)


def _of(place: Place, run: _Run, pivots: Mapping[str, str], known: Lexicon) -> Iterator[Hypothesis]:
    """Yield the best convincing explanation of a run of units, if there is any."""
    support = _support(place, run)
    # No reading gains more than all the surprisal that there is.
    most = place.surprisal(run.first, run.last) + max(support.values(), default=0.0)
    hopeful = takewhile(lambda item: most + item.prior > 0, ranked(place.words(run.first, run.last), known))
    items = [item for item in hopeful if _possible(item, place, run, pivots)]
    gains = place.gains(run.first, run.last, {item.candidate.meant for item in items})
    scores: dict[Ranked, float] = {}
    for item in items:
        found = item.candidate
        value = gains.get(found.meant, -math.inf) + item.prior + support.get((found.language, found.foreign), 0.0)
        if value > 0:
            scores[item] = value
    if scores:
        best = max(scores, key=lambda item: (scores[item], item.candidate))
        found, usual = best.candidate, usual_readings(best.candidate, known)
        span = place.units[run.first].start, place.units[run.last - 1].end
        message = told(found, place.text[slice(*span)], tuple(place.cased(reading) for reading in usual))
        yield Hypothesis(found.language, found.foreign, found.read_as, usual, best.kind, message, scores[best], *span, _shares(scores))


def _possible(item: Ranked, place: Place, run: _Run, pivots: Mapping[str, str]) -> bool:
    """Tell whether a candidate is asked for, fits the grammar, and stands in the pivot if there is one."""
    found = item.candidate
    if (run.phrases_only and " " not in found.foreign) or (item.kind in _SMALL and _restricted(place, run)):
        return False
    return found.language not in pivots or f" {found.foreign} " in f" {' '.join(words(pivots[found.language]))} "


def _restricted(place: Place, run: _Run) -> bool:
    """Tell whether what follows may call for an article that the run begins with: "the Paris of the thirties", "the Monday before"."""
    return place.words(run.first, run.first + 1) in ARTICLES and place.words(run.last, run.last + 1) in PREPOSITIONS | CONJUNCTIONS


def _support(place: Place, run: _Run) -> Mapping[tuple[str, str], float]:
    """Return how much the other words of the segment speak for what each false friend means, in nats."""
    friends = false_friends().get(place.words(run.first, run.last), ())
    around = set(words(place.text)) if friends else set()
    return {
        (item.language, item.foreign): min(MOST_SUPPORT, sum(weight for word, weight in item.context.items() if word in around))
        for item in friends
    }


def _shares(scores: Mapping[Ranked, float]) -> Mapping[str, float]:
    """Return per language the share of its best explanation among those of all languages."""
    best: dict[str, float] = {}
    for item, value in scores.items():
        language = item.candidate.language
        best[language] = max(best.get(language, 0.0), math.exp(value))
    return {language: weight / sum(best.values()) for language, weight in sorted(best.items())}

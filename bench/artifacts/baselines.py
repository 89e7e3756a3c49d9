"""What the findings must beat: chance, and the plain log-probability of the words given their own round trip."""

import random
import re
from collections.abc import Iterator, Sequence
from statistics import fmean

from auditor.article import SegmentedArticle
from auditor.translation import Engine, Likelihood
from bench.artifacts.partial_credit import Span

_WORD = re.compile(r"\S+")
_PIECE = "▁"
LANGUAGE = "en"

# Segment → one figure a word: offsets and log-probability.
Words = list[tuple[int, int, float]]


def chance(article: SegmentedArticle, found: Sequence[Span], rng: random.Random) -> list[Span]:
    """Return as many spans as were found, as long and as grave, each begun at any word of the article."""
    starts = [(segment.start + match.start(), segment.end) for segment in article.segments for match in _WORD.finditer(segment.text)]
    drawn = []
    for span in found:
        start, limit = rng.choice(starts)
        drawn.append(Span(start, min(start + span.end - span.start, limit), span.major, span.confidence))
    return drawn


def word_likelihoods(texts: Sequence[str], engine: Engine) -> list[Words]:
    """Return the words of each text, each with the log-probability (nats) of its least likely token, averaged over the pivots.

    The tokens are scored under teacher forcing, given the text's own translation into the pivot. A text that is too long or was badly
    translated for every pivot has no words.
    """
    by_pivot = [_likelihoods(texts, engine, pivot) for pivot in engine.pivots(LANGUAGE)]
    return [_averaged(text, [likelihood for likelihood in own if likelihood]) for text, *own in zip(texts, *by_pivot, strict=True)]


def improbable(words: Words, threshold: float, *, major: bool | None) -> list[Span]:
    """Return the runs of words whose log-probability is below `threshold`; the less likely, the surer."""
    spans: list[Span] = []
    previous = False
    for start, end, value in words:
        below = value < threshold
        if below and previous:
            last = spans.pop()
            spans.append(Span(last.start, end, major, max(last.confidence, -value)))
        elif below:
            spans.append(Span(start, end, major, -value))
        previous = below
    return spans


def _likelihoods(texts: Sequence[str], engine: Engine, pivot: str) -> list[Likelihood | None]:
    translations = engine.translate(texts, LANGUAGE, pivot)
    sound = [index for index, translation in enumerate(translations) if translation.flaw is None]
    scored = engine.score([translations[index].text for index in sound], [texts[index] for index in sound], pivot, LANGUAGE)
    known = dict(zip(sound, scored, strict=True))
    return [known.get(index) for index in range(len(texts))]


def _averaged(text: str, likelihoods: Sequence[Likelihood]) -> Words:
    places = [match.span() for match in _WORD.finditer(text)]
    figures = [list(_lowest(likelihood)) for likelihood in likelihoods]
    fitting = [own for own in figures if len(own) == len(places)]  # invisible characters part or join words
    return [(start, end, fmean(values)) for (start, end), *values in zip(places, *fitting, strict=True)] if fitting else []


def _lowest(likelihood: Likelihood) -> Iterator[float]:
    """Yield the lowest log-probability of each word's tokens; a word begins with the mark of SentencePiece."""
    lowest: float | None = None
    for token, value in zip(likelihood.tokens[:-1], likelihood.log_probabilities, strict=False):
        if token.startswith(_PIECE) and lowest is not None:
            yield lowest
            lowest = None
        lowest = value if lowest is None else min(lowest, value)
    if lowest is not None:
        yield lowest

"""Fit the scorers of words outside suspicious articles: by the model of English alone, and of sound articles."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from auditor.artifacts.oddness.card import scorer
from auditor.artifacts.oddness.figures import ALONE
from auditor.artifacts.oddness.judged import JudgedSentence, Odds, sound_rows
from bench.artifacts.odd_data import CLEAN, Example
from bench.artifacts.odd_regression import UNSET, Design, Floats, auc, calibration, fit, folds, out_of_fold

# Findings of odd words alone that 1,000 words of human news may have where no suspicion is raised.
BUDGET = 0.05
# Share of words whose spans support another source; calibration begins there.
ODDEST = 0.1

SURPRISAL = ALONE.index("surprisal")
Scored = Sequence[tuple[Example, JudgedSentence]]


def english(examples: Sequence[Example], names: tuple[str, ...]) -> dict[str, Any]:
    """Return the scorer by the model of English alone, whose threshold is where a word supports other sources; print what it is worth."""
    table, judged, level = _fitted(examples, names)
    table |= {"threshold": level} | _calibration(judged, level)
    _report(judged, level)
    return table


def sound(examples: Sequence[Example], names: tuple[str, ...]) -> dict[str, Any]:
    """Return the scorer of words in sound articles that reads these figures, and print what it is worth."""
    table, judged, level = _fitted(examples, names)
    false = sorted((span.score for item, own in judged if item.source == CLEAN for span in own.spans(level)), reverse=True)
    words = sum(len(item.figures.words) for item, _ in judged if item.source == CLEAN)
    threshold = false[min(len(false) - 1, int(BUDGET * words / 1000))]
    table |= {"threshold": threshold} | _calibration(judged, level)
    _report(judged, threshold)
    return table


def _fitted(examples: Sequence[Example], names: tuple[str, ...]) -> tuple[dict[str, Any], Scored, float]:
    """Return the coefficients, the sentences as one judges them that never saw their document, and the level of the oddest words."""
    read = [item for item in examples if len(item.figures.words)]
    sizes = [len(item.figures.words) for item in read]
    values = [sound_rows(item.figures)[:, : len(names)] for item in read]
    data = Design(
        np.concatenate(values),
        np.concatenate([item.shares() for item in read]),
        np.repeat([item.weight for item in read], sizes),
        np.repeat(folds([item.document for item in read]), sizes),
    )
    table, odds = fit(data, names), out_of_fold(data, names)
    own = scorer(table | UNSET)
    parts = zip(read, values, np.split(odds, np.cumsum(sizes)[:-1]), strict=True)
    judged = [(item, _judged(item, Odds(own, rows, part))) for item, rows, part in parts]
    return table, judged, float(np.quantile(odds, 1 - ODDEST))


def _judged(item: Example, odds: Odds) -> JudgedSentence:
    return JudgedSentence(item.sentence, item.figures, odds, odds)


def _calibration(judged: Scored, level: float) -> dict[str, float]:
    spans = [(span, item) for item, own in judged if item.source != CLEAN for span in own.spans(level)]
    shares = [item.upheld(span.start, span.end) for span, item in spans]
    return calibration([span.score for span, _ in spans], shares, [item.weight for _, item in spans])


def _report(judged: Scored, level: float) -> None:
    """Print, for each kind of text, how well words are told apart, and what the spans above the level are worth."""
    for source in dict.fromkeys(item.source for item, _ in judged):
        own = [(item, sentence) for item, sentence in judged if item.source == source]
        marks, odds = np.concatenate([item.shares() for item, _ in own]), np.concatenate([one.own.log_odds for _, one in own])
        spans = [(item, span) for item, sentence in own for span in sentence.spans(level)]
        upheld, major = (_mean([item.upheld(span.start, span.end, major=grave) for item, span in spans]) for grave in (False, True))
        print(
            f"  {source}: AUC {auc(odds, marks):.3f}, by trigrams {auc(_surprisal(own), marks):.3f}; "
            f"{1000 * len(spans) / len(odds):.2f} spans per 1,000 words, upheld {upheld:.2f} (as major {major:.2f}); "
            f"any word {marks.mean():.2f}"
        )


def _surprisal(judged: Scored) -> Floats:
    return np.concatenate([item.figures.alone[:, SURPRISAL] for item, _ in judged])


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0

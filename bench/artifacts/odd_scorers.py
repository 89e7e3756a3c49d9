"""Fit the scorers of words outside suspicious articles: by the model of English alone, and of sound articles."""

from collections.abc import Sequence
from typing import Any

from auditor.artifacts.oddness.figures import ALONE, PROOF, TRIPS
from auditor.artifacts.oddness.judged import JudgedSentence, sound_rows
from bench.artifacts.odd_data import CLEAN, Example
from bench.artifacts.odd_regression import calibration
from bench.artifacts.odd_words import Words, fitted_scorer, mean, oddest, threshold, told_apart

# Findings of odd words alone that 1,000 words of human news may have where no suspicion is raised.
BUDGET = 0.05
# What the scorers of sound articles read, by what there is: the proofreader's figures, and those of the round trips.
SOUND = {
    "alone": ALONE,
    "with round trips": ALONE + TRIPS,
    "proofread": ALONE + PROOF,
    "proofread, with round trips": ALONE + PROOF + TRIPS,
}
Scored = Sequence[tuple[Example, JudgedSentence]]


def english(examples: Sequence[Example]) -> dict[str, Any]:
    """Return the scorer by the model of English alone, whose threshold is where a word supports other sources; print what it is worth."""
    table, judged, level = _fitted([_words(item, ALONE, item.weight) for item in examples], ALONE)
    table |= {"threshold": level} | _calibration(judged, level)
    _report(judged, level)
    return table


def sound(examples: Sequence[Example], names: tuple[str, ...]) -> dict[str, Any]:
    """Return the scorer of words in sound articles that reads these figures, and print what it is worth.

    It tells the words of a strong engine that raters mark from its others: beside text by people it would learn who wrote a text instead.
    What people wrote sets the threshold.
    """
    table, judged, level = _fitted([_words(item, names, 0.0 if item.source == CLEAN else item.weight) for item in examples], names)
    false = [span.score for item, own in judged if item.source == CLEAN for span in own.spans(level)]
    words = sum(len(item.figures.words) for item, _ in judged if item.source == CLEAN)
    table |= {"threshold": threshold(false, BUDGET, words, level)} | _calibration(judged, level)
    _report(judged, table["threshold"])
    return table


def _words(item: Example, names: tuple[str, ...], weight: float) -> Words:
    read, values = sound_rows(item.figures)
    return Words(item, values[:, [read.index(name) for name in names]], item.document, weight)


def _fitted(read: Sequence[Words], names: tuple[str, ...]) -> tuple[dict[str, Any], Scored, float]:
    """Return the coefficients, the sentences as one judges them that never saw their document, and the level of the oddest words."""
    read = [item for item in read if len(item.figures)]
    table, odds = fitted_scorer(read, names)
    judged = [
        (item.example, JudgedSentence(item.example.sentence, item.example.figures, own, own)) for item, own in zip(read, odds, strict=True)
    ]
    return table, judged, oddest(odds)


def _calibration(judged: Scored, level: float) -> dict[str, float]:
    spans = [(span, item) for item, own in judged if item.source != CLEAN for span in own.spans(level)]
    shares = [item.upheld(span.start, span.end) for span, item in spans]
    return calibration([span.score for span, _ in spans], shares, [item.weight for _, item in spans])


def _report(judged: Scored, level: float) -> None:
    """Print, for each kind of text, how well words are told apart, and what the spans above the level are worth."""
    for source in dict.fromkeys(item.source for item, _ in judged):
        own = [(item, sentence) for item, sentence in judged if item.source == source]
        shares = [share for item, _ in own for share in item.shares()]
        spans = [(item, span) for item, sentence in own for span in sentence.spans(level)]
        upheld, major = (mean([item.upheld(span.start, span.end, major=grave) for item, span in spans]) for grave in (False, True))
        print(
            f"  {source}: {told_apart([item for item, _ in own], [sentence.own for _, sentence in own])}; "
            f"{1000 * len(spans) / len(shares):.2f} spans per 1,000 words, upheld {upheld:.2f} (as major {major:.2f}); "
            f"any word {mean(shares):.2f}"
        )

"""Fit which odd words that a reference never uses betray a machine's translation of its story.

    python -m bench.artifacts.reference_words_fit --out auditor/reference/data/odd_words.json

On the machine versions of the trial stories for development (`bench.trials`), each held against its clean text: a word counts as rightly
found where it touches a marked fault of either kind. Threshold and calibration come from scores that each story got from a fit without it.
Prints what part of the words are rightly found at thresholds around it, beside the same of the proofreader alone.
"""

import argparse
import datetime
import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from auditor.artifacts.oddness import ngrams
from auditor.artifacts.oddness.figures import figures
from auditor.artifacts.text import tokenised
from auditor.encoders import Proofreader, load_proofreader
from auditor.entities.alignment.side import side
from auditor.entities.spans import is_free
from auditor.language import segment
from auditor.pipeline.proofs import proofs_of
from auditor.reference.odd_words import FIGURES, own_words, strange
from bench.artifacts.odd_regression import Design, Floats, auc, calibration, fit, folds, out_of_fold
from bench.command import run_bench
from bench.trials import Trial, trials

# Share of right findings among those at the threshold or above.
RIGHT = 0.8
# Words that a threshold must leave, for the share to be one.
FEWEST = 20
STEPS = (20, 40, 60, 80, 120, 160)


class Word(NamedTuple):
    """A word that its reference never uses: its figures, whether it touches a fault, and its story."""

    figures: Floats
    right: bool
    story: str


def words_of(trial: Trial, proofreader: Proofreader) -> list[Word]:
    """Return the words of a version that its reference never uses."""
    article, reference = (segment(text, language="en") for text in (trial.article, trial.reference))
    names = [mention.span for mention in side(article).mentions]
    text, known, faults = (
        tokenised(article, (), proofs_of(article, proofreader)),
        own_words(reference),
        [fault.span for fault in trial.faults],
    )
    found = []
    for sentence in text.sentences:
        read = figures(sentence, (), ngrams.english())
        chosen, rows = strange(read, known, names)
        words = [read.words[i] for i in chosen]
        found += [Word(row, not is_free((word.start, word.end), faults), trial.story) for word, row in zip(words, rows, strict=True)]
    return found


def level(scores: Floats, right: Floats) -> float:
    """Return the lowest score from which on `RIGHT` of the words are rightly found."""
    order = np.argsort(-scores)
    share = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    enough = np.flatnonzero((share >= RIGHT) & (np.arange(1, len(order) + 1) >= FEWEST))
    if not len(enough):
        raise SystemExit(f"No threshold leaves {FEWEST} words of which {RIGHT} are right.")
    return float(scores[order[enough[-1]]])


def row(name: str, scores: Floats, right: Floats) -> str:
    """Return how many of the oddest words are right, as a line."""
    shares = [right[np.argsort(-scores)[:step]].mean() for step in STEPS]
    return f"{name:16} AUC {auc(scores, right):.3f}  " + "  ".join(
        f"{share:.2f} of {step}" for share, step in zip(shares, STEPS, strict=True)
    )


def fitted(words: Sequence[Word]) -> dict[str, object]:
    """Return the card, and print what it is worth."""
    right = np.array([float(word.right) for word in words])
    design = Design(np.array([word.figures for word in words]), right, np.ones(len(words)), folds([word.story for word in words]))
    odds = out_of_fold(design, FIGURES)
    threshold = level(odds, right)
    above = odds >= threshold
    print(f"{len(words)} words that the reference never uses, {right.mean():.2f} of them in faults")
    print(row("by this fit", odds, right))
    print(row("proofreader", design.figures[:, FIGURES.index("proof.damaged")], right))
    print(f"threshold {threshold:.2f}: {int(above.sum())} words, {right[above].mean():.2f} of them right")
    return fit(design, FIGURES) | {"threshold": threshold} | calibration(odds.tolist(), right.tolist(), design.weights.tolist())


def main() -> None:
    """Fit, print and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    proofreader = load_proofreader()
    card = fitted([word for trial in trials("development") if trial.maker == "mt" for word in words_of(trial, proofreader)])
    facts = {"date": datetime.datetime.now(tz=datetime.UTC).date().isoformat(), "data": "trial stories for development, machine versions"}
    options.out.write_text(json.dumps(card | facts, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    run_bench(main)

"""Fit the card of the odd spans: python -m bench.artifacts.odd_fit DATA --out auditor/artifacts/oddness/data/card.json.

On the development half: a logistic regression over the figures of each word, with as target the share of raters that mark it. Documents
that people wrote have no marks; of those that weak engines translated twice the damage is known. Twice: by the model of English alone,
and with the round trips of the bundled engine. Threshold and calibration come from scores that each document got from a fit without it.
Prints how well words and spans are told apart there, beside the baselines in the same run.
"""

import argparse
import datetime
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from auditor.artifacts.oddness.card import parse
from auditor.artifacts.oddness.figures import ALONE, TRIPS
from auditor.artifacts.oddness.judged import JudgedSentence, rows
from auditor.artifacts.oddness.ngrams import english
from bench.artifacts import product
from bench.artifacts.odd_data import SETS, Example, clean, garbled, marked

Floats = NDArray[np.float64]
FOLDS = 5
PENALTY = 0.02
# Findings of odd words alone that 1,000 words of human news may have.
BUDGET = 0.25
# Share of words that are odd enough to support another source; calibration begins there.
SUPPORT_SHARE = 0.08

UNCALIBRATED = {"threshold": 0.0, "support": 0.0, "slope": 1.0, "native": 0.0, "offset": 0.0}


@dataclass(frozen=True)
class Design:
    """Words: their figures, the share of raters that mark them, weights, and the fold of their document."""

    figures: Floats
    shares: Floats
    weights: Floats
    folds: NDArray[np.int64]


def design(examples: Sequence[Example], names: tuple[str, ...]) -> Design:
    """Return the words of the examples with the first `names` of their figures."""
    documents = {name: i % FOLDS for i, name in enumerate(sorted({item.document for item in examples}))}
    values = np.concatenate([rows(item.figures)[:, : len(names)] for item in examples])
    shares = np.concatenate([item.shares() for item in examples])
    sizes = [len(item.figures.words) for item in examples]
    weights = np.repeat([item.weight for item in examples], sizes)
    return Design(values, shares, weights, np.repeat([documents[item.document] for item in examples], sizes))


def fit(data: Design, names: tuple[str, ...]) -> dict[str, Any]:
    """Return the coefficients over standardised figures, as the card has them."""
    from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

    means, scales = data.figures.mean(axis=0), data.figures.std(axis=0) + 1e-9
    standard = np.clip((data.figures - means) / scales, -4, 4)
    model = LogisticRegression(C=PENALTY, max_iter=300)
    twice, labels = np.concatenate([standard, standard]), np.repeat([1, 0], len(standard))
    model.fit(twice, labels, sample_weight=np.concatenate([data.weights * data.shares, data.weights * (1 - data.shares)]))
    table = {
        name: {"mean": float(mean), "scale": float(scale), "weight": float(weight)}
        for name, mean, scale, weight in zip(names, means, scales, model.coef_[0], strict=True)
    }
    return {
        "figures": table,
        "intercept": float(model.intercept_[0]),
        "threshold": 0.0,
        "support": 0.0,
        "slope": 1.0,
        "native": 0.0,
        "offset": 0.0,
    }


def out_of_fold(data: Design, names: tuple[str, ...]) -> Floats:
    """Return for each word the log-odds by a fit that never saw its document."""
    odds = np.zeros(len(data.shares))
    for fold in range(FOLDS):
        kept = data.folds != fold
        part = Design(data.figures[kept], data.shares[kept], data.weights[kept], data.folds[kept])
        odds[~kept] = _scorer(fit(part, names)).log_odds(data.figures[~kept])
    return odds


def finished(table: dict[str, Any], examples: Sequence[Example], odds: Floats) -> dict[str, Any]:
    """Return the coefficients with the threshold that the budget on clean news leaves, the support, and the calibration of spans."""
    words = sum(len(item.figures.words) for item in examples if item.source == "clean")
    level = float(np.quantile(odds, 1 - SUPPORT_SHARE))
    reads_trips = "article.native" in table["figures"]
    found = [
        (span.score, span.evidence["article.native"] if reads_trips else 0.0, _upheld(item, span.start, span.end), item)
        for item, own in _judged(table, examples, odds)
        for span in own.spans(level)
    ]
    false = sorted((score for score, _, _, item in found if item.source == "clean"), reverse=True)
    threshold = false[min(len(false) - 1, int(BUDGET * words / 1000))]
    slope, native, offset = _calibration(
        [(score, own, upheld, item.weight) for score, own, upheld, item in found if item.source != "clean"]
    )
    return table | {"threshold": threshold, "support": level, "slope": slope, "native": native, "offset": offset}


def report(name: str, table: dict[str, Any], examples: Sequence[Example], odds: Floats) -> None:
    """Print how well words are told apart, and what the spans above the threshold are worth."""
    from sklearn.metrics import roc_auc_score  # type: ignore[import-untyped]

    shares = np.concatenate([item.shares() for item in examples])
    marked_set = np.concatenate([np.full(len(item.figures.words), item.source != "clean") for item in examples])
    surprisal = np.concatenate([item.figures.alone[:, ALONE.index("surprisal")] for item in examples])
    labels, weights = np.repeat([1, 0], marked_set.sum()), np.concatenate([shares[marked_set], 1 - shares[marked_set]])
    for label, scores in ((name, odds), ("trigram surprisal (baseline)", surprisal)):
        print(f"{label}: AUC of words that raters mark {roc_auc_score(labels, np.tile(scores[marked_set], 2), sample_weight=weights):.3f}")
    judged = _judged(table, examples, odds)
    for source in dict.fromkeys(item.source for item in examples):
        own = [(item, one) for item, one in judged if item.source == source]
        spans = [(item, span) for item, one in own for span in one.spans()]
        words = max(1, sum(len(item.figures.words) for item, _ in own))
        upheld, major = (_mean([_upheld(item, span.start, span.end, major=grave) for item, span in spans]) for grave in (False, True))
        base = _mean([share for item, _ in own for share in item.shares()])
        density = 1000 * len(spans) / words
        print(f"  {source}: {density:.2f} spans per 1,000 words, upheld {upheld:.2f} (as major {major:.2f}); any word {base:.2f}")


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _upheld(item: Example, start: int, end: int, *, major: bool = False) -> float:
    """Return the share of raters whose marks touch a span."""
    touching = [any(span.start < end and start < span.end and (span.major or not major) for span in own) for own in item.marks]
    return sum(touching) / len(item.marks)


def _calibration(marks: Sequence[tuple[float, float, float, float]]) -> tuple[float, float, float]:
    """Return slope, weight of the engine's own text, and offset; rows are score, own text, share of raters, weight."""
    from sklearn.linear_model import LogisticRegression

    scores, own, shares, weights = (np.array(column) for column in zip(*marks, strict=True))
    model = LogisticRegression(C=1e3)
    inputs = np.tile(np.stack([scores, own], axis=1), (2, 1))
    model.fit(inputs, np.repeat([1, 0], len(scores)), sample_weight=np.concatenate([weights * shares, weights * (1 - shares)]))
    return float(model.coef_[0][0]), float(model.coef_[0][1]), float(model.intercept_[0])


def _judged(table: dict[str, Any], examples: Sequence[Example], odds: Floats) -> list[tuple[Example, JudgedSentence]]:
    scorer, place, found = _scorer(table), 0, []
    for item in examples:
        size = len(item.figures.words)
        found.append((item, JudgedSentence(item.sentence, item.figures, scorer, odds[place : place + size])))
        place += size
    return found


def _scorer(table: dict[str, Any]) -> Any:
    return parse({"engine": "", "alone": table, "trips": table}).trips


def main() -> None:
    """Fit, print and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with spans/ and detect/")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--articles", type=int, default=40, help="of each set of marked translations")
    parser.add_argument("--documents", type=int, default=250, help="that people wrote")
    parser.add_argument("--garbled", type=int, default=40, help="that each weak engine translated twice")
    parser.add_argument("--cache", type=Path, default=product.CACHE)
    options = parser.parse_args()
    engine, model = product.engine(options.cache), english()
    examples = [
        *marked(options.data, "development", options.articles, engine, model),
        *clean(options.data, "development", options.documents, engine, model),
        *garbled(options.data, "development", options.garbled, engine, model),
    ]
    write(options.out, [item for item in examples if item.figures.trips is not None], engine.signature())


def write(out: Path, examples: Sequence[Example], engine: str) -> None:
    """Fit both scorers, print their figures, and write the card."""
    card: dict[str, Any] = {
        "engine": engine,
        "date": datetime.datetime.now(tz=datetime.UTC).date().isoformat(),
        "data": f"{len(examples)} sentences, development half: marks of {', '.join(SETS)}; human news of 2011-2016, as it is and garbled",
    }
    for name, names in (("alone", ALONE), ("trips", ALONE + TRIPS)):
        data = design(examples, names)
        odds = out_of_fold(data, names)
        card[name] = finished(fit(data, names), examples, odds)
        report(name, card[name], examples, odds)
    out.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

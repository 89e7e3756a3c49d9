"""Fit the card of the odd spans: python -m bench.artifacts.odd_fit DATA --out auditor/artifacts/oddness/data/card.json.

On the development half: a logistic regression over the figures of each word, with as target the share of raters that mark it. Documents
that people wrote have no marks; of those that weak engines translated twice, or that were spun, the damage is known. Four times: for sound
and for suspect articles (`auditor/artifacts/oddness/suspicion.py`), without and with the round trips of the bundled engine. Spun text has
a part in the fit for suspect ones alone. Threshold and calibration come from scores that each document got from a fit without it.
Prints how well words and spans are told apart there, beside the baselines in the same run.
"""

import argparse
import datetime
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from auditor.artifacts.oddness.card import scorer
from auditor.artifacts.oddness.figures import ALONE, TRIPS, Figures
from auditor.artifacts.oddness.judged import JudgedSentence
from auditor.artifacts.oddness.ngrams import english
from auditor.artifacts.oddness.suspicion import SUSPECT, SUSPECT_TRIPS, is_damaged_throughout, is_suspect, sound_rows, suspect_rows
from bench.artifacts import product
from bench.artifacts.odd_data import SETS, Example, clean, garbled, marked, spun

Floats = NDArray[np.float64]
FOLDS = 5
PENALTY = 0.02
# Findings of odd words alone that 1,000 words of human news may have, in its sound and in its suspect articles; those that seem damaged
# throughout, one in two hundred, have a threshold of their own (`auditor/artifacts/oddness/judged.py`) and are not counted.
BUDGETS = {False: 0.05, True: 0.06}
# Share of words that are odd enough to support another source; calibration begins there.
SUPPORT_SHARE = 0.08


@dataclass(frozen=True)
class Design:
    """Words: their figures, the share of raters that mark them, weights, and the fold of their document."""

    figures: Floats
    shares: Floats
    weights: Floats
    folds: NDArray[np.int64]


@dataclass(frozen=True)
class Kind:
    """A scorer to be fitted: the names of its figures, whether it is for suspect articles, and whether it reads round trips."""

    names: tuple[str, ...]
    suspect: bool
    trips: bool

    def rows(self, found: Figures) -> Floats:
        """Return its figures of the words of a sentence."""
        read = found if self.trips else replace(found, trips=None)
        return suspect_rows(read) if self.suspect else sound_rows(read)

    def judges(self, item: Example) -> bool:
        """Tell whether the words of an example are judged by it."""
        return is_suspect(item.figures) == self.suspect


KINDS = {
    "sound": Kind(ALONE, suspect=False, trips=False),
    "sound, with round trips": Kind(ALONE + TRIPS, suspect=False, trips=True),
    "suspect": Kind(SUSPECT, suspect=True, trips=False),
    "suspect, with round trips": Kind(SUSPECT_TRIPS, suspect=True, trips=True),
}


def design(examples: Sequence[Example], kind: Kind) -> Design:
    """Return the words of the examples with the figures of a scorer; spun words weigh nothing for sound articles."""
    documents = {name: i % FOLDS for i, name in enumerate(sorted({item.document for item in examples}))}
    values = np.concatenate([kind.rows(item.figures) for item in examples])
    shares = np.concatenate([item.shares() for item in examples])
    sizes = [len(item.figures.words) for item in examples]
    weights = np.repeat([0.0 if item.spun and not kind.suspect else item.weight for item in examples], sizes)
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
        odds[~kept] = scorer(fit(part, names)).log_odds(data.figures[~kept])
    return odds


def finished(table: dict[str, Any], kind: Kind, examples: Sequence[Example], odds: Floats) -> dict[str, Any]:
    """Return the coefficients with the threshold that the budget on clean news leaves, the support, and the calibration of spans."""
    words = sum(len(item.figures.words) for item in examples if item.source == "clean")
    level = float(np.quantile(odds, 1 - SUPPORT_SHARE))
    found = [
        (span.score, span.evidence["article.native"] if kind.trips else 0.0, _upheld(item, span.start, span.end), item)
        for item, own in _judged(table, examples, odds)
        if kind.judges(item)
        for span in own.spans(level)
    ]
    false = sorted(
        (score for score, _, _, item in found if item.source == "clean" and not is_damaged_throughout(item.figures)), reverse=True
    )
    threshold = false[min(len(false) - 1, int(BUDGETS[kind.suspect] * words / 1000))]
    slope, native, offset = _calibration(
        [(score, own, upheld, item.weight) for score, own, upheld, item in found if item.source != "clean"]
    )
    return table | {"threshold": threshold, "support": level, "slope": slope, "native": native, "offset": offset}


def report(name: str, table: dict[str, Any], kind: Kind, examples: Sequence[Example], odds: Floats) -> None:
    """Print how well words are told apart in each kind of text that the scorer judges, and what the spans above the threshold are worth."""
    sources = np.concatenate([np.full(len(item.figures.words), item.source) for item in examples])
    judges = np.repeat([kind.judges(item) for item in examples], [len(item.figures.words) for item in examples])
    shares = np.concatenate([item.shares() for item in examples])
    surprisal = np.concatenate([item.figures.alone[:, ALONE.index("surprisal")] for item in examples])
    judged = [(item, one) for item, one in _judged(table, examples, odds) if kind.judges(item)]
    print(f"{name}:")
    for source in dict.fromkeys(item.source for item, _ in judged):
        spans = [(item, span) for item, one in judged if item.source == source for span in one.spans()]
        upheld, major = (_mean([_upheld(item, span.start, span.end, major=grave) for item, span in spans]) for grave in (False, True))
        here = judges & (sources == source)
        if not here.any():
            continue
        auc, baseline = _auc(odds[here], shares[here]), _auc(surprisal[here], shares[here])
        print(
            f"  {source}, {here.sum() / (sources == source).sum():.2f} of it: AUC {auc:.3f}, by trigrams {baseline:.3f}; "
            f"{1000 * len(spans) / here.sum():.2f} spans per 1,000 words, upheld {upheld:.2f} (as major {major:.2f}); "
            f"any word {shares[here].mean():.2f}"
        )


def _auc(scores: Floats, shares: Floats) -> float:
    """Return how often a marked word scores above one that is not, a word with marks of some raters counting in part as each."""
    from sklearn.metrics import roc_auc_score  # type: ignore[import-untyped]

    if not shares.any():
        return float("nan")
    labels = np.repeat([1, 0], len(shares))
    return float(roc_auc_score(labels, np.tile(scores, 2), sample_weight=np.concatenate([shares, 1 - shares])))


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
    own, place, found = scorer(table), 0, []
    for item in examples:
        size = len(item.figures.words)
        found.append((item, JudgedSentence(item.sentence, item.figures, own, odds[place : place + size], np.zeros(size, dtype=bool))))
        place += size
    return found


def main() -> None:
    """Fit, print and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with spans/ and detect/")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--articles", type=int, default=40, help="of each set of marked translations")
    parser.add_argument("--documents", type=int, default=250, help="that people wrote")
    parser.add_argument("--garbled", type=int, default=40, help="that each weak engine translated twice; half as many of each spinner")
    parser.add_argument("--cache", type=Path, default=product.CACHE)
    options = parser.parse_args()
    engine, model = product.engine(options.cache), english()
    examples = [
        *marked(options.data, "development", options.articles, engine, model),
        *clean(options.data, "development", options.documents, engine, model),
        *garbled(options.data, "development", options.garbled, engine, model),
        *spun(options.data, "development", options.garbled // 2, engine, model),
    ]
    write(options.out, [item for item in examples if item.figures.trips is not None], engine.signature())


def write(out: Path, examples: Sequence[Example], engine: str) -> None:
    """Fit both scorers, print their figures, and write the card."""
    card: dict[str, Any] = {
        "engine": engine,
        "scorers": {},
        "date": datetime.datetime.now(tz=datetime.UTC).date().isoformat(),
        "data": f"{len(examples)} sentences, development half: {', '.join(SETS)}; news of 2011-2016 by people, also garbled and spun",
    }
    for name, kind in KINDS.items():
        data = design(examples, kind)
        odds = out_of_fold(data, kind.names)
        card["scorers"][name] = finished(fit(data, kind.names), kind, examples, odds)
        report(name, card["scorers"][name], kind, examples, odds)
    out.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

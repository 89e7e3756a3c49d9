"""Best-threshold F1 of name matching, cross-validated, beside exact match and rapidfuzz's WRatio.

    python -m bench.entities.names DATA/entities/name_pairs.csv

Ten folds; both directions of a pair stay in one fold. In each fold the regression is fitted and every method's threshold
is chosen on the other nine. F1 is that of all held-out decisions together.
"""

import argparse
import random
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from auditor.entities.likeness.similarity import likeness
from auditor.entities.words.normalise import fold
from bench.command import run_bench
from models.recipe.tables.name_score import feature_rows, fit, read_pairs

FOLDS = 10
SEED = 0
Floats = NDArray[np.float64]
Pair = tuple[str, str, bool]


def folds(pairs: Sequence[Pair]) -> list[list[int]]:
    """Return the indices of each fold; pairs of the same two names are never apart."""
    groups: dict[frozenset[str], list[int]] = {}
    for index, (left, right, _) in enumerate(pairs):
        groups.setdefault(frozenset((left.lower(), right.lower())), []).append(index)
    shuffled = list(groups.values())
    random.Random(SEED).shuffle(shuffled)
    return [[index for group in shuffled[fold_::FOLDS] for index in group] for fold_ in range(FOLDS)]


def f1(chosen: NDArray[np.bool_], labels: NDArray[np.bool_]) -> tuple[float, float, float]:
    """Return F1, precision, recall."""
    hits = float((chosen & labels).sum())
    return 2 * hits / float(chosen.sum() + labels.sum()), hits / max(1.0, float(chosen.sum())), hits / float(labels.sum())


def best_threshold(scores: Floats, labels: NDArray[np.bool_]) -> float:
    """Return the threshold with the best F1."""
    return float(max(np.unique(scores), key=lambda threshold: f1(scores >= threshold, labels)[0]))


def held_out(pairs: Sequence[Pair], score: Callable[[list[int], list[int]], tuple[Floats, Floats]]) -> tuple[float, float, float]:
    """Return F1, precision and recall of decisions on held-out folds; `score(train, test)` gives the scores of both."""
    labels = np.array([label for *_, label in pairs])
    chosen = np.zeros(len(pairs), dtype=bool)
    for test in folds(pairs):
        inside = set(test)
        train = [index for index in range(len(pairs)) if index not in inside]
        trained, tested = score(train, test)
        chosen[test] = tested >= best_threshold(trained, labels[train])
    return f1(chosen, labels)


def main() -> None:
    """Print one line a method."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path)
    pairs = read_pairs(parser.parse_args().pairs)
    rows, labels = feature_rows(pairs), np.array([label for *_, label in pairs], dtype=float)

    def fixed(values: Sequence[float]) -> Callable[[list[int], list[int]], tuple[Floats, Floats]]:
        scores = np.array(values)
        return lambda train, test: (scores[train], scores[test])

    def fitted(train: list[int], test: list[int]) -> tuple[Floats, Floats]:
        model = fit(rows[train], labels[train])
        return model.scores(rows[train]), model.scores(rows[test])

    methods = {
        "exact, folded": fixed([float(fold(left) == fold(right)) for left, right, _ in pairs]),
        "rapidfuzz WRatio": fixed([fuzz.WRatio(fold(left), fold(right)) for left, right, _ in pairs]),
        "likeness: string": fixed([likeness(left, right).parts["string"] for left, right, _ in pairs]),
        "name score": fitted,
    }
    print(f"{len(pairs)} pairs, {int(labels.sum())} of one name\nmethod                 F1 precision recall")
    for name, method in methods.items():
        print(f"{name:20} {'  '.join(f'{value:.3f}' for value in held_out(pairs, method))}")


if __name__ == "__main__":
    run_bench(main)

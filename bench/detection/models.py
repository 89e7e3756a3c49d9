"""Compare what the detector is worth with the figures of two translation models, on the documents that both have measured.

    python -m bench.detection.models CACHE OTHER

Each is a folder with a `features.jsonl` of `bench.detection.features`. Prints the AUC on each unseen maker of modern engines for either,
and what a fit on those documents alone is worth on all that the other has: does it take as many?
"""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import fmean

from bench.command import run_bench
from bench.detection.fit import detector
from bench.detection.model import Row, rows_of
from bench.detection.protocol import Judge, Probabilities, figures, unseen_families
from bench.detection.report import GROUPS


def main() -> None:
    """Print a row for each fit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cache", type=Path, help="folder with features.jsonl")
    parser.add_argument("other", type=Path, help="another, measured with another model")
    options = parser.parse_args()
    rows, others = (rows_of((folder / "features.jsonl").read_bytes()) for folder in (options.cache, options.other))
    shared = {row["id"] for row in rows} & {row["id"] for row in others}
    common = [[row for row in some if row["id"] in shared] for some in (rows, others)]
    fits = [*((some, len(some), detector) for some in common), (others, len(shared), fitted_on(shared)), (others, len(others), detector)]
    judged = [(some, fitted, aucs(some, judge)) for some, fitted, judge in fits]
    makers = judged[0][2]
    print("| model | fitted on | judged | " + " | ".join(makers) + " | mean |\n| --- |" + " ---: |" * (3 + len(makers)))
    for some, fitted, found in judged:
        print(line(some, fitted, found))


def fitted_on(documents: set[str]) -> Judge:
    """Return a detector that is fitted on some documents alone."""

    def judge(training: Sequence[Row], judged: Sequence[Row]) -> Probabilities:
        return detector([row for row in training if row["id"] in documents], judged)

    return judge


def aucs(rows: Sequence[Row], judge: Judge) -> dict[str, float]:
    """Return the AUC of each unseen maker of modern engines."""
    return {name: figures(parts)["auc"] for name, parts in unseen_families(rows, judge) if GROUPS["engines"](name)}


def line(rows: Sequence[Row], fitted: int, found: Mapping[str, float]) -> str:
    """Return the table's row for what a judge is worth on the rows."""
    model, values = str(rows[0]["engine"]).partition(",")[0], [*found.values()]
    return f"| {model} | {fitted} | {len(rows)} | " + " | ".join(f"{auc:.3f}" for auc in (*values, fmean(values))) + " |"


if __name__ == "__main__":
    run_bench(main)

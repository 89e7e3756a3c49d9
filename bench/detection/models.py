"""Compare what the detector is worth with the figures of two translation models, on the documents that both have measured.

    python -m bench.detection.models CACHE OTHER

Each is a folder with a `features.jsonl` of `bench.detection.features`. Prints the AUC on each unseen maker of modern engines for either,
and what a fit on those documents alone is worth on all that the other has: does it take as many?
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean

from bench.detection.fit import detector
from bench.detection.model import Row
from bench.detection.protocol import Judge, Probabilities, figures, unseen_families
from bench.detection.report import GROUPS


def main() -> None:
    """Print a row for each fit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cache", type=Path, help="folder with features.jsonl")
    parser.add_argument("other", type=Path, help="another, measured with another model")
    options = parser.parse_args()
    rows, others = read(options.cache), read(options.other)
    shared = {row["id"] for row in rows} & {row["id"] for row in others}
    print("| model | fitted on | judged | " + " | ".join(aucs(rows)) + " | mean |\n| --- |" + " ---: |" * (3 + len(aucs(rows))))
    for some in (rows, others):
        kept = [row for row in some if row["id"] in shared]
        show(kept, len(kept), detector)
    show(others, len(shared), fitted_on(shared))
    show(others, len(others), detector)


def read(folder: Path) -> list[Row]:
    """Return the measured documents of a folder."""
    return [json.loads(line) for line in (folder / "features.jsonl").read_text(encoding="utf-8").splitlines()]


def fitted_on(documents: set[str]) -> Judge:
    """Return a detector that is fitted on some documents alone."""

    def judge(training: Sequence[Row], judged: Sequence[Row]) -> Probabilities:
        return detector([row for row in training if row["id"] in documents], judged)

    return judge


def aucs(rows: Sequence[Row], judge: Judge = detector) -> dict[str, float]:
    """Return the AUC of each unseen maker of modern engines."""
    return {name: figures(parts)["auc"] for name, parts in unseen_families(rows, judge) if GROUPS["engines"](name)}


def show(rows: Sequence[Row], fitted: int, judge: Judge) -> None:
    """Print what a judge is worth on the rows."""
    found = aucs(rows, judge).values()
    model = str(rows[0]["engine"]).partition(",")[0]
    print(f"| {model} | {fitted} | {len(rows)} | " + " | ".join(f"{auc:.3f}" for auc in found) + f" | {fmean(found):.3f} |")


if __name__ == "__main__":
    main()

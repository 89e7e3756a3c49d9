"""Draw the learning curve of a training log: python -m models.recipe.curve --work training --out docs/learning-curve.png."""

import argparse
import json
from itertools import pairwise
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
from matplotlib import pyplot


def main() -> None:
    """Plot the loss over target tokens, with the length limits of the curriculum marked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, default=Path("training"))
    parser.add_argument("--size", default="compact")
    parser.add_argument("--out", type=Path, default=Path("docs/learning-curve.png"))
    arguments = parser.parse_args()
    lines = (arguments.work / f"{arguments.size}.log.jsonl").read_text(encoding="utf-8").splitlines()
    log = [json.loads(line) for line in lines]
    figure, axes = pyplot.subplots(figsize=(7, 4))
    axes.plot([row["target_tokens"] / 1e6 for row in log], [row["loss"] for row in log], linewidth=1)
    for before, after in pairwise(log):
        if before["limit"] != after["limit"]:
            axes.axvline(after["target_tokens"] / 1e6, color="grey", linewidth=0.5)
            axes.annotate(f"≤ {after['limit']} pieces", (after["target_tokens"] / 1e6, axes.get_ylim()[1]), fontsize=7, va="top")
    axes.set_xlabel("target tokens, millions")
    axes.set_ylabel("training loss, nats a token")
    figure.tight_layout()
    figure.savefig(arguments.out, dpi=120)


if __name__ == "__main__":
    main()

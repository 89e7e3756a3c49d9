"""Draw the learning curve of a training log: python -m models.recipe.curve --work training --out docs/learning-curve.png."""

import argparse
import json
from itertools import pairwise
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
from matplotlib import pyplot


def read_log(path: Path) -> list[dict[str, float]]:
    """Return the lines of a training log; none where there is no such log."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


def main() -> None:
    """Plot the loss over target tokens, with the length limits of the curriculum marked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, default=Path("training"))
    parser.add_argument("--size", default="compact")
    parser.add_argument("--out", type=Path, default=Path("docs/learning-curve.png"))
    arguments = parser.parse_args()
    log, cooldown = (read_log(arguments.work / f"{name}.log.jsonl") for name in (arguments.size, "cooldown"))
    figure, axes = pyplot.subplots(figsize=(7, 4))
    for rows, label in ((log, "constant rate"), (cooldown, "cool-down")):
        axes.plot([row["target_tokens"] / 1e6 for row in rows], [row["loss"] for row in rows], linewidth=1, label=label)
    axes.legend(loc="upper right")
    for before, after in pairwise(log):
        if before["limit"] != after["limit"]:
            axes.axvline(after["target_tokens"] / 1e6, color="grey", linewidth=0.5)
            place = (after["target_tokens"] / 1e6, axes.get_ylim()[1])
            axes.annotate(f"≤ {after['limit']} pieces ", place, fontsize=7, va="top", ha="left", rotation=90)
    axes.set_xlabel("target tokens, millions")
    axes.set_ylabel("training loss, nats a token")
    figure.tight_layout()
    figure.savefig(arguments.out, dpi=120)


if __name__ == "__main__":
    main()

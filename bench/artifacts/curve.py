"""The picture of precision and recall at every confidence threshold, for the product and its baselines."""

from collections.abc import Sequence
from pathlib import Path

from bench.artifacts.measured import CHANCE, LIKELIHOOD, OPEN, OPEN_CHANCE, PRODUCT, RULES, Measured
from bench.artifacts.partial_credit import Tally, total
from bench.artifacts.scores import EACH, EACH_MAJOR, View

LINES = {
    PRODUCT: ("C0", "-"),
    OPEN: ("C3", "-"),
    RULES: ("C2", "--"),
    LIKELIHOOD: ("C1", "-."),
    CHANCE: ("grey", ":"),
    OPEN_CHANCE: ("grey", "--"),
}
# Thresholds of a line, spread evenly over the confidences that occur.
POINTS = 15
# Draws of chance at each threshold: all articles together need few.
DRAWS = 3
# Findings below which a point is noise.
FEWEST = 10


def points(sets: Sequence[Measured], method: str, view: View) -> list[tuple[float, Tally]]:
    """Return thresholds, the highest first, each with the tally of what is at least as sure."""
    levels = sorted({span.confidence for item in sets for found in item.found[method, view.major] for own in found for span in own})
    chosen = levels[:: max(1, len(levels) // POINTS)]
    return [
        (level, total(sum_ for item in sets for sum_ in item.tallies(method, view, level, most=DRAWS).values()))
        for level in reversed(chosen)
    ]


def draw(sets: Sequence[Measured], out: Path) -> None:
    """Draw the curves of several sets taken together into a file: the lower the threshold, the further right."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    words = sum(item.words for item in sets)
    figure, panels = pyplot.subplots(2, 2, figsize=(9, 7), sharex=True, sharey="row")
    for (upper, lower), view in zip(panels.T, (EACH, EACH_MAJOR), strict=True):
        for method, (colour, style) in LINES.items():
            known = (method, view.major) in sets[0].found
            own = [tally for _, tally in points(sets, method, view) if tally.found >= FEWEST] if known else []
            if not own:
                continue
            density = [1000 * one.found / words for one in own]
            for axes, figures in ((upper, [one.precision for one in own]), (lower, [one.recall for one in own])):
                axes.plot(density, figures, color=colour, linestyle=style, marker=".", markersize=4, label=method)
        upper.set_title(view.name)
        lower.set_xlabel("findings per 1,000 words")
        if any(max(line.get_ydata()) > 0 for line in lower.lines):
            lower.set_xscale("log")
            lower.set_yscale("log")
    panels[0][0].set_ylabel("precision")
    panels[1][0].set_ylabel("recall")
    panels[0][0].set_ylim(0, 1)
    panels[0][0].legend()
    figure.tight_layout()
    figure.savefig(out, dpi=120)

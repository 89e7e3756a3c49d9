"""Findings against human marks of translations into English: python -m bench.artifacts.spans DATA.

For each set of DATA/spans, held-out half: precision, recall and F1 of spans with partial credit (`bench/artifacts/partial_credit.py`), with
95 % intervals from resampling documents, and the product's lead in F1 over rules alone, likelihood alone and chance. Quiet findings cannot
reach the F1 of many, so both the product and the likelihood baseline stand there twice: as few and sure as the product's default threshold
has them, and at the threshold that gave the best F1 on the development half. The raters had the source before them, the product has not.
"Another rater" is what raters reach when judged by each other. Translations are kept in `--cache`.
"""

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bench.artifacts import product
from bench.artifacts.bootstrap import interval
from bench.artifacts.data import SETS
from bench.artifacts.measured import METHODS, OPEN, PRODUCT, Measured, measure
from bench.artifacts.partial_credit import Tally, total
from bench.artifacts.scores import VIEWS, View, other_raters, pooled
from bench.command import run_bench

# The sets whose raters marked spans by MQM; `mlqe` has the words that a post-editor changed, without severities.
MQM = ("news2020", "news2021", "ted", "wmt23-sxs", "biomqm")


def main() -> None:
    """Print the tables, draw the curve."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with spans/")
    parser.add_argument("--sets", nargs="*", default=[*MQM, "mlqe"], choices=SETS)
    parser.add_argument("--documents", type=int, default=60, help="held-out articles of each set, drawn at random (default 60)")
    parser.add_argument("--cache", type=Path, default=product.CACHE)
    parser.add_argument("--curve", type=Path, help="where to draw precision over recall of the MQM sets together")
    parser.add_argument("--rules", action="store_true", help="without round trips and likelihoods")
    options = parser.parse_args()
    translator = None if options.rules else product.engine(options.cache)
    sets = [measure(options.data, name, options.documents, translator) for name in options.sets]
    print(", ".join(f"{item.name}: {len(item.articles)} articles, {item.words} words" for item in sets))
    for view in VIEWS:
        print_view(sets, view)
    if options.curve:
        from bench.artifacts.curve import draw

        draw([item for item in sets if item.name in MQM], options.curve)


def print_view(sets: Sequence[Measured], view: View) -> None:
    """Print one table: a row for each set and method, then the MQM sets together."""
    print(f"\n{view.name}\n")
    print("| set | method | found per 1,000 words | precision | recall | F1 | product's lead | its lead at the threshold for F1 |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    told = [item for item in sets if not (view.major and item.name == "mlqe")]
    for item in told:
        print_rows(item.name, [item], view)
    if len(together := [item for item in told if item.name in MQM]) > 1:
        print_rows("MQM sets together", together, view)


def print_rows(name: str, sets: Sequence[Measured], view: View) -> None:
    """Print the rows of one set, or of several as one."""
    words = sum(item.words for item in sets)
    tallies = {method: pooled(item.tallies(method, view) for item in sets) for method in METHODS if (method, view.major) in sets[0].found}
    for method in tallies:
        print(
            f"| {name} | {method} | {_cells(tallies[method], words)} | {_lead(tallies, PRODUCT, method)} | {_lead(tallies, OPEN, method)} |"
        )
    agreed = total(other_raters(item.articles, view) for item in sets)
    if agreed.found:
        print(f"| {name} | another rater | | {agreed.precision:.3f} | {agreed.recall:.3f} | {agreed.f1:.3f} | | |")


def _cells(clusters: Mapping[str, Tally], words: int) -> str:
    whole, density = total(clusters.values()), 1000 * total(clusters.values()).found / words
    figures: tuple[Callable[[Tally], float], ...] = (lambda own: own.precision, lambda own: own.recall, lambda own: own.f1)
    cells = []
    for figure in figures:
        low, high = interval(clusters, figure)
        cells.append(f"{figure(whole):.3f} [{low:.3f}, {high:.3f}]")
    return " | ".join([f"{density:.2f}", *cells])


def _lead(tallies: Mapping[str, Mapping[str, Tally]], leader: str, method: str) -> str:
    if method in (PRODUCT, OPEN):
        return ""
    low, high = interval(tallies[leader], lambda own: own.f1, tallies[method])
    lead = total(tallies[leader].values()).f1 - total(tallies[method].values()).f1
    return f"{lead:+.3f} [{low:+.3f}, {high:+.3f}]"


if __name__ == "__main__":
    run_bench(main)

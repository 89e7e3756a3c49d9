"""Print what a fit is worth: held-out figures beside the baselines, and the labels that the thresholds give."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from statistics import fmean
from typing import Any

from auditor.report import Label
from auditor.scoring.card import Card
from bench.detection.calibration import cooled
from bench.detection.model import Row
from bench.detection.protocol import Judge, Judged, figures, on_versions, rows_with, unseen_families


def _starts(prefix: str) -> Callable[[str], bool]:
    return lambda name: name.startswith(prefix)


Families = Mapping[str, list[Judged]]
Judges = Mapping[str, Judge]
GROUPS = {"engines": lambda name: not name.startswith(("apertium-", "spun-")), "Apertium": _starts("apertium-"), "spun": _starts("spun-")}


def report(
    rows: Sequence[Row], card: Card, table: dict[str, Any], families: Families, held_out: Judged, *, baselines: Judges, ablated: Judges
) -> None:
    """Print everything about a fit; `ablated` are judges that lack a family of features each."""
    print(f"{len(rows)} documents, engine {card.engine}, pivots {', '.join(card.pivots)}, temperature {card.temperature}")
    print(f"expected calibration error {table['calibration']['expected_calibration_error']}")
    print(f"thresholds {table['thresholds']}")
    print(f"source language { ({key: value for key, value in table['source_language'].items() if key != 'norms'}) }\n")
    _print_families(rows, families, baselines)
    _print_ablation(rows, families, ablated)
    _print_labels(card, {"human": [held_out.select(lambda row: row["label"] == "clean")], **families})


def _print_families(rows: Sequence[Row], families: Families, baselines: Judges) -> None:
    """Print AUC and detection rates for each unseen family, beside those of the baselines."""
    judged = [families, *(dict(unseen_families(rows, judge)) for judge in baselines.values())]
    print("| unseen family | documents | " + " | ".join(f"{name}: AUC | at 1 % | at 5 %" for name in ("detector", *baselines)) + " |")
    print("| --- |" + " ---: |" * (4 + 3 * len(baselines)))
    for family in families:
        cells = [figures(others[family]) for others in judged]
        text = " | ".join(f"{cell['auc']:.2f} | {cell['detected_at_1%']:.2f} | {cell['detected_at_5%']:.2f}" for cell in cells)
        print(f"| {family} | {cells[0]['documents']} | {text} |")


def _print_ablation(rows: Sequence[Row], families: Families, ablated: Judges) -> None:
    """Print the mean AUC over unseen families, with all features and without each family of them."""
    print("\n| without | " + " | ".join(f"{name}: mean AUC" for name in GROUPS) + " |\n| --- |" + " ---: |" * len(GROUPS))
    for name, judged in (("nothing", families), *((name, dict(unseen_families(rows, judge))) for name, judge in ablated.items())):
        means = [fmean(figures(parts)["auc"] for family, parts in judged.items() if belongs(family)) for belongs in GROUPS.values()]
        print(f"| {name} | " + " | ".join(f"{mean:.3f}" for mean in means) + " |")


def report_lengths(rows: Sequence[Row], versions: Mapping[int, Sequence[Row]], detector: Judge) -> None:
    """Print what a detector fitted on whole documents makes of their shorter and longer versions."""
    print("\n| sentences | " + " | ".join(f"{name}: mean AUC | at 1 % | at 5 %" for name in GROUPS) + " |")
    print("| --- |" + " ---: |" * (3 * len(GROUPS)))
    for size, version in sorted(versions.items()):
        judged = dict(unseen_families(rows_with(version, rows), on_versions(version, detector)))
        cells = []
        for belongs in GROUPS.values():
            own = [figures(parts) for family, parts in judged.items() if belongs(family)]
            cells += [f"{fmean(item[name] for item in own):.2f}" for name in ("auc", "detected_at_1%", "detected_at_5%")]
        print(f"| {size} | " + " | ".join(cells) + " |")


def _print_labels(card: Card, families: Families) -> None:
    names = sorted(label.value for label in Label)
    print("\n| at the card's thresholds | " + " | ".join(names) + " |\n| --- |" + " ---: |" * len(names))
    for family, parts in families.items():
        own = parts if family == "human" else [part.select(lambda row: row["label"] != "clean") for part in parts]
        given = Counter(label_of(item, card) for part in own for item in cooled(part, card.temperature, card.sharpening).probabilities)
        print(f"| {family} | " + " | ".join(f"{given[name] / given.total():.2f}" for name in names) + " |")


def label_of(probabilities: Mapping[str, float], card: Card) -> str:
    """Return the label that the card's thresholds give."""
    best = max(probabilities, key=lambda label: probabilities[label])
    return best if probabilities[best] >= card.thresholds[Label(best)] else "undetermined"

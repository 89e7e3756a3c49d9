"""Print what a fit is worth: held-out figures beside the baselines, and the labels that the thresholds give."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from auditor.report import Label
from auditor.scoring.card import Card
from bench.detector_baselines import ngrams, round_trip_bleu
from bench.detector_calibration import labelled
from bench.detector_model import Row
from bench.detector_protocol import Judged, figures, is_human, unseen_families

JUDGES = {"detector": None, "n-grams": ngrams, "round-trip BLEU": round_trip_bleu}


def report(rows: Sequence[Row], card: Card, table: dict[str, Any], families: dict[str, Judged], held_out: Judged) -> None:
    """Print everything about a fit."""
    print(f"{len(rows)} documents, engine {card.engine}, pivots {', '.join(card.pivots)}, temperature {card.temperature}")
    print(f"expected calibration error {table['calibration']['expected_calibration_error']}")
    print(f"thresholds {table['thresholds']}")
    print(f"source language { ({key: value for key, value in table['source_language'].items() if key != 'norms'}) }\n")
    _print_families(rows, families)
    _print_labels(card, {"human": held_out.select(lambda row: row["label"] == "clean"), **families})


def _print_families(rows: Sequence[Row], families: dict[str, Judged]) -> None:
    """Print AUC and detection rates for each unseen family, beside those of the baselines."""
    judged = [families if judge is None else dict(unseen_families(rows, judge)) for judge in JUDGES.values()]
    print("| unseen family | documents | " + " | ".join(f"{name}: AUC | at 1 % | at 5 %" for name in JUDGES) + " |")
    print("| --- |" + " ---: |" * (1 + 3 * len(JUDGES)))
    for family in families:
        cells = [judged_figures(others[family]) for others in judged]
        text = " | ".join(f"{cell['auc']:.2f} | {cell['detected_at_1%']:.2f} | {cell['detected_at_5%']:.2f}" for cell in cells)
        print(f"| {family} | {cells[0]['documents']} | {text} |")


def _print_labels(card: Card, families: dict[str, Judged]) -> None:
    names = sorted(label.value for label in Label)
    print("\n| at the card's thresholds | " + " | ".join(names) + " |\n| --- |" + " ---: |" * len(names))
    for family, judged in families.items():
        own = judged if family == "human" else judged.select(lambda row: row["label"] != "clean")
        given = Counter(_label(item, card) for item in own.probabilities)
        print(f"| {family} | " + " | ".join(f"{given[name] / len(own.rows):.2f}" for name in names) + " |")


def judged_figures(judged: Judged) -> dict[str, Any]:
    """Return AUC and detection rates of one family against human text."""
    return figures(judged.odds(), is_human(judged.rows))


def _label(classes: dict[str, float], card: Card) -> str:
    cooled = labelled(classes, card.temperature)
    best = max(cooled, key=lambda label: cooled[label])
    return best if cooled[best] >= card.thresholds[Label(best)] else "undetermined"

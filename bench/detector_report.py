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
    print(f"{'unseen family':20} docs  " + "  ".join(f"{name:>21}" for name in JUDGES))
    print(" " * 27 + "  ".join(f"{'AUC':>7}{'@1%':>7}{'@5%':>7}" for _ in JUDGES))
    for family in families:
        cells = [judged_figures(others[family]) for others in judged]
        text = "  ".join(f"{cell['auc']:7.3f}{cell['detected_at_1%']:7.3f}{cell['detected_at_5%']:7.3f}" for cell in cells)
        print(f"{family:20}{cells[0]['documents']:5}  {text}")


def _print_labels(card: Card, families: dict[str, Judged]) -> None:
    print("\nlabels given at the card's thresholds (engine and test set unseen)")
    for family, judged in families.items():
        own = judged if family == "human" else judged.select(lambda row: row["label"] != "clean")
        given = Counter(_label(item, card) for item in own.probabilities)
        print(f"{family:20}" + "  ".join(f"{label} {count / len(own.rows):.2f}" for label, count in sorted(given.items())))


def judged_figures(judged: Judged) -> dict[str, Any]:
    """Return AUC and detection rates of one family against human text."""
    return figures(judged.odds(), is_human(judged.rows))


def _label(classes: dict[str, float], card: Card) -> str:
    cooled = labelled(classes, card.temperature)
    best = max(cooled, key=lambda label: cooled[label])
    return best if cooled[best] >= card.thresholds[Label(best)] else "undetermined"

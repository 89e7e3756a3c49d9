"""Fit a detector card from measured features, and say how well it does on what it has not seen.

python -m bench.detector_fit training/detector --card auditor/scoring/cards/compact.json
"""

import argparse
import datetime
import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from auditor.report import Feature
from auditor.scoring.card import SCHEMA, parse_card
from auditor.scoring.detector import class_probabilities, standardise
from bench.detector_calibration import calibration, labelled, temperature_of, thresholds
from bench.detector_model import Row, fit
from bench.detector_protocol import Judged, Probabilities, by_fold, unseen_families
from bench.detector_report import judged_figures, report
from bench.detector_sources import source_settings


def main() -> None:
    """Fit, judge, print, and write the card."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cache", type=Path, help="folder with features.jsonl")
    parser.add_argument("--card", type=Path, required=True, help="card to write")
    options = parser.parse_args()
    lines = (options.cache / "features.jsonl").read_bytes()
    rows = [json.loads(line) for line in lines.splitlines()]
    held_out = by_fold(rows, detector)
    families = dict(unseen_families(rows, detector))
    table = card_table(rows, options.card.stem, hashlib.sha256(lines).hexdigest(), held_out)
    table["held_out"] = [{"family": name, **judged_figures(judged)} for name, judged in families.items()]
    card = parse_card(table)
    options.card.write_text(json.dumps(table, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    report(rows, card, table, families, held_out)


def detector(training: Sequence[Row], judged: Sequence[Row]) -> Probabilities:
    """Judge by a card fitted on `training`, with the product's own arithmetic; per class of text."""
    card = parse_card(_blank(training) | fit(training))
    features = ([Feature(name, value, "") for name, value in row["features"].items()] for row in judged)
    return [class_probabilities(standardise(item, card), card) for item in features]


def _blank(rows: Sequence[Row]) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "name": "",
        "languages": ["en"],
        "engine": rows[0]["engine"],
        "pivots": sorted(rows[0]["pivots"]),
        "temperature": 1.0,
        "thresholds": {label: {"probability": 0.5} for label in ("clean", "machine-translated", "spun")},
        "source_language": {"margin": 1.0, "norms": {}},
        "date": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "training": {},
        "calibration": {},
        "held_out": [],
    }


def card_table(rows: Sequence[Row], name: str, digest: str, held_out: Judged) -> dict[str, Any]:
    """Return the card as JSON: fitted on all rows, calibrated on what each fold's judge said of the others."""
    table = _blank(rows) | {"name": f"{name}-{datetime.datetime.now(datetime.UTC):%Y%m%d}"} | fit(rows)
    table["temperature"] = round(temperature_of(held_out), 3)
    cooled = Judged(held_out.rows, [labelled(item, table["temperature"]) for item in held_out.probabilities])
    table["thresholds"] = thresholds(cooled)
    table["calibration"] = calibration(cooled)
    table["source_language"] = source_settings(rows)
    table["training"] = {
        "description": "Documents of ten consecutive news sentences, WMT 2011-2016: human text and its translations by several engines; "
        "human text garbled by Apertium round trips; human text spun by synonym procedures (bench/spinners.py).",
        "sha256": digest,
        "documents": dict(sorted(Counter(row["kind"] for row in rows).items())),
        "test_sets": sorted({row["test_set"] for row in rows}),
        "priors": "half clean, two in ten fluent and three in twenty garbled translation, three in twenty spun",
    }
    return table


if __name__ == "__main__":
    main()

"""Fit a detector card from measured features, and say how well it does on what it has not seen.

python -m bench.detection.fit ../shared/data training/detector --card auditor/scoring/cards/compact.json
"""

import argparse
import datetime
import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from auditor.calibration.cards import blank_card, scores, write_card
from auditor.calibration.fit import fit
from auditor.calibration.sources import source_settings
from auditor.calibration.specification import DEFAULT, Specification
from auditor.scoring.card import parse_card
from bench.command import run_bench
from bench.detection.baselines import ngrams, round_trip_bleu
from bench.detection.calibration import calibration, cooled, sharpening, temperature_of, thresholds
from bench.detection.documents import APERTIUM_ROUND
from bench.detection.lengths import LENGTHS
from bench.detection.model import Row, rows_of
from bench.detection.protocol import Judge, Judged, Probabilities, by_fold, figures, on_versions, rows_with, unseen_families
from bench.detection.report import report, report_lengths
from models.recipe.encoders.reader_data import texts


def main() -> None:
    """Fit, judge, print, and write the card."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with detect/ and parallel/, for the baseline")
    parser.add_argument("cache", type=Path, help="folder with features.jsonl")
    parser.add_argument("--card", type=Path, required=True, help="card to write")
    options = parser.parse_args()
    lines = (options.cache / "features.jsonl").read_bytes()
    rows = rows_of(lines)
    held_out = by_fold(rows, detector)
    families = dict(unseen_families(rows, detector))
    versions = {size: _rows(options.cache / f"features-{size}.jsonl") for size in LENGTHS}
    of_lengths = [_judged(version, rows) for version in versions.values()]
    table = card_table(rows, options.card.stem, hashlib.sha256(lines).hexdigest(), held_out, of_lengths)
    table["held_out"] = [{"family": name, **figures(parts)} for name, parts in families.items()]
    card = parse_card(table)
    write_card(table, options.card)
    baselines = {"n-grams": ngrams(texts(options.data)), "round-trip BLEU": round_trip_bleu}
    report(rows, card, table, families, held_out, baselines=baselines, ablated={name: without(name) for name in feature_families()})
    report_lengths(rows, versions, detector)


def _judged(versions: Sequence[Row], rows: Sequence[Row]) -> Judged:
    """Return shorter or longer versions of documents, as judges see them that were fitted on other whole documents."""
    found, known = by_fold(rows_with(versions, rows), on_versions(versions, detector)), {row["id"]: row for row in versions}
    return Judged([known[row["id"]] for row in found.rows], found.probabilities)


def _rows(path: Path) -> list[Row]:
    """Return the versions on which everything that the card reads could be measured."""
    return [row for row in rows_of(path.read_bytes()) if set(DEFAULT.features) <= set(row["features"])]


def feature_families() -> list[str]:
    """Return the families of the features that are fitted."""
    return sorted({name.split(".")[0] for name in DEFAULT.features})


def without(family: str) -> Judge:
    """Return a detector that is fitted without a family of features."""
    left = DEFAULT.of({reading.name for reading in DEFAULT.classes}, {name for name in DEFAULT.features if name.split(".")[0] != family})
    return lambda training, judged: detector(training, judged, left)


def detector(training: Sequence[Row], judged: Sequence[Row], specification: Specification = DEFAULT) -> Probabilities:
    """Judge by a card fitted on `training`, with the product's own arithmetic; per class of text."""
    card = parse_card(_fitted_card(training, specification))
    return [scores(row, card) for row in judged]


def _fitted_card(rows: Sequence[Row], specification: Specification) -> dict[str, Any]:
    return blank_card("en", rows[0]["engine"], sorted(rows[0]["pivots"])) | fit(rows, specification)


def card_table(rows: Sequence[Row], name: str, digest: str, held_out: Judged, of_lengths: Sequence[Judged]) -> dict[str, Any]:
    """Return the card as JSON: fitted on all rows, calibrated on what each fold's judge said of the others and of their versions."""
    table = _fitted_card(rows, DEFAULT) | {"name": f"{name}-{datetime.datetime.now(datetime.UTC):%Y%m%d}"}
    table["temperature"] = round(temperature_of(held_out), 3)
    sharper = sharpening(held_out, of_lengths)
    table["sharpening"] = asdict(sharper)
    calibrated = cooled(held_out, table["temperature"], sharper)
    table["thresholds"] = thresholds(calibrated)
    table["calibration"] = calibration(calibrated)
    table["source_language"] = source_settings(
        [row for row in rows if row["label"] == "clean"],
        [row for row in rows if row["label"] == "machine-translated" and row["kind"] not in APERTIUM_ROUND],  # those are from English
    )
    table["training"] = {
        "description": "Documents of ten consecutive news sentences, WMT 2008-2016: human text and its translations by several engines; "
        "foreign news put into English by Apertium and English news sent out and back by it; human text spun by synonym procedures "
        "(bench/spinners.py); beside them columns, reviews and match reports by people (corpus/kinds/fitted).",
        "sha256": digest,
        "documents": dict(sorted(Counter(row["kind"] for row in rows).items())),
        "test_sets": sorted({row["test_set"] for row in rows}),
        "priors": "half clean, two in ten fluent and three in twenty garbled translation, three in twenty spun",
    }
    return table


if __name__ == "__main__":
    run_bench(main)

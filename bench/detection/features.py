"""Measure the sample: real round trips, findings and features of every document.

    python -m bench.detection.features ../shared/data --out training/detector

Round trips take nearly all the time. They are kept per document and engine signature in OUT/trips-*.jsonl, so a second
run goes on where the first one stopped; findings and features are made anew each time, for checks change often. With
`--minutes` it stops early: the sample is interleaved, so what was measured is balanced.
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from auditor import artifacts
from auditor.article import SegmentedArticle
from auditor.encoders import Passage, load_reader
from auditor.entities import inconsistencies
from auditor.report import Finding, RoundTrip
from auditor.scoring import extract
from auditor.settings import Settings
from auditor.translation import load_engine
from bench.command import run_bench
from bench.detection.documents import JOINT, Document, sample
from bench.detection.lengths import of_lengths
from bench.detection.trips import article, measured_trips
from models.recipe.encoders.reader_data import NETS

PIVOT_FIGURES = ("chrf", "bleu", "log_likelihood", "likelihood_gap")


def main() -> None:
    """Measure the sample and write OUT/features.jsonl."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with detect/ and lexicon/")
    parser.add_argument("--out", type=Path, required=True, help="folder of the cache")
    parser.add_argument("--minutes", type=float, default=12, help="time for round trips (default 12)")
    parser.add_argument("--model", default=Settings().model)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    engine = load_engine(Settings(model=options.model, threads=options.threads))
    if engine is None:
        parser.error("no translation model")
    documents = sample(options.data)
    trips = measured_trips(documents, engine, options.out, options.minutes)
    rows = [row(document, trips[document.id]) for document in documents if document.id in trips]
    _write(options.out / "features.jsonl", rows)
    for size, versions in of_lengths([document for document in documents if document.id in trips], trips):
        measured = (row(*version) for version in versions)
        _write(options.out / f"features-{size}.jsonl", [item for item in measured if item["features"]])
    print(f"{len(rows)} of {len(documents)} documents measured with {engine.signature()}")


def _write(path: Path, rows: Sequence[dict[str, Any]]) -> None:
    with path.open("w", encoding="utf-8") as lines:
        lines.writelines(json.dumps(item) + "\n" for item in rows)


def row(document: Document, trips: tuple[RoundTrip, ...]) -> dict[str, Any]:
    """Return one line of the features file; it holds the text too, for the baselines."""
    segmented = article(document)
    findings = findings_of(segmented)
    nets = unread(document.test_set)
    features = extract(segmented, trips, findings, None, passages_by(nets, segmented), nets=nets)
    return {
        "id": document.id,
        "kind": document.kind,
        "label": document.label,
        "test_set": document.test_set,
        "source_language": document.source_language,
        "words": segmented.scored_words,
        "engine": trips[0].engine if trips else "none",
        "features": {feature.name: feature.value for feature in features},
        "pivots": {trip.pivot: {name: getattr(trip, name) for name in PIVOT_FIGURES} for trip in trips},
        "findings": sorted(f"{finding.check} {finding.severity}" for finding in findings),
        "text": document.text,
    }


def findings_of(segmented: SegmentedArticle) -> tuple[Finding, ...]:
    """Return what the rules find in the text: the features that the card reads are of those alone."""
    return (*artifacts.examine(segmented, disabled=("likelihood",)).rules, *inconsistencies(segmented))


def unread(test_set: str) -> tuple[str, ...]:
    """Return the nets that have not seen a test set; all, where none was kept from it."""
    seen_as = JOINT.get(test_set, test_set)
    return tuple(name for name, net in NETS.items() if seen_as in net.test_sets) or tuple(NETS)


def passages_by(nets: Sequence[str], segmented: SegmentedArticle) -> tuple[Passage, ...]:
    """Return what some nets of the reader make of a document."""
    reader = load_reader()
    places = [reader.nets.index(name) for name in nets]
    passages = reader.read([segment.text for segment in segmented.body])
    return tuple(replace(passage, log_odds=tuple(passage.log_odds[place] for place in places)) for passage in passages)


if __name__ == "__main__":
    run_bench(main)

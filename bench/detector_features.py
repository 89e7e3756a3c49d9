"""Measure the sample: real round trips, findings and features of every document.

    python -m bench.detector_features ../shared/data --out training/detector

Round trips take nearly all the time. They are kept per document and engine signature in OUT/trips-*.jsonl, so a second
run goes on where the first one stopped; findings and features are made anew each time, for checks change often. With
`--minutes` it stops early: the sample is interleaved, so what was measured is balanced.
"""

import argparse
import json
from pathlib import Path
from typing import Any

from auditor import artifacts
from auditor.entities import inconsistencies
from auditor.report import RoundTrip
from auditor.scoring import extract
from auditor.settings import Settings
from auditor.translation import load_engine
from bench.detector_documents import Document, sample
from bench.detector_trips import article, measured_trips

PIVOT_FIGURES = ("chrf", "bleu", "gap", "log_likelihood", "likelihood_gap")


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
    documents = sample(options.data)
    trips = measured_trips(documents, engine, options.out, options.minutes)
    rows = [row(document, trips[document.id]) for document in documents if document.id in trips]
    with (options.out / "features.jsonl").open("w", encoding="utf-8") as lines:
        lines.writelines(json.dumps(item) + "\n" for item in rows)
    print(f"{len(rows)} of {len(documents)} documents measured with {engine.signature()}")


def row(document: Document, trips: tuple[RoundTrip, ...]) -> dict[str, Any]:
    """Return one line of the features file; it holds the text too, for the baselines."""
    segmented = article(document)
    findings = (*artifacts.find(segmented), *inconsistencies(segmented))
    features = extract(segmented, trips, findings, None)
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


if __name__ == "__main__":
    main()

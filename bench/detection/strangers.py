"""Judge the shipped card on engines, years and genres that nothing was fitted on: systems of WMT 2020, 2021 and 2023, people beside them.

    python -m bench.detection.strangers ../shared/data --out training/detector

The texts are those of `spans/mqm_*`: Chinese news into English. Nothing of the detector is fitted or chosen on them.
"""

import argparse
import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean

from auditor.calibration.statistics import auc
from auditor.encoders import load_reader
from auditor.report import Feature, Label
from auditor.scoring.card import Card, load_card
from auditor.scoring.detector import class_probabilities, standardise
from auditor.scoring.features import extract
from auditor.settings import Settings
from auditor.translation import load_engine
from bench.command import run_bench
from bench.detection.calibration import labelled
from bench.detection.documents import HUMAN, SENTENCES, Document
from bench.detection.features import findings_of
from bench.detection.report import label_of
from bench.detection.trips import article, measured_trips

SETS = ("mqm_news2020_zhen", "mqm_news2021_zhen", "mqm_wmt23_zhen_sxs")
# The set of 2023 has no human translation: its systems are held against the people of the other years.
_MARKS = re.compile(r"</?v>")
_BREAK = re.compile(r'(?<=[.?!])\s+(?=[A-Z"])')


def main() -> None:
    """Measure the documents, judge them, print AUC for each system and the labels."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with spans/")
    parser.add_argument("--out", type=Path, required=True, help="folder of the cache")
    parser.add_argument("--documents", type=int, default=8, help="documents of each system (default 8; five times as many by people)")
    parser.add_argument("--minutes", type=float, default=15)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    engine = load_engine(Settings(threads=options.threads))
    if engine is None:
        parser.error("no translation model")
    sample = [document for name in SETS for document in documents(options.data / "spans" / f"{name}.dev.jsonl.gz", name, options.documents)]
    trips = measured_trips(sample, engine, options.out, options.minutes)
    card, reader = load_card(), load_reader()
    judged: dict[tuple[str, str], list[dict[str, float]]] = defaultdict(list)
    for document in sample:
        if document.id in trips:
            segmented = article(document)
            passages = reader.read([segment.text for segment in segmented.body])
            features = extract(segmented, trips[document.id], findings_of(segmented), None, passages)
            judged[document.test_set, document.kind].append(probabilities(features, card, segmented.scored_words))
    _print(judged, card)


def probabilities(features: Sequence[Feature], card: Card, scored_words: float | None = None) -> dict[str, float]:
    """Return the probability of each label by a card, whose temperature is in those of the classes already."""
    return labelled(class_probabilities(standardise(features, card), card, scored_words=scored_words), temperature=1.0)


def documents(path: Path, name: str, size: int) -> list[Document]:
    """Return documents of ten sentences of each system, in the order of the file."""
    texts: dict[str, dict[str, str]] = defaultdict(dict)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            texts[row["system"]].setdefault(f"{row['document']} {row['source']}", _MARKS.sub("", row["target"]))
    found = []
    for system, segments in sorted(texts.items()):
        kind = HUMAN if system.lower().startswith(("human", "ref")) else system
        sentences = [sentence for segment in segments.values() for sentence in _BREAK.split(segment) if sentence]
        starts = range(0, len(sentences) - SENTENCES + 1, SENTENCES)
        wanted = list(starts)[: size * (5 if kind == HUMAN else 1)]
        found += [Document(f"{name}.{system}#{start}", kind, name, "zh", tuple(sentences[start : start + SENTENCES])) for start in wanted]
    return found


def _print(judged: dict[tuple[str, str], list[dict[str, float]]], card: Card) -> None:
    people = {name: judged[name, HUMAN] for name in SETS if (name, HUMAN) in judged}
    everyone = [item for items in people.values() for item in items]
    print("| test set | systems | documents | AUC: mean | lowest | system |\n| --- | ---: | ---: | ---: | ---: | --- |")
    for name in SETS:
        human = [item["clean"] for item in people.get(name, everyone)]
        systems = {kind: items for (test_set, kind), items in judged.items() if test_set == name and kind != HUMAN}
        aucs = {
            kind: figure.value
            for kind, items in systems.items()
            if (figure := auc([-item["clean"] for item in items], [-value for value in human]))
        }
        if not aucs:
            print(f"| {name} | 0 | 0 | – | – | not measured yet |")
            continue
        worst = min(aucs, key=lambda kind: aucs[kind])
        size = sum(len(items) for items in systems.values())
        print(f"| {name} | {len(aucs)} | {size} | {fmean(aucs.values()):.2f} | {aucs[worst]:.2f} | {worst} |")
    names = sorted(label.value for label in Label)
    print("\n| labels | documents | " + " | ".join(names) + " |\n| --- |" + " ---: |" * (1 + len(names)))
    machines = [item for (_, kind), items in judged.items() if kind != HUMAN for item in items]
    for title, items in (("people", everyone), ("systems", machines)):
        given = Counter(label_of(item, card) for item in items)
        print(f"| {title} | {len(items)} | " + " | ".join(f"{given[name] / len(items):.2f}" for name in names) + " |")


if __name__ == "__main__":
    run_bench(main)

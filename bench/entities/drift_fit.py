"""Fit the score of left-over names in counterpart sentences, on the parts of the labelled drift that were read and on more pairs.

    python -m bench.entities.drift_fit DATA --out auditor/entities/data/place_score.json

Prints precision and recall of the pairs at several thresholds, ten folds over sentences. A pair is right where both names stand for each
other by the labels. The pairs besides, of stories that have no labelled sentence, are in `bench/entities/data/places.tsv`.
"""

import argparse
import csv
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from auditor.entities.alignment.side import side
from auditor.entities.names.places import Placed, candidates
from auditor.entities.spans import Span, is_free, overlap
from auditor.entities.together import read_together
from bench.command import run_bench
from bench.entities.drift import LABELS, Case, read_cases
from bench.entities.parallel import Version, later_versions, segmented
from models.recipe.tables.name_score import Floats, fit

PAIRS = LABELS.parent / "places.tsv"
# The parts of the labelled drift that were read.
DEVELOPMENT = ("tune", "held-out", "fresh")
FOLDS = 10
RIDGE = 8.0
# Parts that tell the cause of a drift and, beside the others, nothing about whether there is one.
UNWEIGHED = frozenset({"titled", "title_shared", "worded", "acronyms", "synonym", "plain"})
THRESHOLDS = (0.4, 0.5, 0.6, 0.7, 0.8)


def placed(version: Version, sentence: int) -> Iterator[tuple[Placed, Span, Span]]:
    """Yield the left-over pairs of a sentence with their spans in it and in its counterpart."""
    article, reference = segmented(version.article), segmented(version.reference)
    left, right, alignment = read_together(side(article), side(reference))
    here, there = article.segments[sentence], reference.segments[sentence]
    for item in candidates(left.entities, right.entities, alignment):
        mention, other = item.article.mention, item.reference.mention
        if (mention.segment, other.segment) == (sentence, sentence):
            yield (
                item,
                (mention.start - here.start, mention.end - here.start),
                (other.start - there.start, other.end - there.start),
            )


def pairs(case: Case) -> Iterator[tuple[Placed, bool]]:
    """Yield the left-over pairs of a labelled sentence and whether the labels say that one stands for the other."""
    for item, span, meant in placed(case.version, case.sentence):
        if is_free(span, case.arguable):
            yield item, any(overlap(span, known) and overlap(meant, case.meant[known]) for known in case.drifted)


def more_pairs(data: Path) -> Iterator[tuple[Placed, bool, int]]:
    """Yield the pairs that were read by themselves, whether they are right, and the number of their sentence."""
    with PAIRS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    wanted = {row["document"] for row in rows}
    documents = {version.id: version for version in later_versions(data) if version.id in wanted}
    read: dict[tuple[str, int], dict[tuple[Span, Span], bool]] = defaultdict(dict)
    for row in rows:
        span, meant = (int(row["start"]), int(row["end"])), (int(row["reference_start"]), int(row["reference_end"]))
        read[row["document"], int(row["sentence"])][span, meant] = row["label"] == "right"
    for number, ((document, sentence), labels) in enumerate(read.items()):
        for item, *spans in placed(documents[document], sentence):
            label = labels.get((spans[0], spans[1]))
            if label is not None:
                yield item, label, number


def held_out(rows: Floats, labels: Floats, folds: Sequence[int]) -> Floats:
    """Return each row's score by a regression fitted on the other folds."""
    scores, numbers = np.zeros(len(labels)), np.array(folds)
    for fold in range(FOLDS):
        inside = numbers == fold
        scores[inside] = fit(rows[~inside], labels[~inside], RIDGE).scores(rows[inside])
    return scores


def main() -> None:
    """Fit, print and write the card."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    cases = [case for case in read_cases(options.data) if case.half in DEVELOPMENT]
    found = [(item, right, number % FOLDS) for number, case in enumerate(cases) for item, right in pairs(case)]
    found += [(item, right, number % FOLDS) for item, right, number in more_pairs(options.data)]
    names = [name for name in found[0][0].parts if name not in UNWEIGHED]
    rows = np.array([[item.parts[name] for name in names] for item, *_ in found])
    labels = np.array([float(right) for _, right, _ in found])
    scores = held_out(rows, labels, [fold for *_, fold in found])
    print(f"{len(labels)} pairs, {int(labels.sum())} right")
    for threshold in THRESHOLDS:
        chosen = scores >= threshold
        print(f"  >= {threshold}: precision {labels[chosen].mean():.3f}, recall {labels[chosen].sum() / labels.sum():.3f}")
    fitted = fit(rows, labels, RIDGE)
    columns = {"mean": fitted.mean, "scale": fitted.scale, "weights": fitted.weights}
    card = {
        "what": "logistic regression: does one left-over name of two counterpart sentences wrongly stand for the other?",
        "pairs": len(labels),
        "labels": hashlib.sha256(LABELS.read_bytes() + PAIRS.read_bytes()).hexdigest(),
        "parts": list(DEVELOPMENT),
        **{key: dict(zip(names, (round(float(value), 6) for value in values), strict=True)) for key, values in columns.items()},
        "intercept": round(fitted.intercept, 6),
    }
    options.out.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    run_bench(main)

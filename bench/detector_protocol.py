"""Judge a detector on engines and test sets that it has not seen.

Test sets fall into folds: no source sentence is on both sides. Engines fall into families: when one is judged, no member of
it was in training, and human text always comes from the held-out fold as well.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from bench.detector_documents import HUMAN
from bench.detector_model import LABELS, Row

FOLDS = ({"wmt08", "wmt11", "wmt14"}, {"wmt09", "wmt12", "wmt15"}, {"wmt10", "wmt13", "wmt16"})
# A judge is trained on rows and returns, for other rows, the probability of each class of text; "clean" is always among them.
Probabilities = list[dict[str, float]]
Judge = Callable[[Sequence[Row], Sequence[Row]], Probabilities]


@dataclass(frozen=True)
class Judged:
    """Documents with the probabilities that a judge gave them without having seen their like."""

    rows: list[Row]
    probabilities: Probabilities

    def odds(self) -> np.ndarray:
        """Return each document's odds of the label that the judged machine text should get, against clean, as a probability."""
        wanted = {row["label"] for row in self.rows} - {"clean"}
        own = [sum(value for name, value in item.items() if LABELS[name] in wanted) for item in self.probabilities]
        return np.array([value / (value + item["clean"]) for value, item in zip(own, self.probabilities, strict=True)])

    def select(self, keep: Callable[[Row], bool]) -> "Judged":
        """Return the documents for which `keep` holds."""
        places = [index for index, row in enumerate(self.rows) if keep(row)]
        return Judged([self.rows[place] for place in places], [self.probabilities[place] for place in places])


def family_of(row: Row) -> str:
    """Return the family of an engine: models of one maker, trained alike, know each other.

    Apertium's language pairs are written apart and count as families of their own, for there is no other garbling engine to learn from.
    """
    kind = str(row["kind"])
    return kind if kind.startswith(("spun-", "apertium-")) else kind.split("-")[0]


def by_fold(rows: Sequence[Row], judge: Judge, family: str | None = None) -> Judged:
    """Judge every fold by what was trained on the others; with `family`, by what has not seen that family, on it and on human text."""
    seen: list[Row] = []
    probabilities: Probabilities = []
    for fold in FOLDS:
        training = [row for row in rows if row["test_set"] not in fold and family_of(row) != family]
        judged = [row for row in rows if row["test_set"] in fold and (family is None or family_of(row) in (family, HUMAN))]
        seen += judged
        probabilities += judge(training, judged) if judged else []
    return Judged(seen, probabilities)


def unseen_families(rows: Sequence[Row], judge: Judge) -> Iterator[tuple[str, Judged]]:
    """Yield each family with its documents and the human ones, judged by what has not seen that family."""
    for family in sorted({family_of(row) for row in rows} - {HUMAN}):
        yield family, by_fold(rows, judge, family)


def figures(scores: np.ndarray, human: np.ndarray) -> dict[str, Any]:
    """Return AUC and detection rates at stated false-positive rates; `human` marks the negatives."""
    from sklearn.metrics import roc_auc_score

    found: dict[str, Any] = {"documents": int((~human).sum()), "auc": round(float(roc_auc_score(~human, scores)), 3)}
    for rate in (0.01, 0.05):
        threshold = threshold_at(scores[human], rate)
        found[f"detected_at_{rate:.0%}"] = round(float((scores[~human] > threshold).mean()), 3)
    return found


def threshold_at(human_scores: np.ndarray, rate: float) -> float:
    """Return the least score that at most `rate` of the human documents exceed."""
    ranked = np.sort(human_scores)[::-1]
    return float(ranked[int(rate * len(ranked))])


def is_human(rows: Sequence[Row]) -> np.ndarray:
    """Return which rows are human text."""
    return np.array([row["label"] == "clean" for row in rows])

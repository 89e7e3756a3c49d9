"""Judge a detector on engines, languages and test sets that it has not seen.

Test sets fall into the halves that the nets of the reader were kept from: no source sentence is on both sides, and the reader's figures are
those of the net that saw neither. Engines fall into families: when one is judged, no member of it was in training, nor was any other
machine's work from the same source language. Human text always comes from the held-out half as well.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from auditor.calibration.statistics import auc, detected_at
from bench.detection.documents import HUMAN, JOINT
from bench.detection.model import LABELS, Row
from models.recipe.encoders.reader_data import NETS


def _spelled_out(test_sets: frozenset[str]) -> frozenset[str]:
    """Return test sets as the sample names them."""
    return test_sets - {*JOINT.values()} | {name for name, joint in JOINT.items() if joint in test_sets}


FOLDS = tuple(_spelled_out(net.test_sets) for net in NETS.values())
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


def by_fold(rows: Sequence[Row], judge: Judge) -> Judged:
    """Judge every half of the test sets by what was trained on the other, engines seen."""
    parts = [_judged(judge, [row for row in rows if row["test_set"] not in fold], _within(rows, fold)) for fold in FOLDS]
    return Judged([row for part in parts for row in part.rows], [item for part in parts for item in part.probabilities])


def rows_with(versions: Sequence[Row], rows: Sequence[Row]) -> list[Row]:
    """Return the documents that have such a version."""
    ids = {row["id"] for row in versions}
    return [row for row in rows if row["id"] in ids]


def on_versions(versions: Sequence[Row], judge: Judge) -> Judge:
    """Return a judge that trains on whole documents and judges other versions of them, longer or shorter."""
    known = {row["id"]: row for row in versions}
    return lambda training, judged: judge(training, [known[row["id"]] for row in judged])


def unseen_families(rows: Sequence[Row], judge: Judge) -> Iterator[tuple[str, list[Judged]]]:
    """Yield each family with its documents and human ones: a part a source language and half, by what has seen neither."""
    for family in sorted({family_of(row) for row in rows} - {HUMAN}):
        yield family, [part for fold in FOLDS for part in _parts(rows, judge, family, fold)]


def _parts(rows: Sequence[Row], judge: Judge, family: str, fold: frozenset[str]) -> Iterator[Judged]:
    own = [row for row in _within(rows, fold) if family_of(row) == family]
    human = [row for row in _within(rows, fold) if family_of(row) == HUMAN]
    for languages in _groups(own, family):
        training = [row for row in rows if row["test_set"] not in fold and _unlike(row, family, languages)]
        yield _judged(judge, training, [*human, *(row for row in own if row["source_language"] in languages)])


def _groups(own: Sequence[Row], family: str) -> list[set[str]]:
    """Return the source languages to judge apart; what was made of English text has no foreign source."""
    languages = {str(row["source_language"]) for row in own}
    if family.startswith("spun-"):
        return [languages] if languages else []
    return [{language} for language in sorted(languages)]


def _unlike(row: Row, family: str, languages: set[str]) -> bool:
    kind = family_of(row)
    if kind == HUMAN:
        return True
    return kind != family and (family.startswith("spun-") or kind.startswith("spun-") or row["source_language"] not in languages)


def _within(rows: Sequence[Row], fold: frozenset[str]) -> list[Row]:
    return [row for row in rows if row["test_set"] in fold]


def _judged(judge: Judge, training: Sequence[Row], judged: list[Row]) -> Judged:
    return Judged(judged, judge(training, judged) if judged else [])


def figures(parts: Sequence[Judged]) -> dict[str, Any]:
    """Return AUC and detection rates at stated false-positive rates: the mean over the parts, weighted by their machine documents."""
    found = [_figures_of(part.odds(), is_human(part.rows)) for part in parts]
    sizes = [figure["documents"] for figure in found]
    names = [name for name in found[0] if name != "documents"]
    means = {name: round(float(np.average([figure[name] for figure in found], weights=sizes)), 3) for name in names}
    return {"documents": sum(sizes)} | means


def _figures_of(scores: np.ndarray, human: np.ndarray) -> dict[str, Any]:
    machine, people = scores[~human].tolist(), scores[human].tolist()
    found = {"auc": auc(machine, people)} | {f"detected_at_{rate:.0%}": detected_at(rate, machine, people) for rate in (0.01, 0.05)}
    return {"documents": len(machine)} | {name: figure.value for name, figure in found.items() if figure}


def is_human(rows: Sequence[Row]) -> np.ndarray:
    """Return which rows are human text."""
    return np.array([row["label"] == "clean" for row in rows])

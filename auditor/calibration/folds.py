"""Splits that hold: no group stands on both sides, and where it is asked for no engine does either."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence

from auditor.calibration.reliability import Probabilities
from auditor.calibration.specification import CLEAN, Row

FOLDS = 5
# A judge is trained on rows and returns, for other rows, the probability of each class of text; clean is always among them.
Judge = Callable[[Sequence[Row], Sequence[Row]], Probabilities]


def folds(rows: Sequence[Row], count: int = FOLDS) -> list[int]:
    """Return the fold of each row. Groups stay together; the largest are dealt out first, so that the labels spread evenly."""
    sizes: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        sizes[row["group"]][row["label"]] += 1
    whole = Counter(row["label"] for row in rows)
    filled = [Counter[str]() for _ in range(min(count, len(sizes)))]
    place = {}
    for group, labels in sorted(sizes.items(), key=lambda item: (-item[1].total(), item[0])):
        # The emptiest fold, each label counted by its share of the whole, so that a rare one weighs as much as a common one.
        place[group] = min(range(len(filled)), key=lambda fold: (sum(filled[fold][label] / whole[label] for label in labels), fold))
        filled[place[group]].update(labels)
    return [place[row["group"]] for row in rows]


def family_of(row: Row) -> str | None:
    """Return the family of an engine: what stands before the first hyphen of its name; `None` where no engine is named.

    Models of one maker, trained alike, know each other. A name that says too little costs training data and never flatters. A row
    without one has its label for a kind, which is nobody's name.
    """
    return None if row["kind"] == row["label"] else str(row["kind"]).split("-")[0]


def families(rows: Sequence[Row]) -> list[str]:
    """Return the families of whatever is not clean."""
    return sorted({family for row in rows if row["label"] != CLEAN and (family := family_of(row))})


def splits(rows: Sequence[Row], places: Sequence[int], family: str | None = None) -> Iterator[tuple[int, list[int], list[int]]]:
    """Yield each fold with the indices of the rows to train on and of those to judge.

    With `family` the training rows have nothing that is of it or may be, and what is judged is that family and clean text.
    """
    machine = [row for row in rows if row["label"] != CLEAN]
    labels = {row["label"] for row in machine if family_of(row) == family}

    def is_judged(row: Row) -> bool:
        return family is None or row["label"] == CLEAN or family_of(row) == family

    def may_teach(row: Row) -> bool:
        # What no engine is named for may be that family's, if it does such work.
        unnamed = family_of(row) is None and row["label"] in labels
        return family is None or row["label"] == CLEAN or not (unnamed or family_of(row) == family)

    for fold in sorted(set(places)):
        training = [index for index, place in enumerate(places) if place != fold and may_teach(rows[index])]
        judged = [index for index, place in enumerate(places) if place == fold and is_judged(rows[index])]
        if judged:
            yield fold, training, judged

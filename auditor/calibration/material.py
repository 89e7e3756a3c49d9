"""What a card can be fitted on: documents of one language with all the evidence, enough of each class, in enough groups.

What cannot be used is left out and told, never filled in.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from auditor.calibration.documents import Document
from auditor.calibration.folds import folds, splits
from auditor.calibration.measurements import Measurement, Store
from auditor.calibration.sources import FIGURES
from auditor.calibration.specification import CLEAN, Row, Specification
from auditor.errors import AuditorError
from auditor.rendering.words import counted
from auditor.settings import Settings

# Fewer documents than this say nothing of a class.
LEAST = 20
# A feature that fewer documents than this have is not read.
COVERED = 0.9


@dataclass(frozen=True, slots=True)
class Item:
    """One document, what was measured on it, and its row for the fit."""

    document: Document
    measurement: Measurement
    row: Row


@dataclass
class Material:
    """Documents that a card can be fitted on.

    Attributes:
        specification: what can be fitted on them.
        items: the documents.
        language: the language of all of them.
        engine: the signature of the engine that all round trips were made with.
        pivots: the pivots that all of them went through.
        notes: what was left out, and why.
    """

    specification: Specification
    items: list[Item]
    language: str = ""
    engine: str = ""
    pivots: tuple[str, ...] = ()
    notes: list[str] = field(default_factory=list)

    @property
    def rows(self) -> list[Row]:
        """Return the rows of all documents."""
        return [item.row for item in self.items]

    def keep(self, useful: Callable[[Item], bool], why: str) -> None:
        """Leave out the documents that are not useful, and note why."""
        kept = [item for item in self.items if useful(item)]
        if left := len(self.items) - len(kept):
            self.notes.append(f"{counted(left, 'document')} left out: {why}.")
        self.items = kept


def material(documents: Sequence[Document], store: Store, specification: Specification, settings: Settings) -> Material:
    """Return the documents that a card can be fitted on.

    Raises:
        AuditorError: too few are left for a fit or for held-out figures.
    """
    known = ((document, store.get(document)) for document in documents)
    found = Material(specification, [Item(document, one, row_of(document, one)) for document, one in known if one is not None])
    found.keep(lambda item: item.measurement.words >= settings.minimum_words, "too short for a verdict")
    _one_language(found)
    _one_engine(found)
    _features(found)
    _classes(found)
    _groups(found.rows)
    return found


def row_of(document: Document, measurement: Measurement) -> dict[str, Any]:
    """Return one document as a fit reads it."""
    return {
        "features": measurement.features,
        "label": document.label,
        "kind": document.kind,
        "group": document.group,
        "source_language": document.source_language,
        "pivots": {trip.pivot: {name: getattr(trip, name) for name in FIGURES} for trip in measurement.round_trips},
    }


def _one_language(found: Material) -> None:
    language = _commonest((item.measurement.language for item in found.items), "None of the documents could be used.")
    found.keep(lambda item: item.measurement.language == language, f"not in {language!r} like most")
    found.language = language


def _one_engine(found: Material) -> None:
    none = "There are no round trips: no translation model was there."
    engine, pivots = _commonest((way for item in found.items if (way := _way(item))), none)
    found.keep(lambda item: _way(item) == (engine, pivots), "not all the round trips were made")
    found.engine, found.pivots = engine, pivots


def _way(item: Item) -> tuple[str, tuple[str, ...]] | None:
    trips = item.measurement.round_trips
    return (trips[0].engine, tuple(sorted(trip.pivot for trip in trips))) if trips else None


def _features(found: Material) -> None:
    """Read only what nearly all documents have, and keep the documents that have all of that."""
    counts = Counter(name for row in found.rows for name in row["features"])
    names = found.specification.features
    read = {name for name in names if counts[name] >= COVERED * len(found.rows)}
    if missing := [name for name in names if name not in read]:
        found.notes.append(f"Not read, for too few documents have it: {', '.join(missing)}.")
    found.specification = found.specification.of({reading.name for reading in found.specification.classes}, read)
    found.keep(lambda item: read <= set(item.row["features"]), "lacking a figure that is read")


def _classes(found: Material) -> None:
    classes = [found.specification.class_of(row) for row in found.rows]
    counts = Counter(classes)
    enough = {name for name, count in counts.items() if count >= LEAST}
    for name in sorted(set(counts) - enough - {CLEAN}):
        found.notes.append(f"The class {name!r} has {counted(counts[name], 'document')}, fewer than {LEAST}: the card does not know it.")
    if CLEAN not in enough or len(enough) == 1:
        told = ", ".join(f"{name} {count}" for name, count in counts.items()) or "none"
        raise AuditorError(
            f"There are too few documents for a card: {told}.",
            f"Give at least {LEAST} of human text and {LEAST} of another label; a few hundred of each make a good card.",
        )
    found.keep(lambda item: found.specification.class_of(item.row) in enough, "of a class that has too few documents")
    found.specification = found.specification.of(enough, set(found.specification.features))
    for label in sorted({"machine-translated", "spun"} - set(found.specification.labels.values())):
        found.notes.append(f"The card never says {label!r}: there were not enough such documents.")


def _groups(rows: Sequence[Row]) -> None:
    """Refuse groups that leave nothing to train on when one fold of them is held out."""
    for _, training, _ in splits(rows, folds(rows)):
        if len({rows[index]["label"] == CLEAN for index in training}) < 2:
            raise AuditorError(
                "All human text, or all other text, is of one group, so nothing can be held out.",
                'Give the documents a "group" each (the story, the day, the test set), or none at all if none belong together.',
            )


def _commonest(items: Iterable[Any], otherwise: str) -> Any:
    counts = Counter(items)
    if not counts:
        raise AuditorError(otherwise, "Run `auditor doctor`, and `auditor evaluate` on the same documents: it says why.")
    return counts.most_common(1)[0][0]

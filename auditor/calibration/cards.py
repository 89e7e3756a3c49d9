"""A card as JSON: the fitted part, the levels that belong to it, and what the detector must know to use it."""

import datetime
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

from auditor.calibration.fit import fit, weights
from auditor.calibration.material import Material
from auditor.calibration.reliability import cooled, temperature_of
from auditor.calibration.sources import source_settings
from auditor.calibration.specification import CLEAN, Row
from auditor.calibration.thresholds import thresholds
from auditor.errors import SettingsError
from auditor.report import Feature, Label
from auditor.scoring import Card
from auditor.scoring.card import SCHEMA
from auditor.scoring.detector import class_probabilities, standardise
from auditor.version import VERSION

_EVEN = {label.value: {"probability": 0.5} for label in Label if label is not Label.UNDETERMINED}


@dataclass(frozen=True, slots=True)
class Levels:
    """The temperature of a card and the least probability at which it gives each label."""

    temperature: float = 1.0
    thresholds: Mapping[str, Mapping[str, float]] = field(default_factory=lambda: dict(_EVEN))


def scores(row: Row, card: Card) -> dict[str, float]:
    """Return the probability of each class of text, by the product's own arithmetic."""
    return class_probabilities(standardise([Feature(name, value, "") for name, value in row["features"].items()], card), card)


def levels_of(material: Material, places: Sequence[int], raw: Sequence[Mapping[str, float]]) -> Levels:
    """Return the levels that fit what was said, at temperature 1, of the documents at `places` by cards that had not seen them."""
    rows, said = [material.items[place].row for place in places], [raw[place] for place in places]
    labels, truth = material.specification.labels, [row["label"] for row in rows]
    importance = weights(rows, material.specification)
    temperature = round(temperature_of(said, labels, truth, importance), 3)
    return Levels(temperature, thresholds(cooled(said, labels, temperature), truth, importance))


def facts_of(material: Material, digest: str, sources: Sequence[str]) -> dict[str, Any]:
    """Return what a card says of its making.

    Args:
        material: what it is fitted on.
        digest: sha256 of the labelled documents, those included that could not be used.
        sources: names of their files.
    """
    parts = ", ".join(f"{reading.name} {reading.prior:g}" for reading in material.specification.classes)
    return {
        "training": {
            "description": f"Labelled documents of {', '.join(sources)}.",
            "sha256": digest,
            "documents": dict(sorted(Counter(row["kind"] for row in material.rows).items())),
            "groups": len({row["group"] for row in material.rows}),
            "left_out": list(material.notes),
            "priors": f"half clean; the rest in parts: {parts}",
        },
        "versions": {"auditor": VERSION, "numpy": version("numpy")},
    }


def write_card(card: Mapping[str, Any], path: Path) -> None:
    """Write a card, whole or not at all.

    Raises:
        SettingsError: the file cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.part")
        beside.write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        beside.replace(path)
    except OSError as error:
        raise SettingsError(f"Cannot write the card {path.name}: {error.strerror}.", "Give another file with --card.") from error


def blank_card(language: str, engine: str, pivots: Sequence[str]) -> dict[str, Any]:
    """Return a card of today at even levels, without a name or a fitted part."""
    return {
        "schema": SCHEMA,
        "name": "",
        "languages": [language],
        "engine": engine,
        "pivots": list(pivots),
        "temperature": 1.0,
        "thresholds": dict(_EVEN),
        "source_language": {"margin": 1.0, "norms": {}},
        "date": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "training": {},
        "calibration": {},
        "held_out": [],
    }


def card_of(material: Material, places: Sequence[int], levels: Levels) -> dict[str, Any]:
    """Return a card fitted on the documents at `places`."""
    rows = [material.items[place].row for place in places]
    human = [row for row in rows if row["label"] == CLEAN]
    translated = [row for row in rows if row["label"] == Label.MACHINE_TRANSLATED]
    fitted = {
        "temperature": levels.temperature,
        "thresholds": {label: dict(row) for label, row in levels.thresholds.items()},
        "source_language": source_settings(human, translated),
    }
    return blank_card(material.language, material.engine, material.pivots) | fitted | fit(rows, material.specification)

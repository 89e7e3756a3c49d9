"""The acceptance test of a model: pinned sentences with references, and a floor that their chrF must reach.

Converted weights have been known to translate into gibberish without any error (huggingface/transformers #26216, #26271),
so a model is never trusted for its hash alone.
"""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path

from auditor.errors import ModelError
from auditor.settings import Settings
from auditor.translation.engine import Engine
from auditor.translation.load import load_model
from auditor.translation.models.catalogue import Entry, Installed, find_installed
from auditor.translation.models.manifest import write_manifest
from auditor.translation.similarity import corpus_chrf

# What a model must reach whose own figures are not known. Usable models stand above 50, gibberish below 20.
DEFAULT_FLOOR = 40.0
# How far below its measured figure a model may fall, for another processor or runtime.
MARGIN = 3.0


@cache
def pinned_sentences() -> tuple[Mapping[str, str], ...]:
    """Return the pinned sentences: language → text, each in every language of the test."""
    text = files("auditor.translation.models").joinpath("acceptance.json").read_text(encoding="utf-8")
    return tuple(json.loads(text)["sentences"])


def measure(engine: Engine, directions: Iterable[tuple[str, str]]) -> dict[str, float]:
    """Return `en-it` → corpus chrF (0-100) of the engine on the pinned sentences.

    Raises:
        ModelError: there are no pinned sentences in one of the languages.
    """
    return {f"{source}-{target}": _measure(engine, source, target) for source, target in directions}


def floors_from(measured: Mapping[str, float], *, margin: float = MARGIN) -> dict[str, float]:
    """Return the floors of a model from what it measured."""
    return {direction: round(max(figure - margin, 0.0), 1) for direction, figure in measured.items()}


def accept(measured: Mapping[str, float], floors: Mapping[str, float]) -> None:
    """Compare what a model measured with its floors.

    Raises:
        ModelError: directions below their floor, all in one message.
    """
    low = [
        f"{direction} has chrF {figure:.1f}, the floor is {floors.get(direction, DEFAULT_FLOOR):.1f}"
        for direction, figure in measured.items()
        if figure < floors.get(direction, DEFAULT_FLOOR)
    ]
    if low:
        raise ModelError(f"The model fails its acceptance test: {'; '.join(low)}.", "Use another revision or another model.")


def seal(entry: Entry, folder: Path, settings: Settings, *, carry_entry: bool) -> tuple[Installed, dict[str, float]]:
    """Write the manifest of a finished model folder, with floors just below what it measures now; return it with the figures.

    Args:
        entry: what the model is.
        folder: safetensors, vocabulary and CTranslate2 weights.
        settings: the engine that measures.
        carry_entry: whether the manifest carries the entry, for a model that the catalogue does not list.
    """
    carried = entry.to_dict() if carry_entry else None
    measured = measure(load_model(Installed(entry, folder, write_manifest(folder, entry=carried)), settings), entry.directions)
    return Installed(entry, folder, write_manifest(folder, floors=floors_from(measured), entry=carried)), measured


def verify(name: str, settings: Settings | None = None) -> dict[str, float]:
    """Compare every file of an installed model with its sha256, then let it translate; return `en-it` → chrF.

    Raises:
        ModelError: a file that is missing or differs, or a direction below its floor.
    """
    settings = settings or Settings()
    return verify_installed(find_installed(name, settings.models_dir), settings)


def verify_installed(model: Installed, settings: Settings) -> dict[str, float]:
    """Do what `verify` does, for a model folder wherever it lies."""
    model.check()
    measured = measure(load_model(model, settings), model.entry.directions)
    accept(measured, model.floors)
    return measured


def _measure(engine: Engine, source: str, target: str) -> float:
    sentences = pinned_sentences()
    missing = [language for language in (source, target) if language not in sentences[0]]
    if missing:
        known = ", ".join(sorted(sentences[0]))
        raise ModelError(f"There are no pinned sentences in {', '.join(missing)}.", f"A model is accepted for directions between: {known}.")
    translations = engine.translate([sentence[source] for sentence in sentences], source, target)
    return corpus_chrf([translation.text for translation in translations], [sentence[target] for sentence in sentences])

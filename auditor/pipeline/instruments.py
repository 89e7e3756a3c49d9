"""What an audit measures and judges with, loaded once: the translation engine, reader and proofreader, the card, the archive."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from auditor import artifacts
from auditor.encoders import Proofreader, Reader, load_proofreader, load_reader
from auditor.entities import check_recogniser
from auditor.errors import ModelError, SettingsError
from auditor.paths import path_of
from auditor.reference import Archive
from auditor.scoring import Card, load_card
from auditor.settings import Settings
from auditor.translation import load_engine, pivots_for
from auditor.translation.engine import Engine
from auditor.translation.similarity import SIGNATURE as SIMILARITY
from auditor.version import VERSION

_Instrument = TypeVar("_Instrument")


@dataclass(frozen=True, slots=True)
class Instruments:
    """The settings, and what they name; the warnings say what is missing."""

    settings: Settings
    engine: Engine | None
    reader: Reader | None
    proofreader: Proofreader | None
    card: Card
    archive: Archive | None
    warnings: tuple[str, ...]

    @property
    def signature(self) -> str:
        """Return the recipe of every number in a report, as one line."""
        stages = {
            "auditor": VERSION,
            "engine": self.engine.signature() if self.engine else "none",
            "similarity": SIMILARITY,
            "card": self.card.name,
            "reader": self.reader.fingerprint if self.reader else "none",
            "proofreader": self.proofreader.fingerprint if self.proofreader else "none",
            "checks": artifacts.recipe(self.settings.disabled_checks),
            "language": self.settings.language_identifier,
        }
        return "|".join(f"{stage}:{recipe}" for stage, recipe in stages.items())

    def pivots(self, language: str) -> tuple[str, ...]:
        """Return the languages of the round trips from `language`; none without an engine."""
        return pivots_for(self.engine, self.settings, language) if self.engine else ()


def load_instruments(settings: Settings, engine: Engine | None) -> Instruments:
    """Load what the settings name; an `engine` that is given takes the place of theirs.

    Raises:
        ModelError: a model or engine that was asked for by name cannot be used.
        SettingsError: the settings name what there is not, or what cannot be read.
    """
    artifacts.enabled(artifacts.CHECKS, settings.disabled_checks)
    check_recogniser(settings.recogniser)
    card = load_card(settings.card)
    archive = Archive(path_of(settings.archive)) if settings.archive else None
    warnings: list[str] = []
    if engine is None:
        # Without the default model an audit goes on; one that was asked for by name must be there.
        engine = _loaded(partial(load_engine, settings), "No round trips", warnings) if _is_default(settings) else load_engine(settings)
    reader = _loaded(load_reader, "No passages read", warnings)
    proofreader = _loaded(load_proofreader, "No words proofread", warnings)
    if engine is not None:
        _check_pivots(engine, settings)
    return Instruments(settings, engine, reader, proofreader, card, archive, tuple(warnings))


def _loaded(load: Callable[[], _Instrument], lacking: str, warnings: list[str]) -> _Instrument | None:
    """Return what `load` gives; where it cannot, add the reason to the warnings, behind what is `lacking` for it."""
    try:
        return load()
    except ModelError as error:
        warnings.append(f"{lacking}: {error}")
        return None


def _is_default(settings: Settings) -> bool:
    default = Settings()
    return (settings.engine, settings.model, settings.compute_type) == (default.engine, default.model, default.compute_type)


def _check_pivots(engine: Engine, settings: Settings) -> None:
    language = settings.language or "en"
    unknown = [pivot for pivot in settings.pivots if pivot not in engine.pivots(language)]
    if unknown:
        known = ", ".join(engine.pivots(language)) or "none"
        raise SettingsError(f"No round trip from {language!r} through {', '.join(unknown)}.", f"The pivots of this model are: {known}.")

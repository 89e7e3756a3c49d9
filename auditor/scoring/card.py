"""The card of a detector: coefficients, calibration, thresholds, and on what all of it was fitted.

A card is JSON: the shipped ones are made by the bench, a user's own by `auditor calibrate`. Another engine, or better
training data, means another card; the code stays.
"""

import json
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from auditor.errors import SettingsError
from auditor.paths import path_of
from auditor.report import Label
from auditor.scoring.card_shape import problems
from auditor.signature import begins

SCHEMA = "auditor.card/1"
# What tells a file from the name of a shipped card.
SUFFIX = ".json"
# The threshold of a label that a card never gives.
NEVER = 2.0
TRANSFORMS: dict[str, Callable[[float], float]] = {"none": lambda value: value, "log1p": math.log1p}
_INVERSES: dict[str, Callable[[float], float]] = {"none": lambda value: value, "log1p": math.expm1}


@dataclass(frozen=True, slots=True)
class Scaling:
    """How a feature becomes a standardised number.

    Attributes:
        transform: applied to the value first.
        mean: transformed value of human text.
        scale: unit of the standardised number.
        human: mean value of human text.
        one_sided: values below those of human text count as human: a lack of traces proves nothing.
    """

    transform: str
    mean: float
    scale: float
    human: float
    one_sided: bool = False

    @property
    def usual(self) -> float:
        """Return the value of human text for the sentences of a verdict: what lies above it counts as more, what lies below as less.

        A mean of values lies above it where their logarithms count, and a value between the two would be told against its own weight.
        """
        return _INVERSES[self.transform](self.mean)

    def __call__(self, value: float, clip: float) -> float:
        """Return the standardised value, limited to ± `clip` so that no single feature decides alone."""
        distance = (TRANSFORMS[self.transform](value) - self.mean) / self.scale
        return max(0.0 if self.one_sided else -clip, min(clip, distance))


@dataclass(frozen=True, slots=True)
class TextClass:
    """A kind of text with the label that a reader sees; several kinds may share one label."""

    name: str
    label: Label
    intercept: float
    coefficients: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class PivotNorm:
    """Mean and standard deviation over human text of one figure of the round trips through one pivot."""

    mean: float
    deviation: float


@dataclass(frozen=True, slots=True)
class Sharpening:
    """How much surer a longer article's evidence is: features are means over the text, so chance weighs less in them the longer it is.

    Attributes:
        words: scored words of the articles for which the card's temperature holds.
        power: the temperature falls with this power of the words; 0.5 if all sentences were independent witnesses.
        least: scored words below which it rises no further, for nothing shorter was measured.
        most: scored words above which it falls no further.
    """

    words: float
    power: float
    least: float
    most: float

    def __call__(self, scored_words: float) -> float:
        """Return what the temperature of an article is, in parts of the card's."""
        length: float = max(self.least, min(self.most, scored_words)) / self.words
        return math.pow(length, -self.power)


@dataclass(frozen=True)
class Card:
    """A fitted detector.

    Attributes:
        name: what reports call it.
        languages: ISO 639-1 codes of the articles it may judge.
        engine: how the engine signatures begin whose round trips it may read: the whole, or parts before a comma; empty for any.
        pivots: the round trips it was fitted on, all of which it needs.
        scalings: the features it reads.
        clip: limit of a standardised feature.
        temperature: divides the log-odds; fitted on held-out documents.
        sharpening: how it goes with an article's length; without one it is the same for all.
        thresholds: least probability at which each label is given; above 1, as `NEVER` is, it never is.
        source_norms: figure → pivot → norm, for the source language.
        source_margin: least lead of the likeliest source over the next, in standard deviations.
        facts: everything else on the card: training data, calibration, held-out figures, date.
    """

    name: str
    languages: tuple[str, ...]
    engine: str
    pivots: tuple[str, ...]
    scalings: Mapping[str, Scaling]
    classes: tuple[TextClass, ...]
    clip: float
    temperature: float
    sharpening: Sharpening | None
    thresholds: Mapping[Label, float]
    source_norms: Mapping[str, Mapping[str, PivotNorm]]
    source_margin: float
    facts: Mapping[str, Any]

    def reads(self, engine: str) -> bool:
        """Tell whether it may read round trips of an engine with this signature."""
        return not self.engine or begins(engine, self.engine)

    def temperature_of(self, scored_words: float | None) -> float:
        """Return what the log-odds of an article of so many scored words are divided by; `None` is as long as those of the fit."""
        return self.temperature if self.sharpening is None or scored_words is None else self.temperature * self.sharpening(scored_words)

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """Return the labels that the card can give, in the order of its classes."""
        return tuple(dict.fromkeys(kind.label for kind in self.classes))


def load_card(name: str = "compact") -> Card:
    """Return a card by its name among the shipped ones, or from a path that ends in `.json`.

    Raises:
        SettingsError: there is no such card, or it is damaged.
    """
    location: Traversable | Path = path_of(name) if name.endswith(SUFFIX) else files("auditor.scoring") / "cards" / f"{name}.json"
    remedy = "Give the name of a shipped card, or a file that `auditor calibrate` wrote."
    try:
        # JSON has no byte order mark, but an editor of Windows writes one.
        return parse_card(json.loads(location.read_text(encoding="utf-8-sig")))
    except FileNotFoundError as error:
        raise SettingsError(f"There is no detector card {name!r}.", remedy) from error
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        reason = error if isinstance(error, ValueError) else getattr(error, "strerror", None) or f"{type(error).__name__} {error}"
        raise SettingsError(f"Cannot read the detector card {name!r}: {reason}.", f"Correct the file. {remedy}") from error


def parse_card(table: Mapping[str, Any]) -> Card:
    """Return the card that a JSON object describes.

    Raises:
        ValueError, KeyError, TypeError: the object is no card of this schema, has what does not belong in its place, or contradicts itself.
    """
    if not isinstance(table, dict) or table.get("schema") != SCHEMA:
        raise ValueError(f"its schema is not {SCHEMA!r}")
    if wrong := problems(table):
        raise ValueError("; ".join(wrong))
    card = Card(
        name=table["name"],
        languages=tuple(table["languages"]),
        engine=table["engine"],
        pivots=tuple(table["pivots"]),
        scalings={name: Scaling(**row) for name, row in table["features"].items()},
        classes=tuple(TextClass(**row | {"label": Label(row["label"])}) for row in table["classes"]),
        clip=table["clip"],
        temperature=table["temperature"],
        sharpening=Sharpening(**table["sharpening"]) if table.get("sharpening") else None,
        thresholds={Label(label): row["probability"] for label, row in table["thresholds"].items()},
        source_norms=_norms(table["source_language"]["norms"]),
        source_margin=table["source_language"]["margin"],
        facts={key: table[key] for key in ("date", "training", "calibration", "thresholds", "held_out")},
    )
    _check(card)
    return card


def _norms(table: Mapping[str, Mapping[str, Mapping[str, float]]]) -> dict[str, dict[str, PivotNorm]]:
    return {figure: {pivot: PivotNorm(**row) for pivot, row in rows.items()} for figure, rows in table.items()}


def _check(card: Card) -> None:
    """Refuse a card whose parts contradict each other; what each of them must be was looked at before it was made."""
    for name, scaling in card.scalings.items():
        if scaling.transform not in TRANSFORMS:
            raise ValueError(f"feature {name!r} has no usable scaling")
    for kind in card.classes:
        if unknown := set(kind.coefficients) - set(card.scalings):
            raise ValueError(f"class {kind.name!r} weighs unknown features {sorted(unknown)}")
    if missing := set(card.labels) - set(card.thresholds):
        raise ValueError(f"no threshold for {sorted(missing)}")
    if Label.CLEAN not in card.labels:
        raise ValueError("needs a clean class")

"""What a fit reads: the classes of text, the features of each, the signs that are known beforehand. All of it is data.

Classes are measured against clean text, whose coefficients are zero, so every coefficient is a log-odds against clean.
Each class reads only features that a reader would expect it to read. Fluent and garbled machine translation are classes of
their own, for they differ from human text in opposite directions: one is more predictable, the other less.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from typing import Any

from auditor.report import Label

# One document: `features` (name → value), `label`, and `kind`: who made the text (`human`, an engine, a way of spinning). What is
# not fitted but judged needs more: `group`, which must not stand on both sides of a split, and `source_language`, `pivots`.
Row = Mapping[str, Any]

CLEAN = Label.CLEAN.value
# What a card takes for human text unless it is told otherwise: half of all.
CLEAN_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Reading:
    """One class of text that is not clean.

    Attributes:
        name: what the card calls it.
        label: the verdict that a reader sees; several classes may share one.
        signs: feature → sign of its coefficient: +1 never negative, -1 never positive, 0 free.
        prior: its share of what is not clean, before anything was read, in parts of any size.
        kinds: patterns (`apertium*`) of the kinds that belong here; the class of its label without patterns takes the others.
    """

    name: str
    label: str
    signs: Mapping[str, int]
    prior: float = 1.0
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Specification:
    """What is fitted.

    Attributes:
        classes: every class of text but clean.
        one_sided: features of which a low value proves nothing: it counts as that of human text.
        logarithmic: features that enter as log(1 + value): a habit that shows a hundred times is still one habit.
        penalty: ridge penalty of a standardised coefficient.
        penalties: feature → penalty, where it is another.
        clip: limit of a standardised feature.
    """

    classes: tuple[Reading, ...]
    one_sided: frozenset[str] = frozenset()
    logarithmic: frozenset[str] = frozenset()
    penalty: float = 0.02
    penalties: Mapping[str, float] = field(default_factory=dict)
    clip: float = 5.0

    @property
    def features(self) -> tuple[str, ...]:
        """Return the features that any class reads, each once."""
        return tuple(dict.fromkeys(name for reading in self.classes for name in reading.signs))

    @property
    def labels(self) -> dict[str, str]:
        """Return the label of each class, clean first."""
        return {CLEAN: CLEAN} | {reading.name: reading.label for reading in self.classes}

    def class_of(self, row: Row) -> str:
        """Return the name of the class that a document belongs to.

        Raises:
            ValueError: no class has its label.
        """
        if row["label"] == CLEAN:
            return CLEAN
        rivals = [reading for reading in self.classes if reading.label == row["label"]]
        named = [reading for reading in rivals if any(fnmatchcase(row["kind"], pattern) for pattern in reading.kinds)]
        for reading in (*named, *(reading for reading in rivals if not reading.kinds)):
            return reading.name
        raise ValueError(f"no class for the label {row['label']!r} and the kind {row['kind']!r}")

    def of(self, classes: set[str], features: set[str]) -> "Specification":
        """Return what is left when there is no material but for these classes, and no other features were measured."""
        return replace(
            self,
            classes=tuple(
                replace(reading, signs={name: sign for name, sign in reading.signs.items() if name in features})
                for reading in self.classes
                if reading.name in classes
            ),
        )


_ARTIFACTS = {"artifacts.severe": 1, "artifacts.minor": 1, "artifacts.kinds": 1}
_ROUND_TRIP = {
    "round_trip.chrf.mean": 1,
    "round_trip.bleu.mean": 1,
    "round_trip.log_likelihood.mean": 1,
    "round_trip.likelihood_gap.mean": 1,
}
_NEARER = {"round_trip.nearer.chrf": 1, "round_trip.nearer.bleu": 1}
_READ = {"reader.mean": 1, "phrasing.mean": 1}
_GRAMMAR = ("grammar.surprise.mean", "grammar.surprise.high", "grammar.breaks")
# Spinning puts rare words beside words that they never stand beside, and a translation model does not expect them.
_ODD_WORDS = {
    "rarity.unknown": 1,
    "rarity.zipf.low": -1,
    "collocations.new": 1,
    "artifacts.spinner": 1,
    "synonyms.gap": 1,
    "synonyms.better": 1,
    "round_trip.log_likelihood.mean": -1,
    "round_trip.likelihood_gap.mean": -1,
}
# Text that makes little sense comes back changed, and a translation model does not expect it.
_LOST_IN_A_ROUND_TRIP = dict.fromkeys(_ROUND_TRIP | _NEARER, -1)
# Word-for-word translation from a Romance language keeps its articles and its prepositions.
_LITERAL = {"style.articles": 1, "style.prepositions": 1}
_TRANSLATED = Label.MACHINE_TRANSLATED.value

DEFAULT = Specification(
    classes=(
        Reading("fluent translation", _TRANSLATED, _ARTIFACTS | _ROUND_TRIP | _NEARER | _READ | dict.fromkeys(_GRAMMAR, -1), prior=0.2),
        Reading(
            "garbled translation",
            _TRANSLATED,
            _ARTIFACTS | _READ | {"artifacts.punctuation": 1} | _LITERAL | _LOST_IN_A_ROUND_TRIP | dict.fromkeys(_GRAMMAR, 1),
            prior=0.15,
            kinds=("apertium*",),
        ),
        Reading("spun", Label.SPUN.value, _ODD_WORDS, prior=0.15),
    ),
    # Sound grammar and a lack of artifacts are no sign that a text was not translated.
    one_sided=frozenset({*_ARTIFACTS, *_GRAMMAR, "artifacts.punctuation", "artifacts.spinner"}),
    logarithmic=frozenset({"artifacts.punctuation", "artifacts.minor"}),
    # Chosen by the held-out loss. Artifacts are rare in short documents and would be shrunk to nothing: they pay less.
    penalty=0.02,
    penalties=dict.fromkeys(_ARTIFACTS, 0.004),
)

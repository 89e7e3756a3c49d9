"""Fit the card's model: a multinomial logistic regression with readable signs.

Classes are measured against clean text, whose coefficients are zero, so every coefficient is a log-odds against clean.
Each class reads only features that a reader would expect it to read, and a sign that is known beforehand is held: more
artifacts never speak for a human writer. Fluent and garbled machine translation are classes of their own, for they differ from human
text in opposite directions: one is more predictable, the other less.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from scipy.optimize import minimize

from auditor.scoring.card import TRANSFORMS, Scaling

Row = Mapping[str, Any]

# Feature → sign of its coefficient: +1 never negative, -1 never positive, 0 free.
ARTIFACTS = {"artifacts.severe": 1, "artifacts.minor": 1, "artifacts.kinds": 1}
ROUND_TRIP = {
    "round_trip.chrf.mean": 1,
    "round_trip.bleu.mean": 1,
    "round_trip.gap.mean": 1,
    "round_trip.log_likelihood.mean": 1,
    "round_trip.likelihood_gap.mean": 1,
}
GRAMMAR = ("grammar.surprise.mean", "grammar.surprise.high", "grammar.breaks")
# Spinning puts rare words beside words that they never stand beside, and a translation model does not expect them.
ODD_WORDS = {
    "rarity.unknown": 1,
    "rarity.zipf.low": -1,
    "collocations.new": 1,
    "artifacts.spinner": 1,
    "round_trip.log_likelihood.mean": -1,
    "round_trip.likelihood_gap.mean": -1,
}
# Word-for-word translation from a Romance language keeps its articles and its prepositions.
LITERAL = {"style.articles": 1, "style.prepositions": 1}
CLASSES: dict[str, tuple[str, dict[str, int]]] = {
    "fluent translation": ("machine-translated", ARTIFACTS | ROUND_TRIP | {"style.articles": 1}),
    "garbled translation": ("machine-translated", ARTIFACTS | {"artifacts.punctuation": 1} | LITERAL | dict.fromkeys(GRAMMAR, 1)),
    "spun": ("spun", ODD_WORDS),
}
FEATURES = tuple(dict.fromkeys(name for _, signs in CLASSES.values() for name in signs))
# Sound grammar and a lack of artifacts are no sign that a text was not translated.
ONE_SIDED = {*ARTIFACTS, *GRAMMAR, "artifacts.punctuation", "artifacts.spinner"}
LABELS = {"clean": "clean", **{name: label for name, (label, _) in CLASSES.items()}}
# What the card believes before it has read anything.
PRIORS = {"clean": 0.5, "fluent translation": 0.2, "garbled translation": 0.15, "spun": 0.15}
CLIP = 5.0
# Ridge penalty, chosen by the held-out loss. Artifacts are rare in short documents and would be shrunk to nothing: they pay less.
PENALTY, ARTIFACT_PENALTY = 0.02, 0.004


def class_of(row: Row) -> str:
    """Return the class of text that a document belongs to."""
    if row["label"] == "machine-translated":
        return "garbled translation" if row["kind"].startswith("apertium") else "fluent translation"
    return str(row["label"])


def transform_of(name: str) -> str:
    """Return the transform of a feature: a habit of the house, like a spacing, may show a hundred times and is still one habit."""
    return "log1p" if name in ("artifacts.punctuation", "artifacts.minor") else "none"


def weights(rows: Sequence[Row]) -> np.ndarray:
    """Return a weight per document so that the classes weigh as `PRIORS` says, the kinds within a class equally."""
    kinds = Counter((class_of(row), row["kind"]) for row in rows)
    per_class = Counter(name for name, _ in kinds)
    return np.array([PRIORS[class_of(row)] / per_class[class_of(row)] / kinds[class_of(row), row["kind"]] for row in rows])


def fit(rows: Sequence[Row]) -> dict[str, Any]:
    """Return the part of a card that is fitted: features with their scaling, and classes with their coefficients."""
    scaling = _scaling(rows)
    scale = {name: Scaling(**row) for name, row in scaling.items()}
    inputs = np.array([[scale[name](row["features"][name], CLIP) for name in FEATURES] for row in rows])
    names = ["clean", *CLASSES]
    targets = np.array([names.index(class_of(row)) for row in rows])
    importance = weights(rows)
    columns = [(index, FEATURES.index(name), sign) for index, (_, signs) in enumerate(CLASSES.values()) for name, sign in signs.items()]
    found = _minimise(inputs, targets, importance / importance.sum(), columns)
    classes = [{"name": "clean", "label": "clean", "intercept": 0.0, "coefficients": {}}]
    for index, (name, (label, _)) in enumerate(CLASSES.items()):
        own = {
            FEATURES[column]: round(float(value), 4)
            for (place, column, _), value in zip(columns, found[len(CLASSES) :], strict=True)
            if place == index
        }
        classes.append({"name": name, "label": label, "intercept": round(float(found[index]), 4), "coefficients": own})
    return {"features": scaling, "classes": classes, "clip": CLIP}


def _scaling(rows: Sequence[Row]) -> dict[str, dict[str, Any]]:
    found = {}
    for name in FEATURES:
        transform = TRANSFORMS[transform_of(name)]
        human = [row["features"][name] for row in rows if row["label"] == "clean"]
        spread = float(np.std([transform(row["features"][name]) for row in rows]))
        found[name] = {
            "transform": transform_of(name),
            "mean": round(float(np.mean([transform(value) for value in human])), 5),
            "scale": round(max(spread, 1e-3), 5),
            "human": round(float(np.mean(human)), 4),
            "one_sided": name in ONE_SIDED,
        }
    return found


def _minimise(inputs: np.ndarray, targets: np.ndarray, importance: np.ndarray, columns: Sequence[tuple[int, int, int]]) -> np.ndarray:
    """Return intercepts, then one coefficient per column, that minimise the weighted loss plus the ridge penalty."""
    classes, documents = len(CLASSES), np.arange(len(targets))
    places = np.array([place for place, _, _ in columns])
    features = np.array([feature for _, feature, _ in columns])
    ridge = np.array([ARTIFACT_PENALTY if FEATURES[feature] in ARTIFACTS else PENALTY for feature in features])

    def loss(parameters: np.ndarray) -> tuple[float, np.ndarray]:
        coefficients = np.zeros((classes, inputs.shape[1]))
        coefficients[places, features] = parameters[classes:]
        logits = np.column_stack([np.zeros(len(targets)), inputs @ coefficients.T + parameters[:classes]])
        logits -= logits.max(axis=1, keepdims=True)
        probabilities = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
        errors = probabilities.copy()
        errors[documents, targets] -= 1
        errors = (errors * importance[:, None])[:, 1:]
        slopes = (errors.T @ inputs)[places, features] + ridge * parameters[classes:]
        value = -float(importance @ np.log(probabilities[documents, targets] + 1e-12)) + float(ridge @ parameters[classes:] ** 2) / 2
        return value, np.concatenate([errors.sum(axis=0), slopes])

    limits = {1: (0.0, None), -1: (None, 0.0), 0: (None, None)}
    bounds = [(None, None)] * classes + [limits[sign] for _, _, sign in columns]
    return np.asarray(minimize(loss, np.zeros(len(bounds)), jac=True, bounds=bounds, method="L-BFGS-B", options={"maxiter": 2000}).x)

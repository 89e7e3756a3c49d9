"""The fit: a multinomial logistic regression whose signs are held, as the part of a card that the detector reads."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from auditor.calibration.newton import minimise
from auditor.calibration.specification import CLEAN, CLEAN_SHARE, Reading, Row, Specification
from auditor.scoring.card import TRANSFORMS, Scaling

_BOUNDS = {1: (0.0, np.inf), -1: (-np.inf, 0.0), 0: (-np.inf, np.inf)}
# A feature that hardly varies gets no unit smaller than this.
_LEAST_SCALE = 1e-3


def weights(rows: Sequence[Row], specification: Specification) -> np.ndarray:
    """Return a weight per document, one in all: half for clean text, the other half as the priors of the classes say.

    Within a class all kinds weigh the same, however many documents each has.
    """
    classes = [specification.class_of(row) for row in rows]
    cells = Counter(zip(classes, (row["kind"] for row in rows), strict=True))
    kinds = Counter(name for name, _ in cells)
    parts = {reading.name: reading.prior for reading in specification.classes if reading.name in kinds}
    shares = {name: (1 - CLEAN_SHARE) * part / sum(parts.values()) for name, part in parts.items()} | {CLEAN: CLEAN_SHARE}
    found = np.array([shares[name] / kinds[name] / cells[name, row["kind"]] for name, row in zip(classes, rows, strict=True)])
    return np.asarray(found / found.sum())


def fit(rows: Sequence[Row], specification: Specification) -> dict[str, Any]:
    """Return the part of a card that is fitted: features with their scaling, classes with their coefficients, and the clip.

    Classes without a document in `rows` are left out. Every row must have every feature that is left then.
    """
    present = {specification.class_of(row) for row in rows}
    specification = specification.of(present, set(specification.features))
    scalings = {name: _scaling(rows, name, specification) for name in specification.features}
    inputs = {name: _standardised(rows, name, scaling, specification.clip) for name, scaling in scalings.items()}
    names = list(specification.labels)
    targets = np.array([names.index(specification.class_of(row)) for row in rows])
    found = _coefficients(inputs, targets, weights(rows, specification), specification)
    classes = [{"name": CLEAN, "label": CLEAN, "intercept": 0.0, "coefficients": {}}]
    for reading, values in zip(specification.classes, found, strict=True):
        own = {name: round(float(value), 4) for name, value in zip(reading.signs, values[1:], strict=True)}
        classes.append({"name": reading.name, "label": reading.label, "intercept": round(float(values[0]), 4), "coefficients": own})
    return {"features": scalings, "classes": classes, "clip": specification.clip}


def _scaling(rows: Sequence[Row], name: str, specification: Specification) -> dict[str, Any]:
    transform = "log1p" if name in specification.logarithmic else "none"
    human = [row["features"][name] for row in rows if row["label"] == CLEAN]
    spread = float(np.std([TRANSFORMS[transform](row["features"][name]) for row in rows]))
    return {
        "transform": transform,
        "mean": round(float(np.mean([TRANSFORMS[transform](value) for value in human])), 5),
        "scale": round(max(spread, _LEAST_SCALE), 5),
        "human": round(float(np.mean(human)), 4),
        "one_sided": name in specification.one_sided,
    }


def _standardised(rows: Sequence[Row], name: str, scaling: Mapping[str, Any], clip: float) -> np.ndarray:
    scale = Scaling(**scaling)
    return np.array([scale(row["features"][name], clip) for row in rows])


def _coefficients(
    inputs: Mapping[str, np.ndarray], targets: np.ndarray, importance: np.ndarray, specification: Specification
) -> list[np.ndarray]:
    """Return, for each class, its intercept and then its coefficients, that minimise the weighted loss plus the ridge penalty."""
    ones = np.ones(len(targets))
    designs = [np.column_stack([ones, *(inputs[name] for name in reading.signs)]) for reading in specification.classes]
    ridge = np.concatenate([_ridge(reading, specification) for reading in specification.classes])
    bounds = np.array([(-np.inf, np.inf) if sign is None else _BOUNDS[sign] for sign in _signs(specification)])
    ends = np.cumsum([design.shape[1] for design in designs])

    def loss(parameters: np.ndarray) -> tuple[float, np.ndarray, np.ndarray]:
        parts = np.split(parameters, ends[:-1])
        value, errors, curvature = _softmax(designs, parts, targets, importance)
        slope = np.concatenate([design.T @ error for design, error in zip(designs, errors, strict=True)])
        return value + float(ridge @ parameters**2) / 2, slope + ridge * parameters, curvature + np.diag(ridge)

    return np.split(minimise(loss, bounds[:, 0], bounds[:, 1]), ends[:-1])


def _signs(specification: Specification) -> list[int | None]:
    """Return the sign of each parameter in its order; `None` stands for an intercept."""
    return [sign for reading in specification.classes for sign in (None, *reading.signs.values())]


def _ridge(reading: Reading, specification: Specification) -> list[float]:
    return [0.0, *(specification.penalties.get(name, specification.penalty) for name in reading.signs)]


def _softmax(
    designs: Sequence[np.ndarray], parts: Sequence[np.ndarray], targets: np.ndarray, importance: np.ndarray
) -> tuple[float, np.ndarray, np.ndarray]:
    """Return the weighted log loss, its derivative by each class's logits (class × document), and its curvature."""
    logits = np.stack([np.zeros(len(targets)), *(design @ part for design, part in zip(designs, parts, strict=True))])
    logits -= logits.max(axis=0)
    totals = np.exp(logits).sum(axis=0)
    chances = np.exp(logits) / totals
    documents = np.arange(len(targets))
    value = float(importance @ (np.log(totals) - logits[targets, documents]))
    errors = chances.copy()
    errors[targets, documents] -= 1
    own = chances[1:]
    blocks = [
        [
            designs[row].T @ (designs[column] * (importance * own[row] * ((row == column) - own[column]))[:, None])
            for column in range(len(designs))
        ]
        for row in range(len(designs))
    ]
    return value, (errors * importance)[1:], np.block(blocks)

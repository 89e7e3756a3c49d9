"""The card's model as the bench fits it: the package's fit (`auditor/calibration/fit.py`) with its default specification."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from auditor.calibration import fit as calibration
from auditor.calibration.specification import DEFAULT, Row

__all__ = ["CLASSES", "LABELS", "Row", "fit", "weights"]

CLASSES = tuple(reading.name for reading in DEFAULT.classes)
LABELS = DEFAULT.labels


def weights(rows: Sequence[Row]) -> np.ndarray:
    """Return a weight per document so that the classes weigh as the specification says, the kinds within a class equally."""
    return calibration.weights(rows, DEFAULT)


def fit(rows: Sequence[Row]) -> dict[str, Any]:
    """Return the part of a card that is fitted: features with their scaling, and classes with their coefficients."""
    return calibration.fit(rows, DEFAULT)

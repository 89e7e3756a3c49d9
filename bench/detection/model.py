"""What the bench takes from the package's default specification (`auditor/calibration/specification.py`)."""

import json
from collections.abc import Sequence

import numpy as np

from auditor.calibration import fit
from auditor.calibration.specification import DEFAULT, Row

__all__ = ["CLASSES", "LABELS", "Row", "rows_of", "weights"]

CLASSES = tuple(reading.name for reading in DEFAULT.classes)
LABELS = DEFAULT.labels


def rows_of(lines: bytes) -> list[Row]:
    """Return the documents of a features file."""
    return [json.loads(line) for line in lines.splitlines()]


def weights(rows: Sequence[Row]) -> np.ndarray:
    """Return a weight per document so that the classes weigh as the specification says, the kinds within a class equally."""
    return fit.weights(rows, DEFAULT)

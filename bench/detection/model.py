"""What the bench takes from the package's default specification (`auditor/calibration/specification.py`)."""

from collections.abc import Sequence

import numpy as np

from auditor.calibration import fit
from auditor.calibration.specification import DEFAULT, Row

__all__ = ["CLASSES", "LABELS", "Row", "weights"]

CLASSES = tuple(reading.name for reading in DEFAULT.classes)
LABELS = DEFAULT.labels


def weights(rows: Sequence[Row]) -> np.ndarray:
    """Return a weight per document so that the classes weigh as the specification says, the kinds within a class equally."""
    return fit.weights(rows, DEFAULT)

"""Entities: recognise them, match them with a reference's, and say what drifted and why."""

from auditor.entities.compare import Comparison, compare
from auditor.entities.inconsistent import inconsistencies

__all__ = ["Comparison", "compare", "inconsistencies"]

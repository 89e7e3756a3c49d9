"""Entities: recognise them, match them with a reference's, and say what drifted and why."""

from auditor.entities.compare import Comparison, compare
from auditor.entities.inconsistent import inconsistencies
from auditor.entities.several import compare_all

__all__ = ["Comparison", "compare", "compare_all", "inconsistencies"]

"""Entities: recognise them, match them with a reference's, and say what drifted and why."""

from auditor.entities.compare import Comparison, compare
from auditor.entities.inconsistent import inconsistencies
from auditor.entities.several import compare_all
from auditor.entities.spacy_names import check_recogniser

__all__ = ["Comparison", "check_recogniser", "compare", "compare_all", "inconsistencies"]

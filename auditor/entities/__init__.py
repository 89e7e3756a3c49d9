"""Entities: recognise them, match them with a reference's, and say what drifted and why."""

from auditor.entities.compare import Comparison, compare
from auditor.entities.inconsistent import inconsistencies
from auditor.entities.recognition.spacy_names import check_recogniser
from auditor.entities.several import compare_all

__all__ = ["Comparison", "check_recogniser", "compare", "compare_all", "inconsistencies"]

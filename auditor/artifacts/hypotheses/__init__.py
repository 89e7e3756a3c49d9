"""Source-side hypotheses: which foreign word or phrase explains an odd span, and which language that speaks for."""

from auditor.artifacts.hypotheses.explain import explain, survey
from auditor.artifacts.hypotheses.hypothesis import Hypothesis
from auditor.artifacts.hypotheses.source import languages

__all__ = ["Hypothesis", "explain", "languages", "survey"]

"""Checks on the text itself: what a machine translator or a synonym spinner leaves for an editor to see."""

from auditor.artifacts.catalogue import CHECKS
from auditor.artifacts.check import Check
from auditor.artifacts.combination import from_likelihood
from auditor.artifacts.elsewhere import ELSEWHERE, Elsewhere
from auditor.artifacts.finder import Found, allowed, covers, enabled, examine, find, merge
from auditor.artifacts.odd import OddSpan, Reading
from auditor.artifacts.recipe import recipe
from auditor.artifacts.text import Text

__all__ = [
    "CHECKS",
    "ELSEWHERE",
    "Check",
    "Elsewhere",
    "Found",
    "OddSpan",
    "Reading",
    "Text",
    "allowed",
    "covers",
    "enabled",
    "examine",
    "find",
    "from_likelihood",
    "merge",
    "recipe",
]

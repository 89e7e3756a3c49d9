"""Checks on the text itself: what a machine translator or a synonym spinner leaves for an editor to see."""

from auditor.artifacts.catalogue import CHECKS
from auditor.artifacts.check import Check
from auditor.artifacts.finder import enabled, find

__all__ = ["CHECKS", "Check", "enabled", "find"]

"""Bytes into articles: one file a format, one failure for whatever cannot be read."""

from auditor.intake.formats import FORMATS
from auditor.intake.read import read, read_reference

__all__ = ["FORMATS", "read", "read_reference"]

"""Bytes into articles: one file a format, one failure for whatever cannot be read."""

from auditor.intake.read import FORMATS, read, read_reference

__all__ = ["FORMATS", "read", "read_reference"]

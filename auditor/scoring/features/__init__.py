"""Features: one number each that the detector reads, with a name and a unit; a family a file."""

from auditor.scoring.features.families import MEASURES, extract

__all__ = ["MEASURES", "extract"]

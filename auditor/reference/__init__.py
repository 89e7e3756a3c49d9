"""References: the archive of clean articles, and which clean text an article may be held against."""

from auditor.reference.archive import Archive
from auditor.reference.find import Candidate, Sources, find
from auditor.reference.told import limits

__all__ = ["Archive", "Candidate", "Sources", "find", "limits"]

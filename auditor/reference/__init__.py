"""References: the archive of clean articles, which clean text an article may be held against, and what that shows."""

from auditor.reference.archive import Archive
from auditor.reference.find import Candidate, Sources, find
from auditor.reference.rewording import Rewording, Swap, rewording
from auditor.reference.told import limits

__all__ = ["Archive", "Candidate", "Rewording", "Sources", "Swap", "find", "limits", "rewording"]

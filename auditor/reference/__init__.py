"""References: the archive of clean articles, and which clean text an article may be held against."""

from auditor.reference.archive import Archive
from auditor.reference.digits import turned_digits
from auditor.reference.find import Candidate, Sources, find
from auditor.reference.pronouns import other_pronouns
from auditor.reference.rewording import Rewording, Swap, rewording
from auditor.reference.swapped import swapped_words
from auditor.reference.told import limits

__all__ = [
    "Archive",
    "Candidate",
    "Rewording",
    "Sources",
    "Swap",
    "find",
    "limits",
    "other_pronouns",
    "rewording",
    "swapped_words",
    "turned_digits",
]

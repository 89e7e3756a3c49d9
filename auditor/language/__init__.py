"""Which language an article is in, and which sentences it is made of."""

from auditor.language.identify import Identified, identify
from auditor.language.segment import segment

__all__ = ["Identified", "identify", "segment"]

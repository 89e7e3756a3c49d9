"""Scoring: features, the detector's verdict, and the quality score. This room alone decides; the others measure."""

from auditor.scoring.card import Card, load_card
from auditor.scoring.detector import decide
from auditor.scoring.features import extract
from auditor.scoring.quality import quality

__all__ = ["Card", "decide", "extract", "load_card", "quality"]

"""What the proofreader says to the checks."""

from auditor.article import SegmentedArticle
from auditor.encoders import Proofreader, WordOdds


def proofs_of(segmented: SegmentedArticle, proofreader: Proofreader | None) -> list[list[WordOdds]]:
    """Return the words of each body segment with their odds; none without a proofreader, and it knows English alone."""
    if proofreader is None or segmented.language != "en":
        return []
    return [proofreader.read(segment.text) for segment in segmented.body]

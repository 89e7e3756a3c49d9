"""Findings in an article that is its reference's text with other words put in: each swap, beside what the reference has."""

from collections.abc import Sequence

from auditor.article import SegmentedArticle
from auditor.entities.spans import is_free
from auditor.reference.pair import Kind, Words
from auditor.reference.rewording import Rewording, Swap
from auditor.report import Drift, Finding

KIND = Kind(
    check="reference.swapped-words",
    category="terminology/wrong-term",
    confidence=0.8,
    message="“{quote}” stands where the reference, whose sentence this is, has “{meant}”.",
)
# From this share of an article's words on it is the reference's text, and from so many swaps in 1,000 words on no editor's hand did it:
# who edits an agency's text changes a word here and there.
COPIED, SWAPPED, FEWEST = 0.5, 15.0, 5


def is_reworked(found: Rewording) -> bool:
    """Tell whether an article is its reference's text with more words swapped than an editor would."""
    swaps = len(found.swaps)
    return swaps >= FEWEST and found.copied >= COPIED * found.words and 1_000 * swaps >= SWAPPED * found.copied


def swapped_words(
    article: SegmentedArticle, reference: SegmentedArticle, found: Rewording, others: Sequence[Finding | Drift]
) -> tuple[Finding, ...]:
    """Return a finding for each swap in the body of a reworked copy that touches none of what was found otherwise."""
    if not is_reworked(found):
        return ()
    taken = [(item.start, item.end) for item in others]
    free = (swap for swap in found.swaps if is_free((swap.start, swap.end), taken))
    body = [(segment.start, segment.end) for segment in article.body]
    return tuple(_finding(article, reference, swap) for swap in free if any(start <= swap.start < end for start, end in body))


def _finding(article: SegmentedArticle, reference: SegmentedArticle, swap: Swap) -> Finding:
    here = Words(article.article.text[swap.start : swap.end], swap.start)
    return KIND.finding(here, Words(reference.article.text[swap.reference_start : swap.reference_end], swap.reference_start))

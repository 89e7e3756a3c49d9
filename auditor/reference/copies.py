"""Near-copies: one agency's text that several papers printed, cut and retouched, is one witness and not several.

Two texts are compared by their shingles, the runs of a few words that stand in them (Broder 1997, On the resemblance and containment
of documents); what the shorter text shares counts, so that a text that was cut is still known.
"""

from collections.abc import Sequence
from functools import lru_cache

from auditor.article import SegmentedArticle
from auditor.reference.terms import terms

SHINGLE = 4
# Two writers of one story share a quotation or two, about a tenth of their shingles; a retouched copy keeps most.
COPY = 0.5


@lru_cache(maxsize=512)
def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """Return the runs of `SHINGLE` words of a text, without case and accents; a shorter text is one run."""
    words = terms(text)
    return frozenset(tuple(words[start : start + SHINGLE]) for start in range(max(1, len(words) - SHINGLE + 1)))


def are_copies(left: str, right: str) -> bool:
    """Tell whether half of the shorter text's shingles stand in the other."""
    ours, theirs = shingles(left), shingles(right)
    return len(ours & theirs) >= COPY * min(len(ours), len(theirs))


def independent(texts: Sequence[SegmentedArticle]) -> list[int]:
    """Return the places of the texts that are no near-copies of one before them."""
    kept: list[int] = []
    for index, text in enumerate(texts):
        if not any(are_copies(text.article.text, texts[other].article.text) for other in kept):
            kept.append(index)
    return kept

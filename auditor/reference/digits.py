"""Figures with another language's point or comma: "3.214 people" may be three of them in English, "3,214" in the reference tells."""

import re
from collections.abc import Sequence

from auditor.article import SegmentedArticle
from auditor.entities.spans import is_free
from auditor.report import Drift, Finding, Severity

CHECK = "reference.digits"
CONFIDENCE = 0.9
_FIGURE = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)+(?![\w]|[.,]\d)")
_TURNED = str.maketrans(".,", ",.")


def turned_digits(article: SegmentedArticle, reference: SegmentedArticle, others: Sequence[Finding | Drift]) -> tuple[Finding, ...]:
    """Return a finding for each figure that the reference has with points for commas and commas for points, and not as it stands."""
    taken = [(item.start, item.end) for item in others]
    theirs = {match[0]: match.start() for match in reversed(list(_FIGURE.finditer(reference.article.text)))}
    found = (
        (match[0].translate(_TURNED), segment.start + match.start(), segment.start + match.end())
        for segment in article.body
        for match in _FIGURE.finditer(segment.text)
        if match[0] not in theirs
    )
    return tuple(
        _finding(article.article.text[start:end], start, end, meant, theirs[meant])
        for meant, start, end in found
        if meant in theirs and is_free((start, end), taken)
    )


def _finding(quote: str, start: int, end: int, meant: str, place: int) -> Finding:
    return Finding(
        check=CHECK,
        category="locale-conventions/number-format",
        severity=Severity.MINOR,
        start=start,
        end=end,
        quote=quote,
        message=f"“{quote}” is “{meant}” in the reference: English has the comma and the point the other way round.",
        confidence=CONFIDENCE,
        evidence={"reference": meant, "reference_start": place, "reference_end": place + len(meant)},
    )

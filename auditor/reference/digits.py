"""Figures with another language's point or comma: "3.214 people" may be three of them in English, "3,214" in the reference tells."""

import re
from collections.abc import Sequence

from auditor.article import SegmentedArticle
from auditor.entities.spans import is_free
from auditor.reference.pair import Kind, Words
from auditor.report import Drift, Finding

KIND = Kind(
    check="reference.digits",
    category="locale-conventions/number-format",
    confidence=0.9,
    message="“{quote}” is “{meant}” in the reference: English has the comma and the point the other way round.",
)
_FIGURE = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)+(?![\w]|[.,]\d)")
_TURNED = str.maketrans(".,", ",.")


def turned_digits(article: SegmentedArticle, reference: SegmentedArticle, others: Sequence[Finding | Drift]) -> tuple[Finding, ...]:
    """Return a finding for each figure that the reference has with points for commas and commas for points, and not as it stands."""
    taken = [(item.start, item.end) for item in others]
    theirs = {match[0]: match.start() for match in reversed(list(_FIGURE.finditer(reference.article.text)))}
    found = (
        (Words(match[0], segment.start + match.start()), match[0].translate(_TURNED))
        for segment in article.body
        for match in _FIGURE.finditer(segment.text)
        if match[0] not in theirs
    )
    return tuple(
        KIND.finding(here, Words(meant, theirs[meant]))
        for here, meant in found
        if meant in theirs and is_free((here.start, here.end), taken)
    )

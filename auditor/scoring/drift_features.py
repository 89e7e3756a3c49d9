"""How much drifted from the reference, per 1,000 words. Absent without a reference; no card reads it yet, the report shows it."""

from collections.abc import Sequence

from auditor.article import SegmentedArticle
from auditor.report import Drift, Severity
from auditor.scoring.measure import Measure

_SEVERE = (Severity.MAJOR, Severity.CRITICAL)

MEASURES = (
    Measure(
        "drift.severe",
        "per 1,000 words",
        "drift",
        "{value} names, numbers or quotes per 1,000 words differ from the reference.",
        "Only {value} names, numbers or quotes per 1,000 words differ from the reference.",
        "Density of major and critical drift.",
    ),
)


def drift_features(segmented: SegmentedArticle, drift: Sequence[Drift] | None) -> dict[str, float]:
    """Return the density of severe drift; nothing without a reference or without scored words."""
    if drift is None or not segmented.scored_words:
        return {}
    return {"drift.severe": 1_000 * sum(item.severity in _SEVERE for item in drift) / segmented.scored_words}

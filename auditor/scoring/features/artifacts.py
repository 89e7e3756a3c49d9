"""How many artifacts the article carries: counts of findings per 1,000 words, by severity and by group of checks.

MQM counts errors per fixed number of words in the same way (Lommel, Uszkoreit and Burchardt 2014). A finding counts as
much as it is sure of itself, except in the number of kinds. An article shorter than `FLOOR_WORDS` is counted as if it had
that many words, for one stray finding in a short text is not a habit.
"""

from collections.abc import Iterable, Sequence

from auditor.article import SegmentedArticle
from auditor.report import Finding, Severity
from auditor.scoring.features.measure import Measure

FLOOR_WORDS = 250
# Checks whose findings speak for a synonym spinner rather than for a translator.
SPINNER_CHECKS = frozenset({"lexis.fixed-phrase", "lexis.rare-synonym", "lexis.swapped", "lexis.tortured-phrase"})

_SEVERITIES = {
    "severe": (Severity.MAJOR, Severity.CRITICAL),
    "minor": (Severity.MINOR,),
    "punctuation": (Severity.PUNCTUATION,),
}


def _measure(name: str, topic: str, what: str) -> Measure:
    more = f"{{value}} {what} per 1,000 words, where human text has {{human}}."
    less = f"Only {{value}} {what} per 1,000 words, where human text has {{human}}."
    return Measure(f"artifacts.{name}", "per 1,000 words", topic, more, less, f"Density of {what}.", "Lommel, Uszkoreit and Burchardt 2014")


MEASURES = (
    _measure("severe", "severe traces", "major traces of translation"),
    _measure("minor", "minor traces", "minor traces of translation"),
    _measure("punctuation", "punctuation", "traces in punctuation and spacing"),
    _measure("kinds", "kinds of traces", "different kinds of traces of translation"),
    _measure("spinner", "spinner", "phrases that a synonym spinner broke"),
)


def artifact_features(segmented: SegmentedArticle, findings: Sequence[Finding]) -> dict[str, float]:
    """Return the densities of the findings in the scored segments; nothing for an article without scored words."""
    words = segmented.scored_words
    if not words:
        return {}
    scored = [finding for finding in findings if _in_body(finding, segmented)]
    translation = [finding for finding in scored if not _spun(finding)]
    per_thousand = 1_000 / max(words, FLOOR_WORDS)
    found = {
        f"artifacts.{name}": per_thousand * _weight(finding for finding in translation if finding.severity in severities)
        for name, severities in _SEVERITIES.items()
    }
    # One habit of a house, however often it shows, is one kind.
    found["artifacts.kinds"] = per_thousand * len({finding.check for finding in translation})
    return found | {"artifacts.spinner": per_thousand * _weight(finding for finding in scored if _spun(finding))}


def _weight(findings: Iterable[Finding]) -> float:
    return sum(finding.confidence for finding in findings)


def _spun(finding: Finding) -> bool:
    return finding.check in SPINNER_CHECKS


def _in_body(finding: Finding, segmented: SegmentedArticle) -> bool:
    return any(segment.start < finding.end and finding.start < segment.end for segment in segmented.body)

"""What a clean reference shows: how much drifted from it, and whether the article is its text reworked. Absent without a reference."""

from collections.abc import Sequence

from auditor.article import SegmentedArticle
from auditor.reference import Rewording
from auditor.report import Drift, Severity
from auditor.scoring.features.measure import OWN, Measure

_SEVERE = (Severity.MAJOR, Severity.CRITICAL)
# What a writer of English hardly does to a name, and a translator does.
FOREIGN = ("translated-name", "re-transliterated")

MEASURES = (
    Measure(
        "drift.all",
        "per 1,000 words",
        "drift",
        "{value} names, numbers or quotes per 1,000 words differ from the reference.",
        "Only {value} names, numbers or quotes per 1,000 words differ from the reference.",
        "Density of drift of any severity.",
        OWN,
    ),
    Measure(
        "drift.severe",
        "per 1,000 words",
        "drift",
        "{value} names, numbers or quotes per 1,000 words differ from the reference so that a reader is misled.",
        "Only {value} names, numbers or quotes per 1,000 words differ from the reference so that a reader is misled.",
        "Density of major and critical drift.",
        OWN,
    ),
    Measure(
        "drift.foreign",
        "per 1,000 words",
        "drift",
        "{value} names per 1,000 words are translated or spelled as another language does, against the reference.",
        "Only {value} names per 1,000 words are translated or spelled as another language does, against the reference.",
        "Density of names that were carried over by their meaning, left in another language or transliterated by its rules.",
        OWN,
    ),
    Measure(
        "reference.copied",
        "percent",
        "copy",
        "{value} % of its words stand in sentences that are the reference's, reworked or not.",
        "Only {value} % of its words stand in sentences that are the reference's.",
        "Share of the words in sentences at least half of whose words are the reference's, in order.",
        OWN,
    ),
    Measure(
        "reference.swapped",
        "per 1,000 copied words",
        "changes",
        "Its sentences are the reference's, with other words put in {value} times in 1,000 words.",
        "Its sentences are the reference's, and hardly a word was put in place of another ({value} times in 1,000 words).",
        "Swaps of words with a meaning in sentences that are the reference's otherwise, as a spinner leaves them.",
        OWN,
    ),
    Measure(
        "reference.disturbed",
        "per 1,000 copied words",
        "changes",
        "Its sentences are the reference's, with {value} of 1,000 words added or changed otherwise than by swaps.",
        "Its sentences are the reference's, hardly changed ({value} of 1,000 words, swaps aside).",
        "Words that are neither the reference's nor swapped in, as a translation out and back leaves them.",
        OWN,
    ),
)


def reference_features(segmented: SegmentedArticle, drift: Sequence[Drift] | None, rewording: Rewording | None) -> dict[str, float]:
    """Return what the reference shows; nothing without one or without scored words."""
    if drift is None or rewording is None or not segmented.scored_words:
        return {}
    severe = sum(item.severity in _SEVERE for item in drift)
    found = {
        "drift.all": 1_000 * len(drift) / segmented.scored_words,
        "drift.severe": 1_000 * severe / segmented.scored_words,
        "drift.foreign": 1_000 * sum(item.cause in FOREIGN for item in drift) / segmented.scored_words,
        "reference.copied": 100 * rewording.copied / max(1, rewording.words),
    }
    if rewording.copied:
        swaps = len(rewording.swaps)
        found["reference.swapped"] = 1_000 * swaps / rewording.copied
        found["reference.disturbed"] = 1_000 * max(0, rewording.copied - rewording.kept - swaps) / rewording.copied
    return found

"""The MQM quality score.

The calibrated linear model of the MQM scorecard (Lommel et al., "The Multi-Range Theory of Translation Quality Measurement",
2024): absolute penalty total = Σ weight × errors; normed penalty total = penalty total × reference word count / scored words;
score = maximum score − scaling factor × normed penalty total, never below 0. The reference word count is 1,000, the maximum
score 100, the scaling factor 1: an error-free text has 100, one with 100 penalty points in 1,000 words has 0.

Weights: neutral 0, minor 1, major 5, critical 25 (MQM's own); minor punctuation 0.1 (Freitag et al., "Experts, Errors, and
Context", 2021, who also give a non-translation 25).

The confidence interval of the penalty takes errors for events of a Poisson process, each kind with its weight: Dobson, Kuulasmaa,
Eberle and Scherer, "Confidence intervals for weighted sums of Poisson parameters", Statistics in Medicine 10, 1991, with Byar's
limits of the count. It tells of chance alone: neither of errors that no check looks for nor of marks that are none.
"""

import math
from collections.abc import Sequence

from auditor.report import Drift, Finding, Quality, Severity

WEIGHTS = {
    Severity.NEUTRAL: 0.0,
    Severity.PUNCTUATION: 0.1,
    Severity.MINOR: 1.0,
    Severity.MAJOR: 5.0,
    Severity.CRITICAL: 25.0,
}
REFERENCE_WORDS = 1_000
MAXIMUM = 100.0
# Points of score that one point of penalty per 1,000 words costs.
SCALING = 1.0
# A penalty per 1,000 words that is extrapolated from less than this is not a measurement.
LEAST_WORDS = 20
# Quantile of the normal distribution for 95 %, both sides.
NORMAL_95 = 1.959964


def quality(findings: Sequence[Finding], drift: Sequence[Drift], scored_words: int, fidelity: float | None) -> Quality:
    """Return the quality of an article; no score where there are fewer than `LEAST_WORDS` scored words.

    A drift is an accuracy error. Where a finding marks the same span, it is one error seen twice, and the graver mark counts.
    """
    if scored_words < LEAST_WORDS:
        return Quality(score=None, penalty_per_1000_words=None, entity_fidelity=fidelity)
    weights = _weights(findings, drift)
    per_reference = REFERENCE_WORDS / scored_words
    penalty = sum(weights) * per_reference
    low, high = interval(weights)
    return Quality(
        score=max(0.0, MAXIMUM - SCALING * penalty),
        penalty_per_1000_words=penalty,
        entity_fidelity=fidelity,
        penalty_interval=(low * per_reference, high * per_reference),
    )


def interval(weights: Sequence[float]) -> tuple[float, float]:
    """Return the 95 % interval of a sum of error weights. Without any error its upper end is that of a count of minor ones."""
    counted = [weight for weight in weights if weight]
    total, count = sum(counted), len(counted)
    low, high = _count_limits(count)
    unit = math.sqrt(sum(weight * weight for weight in counted) / count) if count else WEIGHTS[Severity.MINOR]
    return max(0.0, total + unit * (low - count)), total + unit * (high - count)


def _count_limits(count: int) -> tuple[float, float]:
    """Return Byar's 95 % limits of a Poisson count."""
    more = count + 1
    low = count * (1 - 1 / (9 * count) - NORMAL_95 / (3 * math.sqrt(count))) ** 3 if count else 0.0
    return low, more * (1 - 1 / (9 * more) + NORMAL_95 / (3 * math.sqrt(more))) ** 3


def _weights(findings: Sequence[Finding], drift: Sequence[Drift]) -> list[float]:
    """Return the weight of each error.

    A finding is one drift's twin at most: two lost names that mark one sentence are two errors.
    """
    weights = [WEIGHTS[finding.severity] for finding in findings]
    free = list(range(len(findings)))
    for item in sorted(drift, key=lambda one: -WEIGHTS[one.severity]):
        twins = [index for index in free if _same_span(findings[index], item)]
        if twins:
            twin = max(twins, key=weights.__getitem__)
            weights[twin] = max(weights[twin], WEIGHTS[item.severity])
            free.remove(twin)
        else:
            weights.append(WEIGHTS[item.severity])
    return weights


def _same_span(finding: Finding, drift: Drift) -> bool:
    """Tell whether both mark the same words: their common part is at least half of all that they mark.

    A mere overlap will not do: a lost name is marked by the whole sentence that should have carried it.
    """
    shared = min(finding.end, drift.end) - max(finding.start, drift.start)
    return 2 * shared >= max(finding.end, drift.end) - min(finding.start, drift.start)

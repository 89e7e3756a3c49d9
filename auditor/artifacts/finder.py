"""Run the checks over an article: disable, collect, merge."""

from collections.abc import Iterable
from dataclasses import replace

from auditor.article import SegmentedArticle
from auditor.artifacts.catalogue import CHECKS
from auditor.artifacts.check import Check, Mark
from auditor.artifacts.text import tokenised
from auditor.errors import SettingsError
from auditor.report import Finding, Severity

_RANK = {severity: rank for rank, severity in enumerate(Severity)}


def find(segmented: SegmentedArticle, *, disabled: tuple[str, ...] = (), checks: tuple[Check, ...] = CHECKS) -> tuple[Finding, ...]:
    """Return what the checks find in the body of an article, sorted by offset, overlapping findings merged.

    Of findings that overlap the more severe stays; the other's check goes to its evidence as `also`.

    Raises:
        SettingsError: a name in `disabled` is no check and no group of checks.
    """
    text = tokenised(segmented)
    found = [
        _finding(check, mark, segmented.article.text)
        for check in enabled(checks, disabled)
        if not check.languages or text.language in check.languages
        for mark in check.run(text)
    ]
    return merge(found)


def enabled(checks: tuple[Check, ...], disabled: tuple[str, ...]) -> tuple[Check, ...]:
    """Return the checks whose dotted name no entry of `disabled` equals or begins.

    Raises:
        SettingsError: an entry names nothing.
    """
    unknown = [name for name in disabled if not any(_covers(name, check.path) for check in checks)]
    if unknown:
        groups = ", ".join(sorted({check.path.split(".")[0] for check in checks}))
        raise SettingsError(
            f"Unknown check or group of checks: {', '.join(unknown)}.", f"The groups are {groups}; docs/checks.md lists every check."
        )
    return tuple(check for check in checks if not any(_covers(name, check.path) for name in disabled))


def _covers(name: str, path: str) -> bool:
    return path == name or path.startswith(name + ".")


def _finding(check: Check, mark: Mark, text: str) -> Finding:
    quote = text[mark.start : mark.end]
    return Finding(check.path, check.category, check.severity, mark.start, mark.end, quote, mark.message, check.confidence, mark.evidence)


def merge(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings sorted by offset, none overlapping: the more severe, then surer, then longer one stays."""
    kept: list[Finding] = []
    also: dict[int, list[str]] = {}
    for finding in sorted(findings, key=_precedence):
        holder = next((i for i, other in enumerate(kept) if finding.start < other.end and other.start < finding.end), None)
        if holder is None:
            kept.append(finding)
        elif finding.check != kept[holder].check:
            also.setdefault(holder, []).append(finding.check)
    return tuple(sorted((_with_also(finding, also.get(i)) for i, finding in enumerate(kept)), key=lambda finding: finding.start))


def _precedence(finding: Finding) -> tuple[int, float, int, int, str]:
    return (-_RANK[finding.severity], -finding.confidence, finding.start - finding.end, finding.start, finding.check)


def _with_also(finding: Finding, others: list[str] | None) -> Finding:
    if not others:
        return finding
    return replace(finding, evidence={**finding.evidence, "also": sorted(set(others))})

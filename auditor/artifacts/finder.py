"""Run the checks over an article: disable, collect, weigh, merge."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from auditor.article import SegmentedArticle
from auditor.artifacts.catalogue import CHECKS
from auditor.artifacts.check import Check, Mark
from auditor.artifacts.combination import from_likelihood, touch, weighed
from auditor.artifacts.elsewhere import ELSEWHERE
from auditor.artifacts.odd import ProofreadWord, Reading
from auditor.artifacts.text import Text, tokenised
from auditor.errors import SettingsError
from auditor.report import Finding, Severity

_RANK = {severity: rank for rank, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class Found:
    """What was found.

    Attributes:
        findings: by all sources of evidence together.
        rules: by the rules alone, each as sure and as grave as its check says.
        text: the article as the checks read it.
    """

    findings: tuple[Finding, ...]
    rules: tuple[Finding, ...]
    text: Text


def find(
    segmented: SegmentedArticle,
    *,
    disabled: tuple[str, ...] = (),
    checks: tuple[Check, ...] = CHECKS,
    readings: Sequence[tuple[Reading, ...]] = (),
    proofs: Sequence[Sequence[ProofreadWord]] = (),
) -> tuple[Finding, ...]:
    """Return what the checks find in the body of an article, sorted by offset, overlapping findings merged.

    Of findings that overlap the more severe stays; the other's check goes to its evidence as `also`.

    Args:
        segmented: the article.
        disabled: names of checks, or beginnings of them, that are left out.
        checks: what to run.
        readings: the round trips of each body segment, if there are any.
        proofs: what a proofreader says of the words of each body segment, if one read it.

    Raises:
        SettingsError: a name in `disabled` is no check and no group of checks.
    """
    return examine(segmented, disabled=disabled, checks=checks, readings=readings, proofs=proofs).findings


def examine(
    segmented: SegmentedArticle,
    *,
    disabled: tuple[str, ...] = (),
    checks: tuple[Check, ...] = CHECKS,
    readings: Sequence[tuple[Reading, ...]] = (),
    proofs: Sequence[Sequence[ProofreadWord]] = (),
) -> Found:
    """Return what `find` returns, and what the rules alone find."""
    text = tokenised(segmented, readings, proofs)
    found = [
        _finding(check, mark, segmented.article.text)
        for check in enabled(checks, disabled)
        if not check.languages or text.language in check.languages
        for mark in check.run(text)
    ]
    rules = merge(finding for finding in found if not from_likelihood(finding))
    return Found(merge(weighed(found, text)), rules, text)


def enabled(checks: tuple[Check, ...], disabled: tuple[str, ...]) -> tuple[Check, ...]:
    """Return the checks whose dotted name no entry of `disabled` equals or begins.

    Raises:
        SettingsError: an entry names nothing.
    """
    known = [check.path for check in checks] + [check.path for check in ELSEWHERE]
    unknown = [name for name in disabled if not any(covers(name, path) for path in known)]
    if unknown:
        groups = ", ".join(sorted({path.split(".")[0] for path in known}))
        raise SettingsError(
            f"Unknown check or group of checks: {', '.join(unknown)}.", f"The groups are {groups}; docs/checks.md lists every check."
        )
    return tuple(check for check in checks if not any(covers(name, check.path) for name in disabled))


def allowed(findings: Iterable[Finding], disabled: tuple[str, ...]) -> tuple[Finding, ...]:
    """Return the findings of checks made elsewhere that no entry of `disabled` switches off."""
    return tuple(finding for finding in findings if not any(covers(name, finding.check) for name in disabled))


def covers(name: str, path: str) -> bool:
    """Tell whether `name` is the check `path`, or a group that it is in."""
    return path == name or path.startswith(name + ".")


def _finding(check: Check, mark: Mark, text: str) -> Finding:
    quote = text[mark.start : mark.end]
    confidence = check.confidence if mark.confidence is None else mark.confidence
    return Finding(check.path, check.category, check.severity, mark.start, mark.end, quote, mark.message, confidence, mark.evidence)


def merge(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings sorted by offset, none overlapping: the more severe, then surer, then longer one stays."""
    kept: list[Finding] = []
    also: dict[int, list[str]] = {}
    for finding in sorted(findings, key=_precedence):
        holder = next((i for i, other in enumerate(kept) if touch(finding, other)), None)
        if holder is None:
            kept.append(finding)
        elif finding.check != kept[holder].check:
            also.setdefault(holder, []).append(finding.check)
    return tuple(sorted((_with_also(finding, also.get(i)) for i, finding in enumerate(kept)), key=lambda finding: finding.start))


def _precedence(finding: Finding) -> tuple[int, bool, float, int, int, str]:
    # What a rule says is plainer than what a likelihood says.
    return (
        -_RANK[finding.severity],
        from_likelihood(finding),
        -finding.confidence,
        finding.start - finding.end,
        finding.start,
        finding.check,
    )


def _with_also(finding: Finding, others: list[str] | None) -> Finding:
    if not others:
        return finding
    return replace(finding, evidence={**finding.evidence, "also": sorted(set(others))})

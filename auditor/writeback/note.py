"""What is written into a document: one line for the editors who receive it, and a link to the report."""

from auditor.rendering.words import figure, headline, is_compared, percent, tally
from auditor.report import Label, Report

SCHEME = "http://cv.iptc.org/newscodes/trustindicator/"
# Of IPTC's trust indicators the one that tells of the piece of work itself, not of its authors or of a policy.
CODE = "pieceOfWorkInfo"
TITLE = "Translation audit"
_MARK = f"{TITLE}: "
_HELD = frozenset({Label.MACHINE_TRANSLATED, Label.SPUN})


def note(report: Report) -> str:
    """Return the verdict and what was counted, on one line."""
    verdict = report.verdict
    sure = "" if verdict.probability is None else f", probability {percent(verdict.probability)}"
    parts = [f"{headline(verdict)}{sure}", f"findings: {tally(report.findings)}"]
    if is_compared(report):
        parts.append(f"drift from the reference: {len(report.drift) or 'none'}")
    if report.quality.score is not None:
        parts.append(f"quality {figure(report.quality.score)} of 100")
    return f"{_MARK}{'; '.join(parts)}."


def is_note(text: str) -> bool:
    """Tell whether a line is such a note, from an earlier audit."""
    return text.strip().startswith(_MARK)


def with_note(earlier: str, report: Report) -> str:
    """Return an editorial note with ours behind it, in place of one from an earlier audit."""
    kept = [line for line in earlier.split("\n") if not is_note(line)]
    return "\n".join([*kept, note(report)]) if any(line.strip() for line in kept) else note(report)


def is_held(report: Report) -> bool:
    """Tell whether the verdict is one that an item can be withheld for."""
    return report.verdict.label in _HELD

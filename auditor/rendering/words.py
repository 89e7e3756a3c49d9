"""The words of every rendering: what a verdict, a severity or a figure is called. Signals are reported; nobody is accused."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from auditor.language.identify import UNDETERMINED
from auditor.language.names import language_name
from auditor.report import Drift, Finding, Label, Origin, Quality, Reference, Report, Severity, Verdict

ABSENT = "–"
SHOWN_REASONS = 3
SHOWN_REFERENCES = 3

HEADLINES = {
    Label.CLEAN: "No signals of machine translation or spinning",
    Label.MACHINE_TRANSLATED: "Signals consistent with machine translation",
    Label.SPUN: "Signals consistent with synonym spinning",
    Label.UNDETERMINED: "Undetermined: the evidence does not carry a verdict",
}

# Worst first, the order in which they are counted and shown.
SEVERITIES = tuple(reversed(Severity))

# A prefix that is no word keeps its hyphen: `re-transliterated`.
_PARTED = re.compile(r"(?<!\bre)-|_")

RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


def headline(verdict: Verdict) -> str:
    """Return the verdict as one line for an editor."""
    return HEADLINES[verdict.label]


def reasons(verdict: Verdict) -> tuple[str, ...]:
    """Return the few reasons that an editor is shown."""
    return verdict.reasons[:SHOWN_REASONS]


def language_told(report: Report) -> str:
    """Return the language of an article and how sure it is; no figure where none was identified, for it would be that of a guess."""
    if report.language == UNDETERMINED:
        return "language not identified"
    return f"{language_name(report.language)}, {percent(report.language_probability)} sure"


def counted(number: int, noun: str) -> str:
    """Return a number of things in words: `1 word`, `2 words`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def direction(code: str | None) -> str:
    """Return the HTML `dir` of text in a language; `auto` if the language is not known."""
    if code is None or code == UNDETERMINED:
        return "auto"
    return "rtl" if code.lower().split("-")[0] in RIGHT_TO_LEFT else "ltr"


def percent(probability: float | None) -> str:
    """Return a probability as a percentage that claims no certainty it does not have."""
    if probability is None:
        return ABSENT
    if 0 < probability < 0.01:
        return "<1%"
    return ">99%" if 0.99 < probability < 1 else f"{probability:.0%}"


def figure(value: float | None, decimals: int = 1) -> str:
    """Return a number with fixed decimals, or a dash where none was measured."""
    return ABSENT if value is None else f"{value:z.{decimals}f}"


def penalty(quality: Quality) -> str:
    """Return the penalty per 1,000 words with its 95 % interval."""
    known = quality.penalty_interval
    told = figure(quality.penalty_per_1000_words)
    return told if known is None else f"{told} ({figure(known[0])} to {figure(known[1])})"


def spoken(name: str) -> str:
    """Return the last part of a dotted or dashed name in words: `spelling.doubled-word` is `doubled word`."""
    return _PARTED.sub(" ", name.rsplit(".", 1)[-1]).strip() or name


def by_severity(findings: Iterable[Finding]) -> list[tuple[Severity, int]]:
    """Return how many findings there are of each severity that occurs, worst first."""
    counts = Counter(finding.severity for finding in findings)
    return [(severity, counts[severity]) for severity in SEVERITIES if counts[severity]]


def tally(findings: Iterable[Finding]) -> str:
    """Return the findings counted in words: `1 critical, 4 minor`, or `none`."""
    return ", ".join(f"{count} {spoken(severity.value)}" for severity, count in by_severity(findings)) or "none"


def total(findings: Sequence[Finding]) -> str:
    """Return how many findings there are, and of what severity: `5: 1 major, 4 minor`; `4 minor` where all are alike."""
    return tally(findings) if len(by_severity(findings)) < 2 else f"{len(findings)}: {tally(findings)}"


def is_compared(report: Report) -> bool:
    """Tell whether the article was compared with a reference: a given one may be in another language, or tell another story."""
    return bool(report.drift) or report.quality.entity_fidelity is not None


def drift_count(report: Report) -> str:
    """Return how much drifted, or a dash where nothing was compared."""
    return str(len(report.drift)) if is_compared(report) else ABSENT


def no_drift(report: Report) -> str:
    """Return what to say where a reference was given and no drift was found."""
    if is_compared(report):
        return "No drift was found in the names, numbers, dates and quotes that both texts have."
    if report.references and not any(reference.used for reference in report.references):
        return "Nothing was compared with the reference: it was refused."
    return "Nothing was compared with the reference: no name, number, date or quote in it could be."


ORIGINS = {Origin.GIVEN: "given", Origin.ARCHIVE: "found in the archive", Origin.STORY: "another of the story"}


def held_against(report: Report) -> str:
    """Return which references the article was held against, and how sure it is that each tells its story; empty without one."""
    used = [reference for reference in report.references if reference.used]
    more = [f"{len(used) - SHOWN_REFERENCES} more"] if len(used) > SHOWN_REFERENCES else []
    return f"Held against {'; '.join([*map(_reference, used[:SHOWN_REFERENCES]), *more])}." if used else ""


def _reference(reference: Reference) -> str:
    sure = "" if reference.confidence is None else f", {percent(reference.confidence)} sure to tell the same story"
    return f"{reference.article.title or reference.article.id} ({ORIGINS[reference.origin]}{sure})"


def article_form(drift: Drift) -> str:
    """Return the form in the article; for something lost, whose place is a whole sentence, an empty string."""
    return "" if drift.cause == "lost" else drift.article.strip()


def title(report: Report) -> str:
    """Return what an article is called: its title, or else its id."""
    return report.article.title or report.article.id

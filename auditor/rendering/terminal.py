"""Reports for a terminal: readable at 80 columns, without colour, and whatever the article says.

All text is built as rich `Text`, never as markup, and passes through `printable` first.
"""

from collections import Counter
from collections.abc import Sequence

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from auditor.language.names import language_name
from auditor.rendering.columns import Columns
from auditor.rendering.context import Excerpt, excerpt, position
from auditor.rendering.safe import one_line
from auditor.rendering.words import (
    article_form,
    counted,
    drift_count,
    figure,
    headline,
    held_against,
    language_told,
    no_drift,
    penalty,
    percent,
    reasons,
    spoken,
    tally,
    title,
    total,
)
from auditor.report import Drift, Failure, Finding, Label, Outcome, Report, RoundTrip, Severity, Skipped

VERDICT_STYLES = {Label.CLEAN: "green", Label.MACHINE_TRANSLATED: "red", Label.SPUN: "red", Label.UNDETERMINED: "yellow"}
SEVERITY_STYLES = {
    Severity.CRITICAL: "bold red",
    Severity.MAJOR: "red",
    Severity.MINOR: "yellow",
    Severity.PUNCTUATION: "yellow",
    Severity.NEUTRAL: "",
}
# Of the smaller findings of one check so many are shown: a spun article has dozens.
OF_A_CHECK = 5
# Visible without colour, and in every character set.
OPEN, CLOSE = "[[", "]]"


def print_report(report: Report, console: Console) -> None:
    """Print one article's report: the verdict and why first, the recipe of the figures last."""
    sections = [_verdict(report), _drift(report), _findings(report), _quality(report), _round_trips(report), _warnings(report)]
    sections.append(Text(f"Signature: {one_line(report.signature)}", style="dim"))
    for section in sections:
        if section:
            console.print(section)
            console.print()


def print_summary(outcomes: Sequence[Outcome], console: Console) -> None:
    """Print one line an article, why others were skipped, and the counts; failures are told on stderr as they come."""
    reports = [outcome for outcome in outcomes if isinstance(outcome, Report)]
    failures = [outcome for outcome in outcomes if isinstance(outcome, Failure)]
    skipped = [outcome for outcome in outcomes if isinstance(outcome, Skipped)]
    if reports:
        headings = ("Article", "!Verdict", ">Prob.", ">Quality", "Findings", ">Drift", ">Words")
        console.print(Columns(*headings, rows=map(_summary_row, reports)))
    for reason, count in Counter(one_line(item.reason) for item in skipped).most_common():
        console.print(Text(f"{count} skipped: {reason}"))
    console.print(Text(_counts(reports, failures, skipped), style="bold"))


def _verdict(report: Report) -> RenderableType:
    verdict = report.verdict
    first = Text(headline(verdict), style=f"bold {VERDICT_STYLES[verdict.label]}")
    if verdict.probability is not None:
        first.append(f", probability {percent(verdict.probability)}")
    lines = [Text(one_line(title(report)), style="bold"), Text(_about(report), style="dim"), first]
    if verdict.source_language:
        lines.append(Text(f"Likely source language: {one_line(language_name(verdict.source_language))}"))
    return Group(*lines, _items(reasons(verdict)))


def _about(report: Report) -> str:
    parts = [language_told(report), counted(report.article.words, "word")]
    return one_line(" · ".join([report.article.id, *parts] if report.article.title else parts))


def _drift(report: Report) -> RenderableType | None:
    if not report.drift:
        return Text(one_line(f"{held_against(report)} {no_drift(report)}".strip())) if report.reference else None
    table = Columns("In the article", "In the reference", "Kind", "Cause", "Severity", rows=map(_drift_row, report.drift))
    sources = [Text(one_line(held_against(report)))] if report.references else []
    return Group(_heading(f"Drift from the reference ({len(report.drift)})"), *sources, table)


def _drift_row(drift: Drift) -> tuple[Text, ...]:
    return (
        Text(one_line(article_form(drift)) or "(missing)"),
        Text(one_line(drift.reference or "") or "(not there)"),
        Text(one_line(spoken(drift.kind))),
        Text(one_line(spoken(drift.cause))),
        _severity(drift.severity),
    )


def _findings(report: Report) -> RenderableType:
    if not report.findings:
        return Text("Findings: none.")
    seen: Counter[str] = Counter()
    left_out: Counter[str] = Counter()
    blocks: list[RenderableType] = []
    for number, finding in enumerate(report.findings, 1):
        seen[finding.check] += 1
        if seen[finding.check] > OF_A_CHECK and finding.severity not in (Severity.MAJOR, Severity.CRITICAL):
            left_out[finding.check] += 1
        else:
            blocks.append(_finding(report, number, finding))
    if left_out:
        more = ", ".join(f"{count} more of {check}" for check, count in sorted(left_out.items()))
        blocks.append(Text(f"… and {more}; the other formats have them all."))
    return Group(_heading(f"Findings ({total(report.findings)})"), *blocks)


def _finding(report: Report, number: int, finding: Finding) -> RenderableType:
    line, column = position(report.article.text, finding.start)
    first = Text(f"{line}:{column}  ")
    first.append_text(_severity(finding.severity))
    first.append(f"  {one_line(finding.check)}", style="bold").append(f"  {one_line(finding.category)}", style="dim")
    quoted = excerpt(report.article.text, finding.start, finding.end, segments=report.segments)
    return _hanging([(f"{number}.", Group(first, Text(one_line(finding.message)), _quoted(quoted)))], width=3)


def _quoted(quoted: Excerpt) -> Text:
    """Return the quote between visible marks, white space beside it kept as one space."""
    text = Text(_edge(quoted.before, at_end=True), style="")
    text.append(f"{OPEN}{_edge(quoted.quote, at_end=True, at_start=True)}{CLOSE}", style="bold underline")
    return text.append(_edge(quoted.after, at_start=True))


def _edge(text: str, *, at_start: bool = False, at_end: bool = False) -> str:
    """Return `text` on one line with a space kept at the edges that touch a quote."""
    left = " " if at_start and text[:1].isspace() else ""
    right = " " if at_end and text[-1:].isspace() else ""
    return left + one_line(text) + right


def _quality(report: Report) -> RenderableType:
    quality = report.quality
    parts = [f"Quality: {figure(quality.score)} of 100", f"{penalty(quality)} penalty points per 1,000 words"]
    if quality.entity_fidelity is not None:
        parts.append(f"entity fidelity {percent(quality.entity_fidelity)}")
    return Text(" · ".join(parts) if quality.score is not None else "Quality: not scored.")


def _round_trips(report: Report) -> RenderableType | None:
    if not report.round_trips:
        return None
    headings = ("Pivot", ">BLEU", ">chrF", ">TER", ">Log-lik.", ">Gap", ">Lik. gap", ">Sentences")
    return Group(_heading("Round trips"), Columns(*headings, rows=map(_round_trip_row, report.round_trips)))


def _round_trip_row(trip: RoundTrip) -> tuple[Text, ...]:
    surface = [figure(value) for value in (trip.bleu, trip.chrf, trip.ter)]
    deep = [figure(trip.log_likelihood, 2), figure(trip.gap), figure(trip.likelihood_gap, 2)]
    return tuple(map(Text, (one_line(language_name(trip.pivot)), *surface, *deep, f"{trip.sound} of {len(trip.segments)}")))


def _warnings(report: Report) -> RenderableType | None:
    if not report.warnings:
        return None
    return Group(_heading("Warnings"), _items(report.warnings))


def _summary_row(report: Report) -> tuple[Text, ...]:
    label = report.verdict.label
    return (
        Text(one_line(report.article.id)),
        Text(label.value, style=VERDICT_STYLES[label]),
        Text(percent(report.verdict.probability)),
        Text(figure(report.quality.score)),
        Text(tally(report.findings)),
        Text(drift_count(report)),
        Text(str(report.article.words)),
    )


def _counts(reports: Sequence[Report], failures: Sequence[Failure], skipped: Sequence[Skipped]) -> str:
    labels = Counter(report.verdict.label for report in reports)
    counts = ", ".join(f"{labels[label]} {label.value}" for label in Label if labels[label])
    audited = f"{len(reports)} audited" + (f": {counts}" if counts else "")
    others = [f"{len(items)} {word}" for items, word in ((skipped, "skipped"), (failures, "failed")) if items]
    return "; ".join([audited, *others]) + "."


def _severity(severity: Severity) -> Text:
    return Text(spoken(severity.value), style=SEVERITY_STYLES[severity])


def _heading(text: str) -> Text:
    return Text(text, style="bold")


def _items(lines: Sequence[str]) -> RenderableType:
    return _hanging([("•", Text(one_line(line))) for line in lines], width=1)


def _hanging(rows: Sequence[tuple[str, RenderableType]], *, width: int) -> RenderableType:
    """Return rows whose wrapped lines stay clear of the label in front of them."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(justify="right", min_width=width)
    grid.add_column(overflow="fold")
    for label, body in rows:
        grid.add_row(Text(label), body)
    return grid

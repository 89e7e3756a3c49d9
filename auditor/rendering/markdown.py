"""Reports as Markdown (CommonMark with tables), for a ticket or a mail. Whatever the article says stays text."""

import re
from collections.abc import Iterable, Iterator, Sequence

from auditor.language.names import language_name
from auditor.rendering.context import Excerpt, excerpt, position
from auditor.rendering.safe import one_line
from auditor.rendering.words import (
    article_form,
    counted,
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
)
from auditor.report import Drift, Failure, Finding, Outcome, Report, RoundTrip, Skipped

# What means something to CommonMark or GitHub anywhere in a line, in an address, or at the start of a line; a backslash makes it
# mean itself. Other marks stay as they are, for the source is read as well, in tickets and mails that show it raw.
SPECIAL = re.compile(r"[\\`*_\[\]#|<>~&@$]|:(?=\S)|(?<=[wW]{3})\.|^[-+](?=\s|$)|^-(?=[-\s]*$)|^=(?==*$)")
NUMBER = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
OPEN, CLOSE = r"\[\[", r"\]\]"


def outcome_to_markdown(outcome: Outcome) -> str:
    """Return any outcome as a section of Markdown."""
    if isinstance(outcome, Failure):
        return failure_to_markdown(outcome)
    return skipped_to_markdown(outcome) if isinstance(outcome, Skipped) else to_markdown(outcome)


def to_markdown(report: Report) -> str:
    """Return the report as Markdown, the verdict and why first, the recipe of the figures last."""
    sections = (_verdict, _warnings, _drift, _findings, _quality, _round_trips, _signature)
    return "\n\n".join(block for section in sections for block in section(report)) + "\n"


def failure_to_markdown(failure: Failure) -> str:
    """Return a failure as a short section of its own."""
    what = f"**Not audited** ({escaped(failure.kind)}): {escaped(failure.message)}"
    return f"# {escaped(failure.id)}\n\n{what}\n\nRemedy: {escaped(failure.remedy)}\n"


def skipped_to_markdown(skipped: Skipped) -> str:
    """Return a skipped item as a short section of its own."""
    return f"# {escaped(skipped.id)}\n\n**Skipped**: {escaped(skipped.reason)}\n"


def escaped(text: str) -> str:
    """Return `text` on one line, with every character meaning itself."""
    return NUMBER.sub(r"\1\\\2", SPECIAL.sub(r"\\\g<0>", one_line(text)))


def _verdict(report: Report) -> Iterator[str]:
    verdict = report.verdict
    yield f"# {escaped(title(report))}"
    sure = "" if verdict.probability is None else f" (probability {escaped(percent(verdict.probability))})"
    yield f"**{escaped(headline(verdict))}**{sure}"
    if verdict.source_language:
        yield f"Likely source language: {escaped(language_name(verdict.source_language))}"
    if verdict.reasons:
        yield _bullets(reasons(verdict))
    words = counted(report.article.words, "word")
    yield f"Article {escaped(report.article.id)}, {words}, {escaped(language_told(report))}."


def _warnings(report: Report) -> Iterator[str]:
    if report.warnings:
        yield "## Please note"
        yield _bullets(report.warnings)


def _drift(report: Report) -> Iterator[str]:
    if report.drift:
        yield f"## Drift from the reference ({len(report.drift)})"
        yield from filter(None, (escaped(held_against(report)),))
        yield _table(("In the article", "In the reference", "Kind", "Cause", "Severity", "Why"), map(_drift_row, report.drift))
    elif report.reference:
        yield "## Drift from the reference"
        yield from filter(None, (escaped(held_against(report)),))
        yield no_drift(report)


def _drift_row(drift: Drift) -> tuple[str, ...]:
    forms = (article_form(drift) or "(missing)", drift.reference or "(not there)")
    return (*forms, spoken(drift.kind), spoken(drift.cause), spoken(drift.severity.value), drift.message)


def _findings(report: Report) -> Iterator[str]:
    yield f"## Findings ({len(report.findings)})"
    if report.findings:
        yield f"{escaped(tally(report.findings))}."
        yield "\n".join(_finding(report, number, finding) for number, finding in enumerate(report.findings, 1))


def _finding(report: Report, number: int, finding: Finding) -> str:
    line, column = position(report.article.text, finding.start)
    quoted = excerpt(report.article.text, finding.start, finding.end, segments=report.segments)
    head = (
        f"{number}. **{spoken(finding.severity.value)}** {escaped(finding.check)}, line {line}, column {column}: {escaped(finding.message)}"
    )
    return f"{head}\n{' ' * len(f'{number}. ')}\n{' ' * len(f'{number}. ')}> {_quoted(quoted)}"


def _quoted(quoted: Excerpt) -> str:
    """Return the quote between visible marks, in its sentence; white space on either side of a mark stays there."""
    before, quote, after = (re.sub(r"\s+", " ", text) for text in (quoted.before, quoted.quote, quoted.after))
    inner = f"{_first_space(quote)}{escaped(quote)}{_last_space(quote)}" if quote.strip() else quote
    return f"{escaped(before)}{_last_space(before)}{OPEN}{inner}{CLOSE}{_first_space(after)}{escaped(after)}"


def _first_space(text: str) -> str:
    return " " if text.startswith(" ") else ""


def _last_space(text: str) -> str:
    return " " if text.endswith(" ") else ""


def _quality(report: Report) -> Iterator[str]:
    quality = report.quality
    yield "## Quality"
    yield _table(
        ("Score, 0 to 100", "Penalty per 1,000 words", "Entity fidelity"),
        [(figure(quality.score), penalty(quality), percent(quality.entity_fidelity))],
    )


def _round_trips(report: Report) -> Iterator[str]:
    if report.round_trips:
        yield "## Round trips"
        yield _table(
            ("Pivot", "BLEU", "chrF", "TER", "Log-likelihood", "Gap", "Likelihood gap", "Sentences"),
            map(_round_trip_row, report.round_trips),
        )


def _round_trip_row(trip: RoundTrip) -> tuple[str, ...]:
    surface = (figure(trip.bleu), figure(trip.chrf), figure(trip.ter))
    deep = (figure(trip.log_likelihood, 2), figure(trip.gap), figure(trip.likelihood_gap, 2))
    return (language_name(trip.pivot), *surface, *deep, f"{trip.sound} of {len(trip.segments)}")


def _signature(report: Report) -> Iterator[str]:
    yield f"Signature: {_code(report.signature)}"


def _code(text: str) -> str:
    """Return `text` as code, between more backticks than it has in a row: what is to be quoted can be copied from the source too."""
    line = one_line(text)
    fence = "`" * (1 + max(map(len, re.findall("`+", line)), default=0))
    space = " " if "`" in line else ""
    return f"{fence}{space}{line}{space}{fence}" if line else ""


def _bullets(lines: Iterable[str]) -> str:
    return "\n".join(f"- {escaped(line)}" for line in lines)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, *rows]
    written = [f"| {' | '.join(escaped(cell) for cell in line)} |" for line in lines]
    return "\n".join([written[0], f"|{' --- |' * len(head)}", *written[1:]])

"""Reports as HTML: one self-contained page an article, and an index of many. No script, nothing fetched from anywhere."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from auditor.rendering import words
from auditor.rendering.context import Excerpt, excerpt
from auditor.rendering.files import GENERATOR, PageNames, claim, make_directory, write_page
from auditor.rendering.runs import Mark, drift_mark, finding_mark, marks_of, paragraphs
from auditor.rendering.safe import visible
from auditor.report import Drift, Failure, Finding, Outcome, Report, Skipped, plain

# A drift shows its whole sentence on both sides, unless the sentence is endless.
SENTENCE_REACH = 240
# The reference comes without sentences.
REFERENCE_REACH = 110
INDEX = "index.html"


@dataclass(frozen=True, slots=True)
class FindingEntry:
    """A finding as the list shows it."""

    mark: Mark
    finding: Finding
    excerpt: Excerpt
    evidence: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DriftEntry:
    """A drift as the table shows it: both sides in their sentences, `None` where the reference has none."""

    mark: Mark
    drift: Drift
    article: Excerpt
    reference: Excerpt | None


@dataclass(frozen=True, slots=True)
class Row:
    """An article in the index."""

    page: str
    report: Report


def to_html(report: Report) -> str:
    """Return the report as one self-contained HTML page."""
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            report=report,
            findings=[_finding_entry(report, number, finding) for number, finding in enumerate(report.findings, 1)],
            drift=[_drift_entry(report, number, drift) for number, drift in enumerate(report.drift, 1)],
            paragraphs=paragraphs(report.article.text, marks_of(report), report.segments),
        )
    )


def claim_site(directory: Path) -> None:
    """Make the folder of a site, and refuse one whose index could not be written in the end.

    Raises:
        AuditorError: as `write_site` would.
    """
    make_directory(directory)
    claim(directory / INDEX)


def write_site(outcomes: Iterable[Outcome], directory: Path) -> Path:
    """Write a page an article and an index of all, failures and skipped items included; return the path of the index.

    A page whose name somebody else's file has gets the next free one: the audit is done, and all of it is to be read.

    Raises:
        AuditorError: the folder or a file in it cannot be written, or the index there is not the auditor's to replace.
    """
    make_directory(directory)
    names = PageNames(directory)
    rows: list[Row] = []
    failures: list[Failure] = []
    skipped: list[Skipped] = []
    for outcome in outcomes:
        match outcome:
            case Failure():
                failures.append(outcome)
            case Skipped():
                skipped.append(outcome)
            case Report():
                page = names.take(outcome.article.id)
                write_page(directory / page, to_html(outcome))
                rows.append(Row(page, outcome))
    index = directory / INDEX
    write_page(index, _environment().get_template("index.html.j2").render(rows=rows, failures=failures, skipped=skipped))
    return index


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("auditor.rendering"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"generator": GENERATOR, "words": words}
    return environment


def _shown(value: Any) -> Any:
    """Return what a template is about to print; control characters are no text in HTML."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _finding_entry(report: Report, number: int, finding: Finding) -> FindingEntry:
    quoted = excerpt(report.article.text, finding.start, finding.end, segments=report.segments)
    evidence = tuple((str(name), _evidence(value)) for name, value in finding.evidence.items())
    return FindingEntry(finding_mark(number, finding), finding, quoted, evidence)


def _drift_entry(report: Report, number: int, drift: Drift) -> DriftEntry:
    here = excerpt(report.article.text, drift.start, drift.end, segments=report.segments, reach=SENTENCE_REACH)
    there = None
    reference = report.reference_of(drift)
    if reference and drift.reference_start is not None and drift.reference_end is not None:
        there = excerpt(reference.text, drift.reference_start, drift.reference_end, reach=REFERENCE_REACH)
    return DriftEntry(drift_mark(number, drift), drift, here, there)


def _evidence(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(plain(value), ensure_ascii=False, default=str)

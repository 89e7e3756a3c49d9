"""The results of one file: its report, and what was asked for beside it."""

import logging
import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from urllib.parse import quote

from auditor.errors import AuditError
from auditor.rendering.json import to_json, to_ndjson_line
from auditor.rendering.safe import one_line
from auditor.report import Failure, Outcome, Report, Skipped
from auditor.service.watch import durable
from auditor.service.watch.folder import ANNOTATED, COPIES, FAILED, PAGE, REPORT, SITE, Folder
from auditor.writeback import annotate

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Extras:
    """What to write beside the report.

    Attributes:
        html: a page for a reader.
        annotate: a copy of a ninjs or NewsML-G2 document with the verdict written in.
        hold: set the status of what was machine-translated or spun to withheld in that copy.
        report_url: address under which the results can be read; the copy links to the report there.
        maximum_bytes: a larger document is not annotated.
    """

    html: bool = False
    annotate: bool = False
    hold: bool = False
    report_url: str = ""
    maximum_bytes: int = 10_000_000


@dataclass(slots=True)
class Tally:
    """What became of the articles of a file; `kept` are all outcomes, if anything needs them all."""

    keep: bool = False
    audited: int = 0
    skipped: int = 0
    labels: dict[str, int] = field(default_factory=dict)
    failures: list[Failure] = field(default_factory=list)
    kept: list[Outcome] = field(default_factory=list)

    def counted(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """Yield the outcomes and count them."""
        for outcome in outcomes:
            match outcome:
                case Failure():
                    self.failures.append(outcome)
                case Skipped():
                    self.skipped += 1
                case Report():
                    self.audited += 1
                    self.labels[outcome.verdict.label] = self.labels.get(outcome.verdict.label, 0) + 1
            if self.keep:
                self.kept.append(outcome)
            yield outcome

    @property
    def has_failed(self) -> bool:
        """Tell whether nothing of the file could be audited."""
        return not self.audited and not self.skipped

    def __str__(self) -> str:
        counts = {**self.labels, "skipped": self.skipped, "failed": len(self.failures)}
        return ", ".join(f"{count} {what}" for what, count in counts.items() if count) or "nothing"


class Results:
    """Writes the results of files into a folder. The report gets its name last, so that one that is there is complete."""

    def __init__(self, folder: Folder, extras: Extras) -> None:
        self._folder = folder
        self._extras = extras

    def place_of(self, name: str) -> Path | None:
        """Return where a file belongs whose results are complete, or `None` if they are not."""
        if (self._folder.results / f"{name}{REPORT}").exists():
            return self._folder.processed
        return self._folder.error if (self._folder.error / f"{name}{FAILED}").exists() else None

    def write(self, path: Path, name: str, outcomes: Iterable[Outcome]) -> Tally:
        """Write all results of the file at `path`, under `name`; of one that failed only its error."""
        tally = Tally(keep=self._extras.html or self._extras.annotate)
        with durable.Staged(self._folder.results / f"{name}{REPORT}") as report:
            report.write(part.encode("utf-8") for part in report_parts(tally.counted(outcomes)))
            if tally.has_failed:
                self._write_failures(self._folder.error, name, tally)
                return tally
            if tally.failures:
                self._write_failures(self._folder.results, name, tally)
            self._write_extras(path, name, tally)
            report.commit()
        return tally

    def sweep(self, name: str) -> None:
        """Remove what a crash left of a report that is complete or has no use any more."""
        durable.staged_name(self._folder.results / f"{name}{REPORT}").unlink(missing_ok=True)

    def discard(self, name: str) -> None:
        """Remove what was written of results that did not become complete."""
        shutil.rmtree(self._folder.results / f"{name}{SITE}", ignore_errors=True)
        for result in (PAGE, FAILED, *COPIES):
            (self._folder.results / f"{name}{result}").unlink(missing_ok=True)

    def _write_failures(self, place: Path, name: str, tally: Tally) -> None:
        durable.write(place / f"{name}{FAILED}", (to_json(tally.failures, single=len(tally.failures) == 1) + "\n").encode("utf-8"))

    def _write_extras(self, path: Path, name: str, tally: Tally) -> None:
        if self._extras.html:
            self._write_page(name, tally.kept)
        if self._extras.annotate:
            self._write_annotated(path, name, tally.kept)

    def _write_page(self, name: str, outcomes: list[Outcome]) -> None:
        """Write one page for one article, a folder of pages for several."""
        from auditor.rendering.html import to_html, write_site

        first = outcomes[0]
        if len(outcomes) == 1 and isinstance(first, Report):
            durable.write(self._folder.results / f"{name}{PAGE}", to_html(first).encode("utf-8"))
            return
        site = self._folder.results / f"{name}{SITE}"
        staged = durable.staged_name(site)
        for old in (site, staged):
            shutil.rmtree(old, ignore_errors=True)
        write_site(outcomes, staged)
        staged.rename(site)

    def _write_annotated(self, path: Path, name: str, outcomes: list[Outcome]) -> None:
        if path.stat().st_size > self._extras.maximum_bytes:
            logger.warning("%s: too large for an annotated copy", one_line(name))
            return
        address = f"{self._extras.report_url.rstrip('/')}/{quote(os.fsencode(name + REPORT))}" if self._extras.report_url else None
        try:
            copy = annotate(path.read_bytes(), outcomes, hold=self._extras.hold, link=lambda _: address)
        except AuditError as error:
            logger.warning("%s: %s", one_line(name), error.message)
            return
        if copy is None:
            logger.info("%s: no annotated copy; only articles in ninjs and NewsML-G2 have a place for it", one_line(name))
            return
        durable.write(self._folder.results / f"{name}{ANNOTATED}.{copy.suffix}", copy.data)


def report_parts(outcomes: Iterator[Outcome]) -> Iterator[str]:
    """Yield the report of a file piece by piece: an object for one article, an array with a line each for several."""
    first, second = next(outcomes, None), next(outcomes, None)
    if first is None or second is None:
        yield to_json([first] if first else [], single=first is not None) + "\n"
        return
    yield f"[\n{to_ndjson_line(first)}"
    for outcome in chain([second], outcomes):
        yield f",\n{to_ndjson_line(outcome)}"
    yield "\n]\n"

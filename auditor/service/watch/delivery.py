"""One file's way through the hot folder: claimed, audited, its results written, and only then moved to where it belongs.

    root ─ claim ─► work ─ audit ─► results ─ move ─► _PROCESSED or _ERROR

A crash between any two steps leaves the file in `work`, from where the next start takes it up: one whose report is
complete is only moved, any other is audited again under the same name.
"""

import logging
import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import file_digest
from pathlib import Path

from auditor.article import Article
from auditor.errors import AuditError, AuditorError, IntakeError
from auditor.intake import read
from auditor.intake.item import failure
from auditor.intake.read import Read
from auditor.intake.sources import printable
from auditor.rendering.safe import one_line
from auditor.report import Failure, Outcome
from auditor.service.audits import Audits
from auditor.service.watch import durable
from auditor.service.watch.folder import Folder, first_free
from auditor.service.watch.journal import Journal
from auditor.service.watch.results import Results, Tally

# A file during which the auditor ended this often is not tried again: it may be what ends it.
ATTEMPTS = 3
_NO_DIGEST = "none"
_NO_FILE = IntakeError("It is no file but a link or a device, which is not followed.", "Put the file itself into the folder.")
_NOTHING = IntakeError("There is no article in it.", "Give a file with at least one article.")
_ENDS_THE_AUDITOR = AuditError(
    f"The auditor ended {ATTEMPTS} times while it was at this file.", "Report it with the version; put the file back to try it again."
)

logger = logging.getLogger(__name__)


class ChangedError(Exception):
    """A file was written to while it was audited: it has to settle again."""


class Delivery:
    """Takes files through a hot folder, one after the other."""

    def __init__(
        self,
        folder: Folder,
        auditor: Audits,
        results: Results,
        *,
        maximum_bytes: int,
        reference: Article | Sequence[Article] | None = None,
    ) -> None:
        self._folder = folder
        self._auditor = auditor
        self._results = results
        self._journal = Journal(folder.journal)
        self._maximum_bytes = maximum_bytes
        self._reference = reference

    def left_behind(self) -> list[str]:
        """Return the names of files that were claimed and not delivered when an earlier run ended."""
        return sorted(path.name for path in self._folder.work.iterdir())

    def take(self, name: str) -> Tally | None:
        """Claim the file `name` and deliver it; `None` if it is gone, was written to and has to settle again, or has to wait its turn.

        Raises:
            OSError, AuditorError: the results cannot be written. The file is back in its place then.
        """
        if os.path.lexists(self._folder.work / name):
            # An older one of this name could not even be put back.
            return None
        self._journal.clear()
        try:
            durable.move(self._folder.root / name, self._folder.work / name)
        except FileNotFoundError:
            return None
        return self._deliver(name, self._folder.free_name(name), attempts=0)

    def resume(self, name: str) -> Tally | None:
        """Deliver a file that was left behind: as `take`, under the name and with the attempts that are on record for it."""
        entry = self._journal.entry()
        if entry is None or (entry.input, entry.sha256) != (name, _digest(self._folder.work / name)):
            return self._deliver(name, self._folder.free_name(name), attempts=0)
        place = self._results.place_of(entry.name)
        if place is None:
            logger.warning("%s: the auditor was interrupted at this file; audited again", one_line(name))
            return self._deliver(name, entry.name, attempts=entry.attempts)
        self._results.sweep(entry.name)
        logger.warning("%s: audited already when the auditor was interrupted; moved", one_line(name))
        durable.move(self._folder.work / name, place / entry.name)
        self._journal.clear()
        return None

    def _deliver(self, name: str, final: str, attempts: int) -> Tally | None:
        path = self._folder.work / name
        outcomes = self._audit(path) if attempts < ATTEMPTS else iter([_failure(name, _ENDS_THE_AUDITOR)])
        try:
            digest = _digest(path)
            self._journal.begin(name, digest, final, attempts + 1)
            tally = self._results.write(path, final, outcomes)
        except ChangedError:
            self._give_back(name, final)
            logger.warning("%s: written to while it was audited; waiting for it to settle", one_line(name))
            return None
        except (OSError, AuditorError):
            self._give_back(name, final)
            raise
        except Exception as error:
            logger.error("%s: writing its results failed: %s", one_line(name), type(error).__name__)
            self._results.discard(final)
            tally = self._results.write(path, final, [_failure(name, _unforeseen(error))])
        place = self._folder.error if tally.has_failed else self._folder.processed
        durable.move(path, place / final)
        self._journal.clear()
        logger.info("%s: %s (sha256 %s), now %s/%s", one_line(name), tally, digest[:12], place.name, one_line(final))
        return tally

    def _audit(self, path: Path) -> Iterator[Outcome]:
        """Yield the outcomes of a file; at the end it must still be the file that it was at the beginning."""
        looks = _looks(path)
        count = 0
        for outcome in self._auditor.audit(self._items(path), self._reference):
            yield outcome
            count += 1
        if _looks(path) != looks:
            raise ChangedError
        if not count:
            yield _failure(path.name, _NOTHING)

    def _items(self, path: Path) -> Iterable[Read]:
        """Yield what a file holds, under the name by which its sender knows it."""
        if not stat.S_ISREG(path.lstat().st_mode):
            yield _failure(path.name, _NO_FILE)
            return
        shown = printable(path)
        for item in read([str(path)], maximum_bytes=self._maximum_bytes):
            yield replace(item, source=printable(path.name)) if item.source == shown else item

    def _give_back(self, name: str, final: str) -> None:
        """Put a claimed file back into the folder, beside a newer one of the same name if there is one."""
        self._results.discard(final)
        target = first_free(name, lambda candidate: os.path.lexists(self._folder.root / candidate))
        durable.move(self._folder.work / name, self._folder.root / target)
        self._journal.clear()


def _unforeseen(error: Exception) -> AuditError:
    """Return the error of a file whose results nobody can write, by its type, never with the text."""
    return AuditError(f"Writing its results failed inside the auditor ({type(error).__name__}).", "Report it with the version.")


def _looks(path: Path) -> tuple[int, int, int]:
    status = path.lstat()
    return status.st_ino, status.st_size, status.st_mtime_ns


def _digest(path: Path) -> str:
    """Return the hash of a file; nothing else is opened, because a pipe or a device may never end."""
    if not stat.S_ISREG(path.lstat().st_mode):
        return _NO_DIGEST
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except PermissionError:
        # Intake says so with a remedy; to try again would hold up what comes after it.
        return _NO_DIGEST


def _failure(name: str, error: AuditorError) -> Failure:
    return failure(printable(Path(name).stem), printable(name), error)

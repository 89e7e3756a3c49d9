"""The hot folder: where things are in it, whose it is, and which names are free."""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from auditor.errors import AuditorError

PROCESSED, ERROR = "_PROCESSED", "_ERROR"
_OWN = ".auditor"
# What the results of a file are called: its name with one of these behind it.
REPORT, PAGE, SITE, FAILED = ".report.json", ".report.html", ".report", ".error.json"
ANNOTATED = ".annotated"
COPIES = tuple(f"{ANNOTATED}.{suffix}" for suffix in ("json", "ndjson", "xml"))
_RESULTS = ("", REPORT, PAGE, SITE, FAILED, *COPIES)
# Names have 255 bytes on most file systems; a result's name is longer than its file's, and a staged one's longer again.
_LONGEST_NAME = 255 - 40
_LONGEST_SUFFIX = 20


@dataclass(frozen=True, slots=True)
class Folder:
    """A hot folder. `work` holds the file that is being audited, out of reach of who drops files; `results` is where reports go."""

    root: Path
    results: Path

    @property
    def processed(self) -> Path:
        """Return where audited files go."""
        return self.root / PROCESSED

    @property
    def error(self) -> Path:
        """Return where files go that could not be audited."""
        return self.root / ERROR

    @property
    def work(self) -> Path:
        """Return where the file is that is being audited."""
        return self.root / _OWN / "work"

    @property
    def journal(self) -> Path:
        """Return the note of what is being done."""
        return self.root / _OWN / "journal.json"

    def free_name(self, name: str) -> str:
        """Return `name`, numbered if it or a result of it is there already, cut if its results' names would be too long."""
        return first_free(_fitting(name), self._is_taken)

    def _is_taken(self, name: str) -> bool:
        places = {self.processed, self.error, self.results}
        return any(os.path.lexists(place / f"{name}{result}") for place in places for result in _RESULTS)


@contextmanager
def open_folder(root: Path, out: Path | None = None) -> Iterator[Folder]:
    """Yield the hot folder `root`, made ready and locked: one process at a time works in it, and in its results.

    Results go beside the audited files unless `out` is given.

    Raises:
        AuditorError: it is no folder, it cannot be written, another process has it, or a folder in it leads elsewhere.
    """
    folder = Folder(root, out or root / PROCESSED)
    with ExitStack() as stack:
        try:
            if not root.is_dir():
                raise AuditorError(f"There is no folder {root}.", "Make it, or check the path.")
            if out is not None and out.resolve() == root.resolve():
                raise AuditorError(
                    "Results in the watched folder would be taken for new files.", "Give another folder with --out, or none."
                )
            for inner in (folder.work.parent, folder.work, folder.processed, folder.error):
                inner.mkdir(exist_ok=True)
                _refuse_link(inner)
            folder.results.mkdir(parents=True, exist_ok=True)
            # Network file systems may have no such permissions.
            with suppress(PermissionError, NotImplementedError):
                folder.work.parent.chmod(0o700)
            for lock in [folder.work.parent / "lock", *([out / f"{_OWN}.lock"] if out else [])]:
                stack.enter_context(_lock(lock))
        except OSError as error:
            raise AuditorError(f"Cannot work in {root}: {error.strerror}.", "Choose a folder that you may read and write.") from error
        yield folder


def _refuse_link(folder: Path) -> None:
    if folder.is_symlink():
        raise AuditorError(f"{folder} is a link, which could lead out of the hot folder.", "Replace it by a folder; use --out for results.")


@contextmanager
def _lock(path: Path) -> Iterator[None]:
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise AuditorError(f"Another process works in {path.parent}.", "Let it end first, or watch another folder.") from None
    try:
        yield
    finally:
        os.close(descriptor)


def first_free(name: str, is_taken: Callable[[str], bool]) -> str:
    """Return `name`, with a number before its suffix if it is taken; a name that comes every minute for years is found fast too."""
    path = Path(name)

    def numbered(number: int) -> str:
        return name if number == 1 else f"{path.stem}-{number}{path.suffix}"

    taken, free = 0, 1
    while is_taken(numbered(free)):
        taken, free = free, free * 2
    while free - taken > 1:
        middle = (taken + free) // 2
        taken, free = (middle, free) if is_taken(numbered(middle)) else (taken, middle)
    return numbered(free)


def _fitting(name: str) -> str:
    """Return a name that is short enough, with a hash in place of what it lost."""
    whole = os.fsencode(name)
    if len(whole) <= _LONGEST_NAME:
        return name
    suffix = Path(name).suffix if len(os.fsencode(Path(name).suffix)) <= _LONGEST_SUFFIX else ""
    digest = sha256(whole).hexdigest()[:8]
    kept = whole[: _LONGEST_NAME - len(digest) - 1 - len(os.fsencode(suffix))]
    return f"{kept.decode('utf-8', 'ignore')}-{digest}{suffix}"

"""What the user named, one file at a time: files, folders, standard input."""

import os
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from auditor.errors import IntakeError

STANDARD_INPUT = "-"
STDIN_ID = "stdin"


@dataclass(frozen=True, slots=True)
class Source:
    """One input: the id its article gets, the name a person knows it by, and its path (`None` is standard input)."""

    id: str
    name: str
    path: Path | None

    @property
    def suffix(self) -> str:
        """Return the file name's suffix in lower case, dot included; empty for standard input."""
        return self.path.suffix.lower() if self.path else ""


# A source, and the error that keeps it from being opened, if one is known already.
Found = tuple[Source, IntakeError | None]


def find(inputs: Sequence[str], stdin_id: str = STDIN_ID, leave_out: Container[str] = ()) -> Iterator[Found]:
    """Yield every source that `inputs` name, with the error that keeps it from being opened, if one is known already.

    Files in folders are passed over whose real path is in `leave_out`.
    """
    for name in inputs:
        path = Path(name)
        if name == STANDARD_INPUT:
            yield Source(stdin_id, "standard input", None), None
        elif name and path.is_dir():
            yield from _folder(path, leave_out)
        else:
            yield Source(printable(path.stem or "unnamed"), printable(name or "''"), path), None


def _folder(root: Path, leave_out: Container[str]) -> Iterator[Found]:
    """Yield the visible files below `root`, sorted, so that two runs give the same order and the same ids."""
    failures: list[OSError] = []
    found = False
    for folder, folders, names in os.walk(root, onerror=failures.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            path = Path(folder, name)
            if leave_out and os.path.realpath(path) in leave_out:
                continue
            found = True
            yield Source(printable(path.relative_to(root).with_suffix("").as_posix()), printable(path), path), None
    for failure in failures:
        yield (
            _source(Path(failure.filename or root)),
            IntakeError(f"The folder cannot be read: {failure.strerror}.", "Check its permissions."),
        )
    if not found and not failures:
        yield _source(root), IntakeError("The folder has no articles in it.", "Put .txt, .md, .html or .ndjson files there.")


def _source(path: Path) -> Source:
    return Source(printable(path.name or path), printable(path), path)


def printable(path: Path | str) -> str:
    """Return a path as text that any output can carry, whatever bytes the file system holds."""
    return os.fsencode(path).decode("utf-8", "replace")

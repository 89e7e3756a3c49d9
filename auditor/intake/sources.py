"""What the user named, one file at a time: files, folders, standard input."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from auditor.errors import IntakeError

STANDARD_INPUT = "-"


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


def find(inputs: Sequence[str]) -> Iterator[tuple[Source, IntakeError | None]]:
    """Yield every source that `inputs` name, with the error that keeps it from being opened, if one is known already."""
    for name in inputs:
        path = Path(name)
        if name == STANDARD_INPUT:
            yield Source("stdin", "standard input", None), None
        elif name and path.is_dir():
            yield from _folder(path)
        else:
            yield Source(printable(path.stem or "unnamed"), printable(name or "''"), path), None


def _folder(root: Path) -> Iterator[tuple[Source, IntakeError | None]]:
    """Yield the visible files below `root`, sorted, so that two runs give the same order and the same ids."""
    failures: list[OSError] = []
    found = False
    for folder, folders, names in os.walk(root, onerror=failures.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            found = True
            path = Path(folder, name)
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

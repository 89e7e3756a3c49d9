"""Files that are there whole or not at all, after a crash of the machine too."""

import os
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self


class Staged:
    """A file that takes its name when it is complete: `commit` gives it, everything else leaves nothing behind.

    Other programs can write where results go, so a link that waits under the staged name is never followed.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._staged = staged_name(path)
        descriptor = os.open(self._staged, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC, 0o666)
        self._file = os.fdopen(descriptor, "wb")

    def write(self, parts: Iterable[bytes]) -> None:
        """Write the parts as they come."""
        for part in parts:
            self._file.write(part)

    def commit(self) -> None:
        """Give the file its name."""
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self._staged.replace(self.path)
        sync(self.path.parent)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if not self._file.closed:
            try:
                # On a full disk closing fails as writing did.
                self._file.close()
            finally:
                self._staged.unlink(missing_ok=True)


def staged_name(path: Path) -> Path:
    """Return what a file is called until it is complete: hidden, and by a name that no watcher takes for a finished file."""
    return path.with_name(f".{path.name}.part")


def write(path: Path, data: bytes) -> None:
    """Write a file whole."""
    with Staged(path) as file:
        file.write([data])
        file.commit()


def move(source: Path, target: Path) -> None:
    """Give a file another name on the same file system."""
    source.rename(target)
    sync(target.parent)
    sync(source.parent)


def sync(directory: Path) -> None:
    """Make the names in a folder last; some network file systems cannot, and keep them anyway."""
    descriptor = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    except OSError:
        pass
    finally:
        os.close(descriptor)

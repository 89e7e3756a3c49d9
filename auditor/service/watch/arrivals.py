"""What has arrived: files that nobody writes to any more. A scan decides; events of the file system only hasten it."""

import os
import stat
import time
from dataclasses import dataclass
from pathlib import Path

# What programs call a file that they have not finished.
UNFINISHED = (".part", ".tmp", ".partial", ".filepart", ".crdownload")
# An empty file is mostly one that its writer has only just opened.
_PATIENCE_WITH_EMPTY = 10


@dataclass(frozen=True, slots=True)
class Seen:
    """How a file looked, and since when it looks so."""

    looks: tuple[int, int, int]
    since: float


class Arrivals:
    """Tells which files in a folder have looked the same for `settle` seconds. Clocks of other machines are not relied on."""

    def __init__(self, root: Path, settle: float) -> None:
        self._root = root
        self._settle = settle
        self._seen: dict[str, Seen] = {}
        self._deferred: dict[str, float] = {}

    def ready(self) -> list[str]:
        """Return the names of the files that are ready, the oldest first."""
        now = time.monotonic()
        found = dict(sorted(self._scan(), key=lambda entry: (entry[1].st_mtime_ns, entry[0])))
        self._seen = {name: self._look(name, status, now) for name, status in found.items()}
        return [name for name, status in found.items() if self._is_ready(name, status, now)]

    def defer(self, name: str, seconds: float) -> None:
        """Leave a file alone for a while."""
        self._deferred[name] = time.monotonic() + seconds

    def is_deferred(self, name: str) -> bool:
        """Tell whether a file is to be left alone now."""
        return time.monotonic() < self._deferred.get(name, 0.0)

    @property
    def are_pending(self) -> bool:
        """Tell whether the last scan saw files at all."""
        return bool(self._seen)

    def _scan(self) -> list[tuple[str, os.stat_result]]:
        found = []
        with os.scandir(self._root) as entries:
            for entry in entries:
                if entry.name.startswith(".") or entry.name.lower().endswith(UNFINISHED) or entry.is_dir(follow_symlinks=False):
                    continue
                try:
                    found.append((entry.name, entry.stat(follow_symlinks=False)))
                except FileNotFoundError:
                    continue
        return found

    def _look(self, name: str, status: os.stat_result, now: float) -> Seen:
        looks = (status.st_size, status.st_mtime_ns, status.st_ino)
        before = self._seen.get(name)
        return before if before and before.looks == looks else Seen(looks, now)

    def _is_ready(self, name: str, status: os.stat_result, now: float) -> bool:
        if self.is_deferred(name):
            return False
        self._deferred.pop(name, None)
        # What is no file never settles; it is refused at once.
        empty = stat.S_ISREG(status.st_mode) and status.st_size == 0
        return not stat.S_ISREG(status.st_mode) or now - self._seen[name].since >= self._settle * (_PATIENCE_WITH_EMPTY if empty else 1)

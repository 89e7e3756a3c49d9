"""What is being delivered, on disk: after a crash it tells what was under way, under which name, and how often it was tried."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from auditor.service.watch import durable


@dataclass(frozen=True, slots=True)
class Entry:
    """One file under way: its name as it came, its hash, the name that it and its results get, and how often it was begun."""

    input: str
    sha256: str
    name: str
    attempts: int


class Journal:
    """Holds one entry, or none."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def begin(self, input: str, sha256: str, name: str, attempts: int) -> None:
        """Note that a file is begun."""
        durable.write(self._path, json.dumps(asdict(Entry(input, sha256, name, attempts))).encode())

    def entry(self) -> Entry | None:
        """Return what is under way; an entry that cannot be read counts as none, and its file is audited as a new one."""
        try:
            return Entry(**json.loads(self._path.read_bytes()))
        except (OSError, ValueError, TypeError):
            return None

    def clear(self) -> None:
        """Note that nothing is under way."""
        self._path.unlink(missing_ok=True)

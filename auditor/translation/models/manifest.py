"""What a model folder says of itself: `manifest.json`, with size and sha256 of every file."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from auditor.errors import ModelError

NAME = "manifest.json"
WEIGHTS = "model.safetensors"
# Written after the hashes, or by people.
_NOT_LISTED = frozenset({NAME, "MODEL_CARD.md"})


@dataclass(frozen=True, slots=True)
class FileRecord:
    """What a file must be."""

    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """The files of a model, the chrF that each direction must reach, and, for a model that was fetched, its catalogue entry."""

    files: Mapping[str, FileRecord]
    floors: Mapping[str, float] = field(default_factory=dict)
    entry: Mapping[str, Any] | None = None

    @property
    def fingerprint(self) -> str:
        """Return the first digits of the weights' sha256: the revision that signatures carry."""
        return self.files[WEIGHTS].sha256[:12]


def read_manifest(folder: Path) -> Manifest:
    """Read the manifest of a model folder.

    Raises:
        ModelError: there is none, or it is damaged.
    """
    try:
        table = json.loads((folder / NAME).read_text(encoding="utf-8"))
        files = {name: FileRecord(int(record["bytes"]), str(record["sha256"])) for name, record in table["files"].items()}
        manifest = Manifest(files, {key: float(floor) for key, floor in table.get("floors", {}).items()}, table.get("entry"))
        manifest.files[WEIGHTS]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        problem = f"The model in {folder} has no readable {NAME} ({type(error).__name__}: {error})."
        raise ModelError(problem, "Fetch or reinstall the model.") from error
    return manifest


def write_manifest(folder: Path, *, floors: Mapping[str, float] | None = None, entry: Mapping[str, Any] | None = None) -> Manifest:
    """Hash every file of a model folder and write its manifest.

    Args:
        folder: a model folder.
        floors: `en-it` → chrF on the pinned sentences below which the model is refused.
        entry: the catalogue entry of a model that the catalogue does not carry.
    """
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    files = {
        path.relative_to(folder).as_posix(): _record(path)
        for path in paths
        if path.relative_to(folder).as_posix() not in _NOT_LISTED and not _is_hidden(path.relative_to(folder))
    }
    _write(folder, files, ({"floors": dict(floors)} if floors else {}) | ({"entry": dict(entry)} if entry else {}))
    return Manifest(files, dict(floors or {}), entry)


def list_files(folder: Path) -> None:
    """Write size and sha256 of what was made from a model into `folder`, for `is_listed`."""
    _write(folder, {path.name: _record(path) for path in folder.iterdir()}, {})


def is_listed(folder: Path) -> bool:
    """Return whether `folder` holds what `list_files` found there, unchanged."""
    try:
        table = json.loads((folder / NAME).read_text(encoding="utf-8"))
        files = {name: FileRecord(**record) for name, record in table["files"].items()}
        return bool(files) and all(_problem(folder / name, record) is None for name, record in files.items())
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False


def check_files(folder: Path, manifest: Manifest, prefixes: Iterable[str] = ("",)) -> None:
    """Compare the files whose names start with one of `prefixes` with the manifest.

    Raises:
        ModelError: files that are missing or differ, all in one message.
    """
    wanted = tuple(prefixes)
    problems = [
        f"{name} {problem}"
        for name, record in manifest.files.items()
        if name.startswith(wanted) and (problem := _problem(folder / name, record))
    ]
    if problems:
        raise ModelError(f"The model in {folder} is damaged: {'; '.join(problems)}.", "Fetch or reinstall the model.")


def sha256(path: Path) -> str:
    """Return the hash of a file."""
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _record(path: Path) -> FileRecord:
    return FileRecord(path.stat().st_size, sha256(path))


def _write(folder: Path, files: Mapping[str, FileRecord], more: Mapping[str, Any]) -> None:
    table = {"files": {name: {"bytes": record.bytes, "sha256": record.sha256} for name, record in files.items()}, **more}
    (folder / NAME).write_text(json.dumps(table, indent=2) + "\n", encoding="utf-8")


def _problem(path: Path, record: FileRecord) -> str | None:
    try:
        if not path.is_file():
            return "is missing"
        if path.stat().st_size != record.bytes:
            return f"has {path.stat().st_size} bytes instead of {record.bytes}"
        return None if sha256(path) == record.sha256 else "has another sha256 than the manifest says"
    except OSError as error:
        return f"cannot be read ({error.strerror})"


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)

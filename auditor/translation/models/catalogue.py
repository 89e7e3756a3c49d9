"""Which models may be used, and where they lie: `models/catalogue.toml`, the bundled folder, the user's folder."""

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

from auditor.errors import ModelError
from auditor.paths import path_of
from auditor.translation.models.manifest import FileRecord, Manifest, check_files, read_manifest

_FIELDS = frozenset({"title", "licence", "directions", "target_tokens", "hub_id", "revision", "files", "floors"})
_REVISION = re.compile(r"[0-9a-f]{40}")


@dataclass(frozen=True, slots=True)
class Entry:
    """A model that may be used.

    Attributes:
        name: what `--model` takes.
        title: one line for `auditor models list`.
        licence: SPDX identifier of the weights, or what their card says.
        directions: (source, target) pairs of ISO 639-1 codes.
        target_tokens: language → token of a model with several target languages.
        hub_id: repository on the Hub; `None` for a bundled model.
        revision: 40-digit commit of that repository.
        files: size and sha256 of the repository's files, where the catalogue pins them.
        floors: `en-it` → chrF on the pinned sentences below which the model is refused.
    """

    name: str
    title: str
    licence: str
    directions: tuple[tuple[str, str], ...]
    target_tokens: Mapping[str, str] = field(default_factory=dict)
    hub_id: str | None = None
    revision: str | None = None
    files: Mapping[str, FileRecord] = field(default_factory=dict)
    floors: Mapping[str, float] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """Return the entry as a manifest carries it."""
        return {
            "name": self.name,
            "title": self.title,
            "licence": self.licence,
            "directions": ["-".join(direction) for direction in self.directions],
            "target_tokens": dict(self.target_tokens),
            "hub_id": self.hub_id,
            "revision": self.revision,
        }


@dataclass(frozen=True, slots=True)
class Installed:
    """A model on this machine."""

    entry: Entry
    folder: Path
    manifest: Manifest

    @property
    def label(self) -> str:
        """Return name and revision as signatures carry them."""
        return f"{self.entry.name}@{self.manifest.fingerprint}"

    @property
    def floors(self) -> Mapping[str, float]:
        """Return the chrF that each direction must reach."""
        return self.entry.floors or self.manifest.floors

    def check(self, *prefixes: str) -> None:
        """Compare the files whose names start with one of `prefixes`, or all, with the manifest.

        Raises:
            ModelError: files that are missing or differ.
        """
        check_files(self.folder, self.manifest, prefixes or ("",))


def bundled_folder() -> Path:
    """Return where the catalogue and the bundled models lie: inside an installed auditor, or at the top of its repository."""
    package = Path(str(files("auditor"))).resolve()
    inside = package / "bundled"
    return inside if inside.is_dir() else package.parent / "models"


def user_folder(models_dir: str = "") -> Path:
    """Return where fetched models lie: `models_dir`, or `auditor/models` in the user's data folder."""
    if models_dir:
        return path_of(models_dir)
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "auditor" / "models"


def load_catalogue(path: Path | None = None) -> dict[str, Entry]:
    """Return the catalogue, by name.

    Raises:
        ModelError: an unreadable catalogue, or entries that break its rules; all problems in one message.
    """
    path = path or bundled_folder() / "catalogue.toml"
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ModelError(f"Cannot read the catalogue {path}: {error}.", "Reinstall the auditor.") from error
    problems = [f"{name}: {problem}" for name, table in tables.items() for problem in _problems(table)]
    if problems:
        raise ModelError(f"The catalogue {path} is wrong: {'; '.join(problems)}.", "Correct the entries.")
    return {name: entry_from(name, table) for name, table in tables.items()}


def entry_from(name: str, table: Mapping[str, Any]) -> Entry:
    """Return the entry that a table of the catalogue, or of a manifest, describes."""
    return Entry(
        name=name,
        title=table.get("title", ""),
        licence=table["licence"],
        directions=tuple(_direction(pair) for pair in table["directions"]),
        target_tokens=dict(table.get("target_tokens", {})),
        hub_id=table.get("hub_id"),
        revision=table.get("revision"),
        files={file: FileRecord(record["bytes"], record["sha256"]) for file, record in table.get("files", {}).items()},
        floors=dict(table.get("floors", {})),
    )


def find_installed(name: str, models_dir: str = "") -> Installed:
    """Return an installed model, fetched or bundled.

    Raises:
        ModelError: it is unknown, known and not installed, or its manifest is damaged.
    """
    entry = load_catalogue().get(name)
    for folder in (user_folder(models_dir) / name, bundled_folder() / name):
        if folder.is_dir() and _is_plain(name):
            manifest = read_manifest(folder)
            entry = _carried(name, folder, manifest.entry) if manifest.entry else entry
            if entry is not None:
                return Installed(entry, folder, manifest)
    if entry is None:
        raise ModelError(
            f"There is no model {name!r}.",
            "`auditor models list` names the models; `auditor models fetch OWNER/NAME --revision SHA` adds one.",
        )
    remedy = f"Run `auditor models fetch {name}`." if entry.hub_id else "Reinstall the auditor: the model is part of it."
    raise ModelError(f"The model {name!r} is not installed.", remedy)


def installed_names(models_dir: str = "") -> tuple[str, ...]:
    """Return the names of the models on this machine, in alphabetical order; a folder that no name can mean, as a copy, holds none."""
    folders = (user_folder(models_dir), bundled_folder())
    names = {path.parent.name for folder in folders for path in folder.glob("*/manifest.json")}
    return tuple(sorted(filter(_is_plain, names)))


def _carried(name: str, folder: Path, table: Mapping[str, Any]) -> Entry:
    """Return the entry that the manifest of a model carries."""
    try:
        return entry_from(name, table)
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        problem = f"The manifest of the model in {folder} carries no usable entry ({type(error).__name__}: {error})."
        raise ModelError(problem, "Fetch or reinstall the model.") from error


def _direction(pair: str) -> tuple[str, str]:
    source, target = pair.split("-")
    return source, target


def _is_plain(name: str) -> bool:
    return bool(re.fullmatch(r"[\w.-]+", name)) and not name.startswith(".")


def _problems(table: Any) -> list[str]:
    if not isinstance(table, dict):
        return ["is no table"]
    found = [f"unknown key {key!r}" for key in table if key not in _FIELDS]
    found += [f"{key} is missing" for key in ("title", "licence", "directions") if not table.get(key)]
    found += [f"{pair!r} is no direction" for pair in table.get("directions", ()) if not re.fullmatch(r"[a-z]{2,3}-[a-z]{2,3}", str(pair))]
    if table.get("hub_id") and not _REVISION.fullmatch(table.get("revision", "")):
        found.append("a model of the Hub needs a revision of 40 digits")
    if table.get("hub_id") and not table.get("files"):
        found.append("a model of the Hub needs the sha256 of its files")
    return found

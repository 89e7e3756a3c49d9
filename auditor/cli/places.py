"""Where a run may write: told before the work, not after it."""

import os
from collections.abc import Iterable
from pathlib import Path

from auditor.errors import SettingsError


def keep_apart(option: str, written: Path | None, read: Iterable[str | Path]) -> None:
    """Refuse to write where the run reads: an input would be emptied, and in an audited folder a report audited in its turn.

    Raises:
        SettingsError: `written` is one of the inputs, or stands in one that is a folder.
    """
    if written is None:
        return
    target = written.resolve()
    for source in map(Path, read):
        place = source.resolve()
        if target == place:
            raise SettingsError(f"{option} {written} is an input too and would be overwritten.", "Give another place for the result.")
        if source.is_dir() and target.is_relative_to(place):
            raise SettingsError(f"{option} {written} is in the folder {source}, which is read.", "Give a place outside of it.")


def check_file(option: str, path: Path | None) -> None:
    """Refuse a file that cannot be written when a long run has come to its end; nothing is made but its folder.

    Raises:
        SettingsError: it is a folder, or may not be written.
    """
    if path is None:
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = "its folder is a file" if isinstance(error, FileExistsError) else error.strerror
        raise SettingsError(f"Cannot write {path}: {reason}.", f"Give another file with {option}.") from error
    if path.is_dir():
        raise SettingsError(f"Cannot write {path}: it is a folder.", f"Give a file with {option}.")
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise SettingsError(f"Cannot write {path}: permission denied.", f"Give another file with {option}.")

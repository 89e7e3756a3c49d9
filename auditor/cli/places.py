"""Where a run may write: told before the work, not after it."""

import os
from collections.abc import Iterable
from pathlib import Path

from auditor.errors import SettingsError
from auditor.paths import path_of
from auditor.settings import Settings

_PAGES = (".html", ".htm", ".xhtml")


def keep_apart(option: str, written: Path | None, read: Iterable[str | Path], *, pages: bool = False) -> None:
    """Refuse to write where the run reads or keeps something: an input would be emptied, a report in an audited folder audited in its turn.

    Raises:
        SettingsError: `written` is one of what is `read`, or stands in one that is a folder, or is a folder for `pages` that has one in it.
    """
    if written is None:
        return
    target = written.resolve()
    for source in map(Path, read):
        place = source.resolve()
        if target == place:
            raise SettingsError(
                f"{option} {written} has another use in this run and would be overwritten.", "Give another place for the result."
            )
        if source.is_dir() and target.is_relative_to(place):
            raise SettingsError(f"{option} {written} is in the folder {source}, which is read.", "Give a place outside of it.")
        if pages and source.suffix.lower() in _PAGES and target == source.parent.resolve():
            # Nobody could tell them apart any more: the next run on *.html would audit reports.
            raise SettingsError(f"{option} {written} holds the page {source}, which is read.", "Give the reports a folder of their own.")


def keep_out(folder: Path, **own: str) -> None:
    """Refuse a hot folder with the run's own files in it: they would be taken for articles and moved away.

    Raises:
        SettingsError: one of its `own` files, by the names of their settings, is a file of the folder.
    """
    for setting, name in own.items():
        if name and path_of(name).parent.resolve() == folder.resolve():
            message = f"The {setting} {name} is in the folder {folder}, from which every file is taken."
            raise SettingsError(message, f"Keep the {setting} outside of it.")


def own_files(*databases: str | Path) -> tuple[Path, ...]:
    """Return the SQLite files at these paths, and what SQLite keeps beside them: no articles, wherever they stand."""
    given = [path_of(str(path)) for path in databases if path]
    return tuple(Path(f"{path}{suffix}") for path in given for suffix in ("", "-journal", "-shm", "-wal"))


def card_file(settings: Settings) -> str:
    """Return the file that the card of the settings is in; nothing for a shipped one."""
    from auditor.scoring.card import SUFFIX

    return settings.card if settings.card.endswith(SUFFIX) else ""


def kept_files(settings: Settings) -> tuple[Path, ...]:
    """Return the files that a run has beside its inputs: card, archive and cache. A folder is none, and is refused where it is opened."""
    card = card_file(settings)
    files = (*([path_of(card)] if card else ()), *own_files(settings.archive, settings.cache))
    return tuple(path for path in files if not path.is_dir())


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

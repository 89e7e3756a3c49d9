"""File names that an id can do no harm with, and writes that leave either the old file or the whole new one."""

import errno
import hashlib
import os
import re
import unicodedata
from pathlib import Path

from auditor.errors import AuditorError

# Every page carries the mark; a file without it is not the auditor's to replace.
GENERATOR = "translation-auditor"
MARK = f'<meta name="generator" content="{GENERATOR}">'.encode()
MARKED_WITHIN = 1_000
LONGEST = 80
# Names that Windows keeps for devices, and the site for itself.
RESERVED = frozenset(["index", "con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))])


class PageNames:
    """Hands out one file name a page: safe on every file system, unique in the site, nobody else's in its folder, the same in every run."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._taken: set[str] = set()

    def take(self, id: str) -> str:
        """Return a name for the page of the article `id`, never given out before.

        Raises:
            AuditorError: the folder cannot be looked into.
        """
        stem = page_stem(id)
        name, count = stem, 1
        while name in self._taken or _is_foreign(self._directory / f"{name}.html"):
            count += 1
            name = f"{stem}-{count}"
        self._taken.add(name)
        return f"{name}.html"


def page_stem(id: str) -> str:
    """Return `id` if it is a plain file name already, else its readable part and a hash that keeps it apart from others like it."""
    ascii_id = unicodedata.normalize("NFKD", id).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9._-]+", "-", ascii_id.lower())[:LONGEST].strip("-._")
    if slug and slug == id and slug.split(".")[0] not in RESERVED:
        return slug
    digest = hashlib.sha256(id.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{slug or 'article'}-{digest}"


def make_directory(directory: Path) -> None:
    """Make the folder and its parents.

    Raises:
        AuditorError: it cannot be made, or something that is no folder has its name.
    """
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise AuditorError(f"Cannot write {directory}: it is a file.", "Choose a folder for the pages.") from error
    except OSError as error:
        raise _refused(directory, error) from error


def claim(path: Path) -> None:
    """Refuse a page that could not be written, or is somebody else's, before there is anything to write.

    Raises:
        AuditorError: as `write_page` would, as far as can be known beforehand.
    """
    if _is_foreign(path):
        raise _taken(path)
    if not os.access(path.parent, os.W_OK):
        raise _refused(path, PermissionError(errno.EACCES, os.strerror(errno.EACCES)))


def write_page(path: Path, page: str) -> None:
    """Write an HTML page whole or not at all, in place of none but an earlier page of the auditor.

    Raises:
        AuditorError: the file cannot be written, or is somebody else's.
    """
    if _is_foreign(path):
        raise _taken(path)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        temporary.write_text(page, encoding="utf-8", newline="")
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise _refused(path, error) from error


def _is_foreign(path: Path) -> bool:
    """Tell whether something has this name that is no page of the auditor, as far as may be seen."""
    try:
        if not path.exists():
            return False
    except OSError as error:
        raise _refused(path, error) from error
    try:
        with path.open("rb") as file:
            return MARK not in file.read(MARKED_WITHIN)
    except OSError:
        # A folder, or a file that may not be read.
        return True


def _taken(path: Path) -> AuditorError:
    return AuditorError(f"{path} is there already and is no page of the auditor.", "Choose another folder, or move that file away.")


def _refused(path: Path, error: OSError) -> AuditorError:
    reason = error.strerror or type(error).__name__
    return AuditorError(f"Cannot write {path}: {reason}.", "Choose a folder that you may write to, on a disk with space left.")

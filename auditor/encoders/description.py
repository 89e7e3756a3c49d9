"""What an encoder's folder says of itself: `description.json`, with the sha256 of every file."""

import hashlib
import json
from pathlib import Path
from typing import Any

from auditor.errors import ModelError
from auditor.translation.models.manifest import sha256

DESCRIPTION = "description.json"


def checked_description(folder: Path, name: str) -> dict[str, Any]:
    """Return what the folder of the encoder `name` says of itself, once its files are what it says.

    Raises:
        ModelError: a file is missing or damaged.
    """
    remedy = f"Reinstall the auditor: the {name} is part of it."
    try:
        description: dict[str, Any] = json.loads((folder / DESCRIPTION).read_text(encoding="utf-8"))
        wrong = [file for file, digest in description["sha256"].items() if sha256(folder / file) != digest]
    except (OSError, ValueError, KeyError, AttributeError) as error:
        raise ModelError(f"Cannot load the {name} in {folder}: {type(error).__name__} {error}.", remedy) from error
    if wrong:
        raise ModelError(f"The {name} in {folder} is damaged: {', '.join(wrong)}.", remedy)
    return description


def fingerprint(description: dict[str, Any]) -> str:
    """Return twelve digits that stand for all files of a folder."""
    digests = "".join(digest for _, digest in sorted(description["sha256"].items()))
    return hashlib.sha256(digests.encode()).hexdigest()[:12]

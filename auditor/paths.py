"""Paths as people write them in settings and variables, where no shell has read them yet."""

import os
from pathlib import Path


def path_of(name: str) -> Path:
    """Return the path that a setting names: `~` is the home folder; a home that no user has is left as it is."""
    return Path(os.path.expanduser(name))  # noqa: PTH111 - Path.expanduser raises instead

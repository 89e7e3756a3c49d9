"""The bundled model as it was: its earlier weights, from the history of the repository, make texts to learn from."""

from pathlib import Path

from auditor.settings import Settings
from auditor.translation import Engine
from auditor.translation.load import load_model
from auditor.translation.models.catalogue import Installed, load_catalogue
from auditor.translation.models.manifest import read_manifest


def engine_in(folder: Path, settings: Settings) -> Engine:
    """Return the engine of a folder that holds the bundled model's weights, of now or earlier."""
    return load_model(Installed(load_catalogue()["compact"], folder, read_manifest(folder)), settings)

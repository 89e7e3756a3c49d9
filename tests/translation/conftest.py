from pathlib import Path

import pytest
import tiny_marian

from auditor.settings import Settings
from auditor.translation.load import load_model
from auditor.translation.marian.base import MarianEngine
from auditor.translation.models.catalogue import Installed


@pytest.fixture(scope="session")
def models_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="session")
def tiny(models_dir: Path) -> Installed:
    """A many-to-many model with target tokens, like the bundled one."""
    return tiny_marian.many_to_many(models_dir / "tiny")


@pytest.fixture(scope="session")
def tiny_pair(models_dir: Path) -> tuple[Installed, Installed]:
    """Two bilingual models without target tokens, like OPUS-MT's: en-it and it-en."""
    return tiny_marian.bilingual(models_dir / "tiny-en-it", "en", "it"), tiny_marian.bilingual(models_dir / "tiny-it-en", "it", "en")


@pytest.fixture(scope="session")
def settings(models_dir: Path) -> Settings:
    return Settings(model="tiny", models_dir=str(models_dir), threads=1)


@pytest.fixture(scope="session")
def engine(tiny: Installed, settings: Settings) -> MarianEngine:
    """The tiny model in CTranslate2, int8, greedy."""
    return load_model(tiny, settings)

"""CTranslate2 weights from safetensors, made when a model is first used: one file of weights is shipped, and both engines read it."""

import atexit
import shutil
import tempfile
from pathlib import Path

from auditor.errors import ModelError
from auditor.translation.models.catalogue import Installed, user_folder
from auditor.translation.models.ctranslate2_spec import read_spec
from auditor.translation.models.manifest import is_listed, list_files
from auditor.translation.models.rounding import LARGEST, round_weights

_CONVERTED = ".converted"
# What the folder of converted weights is called, by their type: another rounding is another folder.
_NAMES = {"int8": f"int8-{LARGEST}", "float32": "float32"}


def converted_folder(model: Installed, compute_type: str, models_dir: str = "") -> Path:
    """Return the CTranslate2 weights of a model for `int8` or `float32`.

    They lie beside the fetched models, under the sha256 of their source and with their own; where that folder cannot be written, in a
    temporary one that goes with the process. Damaged ones are made anew.

    Raises:
        ModelError: the model is damaged, or is no Marian model that can be converted.
    """
    parent = user_folder(models_dir) / _CONVERTED
    folder = parent / f"{model.label}-{_NAMES[compute_type]}"
    if is_listed(folder):
        return folder
    model.check("config.json", "model.safetensors", "vocab.json")
    try:
        parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=f"{folder.name}-", dir=parent))
    except OSError:
        return _converted(model.folder, _temporary(), compute_type)
    try:
        return _moved(_converted(model.folder, fresh, compute_type), folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _converted(source: Path, out: Path, compute_type: str) -> Path:
    """Write the weights of the Marian model in `source` to the folder `out`, with their hashes."""
    try:
        spec = read_spec(source)
        spec.validate()
        if compute_type == "int8":
            round_weights(spec)
        else:
            spec.optimize(quantization=compute_type)
        spec.save(str(out))
    except (OSError, ValueError, RuntimeError, KeyError) as error:
        raise ModelError(f"The model in {source} cannot be converted: {error}.", "Use a Marian model with safetensors.") from error
    list_files(out)
    return out


def _moved(fresh: Path, folder: Path) -> Path:
    """Put whole weights in place at once: whoever looks sees none or all, and two processes that convert at the same time both do."""
    if not is_listed(folder):
        shutil.rmtree(folder, ignore_errors=True)
    try:
        return fresh.rename(folder)
    except OSError:
        if is_listed(folder):
            return folder
        raise


def _temporary() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="auditor-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder

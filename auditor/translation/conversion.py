"""CTranslate2 weights from safetensors: made when a model is fetched, and on demand for float32."""

import shutil
from pathlib import Path
from typing import Any

from auditor.errors import ModelError
from auditor.translation.catalogue import Installed, user_folder
from auditor.translation.packages import quiet, require

INT8_FOLDER = "ctranslate2"
_QUANTIZATION = {"int8": "int8_float32", "float32": "float32"}


def converted_folder(model: Installed, compute_type: str, models_dir: str = "") -> Path:
    """Return the CTranslate2 weights of a model for `int8` or `float32`.

    A model carries int8; the exact float32 weights are converted once, beside the fetched models, under the sha256 of their source.

    Raises:
        ModelError: the model is damaged, or must be converted and torch or transformers are missing.
    """
    if compute_type == "int8":
        model.check(f"{INT8_FOLDER}/")
        return model.folder / INT8_FOLDER
    folder = user_folder(models_dir) / ".converted" / f"{model.label}-{compute_type}"
    if not (folder / "model.bin").is_file():
        model.check()
        convert(model.folder, folder, compute_type)
    return folder


def convert(source: Path, out: Path, compute_type: str) -> None:
    """Convert the safetensors in `source` to CTranslate2 weights in `out`; a kill at any moment leaves no half of them.

    Raises:
        ModelError: torch or transformers are missing, or the weights are no Marian model.
    """
    require("torch", "transformers")
    require("transformers", "transformers")
    fresh = out.with_name(f"{out.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.parent.mkdir(parents=True, exist_ok=True)
    try:
        with quiet():
            _converter(source).convert(str(fresh), quantization=_QUANTIZATION[compute_type])
    except (OSError, ValueError, RuntimeError, KeyError) as error:
        shutil.rmtree(fresh, ignore_errors=True)
        raise ModelError(f"The model in {source} cannot be converted: {error}.", "Use a Marian model with safetensors.") from error
    shutil.rmtree(out, ignore_errors=True)
    fresh.replace(out)


def _converter(source: Path) -> Any:
    """Return a converter that reads every weight in float32.

    Left alone it follows the `dtype` of the configuration; in float16 it would round the position embeddings, which are
    computed and not stored, and the two engines would drift apart by a thousandth in log-probability.
    """
    import torch
    from ctranslate2.converters import TransformersConverter

    class Float32Converter(TransformersConverter):  # type: ignore[misc]
        def load_model(self, model_class: Any, model_name_or_path: str, **options: Any) -> Any:
            wanted = {**options, "dtype": torch.float32, "local_files_only": True, "use_safetensors": True}
            return model_class.from_pretrained(model_name_or_path, **wanted)

    return Float32Converter(str(source))

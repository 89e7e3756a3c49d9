"""Take up training from weights that were exported: the checkpoint of a stopped training is large and does not travel."""

import json
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from transformers import MarianMTModel

# How far the training of the exported weights had come; travels with them.
PROGRESS_FILE = "training.json"


def load_exported(folder: Path, model: MarianMTModel) -> dict[str, Any]:
    """Copy the exported weights into `model` and return the progress that they were exported with."""
    weights = {name: tensor.float() for name, tensor in load_file(folder / "model.safetensors").items()}
    shapes = {name: tensor.shape for name, tensor in model.state_dict().items()}
    if misshapen := [name for name, tensor in weights.items() if shapes.get(name, tensor.shape) != tensor.shape]:
        raise ValueError(f"{folder} holds another architecture: {', '.join(misshapen)}")
    missing, unexpected = model.load_state_dict(weights, strict=False)
    tied = {name for name, _ in model.named_parameters(remove_duplicate=False)} - {name for name, _ in model.named_parameters()}
    unknown = [name for name in missing if name not in tied and "embed_positions" not in name]
    if unknown or unexpected:
        raise ValueError(f"{folder} holds another architecture: {', '.join([*unknown, *unexpected])}")
    with torch.no_grad():
        model.tie_weights()
    progress: dict[str, Any] = json.loads((folder / PROGRESS_FILE).read_text(encoding="utf-8"))
    return progress

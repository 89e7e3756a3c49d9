"""Take up training from weights that were exported: the checkpoint of a stopped training is large and does not travel.

Weights of a model with half as many encoder layers serve too: between its layers come new ones that add nothing at first.
"""

import json
import re
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from transformers import MarianMTModel

# How far the training of the exported weights had come; travels with them.
PROGRESS_FILE = "training.json"
ENCODER_LAYER = re.compile(r"model\.encoder\.layers\.(\d+)\.(.+)")
# What a sublayer adds leaves by these; at zero it adds nothing.
LAST = ("self_attn.out_proj", "fc2")
NORMS = ("self_attn_layer_norm", "final_layer_norm")

Weights = dict[str, torch.Tensor]


def load_exported(folder: Path, model: MarianMTModel) -> dict[str, Any]:
    """Copy the exported weights into `model` and return the progress that they were exported with.

    Raises:
        ValueError: the folder holds another architecture, and not just half the encoder layers.
    """
    weights = {name: tensor.float() for name, tensor in load_file(folder / "model.safetensors").items()}
    shapes = {name: tensor.shape for name, tensor in model.state_dict().items()}
    if 2 * _encoder_layers(weights) == _encoder_layers(shapes):
        weights = _deepened(weights, model.state_dict())
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


def _encoder_layers(names: Any) -> int:
    return len({match[1] for name in names if (match := ENCODER_LAYER.fullmatch(name))})


def _deepened(weights: Weights, fresh: Weights) -> Weights:
    """Return the weights with a new layer behind each of the encoder's: random inside, silent, and as good as the identity."""
    deeper = {}
    for name, tensor in weights.items():
        match = ENCODER_LAYER.fullmatch(name)
        if not match:
            deeper[name] = tensor
            continue
        layer, part = 2 * int(match[1]), match[2]
        deeper[f"model.encoder.layers.{layer}.{part}"] = tensor
        added = f"model.encoder.layers.{layer + 1}.{part}"
        silent = part.rpartition(".")[0] in LAST
        deeper[added] = torch.zeros_like(tensor) if silent else fresh.get(added, tensor)
        if part.startswith(NORMS):
            before = f"model.encoder.layers.{match[1]}.{NORMS[-1]}"
            deeper[added] = torch.full_like(tensor, _kept(part, weights[f"{before}.weight"], weights[f"{before}.bias"]))
    return deeper


def _kept(part: str, gain: torch.Tensor, bias: torch.Tensor) -> float:
    """Return the gain or the bias with which normalising what a norm of this gain and bias puts out changes least of it.

    What is normalised has a mean of zero and a variance of one over its places.
    """
    spread = (gain.square().mean() + bias.var(correction=0)).sqrt()
    return float(spread if part.endswith("weight") else bias.mean())

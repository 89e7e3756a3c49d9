"""Write a fine-tuned encoder as `auditor.encoders` loads it: eight-bit weights for CTranslate2, the two layers over it beside them."""

import hashlib
import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from ctranslate2.converters import utils
from ctranslate2.specs import common_spec, transformer_spec

from auditor.encoders.description import DESCRIPTION
from auditor.encoders.encoder import HEAD
from auditor.translation.vocabulary import UNKNOWN
from models.recipe.prepare import VOCABULARY_FILES

Arrays = Mapping[str, np.ndarray]
# The two layers in a `torch.nn.Sequential` of dropout, linear, ReLU, dropout, linear.
LAYERS = {"1": "hidden", "4": "output"}


def write_encoder(state: Mapping[str, Any], model: Path, out: Path) -> None:
    """Write the net of a checkpoint.

    Args:
        state: names → tensors; `enc.*` as `MarianEncoder` of transformers names them, `head.1.*` and `head.4.*`.
        model: the translation model that it began as; its configuration and vocabulary stay.
        out: the folder; what it holds is replaced.
    """
    from safetensors.numpy import save_file

    # CTranslate2 rounds the arrays that it is given in place.
    arrays = {name: tensor.float().numpy().copy() for name, tensor in state.items()}
    config = json.loads((model / "config.json").read_text(encoding="utf-8"))
    spec = _spec({name.removeprefix("enc."): array for name, array in arrays.items()}, config)
    tokens = json.loads((model / "vocab.json").read_text(encoding="utf-8"))
    spec.register_vocabulary(sorted(tokens, key=tokens.__getitem__))
    spec.config.unk_token = UNKNOWN
    spec.validate()
    spec.optimize(quantization="int8_float32")
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    spec.save(str(out))
    layers = {f"{LAYERS[name.split('.')[1]]}.{name.split('.')[2]}": array for name, array in arrays.items() if name.startswith("head.")}
    save_file(layers, out / HEAD)
    (out / HEAD).chmod(0o644)


def write_description(folder: Path, model: Path, facts: Mapping[str, Any]) -> None:
    """Put the vocabulary of the translation model beside the nets, and write what the folder is, with a hash of every file."""
    for name in VOCABULARY_FILES:
        shutil.copy(model / name, folder / name)
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name not in (DESCRIPTION, "MODEL_CARD.md"))
    hashes = {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    (folder / DESCRIPTION).write_text(json.dumps({**facts, "sha256": hashes}, indent=1) + "\n", encoding="utf-8")


def _spec(weights: Arrays, config: Mapping[str, Any]) -> transformer_spec.TransformerEncoderModelSpec:
    """Return the encoder as CTranslate2 describes one: post-norm, embeddings scaled, all sines before all cosines."""
    layers = 1 + max(int(name.split(".")[1]) for name in weights if name.startswith("layers."))
    width = weights["embed_tokens.weight"].shape[1]
    encoder = transformer_spec.TransformerEncoderSpec(layers, config["encoder_attention_heads"], pre_norm=False)
    encoder.scale_embeddings = float(np.sqrt(width))
    encoder.embeddings[0].weight = weights["embed_tokens.weight"]
    encoder.position_encodings.encodings = _positions(config["max_position_embeddings"], width)
    for index, layer in enumerate(encoder.layer):
        _fill(layer, weights, f"layers.{index}.")
    return transformer_spec.TransformerEncoderModelSpec(encoder)


def _fill(layer: Any, weights: Arrays, prefix: str) -> None:
    attention = layer.self_attention
    utils.fuse_linear(attention.linear[0], [_linear(common_spec.LinearSpec(), weights, f"{prefix}self_attn.{name}_proj") for name in "qkv"])
    _linear(attention.linear[-1], weights, f"{prefix}self_attn.out_proj")
    _norm(attention.layer_norm, weights, f"{prefix}self_attn_layer_norm")
    _linear(layer.ffn.linear_0, weights, f"{prefix}fc1")
    _linear(layer.ffn.linear_1, weights, f"{prefix}fc2")
    _norm(layer.ffn.layer_norm, weights, f"{prefix}final_layer_norm")


def _linear(spec: Any, weights: Arrays, name: str) -> Any:
    spec.weight, spec.bias = weights[f"{name}.weight"], weights[f"{name}.bias"]
    return spec


def _norm(spec: Any, weights: Arrays, name: str) -> None:
    spec.gamma, spec.beta = weights[f"{name}.weight"], weights[f"{name}.bias"]


def _positions(length: int, width: int) -> np.ndarray:
    rates = 1 / np.power(10000, 2 * (np.arange(width) // 2) / width)
    angles = np.arange(length)[:, None] * rates[None, :]
    return np.concatenate([np.sin(angles[:, 0::2]), np.cos(angles[:, 1::2])], axis=1).astype(np.float32)

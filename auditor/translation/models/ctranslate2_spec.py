"""A Marian model as CTranslate2 lays it out, from the safetensors alone: no torch, no transformers."""

import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

Weights = Mapping[str, np.ndarray]
END, UNKNOWN, PAD = "</s>", "<unk>", "<pad>"
# `activation_function` of config.json → CTranslate2's name.
ACTIVATIONS = {"relu": "RELU", "swish": "SWISH", "silu": "SWISH", "gelu": "GELU"}


class UnknownLayout(ValueError):
    """The folder holds no Marian model of the kind that OPUS-MT publishes."""


def read_spec(folder: Path) -> Any:
    """Return the `TransformerSpec` of the Marian model in `folder`, in float32, with its vocabulary.

    It is what `ctranslate2.converters.TransformersConverter` makes of the same folder, byte for byte: the last token, `<pad>`, is
    left out, and decoding starts from a zero embedding instead.

    Raises:
        OSError, ValueError, KeyError: files, settings or weights are missing, or laid out otherwise.
    """
    from ctranslate2.specs import common_spec, transformer_spec
    from safetensors.numpy import load_file

    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    weights = {name: weight.astype(np.float32) for name, weight in load_file(folder / "model.safetensors").items()}
    tokens = _tokens(folder, config)
    spec = transformer_spec.TransformerSpec.from_config(
        (config["encoder_layers"], config["decoder_layers"]),
        config["encoder_attention_heads"],
        pre_norm=False,
        activation=common_spec.Activation[ACTIVATIONS[config["activation_function"]]],
    )
    _fill(spec, weights, config, len(tokens))
    spec.decoder.start_from_zero_embedding = True
    spec.register_source_vocabulary(tokens)
    spec.register_target_vocabulary(tokens)
    # What decoding starts from is a zero embedding, whatever it is called.
    spec.config.decoder_start_token = spec.config.eos_token = END
    spec.config.unk_token = UNKNOWN
    return spec


def _tokens(folder: Path, config: Mapping[str, Any]) -> list[str]:
    known: dict[str, int] = json.loads((folder / "vocab.json").read_text(encoding="utf-8"))
    tokens = sorted(known, key=known.__getitem__)
    if len(tokens) != config["vocab_size"] or tokens[-1] != PAD:
        raise UnknownLayout(f"vocab.json does not end with {PAD}, or has another size than config.json says")
    return tokens[:-1]


def _fill(spec: Any, weights: Weights, config: Mapping[str, Any], tokens: int) -> None:
    shared = weights["model.shared.weight"]
    for side, given in (("encoder", spec.encoder), ("decoder", spec.decoder)):
        embedded = weights.get(f"model.{side}.embed_tokens.weight", shared)[:tokens]
        (given.embeddings[0] if side == "encoder" else given.embeddings).weight = embedded
        given.scale_embeddings = math.sqrt(config["d_model"]) if config.get("scale_embedding") else 1.0
        given.position_encodings.encodings = _positions(config["max_position_embeddings"], config["d_model"])
        for number, layer in enumerate(given.layer):
            _fill_layer(layer, weights, f"model.{side}.layers.{number}")
    spec.decoder.projection.weight = weights.get("lm_head.weight", shared)[:tokens]
    if weights["final_logits_bias"].any():
        spec.decoder.projection.bias = weights["final_logits_bias"].reshape(-1)[:tokens]


def _fill_layer(layer: Any, weights: Weights, prefix: str) -> None:
    attention = layer.self_attention
    _fill_linear(attention.linear[0], weights, *(f"{prefix}.self_attn.{part}_proj" for part in "qkv"))
    _fill_linear(attention.linear[1], weights, f"{prefix}.self_attn.out_proj")
    _fill_norm(attention.layer_norm, weights, f"{prefix}.self_attn_layer_norm")
    if f"{prefix}.encoder_attn.q_proj.weight" in weights:
        _fill_linear(layer.attention.linear[0], weights, f"{prefix}.encoder_attn.q_proj")
        _fill_linear(layer.attention.linear[1], weights, *(f"{prefix}.encoder_attn.{part}_proj" for part in "kv"))
        _fill_linear(layer.attention.linear[2], weights, f"{prefix}.encoder_attn.out_proj")
        _fill_norm(layer.attention.layer_norm, weights, f"{prefix}.encoder_attn_layer_norm")
    _fill_linear(layer.ffn.linear_0, weights, f"{prefix}.fc1")
    _fill_linear(layer.ffn.linear_1, weights, f"{prefix}.fc2")
    _fill_norm(layer.ffn.layer_norm, weights, f"{prefix}.final_layer_norm")


def _fill_linear(spec: Any, weights: Weights, *names: str) -> None:
    spec.weight = np.concatenate([weights[f"{name}.weight"] for name in names])
    spec.bias = np.concatenate([weights[f"{name}.bias"] for name in names])


def _fill_norm(spec: Any, weights: Weights, name: str) -> None:
    spec.gamma, spec.beta = weights[f"{name}.weight"], weights[f"{name}.bias"]


def _positions(count: int, width: int) -> np.ndarray:
    """Return the sinusoids of Vaswani et al. (2017), sines in the first half and cosines in the second, (count, width)."""
    angles = np.arange(count)[:, None] / np.power(10_000, 2 * (np.arange(width) // 2) / width)
    return np.concatenate([np.sin(angles[:, 0::2]), np.cos(angles[:, 1::2])], axis=1).astype(np.float32)

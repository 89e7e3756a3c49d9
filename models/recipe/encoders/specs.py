"""Encoders as CTranslate2 describes them, filled with a checkpoint's weights."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from ctranslate2.converters import utils
from ctranslate2.specs import common_spec, transformer_spec

Arrays = Mapping[str, np.ndarray]
Spec = transformer_spec.TransformerEncoderModelSpec


def marian_spec(weights: Arrays, config: Mapping[str, Any]) -> Spec:
    """Return the encoder of a Marian model: post-norm, embeddings scaled, all sines before all cosines.

    Args:
        weights: names → arrays, as `MarianEncoder` of transformers names them.
        config: what the folder of the translation model says of itself.
    """
    layers = 1 + max(int(name.split(".")[1]) for name in weights if name.startswith("layers."))
    width = weights["embed_tokens.weight"].shape[1]
    encoder = transformer_spec.TransformerEncoderSpec(layers, config["encoder_attention_heads"], pre_norm=False)
    encoder.scale_embeddings = float(np.sqrt(width))
    encoder.embeddings[0].weight = weights["embed_tokens.weight"]
    encoder.position_encodings.encodings = _positions(config["max_position_embeddings"], width)
    for index, layer in enumerate(encoder.layer):
        name = f"layers.{index}."
        attention = [f"{name}self_attn.{part}_proj" for part in "qkv"], f"{name}self_attn.out_proj", f"{name}self_attn_layer_norm"
        _fill(layer, weights, attention, (f"{name}fc1", f"{name}fc2", f"{name}final_layer_norm"))
    return Spec(encoder)


def bert_spec(weights: Arrays, heads: int, length: int) -> Spec:
    """Return the encoder of a BERT-like model: post-norm, GELU, embeddings normed, and every token of the first type.

    Args:
        weights: names → arrays, as `BertModel` of transformers names them.
        heads: of its attention.
        length: longest sequence that it will read; later positions are left out.
    """
    layers = 1 + max(int(name.split(".")[2]) for name in weights if name.startswith("encoder.layer."))
    encoder = transformer_spec.TransformerEncoderSpec(
        layers, heads, pre_norm=False, activation=common_spec.Activation.GELU, layernorm_embedding=True
    )
    encoder.scale_embeddings = False
    encoder.embeddings[0].weight = weights["embeddings.word_embeddings.weight"]
    types = weights["embeddings.token_type_embeddings.weight"]
    encoder.position_encodings.encodings = weights["embeddings.position_embeddings.weight"][:length] + types[0]
    _norm(encoder.layernorm_embedding, weights, "embeddings.LayerNorm")
    for index, layer in enumerate(encoder.layer):
        name = f"encoder.layer.{index}."
        attention = [f"{name}attention.self.{part}" for part in ("query", "key", "value")]
        output = f"{name}attention.output.dense", f"{name}attention.output.LayerNorm"
        _fill(layer, weights, (attention, *output), (f"{name}intermediate.dense", f"{name}output.dense", f"{name}output.LayerNorm"))
    return Spec(encoder)


def _fill(layer: Any, weights: Arrays, attention: tuple[list[str], str, str], feed_forward: tuple[str, str, str]) -> None:
    """Fill one layer, given the names of its weights: query, key and value, output, norm; both linear layers, norm."""
    fused, output, norm = attention
    utils.fuse_linear(layer.self_attention.linear[0], [_linear(common_spec.LinearSpec(), weights, name) for name in fused])
    _linear(layer.self_attention.linear[-1], weights, output)
    _norm(layer.self_attention.layer_norm, weights, norm)
    _linear(layer.ffn.linear_0, weights, feed_forward[0])
    _linear(layer.ffn.linear_1, weights, feed_forward[1])
    _norm(layer.ffn.layer_norm, weights, feed_forward[2])


def _linear(spec: Any, weights: Arrays, name: str) -> Any:
    spec.weight, spec.bias = weights[f"{name}.weight"], weights[f"{name}.bias"]
    return spec


def _norm(spec: Any, weights: Arrays, name: str) -> None:
    spec.gamma, spec.beta = weights[f"{name}.weight"], weights[f"{name}.bias"]


def _positions(length: int, width: int) -> np.ndarray:
    rates = 1 / np.power(10000, 2 * (np.arange(width) // 2) / width)
    angles = np.arange(length)[:, None] * rates[None, :]
    return np.concatenate([np.sin(angles[:, 0::2]), np.cos(angles[:, 1::2])], axis=1).astype(np.float32)

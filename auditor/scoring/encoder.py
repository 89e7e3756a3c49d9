"""A small Transformer encoder in numpy, so that reading a sentence needs no deep-learning package.

Post-norm, as Marian has it (Vaswani et al. 2017): embeddings scaled by the square root of their width, sinusoidal positions with
all sines before all cosines, and after each sub-layer the sum with its input, normalised.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
_EPSILON = 1e-5


class Encoder:
    """The weights of one encoder, named as `MarianEncoder` of transformers names them."""

    def __init__(self, weights: Mapping[str, Floats], *, heads: int) -> None:
        """Bind the weights; the number of layers follows from their names.

        Args:
            weights: name → array; a linear layer's weight is (outputs, inputs).
            heads: attention heads.
        """
        self._weights = weights
        self._heads = heads
        self._layers = 1 + max(int(name.split(".")[1]) for name in weights if name.startswith("layers."))
        self.width = int(weights["embed_tokens.weight"].shape[1])

    def states(self, ids: Sequence[int]) -> Floats:
        """Return the last layer's states of one sequence, shape (tokens, width)."""
        states = self._weights["embed_tokens.weight"][list(ids)] * np.float32(np.sqrt(self.width)) + _positions(len(ids), self.width)
        for layer in range(self._layers):
            prefix = f"layers.{layer}."
            states = self._norm(states + self._attention(states, f"{prefix}self_attn."), f"{prefix}self_attn_layer_norm")
            inner = np.maximum(self._linear(states, f"{prefix}fc1"), 0)
            states = self._norm(states + self._linear(inner, f"{prefix}fc2"), f"{prefix}final_layer_norm")
        return states

    def _attention(self, states: Floats, prefix: str) -> Floats:
        size = self.width // self._heads
        query, key, value = (
            self._linear(states, f"{prefix}{name}_proj").reshape(len(states), self._heads, size).transpose(1, 0, 2) for name in "qkv"
        )
        scores = query @ key.transpose(0, 2, 1) / np.float32(np.sqrt(size))
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        mixed = (scores / scores.sum(axis=-1, keepdims=True)) @ value
        return self._linear(mixed.transpose(1, 0, 2).reshape(len(states), self.width), f"{prefix}out_proj")

    def _linear(self, inputs: Floats, name: str) -> Floats:
        product: Floats = inputs @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]
        return product

    def _norm(self, states: Floats, name: str) -> Floats:
        centred = states - states.mean(axis=-1, keepdims=True)
        scaled = centred / np.sqrt((centred**2).mean(axis=-1, keepdims=True) + np.float32(_EPSILON))
        normed: Floats = scaled * self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"]
        return normed


@lru_cache(maxsize=256)
def _positions(length: int, width: int) -> Floats:
    rates = 1 / np.power(10000, 2 * (np.arange(width) // 2) / width)
    angles = np.arange(length)[:, None] * rates[None, :]
    return np.concatenate([np.sin(angles[:, 0::2]), np.cos(angles[:, 1::2])], axis=1).astype(np.float32)

"""One net of the reader: an encoder with a head of two layers over the mean and the maximum of its states."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file

from auditor.scoring.encoder import Encoder, Floats


class Net:
    """Weights that give one sequence of ids its log-odds."""

    def __init__(self, weights: Mapping[str, Floats], *, heads: int) -> None:
        """Bind the weights: `enc.*` of the encoder, `head.1.*` and `head.4.*` of the two layers.

        Args:
            weights: name → array.
            heads: attention heads of the encoder.
        """
        encoder = {name.removeprefix("enc."): array for name, array in weights.items() if name.startswith("enc.")}
        self._encoder = Encoder(encoder, heads=heads)
        self._hidden = weights["head.1.weight"], weights["head.1.bias"]
        self._output = weights["head.4.weight"], weights["head.4.bias"]

    def log_odds(self, ids: Sequence[int]) -> float:
        """Return the log-odds, in nats, of machine-made against human."""
        states = self._encoder.states(ids)
        pooled = np.concatenate([states.mean(axis=0), states.max(axis=0)])
        hidden = np.maximum(self._hidden[0] @ pooled + self._hidden[1], 0)
        return float((self._output[0] @ hidden + self._output[1])[0])


def load_nets(path: Path, names: Sequence[str], *, heads: int) -> list[Net]:
    """Return the nets of a safetensors file, whose tensors begin with the net's name and a dot.

    Raises:
        OSError, ValueError, KeyError: the file cannot be read, or a net is not in it.
    """
    tensors = load_file(path)
    return [Net(_dequantised(tensors, f"{name}."), heads=heads) for name in names]


def _dequantised(tensors: Mapping[str, NDArray[Any]], prefix: str) -> dict[str, Floats]:
    """Return the weights under `prefix` in float32; matrices are stored as bytes with a scale a row."""
    own = {name.removeprefix(prefix): array for name, array in tensors.items() if name.startswith(prefix)}
    return {
        name: (array.astype(np.float32) * own[f"{name}.scale"][:, None] if f"{name}.scale" in own else array.astype(np.float32))
        for name, array in own.items()
        if not name.endswith(".scale")
    }

"""Read back what `export.py` wrote: training goes on from a folder that ships where its checkpoint is gone.

The weights were rounded to eight bits, which an epoch smooths out. The embeddings are not read: they were not trained, and the pretrained
ones are whole.
"""

import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from auditor.encoders.encoder import HEAD
from auditor.translation.models.rounding import SCALE
from models.recipe.encoders.export import LAYERS

MODEL = "model.bin"
# How CTranslate2 numbers the types that an encoder has.
TYPES: Mapping[int, type] = {0: np.float32, 1: np.int8}
# A layer's parts, as CTranslate2 names them and as `BertModel` of transformers does; query, key and value are one there.
PARTS = {
    "self_attention/linear_1": "attention.output.dense",
    "self_attention/layer_norm": "attention.output.LayerNorm",
    "ffn/linear_0": "intermediate.dense",
    "ffn/linear_1": "output.dense",
    "ffn/layer_norm": "output.LayerNorm",
}
FUSED, QUERY_KEY_VALUE = "self_attention/linear_0", ("query", "key", "value")
KINDS = {"weight": "weight", "bias": "bias", "gamma": "weight", "beta": "bias"}
Arrays = Mapping[str, np.ndarray]


def read_bert_encoder(folder: Path) -> dict[str, np.ndarray]:
    """Return the weights of all layers and of the two over them, as a checkpoint names them: `enc.encoder.layer.*`, `head.*`."""
    from safetensors.numpy import load_file

    places = {name: place for place, name in LAYERS.items()}
    head = ((*name.split("."), array) for name, array in load_file(folder / HEAD).items())
    variables = _variables((folder / MODEL).read_bytes())
    return {f"head.{places[layer]}.{kind}": array for layer, kind, array in head} | dict(_layers(variables))


def _layers(variables: Arrays) -> Iterator[tuple[str, np.ndarray]]:
    """Yield the weights of the layers by the checkpoint's names."""
    for name, stored in variables.items():
        scope, _, rest = name.removeprefix("encoder/layer_").partition("/")
        part, _, kind = rest.rpartition("/")
        if not scope.isdigit() or kind not in KINDS:
            continue
        layer, array = f"enc.encoder.layer.{scope}", _whole(stored, variables.get(name + SCALE))
        if part == FUSED:
            yield from (
                (f"{layer}.attention.self.{one}.{KINDS[kind]}", own) for one, own in zip(QUERY_KEY_VALUE, np.split(array, 3), strict=True)
            )
        else:
            yield f"{layer}.{PARTS[part]}.{KINDS[kind]}", array


def _whole(stored: np.ndarray, scale: np.ndarray | None) -> np.ndarray:
    """Return a weight as it was before it was rounded, row by row."""
    return stored.copy() if scale is None else stored.astype(np.float32) / scale[:, None]


def _variables(raw: bytes) -> dict[str, np.ndarray]:
    """Yield the arrays of a model file by name.

    It holds version, name and revision of the model, then name, shape, type and bytes of each array, then the names of those that are like
    another one.
    """
    source, found = _Source(raw), dict[str, np.ndarray]()
    source.number("I"), source.text(), source.number("I")
    for _ in range(source.number("I")):
        name = source.text()
        shape = [source.number("I") for _ in range(source.number("B"))]
        kind, data = source.number("B"), source.take(source.number("I"))
        if kind in TYPES:
            found[name] = np.frombuffer(data, dtype=TYPES[kind]).reshape(shape)
    for _ in range(source.number("I")):
        name, other = source.text(), source.text()
        found[name] = found[other]
    return found


class _Source:
    """Bytes that are read one after the other, least significant first."""

    def __init__(self, raw: bytes) -> None:
        self._raw, self._at = raw, 0

    def take(self, size: int) -> bytes:
        """Return the next bytes."""
        self._at += size
        return self._raw[self._at - size : self._at]

    def number(self, kind: str) -> int:
        """Return the next number, of a type as `struct` spells it."""
        found: int = struct.unpack("<" + kind, self.take(struct.calcsize("<" + kind)))[0]
        return found

    def text(self) -> str:
        """Return the next text: its length, and its letters, the last of them zero."""
        return self.take(self.number("H")).rstrip(b"\0").decode("utf-8")

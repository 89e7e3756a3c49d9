"""A trigram model of clean English: how probable is this word here?

Interpolated modified Kneser-Ney (Kneser and Ney 1995; Chen and Goodman 1999), pruned, its logarithms rounded to a tenth of a nat.
What the file holds is read with numpy alone; `models/recipe/tables/ngrams.py` makes it.
"""

import io
import json
import lzma
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from auditor.artifacts.oddness.units import END, START

Ids = NDArray[np.int64]
# Logarithms are stored as bytes: value = byte * STEP, and back-off weights from SHIFT below zero, for a few exceed one.
STEP = 0.1
SHIFT = 4.0
ROW = 1 << 16
ARRAYS = (
    "unigrams",
    "unigram_backoffs",
    "row_sizes",
    "bigrams",
    "bigram_logs",
    "bigram_backoffs",
    "cell_sizes",
    "trigrams",
    "trigram_logs",
)


@dataclass(frozen=True)
class Model:
    """The tables, keys sorted.

    Attributes:
        ids: unit → number below 65,536.
        unigrams: surprisal of each unit by itself, in nats.
        unigram_backoffs: minus the logarithm of the back-off weight behind each unit.
        pairs: `first * ROW + second`, sorted; `pair_logs` their surprisals and `pair_backoffs` as above.
        triples: `place of the pair * ROW + third`, sorted; `triple_logs` their surprisals.
    """

    ids: Mapping[str, int]
    unigrams: NDArray[np.float32]
    unigram_backoffs: NDArray[np.float32]
    pairs: Ids
    pair_logs: NDArray[np.float32]
    pair_backoffs: NDArray[np.float32]
    triples: Ids
    triple_logs: NDArray[np.float32]

    def numbers(self, names: Sequence[str]) -> Ids:
        """Return the numbers of known units."""
        return np.array([self.ids[name] for name in names], dtype=np.int64)

    def bigram(self, first: Ids, second: Ids) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        """Return the surprisal of each `second` behind its `first`, in nats, and whether the pair was seen."""
        place, seen = _find(self.pairs, first * ROW + second)
        return np.where(seen, self.pair_logs[place], self.unigram_backoffs[first] + self.unigrams[second]), seen

    def trigram(self, before: Ids, first: Ids, second: Ids) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
        """Return the surprisal of each `second` behind `before first`, in nats, and the length of the longest run seen (1 to 3)."""
        short, pair_seen = self.bigram(first, second)
        context, context_seen = _find(self.pairs, before * ROW + first)
        place, seen = _find(self.triples, context * ROW + second)
        seen &= context_seen
        backed_off = short + np.where(context_seen, self.pair_backoffs[context], 0)
        return np.where(seen, self.triple_logs[place], backed_off), np.where(seen, 3, np.where(pair_seen, 2, 1))

    def surprisals(self, names: Sequence[str]) -> NDArray[np.float32]:
        """Return the surprisal of each unit of a sentence and of its end, in nats."""
        numbers = self.numbers([START, START, *names, END])
        return self.trigram(numbers[:-2], numbers[1:-1], numbers[2:])[0]


def _find(keys: Ids, wanted: Ids) -> tuple[Ids, NDArray[np.bool_]]:
    """Return where each wanted key lies, or some place, and whether it is there."""
    place = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return place, keys[place] == wanted


def pack(names: Sequence[str], arrays: Mapping[str, NDArray[np.unsignedinteger]]) -> bytes:
    """Return a model as bytes: the units as JSON, then the arrays of `ARRAYS`, all compressed."""
    raw = io.BytesIO()
    raw.write(json.dumps(list(names)).encode() + b"\n")
    for array in ARRAYS:
        np.save(raw, arrays[array], allow_pickle=False)
    return lzma.compress(raw.getvalue(), preset=6)


def unpack(packed: bytes) -> Model:
    """Return the model that `pack` wrote."""
    raw = io.BytesIO(lzma.decompress(packed))
    names = json.loads(raw.readline())
    found = {array: np.load(raw, allow_pickle=False) for array in ARRAYS}
    rows = np.repeat(np.arange(len(names), dtype=np.int64), found["row_sizes"])
    cells = np.repeat(np.arange(len(rows), dtype=np.int64), found["cell_sizes"])
    return Model(
        ids={name: number for number, name in enumerate(names)},
        unigrams=_logs(found["unigrams"]),
        unigram_backoffs=_logs(found["unigram_backoffs"]) - np.float32(SHIFT),
        pairs=rows * ROW + found["bigrams"],
        pair_logs=_logs(found["bigram_logs"]),
        pair_backoffs=_logs(found["bigram_backoffs"]) - np.float32(SHIFT),
        triples=cells * ROW + found["trigrams"],
        triple_logs=_logs(found["trigram_logs"]),
    )


def _logs(stored: NDArray[np.uint8]) -> NDArray[np.float32]:
    return stored.astype(np.float32) * np.float32(STEP)


@cache
def english() -> Model:
    """Return the model that ships (see `data/README.md`)."""
    return unpack((files("auditor.artifacts.oddness") / "data" / "ngrams_en.xz").read_bytes())

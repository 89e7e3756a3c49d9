"""A Transformer encoder and the two layers over its states, in eight-bit integers by CTranslate2."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
HEAD = "head.safetensors"


class Encoder:
    """The encoder of one folder: `model.bin` and what CTranslate2 keeps beside it, `head.safetensors`."""

    def __init__(self, folder: Path) -> None:
        """Load it.

        Raises:
            OSError, RuntimeError, ValueError, KeyError: a file is missing or no such model.
        """
        import ctranslate2
        from safetensors.numpy import load_file

        self._encoder = ctranslate2.Encoder(str(folder), device="cpu", compute_type="int8_float32", inter_threads=1, intra_threads=1)
        head = load_file(folder / HEAD)
        self._hidden = head["hidden.weight"], head["hidden.bias"]
        self._output = head["output.weight"], head["output.bias"]

    def states(self, ids: Sequence[int]) -> Floats:
        """Return the last layer's states of one sequence, shape (tokens, width).

        Sequences go one by one: no neighbour may change a figure, and padding would cost what a batch saves.
        """
        found: Floats = np.asarray(self._encoder.forward_batch([list(ids)]).last_hidden_state, dtype=np.float32)[0]
        return found

    def passage_odds(self, ids: Sequence[int]) -> Floats:
        """Return what the two layers make of the mean and the maximum of a sequence's states, in nats, shape (outputs,)."""
        states = self.states(ids)
        found: Floats = self.odds(np.concatenate([states.mean(axis=0), states.max(axis=0)])[None])[0]
        return found

    def word_odds(self, ids: Sequence[int], sizes: Sequence[int]) -> Floats:
        """Return the odds of each word, the mean of its pieces', shape (words, outputs).

        Args:
            ids: a control token, the pieces of all words, and a control token.
            sizes: how many pieces each word has.
        """
        odds = self.odds(self.states(ids)[1 : sum(sizes) + 1])
        firsts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
        sums: Floats = np.add.reduceat(odds, firsts, axis=0)
        return sums / np.array(sizes, dtype=np.float32)[:, None]

    def odds(self, inputs: Floats) -> Floats:
        """Return what the two layers make of each row of `inputs`, in nats of log-odds, shape (rows, outputs)."""
        # `einsum` uses no threads of the linear algebra library, which would wait for each other by spinning beside busy translators.
        hidden = np.maximum(np.einsum("ij,kj->ik", inputs, self._hidden[0]) + self._hidden[1], 0)
        found: Floats = np.einsum("ij,kj->ik", hidden, self._output[0]) + self._output[1]
        return found

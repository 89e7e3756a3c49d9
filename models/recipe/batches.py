"""Batches of token ids: a length curriculum, both directions, cut by tokens.

A post-norm Transformer finds attention late; short pairs and many small steps find it early.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from models.recipe.languages import ENGLISH, TARGET_TOKENS

POOL = 16_000
# (target tokens seen, longest side in pieces). With all lengths from the start a model of this size stays blind to its source.
CURRICULUM = ((0, 10), (1_200_000, 14), (3_000_000, 25), (4_700_000, 120))


def longest_allowed(tokens_seen: int) -> int:
    """Return the length limit of the curriculum at this point of the training."""
    return max(limit for start, limit in CURRICULUM if tokens_seen >= start)


@dataclass(frozen=True)
class Side:
    """All sentences of one side of a corpus: flat ids and the offsets that cut them."""

    ids: np.ndarray
    offsets: np.ndarray

    def sentence(self, index: int) -> np.ndarray:
        """Return the ids of one sentence."""
        return self.ids[self.offsets[index] : self.offsets[index + 1]]

    def lengths(self) -> np.ndarray:
        """Return the number of pieces of every sentence."""
        return np.diff(self.offsets)


@dataclass(frozen=True)
class Corpus:
    """The pairs of English with one pivot."""

    language: str
    english: Side
    foreign: Side

    def longest(self) -> np.ndarray:
        """Return the longer side of every pair, in pieces."""
        return np.maximum(self.english.lengths(), self.foreign.lengths())


def load_corpus(work: Path, language: str, *, cooldown: bool = False) -> Corpus:
    """Load what `prepare` wrote for one pivot."""
    with np.load(work / (f"{language}.cooldown.npz" if cooldown else f"{language}.npz")) as arrays:
        english = Side(arrays["en_ids"], arrays["en_offsets"])
        return Corpus(language, english, Side(arrays["foreign_ids"], arrays["foreign_offsets"]))


@dataclass(frozen=True)
class Batch:
    """One step: source ids with their mask, decoder input, and labels (-100 where padded)."""

    source: torch.Tensor
    mask: torch.Tensor
    decoder_input: torch.Tensor
    labels: torch.Tensor
    target_tokens: int


class Batcher:
    """Draws batches for ever; what it draws follows from the seed and the tokens seen, so training can resume."""

    def __init__(
        self, corpora: list[Corpus], vocabulary: dict[str, int], batch_tokens: int, seed: int, shares: Mapping[str, float] | None = None
    ) -> None:
        """Bind the data.

        Args:
            corpora: one a pivot.
            vocabulary: token → id.
            batch_tokens: most pieces a side of a batch, padding included.
            seed: what the drawing follows from.
            shares: pivot → share of the tokens that are drawn; alike where not given.
        """
        self._corpora = corpora
        self._longest = [corpus.longest() for corpus in corpora]
        self._shares = [(shares or {}).get(corpus.language, 1.0) for corpus in corpora]
        self._targets = {language: vocabulary[token] for language, token in TARGET_TOKENS.items()}
        self._pad = vocabulary["<pad>"]
        self._batch_tokens = batch_tokens
        self._random = np.random.default_rng(seed)

    def pool(self, limit: int) -> list[tuple[list[int], list[int]]]:
        """Return a pool of (source ids, target ids) pairs no longer than `limit`, sorted by length, each in a random direction."""
        eligible = [np.flatnonzero(longest <= limit) for longest in self._longest]
        # A language with longer sentences gets fewer of them, so that the shares are shares of tokens.
        lengths = [longest[indices].mean() for longest, indices in zip(self._longest, eligible, strict=True)]
        weights = np.array(self._shares) / np.array(lengths)
        counts = self._random.multinomial(POOL, weights / weights.sum())
        pairs = []
        for corpus, indices, count in zip(self._corpora, eligible, counts, strict=True):
            for index in self._random.choice(indices, size=count):
                pairs.append(self._directed(corpus, int(index), bool(self._random.integers(2))))
        pairs.sort(key=lambda pair: (len(pair[1]), len(pair[0])))
        return pairs

    def _directed(self, corpus: Corpus, index: int, to_english: bool) -> tuple[list[int], list[int]]:
        english, foreign = corpus.english.sentence(index).tolist(), corpus.foreign.sentence(index).tolist()
        source, target, language = (foreign, english, ENGLISH) if to_english else (english, foreign, corpus.language)
        return [self._targets[language], *source, 0], [*target, 0]

    def batches(self, limit: int) -> Iterator[Batch]:
        """Yield the batches of one fresh pool, in random order."""
        cuts: list[list[tuple[list[int], list[int]]]] = [[]]
        widest = 0
        for pair in self.pool(limit):
            widest = max(widest, len(pair[0]), len(pair[1]))
            if cuts[-1] and widest * (len(cuts[-1]) + 1) > self._batch_tokens:
                cuts.append([])
                widest = max(len(pair[0]), len(pair[1]))
            cuts[-1].append(pair)
        for position in self._random.permutation(len(cuts)):
            yield self._tensors(cuts[position])

    def _tensors(self, pairs: list[tuple[list[int], list[int]]]) -> Batch:
        source = self._padded([pair[0] for pair in pairs], self._pad)
        labels = self._padded([pair[1] for pair in pairs], -100)
        start = torch.full((len(pairs), 1), self._pad)
        decoder_input = torch.cat([start, labels[:, :-1].masked_fill(labels[:, :-1] == -100, self._pad)], dim=1)
        return Batch(source, (source != self._pad).long(), decoder_input, labels, int((labels != -100).sum()))

    @staticmethod
    def _padded(rows: list[list[int]], filler: int) -> torch.Tensor:
        width = max(map(len, rows))
        return torch.tensor([row + [filler] * (width - len(row)) for row in rows])

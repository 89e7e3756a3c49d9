"""Batches of token ids: names made up afresh, subwords sampled, a length curriculum, both directions, cut by tokens.

A post-norm Transformer finds attention late; short pairs and many small steps find it early.
"""

import lzma
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import sentencepiece
import torch
from torch.utils.data import IterableDataset, get_worker_info

from models.recipe.augment import Renaming, load_names
from models.recipe.languages import ENGLISH, TARGET_TOKENS

# Pairs that are sorted by length together.
POOL = 24_000
# (step, longest side in pieces). With all lengths from the start a model of this size stays blind to its source.
CURRICULUM = ((0, 10), (250, 14), (550, 25), (900, 120))
# How peaked the sampling of subwords is (Kudo, 2018, "Subword regularization"): the exponent of a segmentation's likelihood.
PEAKED = 0.5
IGNORED = -100
# Seeds of the processes that draw lie this far apart.
SEED_STRIDE = 1_000_003


def longest_allowed(step: int) -> int:
    """Return the length limit of the curriculum at this point of the training."""
    return max(limit for start, limit in CURRICULUM if step >= start)


@dataclass(frozen=True)
class Corpus:
    """The pairs of English with one pivot, (English, foreign).

    Attributes:
        language: the pivot.
        pairs: the pairs.
        longest: pieces of the longer side of each.
        shares: how often each is seen, beside the others.
        renaming: gives a pair other names.
    """

    language: str
    pairs: Sequence[tuple[str, str]]
    longest: np.ndarray
    shares: np.ndarray
    renaming: Renaming


def load_corpus(work: Path, language: str, *, cooldown: bool = False) -> Corpus:
    """Load what `prepare` wrote for one pivot: the pairs of an epoch, or those of the cool-down."""
    with lzma.open(work / f"{language}.tsv.xz", "rt", encoding="utf-8", newline="\n") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    seen = [(int(row[0]), share, (row[3], row[4])) for row in rows if (share := float(row[2 if cooldown else 1]))]
    longest, shares, pairs = zip(*seen, strict=True)
    return Corpus(language, pairs, np.array(longest), np.array(shares), load_names(work, language))


@dataclass(frozen=True)
class Batch:
    """One step.

    Attributes:
        source: ids, (pairs, source length), and `mask`, which is 1 where they are real.
        decoder_input: ids, (pairs, target length).
        places: flat places in `decoder_input` with something to predict, (target tokens,); `answers` are the ids there.
    """

    source: torch.Tensor
    mask: torch.Tensor
    decoder_input: torch.Tensor
    places: torch.Tensor
    answers: torch.Tensor

    @property
    def target_tokens(self) -> int:
        """Return how many tokens there are to predict."""
        return self.answers.numel()

    def _each(self, change: Callable[[torch.Tensor], torch.Tensor]) -> "Batch":
        return Batch(*(change(tensor) for tensor in vars(self).values()))

    def pin_memory(self) -> "Batch":
        """Return the batch in memory that a GPU copies from without waiting; a data loader calls this."""
        return self._each(torch.Tensor.pin_memory)

    def to(self, device: torch.device) -> "Batch":
        """Return the batch on `device`."""
        return self._each(lambda tensor: tensor.to(device, non_blocking=True))


@dataclass(frozen=True)
class Drawing:
    """How batches are drawn.

    Attributes:
        batch_tokens: most pieces a side of a batch, padding included.
        seed: what the drawing follows from.
        shares: pivot → share of the tokens that are drawn; alike where not given.
        sampled: share of the sources whose subwords are sampled.
        multiple: lengths are padded to a multiple of this.
    """

    batch_tokens: int
    seed: int
    shares: Mapping[str, float] | None = None
    sampled: float = 0.0
    multiple: int = 1


class Batcher:
    """Draws batches for ever; what it draws follows from the seed and the steps taken, so training can resume."""

    def __init__(self, corpora: list[Corpus], vocabulary: dict[str, int], pieces: Path, drawing: Drawing) -> None:
        """Bind the data: a corpus a pivot, token → id, the file of the sentencepiece model, and how to draw."""
        self._corpora = corpora
        self._shares = [(drawing.shares or {}).get(corpus.language, 1.0) for corpus in corpora]
        self._targets = {language: vocabulary[token] for language, token in TARGET_TOKENS.items()}
        self._pad = vocabulary["<pad>"]
        self._drawing = drawing
        self._choice = np.random.default_rng(drawing.seed)
        self._random = random.Random(drawing.seed)
        self._pieces = sentencepiece.SentencePieceProcessor(model_file=str(pieces))
        sentencepiece.set_random_generator_seed(drawing.seed)

    def pool(self, limit: int) -> list[tuple[list[int], list[int]]]:
        """Return a pool of (source ids, target ids) pairs of about `limit` or less, sorted by length, each in a random direction."""
        eligible = [np.flatnonzero(corpus.longest <= limit) for corpus in self._corpora]
        chances = [corpus.shares[indices] / corpus.shares[indices].sum() for corpus, indices in zip(self._corpora, eligible, strict=True)]
        # A language with longer sentences gets fewer of them, so that the shares are shares of tokens.
        lengths = [corpus.longest[indices] @ chance for corpus, indices, chance in zip(self._corpora, eligible, chances, strict=True)]
        weights = np.array(self._shares) / np.array(lengths)
        counts = self._choice.multinomial(POOL, weights / weights.sum())
        pairs = []
        for corpus, indices, chance, count in zip(self._corpora, eligible, chances, counts, strict=True):
            pairs += [self._encoded(corpus, index) for index in self._choice.choice(indices, size=count, p=chance)]
        # The longer side first: it is what a batch is padded to.
        pairs.sort(key=lambda pair: (max(len(pair[0]), len(pair[1])), len(pair[1])))
        return pairs

    def _encoded(self, corpus: Corpus, index: int) -> tuple[list[int], list[int]]:
        english, foreign = corpus.renaming(corpus.pairs[index], self._random)
        to_english = self._random.random() < 0.5
        source, target, language = (foreign, english, ENGLISH) if to_english else (english, foreign, corpus.language)
        return [self._targets[language], *self._segmented(source), 0], [*self._pieces.encode(target), 0]

    def _segmented(self, source: str) -> list[int]:
        if self._random.random() < self._drawing.sampled:
            return self._pieces.encode(source, enable_sampling=True, alpha=PEAKED, nbest_size=-1)
        return self._pieces.encode(source)

    def batches(self, limit: int) -> Iterator[Batch]:
        """Yield the batches of one fresh pool, in random order."""
        cuts: list[list[tuple[list[int], list[int]]]] = [[]]
        widest = 0
        for pair in self.pool(limit):
            widest = max(widest, len(pair[0]), len(pair[1]))
            if cuts[-1] and widest * (len(cuts[-1]) + 1) > self._drawing.batch_tokens:
                cuts.append([])
                widest = max(len(pair[0]), len(pair[1]))
            cuts[-1].append(pair)
        for position in self._choice.permutation(len(cuts)):
            yield self._batch(cuts[position])

    def _batch(self, pairs: list[tuple[list[int], list[int]]]) -> Batch:
        source = self._padded([source for source, _ in pairs], self._pad)
        labels = self._padded([target for _, target in pairs], IGNORED)
        before = np.concatenate([np.full((len(pairs), 1), self._pad), labels[:, :-1]], axis=1)
        places = np.flatnonzero(labels != IGNORED)
        arrays = (source, source != self._pad, np.where(before == IGNORED, self._pad, before), places, labels.ravel()[places])
        return Batch(*map(torch.from_numpy, arrays))

    def _padded(self, rows: list[list[int]], filler: int) -> np.ndarray:
        width = -(-max(map(len, rows)) // self._drawing.multiple) * self._drawing.multiple
        table = np.full((len(rows), width), filler)
        for place, row in enumerate(rows):
            table[place, : len(row)] = row
        return table


class Stream(IterableDataset[Batch]):
    """Batches for ever, drawn in this process or in several at once.

    The curriculum counts the batches that were drawn: with several processes, each draws its part of the steps.
    """

    def __init__(self, corpora: list[Corpus], vocabulary: dict[str, int], pieces: Path, drawing: Drawing, step: int) -> None:
        """Bind the data; `step` is how many batches were drawn before."""
        self._bound = (corpora, vocabulary, pieces)
        self._drawing = drawing
        self._step = step

    def __iter__(self) -> Iterator[Batch]:
        """Yield batches, each pool as long as the curriculum allows at its start."""
        worker = get_worker_info()
        number, processes = (worker.id, worker.num_workers) if worker else (0, 1)
        seed = self._drawing.seed + self._step + SEED_STRIDE * number
        batcher = Batcher(*self._bound, replace(self._drawing, seed=seed))
        step = self._step
        while True:
            for batch in batcher.batches(longest_allowed(step)):
                yield batch
                step += processes

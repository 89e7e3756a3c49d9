"""Batches of token ids: names made up afresh, subwords sampled, a length curriculum, both directions, of one width each.

A post-norm Transformer finds attention late; short pairs and many small steps find it early.
"""

import lzma
import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import sentencepiece
import torch
from torch.utils.data import IterableDataset, get_worker_info

from models.recipe.augment import Renaming, load_names
from models.recipe.languages import ENGLISH, TARGET_TOKENS

# Pairs that are drawn under one limit of the curriculum.
DRAWN = 4_000
# (step, longest side in pieces). With all lengths from the start a model of this size stays blind to its source.
CURRICULUM = ((0, 10), (250, 14), (550, 25), (900, 120))
# How peaked the sampling of subwords is (Kudo, 2018, "Subword regularization"): the exponent of a segmentation's likelihood.
PEAKED = 0.5
IGNORED = -100
# What `prepare` wrote for a pivot, and what `back_translation` did.
PAIRS, MADE = "{}.tsv.xz", "{}.made.tsv.xz"
# Seeds of the processes that draw lie this far apart.
SEED_STRIDE = 1_000_003
EncodedPair = tuple[list[int], list[int]]


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
        by_people: so many of the pairs, the first, are by people on both sides; the foreign side of the others is only ever a source.
    """

    language: str
    pairs: Sequence[tuple[str, str]]
    longest: np.ndarray
    shares: np.ndarray
    renaming: Renaming
    by_people: int


def load_corpus(work: Path, language: str, *, cooldown: bool = False) -> Corpus:
    """Load what `prepare` and `back_translation` wrote for one pivot: the pairs of an epoch, or those of the cool-down."""
    column = 2 if cooldown else 1
    by_people, made = (_seen(work / name.format(language), column) for name in (PAIRS, MADE))
    longest, shares, pairs = zip(*by_people, *made, strict=True)
    return Corpus(language, pairs, np.array(longest), np.array(shares), load_names(work, language), len(by_people))


def _seen(path: Path, column: int) -> list[tuple[int, float, tuple[str, str]]]:
    """Return the length, the share in `column` and the sides of each pair that has a share; none where there is no file."""
    rows = read_rows(path) if path.exists() else []
    return [(int(row[0]), share, (row[3], row[4])) for row in rows if (share := float(row[column]))]


def read_rows(path: Path) -> list[list[str]]:
    """Return the rows of a file that `prepare` wrote: length, share of an epoch, share of the cool-down, English, foreign."""
    with lzma.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        return [line.rstrip("\n").split("\t") for line in lines]


@dataclass(frozen=True)
class Batch:
    """One step. Source and target are padded to one width.

    Attributes:
        source: ids, (pairs, width).
        decoder_input: ids, (pairs, width).
        labels: ids to predict, (pairs, width); `IGNORED` where there is nothing.
        target_tokens: how many tokens there are to predict.
    """

    source: torch.Tensor
    decoder_input: torch.Tensor
    labels: torch.Tensor
    target_tokens: int

    @property
    def tensors(self) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Return source, decoder input and labels."""
        return self.source, self.decoder_input, self.labels

    def each(self, change: Callable[[torch.Tensor], torch.Tensor]) -> "Batch":
        """Return the batch with each of its tensors changed."""
        return Batch(*map(change, self.tensors), target_tokens=self.target_tokens)

    def to(self, device: torch.device) -> "Batch":
        """Return the batch on `device`; a GPU copies it while the processor goes on."""
        if device.type == "cpu":
            return self
        return self.each(lambda tensor: tensor.pin_memory().to(device, non_blocking=True))


@dataclass(frozen=True)
class Drawing:
    """How batches are drawn.

    Attributes:
        batch_tokens: pieces a side of a batch, padding included.
        seed: what the drawing follows from.
        shares: pivot → share of the tokens that are drawn; alike where not given.
        sampled: share of the sources whose subwords are sampled.
        multiple: widths are a multiple of this; the larger, the fewer shapes there are.
    """

    batch_tokens: int
    seed: int
    shares: Mapping[str, float] | None = None
    sampled: float = 0.0
    multiple: int = 1


class Batcher:
    """Draws batches for ever; what it draws follows from the seed and the steps taken, so training can resume.

    Pairs of one width gather until they fill a batch, so that no row is left empty and every width has one number of rows.
    """

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
        self._gathered: defaultdict[int, list[EncodedPair]] = defaultdict(list)
        sentencepiece.set_random_generator_seed(drawing.seed)

    def draw(self, limit: int) -> Iterator[EncodedPair]:
        """Yield some (source ids, target ids) pairs of about `limit` or less, each in a random direction."""
        eligible = [np.flatnonzero(corpus.longest <= limit) for corpus in self._corpora]
        chances = [corpus.shares[indices] / corpus.shares[indices].sum() for corpus, indices in zip(self._corpora, eligible, strict=True)]
        # A language with longer sentences gets fewer of them, so that the shares are shares of tokens.
        lengths = [corpus.longest[indices] @ chance for corpus, indices, chance in zip(self._corpora, eligible, chances, strict=True)]
        weights = np.array(self._shares) / np.array(lengths)
        languages = self._choice.permutation(np.repeat(np.arange(len(weights)), self._choice.multinomial(DRAWN, weights / weights.sum())))
        chosen = [iter(self._choice.choice(indices, size=DRAWN, p=chance)) for indices, chance in zip(eligible, chances, strict=True)]
        for language in languages:
            yield self._encoded(self._corpora[language], next(chosen[language]))

    def _encoded(self, corpus: Corpus, index: int) -> EncodedPair:
        english, foreign = corpus.renaming(corpus.pairs[index], self._random)
        to_english = index >= corpus.by_people or self._random.random() < 0.5
        source, target, language = (foreign, english, ENGLISH) if to_english else (english, foreign, corpus.language)
        return [self._targets[language], *self._segmented(source), 0], [*self._pieces.encode(target), 0]

    def _segmented(self, source: str) -> list[int]:
        if self._random.random() < self._drawing.sampled:
            return self._pieces.encode(source, enable_sampling=True, alpha=PEAKED, nbest_size=-1)
        return self._pieces.encode(source)

    def batches(self, limit: int) -> Iterator[Batch]:
        """Yield the batches that some fresh pairs fill, with those that were left of the last."""
        for pair in self.draw(limit):
            width = -(-max(map(len, pair)) // self._drawing.multiple) * self._drawing.multiple
            gathered = self._gathered[width]
            gathered.append(pair)
            if len(gathered) >= self._drawing.batch_tokens // width:
                yield self._batch(self._gathered.pop(width), width)

    def _batch(self, pairs: list[EncodedPair], width: int) -> Batch:
        source = _padded([source for source, _ in pairs], width, self._pad)
        labels = _padded([target for _, target in pairs], width, IGNORED)
        before = np.concatenate([np.full((len(pairs), 1), self._pad), labels[:, :-1]], axis=1)
        decoder_input = np.where(before == IGNORED, self._pad, before)
        return Batch(*map(torch.from_numpy, (source, decoder_input, labels)), target_tokens=sum(len(target) for _, target in pairs))


def _padded(rows: list[list[int]], width: int, filler: int) -> np.ndarray:
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

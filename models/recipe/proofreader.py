"""Train the proofreader (`auditor/encoders/proofreader.py`) from the encoder of the bundled model, and export it.

    python -m models.recipe.proofreader_garble ../shared/data --older FOLDER
    python -m models.recipe.proofreader train ../shared/data
    python -m models.recipe.proofreader export

About six minutes an epoch on two cores. Training saves after each epoch and goes on from there.
"""

import argparse
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np
import torch
from torch import nn

from auditor.encoders.proofreader import HEADS, parts
from auditor.memory import keep_freed_memory
from auditor.translation.vocabulary import PAD, Vocabulary
from models.recipe.encoder_export import write_description, write_encoder
from models.recipe.fine_tuning import Training, Tuned, batches
from models.recipe.proofreader_data import UNKNOWN, Example, Material

EPOCHS, WARM_UP = 5, 300
BATCH_PIECES = 4000
Encoded = tuple[list[int], list[int], np.ndarray]


class Net(Tuned):
    """An encoder, and two layers over the state of each piece."""

    def __init__(self, model: Path) -> None:
        """Start from the encoder of a translation model."""
        super().__init__(model, len(HEADS))

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, words: torch.Tensor, count: int) -> torch.Tensor:
        """Return the log-odds of each word and head, shape (count, heads); `words` numbers the word of each piece, shape (batch, pieces).

        What belongs to no word has the number `count`.
        """
        odds = self.head(self.states(ids, mask)).float().flatten(0, 1)
        sums = odds.new_zeros(count + 1, odds.shape[1]).index_add(0, words.flatten(), odds)
        sizes = words.flatten().bincount(minlength=count + 1)
        return (sums / sizes.clamp(min=1).unsqueeze(1))[:count]


def prepared(examples: Sequence[Example], vocabulary: Vocabulary) -> list[Encoded]:
    """Return piece ids, the word of each piece, and the labels of the words, of the first part of each example."""
    found = []
    for example in examples:
        part = next(parts(example.text, vocabulary))
        words = [number for number, size in enumerate(part.sizes) for _ in range(size)]
        found.append((part.ids, words, example.labels[: len(part.words)]))
    return found


def tensors(batch: Sequence[Encoded], pad: int) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Return ids, numbers of words, and labels of a batch."""
    count = sum(len(labels) for _, _, labels in batch)
    width = max(len(ids) for ids, _, _ in batch)
    ids = torch.full((len(batch), width), pad)
    words = torch.full((len(batch), width), count)
    start = 0
    for row, (own, places, labels) in enumerate(batch):
        ids[row, : len(own)] = torch.tensor(own)
        words[row, : len(places)] = torch.tensor(places) + start
        start += len(labels)
    return ids, words, torch.from_numpy(np.concatenate([labels for _, _, labels in batch]))


def loss_of(odds: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """Return the sum over the heads of the mean cross-entropy of what is known; shapes (words, heads)."""
    known = (labels != UNKNOWN).float()
    each = nn.functional.binary_cross_entropy_with_logits(odds, labels.clamp(min=0), reduction="none") * known
    total: torch.Tensor = (each.sum(0) / known.sum(0).clamp(min=1)).sum()
    return total


def train(data: Path, model: Path, work: Path, epochs: int) -> None:
    """Train; `work` keeps the state after each epoch."""
    torch.manual_seed(0)
    material, vocabulary = Material(data, work), Vocabulary(model)
    training = Training(Net(model), work / "net.pt", epochs, WARM_UP)
    while training.done < epochs:
        examples = prepared(material.epoch(training.done), vocabulary)
        cuts = list(batches(examples, lambda example: len(example[0]), BATCH_PIECES, training.done))
        mean = training.epoch(cuts, partial(_loss, training.net, vocabulary.ids[PAD]))
        print(f"epoch {training.done} of {epochs}: loss {mean:.4f}", flush=True)


def _loss(net: Tuned, pad: int, batch: Sequence[Encoded]) -> torch.Tensor:
    ids, words, labels = (tensor.to(net.device) for tensor in tensors(batch, pad))
    return loss_of(net(ids, (ids != pad).long(), words, len(labels)), labels)


def main() -> None:
    """Train, or export."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("action", choices=("train", "export"))
    parser.add_argument("data", type=Path, nargs="?", help="folder with parallel/, spans/ and lexicon/")
    parser.add_argument("--model", type=Path, default=Path("models/compact"), help="whose encoder to start from")
    parser.add_argument("--work", type=Path, default=Path("training/proofreader"))
    parser.add_argument("--out", type=Path, default=Path("models/proofreader"))
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    arguments = parser.parse_args()
    if arguments.action == "export":
        write_encoder(torch.load(arguments.work / "net.pt", map_location="cpu", weights_only=True)["net"], arguments.model, arguments.out)
        write_description(arguments.out, arguments.model, {"heads": list(HEADS)})
    elif arguments.data is None:
        parser.error("training needs the data folder")
    else:
        torch.set_flush_denormal(True)
        keep_freed_memory()
        train(arguments.data, arguments.model, arguments.work, arguments.epochs)


if __name__ == "__main__":
    main()

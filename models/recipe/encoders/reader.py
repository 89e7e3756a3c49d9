"""Train the reader (`auditor/encoders/reader.py`) from the encoder of the bundled model, and export it.

    python -m models.recipe.encoders.reader train ../shared/data --net a --work training/reader
    python -m models.recipe.encoders.reader train ../shared/data --net b --work training/reader
    python -m models.recipe.encoders.reader export --work training/reader --out models/reader

About twenty minutes a net on one core. Training saves after each epoch and goes on from there. Each epoch sees every human text and a
fresh sample of the machines', engines by the square root of their number; passages of varied length, so that it reads short and long.
"""

import argparse
import random
import shutil
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import torch
from torch import nn

from auditor.encoders.reader import MAX_PIECES, cut, encoded
from auditor.memory import keep_freed_memory
from auditor.translation.marian.vocabulary import END, PAD, Vocabulary
from models.recipe.encoders.export import write_description, write_marian_encoder
from models.recipe.encoders.fine_tuning import Training, Tuned, batches, translators_encoder
from models.recipe.encoders.reader_data import HUMAN, NETS, Text, texts
from models.recipe.prepare import VOCABULARY_FILES

EPOCHS, WARM_UP = 4, 200
BATCH_PIECES, RATE = 2600, 2e-4
MACHINE_SHARE = 1.5  # machine texts for each human one
PASSAGES = (45, 70, MAX_PIECES)
Example = tuple[list[int], float]


class Net(Tuned):
    """An encoder, and two layers over the mean and the maximum of its states."""

    def __init__(self, model: Path) -> None:
        """Start from the encoder of a translation model."""
        encoder, width = translators_encoder(model)
        super().__init__(encoder, 2 * width, 1)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Return the log-odds of machine-made for each passage, shape (batch,)."""
        states, present = self.states(ids, mask), mask.unsqueeze(-1)
        mean = (states * present).sum(1) / present.sum(1)
        highest = states.masked_fill(present == 0, -1e4).max(1).values
        log_odds: torch.Tensor = self.head(torch.cat([mean, highest], 1)).squeeze(-1)
        return log_odds


class Passages:
    """Cuts texts into passages of piece ids; a sentence is encoded once."""

    def __init__(self, model: Path) -> None:
        """Bind the vocabulary of the model."""
        self._vocabulary = Vocabulary(model)
        self._known: dict[str, list[int]] = {}
        self.pad = self._vocabulary.ids[PAD]

    def cut(self, sentences: Sequence[str], limit: int) -> Iterator[list[int]]:
        """Yield passages of whole sentences, at most `limit` pieces where sentences allow."""
        for _, _, ids in cut([self._ids(sentence) for sentence in sentences], limit, self._vocabulary.ids[END]):
            yield ids

    def _ids(self, sentence: str) -> list[int]:
        if sentence not in self._known:
            self._known[sentence] = encoded(sentence, self._vocabulary)
        return self._known[sentence]


def train(data: Path, name: str, model: Path, work: Path, epochs: int) -> None:
    """Train one net on what it may see; `work` keeps its state after each epoch."""
    torch.manual_seed(0)
    seen = [text for text in texts(data) if NETS[name].may_see(text)]
    passages = Passages(model)
    training = Training(Net(model), work / f"{name}.pt", epochs, WARM_UP, RATE)
    while training.done < epochs:
        found = examples(seen, passages, training.done)
        cuts = list(batches(found, lambda example: len(example[0]), BATCH_PIECES, training.done))
        # Both classes weigh alike.
        machine = sum(label for _, label in found)
        human_weight = machine / (len(found) - machine)
        mean = training.epoch(cuts, partial(_loss, training.net, passages.pad, human_weight))
        print(f"net {name}, epoch {training.done} of {epochs}: loss {mean:.4f} (chance 0.693)", flush=True)


def _loss(net: Tuned, pad: int, human_weight: float, batch: Sequence[Example]) -> torch.Tensor:
    ids = nn.utils.rnn.pad_sequence([torch.tensor(passage) for passage, _ in batch], batch_first=True, padding_value=pad).to(net.device)
    wanted = torch.tensor([label for _, label in batch], device=net.device)
    weight = torch.where(wanted > 0, 1.0, human_weight)
    loss: torch.Tensor = nn.functional.binary_cross_entropy_with_logits(net(ids, (ids != pad).long()).float(), wanted, weight=weight)
    return loss / weight.mean()


def examples(seen: Sequence[Text], passages: Passages, epoch: int) -> list[Example]:
    """Return the passages of one epoch with their labels, 1 for machine-made."""
    rng = random.Random(epoch)
    families: dict[str, list[Text]] = defaultdict(list)
    for text in seen:
        families[text.family].append(text)
    people = families.pop(HUMAN)
    roots = {family: len(own) ** 0.5 for family, own in families.items()}
    wanted = {family: int(MACHINE_SHARE * len(people) * root / sum(roots.values())) for family, root in roots.items()}
    chosen = people + [text for family, own in sorted(families.items()) for text in rng.sample(own, min(len(own), wanted[family]))]
    return [
        (passage, float(text.family != HUMAN))
        for text in chosen
        for passage in passages.cut(text.sentences[rng.randrange(3) :], rng.choice(PASSAGES))
    ]


def export(work: Path, model: Path, out: Path) -> None:
    """Write the reader's folder: each net in a folder of its own, and what describes them."""
    for name in NETS:
        write_marian_encoder(torch.load(work / f"{name}.pt", map_location="cpu", weights_only=True)["net"], model, out / name)
    held_out = {
        name: {"test_sets": sorted(net.test_sets), "engine": net.family, "languages": sorted(net.languages)} for name, net in NETS.items()
    }
    for name in VOCABULARY_FILES:
        shutil.copy(model / name, out / name)
    write_description(out, {"nets": list(NETS), "held_out": held_out})


def main() -> None:
    """Train one net, or export all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("action", choices=("train", "export"))
    parser.add_argument("data", type=Path, nargs="?", help="folder with detect/ and parallel/")
    parser.add_argument("--net", choices=NETS, default="a")
    parser.add_argument("--model", type=Path, default=Path("models/compact"), help="whose encoder to start from")
    parser.add_argument("--work", type=Path, default=Path("training/reader"))
    parser.add_argument("--out", type=Path, default=Path("models/reader"))
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    arguments = parser.parse_args()
    if arguments.action == "export":
        export(arguments.work, arguments.model, arguments.out)
    elif arguments.data is None:
        parser.error("training needs the data folder")
    else:
        torch.set_flush_denormal(True)
        keep_freed_memory()
        train(arguments.data, arguments.net, arguments.model, arguments.work, arguments.epochs)


if __name__ == "__main__":
    main()

"""Train the reader (`auditor/scoring/reader.py`) from the encoder of the bundled model, and export it.

    python -m models.recipe.reader train ../shared/data --net a --work training/reader
    python -m models.recipe.reader train ../shared/data --net b --work training/reader
    python -m models.recipe.reader export --work training/reader --out models/reader

About twenty minutes a net on one core. Training saves after each epoch and goes on from there. Each epoch sees every human text and a
fresh sample of the machines', engines by the square root of their number; passages of varied length, so that it reads short and long.
"""

import argparse
import hashlib
import json
import random
import shutil
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn
from transformers import MarianMTModel

from auditor.scoring.reader import DESCRIPTION, MAX_PIECES, WEIGHTS, cut, encoded
from auditor.translation.vocabulary import END, PAD, Vocabulary
from models.recipe.memory import keep_freed_memory
from models.recipe.prepare import VOCABULARY_FILES
from models.recipe.reader_data import HUMAN, NETS, Text, texts

EPOCHS, RATE, HEAD_RATE, DROPOUT, WARM_UP = 4, 2e-4, 1e-3, 0.1, 200
BATCH_TOKENS = 2600
MACHINE_SHARE = 1.5  # machine texts for each human one
PASSAGES = (45, 70, MAX_PIECES)
Example = tuple[list[int], float]


class Net(nn.Module):
    """An encoder, and two layers over the mean and the maximum of its states."""

    def __init__(self, model: Path) -> None:
        """Start from the encoder of a translation model."""
        super().__init__()
        marian = MarianMTModel.from_pretrained(model, dtype=torch.float32, attn_implementation="eager", dropout=DROPOUT)
        self.enc = marian.model.encoder
        width = marian.config.d_model
        self.head = nn.Sequential(nn.Dropout(DROPOUT), nn.Linear(2 * width, 128), nn.ReLU(), nn.Dropout(DROPOUT), nn.Linear(128, 1))

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Return the log-odds of machine-made for each passage, shape (batch,)."""
        states = self.enc(input_ids=ids, attention_mask=mask).last_hidden_state
        present = mask.unsqueeze(-1)
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
    passages, net = Passages(model), Net(model)
    optimiser = torch.optim.AdamW(
        [{"params": net.enc.parameters(), "lr": RATE}, {"params": net.head.parameters(), "lr": HEAD_RATE}], fused=True
    )
    path, done = work / f"{name}.pt", 0
    if path.exists():
        state = torch.load(path, weights_only=True)
        net.load_state_dict(state["net"])
        optimiser.load_state_dict(state["optimiser"])
        done = state["epochs"]
    for epoch in range(done, epochs):
        loss = _epoch(net, optimiser, list(batches(examples(seen, passages, epoch), epoch)), passages.pad, epoch, epochs)
        work.mkdir(parents=True, exist_ok=True)
        torch.save({"net": net.state_dict(), "optimiser": optimiser.state_dict(), "epochs": epoch + 1}, path)
        print(f"net {name}, epoch {epoch + 1} of {epochs}: loss {loss:.4f} (chance 0.693)", flush=True)


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


def batches(found: Sequence[Example], seed: int) -> Iterator[list[Example]]:
    """Yield the examples in batches of like length, in random order."""
    rng = random.Random(seed)
    cuts: list[list[Example]] = [[]]
    for example in sorted(found, key=lambda item: len(item[0]) + 4 * rng.random()):
        widest = max([len(example[0]), *(len(other[0]) for other in cuts[-1])])
        if cuts[-1] and widest * (len(cuts[-1]) + 1) > BATCH_TOKENS:
            cuts.append([])
        cuts[-1].append(example)
    rng.shuffle(cuts)
    yield from cuts


def _epoch(net: Net, optimiser: torch.optim.Optimizer, cuts: Sequence[list[Example]], pad: int, epoch: int, epochs: int) -> float:
    """Train on every batch once; return the mean loss, both classes weighing alike."""
    labels = [label for cut in cuts for _, label in cut]
    human_weight = sum(labels) / (len(labels) - sum(labels))
    net.train()
    total = 0.0
    for step, batch in enumerate(cuts, epoch * len(cuts)):
        _set_rate(optimiser, min(1.0, step / WARM_UP) * max(0.02, 1 - step / (epochs * len(cuts))))
        ids = nn.utils.rnn.pad_sequence([torch.tensor(passage) for passage, _ in batch], batch_first=True, padding_value=pad)
        wanted = torch.tensor([label for _, label in batch])
        with torch.autocast("cpu", torch.bfloat16):
            log_odds = net(ids, (ids != pad).long())
        weight = torch.where(wanted > 0, 1.0, human_weight)
        loss = nn.functional.binary_cross_entropy_with_logits(log_odds.float(), wanted, weight=weight)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        total += float(loss.detach()) / float(weight.mean())
    return total / len(cuts)


def _set_rate(optimiser: torch.optim.Optimizer, factor: float) -> None:
    for group, rate in zip(optimiser.param_groups, (RATE, HEAD_RATE), strict=True):
        group["lr"] = rate * factor


def export(work: Path, model: Path, out: Path) -> None:
    """Write the reader's folder: matrices as bytes with a scale a row, everything else in float32, and what describes it."""
    from safetensors.numpy import save_file

    tensors: dict[str, Any] = {}
    for name in NETS:
        for key, tensor in torch.load(work / f"{name}.pt", weights_only=True)["net"].items():
            if "embed_positions" not in key:
                tensors |= _quantised(f"{name}.{key}", tensor.float().numpy())
    out.mkdir(parents=True, exist_ok=True)
    save_file(tensors, out / WEIGHTS)
    (out / WEIGHTS).chmod(0o644)
    for file in VOCABULARY_FILES:
        shutil.copy(model / file, out / file)
    heads = json.loads((model / "config.json").read_text(encoding="utf-8"))["encoder_attention_heads"]
    hashes = {file: hashlib.sha256((out / file).read_bytes()).hexdigest() for file in (WEIGHTS, *VOCABULARY_FILES)}
    held_out = {
        name: {"test_sets": sorted(net.test_sets), "engine": net.family, "languages": sorted(net.languages)} for name, net in NETS.items()
    }
    description = {"nets": list(NETS), "heads": heads, "held_out": held_out, "sha256": hashes}
    (out / DESCRIPTION).write_text(json.dumps(description, indent=1) + "\n", encoding="utf-8")


def _quantised(name: str, array: np.ndarray) -> dict[str, np.ndarray]:
    if array.ndim < 2:
        return {name: array}
    scale = np.maximum(np.abs(array).max(axis=1), 1e-8) / 127
    return {name: np.round(array / scale[:, None]).astype(np.int8), f"{name}.scale": scale.astype(np.float32)}


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

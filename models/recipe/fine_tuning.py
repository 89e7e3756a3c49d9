"""What training the reader and training the proofreader share: an encoder with a head, batches of like length, a checkpoint each epoch."""

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import torch
from torch import nn
from transformers import MarianMTModel

RATE, HEAD_RATE, DROPOUT = 2e-4, 1e-3, 0.1
HIDDEN = 128
LEAST = 0.02  # share of the rate that is left at the end
Item = TypeVar("Item")


class Tuned(nn.Module):
    """The encoder of a translation model, and two layers over something of its states."""

    def __init__(self, model: Path, outputs: int, *, pooled: int = 1) -> None:
        """Start from the encoder.

        Args:
            model: folder of the translation model.
            outputs: log-odds for each input of the two layers.
            pooled: how many times the width of the states that input is wide.
        """
        super().__init__()
        marian = MarianMTModel.from_pretrained(model, dtype=torch.float32, attn_implementation="eager", dropout=DROPOUT)
        self.enc = marian.model.encoder
        width = pooled * marian.config.d_model
        self.head = nn.Sequential(nn.Dropout(DROPOUT), nn.Linear(width, HIDDEN), nn.ReLU(), nn.Dropout(DROPOUT), nn.Linear(HIDDEN, outputs))

    @property
    def device(self) -> torch.device:
        """Return where the weights lie."""
        return next(self.parameters()).device

    def states(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Return the last layer's states, shape (batch, pieces, width)."""
        found: torch.Tensor = self.enc(input_ids=ids, attention_mask=mask).last_hidden_state
        return found


class Training:
    """A net, its optimiser, and the file that both are kept in after each epoch."""

    def __init__(self, net: Tuned, path: Path, epochs: int, warm_up: int) -> None:
        """Go on from the file, if it is there; on a GPU, if there is one.

        Args:
            net: what is trained.
            path: the checkpoint.
            epochs: how many there are in all.
            warm_up: steps in which the rate rises.
        """
        self.net, self.epochs, self.done = net.to("cuda" if torch.cuda.is_available() else "cpu"), epochs, 0
        self._path, self._warm_up = path, warm_up
        groups = [{"params": net.enc.parameters(), "lr": RATE}, {"params": net.head.parameters(), "lr": HEAD_RATE}]
        self._optimiser = torch.optim.AdamW(groups, fused=True)
        if path.exists():
            state = torch.load(path, map_location=net.device, weights_only=True)
            net.load_state_dict(state["net"])
            self._optimiser.load_state_dict(state["optimiser"])
            self.done = state["epochs"]

    def epoch(self, cuts: Sequence[list[Item]], loss_of: Callable[[list[Item]], torch.Tensor]) -> float:
        """Take a step on every batch, keep the state, and return the mean loss."""
        self.net.train()
        total, first = 0.0, self.done * len(cuts)
        for step, batch in enumerate(cuts, first):
            self._set_rate(min(1.0, step / self._warm_up) * max(LEAST, 1 - step / (self.epochs * len(cuts))))
            with torch.autocast(self.net.device.type, torch.bfloat16):
                loss = loss_of(batch)
            self._optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(self.net.parameters(), 1.0)
            self._optimiser.step()
            total += float(loss.detach())
        self.done += 1
        self._path.parent.mkdir(parents=True, exist_ok=True)
        torch.save({"net": self.net.state_dict(), "optimiser": self._optimiser.state_dict(), "epochs": self.done}, self._path)
        return total / len(cuts)

    def _set_rate(self, factor: float) -> None:
        for group, rate in zip(self._optimiser.param_groups, (RATE, HEAD_RATE), strict=True):
            group["lr"] = rate * factor


def batches(items: Sequence[Item], length: Callable[[Item], int], limit: int, seed: int) -> Iterator[list[Item]]:
    """Yield the items in batches of like length, none above `limit` once padded, in random order."""
    rng = random.Random(seed)
    cuts: list[list[Item]] = [[]]
    widest = 0
    for item in sorted(items, key=lambda item: length(item) + 4 * rng.random()):
        widest = max(widest, length(item))
        if cuts[-1] and widest * (len(cuts[-1]) + 1) > limit:
            cuts.append([])
            widest = length(item)
        cuts[-1].append(item)
    rng.shuffle(cuts)
    yield from cuts

"""What training the reader and training the proofreader share: an encoder with a head, batches of like length, a checkpoint each epoch."""

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import torch
from torch import nn
from transformers import MarianMTModel

HEAD_RATE, DROPOUT = 1e-3, 0.1
HIDDEN = 128
LEAST = 0.02  # share of the rate that is left at the end
Item = TypeVar("Item")


class Tuned(nn.Module):
    """An encoder, and two layers over something of its states."""

    def __init__(self, encoder: nn.Module, width: int, outputs: int) -> None:
        """Put new layers over an encoder.

        Args:
            encoder: of transformers.
            width: of what the two layers are given.
            outputs: log-odds for each input of the two layers.
        """
        super().__init__()
        self.enc = encoder
        self.head = nn.Sequential(nn.Dropout(DROPOUT), nn.Linear(width, HIDDEN), nn.ReLU(), nn.Dropout(DROPOUT), nn.Linear(HIDDEN, outputs))

    @property
    def device(self) -> torch.device:
        """Return where the weights lie."""
        return next(self.parameters()).device

    def states(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Return the last layer's states, shape (batch, pieces, width)."""
        found: torch.Tensor = self.enc(input_ids=ids, attention_mask=mask).last_hidden_state
        return found


def translators_encoder(model: Path) -> tuple[nn.Module, int]:
    """Return the encoder of a translation model and the width of its states."""
    marian = MarianMTModel.from_pretrained(model, dtype=torch.float32, attn_implementation="eager", dropout=DROPOUT)
    return marian.model.encoder, marian.config.d_model


class Training:
    """A net, its optimiser, and the file that both are kept in after each epoch."""

    def __init__(self, net: Tuned, path: Path, epochs: int, warm_up: int, rate: float) -> None:
        """Go on from the file, if it is there; on a GPU, if there is one.

        Args:
            net: what is trained.
            path: the checkpoint.
            epochs: how many there are in all.
            warm_up: steps in which the rate rises.
            rate: of the encoder, at its highest; what needs no gradient stays as it is.
        """
        self.net, self.epochs, self.done = net.to("cuda" if torch.cuda.is_available() else "cpu"), epochs, 0
        self._path, self._warm_up, self._rates = path, warm_up, (rate, HEAD_RATE)
        self._halved = _has_bfloat16(net.device)
        encoder = [weight for weight in net.enc.parameters() if weight.requires_grad]
        self._optimiser = torch.optim.AdamW([{"params": encoder}, {"params": net.head.parameters()}], fused=True)
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
            with torch.autocast(self.net.device.type, torch.bfloat16, enabled=self._halved):
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
        for group, rate in zip(self._optimiser.param_groups, self._rates, strict=True):
            group["lr"] = rate * factor


def _has_bfloat16(device: torch.device) -> bool:
    """Tell whether the device computes in bfloat16 by itself: a processor that does not takes seventeen times as long as in float32."""
    able = torch.cpu.get_capabilities()
    return device.type != "cpu" or bool(able.get("avx512_bf16") or able.get("amx_bf16"))


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

"""Train the bundled model; stop it at any moment and start it again with the same command.

    python -m models.recipe.train --work training --minutes 90
    python -m models.recipe.train --work training --start models/compact --minutes 90     # where no checkpoint is left

The learning rate warms up and then stays (no schedule to outgrow): `--cooldown MINUTES` branches off the last
checkpoint, lets the rate fall to zero on the cool-down's own mix of sources, and writes `cooled.pt` for export; the checkpoint itself
stays as it was.
"""

import argparse
import contextlib
import json
import signal
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from torch.nn import functional
from transformers import MarianMTModel

from models.recipe.batches import Batch, Batcher, load_corpus, longest_allowed
from models.recipe.exported import load_exported
from models.recipe.languages import PIVOTS
from models.recipe.memory import keep_freed_memory
from models.recipe.network import SIZES, build, load_vocabulary

WARM_UP_STEPS = 600
SAVE_EVERY_SECONDS = 300
LOG_EVERY_SECONDS = 30


@dataclass
class Progress:
    """How far training has come."""

    step: int = 0
    target_tokens: int = 0
    seconds: float = 0.0


def loss_of(model: MarianMTModel, batch: Batch, pad: int) -> torch.Tensor:
    """Return the mean cross-entropy over the real target tokens; the projection runs on those positions only."""
    hidden = model.model(
        input_ids=batch.source, attention_mask=batch.mask, decoder_input_ids=batch.decoder_input, use_cache=False
    ).last_hidden_state
    real = batch.labels != -100
    logits = functional.linear(hidden[real], model.lm_head.weight[:pad])
    return functional.cross_entropy(logits, batch.labels[real])


def to_device(batch: Batch, device: torch.device) -> Batch:
    """Return the batch on `device`."""
    tensors = (batch.source, batch.mask, batch.decoder_input, batch.labels)
    return Batch(*(tensor.to(device, non_blocking=True) for tensor in tensors), target_tokens=batch.target_tokens)


class Trainer:
    """One model, its optimizer and its place in the data."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self.arguments = arguments
        self.work: Path = arguments.work
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.vocabulary = load_vocabulary(self.work)
        self.pad = self.vocabulary["<pad>"]
        torch.manual_seed(arguments.seed)
        self.model = build(self.vocabulary, SIZES[arguments.size]).to(self.device)
        self.optimizer = torch.optim.AdamW(self.model.parameters(), lr=arguments.rate, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
        self.progress = Progress()
        self.warm_up_from = 0
        self.resume()

    @property
    def checkpoint(self) -> Path:
        """Return where the state of a stopped training lies."""
        return self.work / f"{self.arguments.size}.pt"

    def resume(self) -> None:
        """Take up the last checkpoint if there is one, or else the exported weights to start from."""
        if not self.checkpoint.exists():
            if self.arguments.start:
                self.progress = Progress(**load_exported(self.arguments.start, self.model))
                self.warm_up_from = self.progress.step
                print(f"starting from {self.arguments.start} at {self.progress}", flush=True)
            return
        state = torch.load(self.checkpoint, map_location=self.device, weights_only=True)
        self.model.load_state_dict(state["model"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.progress, self.warm_up_from = Progress(**state["progress"]), state["warm_up_from"]
        print(f"resumed at {self.progress}", flush=True)

    def save(self) -> None:
        """Write the checkpoint so that a kill at any moment leaves the old one or the new one."""
        state = {
            "model": self.model.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "progress": vars(self.progress),
            "warm_up_from": self.warm_up_from,
        }
        fresh = self.checkpoint.with_suffix(".new")
        torch.save(state, fresh)
        fresh.replace(self.checkpoint)

    def log(self, **figures: float) -> None:
        """Append one line of figures to the training log."""
        name = "cooldown" if self.arguments.cooldown else self.arguments.size
        with (self.work / f"{name}.log.jsonl").open("a", encoding="utf-8") as out:
            out.write(json.dumps({**vars(self.progress), **figures}) + "\n")

    def batches(self) -> Iterator[Batch]:
        """Yield batches for ever, each pool as long as the curriculum allows at its start."""
        cooldown = self.arguments.cooldown is not None
        corpora = [load_corpus(self.work, language, cooldown=cooldown) for language in self.arguments.languages]
        shares = dict(zip(self.arguments.languages, self.arguments.shares, strict=True)) if self.arguments.shares else None
        batcher = Batcher(corpora, self.vocabulary, self.arguments.batch_tokens, self.arguments.seed + self.progress.step, shares)
        while True:
            yield from batcher.batches(longest_allowed(self.progress.target_tokens))

    def step(self, batch: Batch, rate: float) -> float:
        """Take one optimizer step at `rate` and return the loss."""
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        with torch.autocast(self.device.type, dtype=torch.bfloat16):
            loss = loss_of(self.model, to_device(batch, self.device), self.pad)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.progress.step += 1
        self.progress.target_tokens += batch.target_tokens
        return loss.item()

    def run(self, minutes: float, cooldown: bool) -> None:
        """Train for `minutes`, and save however it ends.

        In a cool-down the rate falls linearly to zero, and only a run that reaches the end is worth saving.
        """
        try:
            self._steps(minutes, cooldown)
        finally:
            if not cooldown:
                self.save()
        if cooldown:
            torch.save({"model": self.model.state_dict(), "progress": vars(self.progress)}, self.work / "cooled.pt")

    def _steps(self, minutes: float, cooldown: bool) -> None:
        begun = last_save = last_log = time.monotonic()
        losses: list[float] = []
        earlier = self.progress.seconds
        for batch in self.batches():
            elapsed = time.monotonic() - begun
            if elapsed > minutes * 60:
                return
            fall = max(0.0, 1.0 - elapsed / (minutes * 60)) if cooldown else 1.0
            rate = self.arguments.rate * fall * min(1.0, (self.progress.step - self.warm_up_from + 1) / WARM_UP_STEPS)
            losses.append(self.step(batch, rate))
            self.progress.seconds = earlier + time.monotonic() - begun
            if time.monotonic() - last_log > LOG_EVERY_SECONDS:
                self.log(loss=sum(losses) / len(losses), rate=rate, limit=longest_allowed(self.progress.target_tokens))
                losses, last_log = [], time.monotonic()
            if not cooldown and time.monotonic() - last_save > SAVE_EVERY_SECONDS:
                self.save()
                last_save = time.monotonic()


def main() -> None:
    """Train, or cool a trained model down."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, default=Path("training"), help="the folder that `prepare` wrote")
    parser.add_argument("--start", type=Path, help="a model folder whose weights to start from where there is no checkpoint")
    parser.add_argument("--languages", nargs="+", choices=PIVOTS, default=list(PIVOTS))
    parser.add_argument("--shares", nargs="+", type=float, help="share of the tokens of each language (default: alike)")
    parser.add_argument("--size", choices=SIZES, default="compact")
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--cooldown", type=float, metavar="MINUTES", help="let the rate fall to zero instead")
    parser.add_argument("--batch-tokens", type=int, default=3_200)
    parser.add_argument("--rate", type=float, default=7e-4)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    torch.set_flush_denormal(True)
    keep_freed_memory()
    # A shell that starts a job in the background makes it deaf to SIGINT; both signals stop the training, and it saves.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    with contextlib.suppress(KeyboardInterrupt):
        Trainer(arguments).run(arguments.cooldown or arguments.minutes, cooldown=arguments.cooldown is not None)


if __name__ == "__main__":
    main()

"""Train the bundled model, on the cores or on a GPU; stop it at any moment and start it again with the same command.

    python -m models.recipe.train --work training --minutes 90
    python -m models.recipe.train --work training --start models/compact --minutes 90     # where no checkpoint is left
    python -m models.recipe.train --work training --minutes 6 --batch-tokens 32768 --rate 1e-3 --dropout 0.15 --smoothing 0.1 \
        --agreement 2.5 --sampled 0.5 --processes 13 --compiled                           # on a GPU

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
from torch.utils.data import DataLoader

from auditor.memory import keep_freed_memory
from models.recipe.batches import Batch, Drawing, Stream, load_corpus, longest_allowed
from models.recipe.exported import load_exported
from models.recipe.forward import Forward
from models.recipe.languages import PIVOTS
from models.recipe.network import SIZES, build, load_vocabulary
from models.recipe.recorded import Recorded

WARM_UP_STEPS = 600
SAVE_EVERY_SECONDS = 300
LOG_EVERY_SECONDS = 30
# The settings that a model card tells.
NOTED = ("languages", "shares", "batch_tokens", "rate", "dropout", "smoothing", "sampled", "agreement")
# Widths of batches on a GPU: its kernels are fastest on what this divides, and every width is recorded.
GPU_MULTIPLE = 8


@dataclass
class Progress:
    """How far training has come."""

    step: int = 0
    target_tokens: int = 0
    seconds: float = 0.0


class Trainer:
    """One model, its optimizer and its place in the data."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self.arguments = arguments
        self.work: Path = arguments.work
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.vocabulary = load_vocabulary(self.work)
        self.pad = self.vocabulary["<pad>"]
        torch.manual_seed(arguments.seed)
        self.model = build(self.vocabulary, SIZES[arguments.size], dropout=arguments.dropout).to(self.device)
        self.forward = Forward(self.model, compiled=arguments.compiled)
        # A tensor, so that a recorded step reads the rate of its day.
        self.rate = torch.tensor(arguments.rate, device=self.device)
        on_gpu = self.device.type == "cuda"
        self.optimizer = torch.optim.AdamW(
            self.model.parameters(), lr=self.rate, betas=(0.9, 0.98), weight_decay=0.01, fused=True, capturable=on_gpu
        )
        self.progress = Progress()
        self.warm_up_from = 0
        self.resume()
        self._take = Recorded(self._step) if on_gpu else self._step

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
        for group in self.optimizer.param_groups:
            group["lr"] = self.rate
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
        with (self.work / f"{self.phase}.log.jsonl").open("a", encoding="utf-8") as out:
            out.write(json.dumps({**vars(self.progress), **figures}) + "\n")

    @property
    def phase(self) -> str:
        """Return what the files of this run are called: the cool-down has its own."""
        return "cooldown" if self.arguments.cooldown else str(self.arguments.size)

    def note_settings(self) -> None:
        """Write what the model card tells of this run."""
        settings = {name: getattr(self.arguments, name) for name in NOTED}
        settings["hardware"] = (
            f"one {torch.cuda.get_device_name()}" if self.device.type == "cuda" else f"{torch.get_num_threads()} processor cores"
        )
        (self.work / f"{self.phase}.settings.json").write_text(json.dumps(settings) + "\n", encoding="utf-8")

    def batches(self) -> Iterator[Batch]:
        """Yield batches for ever."""
        given = self.arguments
        cooldown = given.cooldown is not None
        corpora = [load_corpus(self.work, language, cooldown=cooldown) for language in given.languages]
        shares = dict(zip(given.languages, given.shares, strict=True)) if given.shares else None
        on_gpu = self.device.type == "cuda"
        multiple = GPU_MULTIPLE if on_gpu else 1
        drawing = Drawing(given.batch_tokens, given.seed, shares, given.sampled, multiple)
        stream = Stream(corpora, self.vocabulary, self.work / "source.spm", drawing, self.progress.step)
        yield from DataLoader(stream, batch_size=None, num_workers=given.processes)

    def step(self, batch: Batch, rate: float) -> torch.Tensor:
        """Take one optimizer step at `rate` and return the loss, which a GPU may still be working on."""
        self.rate.fill_(rate)
        loss = self._take(batch.to(self.device))
        self.progress.step += 1
        self.progress.target_tokens += batch.target_tokens
        return loss

    def _step(self, batch: Batch) -> torch.Tensor:
        loss = self.forward.loss(*batch.tensors, self.arguments.smoothing, self.arguments.agreement)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        return loss.detach()

    def run(self, minutes: float, cooldown: bool) -> None:
        """Train for `minutes`, and save however it ends.

        In a cool-down the rate falls linearly to zero, and only a run that reaches the end is worth saving.
        """
        self.note_settings()
        try:
            self._steps(minutes, cooldown)
        finally:
            if not cooldown:
                self.save()
        if cooldown:
            torch.save({"model": self.model.state_dict(), "progress": vars(self.progress)}, self.work / "cooled.pt")

    def _steps(self, minutes: float, cooldown: bool) -> None:
        begun = last_save = last_log = time.monotonic()
        losses: list[torch.Tensor] = []
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
                self.log(loss=torch.stack(losses).mean().item(), rate=rate, limit=longest_allowed(self.progress.step))
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
    parser.add_argument("--dropout", type=float, default=0.0, help="share of the activations dropped")
    parser.add_argument("--smoothing", type=float, default=0.0, help="label smoothing")
    parser.add_argument("--sampled", type=float, default=0.0, help="share of the sources whose subwords are sampled")
    parser.add_argument("--agreement", type=float, default=0.0, help="weight of agreement between two passes of each pair (R-Drop)")
    parser.add_argument("--processes", type=int, default=0, help="processes that draw batches beside this one (default: none)")
    parser.add_argument("--compiled", action="store_true", help="compile what happens at each place (on a GPU: half a minute, then faster)")
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

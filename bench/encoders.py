"""An encoder in eight-bit integers against the same in float32: python -m bench.encoders.

The encoder of the bundled translation model is exported as the reader's is, and reads the demo story on one thread, paragraph by paragraph;
baseline is torch in float32.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from auditor.encoders.encoder import Encoder
from auditor.encoders.reader import encoded
from auditor.translation.marian.vocabulary import Vocabulary
from bench.command import run_bench
from models.recipe.encoders.export import write_marian_encoder

MODEL = Path("models/compact")
STORY = Path("corpus/demo/clean.txt")
ROUNDS = 5


def main() -> None:
    """Measure and print."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    import torch
    from transformers import MarianMTModel

    torch.set_num_threads(1)
    exact = MarianMTModel.from_pretrained(MODEL, dtype=torch.float32).eval().model.encoder
    state = {f"enc.{name}": value for name, value in exact.state_dict().items() if "embed_positions" not in name}
    head = torch.nn.Sequential(
        torch.nn.Dropout(), torch.nn.Linear(exact.config.d_model, 8), torch.nn.ReLU(), torch.nn.Dropout(), torch.nn.Linear(8, 1)
    )
    state |= {f"head.{name}": value for name, value in head.state_dict().items()}
    vocabulary = Vocabulary(MODEL)
    paragraphs = [ids for line in STORY.read_text(encoding="utf-8").splitlines() if (ids := encoded(line, vocabulary))]

    def by_torch(ids: list[int]) -> np.ndarray:
        with torch.inference_mode():
            return np.asarray(exact(input_ids=torch.tensor([ids])).last_hidden_state[0])

    with tempfile.TemporaryDirectory() as folder:
        write_marian_encoder(state, MODEL, Path(folder) / "net")
        encoder = Encoder(Path(folder) / "net")
        slow, expected = _timed(by_torch, paragraphs)
        quick, found = _timed(encoder.states, paragraphs)
    correlation = float(np.corrcoef(found.ravel(), expected.ravel())[0, 1])
    print(f"{sum(map(len, paragraphs))} pieces in {len(paragraphs)} paragraphs")
    print(f"torch, float32 (baseline): 1.0; CTranslate2, int8: {slow / quick:.1f} times as fast; states correlate at {correlation:.4f}")


def _timed(read: Callable[[list[int]], np.ndarray], paragraphs: list[list[int]]) -> tuple[float, np.ndarray]:
    """Return the processor seconds of the quickest of some rounds, and the states of all paragraphs, one below the other."""
    best = float("inf")
    for _ in range(ROUNDS):
        begun = time.process_time()
        states = [read(ids) for ids in paragraphs]
        best = min(best, time.process_time() - begun)
    return best, np.concatenate(states)


if __name__ == "__main__":
    run_bench(main)

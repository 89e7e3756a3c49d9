"""An encoder in eight-bit integers against the same in float32: python -m bench.encoders.

The encoder of the bundled translation model is exported as those of the reader and the proofreader are, and reads the demo story on one
thread, part by part; baseline is torch in float32.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from auditor.encoders.encoder import Encoder
from auditor.encoders.proofreader import parts
from auditor.translation.vocabulary import Vocabulary
from models.recipe.encoder_export import write_encoder

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
    sentences = [part.ids for line in STORY.read_text(encoding="utf-8").splitlines() for part in parts(line, vocabulary)]

    def by_torch(ids: list[int]) -> np.ndarray:
        with torch.inference_mode():
            return np.asarray(exact(input_ids=torch.tensor([ids])).last_hidden_state[0])

    with tempfile.TemporaryDirectory() as folder:
        write_encoder(state, MODEL, Path(folder) / "net")
        encoder = Encoder(Path(folder) / "net")
        slow, expected = _timed(by_torch, sentences)
        quick, found = _timed(encoder.states, sentences)
    correlation = float(np.corrcoef(found.ravel(), expected.ravel())[0, 1])
    print(f"{sum(map(len, sentences))} pieces in {len(sentences)} parts")
    print(f"torch, float32 (baseline): 1.0; CTranslate2, int8: {slow / quick:.1f} times as fast; states correlate at {correlation:.4f}")


def _timed(read: Callable[[list[int]], np.ndarray], sentences: list[list[int]]) -> tuple[float, np.ndarray]:
    """Return the processor seconds of the quickest of some rounds, and the states of all sentences, one below the other."""
    best = float("inf")
    for _ in range(ROUNDS):
        begun = time.process_time()
        states = [read(ids) for ids in sentences]
        best = min(best, time.process_time() - begun)
    return best, np.concatenate(states)


if __name__ == "__main__":
    main()

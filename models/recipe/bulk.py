"""Translate many sentences at once, on a GPU where there is one; an answer may hang on its neighbours' rounding.

The auditor's own engines promise the same answer in any company, and pay for it with time.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import sentencepiece
import torch
from transformers import GenerationConfig, MarianMTModel

from models.recipe.languages import RESERVED_TOKENS, TARGET_TOKENS
from models.recipe.network import load_vocabulary

# Source pieces a batch, padding included: what fills a GPU, and what two cores bear.
TOKENS = {"cuda": 150_000, "cpu": 1_500}
# A translation longer than this many times its source, and some, has run away.
STRETCH, SPARE = 1.6, 10


class Bulk:
    """A trained model that translates greedily."""

    def __init__(self, folder: Path) -> None:
        """Load the model of a folder, onto a GPU where there is one."""
        self._device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        precision = torch.bfloat16 if self._device.type == "cuda" else torch.float32
        self._model = MarianMTModel.from_pretrained(folder, dtype=precision).to(self._device).eval()
        self._vocabulary = load_vocabulary(folder)
        self._pieces = sentencepiece.SentencePieceProcessor(model_file=str(folder / "source.spm"))
        self._pad = self._vocabulary["<pad>"]

    def translate(self, texts: Sequence[str], target: str) -> Iterator[tuple[int, str]]:
        """Yield the number of each text and its translation, the shortest texts first; none for a text whose translation has no end."""
        sources = [[self._vocabulary[TARGET_TOKENS[target]], *ids, 0] for ids in self._pieces.encode(list(texts))]
        for numbers in _batches(sources, TOKENS[self._device.type]):
            yield from self._translated(numbers, [sources[number] for number in numbers])

    def _translated(self, numbers: Sequence[int], sources: Sequence[Sequence[int]]) -> Iterator[tuple[int, str]]:
        width = max(map(len, sources))
        ids = torch.tensor([[*source, *[self._pad] * (width - len(source))] for source in sources], device=self._device)
        with torch.inference_mode():
            found = self._model.generate(input_ids=ids, attention_mask=(ids != self._pad).long(), generation_config=self._greedy(width))
        for number, row in zip(numbers, found[:, 1:].tolist(), strict=True):
            if 0 in row:
                yield number, self._pieces.decode(row[: row.index(0)])

    def _greedy(self, width: int) -> GenerationConfig:
        never = [self._pad, *(self._vocabulary[token] for token in (*TARGET_TOKENS.values(), *RESERVED_TOKENS))]
        return GenerationConfig(
            max_new_tokens=round(STRETCH * width) + SPARE, num_beams=1, do_sample=False,
            decoder_start_token_id=self._pad, pad_token_id=self._pad, eos_token_id=0, suppress_tokens=never,
        )  # fmt: skip


def _batches(sources: Sequence[Sequence[int]], tokens: int) -> Iterator[list[int]]:
    """Yield the numbers of sources of like length, as many as `tokens` allow."""
    order = sorted(range(len(sources)), key=lambda number: len(sources[number]))
    batch: list[int] = []
    for number in order:
        if batch and (len(batch) + 1) * len(sources[number]) > tokens:
            yield batch
            batch = []
        batch.append(number)
    if batch:
        yield batch

"""The reference decoder: transformers' `MarianMTModel`, on the processor or a GPU."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from auditor.errors import ModelError
from auditor.translation.marian.base import Batch, Decoded, Pieces
from auditor.translation.marian.vocabulary import END, PAD, Vocabulary
from auditor.translation.packages import quiet, require

# Inputs a batch on a GPU, where answers are the same to rounding only. On the processor every input is a batch of its
# own: float32 products round differently in batches of different size, and neighbours must never change an answer.
GPU_EXAMPLES = 64


class TransformersDecoder:
    """A Marian model with safetensors, in float32. Offline, without remote code, with every decoding option explicit."""

    def __init__(self, folder: Path, vocabulary: Vocabulary, *, name: str, beam: int, threads: int) -> None:
        """Load `model.safetensors` from `folder`.

        Args:
            folder: a Marian model as transformers saves it.
            vocabulary: the pieces of the model.
            name: model and revision, for the signature.
            beam: beam size; 1 is greedy.
            threads: threads of torch, for the whole process.

        Raises:
            ModelError: torch or transformers are missing, or the folder is no Marian model.
        """
        require("torch", "transformers")
        require("transformers", "transformers")
        import torch

        torch.set_num_threads(threads)
        self._device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self._model = _load(folder).to(self._device)
        self._vocabulary = vocabulary
        self._pad, self._end = vocabulary.ids[PAD], vocabulary.ids[END]
        self._beam = beam
        self._never = vocabulary.to_ids(sorted(vocabulary.control))
        self._signature = f"{name},transformers,float32,beam={beam}"

    def signature(self) -> str:
        """Return weights, runtime, arithmetic and beam."""
        return self._signature

    def decode(self, batches: Sequence[Batch]) -> list[Decoded]:
        """Translate every source, in order."""
        return [
            decoded
            for batch in batches
            for start in range(0, len(batch.sources), self._examples)
            for decoded in self._decode(batch.sources[start : start + self._examples], batch.limit)
        ]

    def score(self, sources: Sequence[Pieces], targets: Sequence[Pieces]) -> list[tuple[float, ...]]:
        """Return the natural-log probability of each target piece, and of `</s>`: one teacher-forced forward pass."""
        size = self._examples
        return [
            figures
            for start in range(0, len(sources), size)
            for figures in self._score(sources[start : start + size], targets[start : start + size])
        ]

    @property
    def _examples(self) -> int:
        return 1 if self._device.type == "cpu" else GPU_EXAMPLES

    def _decode(self, sources: Sequence[Pieces], limit: int) -> list[Decoded]:
        import torch

        ids, attention = self._padded(sources)
        with torch.inference_mode():
            found = self._model.generate(input_ids=ids, attention_mask=attention, generation_config=self._generation(limit))
        return [self._decoded(row[1:].tolist()) for row in found]

    def _generation(self, limit: int) -> Any:
        """Return the decoding of one batch; the defaults that a model brings along would cap it silently."""
        from transformers import GenerationConfig

        return GenerationConfig(
            max_new_tokens=limit, num_beams=self._beam, do_sample=False, length_penalty=1.0, early_stopping=self._beam > 1,
            decoder_start_token_id=self._pad, pad_token_id=self._pad, eos_token_id=self._end, forced_eos_token_id=None,
            suppress_tokens=self._never,
        )  # fmt: skip

    def _decoded(self, ids: list[int]) -> Decoded:
        finished = self._end in ids
        spoken = ids[: ids.index(self._end)] if finished else [index for index in ids if index != self._pad]
        return Decoded(tuple(self._vocabulary.to_pieces(spoken)), finished)

    def _score(self, sources: Sequence[Pieces], targets: Sequence[Pieces]) -> list[tuple[float, ...]]:
        import torch

        ids, attention = self._padded(sources)
        labels, _ = self._padded([(*target, END) for target in targets])
        start = torch.full((len(targets), 1), self._pad, device=self._device)
        with torch.inference_mode():
            logits = self._model(
                input_ids=ids, attention_mask=attention, decoder_input_ids=torch.cat([start, labels[:, :-1]], dim=1)
            ).logits
            # CTranslate2 has no <pad> to give probability to: leave it out here as well.
            logits[..., self._pad] = -torch.inf
            chosen = torch.log_softmax(logits, dim=-1).gather(2, labels.unsqueeze(2)).squeeze(2)
        return [tuple(row[: len(target) + 1].tolist()) for row, target in zip(chosen, targets, strict=True)]

    def _padded(self, rows: Sequence[Pieces]) -> tuple[Any, Any]:
        """Return ids and attention mask, (rows, longest) each."""
        import torch

        ids = [self._vocabulary.to_ids(row) for row in rows]
        width = max(map(len, ids))
        padded = torch.tensor([row + [self._pad] * (width - len(row)) for row in ids], device=self._device)
        lengths = torch.tensor([[len(row)] for row in ids], device=self._device)
        return padded, (torch.arange(width, device=self._device) < lengths).long()


def _load(folder: Path) -> Any:
    import torch
    from transformers import GenerationConfig, MarianMTModel

    try:
        with quiet():
            model = MarianMTModel.from_pretrained(
                str(folder), local_files_only=True, use_safetensors=True, trust_remote_code=False, dtype=torch.float32
            )
    except (OSError, ValueError, RuntimeError) as error:
        raise ModelError(
            f"transformers cannot load {folder}: {error}.", "Run `auditor models verify`, then fetch or reinstall the model."
        ) from error
    # What decodes is said at every call; a length that the model brings along would contradict it.
    model.generation_config = GenerationConfig()
    return model.eval()

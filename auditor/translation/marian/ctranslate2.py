"""The default decoder: CTranslate2, which needs no torch at run time."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from auditor.errors import ModelError
from auditor.translation.marian.base import Batch, Decoded, Pieces
from auditor.translation.marian.vocabulary import END, PAD, UNKNOWN, Vocabulary

# Sources that one worker decodes at a time. Measured on two cores with the bundled model, 100 sentences: 2.4 s one by one, 0.55 s at 32.
DECODE_EXAMPLES = 32


class CTranslate2Decoder:
    """A converted Marian model. Every length and beam is explicit: the defaults of CTranslate2 truncate silently."""

    def __init__(self, folder: Path, vocabulary: Vocabulary, *, name: str, compute_type: str, beam: int, threads: int) -> None:
        """Load the converted model in `folder`.

        Args:
            folder: a CTranslate2 model (`model.bin`, `config.json`, vocabulary).
            vocabulary: the pieces of the model.
            name: model and revision, for the signature.
            compute_type: `int8` or `float32`. Each needs its own conversion, since int8 weights cannot be made exact again.
            beam: beam size; 1 is greedy.
            threads: batches that are translated at the same time.

        Raises:
            ModelError: the folder is no model that CTranslate2 can run.
        """
        import ctranslate2

        wanted = "int8_float32" if compute_type == "int8" else compute_type
        try:
            self._translator = ctranslate2.Translator(
                str(folder), device="cpu", compute_type=wanted, inter_threads=threads, intra_threads=1
            )
        except (RuntimeError, ValueError) as error:
            raise ModelError(
                f"CTranslate2 cannot load {folder}: {error}.", "Run `auditor models verify`, then fetch or reinstall the model."
            ) from error
        self._signature = f"{name},ctranslate2,{compute_type},beam={beam}"
        self._beam = beam
        # Float32 products round differently in batches of different size; int8 products are exact, and equal lengths do the rest.
        self._alone = compute_type == "float32"
        self._never = [[token] for token in sorted(vocabulary.control - {UNKNOWN, PAD})]

    def signature(self) -> str:
        """Return weights, runtime, arithmetic and beam."""
        return self._signature

    def decode(self, batches: Sequence[Batch]) -> list[Decoded]:
        """Translate every source; the batches are spread over the workers."""
        waiting = [self._submit(batch) for batch in batches]
        return [_decoded(result.result().hypotheses[0]) for results in waiting for result in results]

    def score(self, sources: Sequence[Pieces], targets: Sequence[Pieces]) -> list[tuple[float, ...]]:
        """Return the natural-log probability of each target piece, and of `</s>`: one parallel pass (`Translator.score_batch`).

        Pairs go one by one: that is exact, and faster than padded batches, whose logits leave the processor's cache.
        """
        results = self._translator.score_batch(
            [list(source) for source in sources],
            [list(target) for target in targets],
            max_batch_size=1,
            batch_type="examples",
            max_input_length=0,
        )
        return [tuple(result.log_probs) for result in results]

    def _submit(self, batch: Batch) -> list[Any]:
        found: list[Any] = self._translator.translate_batch(
            [list(source) for source in batch.sources],
            asynchronous=True,
            beam_size=self._beam,
            length_penalty=1.0,
            max_batch_size=1 if self._alone else DECODE_EXAMPLES,
            batch_type="examples",
            max_input_length=0,
            # At the default of 1 the model cannot say that it has nothing to say, and makes something up.
            min_decoding_length=0,
            max_decoding_length=batch.limit,
            return_end_token=True,
            disable_unk=True,
            suppress_sequences=self._never or None,
        )
        return found


def _decoded(hypothesis: Sequence[str]) -> Decoded:
    finished = bool(hypothesis) and hypothesis[-1] == END
    return Decoded(tuple(hypothesis[:-1] if finished else hypothesis), finished)

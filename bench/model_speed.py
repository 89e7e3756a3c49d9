"""Compare the speed of the bundled model with an OPUS-MT-sized one: python -m bench.model_speed [--sentences N].

Both run in CTranslate2 int8 with the same threads and greedy decoding on the same English sentences. OPUS-MT's bilingual models
have 74 million parameters (d_model 512, six encoder and six decoder layers, feed-forward 2,048, 58,101 pieces); one with random
weights costs the same arithmetic, so it stands in for them. Its output would have any length: both are made to write the same number
of tokens per sentence.
"""

import argparse
import tempfile
import time
from pathlib import Path

import ctranslate2
import sentencepiece
import torch
from ctranslate2.converters import TransformersConverter
from transformers import MarianConfig, MarianMTModel

from auditor.settings import Settings
from auditor.translation.models.catalogue import find_installed
from auditor.translation.models.conversion import converted_folder
from auditor.translation.packages import quiet
from bench.command import run_bench
from bench.engines import sentences

PIECES = 58_101
LENGTH = 40
THREADS = 2
BATCH = 32
RUNS = 3


def opus_sized(folder: Path) -> int:
    """Write a random model of OPUS-MT's size for CTranslate2 and return its number of parameters."""
    config = MarianConfig(
        vocab_size=PIECES, d_model=512, encoder_layers=6, decoder_layers=6, encoder_ffn_dim=2048, decoder_ffn_dim=2048,
        encoder_attention_heads=8, decoder_attention_heads=8, max_position_embeddings=512, scale_embedding=True,
        pad_token_id=PIECES - 1, decoder_start_token_id=PIECES - 1, eos_token_id=0, forced_eos_token_id=0,
    )  # fmt: skip
    torch.manual_seed(1)
    model = MarianMTModel(config)
    with quiet():
        model.save_pretrained(folder / "torch")
        _WithoutVocabularyFiles(str(folder / "torch")).convert(str(folder / "int8"), quantization="int8")
    return sum(parameter.numel() for parameter in model.parameters())


class _WithoutVocabularyFiles(TransformersConverter):
    """A converter for weights that have no tokenizer: their pieces are numbers."""

    def load_tokenizer(self, *_: object, **__: object) -> object:
        return _Numbers()


class _Numbers:
    """The tokenizer of a model without words."""

    unk_token, eos_token, pad_token = "<unk>", "</s>", "<pad>"

    def get_vocab(self) -> dict[str, int]:
        """Return every number under its own name, and the control tokens where OPUS-MT has them."""
        return {name: index for index, name in enumerate(["</s>", "<unk>", *map(str, range(2, PIECES - 1)), "<pad>"])}


def tokens_per_second(folder: Path, sources: list[list[str]]) -> float:
    """Return target tokens per second, the best of some runs."""
    translator = ctranslate2.Translator(str(folder), compute_type="int8", inter_threads=THREADS, intra_threads=1)

    def run() -> float:
        begun = time.perf_counter()
        translator.translate_batch(
            sources, beam_size=1, max_batch_size=BATCH, min_decoding_length=LENGTH, max_decoding_length=LENGTH, max_input_length=0
        )
        return LENGTH * len(sources) / (time.perf_counter() - begun)

    run()
    return max(run() for _ in range(RUNS))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sentences", type=int, default=60)
    count = parser.parse_args().sentences
    model = find_installed("compact")
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(model.folder / "source.spm"))
    encoded = [pieces.encode(text, out_type=str) for text in sentences(count)]
    ours = tokens_per_second(converted_folder(model, Settings().compute_type), [[">>spa<<", *source, "</s>"] for source in encoded])
    with tempfile.TemporaryDirectory() as folder:
        parameters = opus_sized(Path(folder))
        numbers = [[str(2 + pieces.piece_to_id(piece)) for piece in source] + ["</s>"] for source in encoded]
        theirs = tokens_per_second(Path(folder) / "int8", numbers)
    print(f"random Marian of OPUS-MT's size, {parameters / 1e6:.0f} M parameters: {theirs:,.0f} target tokens a second (baseline)")
    print(f"{model.label}: {ours:,.0f} target tokens a second, {ours / theirs:.1f} times the baseline")


if __name__ == "__main__":
    run_bench(main)

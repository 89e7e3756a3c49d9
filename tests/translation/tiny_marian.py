"""Marian models made in seconds, laid out as OPUS-MT does: they learn the pinned sentences by heart and babble on anything else."""

import json
import shutil
from pathlib import Path

import sentencepiece
import torch
from transformers import MarianConfig, MarianMTModel

from auditor.translation.marian.vocabulary import Vocabulary
from auditor.translation.models.acceptance import pinned_sentences
from auditor.translation.models.catalogue import Entry, Installed
from auditor.translation.models.manifest import write_manifest

# More threads than idle cores make small models slower.
torch.set_num_threads(1)
TOKENS = {"en": ">>eng<<", "it": ">>ita<<", "es": ">>spa<<"}
DIRECTIONS = (("en", "it"), ("it", "en"))
STEPS = 90


def many_to_many(folder: Path) -> Installed:
    """Write a model like the bundled one: one vocabulary with byte fallback, and target tokens."""
    folder.mkdir(parents=True)
    _train_pieces(folder / "source.spm", "en", "it", byte_fallback=True)
    shutil.copy(folder / "source.spm", folder / "target.spm")
    pieces = [*_pieces(folder / "source.spm"), *TOKENS.values(), ">>fra<<"]
    return _finish(folder, pieces, Entry(folder.name, "tiny", "Apache-2.0", DIRECTIONS, TOKENS))


def bilingual(folder: Path, source: str, target: str) -> Installed:
    """Write a model like OPUS-MT's: another vocabulary on each side, no byte fallback, no target tokens."""
    folder.mkdir(parents=True)
    _train_pieces(folder / "source.spm", source, byte_fallback=False)
    _train_pieces(folder / "target.spm", target, byte_fallback=False)
    pieces = list(dict.fromkeys(_pieces(folder / "source.spm") + _pieces(folder / "target.spm")))
    return _finish(folder, pieces, Entry(folder.name, "tiny", "Apache-2.0", ((source, target),)))


def _train_pieces(path: Path, *languages: str, byte_fallback: bool) -> None:
    corpus = path.with_suffix(".txt")
    corpus.write_text("\n".join(row[language] for row in pinned_sentences() for language in languages), encoding="utf-8")
    sentencepiece.SentencePieceTrainer.train(
        input=str(corpus), model_prefix=str(path.with_suffix("")), model_type="unigram", vocab_size=520 if byte_fallback else 160,
        hard_vocab_limit=False, byte_fallback=byte_fallback, normalization_rule_name="identity", character_coverage=1.0,
        bos_id=-1, eos_id=0, unk_id=1, pad_id=-1, minloglevel=2,
    )  # fmt: skip
    corpus.unlink()
    path.with_suffix(".vocab").unlink()
    path.with_suffix(".model").replace(path)


def _pieces(path: Path) -> list[str]:
    processor = sentencepiece.SentencePieceProcessor(model_file=str(path))
    return [processor.id_to_piece(index) for index in range(2, processor.get_piece_size())]


def _finish(folder: Path, pieces: list[str], entry: Entry) -> Installed:
    tokens = ["</s>", "<unk>", *pieces, "<pad>"]
    (folder / "vocab.json").write_text(json.dumps({token: index for index, token in enumerate(tokens)}), encoding="utf-8")
    model = _model(len(tokens))
    _memorise(model, Vocabulary(folder), entry)
    model.save_pretrained(folder)
    return Installed(entry, folder, write_manifest(folder, entry=entry.to_dict()))


def _model(size: int) -> MarianMTModel:
    pad = size - 1
    torch.manual_seed(3)
    model = MarianMTModel(
        MarianConfig(
            vocab_size=size,
            d_model=64,
            encoder_layers=1,
            decoder_layers=1,
            encoder_ffn_dim=128,
            decoder_ffn_dim=128,
            encoder_attention_heads=2,
            decoder_attention_heads=2,
            max_position_embeddings=512,
            activation_function="relu",
            dropout=0.0,
            attention_dropout=0.0,
            scale_embedding=True,
            pad_token_id=pad,
            decoder_start_token_id=pad,
            eos_token_id=0,
        )
    )
    model.final_logits_bias[0, pad] = -1e4
    return model


def _memorise(model: MarianMTModel, vocabulary: Vocabulary, entry: Entry) -> None:
    """Teach the pinned sentences, all in one batch."""
    pad = vocabulary.ids["<pad>"]
    sources, targets = [], []
    for source, target in entry.directions:
        prefix = [entry.target_tokens[target]] if entry.target_tokens else []
        sources += [vocabulary.to_ids([*prefix, *vocabulary.encode(row[source]), "</s>"]) for row in pinned_sentences()]
        targets += [vocabulary.to_ids([*vocabulary.encode_target(row[target]), "</s>"]) for row in pinned_sentences()]
    ids, labels = _padded(sources, pad), _padded(targets, -100)
    optimizer = torch.optim.Adam(model.parameters(), lr=4e-3)
    for _ in range(STEPS):
        optimizer.zero_grad()
        model(input_ids=ids, attention_mask=(ids != pad).long(), labels=labels).loss.backward()
        # The zero row of <pad> is what CTranslate2 starts decoding from.
        model.model.shared.weight.grad[pad] = 0.0
        optimizer.step()
    model.model.shared.weight.data[pad] = 0.0


def _padded(rows: list[list[int]], filler: int) -> torch.Tensor:
    width = max(map(len, rows))
    return torch.tensor([row + [filler] * (width - len(row)) for row in rows])

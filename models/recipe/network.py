"""The architecture: deep encoder, shallow decoder, one shared embedding, laid out as CTranslate2 expects."""

import json
from dataclasses import dataclass
from pathlib import Path

import torch
from transformers import MarianConfig, MarianMTModel

# A logit no beam survives; finite, so that it stays representable in half precision.
MASKED_LOGIT = -1e4


@dataclass(frozen=True)
class Size:
    """How wide and deep a model is; `small` learns on two cores what it can hold, `medium` and `compact` want a GPU or days."""

    d_model: int
    ffn: int
    heads: int
    encoder_layers: int
    decoder_layers: int


SIZES = {
    "small": Size(d_model=256, ffn=1024, heads=4, encoder_layers=6, decoder_layers=2),
    "medium": Size(d_model=384, ffn=1408, heads=6, encoder_layers=6, decoder_layers=2),
    "compact": Size(d_model=384, ffn=1408, heads=6, encoder_layers=12, decoder_layers=2),
}


def load_vocabulary(folder: Path) -> dict[str, int]:
    """Return token → id; `</s>` is 0 and `<pad>` is last."""
    vocabulary: dict[str, int] = json.loads((folder / "vocab.json").read_text(encoding="utf-8"))
    if vocabulary["</s>"] != 0 or vocabulary["<pad>"] != len(vocabulary) - 1:
        raise ValueError("vocab.json must have </s> first and <pad> last: CTranslate2 drops the last row")
    return vocabulary


def build(vocabulary: dict[str, int], size: Size, *, dropout: float = 0.0) -> MarianMTModel:
    """Return a fresh model whose `<pad>` row is zero and whose `<pad>` logit is masked.

    Args:
        vocabulary: token → id.
        size: how wide and deep.
        dropout: share of the activations that training drops.
    """
    pad = vocabulary["<pad>"]
    config = MarianConfig(
        vocab_size=len(vocabulary), d_model=size.d_model, encoder_layers=size.encoder_layers, decoder_layers=size.decoder_layers,
        encoder_ffn_dim=size.ffn, decoder_ffn_dim=size.ffn, encoder_attention_heads=size.heads, decoder_attention_heads=size.heads,
        max_position_embeddings=512, activation_function="relu", dropout=dropout, attention_dropout=0.0, scale_embedding=True,
        pad_token_id=pad, decoder_start_token_id=pad, eos_token_id=0, forced_eos_token_id=0,
    )  # fmt: skip
    model = MarianMTModel(config)
    with torch.no_grad():
        model.model.shared.weight[pad] = 0.0
        model.final_logits_bias[0, pad] = MASKED_LOGIT
    return model

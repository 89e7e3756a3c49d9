"""Write a fine-tuned encoder as `auditor.encoders` loads it: eight-bit weights for CTranslate2, the two layers over it beside them."""

import hashlib
import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from auditor.encoders import wordpieces
from auditor.encoders.description import DESCRIPTION
from auditor.encoders.encoder import HEAD
from auditor.translation.marian import vocabulary
from auditor.translation.models.rounding import round_weights
from models.recipe.encoders.specs import Spec, bert_spec, marian_spec

# The two layers in a `torch.nn.Sequential` of dropout, linear, ReLU, dropout, linear.
LAYERS = {"1": "hidden", "4": "output"}
State = Mapping[str, Any]
"""A checkpoint's names → tensors: `enc.*` as transformers names them, `head.1.*` and `head.4.*`."""


def write_marian_encoder(state: State, model: Path, out: Path) -> None:
    """Write a net that began as the encoder of the translation model in `model`, whose configuration and vocabulary stay.

    What the folder `out` holds is replaced.
    """
    config = json.loads((model / "config.json").read_text(encoding="utf-8"))
    tokens = json.loads((model / "vocab.json").read_text(encoding="utf-8"))
    _save(marian_spec(_arrays(state, "enc."), config), sorted(tokens, key=tokens.__getitem__), vocabulary.UNKNOWN, out)
    _save_head(state, out)


def write_bert_encoder(state: State, pieces: Mapping[str, int], heads: int, length: int, out: Path) -> None:
    """Write a net that began as a BERT-like encoder; what the folder `out` holds is replaced.

    Args:
        state: the checkpoint.
        pieces: those that stay, each with its row of the embeddings, in their new order.
        heads: of its attention.
        length: longest sequence that it will read.
        out: the folder.
    """
    weights = _arrays(state, "enc.")
    weights["embeddings.word_embeddings.weight"] = weights["embeddings.word_embeddings.weight"][list(pieces.values())]
    spec = bert_spec(weights, heads, length)
    spec.config.layer_norm_epsilon = 1e-12
    _save(spec, list(pieces), wordpieces.UNKNOWN, out)
    _save_head(state, out)


def write_description(folder: Path, facts: Mapping[str, Any]) -> None:
    """Write what the folder is, with a hash of every file in it."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name not in (DESCRIPTION, "MODEL_CARD.md"))
    hashes = {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    (folder / DESCRIPTION).write_text(json.dumps({**facts, "sha256": hashes}, indent=1) + "\n", encoding="utf-8")


def _arrays(state: State, prefix: str) -> dict[str, np.ndarray]:
    """Return the arrays under a prefix, copied: CTranslate2 rounds those that it is given in place."""
    return {name.removeprefix(prefix): tensor.float().numpy().copy() for name, tensor in state.items() if name.startswith(prefix)}


def _save(spec: Spec, tokens: Sequence[str], unknown: str, out: Path) -> None:
    spec.register_vocabulary(tokens)
    spec.config.unk_token = unknown
    spec.validate()
    round_weights(spec)
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    spec.save(str(out))


def _save_head(state: State, out: Path) -> None:
    from safetensors.numpy import save_file

    layers = {f"{LAYERS[name.split('.')[0]]}.{name.split('.')[1]}": array for name, array in _arrays(state, "head.").items()}
    save_file(layers, out / HEAD)
    (out / HEAD).chmod(0o644)

"""Export trained weights as users meet them: safetensors in float16, which both engines read.

    python -m models.recipe.export --checkpoint training/cooled.pt --out models/compact

The folder's name is the model's name in `models/catalogue.toml`. Its manifest gets the sha256 of every file, and floors for
`auditor models verify` just below what the model measures now.

The weights of CTranslate2 are made from them when a model is first used (`auditor/translation/models/conversion.py`); both engines read the
same rounded weights, so that they agree token for token in float32.
"""

import argparse
import json
import shutil
from pathlib import Path

import torch
from transformers import GenerationConfig, MarianMTModel

from auditor.settings import Settings
from auditor.translation.models.acceptance import seal
from auditor.translation.models.catalogue import load_catalogue
from models.recipe.exported import PROGRESS_FILE
from models.recipe.network import SIZES, build, load_vocabulary
from models.recipe.prepare import VOCABULARY_FILES


def load_weights(checkpoint: Path, vocabulary: dict[str, int], size: str) -> tuple[MarianMTModel, dict[str, float]]:
    """Return the model of a checkpoint in float16, and how far its training had come.

    Raises:
        ValueError: its `<pad>` row moved; CTranslate2 would translate differently.
    """
    model = build(vocabulary, SIZES[size])
    state = torch.load(checkpoint, map_location="cpu", weights_only=True)
    model.load_state_dict(state["model"])
    if model.model.shared.weight[vocabulary["<pad>"]].abs().max() != 0:
        raise ValueError(f"{checkpoint}: the <pad> row of the embedding is not zero; the training masked it wrongly")
    return model.half(), state["progress"]


def generation_config(pad: int) -> GenerationConfig:
    """Return greedy decoding that starts from `<pad>` and never emits it."""
    ends = {"decoder_start_token_id": pad, "pad_token_id": pad, "eos_token_id": 0, "forced_eos_token_id": 0}
    return GenerationConfig(**ends, bad_words_ids=[[pad]], num_beams=1, max_length=512)


def export(checkpoint: Path, work: Path, out: Path, size: str) -> None:
    """Write the model folder, replacing weights that lie there."""
    vocabulary = load_vocabulary(work)
    model, progress = load_weights(checkpoint, vocabulary, size)
    model.generation_config = generation_config(vocabulary["<pad>"])
    out.mkdir(parents=True, exist_ok=True)
    model.save_pretrained(out)
    for name in VOCABULARY_FILES:
        shutil.copy(work / name, out / name)
    tokenizer = {"tokenizer_class": "MarianTokenizer", "source_lang": "mul", "target_lang": "mul", "model_max_length": 512}
    (out / "tokenizer_config.json").write_text(json.dumps(tokenizer, indent=2) + "\n", encoding="utf-8")
    (out / PROGRESS_FILE).write_text(json.dumps(progress) + "\n", encoding="utf-8")
    (out / "model.safetensors").chmod(0o644)


def main() -> None:
    """Export a checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=Path, default=Path("training/cooled.pt"))
    parser.add_argument("--work", type=Path, default=Path("training"), help="folder with the vocabulary")
    parser.add_argument("--size", choices=SIZES, default="compact")
    parser.add_argument("--out", type=Path, default=Path("models/compact"))
    arguments = parser.parse_args()
    export(arguments.checkpoint, arguments.work, arguments.out, arguments.size)
    _, measured = seal(load_catalogue()[arguments.out.name], arguments.out, Settings(), carry_entry=False)
    print("chrF on the pinned sentences:", ", ".join(f"{direction} {chrf:.1f}" for direction, chrf in measured.items()))


if __name__ == "__main__":
    main()

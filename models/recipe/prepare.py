"""Turn the parallel data into token ids: clean, deduplicate, keep evaluation text out, train the vocabulary.

    python -m models.recipe.prepare --data DATA --work training

writes `vocab.json`, `source.spm`, `target.spm` (the same model, as OPUS-MT names them) and one `LANG.npz` a pivot.
"""

import argparse
import json
import lzma
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import sentencepiece

from auditor.translation.normalise import normalise
from models.recipe.languages import ENGLISH, PIVOTS, RESERVED_TOKENS, TARGET_TOKENS
from models.recipe.overlap import EvaluationGuard, evaluation_sentences
from models.recipe.sources import SOURCES

PIECES = 12_000
MAX_PIECES = 120
Pair = tuple[str, str]


def read_pairs(path: Path) -> Iterator[Pair]:
    """Yield (English, foreign) of a `.tsv.xz`, normalised; a third column says how a side was made."""
    with lzma.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            english, foreign, *_ = line.rstrip("\n").split("\t")
            yield normalise(english), normalise(foreign)


def is_clean(pair: Pair) -> bool:
    """Tell whether both sides are prose of a comparable length."""
    english, foreign = pair
    if not (2 <= len(english) <= 600 and 2 <= len(foreign) <= 600):
        return False
    if english == foreign and len(english.split()) > 4:
        return False
    ratio = (len(english) + 15) / (len(foreign) + 15)
    letters = sum(map(str.isalpha, english)) / len(english)
    return 0.55 < ratio < 1.8 and letters > 0.6 and not any(mark in english for mark in "{}<>|\\")


def load_source(path: Path, share: float, guard: EvaluationGuard, seed: int) -> list[Pair]:
    """Return the clean, unique pairs of one file, as many as its share of an epoch asks for."""
    pairs = guard.filter([pair for pair in dict.fromkeys(read_pairs(path)) if is_clean(pair)], path.name)
    whole, part = divmod(share, 1.0)
    return pairs * int(whole) + random.Random(seed).sample(pairs, int(part * len(pairs)))


def load_language(data: Path, language: str, guard: EvaluationGuard) -> list[Pair]:
    """Return the pairs of one language from every source that has it."""
    pairs: list[Pair] = []
    for seed, source in enumerate(SOURCES):
        path = data / "parallel" / language / f"{source.name}.tsv.xz"
        if path.exists():
            found = load_source(path, source.share, guard, seed)
            print(f"{language} {source.name}: {len(found)} pairs an epoch", flush=True)
            pairs += found
    return pairs


def train_vocabulary(pairs: dict[str, list[Pair]], work: Path) -> None:
    """Train one joint sentencepiece model and lay its pieces out as OPUS-MT does: `</s>`, `<unk>`, pieces, `<pad>` last."""
    corpus = work / "vocabulary.txt"
    with corpus.open("w", encoding="utf-8") as out:
        for language_pairs in pairs.values():
            for english, foreign in random.Random(1).sample(language_pairs, min(len(language_pairs), 250_000)):
                out.write(f"{english}\n{foreign}\n")
    sentencepiece.SentencePieceTrainer.train(
        input=str(corpus), model_prefix=str(work / "joint"), model_type="unigram", vocab_size=PIECES,
        character_coverage=0.9995, byte_fallback=True, split_digits=True, normalization_rule_name="identity",
        input_sentence_size=500_000, shuffle_input_sentence=True, num_threads=2,
        bos_id=-1, eos_id=0, unk_id=1, pad_id=-1, minloglevel=1,
    )  # fmt: skip
    corpus.unlink()
    for name in ("source.spm", "target.spm"):
        shutil.copy(work / "joint.model", work / name)
    joint = sentencepiece.SentencePieceProcessor(model_file=str(work / "joint.model"))
    pieces = [joint.id_to_piece(index) for index in range(joint.get_piece_size())]
    tokens = [*pieces, *TARGET_TOKENS.values(), *RESERVED_TOKENS, "<pad>"]
    vocabulary = {token: index for index, token in enumerate(tokens)}
    (work / "vocab.json").write_text(json.dumps(vocabulary, ensure_ascii=False, indent=0), encoding="utf-8")


def encode_language(pairs: list[Pair], work: Path, language: str) -> None:
    """Save the token ids of both sides as flat arrays with offsets, shortest pairs and longest alike."""
    joint = sentencepiece.SentencePieceProcessor(model_file=str(work / "joint.model"))
    english = joint.encode([pair[0] for pair in pairs], num_threads=2)
    foreign = joint.encode([pair[1] for pair in pairs], num_threads=2)
    kept = [pair for pair in zip(english, foreign, strict=True) if max(map(len, pair)) <= MAX_PIECES and all(pair)]
    sides = {}
    for side, name in enumerate((ENGLISH, "foreign")):
        sides[f"{name}_ids"] = np.concatenate([np.array(pair[side], dtype=np.int16) for pair in kept])
        sides[f"{name}_offsets"] = np.cumsum([0, *(len(pair[side]) for pair in kept)], dtype=np.int64)
    np.savez_compressed(work / f"{language}.npz", **sides)
    print(f"{language}: {len(kept)} pairs, {sides['en_ids'].size} English and {sides['foreign_ids'].size} foreign pieces", flush=True)


def main() -> None:
    """Prepare every language of the model."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with parallel/, eval/ and detect/")
    parser.add_argument("--work", type=Path, default=Path("training"))
    arguments = parser.parse_args()
    arguments.work.mkdir(parents=True, exist_ok=True)
    guard = EvaluationGuard(evaluation_sentences(arguments.data))
    pairs = {language: load_language(arguments.data, language, guard) for language in PIVOTS}
    train_vocabulary(pairs, arguments.work)
    for language, language_pairs in pairs.items():
        encode_language(language_pairs, arguments.work, language)


if __name__ == "__main__":
    main()

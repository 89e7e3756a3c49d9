"""Turn the parallel data into token ids: clean, deduplicate, keep evaluation text out, train or take over the vocabulary.

    python -m models.recipe.prepare --data DATA --work training
    python -m models.recipe.prepare --data DATA --work training --vocabulary models/compact     # to train that model on

writes `vocab.json`, `source.spm`, `target.spm` (the same model, as OPUS-MT names them) and for each pivot `LANG.npz`, and
`LANG.cooldown.npz` with the shares of the cool-down.
"""

import argparse
import gzip
import json
import lzma
import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import sentencepiece

from auditor.translation.normalise import normalise
from models.recipe.copying import copied_names, rare_names, with_rare_names
from models.recipe.exonyms import bare_exonyms, cldr_exonyms, with_exonyms
from models.recipe.languages import ENGLISH, PIVOTS, RESERVED_TOKENS, TARGET_TOKENS
from models.recipe.overlap import EvaluationGuard, evaluation_sentences
from models.recipe.sources import QUESTIONS, SOURCES, Source
from models.recipe.spoken import is_in

PIECES = 12_000
MAX_PIECES = 120
# Pairs a language that are a bare name on both sides.
BARE_NAMES = 4_000
VOCABULARY_FILES = ("vocab.json", "source.spm", "target.spm")
Pair = tuple[str, str]


def read_pairs(path: Path) -> Iterator[Pair]:
    """Yield (English, foreign) of a `.tsv.xz`, normalised; a third column says how a side was made."""
    with lzma.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            english, foreign, *_ = line.rstrip("\n").split("\t")
            yield normalise(english), normalise(foreign)


def read_questions(path: Path, language: str) -> Iterator[Pair]:
    """Yield (English, foreign) of the questions about named entities, normalised."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["target_locale"] == language:
                yield normalise(row["source"]), normalise(row["target"])


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


@dataclass(frozen=True)
class Mix:
    """The pairs of one language: those of an epoch, and those of an epoch of the cool-down."""

    epoch: list[Pair]
    cooldown: list[Pair]


def load_source(pairs: Iterator[Pair], source: Source, language: str, guard: EvaluationGuard, seed: int) -> Mix:
    """Return the clean, unique pairs of one file in the right languages, as many as its shares ask for."""
    clean = [pair for pair in dict.fromkeys(pairs) if is_clean(pair)]
    spoken = [pair for pair in clean if is_in(pair[0], ENGLISH) and is_in(pair[1], language)]
    kept = guard.filter(spoken, f"{language} {source.name}")
    mix = Mix(portion(kept, source.share, seed), portion(kept, source.cooldown_share, seed))
    print(
        f"{language} {source.name}: {len(clean)} clean, {len(spoken)} in their languages, {len(mix.epoch)} an epoch, "
        f"{len(mix.cooldown)} in the cool-down",
        flush=True,
    )
    return mix


def portion(pairs: list[Pair], share: float, seed: int) -> list[Pair]:
    """Return every pair as often as the whole part of `share` says, and a random part of them once more."""
    whole, part = divmod(share, 1.0)
    return pairs * int(whole) + random.Random(seed).sample(pairs, int(part * len(pairs)))


def load_language(data: Path, language: str, guard: EvaluationGuard, names: list[str]) -> Mix:
    """Return the pairs of one language from every source that has it, with names to copy and to translate."""
    questions = read_questions(data / "entities" / "eamt_train_parallel.jsonl.gz", language)
    mixes = [load_source(questions, QUESTIONS, language, guard, 0)]
    for seed, source in enumerate(SOURCES):
        path = data / "parallel" / language / f"{source.name}.tsv.xz"
        if path.exists():
            mixes.append(load_source(read_pairs(path), source, language, guard, seed))
    if not any(mix.cooldown for mix in mixes):
        raise SystemExit(f"{language}: no pairs are left. Is the data folder complete?")
    exonyms = cldr_exonyms(language)
    epoch, cooldown = (
        with_rare_names(with_exonyms(pairs, exonyms, seed=4), names, seed=2) + bare_exonyms(exonyms)
        for pairs in ([pair for mix in mixes for pair in mix.epoch], [pair for mix in mixes for pair in mix.cooldown])
    )
    return Mix(epoch + copied_names(names, BARE_NAMES, seed=3), cooldown)


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
    (work / "joint.model").unlink()
    joint = sentencepiece.SentencePieceProcessor(model_file=str(work / "source.spm"))
    pieces = [joint.id_to_piece(index) for index in range(joint.get_piece_size())]
    tokens = [*pieces, *TARGET_TOKENS.values(), *RESERVED_TOKENS, "<pad>"]
    vocabulary = {token: index for index, token in enumerate(tokens)}
    (work / "vocab.json").write_text(json.dumps(vocabulary, ensure_ascii=False, indent=0), encoding="utf-8")


def encode(pairs: list[Pair], work: Path, name: str) -> None:
    """Save the token ids of both sides as flat arrays with offsets, shortest pairs and longest alike."""
    joint = sentencepiece.SentencePieceProcessor(model_file=str(work / "source.spm"))
    english = joint.encode([pair[0] for pair in pairs], num_threads=2)
    foreign = joint.encode([pair[1] for pair in pairs], num_threads=2)
    kept = [pair for pair in zip(english, foreign, strict=True) if max(map(len, pair)) <= MAX_PIECES and all(pair)]
    sides = {}
    for side, spoken in enumerate((ENGLISH, "foreign")):
        sides[f"{spoken}_ids"] = np.concatenate([np.array(pair[side], dtype=np.int16) for pair in kept])
        sides[f"{spoken}_offsets"] = np.cumsum([0, *(len(pair[side]) for pair in kept)], dtype=np.int64)
    np.savez_compressed(work / f"{name}.npz", **sides)
    print(f"{name}: {len(kept)} pairs, {sides['en_ids'].size} English and {sides['foreign_ids'].size} foreign pieces", flush=True)


def main() -> None:
    """Prepare every language of the model."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with parallel/, eval/ and detect/")
    parser.add_argument("--work", type=Path, default=Path("training"))
    parser.add_argument("--vocabulary", type=Path, help="a model folder whose vocabulary is taken over instead of training one")
    arguments = parser.parse_args()
    arguments.work.mkdir(parents=True, exist_ok=True)
    guard, names = EvaluationGuard(evaluation_sentences(arguments.data)), rare_names(arguments.data)
    mixes = {language: load_language(arguments.data, language, guard, names) for language in PIVOTS}
    if arguments.vocabulary:
        for name in VOCABULARY_FILES:
            shutil.copy(arguments.vocabulary / name, arguments.work / name)
    else:
        train_vocabulary({language: mix.epoch for language, mix in mixes.items()}, arguments.work)
    for language, mix in mixes.items():
        encode(mix.epoch, arguments.work, language)
        encode(mix.cooldown, arguments.work, f"{language}.cooldown")


if __name__ == "__main__":
    main()

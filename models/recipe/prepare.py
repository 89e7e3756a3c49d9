"""Turn the parallel data into training pairs: clean, deduplicate, keep evaluation text out, train or take over the vocabulary.

    python -m models.recipe.prepare --data DATA --work training
    python -m models.recipe.prepare --data DATA --work training --vocabulary models/compact     # to train that model on

writes `vocab.json`, `source.spm`, `target.spm` (the same model, as OPUS-MT names them), `names.json`, and for each pivot
`LANG.tsv.xz`: how long a pair is, how often an epoch and the cool-down show it, and its two sides.
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

import sentencepiece

from auditor.translation.marian.normalise import normalise
from models.recipe.augment import save_names
from models.recipe.copying import copied_names, rare_names
from models.recipe.exonyms import Exonyms, bare_exonyms, cldr_exonyms
from models.recipe.languages import ENGLISH, PIVOTS, RESERVED_TOKENS, TARGET_TOKENS
from models.recipe.overlap import EvaluationGuard, evaluation_sentences
from models.recipe.sources import QUESTIONS, SOURCES, Source
from models.recipe.spoken import is_in

PIECES = 12_000
MAX_PIECES = 120
# How many times as many pairs of a source are taken as an epoch shows, where it has them: as much text, more of it new.
CHOICE = 3.0
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
class Weighted:
    """A pair and how often it is seen: in an epoch, and in one of the cool-down."""

    pair: Pair
    share: float
    cooldown_share: float


def load_source(pairs: Iterator[Pair], source: Source, language: str, guard: EvaluationGuard, seed: int) -> list[Weighted]:
    """Return clean, unique pairs of one file in the right languages, with the shares of the file."""
    clean = [pair for pair in dict.fromkeys(pairs) if is_clean(pair)]
    spoken = [pair for pair in clean if is_in(pair[0], ENGLISH) and is_in(pair[1], language)]
    kept = guard.filter(spoken, f"{language} {source.name}")
    chosen = sample(kept, CHOICE * max(source.share, source.cooldown_share), seed)
    scale = len(kept) / max(1, len(chosen))
    print(f"{language} {source.name}: {len(clean)} clean, {len(spoken)} in their languages, {len(chosen)} taken", flush=True)
    return [Weighted(pair, source.share * scale, source.cooldown_share * scale) for pair in chosen]


def sample(pairs: list[Pair], share: float, seed: int) -> list[Pair]:
    """Return a random share of the pairs, and never more than there are."""
    return random.Random(seed).sample(pairs, min(len(pairs), round(share * len(pairs))))


def load_language(data: Path, language: str, guard: EvaluationGuard, names: list[str], known: list[Exonyms]) -> list[Weighted]:
    """Return the pairs of one language from every source that has it, with bare names to copy and to translate."""
    questions = read_questions(data / "entities" / "eamt_train_parallel.jsonl.gz", language)
    weighted = load_source(questions, QUESTIONS, language, guard, 0)
    for seed, source in enumerate(SOURCES):
        path = data / "parallel" / language / f"{source.name}.tsv.xz"
        if path.exists():
            weighted += load_source(read_pairs(path), source, language, guard, seed)
    if not any(row.cooldown_share for row in weighted):
        raise SystemExit(f"{language}: no pairs are left. Is the data folder complete?")
    weighted += [Weighted(pair, 1.0, 1.0) for pair in bare_exonyms(known)]
    return weighted + [Weighted(pair, 1.0, 0.0) for pair in copied_names(names, BARE_NAMES, seed=3)]


def train_vocabulary(weighted: dict[str, list[Weighted]], work: Path) -> None:
    """Train one joint sentencepiece model and lay its pieces out as OPUS-MT does: `</s>`, `<unk>`, pieces, `<pad>` last."""
    corpus = work / "vocabulary.txt"
    with corpus.open("w", encoding="utf-8") as out:
        for rows in weighted.values():
            chosen = random.Random(1).choices(rows, [row.share for row in rows], k=min(len(rows), 250_000))
            for english, foreign in (row.pair for row in chosen):
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


def save(weighted: list[Weighted], work: Path, language: str) -> None:
    """Write the pairs that are not too long for the model, each with the pieces of its longer side and its shares."""
    joint = sentencepiece.SentencePieceProcessor(model_file=str(work / "source.spm"))
    pieces = (joint.encode([row.pair[side] for row in weighted], num_threads=2) for side in (0, 1))
    longest = [max(len(english), len(foreign)) for english, foreign in zip(*pieces, strict=True)]
    kept = [(length, row) for length, row in zip(longest, weighted, strict=True) if length <= MAX_PIECES]
    with lzma.open(work / f"{language}.tsv.xz", "wt", encoding="utf-8", newline="\n") as out:
        for length, row in kept:
            out.write("\t".join((str(length), f"{row.share:.4g}", f"{row.cooldown_share:.4g}", *row.pair)) + "\n")
    print(f"{language}: {len(kept)} pairs", flush=True)


def main() -> None:
    """Prepare every language of the model."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with parallel/, eval/ and detect/")
    parser.add_argument("--work", type=Path, default=Path("training"))
    parser.add_argument("--vocabulary", type=Path, help="a model folder whose vocabulary is taken over instead of training one")
    arguments = parser.parse_args()
    arguments.work.mkdir(parents=True, exist_ok=True)
    guard, names = EvaluationGuard(evaluation_sentences(arguments.data)), rare_names(arguments.data)
    known = {language: cldr_exonyms(language) for language in PIVOTS}
    weighted = {language: load_language(arguments.data, language, guard, names, known[language]) for language in PIVOTS}
    if arguments.vocabulary:
        for name in VOCABULARY_FILES:
            shutil.copy(arguments.vocabulary / name, arguments.work / name)
    else:
        train_vocabulary(weighted, arguments.work)
    save_names(arguments.work, names, known)
    for language, rows in weighted.items():
        save(rows, arguments.work, language)


if __name__ == "__main__":
    main()

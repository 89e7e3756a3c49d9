"""Translate English of the training pairs into the pivots that lack it, with a model trained before: more sources for the same English.

    python -m models.recipe.back_translation --work training --model models/compact

writes `LANG.made.tsv.xz` beside what `prepare` wrote for each pivot, and `train` reads both. Sennrich et al., 2016, "Improving Neural
Machine Translation Models with Monolingual Data": the foreign side may be poor, the English one is what people wrote, so that such a
pair is only ever seen towards English. The English is drawn as the cool-down draws: news and encyclopedias most.
"""

import argparse
import lzma
import random
from collections.abc import Iterator, Mapping
from pathlib import Path

import sentencepiece

from auditor.memory import keep_freed_memory
from auditor.settings import Settings
from auditor.translation.engine import Engine
from models.recipe.batches import MADE, PAIRS, read_rows
from models.recipe.earlier import engine_in
from models.recipe.languages import ENGLISH, PIVOTS
from models.recipe.prepare import MAX_PIECES, Pair, is_clean

# What is longer is not worth its time, what is shorter teaches little.
SHORTEST, LONGEST = 30, 300
# How often the epoch and the cool-down show each pair.
SHARE, COOLDOWN_SHARE = 0.8, 0.5
AT_ONCE = 2_000


def english_of(work: Path, language: str) -> dict[str, float]:
    """Return the English sides of the pairs with one pivot, and how often the cool-down shows each."""
    return {row[3]: float(row[2]) for row in read_rows(work / PAIRS.format(language))}


def lacking(told: Mapping[str, Mapping[str, float]], language: str) -> dict[str, float]:
    """Return the English that other pivots have and this one lacks, and how often the cool-down shows each sentence.

    `told` is what `english_of` returns, by pivot.
    """
    others = {text: share for other, english in told.items() if other != language for text, share in english.items()}
    own = told[language]
    return {text: share for text, share in others.items() if text not in own and SHORTEST <= len(text) <= LONGEST and share > 0}


def drawn(english: dict[str, float], size: int, seed: str) -> list[str]:
    """Return `size` sentences without repeats, those that the cool-down shows oftener more likely (Efraimidis and Spirakis, 2006)."""
    rng = random.Random(seed)
    keys = {text: rng.random() ** (1 / share) for text, share in english.items()}
    return sorted(keys, key=keys.__getitem__, reverse=True)[:size]


def made(engine: Engine, english: list[str], language: str) -> Iterator[Pair]:
    """Yield (English, foreign) where the engine did not fail."""
    for start in range(0, len(english), AT_ONCE):
        some = english[start : start + AT_ONCE]
        for text, translation in zip(some, engine.translate(some, ENGLISH, language), strict=True):
            if not translation.flaw and is_clean((text, translation.text)):
                yield text, translation.text


def main() -> None:
    """Translate for every pivot."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, default=Path("training"), help="the folder that `prepare` wrote")
    parser.add_argument("--model", type=Path, default=Path("models/compact"))
    parser.add_argument("--languages", nargs="+", choices=PIVOTS, default=list(PIVOTS))
    parser.add_argument("--size", type=int, default=60_000, help="sentences a pivot")
    options = parser.parse_args()
    keep_freed_memory()
    engine = engine_in(options.model, Settings(threads=1))
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(options.work / "source.spm"))
    told = {language: english_of(options.work, language) for language in PIVOTS}
    for language in options.languages:
        english = drawn(lacking(told, language), options.size, language)
        with lzma.open(options.work / MADE.format(language), "wt", encoding="utf-8", newline="\n") as out:
            for pair in made(engine, english, language):
                longest = max(len(pieces.encode(side)) for side in pair)
                if longest <= MAX_PIECES:
                    out.write("\t".join((str(longest), str(SHARE), str(COOLDOWN_SHARE), *pair)) + "\n")
        print(f"{language}: {len(english)} sentences", flush=True)


if __name__ == "__main__":
    main()

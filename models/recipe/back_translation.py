"""Translate English of the training pairs into the pivots that lack it, with a model trained before: more sources for the same English.

    python -m models.recipe.back_translation --work training --model models/compact

writes `LANG.made.tsv.xz` beside what `prepare` wrote for each pivot, and `train` reads both. Sennrich et al., 2016, "Improving Neural
Machine Translation Models with Monolingual Data": the foreign side may be poor, the English one is what people wrote, so that such a
pair is only ever seen towards English. The English is drawn by how often an epoch shows it: news and encyclopedias before documentation.
"""

import argparse
import lzma
import random
from collections.abc import Iterator, Mapping
from pathlib import Path

import sentencepiece

from auditor.memory import keep_freed_memory
from auditor.translation.marian.guards import flaw
from models.recipe.batches import MADE, PAIRS, read_rows
from models.recipe.bulk import Bulk
from models.recipe.languages import PIVOTS
from models.recipe.prepare import MAX_PIECES, is_clean

# What is longer is not worth its time, what is shorter teaches little.
SHORTEST, LONGEST = 30, 300
# How often the epoch and the cool-down show each pair.
SHARE, COOLDOWN_SHARE = 0.8, 0.5
Row = tuple[int, str, str]


def english_of(work: Path, language: str) -> dict[str, float]:
    """Return the English sides of the pairs with one pivot, and how often an epoch shows each."""
    return {row[3]: float(row[1]) for row in read_rows(work / PAIRS.format(language))}


def lacking(told: Mapping[str, Mapping[str, float]], language: str) -> dict[str, float]:
    """Return the English that other pivots have and this one lacks, and how often an epoch shows each sentence.

    `told` is what `english_of` returns, by pivot.
    """
    others = {text: share for other, english in told.items() if other != language for text, share in english.items()}
    own = told[language]
    return {text: share for text, share in others.items() if text not in own and SHORTEST <= len(text) <= LONGEST and share > 0}


def drawn(english: dict[str, float], size: int, seed: str) -> list[str]:
    """Return `size` sentences without repeats, those that an epoch shows oftener more likely (Efraimidis and Spirakis, 2006)."""
    rng = random.Random(seed)
    keys = {text: rng.random() ** (1 / share) for text, share in english.items()}
    return sorted(keys, key=keys.__getitem__, reverse=True)[:size]


def made(model: Bulk, pieces: sentencepiece.SentencePieceProcessor, english: list[str], language: str) -> Iterator[Row]:
    """Yield a row of each sentence that the model translates without a flaw: pieces of the longer side, English, foreign."""
    for number, foreign in model.translate(english, language):
        text = english[number]
        source, target = (len(pieces.encode(side)) for side in (text, foreign))
        flawed = flaw(text, foreign, source_pieces=source, target_pieces=target, finished=True)
        if not flawed and is_clean((text, foreign)) and max(source, target) <= MAX_PIECES:
            yield max(source, target), text, foreign


def main() -> None:
    """Translate for every pivot."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, default=Path("training"), help="the folder that `prepare` wrote")
    parser.add_argument("--model", type=Path, default=Path("models/compact"))
    parser.add_argument("--languages", nargs="+", choices=PIVOTS, default=list(PIVOTS))
    parser.add_argument("--size", type=int, default=60_000, help="sentences a pivot")
    options = parser.parse_args()
    keep_freed_memory()
    model = Bulk(options.model)
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(options.work / "source.spm"))
    told = {language: english_of(options.work, language) for language in PIVOTS}
    for language in options.languages:
        english = drawn(lacking(told, language), options.size, language)
        with lzma.open(options.work / MADE.format(language), "wt", encoding="utf-8", newline="\n", preset=0) as out:
            for longest, *pair in made(model, pieces, english, language):
                out.write("\t".join((str(longest), str(SHARE), str(COOLDOWN_SHARE), *pair)) + "\n")
        print(f"{language}: {len(english)} sentences", flush=True)


if __name__ == "__main__":
    main()

"""Make the word table of the entity room: which English words are common nouns and the like, how frequent, with which synonyms.

    nice python -m models.recipe.tables.synonyms --data DATA --out auditor/entities/data

writes `words.tsv.gz`: word, occurrences per million words, single-word synonyms joined by `|`. Whether a word is common
(written small) or a name is counted in the English side of the parallel prose; synonyms are WordNet 3.0's
(its notice lies beside the table).
"""

import argparse
import gzip
import lzma
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

PROSE = {
    "es": ("wmt08-10", "tatoeba", "europarl-bits", "debian-web"),
    "fr": ("wmt08-10", "tico19"),
    "de": ("wmt08-10",),
    "it": ("europarl",),
}
MINIMUM_COUNT = 3
SMALL_SHARE = 0.6
SMALL_SHARE_OF_LEMMAS = 0.25
MAXIMUM_SYNONYMS = 14
WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")


def sentences(data: Path) -> set[str]:
    """Return the distinct English sentences of some parallel prose."""
    found: set[str] = set()
    for path in (data / "parallel" / language / f"{name}.tsv.xz" for language, names in PROSE.items() for name in names):
        if path.exists():
            with lzma.open(path, "rt", encoding="utf-8", newline="\n") as lines:
                found.update(line.split("\t", 1)[0] for line in lines)
    return found


def casing(lines: set[str]) -> tuple[Counter[str], Counter[str]]:
    """Count each word inside sentences: written small, and at all. A sentence's first word says nothing about case."""
    small: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for line in lines:
        for word in WORD.findall(line)[1:]:
            every[word.lower()] += 1
            small[word.lower()] += word.islower()
    return small, every


def wordnet(path: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Yield (lemma, part of speech, synonyms), one-word lemmas only; a synonym keeps its capitals."""
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            lemma, kind, _, synonyms = line.rstrip("\n").split("\t")
            if WORD.fullmatch(lemma):
                yield lemma, kind, [word for word in synonyms.split("|") if WORD.fullmatch(word)]


def table(data: Path) -> dict[str, tuple[float, list[str]]]:
    """Return {common word: (occurrences per million, synonyms)}."""
    small, every = casing(sentences(data))
    entries = list(wordnet(data / "lexicon" / "wordnet30_synonyms.tsv.gz"))
    written_small = {word for _, _, synonyms in entries for word in synonyms if word.islower()}
    common = {word for word, count in every.items() if count >= MINIMUM_COUNT and small[word] >= SMALL_SHARE * count}
    # "Harbour" stands in many names, yet it is a word: WordNet writes it small as well.
    common |= {word for word in written_small if every[word] and small[word] >= SMALL_SHARE_OF_LEMMAS * every[word]}
    # WordNet lists its lemmas without case: one that the prose lacks is taken where WordNet itself writes it small.
    common |= {lemma for lemma, kind, _ in entries if lemma not in every and (lemma in written_small or kind in ("verb", "adv"))}
    synonyms: dict[str, dict[str, None]] = {}
    for lemma, _, words in entries:
        synonyms.setdefault(lemma, {}).update(dict.fromkeys(word for word in words if word in common and word != lemma))
    million = every.total() / 1e6
    return {word: (every[word] / million, list(synonyms.get(word, ()))[:MAXIMUM_SYNONYMS]) for word in sorted(common)}


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    rows = (f"{word}\t{frequency:.3g}\t{'|'.join(words)}\n" for word, (frequency, words) in table(options.data).items())
    with (options.out / "words.tsv.gz").open("wb") as raw, gzip.GzipFile("", "wb", mtime=0, fileobj=raw) as packed:
        packed.write("".join(rows).encode("utf-8"))


if __name__ == "__main__":
    main()

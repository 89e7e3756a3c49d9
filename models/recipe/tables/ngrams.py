"""Make the trigram model of clean English that ships with the checks.

    nice python -m models.recipe.tables.ngrams --data DATA --out auditor/artifacts/oddness/data/ngrams_en.xz

Counts the English sides of the parallel prose that people wrote, estimates interpolated modified Kneser-Ney with three discounts an
order (Chen and Goodman 1999), prunes, and rounds. The sources and their licences are named in the README beside the file.
"""

import argparse
import lzma
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from auditor.artifacts.oddness.ngrams import ROW, SHIFT, STEP, pack
from auditor.artifacts.oddness.units import CLASSES, END, START, surfaces, units
from auditor.translation.marian.normalise import normalise

Ids = NDArray[np.int64]
Floats = NDArray[np.float64]

# (file, share of its sentences): all news, essays and encyclopedia; parliament and documentation only in part.
SOURCES = (
    ("wmt08-10", 1.0), ("newscommentary-ced", 1.0), ("un-dev", 1.0), ("tico19", 1.0), ("flores-dev", 1.0), ("amazon-ctrl", 1.0),
    ("opensourceguide", 1.0), ("europarl-bits", 1.0), ("europarl", 0.8), ("debian-web", 0.6), ("tatoeba", 1.0), ("tatoeba-test", 1.0),
    ("ethereum", 0.3), ("reactdocs", 0.1), ("gnomedocs", 0.2), ("pydocs", 0.1),
)  # fmt: skip
LANGUAGES = ("es", "fr", "it", "pt", "de", "ru")
VOCABULARY = 48_000
LEAST_WORD = 3
# Seen so often in small letters, a form is a word, however much more often parliament writes "Court" and "President".
COMMON_WORD = 20
# Runs seen less often than this are dropped once the estimate is made.
LEAST_BIGRAM, LEAST_TRIGRAM = 1, 2


@dataclass(frozen=True)
class Order:
    """Runs of one length: their keys sorted, how often each counts, and its probability once estimated."""

    keys: Ids
    counts: Ids


def sentences(data: Path, sources: Sequence[tuple[str, float]] = SOURCES) -> Iterator[str]:
    """Yield each distinct English sentence once, normalised; those that an engine wrote are left out."""
    rng, seen = random.Random(7), set[str]()
    for name, share in sources:
        for path in (data / "parallel" / language / f"{name}.tsv.xz" for language in LANGUAGES):
            if not path.exists():
                continue
            with lzma.open(path, "rt", encoding="utf-8", newline="\n") as lines:
                for english in _human(lines):
                    if english not in seen and rng.random() < share:
                        seen.add(english)
                        yield normalise(english)


def _human(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        columns = line.rstrip("\n").split("\t")
        if len(columns) < 3 or not columns[2].startswith("<"):
            yield columns[0]


def vocabulary(texts: Iterable[str], size: int = VOCABULARY, least: int = LEAST_WORD) -> list[str]:
    """Return the classes and then the most frequent words; capitalised ones only if they mostly are."""
    counts = Counter(surface for text in texts for surface in surfaces(text))
    kept = [(-count, word) for word, count in counts.items() if count >= least and not word[0].isdigit() and _own(word, counts)]
    return [*CLASSES, *sorted(word for _, word in sorted(kept)[: size - len(CLASSES)])]


def _own(word: str, counts: Counter[str]) -> bool:
    """Tell whether a form is one of its own: rare names are a class, and neither a capital for effect nor its lack makes a new word."""
    if word.islower():
        common = len(word) > 1 and counts[word] >= COMMON_WORD
        return common or 3 * counts[word] > counts[word.capitalize()]
    return not word[0].isalpha() or (counts[word] >= 10 and counts[word] > counts[word.lower()])


def encode(texts: Iterable[str], names: Sequence[str]) -> Ids:
    """Return the numbers of all units in one row; two starts before each sentence and one end behind it."""
    ids = {name: number for number, name in enumerate(names)}
    start, end = ids[START], ids[END]
    row: list[NDArray[np.uint16]] = []
    for text in texts:
        row.append(np.array([start, start, *(ids[unit.name] for unit in units(text, ids)), end], dtype=np.uint16))
    return np.concatenate(row).astype(np.int64)


def estimate(row: Ids, names: Sequence[str], *, least_bigram: int = LEAST_BIGRAM, least_trigram: int = LEAST_TRIGRAM) -> bytes:
    """Return the packed model of a row of numbers."""
    start, size = names.index(START), len(names)
    uni, bi, tri = _counts(row, start, size)
    p1 = _unigrams(uni, start)
    p2 = _interpolated(bi, bi.keys // ROW, p1[bi.keys % ROW], size)
    # A triple's key is the place of its pair in the table of all pairs, and its last unit.
    tail = _place(bi.keys, (bi.keys[tri.keys // ROW] % ROW) * ROW + tri.keys % ROW)
    p3 = _interpolated(tri, tri.keys // ROW, p2[tail], len(bi.keys))
    keep3 = tri.counts >= least_trigram
    used = np.zeros(len(bi.keys), dtype=bool)
    used[tri.keys[keep3] // ROW] = True
    keep2 = used | (_raw_pairs(row, start, bi.keys) >= least_bigram)
    backoff1 = _backoff(bi.keys[keep2] // ROW, p2[keep2], p1[bi.keys[keep2] % ROW], size)
    context = tri.keys[keep3] // ROW
    # What the pruned model says of a triple's shorter run, for the weights must make up for that.
    shorter = np.where(keep2[tail[keep3]], p2[tail[keep3]], backoff1[bi.keys[tail[keep3]] // ROW] * p1[tri.keys[keep3] % ROW])
    backoff2 = _backoff(context, p3[keep3], shorter, len(bi.keys))[keep2]
    places = np.cumsum(keep2) - 1
    return pack(
        names,
        {
            "unigrams": _bytes(-np.log(np.maximum(p1, 1e-11))),
            "unigram_backoffs": _bytes(SHIFT - np.log(backoff1)),
            "row_sizes": np.bincount(bi.keys[keep2] // ROW, minlength=size).astype(np.uint16),
            "bigrams": (bi.keys[keep2] % ROW).astype(np.uint16),
            "bigram_logs": _bytes(-np.log(p2[keep2])),
            "bigram_backoffs": _bytes(SHIFT - np.log(backoff2)),
            "cell_sizes": np.bincount(places[context], minlength=int(keep2.sum())).astype(np.uint16),
            "trigrams": (tri.keys[keep3] % ROW).astype(np.uint16),
            "trigram_logs": _bytes(-np.log(p3[keep3])),
        },
    )


def _counts(row: Ids, start: int, size: int) -> tuple[Order, Order, Order]:
    """Return counts of triples, and Kneser-Ney's counts of distinct left neighbours for pairs and single units.

    A pair that begins a sentence has no left neighbour: it keeps its plain count.
    """
    first, second, third = row[:-2], row[1:-1], row[2:]
    real = third != start  # nothing is predicted across sentences
    pair_keys = np.unique(np.concatenate([(second * ROW + third)[real], (first * ROW + second)[real]]))
    context = _place(pair_keys, (first * ROW + second)[real])
    tri_keys, tri_counts = np.unique(context * ROW + third[real], return_counts=True)
    left = _place(pair_keys, (pair_keys[tri_keys // ROW] % ROW) * ROW + tri_keys % ROW)
    begins = pair_keys[tri_keys // ROW] == start * ROW + start
    pair_counts = np.bincount(left, weights=np.where(begins, tri_counts, 1), minlength=len(pair_keys)).astype(np.int64)
    single = np.bincount(pair_keys % ROW, weights=pair_counts > 0, minlength=size).astype(np.int64)
    return Order(np.arange(size, dtype=np.int64), single), Order(pair_keys, pair_counts), Order(tri_keys, tri_counts.astype(np.int64))


def _raw_pairs(row: Ids, start: int, keys: Ids) -> Ids:
    pairs, counts = np.unique(row[:-1] * ROW + row[1:], return_counts=True)
    found = np.zeros(len(keys), dtype=np.int64)
    place = np.minimum(np.searchsorted(pairs, keys), len(pairs) - 1)
    hit = pairs[place] == keys
    found[hit] = counts[place[hit]]
    return np.where(keys % ROW == start, 0, found)


def _unigrams(order: Order, start: int) -> Floats:
    """Return the probability of each unit, some of it shared evenly so that none is impossible."""
    discount = _discounts(order.counts)[np.minimum(order.counts, 3)]
    total = order.counts.sum()
    even = discount.sum() / total / (len(order.counts) - 1)
    probabilities: Floats = np.maximum(order.counts - discount, 0) / total + even
    probabilities[start] = 0
    probabilities /= probabilities.sum()
    return probabilities


def _interpolated(order: Order, context: Ids, shorter: Floats, contexts: int) -> Floats:
    """Return the probability of each run given its context: discounted counts and the shorter run's probability."""
    discount = _discounts(order.counts)[np.minimum(order.counts, 3)]
    total = np.bincount(context, weights=order.counts, minlength=contexts)
    spared = np.bincount(context, weights=discount, minlength=contexts)
    share = np.divide(spared, total, out=np.ones(contexts), where=total > 0)
    plain = np.divide(np.maximum(order.counts - discount, 0), total[context], out=np.zeros(len(context)), where=total[context] > 0)
    probabilities: Floats = np.maximum(plain + share[context] * shorter, 1e-11)
    return probabilities


def _discounts(counts: Ids) -> Floats:
    """Return what to take off a count of 0, 1, 2, and 3 or more (Chen and Goodman 1999, equation 17)."""
    n1, n2, n3, n4 = (max(1, int((counts == number).sum())) for number in (1, 2, 3, 4))
    y = n1 / (n1 + 2 * n2)
    off: Floats = np.clip(np.array([0, 1 - 2 * y * n2 / n1, 2 - 3 * y * n3 / n2, 3 - 4 * y * n4 / n3]), 0, [0, 0.95, 1.9, 2.9])
    return off


def _backoff(context: Ids, probabilities: Floats, shorter: Floats, contexts: int) -> Floats:
    """Return the weight of each context that makes its kept runs and the shorter ones add up to one."""
    left = 1 - np.bincount(context, weights=probabilities, minlength=contexts)
    rest = 1 - np.bincount(context, weights=shorter, minlength=contexts)
    weights: Floats = np.maximum(left, 1e-6) / np.maximum(rest, 1e-6)
    return weights


def _place(keys: Ids, wanted: Ids) -> Ids:
    return np.searchsorted(keys, wanted).astype(np.int64)


def _bytes(values: Floats) -> NDArray[np.uint8]:
    return np.clip(np.round(values / STEP), 0, 255).astype(np.uint8)


def main() -> None:
    """Run the recipe."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    texts = list(sentences(arguments.data))
    names = vocabulary(texts)
    row = encode(texts, names)
    packed = estimate(row, names)
    arguments.out.write_bytes(packed)
    print(f"{len(texts)} sentences, {len(row) - 3 * len(texts)} units, {len(names)} in the vocabulary, {len(packed)} bytes")


if __name__ == "__main__":
    main()

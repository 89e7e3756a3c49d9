"""The bilingual lexicon: the readings of every foreign word in English, function words and all.

A reading may have several words ("of the") or none (an article that English drops). `usual` is the share of the foreign word's
occurrences that are read so, `source` the share of the reading's occurrences that come from the foreign word.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from models.recipe.tables.alignment import MAX_READING, NOTHING, Aligned, Counts

# Occurrences below which nothing is said of a foreign word, or of one reading of it.
LEAST_WORD, LEAST_READING = 6, 2
# A reading is kept if the word is read so this often, or if the reading, seen thrice, comes from this word so often.
USUAL, SOURCE = 0.015, 0.05
LEAST_SOURCE = 3
MOST_READINGS = 12
Row = tuple[str, list[tuple[str, float, float]]]


def runs(aligned: Sequence[Aligned]) -> Counter[str]:
    """Return how often each run of up to `MAX_READING` English words occurs."""
    found: Counter[str] = Counter()
    for pair in aligned:
        for size in range(1, MAX_READING + 1):
            found.update(" ".join(pair.english[i : i + size]) for i in range(len(pair.english) - size + 1))
    return found


def rows(counts: Counts, english: Mapping[str, int]) -> Iterator[Row]:
    """Yield each frequent foreign word with its readings as (English, usual, source), most usual first."""
    for word, total in sorted(counts.foreign.items()):
        if total < LEAST_WORD or word.isdigit():
            continue
        kept = []
        for reading, seen in sorted(counts.readings[word].items(), key=lambda item: (-item[1], item[0])):
            usual, source = seen / total, seen / english[reading] if reading != NOTHING else 0.0
            if seen >= LEAST_READING and (usual >= USUAL or (source >= SOURCE and seen >= LEAST_SOURCE)):
                kept.append((reading, usual, source))
        if any(reading != word for reading, _, _ in kept):
            yield word, kept[:MOST_READINGS]


def cells(row: Row) -> tuple[str, ...]:
    """Return a row as the cells of the table: the word, then `reading:usual:source` with shares per mille."""
    word, readings = row
    return word, *(f"{reading}:{1000 * usual:.0f}:{1000 * source:.0f}" for reading, usual, source in readings)

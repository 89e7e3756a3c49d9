"""English prose to learn word order and word pairs from: the English side of openly licensed parallel texts."""

import lzma
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from auditor.translation.marian.normalise import normalise

# (file under parallel/, how often each sentence counts, share of sentences): news counts most, parliament gives the mass.
SOURCES = (
    ("es/wmt08-10", 4, 1.0),
    ("pt/newscommentary-ced", 3, 1.0),
    ("es/un-dev", 1, 1.0),
    ("es/tico19", 2, 1.0),
    ("es/debian-web", 1, 1.0),
    ("es/tatoeba", 1, 0.3),
    ("it/europarl", 1, 0.5),
)
EVERYTHING = tuple((name, 1, 1.0) for name, _, _ in SOURCES)


def sentences(data: Path, sources: Sequence[tuple[str, int, float]] = SOURCES) -> Iterator[str]:
    """Yield the English sentences, normalised, as often as they count; each text once, those written by an engine not at all."""
    rng, seen = random.Random(3), set()
    for name, times, share in sources:
        with lzma.open(data / "parallel" / f"{name}.tsv.xz", "rt", encoding="utf-8") as lines:
            for line in lines:
                columns = line.rstrip("\n").split("\t")
                if columns[0] in seen or (len(columns) > 2 and columns[2] != "human") or rng.random() > share:
                    continue
                seen.add(columns[0])
                yield from [normalise(columns[0])] * times

"""Which words stand side by side: spinning and word-for-word translation put together words that nobody puts together.

The known pairs are kept in a Bloom filter (Bloom 1970): it says "never seen" only of pairs that really were never seen, takes ten
bits a pair, and no text can be read out of it. About one unseen pair in a hundred passes for a known one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from itertools import pairwise

from auditor.scoring.measure import Measure
from auditor.scoring.rarity import zipf_table
from auditor.scoring.words import Prose

BITS_PER_PAIR = 10
HASHES = 7

MEASURES = (
    Measure(
        "collocations.new",
        "per 100 pairs",
        "collocations",
        "It puts more words side by side that nobody puts together than human text does ({value} of 100 pairs against {human}).",
        "It puts fewer unusual words side by side than human text does ({value} of 100 pairs against {human}).",
        "Pairs of neighbouring common words that a corpus of some seven million words of English prose does not have.",
    ),
)


@dataclass(frozen=True)
class KnownPairs:
    """A Bloom filter over pairs of words."""

    bits: bytes

    def __contains__(self, pair: tuple[str, str]) -> bool:
        return all(self.bits[place >> 3] >> (place & 7) & 1 for place in places(pair, 8 * len(self.bits)))


def places(pair: tuple[str, str], size: int) -> Iterator[int]:
    """Yield the bits that stand for a pair in a filter of `size` bits (double hashing, Kirsch and Mitzenmacher 2006)."""
    digest = blake2b(" ".join(pair).encode(), digest_size=16).digest()
    first, step = int.from_bytes(digest[:8], "big"), int.from_bytes(digest[8:], "big") | 1
    for number in range(HASHES):
        yield (first + number * step) % size


def build(pairs: Iterable[tuple[str, str]]) -> bytes:
    """Return a filter that contains `pairs`."""
    distinct = set(pairs)
    bits = bytearray(max(1, len(distinct) * BITS_PER_PAIR // 8))
    for pair in distinct:
        for place in places(pair, 8 * len(bits)):
            bits[place >> 3] |= 1 << (place & 7)
    return bytes(bits)


@cache
def known_pairs() -> KnownPairs:
    """Return the pairs of English prose (see `data/README.md`)."""
    return KnownPairs((files("auditor.scoring") / "data" / "pairs_en.bloom").read_bytes())


def neighbours(prose: Prose) -> Iterator[tuple[str, str]]:
    """Yield the pairs of neighbouring words that are both common words; a mark between them separates them."""
    table = zipf_table()
    for clause in prose.clauses:
        yield from (pair for pair in pairwise(clause) if pair[0] in table and pair[1] in table)


def collocation_features(prose: Prose) -> dict[str, float]:
    """Return the share of unknown pairs; nothing for a text without pairs of common words."""
    known = known_pairs()
    unknown = [pair not in known for pair in neighbours(prose)]
    return {"collocations.new": 100 * sum(unknown) / len(unknown)} if unknown else {}

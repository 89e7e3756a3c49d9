"""Which words stand side by side: spinning and word-for-word translation put together words that nobody puts together.

The known pairs are kept in a filter (`auditor/artifacts/english/bloom.py`) of ten bits a pair.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

from auditor.artifacts.english import bloom
from auditor.artifacts.english.bloom import Filter
from auditor.scoring.features.measure import OWN, Measure
from auditor.scoring.features.rarity import zipf_table
from auditor.scoring.features.words import Prose

MEASURES = (
    Measure(
        "collocations.new",
        "per 100 pairs",
        "collocations",
        "It puts more words side by side that nobody puts together than human text does ({value} of 100 pairs against {human}).",
        "It puts fewer unusual words side by side than human text does ({value} of 100 pairs against {human}).",
        "Pairs of neighbouring common words that a corpus of some seven million words of English prose does not have.",
        OWN,
    ),
)


@dataclass(frozen=True)
class KnownPairs:
    """A set of pairs of words."""

    bits: bytes

    def __contains__(self, pair: tuple[str, str]) -> bool:
        return " ".join(pair) in Filter(self.bits)


def build(pairs: Iterable[tuple[str, str]]) -> bytes:
    """Return the bits of a set that contains `pairs`."""
    return bloom.build(" ".join(pair) for pair in pairs)


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

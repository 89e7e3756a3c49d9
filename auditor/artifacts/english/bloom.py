"""Sets of words too large to list: a filter says "never seen" only of what really was never seen, and no text can be read out of it.

Bloom, "Space/time trade-offs in hash coding with allowable errors", 1970. With ten bits a member about one stranger in a hundred
passes for a member, with sixteen one in fourteen hundred.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from importlib.resources.abc import Traversable

BITS_PER_MEMBER = 10
HASHES = 7


@dataclass(frozen=True)
class Filter:
    """The bits of a set of strings."""

    bits: bytes

    def __contains__(self, member: str) -> bool:
        return all(self.bits[place >> 3] >> (place & 7) & 1 for place in places(member, 8 * len(self.bits)))


def places(member: str, size: int) -> Iterator[int]:
    """Yield the bits that stand for `member` in a filter of `size` bits (double hashing, Kirsch and Mitzenmacher 2006)."""
    digest = blake2b(member.encode(), digest_size=16).digest()
    first, step = int.from_bytes(digest[:8], "big"), int.from_bytes(digest[8:], "big") | 1
    for number in range(HASHES):
        yield (first + number * step) % size


def build(members: Iterable[str], bits_per_member: int = BITS_PER_MEMBER) -> bytes:
    """Return the bits of a filter that contains `members`."""
    distinct = set(members)
    bits = bytearray(max(1, len(distinct) * bits_per_member // 8))
    for member in distinct:
        for place in places(member, 8 * len(bits)):
            bits[place >> 3] |= 1 << (place & 7)
    return bytes(bits)


def load(path: Traversable) -> Filter:
    """Return the filter that a file holds."""
    return Filter(path.read_bytes())

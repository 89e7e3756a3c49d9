"""How alike two names are, as named parts: what the letters, the sounds and the shared words say."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from auditor.entities.likeness.spelling import foreign_reading, similarity, sound, tolerated
from auditor.entities.words.lexicon import frequency, is_common
from auditor.entities.words.nicknames import counterparts, same_given_name
from auditor.entities.words.normalise import Tokens, canonical, name_tokens

# Words from this similarity on are one word in two spellings rather than two words.
SPELLED_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class Pair:
    """Two tokens that stand for each other in two names."""

    left: str
    right: str
    score: float

    @property
    def same(self) -> bool:
        """Tell whether no editor would mind the difference."""
        return self.score == 1.0


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two names have in common; every part in [0, 1].

    Attributes:
        left: the left name as it was compared.
        right: the right name as it was compared.
        pairs: tokens that stand for each other.
        left_rest: tokens of the left name without a counterpart.
        right_rest: tokens of the right name without a counterpart.
        parts: `string`, `sound`, `shared` (rare words in common), `joined` (spaces ignored), `coverage`.
    """

    left: str
    right: str
    pairs: tuple[Pair, ...]
    left_rest: Tokens
    right_rest: Tokens
    parts: Mapping[str, float]


@lru_cache(maxsize=100_000)
def token_similarity(left: str, right: str) -> float:
    """Return how alike two tokens are in [0, 1]; 1 for one spelling and for those that English usage allows beside each other."""
    if left == right or tolerated(left) == tolerated(right) or same_given_name(left, right):
        return 1.0
    if min(len(left), len(right)) == 1:
        return 0.9 if left[0] == right[0] else 0.0
    scores = [similarity(left, right)]
    if min(len(left), len(right)) > 2:
        scores += [0.9] if sound(left) == sound(right) and len(sound(left)) > 1 else []
        scores += [0.9] if counterparts(left, right) else []
        reading = foreign_reading(left, right) or foreign_reading(right, left)
        scores += [0.95 * reading.similarity] if reading else []
    return max(scores)


@lru_cache(maxsize=50_000)
def likeness(left: str, right: str) -> Likeness:
    """Compare two names token by token, in any order."""
    a, b = canonical(name_tokens(left)), canonical(name_tokens(right))
    pairs, left_rest, right_rest = align_tokens(a, b)
    return Likeness(left, right, pairs, left_rest, right_rest, _parts(a, b, pairs))


def align_tokens(a: Tokens, b: Tokens) -> tuple[tuple[Pair, ...], Tokens, Tokens]:
    """Return the paired tokens, best pairs chosen first, and what is left of both names; a pair below one half is none."""
    scored = [(token_similarity(x, y), -abs(i - j), i, j) for i, x in enumerate(a) for j, y in enumerate(b)]
    left, right, pairs = set(range(len(a))), set(range(len(b))), []
    for score, _, i, j in sorted(scored, reverse=True):
        if score >= 0.5 and i in left and j in right:
            left.discard(i)
            right.discard(j)
            pairs.append((i, Pair(a[i], b[j], score)))
    return (
        tuple(pair for _, pair in sorted(pairs, key=lambda item: item[0])),
        tuple(a[i] for i in sorted(left)),
        tuple(b[j] for j in sorted(right)),
    )


def _parts(a: Tokens, b: Tokens, pairs: tuple[Pair, ...]) -> dict[str, float]:
    weight = sum(_weight(token) for token in a + b)
    matched = sum((_weight(pair.left) + _weight(pair.right)) * pair.score for pair in pairs)
    return {
        "string": matched / weight if weight else 0.0,
        "sound": _share(a, b, [pair for pair in pairs if sound(pair.left) == sound(pair.right)]),
        "shared": _share(a, b, [pair for pair in pairs if pair.same]),
        "joined": similarity("".join(a), "".join(b)),
        "coverage": 2 * len(pairs) / (len(a) + len(b)) if a or b else 0.0,
    }


def _share(a: Tokens, b: Tokens, pairs: list[Pair]) -> float:
    weight = sum(_weight(token) for token in a + b)
    return sum(_weight(pair.left) + _weight(pair.right) for pair in pairs) / weight if weight else 0.0


@lru_cache(maxsize=50_000)
def _weight(token: str) -> float:
    """Return how much a token tells: long ones more than short ones, common words half of it, the commonest a quarter."""
    length = min(len(token), 8) + 2.0
    return length * (0.25 if frequency(token) > 300 else 0.5) if is_common(token) else length

"""Find two names that changed places: the actor named as the role, or one person for the other between the same words."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

from rapidfuzz.distance import Indel

from auditor.entities.alignment.align import Alignment
from auditor.entities.alignment.side import Side
from auditor.entities.mention import Kind, Mention
from auditor.entities.words.classes import ACTING, HONORIFICS, MUTUAL, PARTS, ROLES
from auditor.entities.words.lexicon import is_function, is_personal_name
from auditor.entities.words.normalise import name_tokens
from auditor.entities.words.tokens import meaning, tokenise

# More words between two names tell of something else.
_FARTHEST = 8
# Words between two names are the same from this share of equal ones on.
_SAME_WORDS = 0.75
_POSSESSIVE = re.compile(r"['’]")
_NAMES = frozenset({Kind.PERSON, Kind.NAME, Kind.ORGANISATION, Kind.PLACE})
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Swapped:
    """Two mentions of the article, in its order, whose names the reference has in each other's place; `similarity` is in [0, 1]."""

    article: tuple[Mention, Mention]
    reference: tuple[Mention, Mention]
    similarity: float


@dataclass(frozen=True, slots=True)
class _Beside:
    """Two neighbouring names of a sentence: their entities and mentions, the lemmas between and right outside them, "'s" at the first."""

    entities: Pair
    mentions: tuple[Mention, Mention]
    between: tuple[str, ...]
    outside: tuple[str, str]
    owns: bool


def swapped_names(left: Side, right: Side, same: Mapping[int, int], alignment: Alignment) -> Iterator[Swapped]:
    """Yield pairs of names that changed places, each pair once; `same` maps the article's entities to the reference's.

    Who plays whom is compared wherever it is told, anything else that one does to the other in counterpart sentences, between the same
    words.
    """
    ours = [beside for beside in _neighbours(left) if all(entity in same for entity in beside.entities)]
    theirs: dict[frozenset[int], list[_Beside]] = defaultdict(list)
    for beside in _neighbours(right):
        theirs[frozenset(beside.entities)].append(beside)
    told = {(same[beside.entities[0]], same[beside.entities[1]]) for beside in ours}
    done: set[frozenset[int]] = set()
    for here in ours:
        meant = same[here.entities[0]], same[here.entities[1]]
        found = [
            (max(_recast(here, there, meant), 0.0 if there.entities in told else _exchanged(here, there, meant, alignment)), there)
            for there in theirs[frozenset(meant)]
        ]
        similarity, there = max(found, key=itemgetter(0), default=(0.0, here))
        if similarity and frozenset(meant) not in done:
            done.add(frozenset(meant))
            yield Swapped(here.mentions, there.mentions, similarity)


def _neighbours(side: Side) -> Iterator[_Beside]:
    """Yield every two different names of a sentence with nothing but words between them."""
    owner = {mention.span: index for index, entity in enumerate(side.entities) for mention in entity.mentions}
    text = side.text.article.text
    for one, other in pairwise(side.mentions):
        named = all(mention.kind in _NAMES and mention.span in owner for mention in (one, other))
        if named and one.segment == other.segment and one.end <= other.start and owner[one.span] != owner[other.span]:
            between = _lemmas(text[one.end : other.start])
            segment = side.text.segments[one.segment]
            ahead, after = _lemmas(text[segment.start : one.start])[-1:], _lemmas(text[other.end : segment.end])[:1]
            if 0 < len(between) <= _FARTHEST:
                owns = _POSSESSIVE.match(text, one.end) is not None
                yield _Beside((owner[one.span], owner[other.span]), (one, other), between, ("".join(ahead), "".join(after)), owns)


def _lemmas(text: str) -> tuple[str, ...]:
    return tuple(meaning(token) for token in tokenise(text))


def _recast(here: _Beside, there: _Beside, meant: Pair) -> float:
    """Return 1 where both texts say who plays whom, and not the same; teams, which play each other, have no given names."""
    ours, theirs = _actor_first(here.between), _actor_first(there.between)
    if ours is None or theirs is None or not any(map(_is_full_name, there.mentions)):
        return 0.0
    return float((meant if ours else meant[::-1]) != (there.entities if theirs else there.entities[::-1]))


def _actor_first(between: Sequence[str]) -> bool | None:
    """Tell from the words between two names whether the first plays the second; `None` where they do not say."""
    words = frozenset(between)
    if "by" in words:
        return False if words & ACTING else None
    as_someone = between[0] == "as" and all(word in ROLES or word in HONORIFICS for word in between[1:])
    return True if words & (ACTING | PARTS) or as_someone else None


def _is_full_name(mention: Mention) -> bool:
    tokens = name_tokens(mention.text)
    return len(tokens) > 1 and is_personal_name(tokens[0])


def _exchanged(here: _Beside, there: _Beside, meant: Pair, alignment: Alignment) -> float:
    """Return how alike the words between two names are, where the names stand the other way round in a counterpart sentence; else 0."""
    i, j = here.mentions[0].segment, there.mentions[0].segment
    if meant != there.entities[::-1] or not alignment.side_by_side(i, j):
        return 0.0
    if "play" in here.between and not any(map(_is_full_name, there.mentions)):
        return 0.0
    told = [word for word in here.between if not is_function(word)]
    framed = here.outside[0] == there.outside[0] or here.outside[1] == there.outside[1]
    if not told or not framed or MUTUAL & {*here.between, *there.between}:
        return 0.0
    similarity = Indel.normalized_similarity(here.between, there.between)
    # "Orban's adviser Bakondi" and "Bakondi, adviser to Orban" say the same.
    return similarity if similarity >= (_SAME_WORDS if here.owns == there.owns else 1.0) else 0.0

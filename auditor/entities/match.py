"""Find for every name of an article the name of the reference that it stands for."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from auditor.entities.align import Alignment
from auditor.entities.assignment import assign
from auditor.entities.derived import are_derived, is_known
from auditor.entities.entity import Entity
from auditor.entities.geography import EXONYMS, is_place
from auditor.entities.lexicon import is_common
from auditor.entities.mention import Kind
from auditor.entities.mention import kind_agreement as kind_agreement
from auditor.entities.name_score import name_score
from auditor.entities.normalise import canonical, fold, name_tokens, same_name
from auditor.entities.places import Placed, place_score
from auditor.entities.places import candidates as candidates_in_place
from auditor.entities.similarity import Likeness, Pair, likeness
from auditor.entities.spelling import edits, foreign_reading, sound

# What each part of a score counts for. The letters lead; what stands around a name decides between likely and unlikely.
WEIGHTS = {"string": 0.3, "one_name": 0.1, "sound": 0.1, "shared": 0.1, "kind": 0.1, "context": 0.2, "missing": 0.1}
THRESHOLD = 0.5
# From this probability on a name is taken for what stands in another's place.
PLACED = 0.6


@dataclass(frozen=True, slots=True)
class Match:
    """An article's entity and the reference's entity that it stands for, spelled otherwise; `form` is the spelling, if only one drifted."""

    article: int
    reference: int
    likeness: Likeness
    parts: Mapping[str, float]
    score: float
    form: str = ""


@dataclass(frozen=True, slots=True)
class Matching:
    """What became of the names: `same` maps article entities to reference entities, `drifted` are changed spellings."""

    same: Mapping[int, int]
    drifted: tuple[Match, ...]


def match(article: Sequence[Entity], reference: Sequence[Entity], alignment: Alignment) -> Matching:
    """Match names one to one where they differ; several names of the article may be unchanged forms of one of the reference."""
    same = same_entities(article, reference)
    found = set(same.values())
    candidates = {}
    for i, left in enumerate(article):
        if i in same or left.weak:
            continue
        for j, right in enumerate(reference):
            if not right.weak and (candidate := _candidate(article, reference, i, j, same, found, alignment)):
                candidates[i, j] = candidate
    missing = {pair: item.score for pair, item in candidates.items() if pair[1] not in found}
    chosen = assign(missing)
    taken = {i for i, _ in chosen}
    chosen += _second_spellings({pair: item.score for pair, item in candidates.items() if pair[1] in found and pair[0] not in taken})
    spelled = [candidates[pair] for pair in sorted(chosen)]
    return Matching(same, (*spelled, *_placed(article, reference, alignment, {i for i, _ in chosen})))


def _placed(article: Sequence[Entity], reference: Sequence[Entity], alignment: Alignment, explained: set[int]) -> Iterator[Match]:
    """Yield names that stand where the reference has another, one to one in a sentence; those that their letters explain are left out.

    One name of the reference can have gone astray in several ways, in as many sentences.
    """
    by_segment: dict[int, dict[tuple[str, str], tuple[float, Placed]]] = {}
    for item in candidates_in_place(article, reference, alignment):
        if item.article.entity not in explained and (score := place_score(item.parts)) >= PLACED:
            forms = item.article.mention.text, item.reference.mention.text
            by_segment.setdefault(item.article.mention.segment, {})[forms] = (score, item)
    best: dict[str, tuple[float, Placed]] = {}
    for rated in by_segment.values():
        for score, item in _one_to_one(rated):
            form = item.article.mention.text
            if form not in best or score > best[form][0]:
                best[form] = (score, item)
    for form, (score, item) in sorted(best.items()):
        alike = likeness(form, item.reference.mention.text)
        yield Match(item.article.entity, item.reference.entity, alike, item.parts, score, form)


def _one_to_one(rated: Mapping[tuple[str, str], tuple[float, Placed]]) -> Iterator[tuple[float, Placed]]:
    """Yield the pairs of forms whose sum of scores is greatest, each form in one of them."""
    lefts, rights = sorted({left for left, _ in rated}), sorted({right for _, right in rated})
    scores = {(lefts.index(left), rights.index(right)): score for (left, right), (score, _) in rated.items()}
    return (rated[lefts[i], rights[j]] for i, j in assign(scores))


def same_entities(article: Sequence[Entity], reference: Sequence[Entity]) -> dict[int, int]:
    """Return {article entity: reference entity} for names that are variants of each other, fullest agreement first."""
    same: dict[int, int] = {}
    for i, left in enumerate(article):
        fits = [(_agreement(left, right), -j) for j, right in enumerate(reference) if _same(left, right)]
        if fits:
            same[i] = -max(fits)[1]
    return same


def _same(left: Entity, right: Entity) -> bool:
    if (
        Kind.PLACE in (left.kind, right.kind)
        and left.kind is not right.kind
        and left.tokens != right.tokens
        and Kind.NAME not in (left.kind, right.kind)
    ):
        return False
    return any(same_name(one, other) for one in left.forms for other in right.forms)


def _agreement(left: Entity, right: Entity) -> tuple[bool, bool, int]:
    return left.tokens == right.tokens, left.kind is right.kind, len(right.mentions)


def _second_spellings(scores: Mapping[tuple[int, int], float]) -> list[tuple[int, int]]:
    """Return the best reference for each name that stands beside a right spelling of the same name."""
    best: dict[int, tuple[float, int]] = {}
    for (i, j), score in scores.items():
        best[i] = max(best.get(i, (0.0, -1)), (score, j))
    return [(i, j) for i, (_, j) in best.items()]


def _candidate(
    article: Sequence[Entity], reference: Sequence[Entity], i: int, j: int, same: Mapping[int, int], found: set[int], alignment: Alignment
) -> Match | None:
    left, right = article[i], reference[j]
    alike = closest_likeness(left, right)
    if not plausible(alike, left, right, introduced=is_introduced(left)):
        return None
    parts = {
        "string": alike.parts["string"],
        "one_name": name_score(alike.left, alike.right),
        "sound": alike.parts["sound"],
        "shared": alike.parts["shared"],
        "kind": kind_agreement(left.kind, right.kind),
        "context": context(article, reference, i, j, same, alignment),
    }
    if j not in found:
        parts["missing"] = 1.0
    score = sum(WEIGHTS[name] * value for name, value in parts.items()) / sum(WEIGHTS[name] for name in parts)
    return Match(i, j, alike, parts, score) if score >= THRESHOLD else None


def closest_likeness(left: Entity, right: Entity) -> Likeness:
    """Return the likeness of two entities' most similar forms; a lone surname is held against the other's surname."""
    options = [(left.text, right.text)]
    a, b = canonical(name_tokens(left.text)), canonical(name_tokens(right.text))
    if len(a) == 1 < len(b) and right.kind in (Kind.PERSON, Kind.NAME):
        options.append((left.text, b[-1]))
    if len(b) == 1 < len(a) and left.kind in (Kind.PERSON, Kind.NAME):
        options.append((a[-1], right.text))
    return max((likeness(one, other) for one, other in options), key=lambda item: (item.parts["string"], item.parts["joined"]))


def plausible(alike: Likeness, left: Entity, right: Entity, *, introduced: bool) -> bool:
    """Tell whether two names can be one name spelled twice: every differing word is a changed spelling, not another word."""
    if is_exonym(left, right):
        return True
    if is_coined(left.text) != is_coined(right.text):
        return False
    if not alike.pairs or alike.left_rest or alike.right_rest:
        return _is_run_together(alike)
    differing = [pair for pair in alike.pairs if not pair.same]
    anchored = len(differing) < len(alike.pairs) or any(foreign_reading(pair.left, pair.right) for pair in differing)
    return bool(differing) and all(_is_respelling(pair, anchored=anchored, introduced=introduced) for pair in differing)


def is_exonym(left: Entity, right: Entity) -> bool:
    """Tell whether the left name is a foreign name of the place that the right one names in English."""
    return EXONYMS.get(fold(left.text), "") == " ".join(name_tokens(right.text))


def is_coined(text: str) -> bool:
    """Tell whether a name is written as nobody would by accident: a capital or digit inside a word ("SpaceX", "3i")."""
    return re.search(r"[a-z][A-Z]|[A-Za-z]\d|\d[A-Za-z]", text) is not None


def _is_run_together(alike: Likeness) -> bool:
    return alike.parts["joined"] >= 0.9 and bool(alike.left_rest) != bool(alike.right_rest)


def _is_respelling(pair: Pair, *, anchored: bool, introduced: bool) -> bool:
    """Tell whether one word can be the other misspelled, given whether the rest of the name agrees."""
    left, right = pair.left, pair.right
    if left.isdigit() or right.isdigit() or are_derived(left, right):
        return False
    if foreign_reading(left, right):
        return True
    distance, length = edits(left, right), min(len(left), len(right))
    known = is_known(left) and is_known(right)
    if (
        sound(left) == sound(right)
        and len(sound(left)) > 2
        and left[0] == right[0]
        and length >= 4
        and distance <= 3
        and not (is_common(left) or is_place(left) or is_place(right))
    ):
        return anchored or not introduced
    if known or left[0] != right[0]:
        return anchored and not known and distance == 1 and length >= 5
    return distance <= (2 if length >= 8 or (anchored and length >= 5) else 1) and length >= (4 if anchored else 5)


def is_introduced(entity: Entity) -> bool:
    """Tell whether an article presents a name in full or by its role, as it does with those that it means to name."""
    return len(entity.tokens) > 1 or bool(entity.roles)


def context(article: Sequence[Entity], reference: Sequence[Entity], i: int, j: int, same: Mapping[int, int], alignment: Alignment) -> float:
    """Return how alike two mentions' surroundings are: entities named nearby, role words, the sentences themselves."""
    left, right = article[i], reference[j]
    near_left = {same[k] for k, other in enumerate(article) if k != i and k in same and near(left, other)} - {j}
    near_right = {k for k, other in enumerate(reference) if k != j and near(right, other)}
    shared = near_left & near_right
    company = len(shared) / min(len(near_left), len(near_right), 3) if shared else 0.0
    roles = 1.0 if left.roles & right.roles else 0.0
    return min(1.0, 0.5 * min(company, 1.0) + 0.2 * roles + 0.6 * alignment.best(left.segments, right.segments))


def near(one: Entity, other: Entity) -> bool:
    """Tell whether two entities are named in the same or in neighbouring sentences."""
    return any(index + step in other.segments for index in one.segments for step in (-1, 0, 1))

"""Find for every name of an article the name of the reference that it stands for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from auditor.entities.alignment.align import Alignment
from auditor.entities.alignment.assignment import assign
from auditor.entities.alignment.neighbours import SAME_SENTENCE
from auditor.entities.alignment.surroundings import context
from auditor.entities.entity import Entity
from auditor.entities.likeness.name_score import name_score
from auditor.entities.likeness.respelling import closest_likeness, is_exonym, is_introduced, plausible
from auditor.entities.likeness.similarity import Likeness, likeness
from auditor.entities.likeness.variants import same_entities
from auditor.entities.mention import Kind, kind_agreement
from auditor.entities.names.crossed import crossed_names
from auditor.entities.names.left_acronyms import left_acronyms
from auditor.entities.names.meant import meant_names
from auditor.entities.names.particles import translated_particles
from auditor.entities.names.places import Placed, place_score
from auditor.entities.names.places import candidates as candidates_in_place
from auditor.entities.names.worded import worded_surnames
from auditor.entities.words.geography import COUNTRIES
from auditor.entities.words.lexicon import is_common
from auditor.entities.words.normalise import name_tokens

# What each part of a score counts for. The letters lead; what stands around a name decides between likely and unlikely.
WEIGHTS = {"string": 0.3, "one_name": 0.1, "sound": 0.1, "shared": 0.1, "kind": 0.1, "context": 0.2, "missing": 0.1}
THRESHOLD = 0.5
# From this probability on a name is taken for what stands in another's place.
PLACED = 0.5
# Below this likeness neither two sentences nor two texts are versions of one, and two proper names that look nothing alike are simply two.
VERSIONS = 0.5
LOOKS_ALIKE = 0.5
# What the words around two names have to agree in there (`place_parts`), that common words may be the other name translated.
FRAMED = 2.0
# From this likeness of its sentence on a name made of two people's stands for one of them, and is no relative's.
TOLD_ALIKE = 0.3
# A sentence that names somebody by a word and tells nothing of what is told of the person may be about anybody.
TOLD_AT_ALL = 0.15
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Match:
    """An article's entity and the reference's entity that it stands for, spelled otherwise.

    `form` is the spelling, if only one drifted. `carried` names were told by their meaning alone, wherever they stand, and have no parts
    that say what stands around them.
    """

    article: int
    reference: int
    likeness: Likeness
    parts: Mapping[str, float]
    score: float
    form: str = ""
    carried: bool = False


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
    known = [*spelled, *_placed(article, reference, alignment, {i for i, _ in chosen})]
    return Matching(same, (*known, *_meant(article, reference, same, known, alignment)))


def _meant(
    article: Sequence[Entity], reference: Sequence[Entity], same: Mapping[int, int], known: Sequence[Match], alignment: Alignment
) -> Iterator[Match]:
    """Yield names and acronyms in another language than the reference has them in, wherever they stand."""
    forms = {(item.article, item.form) for item in known}
    for i, j, mention in left_acronyms(article, reference, same):
        if (i, mention.text) not in forms and (i, "") not in forms:
            yield _carried(i, j, mention.text, reference[j].text, {"acronyms": 1.0}, 1.0)
    for i, j, form, meant in translated_particles(article, reference, same):
        yield _carried(i, j, form, meant, {"read": 1.0}, 1.0)
    for i, j, form, meant in crossed_names(article, reference):
        near = alignment.best(article[i].segments, reference[j].segments)
        if (i, form) not in forms and (i, "") not in forms and near >= TOLD_ALIKE:
            yield _carried(i, j, form, meant, {"crossed": 1.0, "sentence": near}, _HALF + _HALF * min(1.0, near))
    drifted = {item.article for item in known}, {item.reference for item in known}
    words = tuple(frozenset(word for sentence in side for word in sentence.order) for side in (alignment.article, alignment.reference))
    for item in meant_names(article, reference, drifted, (words[0], words[1])):
        parts = {"read": item.read, "context": context(article, reference, item.article, item.reference, same, alignment)}
        yield _carried(item.article, item.reference, item.form, reference[item.reference].text, parts, _HALF + _HALF * item.read)
        drifted[0].add(item.article)
        drifted[1].add(item.reference)
    for i, j, form in worded_surnames(article, reference, drifted, words[1]):
        near = alignment.best(article[i].segments, reference[j].segments)
        if near >= TOLD_AT_ALL:
            yield _carried(i, j, form, reference[j].text, {"plain_word": 1.0, "sentence": near}, _HALF + _HALF * min(1.0, near))


def _carried(i: int, j: int, form: str, meant: str, parts: Mapping[str, float], score: float) -> Match:
    return Match(i, j, likeness(form, meant), parts, score, form, carried=True)


def _candidate(
    article: Sequence[Entity], reference: Sequence[Entity], i: int, j: int, same: Mapping[int, int], found: set[int], alignment: Alignment
) -> Match | None:
    left, right = article[i], reference[j]
    alike = closest_likeness(left, right)
    if is_exonym(right, left) or not plausible(alike, left, right, introduced=is_introduced(left)):
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


def _second_spellings(scores: Mapping[tuple[int, int], float]) -> list[tuple[int, int]]:
    """Return the best reference for each name that stands beside a right spelling of the same name."""
    best: dict[int, tuple[float, int]] = {}
    for (i, j), score in scores.items():
        best[i] = max(best.get(i, (0.0, -1)), (score, j))
    return [(i, j) for i, (_, j) in best.items()]


def _placed(article: Sequence[Entity], reference: Sequence[Entity], alignment: Alignment, explained: set[int]) -> Iterator[Match]:
    """Yield names that stand where the reference has another, one to one in a sentence; those that their letters explain are left out.

    One name of the reference can have gone astray in several ways, in as many sentences.
    """
    two_writers = alignment.likeness < VERSIONS
    by_segment: dict[int, dict[tuple[str, str], tuple[float, Placed]]] = {}
    for item in candidates_in_place(article, reference, alignment):
        kinds = article[item.article.entity].kind, reference[item.reference.entity].kind
        if item.article.entity in explained or (two_writers and _are_two(item, kinds)):
            continue
        if (score := place_score(item.parts)) >= PLACED:
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


def _are_two(item: Placed, kinds: tuple[Kind, Kind]) -> bool:
    """Tell whether two names are most likely of two things: unlike each other, in sentences that differ.

    Common words with capitals may well be a name that was translated, where the words around both say so, but stories name several titles.
    A person is no office, and a city may lie in the country that the other writer names.
    """
    parts = item.parts
    meant = ("synonym", "institution", "acronyms", "spelled_out", "anagram", "read", "title_shared")
    unlike = max(parts["string"], parts["best"]) < LOOKS_ALIKE and not any(parts[name] for name in meant)
    one, other = item.article.mention.text, item.reference.mention.text
    if (item.reference.titled and not item.article.titled) or _is_country_of(one, other) or _is_country_of(other, one):
        return unlike
    if parts["sentence"] < SAME_SENTENCE and set(kinds) == {Kind.ORGANISATION, Kind.PERSON}:
        return unlike
    worded = parts["worded"] and parts["before"] + parts["after"] + parts["next_to"] >= FRAMED
    return parts["sentence"] < VERSIONS and unlike and (item.reference.titled or parts["quoted"] > 0 or not worded)


def _is_country_of(whole: str, part: str) -> bool:
    """Tell whether one name is a country's and the other may be a place's in it: one writer has Lagos, the other Nigeria."""
    country, place = " ".join(name_tokens(whole)), " ".join(name_tokens(part))
    return country in COUNTRIES and place not in COUNTRIES and not is_common(place)


def _one_to_one(rated: Mapping[tuple[str, str], tuple[float, Placed]]) -> Iterator[tuple[float, Placed]]:
    """Yield the pairs of forms whose sum of scores is greatest, each form in one of them."""
    lefts, rights = sorted({left for left, _ in rated}), sorted({right for _, right in rated})
    scores = {(lefts.index(left), rights.index(right)): score for (left, right), (score, _) in rated.items()}
    return (rated[lefts[i], rights[j]] for i, j in assign(scores))

"""Pair the names that two counterpart sentences do not share: what stands in the article where the reference has another name.

Letters alone cannot tell that "Trinity Group" is "Sany Group" or "Stables" a village; that both are what is left over of two
sentences that otherwise say the same can. Every pair of left-over names is described by named features; a logistic function of
them, fitted on labelled engine output, says how likely the one stands for the other and is wrong.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from auditor.entities.alignment.align import Alignment
from auditor.entities.alignment.neighbours import place_parts
from auditor.entities.cards import probability
from auditor.entities.entity import Entity
from auditor.entities.likeness.acronyms import is_acronym
from auditor.entities.likeness.derived import is_known
from auditor.entities.likeness.harmless import is_harmless
from auditor.entities.likeness.similarity import SPELLED_ALIKE, likeness
from auditor.entities.likeness.spelling import similarity
from auditor.entities.likeness.written_form import Left, is_quoted
from auditor.entities.mention import Kind, Mention
from auditor.entities.names.known import are_akin, has_strange_word, is_known_form, is_told_whole
from auditor.entities.names.left_names import left_over
from auditor.entities.words.foreign_words import read_share
from auditor.entities.words.lexicon import is_common, is_function, lemma, synonyms
from auditor.entities.words.normalise import canonical, name_tokens

# Counterpart sentences less alike than this tell nothing about their names, the likeness of the sentences around them included.
ALIKE = 0.25


@dataclass(frozen=True, slots=True)
class Placed:
    """A left-over name of the article and one of the reference in counterpart sentences."""

    article: Left
    reference: Left
    parts: Mapping[str, float]


def candidates(article: Sequence[Entity], reference: Sequence[Entity], alignment: Alignment) -> Iterator[Placed]:
    """Yield every pair of left-over names of two sentences that are each other's best counterpart."""
    ours, theirs = _by_segment(article), _by_segment(reference)
    known = [form for entity in reference for form in entity.forms]
    sure = [form for entity in reference for form in entity.forms if not entity.weak or " " in form]
    titles = [form for entity in reference if entity.titled for form in entity.forms]
    words = {word for sentence in alignment.reference for word in sentence.words}
    for i, here in ours.items():
        left = [
            item
            for item in here
            if not is_known_form(item, article, sure if " " in item[1].text else known, titles)
            or has_strange_word(item[1].text, known, words)
        ]
        for j, there in theirs.items():
            if left and alignment.flow[i][j] >= ALIKE and alignment.side_by_side(i, j):
                near = [mention.text for _, mention in here]
                codes = any(is_acronym(mention) or _is_code(mention, there) for _, mention in left)
                right = [item for item in there if not is_known_form(item, reference, near) or (codes and _is_open(item[1], near))]
                if len(right) < len(left):
                    strange = [mention.text for k, mention in left if article[k].titled or not _is_known_name(mention)]
                    right = [item for item in there if item in right or _is_cut_short(item[1].text, near, strange)]
                yield from _pairs(left, right, (article, reference), alignment, (i, j))


def _is_known_name(mention: Mention) -> bool:
    return all(map(is_known, name_tokens(mention.text)))


def _is_cut_short(text: str, near: Sequence[str], strange: Sequence[str]) -> bool:
    """Tell whether a sentence has a name in short alone, and beside that a strange name akin to it: "Helsinki", "City Orkestar"."""
    return not is_told_whole(text, near) and any(are_akin(name, text) for name in strange)


def _is_code(mention: Mention, others: Sequence[tuple[int, Mention]]) -> bool:
    """Tell whether a name has an acronym's letters in another order, written as some languages write acronyms: "Isli" for ILSI."""
    letters = sorted(mention.text.lower())
    return any(is_acronym(other) and sorted(other.text.lower()) == letters for _, other in others)


def _is_open(mention: Mention, near: Sequence[str]) -> bool:
    """Tell whether an acronym is itself missing, though the name that it stands for is there."""
    return is_acronym(mention) and mention.text not in near


def _by_segment(entities: Sequence[Entity]) -> dict[int, list[tuple[int, Mention]]]:
    """Return the mentions of every segment in order, the first of a spelling only."""
    found: dict[int, dict[str, tuple[int, Mention]]] = {}
    for index, entity in enumerate(entities):
        for mention in entity.mentions:
            found.setdefault(mention.segment, {}).setdefault(mention.text, (index, mention))
    return {segment: sorted(items.values(), key=lambda item: item[1].start) for segment, items in found.items()}


def _pairs(
    left: Sequence[tuple[int, Mention]],
    right: Sequence[tuple[int, Mention]],
    entities: tuple[Sequence[Entity], Sequence[Entity]],
    alignment: Alignment,
    where: tuple[int, int],
) -> Iterator[Placed]:
    here, there = alignment.article[where[0]], alignment.reference[where[1]]
    ours, theirs = left_over(left, there, entities[0], right), left_over(right, here, entities[1], left)
    crowd = {"sentence": alignment.table[where[0]][where[1]], "alone": 2.0 / max(2, len(ours) + len(theirs))}
    quoted = [sum(map(is_quoted, side)) for side in (ours, theirs)]
    found = {
        (rank, rank_other): _parts(one, other, *entities)
        for rank, one in enumerate(ours)
        for rank_other, other in enumerate(theirs)
        if not is_harmless(one, other)
    }
    for (rank, rank_other), parts in found.items():
        one, other = ours[rank], theirs[rank_other]
        listed = {"rank": float(rank == rank_other and len(ours) == len(theirs) > 1), "rival": _rival((rank, rank_other), found)}
        listed["quoted"] = float(is_quoted(one) and is_quoted(other)) / max(quoted) if max(quoted) else 0.0
        stands = place_parts((one.mention.text, here), (other.mention.text, there))
        told = parts | crowd | listed | stands
        if not _is_apart(told, titled=one.titled or other.titled):
            yield Placed(one, other, told | _together(told))


def _is_apart(parts: Mapping[str, float], *, titled: bool) -> bool:
    """Tell whether nothing but being left over joins two names that English knows: no letters, no meaning, no words around them."""
    own = parts["string"] + parts["read"] + parts["synonym"] + parts["unknown"]
    around = parts["before"] + parts["after"] + parts["next_to"]
    return not titled and own == 0 and parts["best"] < SPELLED_ALIKE and around < 1


def _together(parts: Mapping[str, float]) -> dict[str, float]:
    """Return what parts say together.

    Sound and loneliness count for less where the very next words agree; loneliness does as well for names of common words that are no
    titles, which may be told in other words.
    """
    in_place = {f"{name}_in_place": parts[name] * parts["next_to"] for name in ("sound", "alone")}
    return in_place | {"plain_alone": parts["plain"] * parts["alone"]}


def _rival(pair: tuple[int, int], found: Mapping[tuple[int, int], Mapping[str, float]]) -> float:
    """Return by how much another pair of one of the two names is more alike than this one, 0 where none is."""
    alike = {other: parts["best"] + parts["string"] for other, parts in found.items() if (other[0] == pair[0]) or (other[1] == pair[1])}
    return max(alike.values()) - alike[pair]


def place_score(parts: Mapping[str, float]) -> float:
    """Return the probability in [0, 1] that one left-over name wrongly stands for the other."""
    return probability("place_score", parts)


def _parts(left: Left, right: Left, article: Sequence[Entity], reference: Sequence[Entity]) -> dict[str, float]:
    one, other = left.mention, right.mention
    alike = likeness(one.text, other.text)
    a, b = canonical(name_tokens(one.text)), canonical(name_tokens(other.text))
    shared = {lemma(word) for word in a if not is_function(word)} & {lemma(word) for word in b}
    best = max((similarity(x, y) for x in left.words for y in right.words), default=0.0)
    worded = all(map(is_common, left.words))
    worded_both = worded and all(map(is_common, right.words))
    return {
        "string": alike.parts["string"],
        "best": best,
        "best_cubed": best**3,
        "sound": alike.parts["sound"],
        "synonym": float(any(synonyms(x) & (synonyms(y) | {y}) for x in left.words for y in right.words)),
        "institution": float(worded_both and Kind.ORGANISATION in (one.kind, other.kind)),
        "titled": float(reference[right.entity].titled and (article[left.entity].titled or one.kind is Kind.TITLE)),
        "title_shared": float(reference[right.entity].titled) * len(shared) / max(len(a), len(b)),
        "acronyms": float(is_acronym(one) and is_acronym(other)),
        "spelled_out": float((is_acronym(one) and len(b) > 1) or (is_acronym(other) and len(a) > 1)),
        "unknown": float(not all(map(is_known, right.words))),
        "anagram": float(sorted(one.text.lower()) == sorted(other.text.lower())),
        "worded": float(worded),
        "worded_both": float(worded_both),
        "read": read_share(left.words, right.words),
        "plain": float(worded_both and not (left.titled or right.titled)),
    }

"""Pair the names that two counterpart sentences do not share: what stands in the article where the reference has another name.

Letters alone cannot tell that "Trinity Group" is "Sany Group" or "Stables" a village; that both are what is left over of two
sentences that otherwise say the same can. Every pair of left-over names is described by named features; a logistic function of
them, fitted on labelled engine output, says how likely the one stands for the other and is wrong.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from auditor.entities.align import Alignment, Sentence
from auditor.entities.cards import probability
from auditor.entities.derived import are_derived, is_known
from auditor.entities.entity import Entity
from auditor.entities.geography import DEMONYMS, is_place
from auditor.entities.lexicon import is_common, is_function, lemma, synonyms
from auditor.entities.mention import Kind, Mention, kind_agreement
from auditor.entities.normalise import canonical, name_tokens, same_name
from auditor.entities.similarity import likeness
from auditor.entities.spelling import edits, similarity
from auditor.entities.words import ENDINGS, GLUE, ORGANISATIONS, PLACES, ROLES

# Counterpart sentences less alike than this tell nothing about their names, the likeness of the sentences around them included.
ALIKE = 0.25
_STEM = 5
_GENERIC = ORGANISATIONS | PLACES | ROLES
# What words for members of a people or party end in.
_PEOPLE = ("an", "crat", "ese", "ish", "ist", "ite")
# Words that a title may have or lack and be the same title.
_LIGHT = GLUE | frozenset("a an and are at be for from in is it its of on or s the to was were with".split())  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class Left:
    """A name that the other text does not have: its entity, its mention in a sentence, and its words that the other sentence lacks."""

    entity: int
    mention: Mention
    words: tuple[str, ...]


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
    for i, here in ours.items():
        left = [item for item in here if not _is_known_form(item, article, known)]
        for j, there in theirs.items():
            if left and alignment.flow[i][j] >= ALIKE and alignment.side_by_side(i, j):
                near = [mention.text for _, mention in here]
                codes = any(_is_acronym(mention) for _, mention in left)
                right = [item for item in there if not _is_known_form(item, reference, near) or (codes and _is_open(item[1], near))]
                yield from _pairs(left, right, (article, reference), alignment, (i, j))


def is_explained(text: str, known: Sequence[str]) -> bool:
    """Tell whether a name is a variant of one of the known ones.

    A short form explains a longer name only where no known name is as long and shares a word with it: "Ferrante" does not explain
    "Ilya Ferrante" beside "Elia Ferrante".
    """
    same = [form for form in known if same_name(text, form)]
    tokens = name_tokens(text)
    if not same or any(len(name_tokens(form)) >= len(tokens) for form in same):
        return bool(same)
    return not any(len(name_tokens(form)) >= len(tokens) and set(tokens) & set(name_tokens(form)) for form in known)


def _is_known_form(item: tuple[int, Mention], entities: Sequence[Entity], known: Sequence[str]) -> bool:
    """Tell whether a name is explained; a work's title only by a title of the same words in order, which may go on or break off."""
    index, mention = item
    if mention.weak or mention.kind is not Kind.TITLE or not entities[index].titled:
        return is_explained(mention.text, known)
    words = _title_words(mention.text)
    forms = [_title_words(form) for form in known]
    return any(words == form or (len(form) > 1 < len(words) and words[: len(form)] == form[: len(words)]) for form in forms)


def _title_words(text: str) -> list[str]:
    return [lemma(word) for word in canonical(name_tokens(text)) if word not in _LIGHT]


def _is_open(mention: Mention, near: Sequence[str]) -> bool:
    """Tell whether an acronym is itself missing, though the name that it stands for is there."""
    return _is_acronym(mention) and mention.text not in near


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
    ours, theirs = _left_over(left, there), _left_over(right, here)
    crowd = {"sentence": alignment.table[where[0]][where[1]], "alone": 2.0 / max(2, len(ours) + len(theirs))}
    for rank, one in enumerate(ours):
        for rank_other, other in enumerate(theirs):
            if not _is_harmless(one, other):
                listed = {"rank": float(rank == rank_other and len(ours) == len(theirs) > 1)}
                yield Placed(one, other, _parts(one, other, *entities) | crowd | listed)


def place_score(parts: Mapping[str, float]) -> float:
    """Return the probability in [0, 1] that one left-over name wrongly stands for the other."""
    return probability("place_score", parts)


def _left_over(mentions: Sequence[tuple[int, Mention]], other: Sentence) -> list[Left]:
    """Return the mentions with a word that the other sentence lacks."""
    stems = {word[:_STEM] for word in other.words}
    found = []
    for index, mention in mentions:
        words = name_tokens(mention.text)
        new = tuple(word for word in words if not _is_told(word, other.words, stems))
        if not new and mention.kind is Kind.TITLE and not _has(other, words):
            # The words of a title may all be there and the title not: "Poll of the Year", "the poll of every year".
            new = tuple(word for word in words if not is_function(word))
        if new:
            found.append(Left(index, mention, new))
    return found


def _has(sentence: Sentence, words: Sequence[str]) -> bool:
    """Tell whether a sentence has words in this order, as lemmas."""
    return f" {' '.join(map(lemma, words))} " in f" {' '.join(sentence.order)} "


def _is_told(word: str, words: frozenset[str], stems: set[str]) -> bool:
    """Tell whether the other sentence has a word, in another form where it is a common one."""
    return is_function(word) or lemma(word) in words or (is_common(word) and len(word) > _STEM and word[:_STEM] in stems)


def _is_harmless(left: Left, right: Left) -> bool:
    """Tell whether grammar, a synonym that names are free to use, or a slip of the reference itself sets two names apart."""
    pairs = [(x, y) for x in left.words for y in right.words]
    slip = len(pairs) == 1 and edits(*pairs[0]) == 1 and len(pairs[0][0]) > _STEM and _is_word(pairs[0][0]) and not is_known(pairs[0][1])
    generic, lone = all(word in _GENERIC for word in left.words + right.words), " " not in left.mention.text
    return slip or generic or _is_told_otherwise(left, right) or any(_is_inflected(x, y, lone=lone) for x, y in pairs)


def _is_word(word: str) -> bool:
    """Tell whether a word is right as it stands, which a person's name never surely is."""
    return is_common(word) or is_place(word) or word in DEMONYMS


def _is_told_otherwise(left: Left, right: Left) -> bool:
    """Tell whether common words stand for an acronym, no title for a quoted phrase, or two titles differ in small words alone."""
    worded, text = all(map(is_common, left.words)), right.mention.text
    acronym = _is_acronym(right.mention) or (not text.isupper() and all(word.upper() in text for word in right.words))
    phrase = left.mention.text[:1].islower() and (right.mention.weak or right.mention.kind is not Kind.TITLE)
    return (worded and (acronym or phrase)) or _title_words(left.mention.text) == _title_words(right.mention.text)


def _is_inflected(x: str, y: str, *, lone: bool) -> bool:
    """Tell whether grammar makes one word of the other: a plural, or a people's name of a place's."""
    if (lone and x == y + "s") or (is_place(y) and x.startswith(y)):
        return True
    stem = next((index for index, (one, other) in enumerate(zip(x, y, strict=False)) if one != other), min(len(x), len(y)))
    endings = (x[stem:], y[stem:])
    grown = stem >= _STEM and all(len(ending) > 1 and ending in ENDINGS for ending in endings)
    plural = y == x + "s" and (_is_word(x) or x.endswith(_PEOPLE))
    return grown or plural or (_is_word(x) and are_derived(x, y))


def _parts(left: Left, right: Left, article: Sequence[Entity], reference: Sequence[Entity]) -> dict[str, float]:
    one, other = left.mention, right.mention
    alike = likeness(one.text, other.text)
    a, b = canonical(name_tokens(one.text)), canonical(name_tokens(other.text))
    shared = {lemma(word) for word in a} & {lemma(word) for word in b}
    best = max((similarity(x, y) for x in left.words for y in right.words), default=0.0)
    worded = all(map(is_common, left.words))
    return {
        "string": alike.parts["string"],
        "best": best,
        "best_cubed": best**3,
        "sound": alike.parts["sound"],
        "synonym": float(any(synonyms(x) & (synonyms(y) | {y}) for x in left.words for y in right.words)),
        "kind": kind_agreement(one.kind, other.kind),
        "titled": float(reference[right.entity].titled and (article[left.entity].titled or one.kind is Kind.TITLE)),
        "title_shared": float(reference[right.entity].titled) * len(shared) / max(len(a), len(b)),
        "acronyms": float(_is_acronym(one) and _is_acronym(other)),
        "anagram": float(sorted(one.text.lower()) == sorted(other.text.lower())),
        "worded": float(worded),
        "worded_both": float(worded and all(map(is_common, right.words))),
        "weak": float(one.weak or other.weak),
    }


def _is_acronym(mention: Mention) -> bool:
    return 2 <= len(mention.text) <= 7 and sum(map(str.isupper, mention.text)) >= 2 and " " not in mention.text

"""Tell whether two names can be one name spelled twice, or are two names that resemble each other."""

import re

from auditor.entities.entity import Entity
from auditor.entities.likeness.derived import STEM, are_derived, is_known
from auditor.entities.likeness.similarity import Likeness, Pair, likeness
from auditor.entities.likeness.spelling import edits, foreign_reading, heard, sound
from auditor.entities.mention import PERSONAL, Kind
from auditor.entities.words.geography import COUNTRIES, EXONYMS, is_place
from auditor.entities.words.lexicon import is_common
from auditor.entities.words.normalise import canonical, fold, name_tokens

# Surnames that are shorter differ too easily by a letter.
SURNAME = 4


def closest_likeness(left: Entity, right: Entity) -> Likeness:
    """Return the likeness of two entities' most similar forms; a lone surname is held against the other's surname."""
    options = [(left.text, right.text)]
    a, b = canonical(name_tokens(left.text)), canonical(name_tokens(right.text))
    if len(a) == 1 < len(b) and right.kind in PERSONAL:
        options.append((left.text, b[-1]))
    if len(b) == 1 < len(a) and left.kind in PERSONAL:
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
    if all(is_place(pair.left) and len(pair.left) > STEM and not is_known(pair.right) for pair in differing):
        return False  # a slip of the reference's own
    anchored = len(differing) < len(alike.pairs) or any(foreign_reading(pair.left, pair.right) for pair in differing)
    if Kind.PERSON in (left.kind, right.kind) and len(differing) == 1 < len(alike.pairs) and _is_surname_slip(differing[0]):
        return True
    return bool(differing) and all(_is_respelling(pair, anchored=anchored, introduced=introduced) for pair in differing)


def is_exonym(left: Entity, right: Entity) -> bool:
    """Tell whether the left name is a foreign name of the place that the right one names in English."""
    english = " ".join(name_tokens(right.text))
    return EXONYMS.get(fold(left.text).replace("-", " "), "") == COUNTRIES.get(english, english)


def is_coined(text: str) -> bool:
    """Tell whether a name is written as nobody would by accident: a capital or digit inside a word ("SpaceX", "3i")."""
    return re.search(r"[a-z][A-Z]|[A-Za-z]\d|\d[A-Za-z]", text) is not None


def _is_run_together(alike: Likeness) -> bool:
    return alike.parts["joined"] >= 0.9 and bool(alike.left_rest) != bool(alike.right_rest)


def _is_surname_slip(pair: Pair) -> bool:
    """Tell whether two surnames of one given name are the same to the ear and but for a letter, though both are names ("Reid", "Reed")."""
    left, right = pair.left, pair.right
    near = edits(left, right) == 1 and sound(left) == sound(right) and min(len(left), len(right)) >= SURNAME
    silent = f"{min(left, right, key=len)}e" == max(left, right, key=len)
    return near and left[0] == right[0] and (silent or not are_derived(left, right))


def _is_respelling(pair: Pair, *, anchored: bool, introduced: bool) -> bool:
    """Tell whether one word can be the other misspelled, given whether the rest of the name agrees."""
    left, right = pair.left, pair.right
    if left.isdigit() or right.isdigit() or are_derived(left, right):
        return False
    if foreign_reading(left, right) or _is_by_ear(left, right):
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


def _is_by_ear(left: str, right: str) -> bool:
    """Tell whether one word is the other written by ear; two words of English, or two places, are two."""
    return heard(left) == heard(right) and len(heard(left)) > STEM and not (is_common(left) or is_common(right) or is_place(left))


def is_introduced(entity: Entity) -> bool:
    """Tell whether an article presents a name in full or by its role, as it does with those that it means to name."""
    return len(entity.tokens) > 1 or bool(entity.roles)

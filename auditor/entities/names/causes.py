"""Say how a name came to differ: misspelt, transliterated otherwise, translated, split, or replaced."""

from collections.abc import Sequence

from auditor.entities.entity import Entity
from auditor.entities.likeness.respelling import is_exonym
from auditor.entities.likeness.similarity import SPELLED_ALIKE, Pair
from auditor.entities.likeness.spelling import edits, foreign_reading, sound
from auditor.entities.names.match import Match
from auditor.entities.words.classes import COMPASS
from auditor.entities.words.foreign_words import READ, either_reading
from auditor.entities.words.nicknames import counterparts
from auditor.entities.words.normalise import is_broken, name_tokens

_ACRONYM = ("translated-name", "an acronym of another language, or a misprint of it")
_NAME = ("translated-name", "a name carried over by its meaning, or left in another language")
_TITLE = ("translated-title", "a title carried over by its meaning, or left in another language")


def name_cause(item: Match, left: Entity, right: Entity) -> tuple[str, str]:
    """Return the cause of a name that drifted, and how to say it."""
    if is_broken(item.likeness.left, item.likeness.right):
        return "misspelt", "an encoding lost letters of it"
    if not item.form:
        return _spelled_cause(left, right, _differing(item))
    if "".join(name_tokens(item.form)) == "".join(name_tokens(right.text)):
        return "split-name", "its words were split or run together"
    if item.parts.get("acronyms"):
        return _ACRONYM
    if item.parts.get("crossed"):
        return "replaced", "it is made of two people's names"
    if item.parts.get("plain_word"):
        return "replaced", "a word in place of the surname"
    if item.carried:
        return _TITLE if right.titled else _NAME
    return _placed_cause(item, left, right)


def _placed_cause(item: Match, left: Entity, right: Entity) -> tuple[str, str]:
    """Return the cause of a name that was found by its place in the sentence, and how to say it."""
    if item.parts["read"] >= READ and not right.titled:
        return _NAME
    if item.parts["titled"] or (right.titled and item.parts["title_shared"]):
        if item.parts["title_shared"] or item.parts["synonym"] or not item.parts["worded"]:
            return _TITLE
        return "replaced", "another title in its place, perhaps a translation"
    if item.parts["anagram"] and item.likeness.right.isupper():
        return _ACRONYM
    differing = _differing(item)
    cause, why = _spelled_cause(left, right, differing)
    elsewhere = any({pair.left, pair.right} <= COMPASS.keys() for pair in differing)
    other = cause == "misspelt" and (elsewhere or not (differing and item.parts["best"] >= SPELLED_ALIKE))
    swapped = bool(item.likeness.left_rest and item.likeness.right_rest)
    if other or (cause == "split-name" and (swapped or item.likeness.parts["joined"] < SPELLED_ALIKE)):
        return "replaced", "another name in its place"
    return cause, why


def _spelled_cause(left: Entity, right: Entity, differing: Sequence[Pair]) -> tuple[str, str]:
    """Return the cause of a name that was found by its letters, and how to say it."""
    if is_exonym(left, right):
        return "translated-name", "a foreign name of the place"
    readings = [reading for pair in differing if (reading := foreign_reading(pair.left, pair.right))]
    if readings:
        return "re-transliterated", f"{readings[0].tradition} spelling ({', '.join(readings[0].changes)})"
    if not differing:
        return "split-name", "the name was split or run together"
    if all(_is_read(pair) for pair in differing):
        return _NAME
    if all(_is_other_language(pair) for pair in differing):
        return "translated-name", "a name that sounds alike took its place"
    return "misspelt", "a misspelling"


def _is_other_language(pair: Pair) -> bool:
    return counterparts(pair.left, pair.right) or (sound(pair.left) == sound(pair.right) and edits(pair.left, pair.right) >= 2)


def _is_read(pair: Pair) -> bool:
    """Tell whether one word reads in another language as the other: "Musée", "Museum"."""
    return either_reading(pair.left, pair.right) >= READ


def is_carried_over(item: Match) -> bool:
    """Tell whether a given name is another language's ("Pietro", "Peter"), and no spelling that merely sounds alike."""
    differing = _differing(item)
    return bool(differing) and all(counterparts(pair.left, pair.right) and sound(pair.left) != sound(pair.right) for pair in differing)


def _differing(item: Match) -> list[Pair]:
    return [pair for pair in item.likeness.pairs if not pair.same]

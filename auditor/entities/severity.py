"""Say how bad a drift is: major where a reader is told of something else, minor where a name or fact can still be made out."""

from collections.abc import Mapping

from auditor.entities.alignment.neighbours import SAME_SENTENCE
from auditor.entities.change import Change
from auditor.entities.entity import Entity
from auditor.entities.likeness.harmless import lie_apart
from auditor.entities.likeness.similarity import SPELLED_ALIKE, likeness
from auditor.entities.likeness.spelling import sound
from auditor.entities.mention import PERSONAL, Kind
from auditor.entities.names.causes import is_carried_over
from auditor.entities.names.match import Match
from auditor.entities.names.replaced import Replaced
from auditor.entities.values.equality import is_near
from auditor.entities.words.classes import NAMING, WORKS
from auditor.entities.words.lexicon import is_common
from auditor.entities.words.normalise import name_tokens
from auditor.report import Severity


def name_severity(item: Match, left: Entity, right: Entity, cause: str) -> Severity:
    """Return the severity of a changed name: major for a given name in another language, another title of a work, another name."""
    person = right.kind in PERSONAL
    translated = cause == "translated-name" and person and is_carried_over(item)
    changed = cause in ("translated-title", "replaced") and _is_grave(item, left, right)
    return Severity.MAJOR if translated or changed else Severity.MINOR


def title_severity(left: Entity, right: Entity, parts: Mapping[str, float]) -> Severity:
    """Return the severity of a translated title.

    Medals, campaigns and holidays have no one English name; an engine that makes this form of that title is the second witness.
    """
    return Severity.MAJOR if _is_title_of_work(left, right) or parts.get("round_trip", 0.0) > 0 else Severity.MINOR


def fact_severity(change: Change) -> Severity:
    """Return the severity of a changed value or quotation; not sure to be of the same fact, it is no more than minor."""
    reworded = change.cause == "quote-altered" and not change.parts["critical"]
    slight = reworded or not change.sure or is_near(change.article.value, change.reference.value)
    return Severity.MINOR if slight else Severity.MAJOR


def replaced_severity(item: Replaced) -> Severity:
    """Return the severity of a replaced entity: major for another name between the same words of the same sentence."""
    if item.article is None or item.reference is None:
        return Severity.MINOR
    grave = item.fixed and item.similarity >= SAME_SENTENCE and _is_another_name(item.article.text, item.reference.text)
    return Severity.MAJOR if grave else Severity.MINOR


def _is_grave(item: Match, left: Entity, right: Entity) -> bool:
    """Tell whether an editor must act: a film or book; or another name between the same words of a sentence that is otherwise the same.

    Slogans, awards and programmes in quotation marks are named in more than one way, and so are names that are written alike.
    """
    if _is_title_of_work(left, right):
        return True
    same_place = not item.carried and item.parts["sentence"] >= SAME_SENTENCE and item.parts["before"] == item.parts["after"] == 1.0
    return same_place and not right.titled and _is_another_name(left.text, right.text)


def _is_another_name(written: str, meant: str) -> bool:
    """Tell whether two names can be no two ways to write or to word one name, as people who translate have them.

    A word in common, letters or sounds alike, or nothing but common words, as offices and days have them, speak for one name; not where
    they lie in different quarters of the compass.
    """
    if lie_apart(written, meant):
        return True
    alike = likeness(written, meant)
    short, long = sorted(("".join(name_tokens(written)), "".join(name_tokens(meant))), key=len)
    if any(pair.same for pair in alike.pairs) or long.startswith(short) or sound(short) == sound(long):
        return False
    if max(alike.parts["string"], alike.parts["joined"], *(pair.score for pair in alike.pairs)) >= SPELLED_ALIKE:
        return False
    return not all(is_common(word) for word in name_tokens(written)) or not all(is_common(word) for word in name_tokens(meant))


def _is_title_of_work(left: Entity, right: Entity) -> bool:
    """Tell whether one of two names reads as a title, and a word such as "film", not just "called", says of either that it is a work's.

    A colon between capitals says so, too ("Star Garden: Origins"); what events are called has small words in it.
    """
    both = (left, right)
    titled = any(entity.kind is Kind.TITLE for entity in both)
    return titled and any(entity.roles & (WORKS - NAMING) or (entity.titled and _has_subtitle(entity.text)) for entity in both)


def _has_subtitle(text: str) -> bool:
    return ": " in text and not any(word[0].islower() for word in text.split())

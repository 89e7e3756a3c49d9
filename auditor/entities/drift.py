"""Turn what changed into drift for an editor: its cause, its severity, and a sentence that says it."""

from collections.abc import Iterator, Mapping, Sequence

from auditor.article import SegmentedArticle
from auditor.entities.entity import Entity
from auditor.entities.facts import Change, is_near
from auditor.entities.lexicon import is_common
from auditor.entities.match import Match, is_exonym
from auditor.entities.mention import Kind, Mention
from auditor.entities.merged import Merged
from auditor.entities.neighbours import SAME_SENTENCE
from auditor.entities.nicknames import counterparts
from auditor.entities.normalise import name_tokens
from auditor.entities.recognise import likely_kind
from auditor.entities.similarity import Pair, likeness
from auditor.entities.spelling import edits, foreign_reading, sound
from auditor.entities.words import NAMING, WORKS
from auditor.report import Drift, Severity

# Words from this similarity on are one word in two spellings rather than two words.
SPELLED_ALIKE = 0.6

_CHANGES = {
    "number-changed": "The number changed",
    "scale-changed": "The number changed its order of magnitude",
    "unit-changed": "The unit changed, the figure did not",
    "currency-changed": "The currency changed, the figure did not",
    "date-shifted": "The date shifted",
    "day-and-month-swapped": "Day and month changed places",
    "quote-altered": "The quotation was reworded",
}


def name_drifts(
    item: Match, article: Sequence[Entity], reference: Sequence[Entity], texts: tuple[SegmentedArticle, SegmentedArticle]
) -> Iterator[Drift]:
    """Yield one drift per spelling of a name that drifted, at the spelling's first mention in the body."""
    left, right = article[item.article], reference[item.reference]
    cause, why = placed_cause(item, left, right) if item.form else name_cause(left, right, _differing(item))
    person = right.kind in (Kind.PERSON, Kind.NAME)
    translated = cause == "translated-name" and person and _is_carried_over(item)
    changed = cause in ("translated-title", "replaced") and _is_grave(item, left, right)
    severity = Severity.MAJOR if translated or changed else Severity.MINOR
    for mention in first_mentions(left):
        if item.form and mention.text != item.form:
            continue
        message = f"“{mention.text}” is “{right.text}” in the reference: {why}."
        yield make(drift_kind(right.kind), cause, severity, mention, best_mention(mention, right), message, item.score, item.parts, texts)


def placed_cause(item: Match, left: Entity, right: Entity) -> tuple[str, str]:
    """Return the cause of a name that was found by its place in the sentence, and how to say it."""
    if "".join(name_tokens(item.form)) == "".join(name_tokens(right.text)):
        return "split-name", "its words were split or run together"
    if item.parts["titled"] or (right.titled and item.parts["title_shared"]):
        if item.parts["title_shared"] or item.parts["synonym"] or not item.parts["worded"]:
            return "translated-title", "a title carried over by its meaning, or left in another language"
        return "replaced", "another title in its place, perhaps a translation"
    if item.parts["acronyms"] or (item.parts["anagram"] and item.likeness.right.isupper()):
        return "translated-name", "an acronym of another language, or a misprint of it"
    differing = _differing(item)
    cause, why = name_cause(left, right, differing)
    other = cause == "misspelt" and not (differing and item.parts["best"] >= SPELLED_ALIKE)
    swapped = bool(item.likeness.left_rest and item.likeness.right_rest)
    if other or (cause == "split-name" and (swapped or item.likeness.parts["joined"] < SPELLED_ALIKE)):
        return "replaced", "another name in its place"
    return cause, why


def _is_grave(item: Match, left: Entity, right: Entity) -> bool:
    """Tell whether an editor must act: a film or book; or another name between the same words of a sentence that is otherwise the same.

    Slogans, awards and programmes in quotation marks are named in more than one way, and so are names that are written alike.
    """
    if _is_title_of_work(left, right):
        return True
    same_place = item.parts["sentence"] >= SAME_SENTENCE and item.parts["before"] == item.parts["after"] == 1.0
    return same_place and not right.titled and is_another_name(left.text, right.text)


def is_another_name(written: str, meant: str) -> bool:
    """Tell whether two names can be no two ways to write or to word one name, as people who translate have them.

    A word in common, letters or sounds alike, or nothing but common words, as offices and days have them, speak for one name.
    """
    alike = likeness(written, meant)
    short, long = sorted(("".join(name_tokens(written)), "".join(name_tokens(meant))), key=len)
    if any(pair.same for pair in alike.pairs) or long.startswith(short) or sound(short) == sound(long):
        return False
    if max(alike.parts["string"], alike.parts["joined"], *(pair.score for pair in alike.pairs)) >= SPELLED_ALIKE:
        return False
    return not all(is_common(word) for word in name_tokens(written)) or not all(is_common(word) for word in name_tokens(meant))


def _is_title_of_work(left: Entity, right: Entity) -> bool:
    """Tell whether one of two names reads as a title, and a word such as "film", not just "called", says of either that it is a work's."""
    both = (left, right)
    return any(entity.kind is Kind.TITLE for entity in both) and any(entity.roles & (WORKS - NAMING) for entity in both)


def _differing(item: Match) -> list[Pair]:
    return [pair for pair in item.likeness.pairs if not pair.same]


def name_cause(left: Entity, right: Entity, differing: Sequence[Pair]) -> tuple[str, str]:
    """Return the cause of a changed name, and how to say it."""
    if is_exonym(left, right):
        return "translated-name", "a foreign name of the place"
    readings = [reading for pair in differing if (reading := foreign_reading(pair.left, pair.right))]
    if readings:
        return "re-transliterated", f"{readings[0].tradition} spelling ({', '.join(readings[0].changes)})"
    if not differing:
        return "split-name", "the name was split or run together"
    if all(_is_other_language(pair) for pair in differing):
        return "translated-name", "a name that sounds alike took its place"
    return "misspelt", "a misspelling"


def _is_carried_over(item: Match) -> bool:
    """Tell whether a given name is another language's ("Pietro", "Peter"), and no spelling that merely sounds alike."""
    differing = _differing(item)
    return bool(differing) and all(counterparts(pair.left, pair.right) and sound(pair.left) != sound(pair.right) for pair in differing)


def _is_other_language(pair: Pair) -> bool:
    return counterparts(pair.left, pair.right) or (sound(pair.left) == sound(pair.right) and edits(pair.left, pair.right) >= 2)


def title_drifts(
    left: Entity, right: Entity, parts: Mapping[str, float], score: float, texts: tuple[SegmentedArticle, SegmentedArticle]
) -> Iterator[Drift]:
    """Yield one drift per spelling of a title that was translated."""
    # Medals, campaigns and holidays have no one English name; an engine that makes this form of that title is the second witness.
    severity = Severity.MAJOR if _is_title_of_work(left, right) or parts.get("round_trip", 0.0) > 0 else Severity.MINOR
    for mention in first_mentions(left):
        message = f"“{mention.text}” seems to be the title “{right.text}” of the reference, carried over by its meaning."
        yield make("title", "translated-title", severity, mention, best_mention(mention, right), message, score, parts, texts)


def merged_drift(item: Merged, texts: tuple[SegmentedArticle, SegmentedArticle]) -> Drift:
    """Return the drift of two names run together."""
    message = f"“{item.mention.text}” runs two names together: “{item.first.text}” and “{item.second.text}”."
    return make("name", "merged-names", Severity.MINOR, item.mention, item.second.mentions[0], message, 0.9, {"exact": 1.0}, texts)


def fact_drift(change: Change, texts: tuple[SegmentedArticle, SegmentedArticle]) -> Drift:
    """Return the drift of a value or quotation; where it is not sure that both texts tell the same fact, it is no more than minor."""
    reworded = change.cause == "quote-altered" and not change.parts["critical"]
    slight = reworded or not change.sure or is_near(change.article.value, change.reference.value)
    severity = Severity.MINOR if slight else Severity.MAJOR
    message = f"{_CHANGES[change.cause]}: “{change.article.text}” where the reference has “{change.reference.text}”."
    return make(
        change.article.kind.value, change.cause, severity, change.article, change.reference, message, change.score, change.parts, texts
    )


def drift_kind(kind: Kind) -> str:
    """Return the kind that a drift is listed under: people and names of unknown kind are `name`."""
    return "name" if kind in (Kind.PERSON, Kind.NAME) else kind.value


def first_mentions(entity: Entity) -> list[Mention]:
    """Return the first mention of every spelling of an entity, one in the body before any other."""
    ranked = sorted(entity.mentions, key=lambda mention: (not mention.scored, mention.start))
    return sorted({mention.text: mention for mention in reversed(ranked)}.values(), key=lambda mention: mention.start)


def best_mention(mention: Mention, entity: Entity) -> Mention:
    """Return the mention of the reference's entity whose length is nearest to the article's form."""
    return min(entity.mentions, key=lambda other: (abs(len(other.text.split()) - len(mention.text.split())), other.start))


def make(
    kind: str,
    cause: str,
    severity: Severity,
    mention: Mention,
    other: Mention | None,
    message: str,
    score: float,
    parts: Mapping[str, float],
    texts: tuple[SegmentedArticle, SegmentedArticle],
) -> Drift:
    """Return a drift whose quotes are cut from the texts themselves."""
    article, reference = (text.article.text for text in texts)
    if kind == "name":
        kind = drift_kind(likely_kind(other, texts[1]) if other else likely_kind(mention, texts[0]))
    return Drift(
        kind=kind,
        cause=cause,
        severity=severity,
        article=mention.text,
        reference=other.text if other else None,
        start=mention.start,
        end=mention.end,
        quote=article[mention.start : mention.end],
        reference_start=other.start if other else None,
        reference_end=other.end if other else None,
        reference_quote=reference[other.start : other.end] if other else None,
        message=message,
        score=max(0.0, min(1.0, score)),
        parts=dict(parts),
    )

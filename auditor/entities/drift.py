"""Turn what changed into drift for an editor: its cause, its severity, and a sentence that says it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from auditor.article import SegmentedArticle
from auditor.entities.change import Change
from auditor.entities.entity import Entity, first_mentions
from auditor.entities.mention import PERSONAL, Kind, Mention
from auditor.entities.names.causes import name_cause
from auditor.entities.names.match import Match
from auditor.entities.names.merged import Merged
from auditor.entities.names.replaced import Replaced
from auditor.entities.names.swapped import Swapped
from auditor.entities.recognition.recognise import likely_kind
from auditor.entities.severity import fact_severity, name_severity, replaced_severity, title_severity
from auditor.report import Drift, Severity

_Texts = tuple[SegmentedArticle, SegmentedArticle]

_CHANGES = {
    "number-changed": "The number changed",
    "scale-changed": "The number changed its order of magnitude",
    "unit-changed": "The unit changed, the figure did not",
    "currency-changed": "The currency changed, the figure did not",
    "date-shifted": "The date shifted",
    "day-and-month-swapped": "Day and month changed places",
    "quote-altered": "The quotation was reworded",
}


def name_drifts(item: Match, article: Sequence[Entity], reference: Sequence[Entity], texts: _Texts) -> Iterator[Drift]:
    """Yield one drift per spelling of a name that drifted, at the spelling's first mention in the body."""
    left, right = article[item.article], reference[item.reference]
    cause, why = name_cause(item, left, right)
    severity = name_severity(item, left, right, cause)
    for mention in first_mentions(left):
        if item.form and mention.text != item.form:
            continue
        message = f"“{mention.text}” is “{right.text}” in the reference: {why}."
        yield _make(
            _drift_kind(right.kind), cause, severity, mention, _best_mention(mention, right), message, item.score, item.parts, texts
        )


def title_drifts(left: Entity, right: Entity, parts: Mapping[str, float], score: float, texts: _Texts) -> Iterator[Drift]:
    """Yield one drift per spelling of a title that was translated."""
    severity = title_severity(left, right, parts)
    for mention in first_mentions(left):
        message = f"“{mention.text}” seems to be the title “{right.text}” of the reference, carried over by its meaning."
        yield _make("title", "translated-title", severity, mention, _best_mention(mention, right), message, score, parts, texts)


def merged_drift(item: Merged, texts: _Texts) -> Drift:
    """Return the drift of two names run together."""
    message = f"“{item.mention.text}” runs two names together: “{item.first.text}” and “{item.second.text}”."
    return _make("name", "merged-names", Severity.MINOR, item.mention, item.second.mentions[0], message, 0.9, {"exact": 1.0}, texts)


def swapped_drift(item: Swapped, texts: _Texts) -> Drift:
    """Return the drift of two names in each other's place: major where the words between them are the same, or say who plays whom."""
    first, second = item.article
    there, here = item.reference
    message = f"“{first.text}” and “{second.text}” changed places: the reference has “{_cut(texts[1], there, here)}”."
    severity = Severity.MAJOR if item.similarity == 1.0 else Severity.MINOR
    whole, meant = _joined(first, second, texts[0]), _joined(there, here, texts[1])
    return _make("name", "swapped-names", severity, whole, meant, message, item.similarity, {"between": item.similarity}, texts)


def _cut(text: SegmentedArticle, first: Mention, last: Mention) -> str:
    return text.article.text[first.start : last.end]


def _joined(first: Mention, last: Mention, text: SegmentedArticle) -> Mention:
    """Return one mention of two names and the words between them."""
    return replace(first, end=last.end, text=_cut(text, first, last))


def fact_drift(change: Change, texts: _Texts) -> Drift:
    """Return the drift of a value or quotation."""
    message = f"{_CHANGES[change.cause]}: “{change.article.text}” where the reference has “{change.reference.text}”."
    return _make(
        change.article.kind.value,
        change.cause,
        fact_severity(change),
        change.article,
        change.reference,
        message,
        change.score,
        change.parts,
        texts,
    )


def replaced_drift(item: Replaced, texts: _Texts) -> Drift:
    """Return the drift of an entity that was replaced, added or lost."""
    parts = {"sentence": item.similarity}
    if item.article and item.reference:
        message = f"“{item.article.text}” stands where the reference has “{item.reference.text}”, in a sentence that is otherwise the same."
        return _make(
            _drift_kind(item.reference.kind),
            "replaced",
            replaced_severity(item),
            item.article,
            item.reference,
            message,
            item.similarity,
            parts,
            texts,
        )
    if item.article:
        message = f"“{item.article.text}” was added to a sentence that the reference has without it."
        return _make(
            _drift_kind(item.article.kind), "added", Severity.MINOR, item.article, None, message, 0.8 * item.similarity, parts, texts
        )
    lost = item.reference
    if lost is None:
        raise ValueError("a replaced entity needs a mention on one side")
    segment = texts[0].segments[item.segment]
    place = Mention(lost.kind, segment.start, segment.end, segment.text, item.segment, scored=True)
    message = f"The sentence lost “{lost.text}”, which the reference names in it."
    return _make(_drift_kind(lost.kind), "lost", Severity.MINOR, place, lost, message, 0.8 * item.similarity, parts, texts)


def office_drift(item: Replaced, texts: _Texts) -> Drift:
    """Return the drift of a minister's office, which both texts tell beside the same name."""
    if item.article is None or item.reference is None:
        raise ValueError("an office is compared with an office")
    message = f"“{item.article.text}” is “{item.reference.text}” in the reference, of the same person: another office."
    return _make("name", "replaced", Severity.MINOR, item.article, item.reference, message, 0.8, {"person": 1.0}, texts)


def _best_mention(mention: Mention, entity: Entity) -> Mention:
    """Return the mention of the reference's entity whose length is nearest to the article's form."""
    return min(entity.mentions, key=lambda other: (abs(len(other.text.split()) - len(mention.text.split())), other.start))


def _drift_kind(kind: Kind) -> str:
    """Return the kind that a drift is listed under: people and names of unknown kind are `name`."""
    return "name" if kind in PERSONAL else kind.value


def _make(
    kind: str,
    cause: str,
    severity: Severity,
    mention: Mention,
    other: Mention | None,
    message: str,
    score: float,
    parts: Mapping[str, float],
    texts: _Texts,
) -> Drift:
    """Return a drift whose quotes are cut from the texts themselves."""
    article, reference = (text.article.text for text in texts)
    if kind == "name":
        kind = _drift_kind(likely_kind(other, texts[1]) if other else likely_kind(mention, texts[0]))
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

"""Compare an article with a clean reference about the same story: what became of its entities."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from auditor.article import SegmentedArticle
from auditor.entities.alignment.align import Alignment
from auditor.entities.alignment.assignment import assign
from auditor.entities.alignment.side import Side, side
from auditor.entities.change import Change
from auditor.entities.drift import (
    fact_drift,
    merged_drift,
    name_drifts,
    office_drift,
    replaced_drift,
    swapped_drift,
    title_drifts,
)
from auditor.entities.likeness.variants import same_entities
from auditor.entities.mention import Kind
from auditor.entities.names.match import Matching, match
from auditor.entities.names.merged import merged_names
from auditor.entities.names.offices import changed_offices
from auditor.entities.names.peoples import replaced_peoples
from auditor.entities.names.replaced import replaced_entities
from auditor.entities.names.swapped import swapped_names
from auditor.entities.quotes.altered import altered_quotes
from auditor.entities.quotes.denied import denied_quotes
from auditor.entities.quotes.spoken import respoken_quotes
from auditor.entities.recognition.spacy_names import OWN
from auditor.entities.spans import is_free
from auditor.entities.titles.carried import is_suspect, reordered_titles, translated_titles
from auditor.entities.titles.far import far_titles
from auditor.entities.titles.renderings import Returned, returns_of
from auditor.entities.together import read_together
from auditor.entities.values.ages import ages_of, are_age_and_other
from auditor.entities.values.equality import compatible
from auditor.entities.values.exchanged import exchanged_values
from auditor.entities.values.facts import changed_values
from auditor.entities.values.leftover import left_over_values
from auditor.entities.values.scattered import scattered_values
from auditor.report import Drift
from auditor.translation.engine import Engine

# Two texts are about one story from this similarity of their content words on, or from fewer words and shared names on.
RELATED_OVERLAP = 0.35
RELATED_OVERLAP_WITH_NAMES = 0.15
RELATED_NAMES = 2


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became of the reference's entities in an article.

    Attributes:
        drift: the entities that changed, in the article's reading order.
        fidelity: `matched / compared`; `None` where nothing could be compared.
        matched: entities of the reference that the article has unchanged.
        compared: entities of the reference that the article has at all.
        related: whether both tell one story; if not, nothing is compared.
    """

    drift: tuple[Drift, ...]
    fidelity: float | None
    matched: int
    compared: int
    related: bool


def compare(
    article: SegmentedArticle,
    reference: SegmentedArticle,
    *,
    engine: Engine | None = None,
    pivots: Sequence[str] = (),
    related: bool | None = None,
    recogniser: str = OWN,
) -> Comparison:
    """Return how the entities of `reference` fared in `article`; both are English texts.

    `related` says whether both tell one story, where that was judged before (`entities.story`); else a rule of thumb decides, which
    single sentences pass too.

    `recogniser` says who finds the names: this project, or a spaCy pipeline (`spacy_names`).
    With an engine, a missing title of the reference is sent to each pivot and back, and so is what may stand for it: what comes out
    supports a suspicion of a translated title, and makes one only where both titles stand in the same place of the story.
    """
    left, right, alignment = read_together(side(article, recogniser), side(reference, recogniser))
    same = same_entities(left.entities, right.entities)
    if not (_related(left, right, same, alignment) if related is None else related):
        return Comparison((), None, 0, 0, related=False)
    matching = match(left.entities, right.entities, alignment)
    drift, changed = _name_drift(left, right, matching, alignment, _round_trips(left, right, same, engine, pivots))
    changes = _changes(left, right, alignment)
    drift += [fact_drift(change, (article, reference)) for change in changes]
    matched, compared = _fidelity(left, right, set(same.values()), changed, changes)
    ordered = sorted(drift, key=lambda item: (item.start, item.end, item.cause, item.reference_start or 0))
    return Comparison(tuple(ordered), matched / compared if compared else None, matched, compared, related=True)


def _changes(left: Side, right: Side, alignment: Alignment) -> list[Change]:
    """Return the values and quotations that changed; what counterpart sentences tell goes before what only the words around tell."""
    found = [*changed_values(left.mentions, right.mentions, alignment), *altered_quotes(left.mentions, right.mentions)]
    found += denied_quotes(left.mentions, right.mentions)
    known = {(change.article.start, change.article.kind) for change in found}
    aged = [{age.span for _, age in ages_of(item)} for item in (left, right)]
    found += [
        change
        for change in left_over_values(left.mentions, right.mentions, alignment)
        if (change.article.start, change.article.kind) not in known
        and not are_age_and_other((change.article, change.article.span in aged[0]), (change.reference, change.reference.span in aged[1]))
    ]
    known = {(change.article.start, change.article.kind) for change in found}
    found += [change for change in exchanged_values(left, right, alignment) if (change.article.start, change.article.kind) not in known]
    found += respoken_quotes(left.mentions, right.mentions)
    ours, theirs = {change.article.span for change in found}, {change.reference.span for change in found}
    return found + [
        change for change in scattered_values(left, right) if change.article.span not in ours and change.reference.span not in theirs
    ]


def _related(left: Side, right: Side, same: dict[int, int], alignment: Alignment) -> bool:
    names = {j for i, j in same.items() if right.entities[j].kind is not Kind.PLACE and not left.entities[i].weak}
    overlap = alignment.overlap()
    return overlap >= RELATED_OVERLAP or (overlap >= RELATED_OVERLAP_WITH_NAMES and len(names) >= RELATED_NAMES)


def _name_drift(
    left: Side, right: Side, matching: Matching, alignment: Alignment, round_trips: Mapping[str, Returned]
) -> tuple[list[Drift], set[int]]:
    """Return the drift of names, and the indices of the reference's entities that drifted."""
    texts = (left.text, right.text)
    titles = translated_titles(left.entities, right.entities, matching.same, alignment, round_trips)
    placed = {(item.article, item.reference) for item in matching.drifted if item.form}
    spelled = {(item.article, item.reference) for item in matching.drifted}
    titles = {pair: value for pair, value in titles.items() if not _is_taken(pair, spelled - placed if pair in placed else spelled)}
    chosen = assign({pair: score for pair, (_, score) in titles.items()})
    # What the words and the round trips of a title say counts for more than its place alone.
    drifted = [item for item in matching.drifted if not (item.form and (item.article, item.reference) in chosen)]
    spelled = {(item.article, item.reference) for item in drifted}
    drift = [item for match_ in drifted for item in name_drifts(match_, left.entities, right.entities, texts)]
    # What is told as a name written otherwise is not told once more as a title.
    chosen = [pair for pair in chosen if pair not in spelled]
    reordered = reordered_titles(left.entities, right.entities, matching.same)
    reordered = {pair: value for pair, value in reordered.items() if pair not in spelled}
    for (i, j), (parts, score) in {**{pair: titles[pair] for pair in chosen}, **reordered}.items():
        drift += title_drifts(left.entities[i], right.entities[j], parts, score, texts)
    drift += [merged_drift(item, texts) for item in merged_names(left.entities, right.entities)]
    drift += [swapped_drift(item, texts) for item in swapped_names(left, right, matching.same, alignment)]
    explained = (
        {*matching.same, *(i for i, _ in (*spelled, *chosen, *reordered))},
        {*matching.same.values(), *(j for _, j in (*spelled, *chosen, *reordered))},
    )
    drift += [replaced_drift(item, texts) for item in replaced_entities(left.entities, right.entities, explained, alignment)]
    changed = {j for _, j in (*spelled, *chosen, *reordered)}
    told = [(item.start, item.end) for item in drift if item.cause != "lost"]
    peoples = (item for item in replaced_peoples(left, right, alignment) if item.article and is_free(item.article.span, told))
    drift += [replaced_drift(item, texts) for item in peoples]
    persons = {(one, other) for i, j in spelled for one in left.entities[i].forms for other in right.entities[j].forms}
    offices = (item for item in changed_offices(left, right, persons) if item.article and is_free(item.article.span, told))
    drift += [office_drift(item, texts) for item in offices]
    for title, j, score in list(far_titles(left, right, changed)):
        if is_free(title.mentions[0].span, [(item.start, item.end) for item in drift if item.cause != "lost"]):
            drift += title_drifts(title, right.entities[j], {"meaning": score}, score, texts)
            changed.add(j)
    return drift, changed


def _is_taken(pair: tuple[int, int], others: set[tuple[int, int]]) -> bool:
    """Tell whether another pair has one of the two."""
    return any(pair != other and (pair[0] == other[0] or pair[1] == other[1]) for other in others)


def _fidelity(left: Side, right: Side, same: set[int], changed: set[int], changes: Sequence[Change]) -> tuple[int, int]:
    """Return (unchanged, compared): names of the reference that the article has, and values that both have or that changed."""
    names = {index for index in same | changed if not right.entities[index].weak}
    values = [item for item in right.mentions if item.value is not None]
    told = [item for item in values if any(other.value is not None and compatible(other.value, item.value) for other in left.mentions)]  # type: ignore[arg-type]
    return len(names - changed) + len(told), len(names) + len(told) + len(changes)


def _round_trips(left: Side, right: Side, same: dict[int, int], engine: Engine | None, pivots: Sequence[str]) -> Mapping[str, Returned]:
    """Return the round trips of the reference's titles that the article lacks, and of what the article may have in their place."""
    suspects = [entity.text for i, entity in enumerate(left.entities) if i not in same and is_suspect(entity)]
    titles = [entity.text for j, entity in enumerate(right.entities) if entity.titled and j not in set(same.values())]
    if engine is None or not suspects or not titles:
        return {}
    return returns_of(sorted({*suspects, *titles}), engine, pivots, right.text.language)

"""Compare an article with several references at once: the best supported form of a name, number, date or quote wins."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from auditor.article import SegmentedArticle
from auditor.entities.alignment.side import Side, side
from auditor.entities.compare import Comparison, compare
from auditor.entities.mention import Mention
from auditor.entities.recognition.spacy_names import OWN
from auditor.entities.values.equality import compatible
from auditor.entities.words.normalise import canonical, fold
from auditor.report import Drift
from auditor.translation.engine import Engine

# From so many articles on a majority means something: one against one is a draw.
MAJORITY = 2
# What an article leaves out or adds is its writer's choice; a majority of other articles says nothing about it.
_CHOICE = frozenset({"added", "lost"})


@dataclass(frozen=True, slots=True)
class _Claim:
    """A drift that the comparison with one reference found, and the references that write as that one, or as the article."""

    drift: Drift
    supporting: frozenset[int]
    contradicting: frozenset[int]


def compare_all(
    article: SegmentedArticle,
    references: Sequence[SegmentedArticle],
    *,
    clean: bool = True,
    engine: Engine | None = None,
    pivots: Sequence[str] = (),
    recogniser: str = OWN,
) -> Comparison:
    """Return how the entities of several references, all judged to tell the article's story, fared in it.

    Of `clean` references each is believed: a form that any of them uses is no drift, and of the forms that stand against it
    the one that most of them use is named. Articles that need not be clean are believed together: a form counts as drift
    where more of them write otherwise than write it, the article itself included, and two at least agree.
    `Drift.reference_index` is the place in `references`.
    """
    if not clean and len(references) < MAJORITY:
        return Comparison((), None, 0, 0, related=False)
    comparisons = [
        compare(article, reference, engine=engine, pivots=pivots, related=True, recogniser=recogniser) for reference in references
    ]
    if clean and len(references) == 1:
        return comparisons[0]
    here, there = side(article, recogniser), [side(reference, recogniser) for reference in references]
    claims = [
        _claim(replace(drift, reference_index=index), here, there) for index, found in enumerate(comparisons) for drift in found.drift
    ]
    kept = [claim for claim in claims if (_stands if clean else _is_majority)(claim)]
    drift = [_told(claim, len(references)) for claim in _best(kept)]
    ordered = sorted(drift, key=lambda item: (item.start, item.end, item.cause, item.reference_start or 0))
    return _joined(comparisons, ordered, dropped={_place(claim.drift) for claim in claims} - {_place(claim.drift) for claim in kept})


def _claim(drift: Drift, here: Side, there: Sequence[Side]) -> _Claim:
    mention = next((item for item in here.mentions if (item.start, item.end) == (drift.start, drift.end)), None)
    meant = next(
        (item for item in there[drift.reference_index].mentions if (item.start, item.end) == (drift.reference_start, drift.reference_end)),
        None,
    )
    supporting = {drift.reference_index} | _writing(drift.reference, meant, there)
    if drift.cause == "lost":  # its span is a sentence: what the others can confirm is that they have what it lost
        return _Claim(drift, frozenset(supporting), frozenset(range(len(there))) - supporting)
    return _Claim(drift, frozenset(supporting), frozenset(_writing(drift.article, mention, there) - {drift.reference_index}))


def _writing(form: str | None, mention: Mention | None, there: Sequence[Side]) -> set[int]:
    """Return the references that have a form, or a value that it can stand for."""
    if form is None:
        return set()
    value = mention.value if mention else None
    if value is not None:
        return {
            index
            for index, other in enumerate(there)
            if any(item.value is not None and compatible(value, item.value) for item in other.mentions)
        }
    sought = _spaced(form)
    return {index for index, other in enumerate(there) if any(sought in _spaced(segment.text) for segment in other.text.segments)}


def _spaced(text: str) -> str:
    """Return the words of a text as names are compared, each between blanks."""
    tokens = re.findall(r"[a-z0-9]+", re.sub(r"['’](?:s\b)?", "", fold(text)))
    return f" {' '.join(canonical(tuple(tokens)))} "


def _stands(claim: _Claim) -> bool:
    return not claim.contradicting


def _is_majority(claim: _Claim) -> bool:
    votes = len(claim.supporting)
    return claim.drift.cause not in _CHOICE and votes >= MAJORITY and votes > len(claim.contradicting) + 1


def _place(drift: Drift) -> tuple[int, int, str]:
    return drift.start, drift.end, drift.reference or "" if drift.cause == "lost" else ""


def _best(claims: Sequence[_Claim]) -> list[_Claim]:
    """Return one claim a place: the form that most references use, then the surest."""
    by_place: dict[tuple[int, int, str], list[_Claim]] = defaultdict(list)
    for claim in claims:
        by_place[_place(claim.drift)].append(claim)
    return [max(group, key=_rank) for group in by_place.values()]


def _rank(claim: _Claim) -> tuple[int, float, int]:
    return len(claim.supporting), claim.drift.score, -claim.drift.reference_index


def _told(claim: _Claim, references: int) -> Drift:
    """Return the drift with the number of references that write as the one it names."""
    drift, votes = claim.drift, len(claim.supporting)
    if drift.reference is None:
        return drift
    message = f"{drift.message.rstrip('.')}; {votes} of {references} references have that form."
    counts = {"supporting": float(votes), "contradicting": float(len(claim.contradicting))}
    return replace(drift, message=message, parts={**drift.parts, **counts})


def _joined(comparisons: Sequence[Comparison], drift: Sequence[Drift], dropped: set[tuple[int, int, str]]) -> Comparison:
    """Return the figures of the reference that could be compared most, what another reference vouches for counted as unchanged."""
    fullest = max(comparisons, key=lambda item: item.compared)
    vouched = sum(_place(item) in dropped and item.cause not in _CHOICE for item in fullest.drift)
    matched = min(fullest.compared, fullest.matched + vouched)
    related = any(item.related for item in comparisons)
    return Comparison(tuple(drift), matched / fullest.compared if fullest.compared else None, matched, fullest.compared, related=related)

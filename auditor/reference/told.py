"""What the report says about its references in sentences: those that were refused, and those that were not found."""

from collections.abc import Iterator, Sequence

from auditor.entities.several import MAJORITY
from auditor.reference.find import Candidate, Sources
from auditor.report import Origin


def limits(candidates: Sequence[Candidate], sources: Sources) -> Iterator[str]:
    """Yield what limits the comparison of an article with its references."""
    used = [candidate for candidate in candidates if candidate.used]
    if sources.given:
        yield from _refused(candidates)
    elif not used and sources.archive:
        yield _not_found(candidates)
    if not sources.given and sources.story and len(used) < MAJORITY and all(candidate.origin is Origin.STORY for candidate in used):
        yield "Fewer than two other articles, copies counted once, tell this story: there is no majority to hold this one against."


def _refused(candidates: Sequence[Candidate]) -> Iterator[str]:
    foreign = [candidate for candidate in candidates if candidate.kinship is None]
    strange = [candidate for candidate in candidates if candidate.kinship and not candidate.kinship.related]
    for refused, why in ((foreign, "in another language than the article"), (strange, "about another story than the article")):
        if refused and len(candidates) == 1:
            yield f"The reference is {why}: nothing was compared."
        elif refused:
            yield f"{len(refused)} of {len(candidates)} references {'is' if len(refused) == 1 else 'are'} {why}: left out."


def _not_found(candidates: Sequence[Candidate]) -> str:
    nearest = next(iter(candidates), None)
    if nearest is None:
        return "The archive has no article about this story: nothing was compared."
    name = nearest.text.article.title or nearest.text.article.id
    likelihood = f"is about it with a probability of {nearest.confidence:.2f}"
    return f"The archive has no article about this story; the nearest, “{name}”, {likelihood}. Nothing was compared."

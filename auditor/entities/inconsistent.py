"""Find one entity in two spellings within an article, which needs no reference."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from auditor.article import SegmentedArticle
from auditor.entities.drift import first_mentions
from auditor.entities.entity import Entity, cluster
from auditor.entities.lexicon import is_common, is_personal_name
from auditor.entities.match import closest_likeness, is_introduced, kind_agreement, plausible
from auditor.entities.recognise import recognise
from auditor.entities.similarity import Likeness
from auditor.report import Finding, Severity

CHECK = "entities.inconsistent-spelling"


def inconsistencies(article: SegmentedArticle) -> tuple[Finding, ...]:
    """Return the spellings of a name that differ from the one that the article uses more, in reading order."""
    entities = cluster(recognise(article), article.article.text)
    findings = {finding.start: finding for one, other in combinations(entities, 2) for finding in _findings(one, other, entities, article)}
    return tuple(findings[start] for start in sorted(findings))


def _findings(one: Entity, other: Entity, entities: Sequence[Entity], article: SegmentedArticle) -> Iterator[Finding]:
    odd, usual = sorted((one, other), key=_standing)
    if odd.weak or kind_agreement(odd.kind, usual.kind) == 0.0:
        return
    alike = closest_likeness(odd, usual)
    if not alike.pairs or not plausible(alike, odd, usual, introduced=is_introduced(odd, entities)):
        return
    for mention in first_mentions(odd):
        if mention.scored:
            quote = article.article.text[mention.start : mention.end]
            message = f"“{mention.text}” and “{usual.text}” look like one name in two spellings."
            evidence = {"usual": usual.text, "usual_mentions": len(usual.mentions), "mentions": len(odd.mentions)} | dict(alike.parts)
            yield Finding(
                CHECK,
                "terminology/inconsistent-use",
                Severity.MINOR,
                mention.start,
                mention.end,
                quote,
                message,
                _confidence(alike),
                evidence,
            )


def _standing(entity: Entity) -> tuple[float, int, int, int]:
    """Rank an entity by how surely it is spelled as it should be: of known words, often, in full, first."""
    known = sum(is_common(token) or is_personal_name(token) for token in entity.tokens)
    return known / len(entity.tokens), len(entity.mentions), len(entity.tokens), -entity.mentions[0].start


def _confidence(alike: Likeness) -> float:
    return min(0.95, 0.5 * alike.parts["string"] + 0.3 * alike.parts["shared"] + 0.25)

"""Find one entity in two spellings within an article, which needs no reference."""

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from auditor.article import SegmentedArticle
from auditor.entities.alignment.side import side
from auditor.entities.entity import Entity, first_mentions
from auditor.entities.likeness.respelling import closest_likeness, is_introduced, plausible
from auditor.entities.likeness.similarity import Likeness
from auditor.entities.mention import kind_agreement
from auditor.entities.recognition.spacy_names import OWN
from auditor.entities.words.lexicon import is_common, is_personal_name
from auditor.report import Finding, Severity

CHECK = "entities.inconsistent-spelling"
# What stands between two names that are set side by side: "the Rhine and the Rhone", "Hansen beat Hanson".
_JOINED = re.compile(r"(?:,| ?[-–—/]| and| or| nor| versus| vs?\.?| against| beat)(?: the| an?| h(?:is|er)| their)?(?: \w+)?\s*")


def inconsistencies(article: SegmentedArticle, recogniser: str = OWN) -> tuple[Finding, ...]:
    """Return the spellings of a name that differ from the one that the article uses more, in reading order."""
    findings = {
        finding.start: finding
        for one, other in combinations(side(article, recogniser).entities, 2)
        for finding in _findings(one, other, article)
    }
    return tuple(findings[start] for start in sorted(findings))


def _findings(one: Entity, other: Entity, article: SegmentedArticle) -> Iterator[Finding]:
    odd, usual = sorted((one, other), key=lambda entity: _standing(entity, other if entity is one else one))
    alike = closest_likeness(odd, usual)
    if odd.weak or _are_two(odd, usual, article.article.text) or kind_agreement(odd.kind, usual.kind) == 0.0 or not alike.pairs:
        return
    if not plausible(alike, odd, usual, introduced=is_introduced(odd) and is_introduced(usual)):
        return
    for mention in first_mentions(odd):
        if mention.scored:
            quote = article.article.text[mention.start : mention.end]
            message = f"“{mention.text}” and “{usual.text}” look like one name in two spellings."
            evidence = {"usual": usual.text, "usual_mentions": len(usual.mentions), "mentions": len(odd.mentions)} | dict(alike.parts)
            yield Finding(
                CHECK,
                "terminology/inconsistent-use-of-terminology",
                Severity.MINOR,
                mention.start,
                mention.end,
                quote,
                message,
                _confidence(alike),
                evidence,
            )


def _are_two(odd: Entity, usual: Entity, text: str) -> bool:
    """Tell whether a sentence that names both means two: as often as each other, under two given names, or side by side."""
    if not odd.segments & usual.segments:
        return False
    siblings = odd.tokens[-1] == usual.tokens[-1] and len(odd.tokens) > 1 < len(usual.tokens)
    if len(odd.mentions) >= len(usual.mentions) or siblings:
        return True
    ends = sorted((mention.start, mention.end) for entity in (odd, usual) for mention in entity.mentions)
    return any(_JOINED.fullmatch(text[end:start]) for (_, end), (start, _) in pairwise(ends))


def _standing(entity: Entity, other: Entity) -> tuple[int, int, int, int]:
    """Rank an entity by how surely it is the one that is spelled right: in known words, often, in full, first.

    A surname may be spelled in several right ways, so that only common words and given names count as known.
    """
    differing = [pair.left for pair in closest_likeness(entity, other).pairs if not pair.same]
    known = sum(is_common(token) or (is_personal_name(token) and token in entity.tokens[:-1]) for token in differing)
    return known, len(entity.mentions), len(entity.tokens), -entity.mentions[0].start


def _confidence(alike: Likeness) -> float:
    return min(0.95, 0.5 * alike.parts["string"] + 0.3 * alike.parts["shared"] + 0.25)

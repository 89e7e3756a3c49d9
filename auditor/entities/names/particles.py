"""Names whose small word was translated: "Antoine of Saint-Exupéry".

Read by itself that is a man and a place; the other text tells that it is one name.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from auditor.entities.alignment.side import Side
from auditor.entities.entity import Entity
from auditor.entities.mention import NAMES, Mention
from auditor.entities.words.normalise import fold

_OF = re.compile(r"\s+of(?: the)?\s+")
_PARTICLE = re.compile(r"\s+(?:d[aeio]|d[ao]s|d[eo]l|dell[ao]|des|du|von|van)(?: (?:la|las|los|der|den))?\s+")


def joined(side: Side, other: Side) -> Side:
    """Return a side with names that "of" parts read as one, where the other side has them as one with another language's small word."""
    known = {parts for entity in other.entities for form in entity.forms if len(parts := _parts(_PARTICLE, form)) > 1}
    mentions: list[Mention] = []
    for mention in side.mentions:
        last = mentions[-1] if mentions else None
        if last and (whole := _whole(last, mention, side)) and _parts(_OF, whole.text) in known:
            mentions[-1] = whole
        else:
            mentions.append(mention)
    return side if len(mentions) == len(side.mentions) else side.read_as(mentions)


def _whole(one: Mention, other: Mention, side: Side) -> Mention | None:
    """Return two neighbouring names and the "of" between them as one."""
    text = side.text.article.text
    if one.kind not in NAMES or other.kind not in NAMES or not _OF.fullmatch(text[one.end : other.start]):
        return None
    return replace(one, end=other.end, text=text[one.start : other.end], weak=False)


def translated_particles(
    article: Sequence[Entity], reference: Sequence[Entity], same: Mapping[int, int]
) -> Iterator[tuple[int, int, str, str]]:
    """Yield (article entity, reference entity, form, the reference's form) for names that have "of" where the reference keeps "de"."""
    for i, j in same.items():
        theirs = {parts: form for form in reference[j].forms if len(parts := _parts(_PARTICLE, form)) > 1}
        for form in article[i].forms:
            meant = theirs.get(parts) if len(parts := _parts(_OF, form)) > 1 else None
            if meant and not any(_OF.search(other) for other in reference[j].forms):
                yield i, j, form, meant


def _parts(small: re.Pattern[str], form: str) -> tuple[str, ...]:
    """Return the parts of a name between its small words, folded."""
    return tuple(small.split(fold(form)))

"""Acronyms that a translation left in its source's language: "OTAN" for NATO, and "(OEA)" behind the Organization of American States."""

from collections.abc import Iterator, Mapping, Sequence

from auditor.entities.acronyms import is_acronym
from auditor.entities.entity import Entity
from auditor.entities.foreign_words import usual_reading
from auditor.entities.lexicon import lemma
from auditor.entities.mention import Mention
from auditor.entities.normalise import acronym, name_tokens

# An acronym is read as another from this share of its occurrences on.
READ = 0.5
# What stands between a name and the acronym in brackets behind it: " (".
_GAP = 2


def left_acronyms(article: Sequence[Entity], reference: Sequence[Entity], same: Mapping[int, int]) -> Iterator[tuple[int, int, Mention]]:
    """Yield (article entity, reference entity, mention) for acronyms that the reference has in English, or spells out, and never so."""
    theirs = {form for entity in reference for form in entity.forms}
    initials = _initials(reference)
    for i, entity in enumerate(article):
        for mention in entity.mentions:
            if not mention.text.isupper() or not is_acronym(mention) or mention.text in theirs or not mention.scored:
                continue
            j = _meant(mention, entity, same.get(i), reference, initials)
            if j is not None:
                yield i, j, mention
                break


def _initials(reference: Sequence[Entity]) -> dict[str, int]:
    """Return {lower-case acronym: entity} of what the reference writes as one, and of what it spells out."""
    spelled = {acronym(name_tokens(form)): j for j, entity in enumerate(reference) for form in entity.forms if len(name_tokens(form)) > 1}
    written = {mention.text.lower(): j for j, entity in enumerate(reference) for mention in entity.mentions if is_acronym(mention)}
    return {letters: j for letters, j in (spelled | written).items() if len(letters) > 1}


def _meant(mention: Mention, entity: Entity, j: int | None, reference: Sequence[Entity], initials: Mapping[str, int]) -> int | None:
    """Return the entity of the reference that a foreign acronym stands for, if one is known."""
    letters = mention.text.lower()
    for english, other in initials.items():
        if english != letters and usual_reading(letters, {lemma(english)}) >= READ:
            return other
    own = {acronym(name_tokens(other.text)) for other in entity.mentions if other.end == mention.start - _GAP}
    told = {form.lower() for form in reference[j].forms if form.isupper()} if j is not None else set()
    return j if own and letters not in own and own & told else None

"""Acronyms that a translation left in its source's language: "OTAN" for NATO, and "(OEA)" behind the Organization of American States."""

from collections.abc import Iterator, Mapping, Sequence

from auditor.entities.entity import Entity
from auditor.entities.likeness.acronyms import is_acronym, is_english_for
from auditor.entities.mention import Mention
from auditor.entities.words.lexicon import is_common
from auditor.entities.words.normalise import acronym, name_tokens

# What stands between a name and the acronym in brackets behind it: " (".
_GAP = 2
# Longer words in capitals are shouted, and of two letters there are too few for their order to tell.
LONGEST, SHORTEST = 6, 3


def left_acronyms(article: Sequence[Entity], reference: Sequence[Entity], same: Mapping[int, int]) -> Iterator[tuple[int, int, Mention]]:
    """Yield (article entity, reference entity, mention) for acronyms that the reference has in English, or spells out, and never so.

    One whose letters stand in another order than an acronym's that only the reference has is a misprint of it, or another language's.
    """
    theirs = {form for entity in reference for form in entity.forms}
    initials, ours = _initials(reference), _written(article)
    codes = {code: j for code, j in _written(reference).items() if code not in ours and len(code) >= SHORTEST and not is_common(code)}
    for i, entity in enumerate(article):
        for mention in entity.mentions:
            if not mention.text.isupper() or not is_acronym(mention) or mention.text in theirs or not mention.scored:
                continue
            j = _meant(mention, entity, same.get(i), reference, initials)
            j = _turned(mention.text.lower(), codes) if j is None else j
            if j is not None:
                yield i, j, mention
                break


def _initials(reference: Sequence[Entity]) -> dict[str, int]:
    """Return {lower-case acronym: entity} of what the reference writes as one, and of what it spells out."""
    spelled = {acronym(name_tokens(form)): j for j, entity in enumerate(reference) for form in entity.forms if len(name_tokens(form)) > 1}
    return {letters: j for letters, j in (spelled | _written(reference)).items() if len(letters) > 1}


def _written(entities: Sequence[Entity]) -> dict[str, int]:
    """Return {lower-case acronym: entity} of the acronyms that a text writes, inside a longer name too: "BMW Tower"."""
    words = ((word, j) for j, entity in enumerate(entities) for form in entity.forms for word in form.split())
    return {word.lower(): j for word, j in words if word.isalpha() and word.isupper() and 1 < len(word) <= LONGEST}


def _turned(letters: str, codes: Mapping[str, int]) -> int | None:
    """Return the entity of the acronym that has these letters in another order."""
    turned = (code for code in codes if code != letters and sorted(code) == sorted(letters) and not is_english_for(letters, code))
    return next((codes[code] for code in turned), None)


def _meant(mention: Mention, entity: Entity, j: int | None, reference: Sequence[Entity], initials: Mapping[str, int]) -> int | None:
    """Return the entity of the reference that a foreign acronym stands for, if one is known."""
    letters = mention.text.lower()
    for english, other in initials.items():
        if english != letters and is_english_for(english, letters):
            return other
    own = {acronym(name_tokens(other.text)) for other in entity.mentions if other.end == mention.start - _GAP}
    told = {form.lower() for form in reference[j].forms if form.isupper()} if j is not None else set()
    return j if own and letters not in own and own & told else None

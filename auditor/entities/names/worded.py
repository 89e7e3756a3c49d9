"""Find surnames that became a word: "Gonzalo Orchard" for Gonzalo Pereda, where no lexicon knows what the surname means.

A given name that only one person of the reference has, a surname that is a plain word and nobody's, and a person whom the article never
names: an honest writer's other Gonzalo bears a name.
"""

from collections.abc import Iterator, Sequence

from auditor.entities.entity import Entity
from auditor.entities.mention import Kind
from auditor.entities.words.lexicon import is_common, is_personal_name, lemma
from auditor.entities.words.nicknames import same_given_name
from auditor.entities.words.normalise import name_tokens, same_name

# Longer names are offices and things as often as people.
_WHOLE = 2
_PEOPLE = frozenset({Kind.PERSON, Kind.NAME, Kind.TITLE})


def worded_surnames(
    article: Sequence[Entity], reference: Sequence[Entity], drifted: tuple[set[int], set[int]], known: frozenset[str]
) -> Iterator[tuple[int, int, str]]:
    """Yield (article's entity, reference's entity, form) of names that differ from a missing person's by a plain word for the surname.

    `drifted` are the entities of either side that are known to have changed, `known` the words of the reference.
    """
    people = [(j, name_tokens(entity.text)) for j, entity in enumerate(reference) if entity.kind is Kind.PERSON]
    written = [form for entity in article for form in entity.forms]
    told = [
        (i, form, name_tokens(form))
        for i, entity in enumerate(article)
        if i not in drifted[0] and _is_person(entity)
        for form in entity.forms
        if _is_worded(form, known)
    ]
    for i, form, (given, surname) in told:
        namesakes = [(j, name) for j, name in people if _is_one(given, name[0])]
        rivals = [other for _, other, name in told if other != form and _is_one(given, name[0])]
        if len(namesakes) != 1 or rivals:
            continue
        j, name = namesakes[0]
        missing = not any(len(name_tokens(other)) >= len(name) and same_name(other, reference[j].text) for other in written)
        if j not in drifted[1] and len(name) == _WHOLE and name[1] != surname and missing:
            yield i, j, form


def _is_person(entity: Entity) -> bool:
    return entity.kind in _PEOPLE and not entity.weak and not entity.titled and any(mention.scored for mention in entity.mentions)


def _is_worded(form: str, known: frozenset[str]) -> bool:
    """Tell whether a name is a given name and a plain word that nobody bears and the reference has nowhere."""
    words = name_tokens(form)
    if len(words) != _WHOLE or not form.istitle():
        return False
    given, surname = words
    plain = is_common(surname) and not is_personal_name(surname) and lemma(surname) not in known
    return plain and is_personal_name(given)


def _is_one(one: str, other: str) -> bool:
    return one == other or same_given_name(one, other)

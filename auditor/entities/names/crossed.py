"""Find names made of two people's: the given name of one of the reference with the surname of another ("Petros Danforth")."""

from collections.abc import Iterator, Sequence

from auditor.entities.entity import Entity
from auditor.entities.mention import PERSONAL, Kind
from auditor.entities.words.classes import HONORIFICS
from auditor.entities.words.lexicon import is_personal_name
from auditor.entities.words.normalise import name_tokens, same_name


def crossed_names(article: Sequence[Entity], reference: Sequence[Entity]) -> Iterator[tuple[int, int, str, str]]:
    """Yield (article's entity, reference's entity, form, what is meant) of names that only the article has, made of two of the reference.

    One of these two the article names in full elsewhere, so that the other one is meant; where it has both, the third is a relative.
    """
    people = [(j, entity.text, entity.kind) for j, entity in enumerate(reference) if entity.kind in PERSONAL and _is_full(entity.text)]
    told = [form for entity in article for form in entity.forms if _is_full(form)]
    known = [form for entity in reference for form in entity.forms if _is_full(form)]
    for i, entity in enumerate(article):
        for form in entity.forms if entity.kind in PERSONAL else ():
            first, last = _ends(form)
            if not _is_full(form) or _has(known, form):
                continue
            namesakes = [
                (j, name) for j, name, kind in people if _ends(name)[0] == first and (kind is Kind.PERSON or is_personal_name(first))
            ]
            relatives = [(j, name) for j, name, _ in people if _ends(name)[1] == last]
            meant = [item for item in (*namesakes, *relatives) if not _has(told, item[1])]
            if len(namesakes) == len(relatives) == len(meant) == 1:
                yield i, meant[0][0], form, meant[0][1]


def _is_full(name: str) -> bool:
    """Tell whether a name has another word before its last, and no initial."""
    first, last = _ends(name)
    return first != last and len(first) > 1


def _ends(name: str) -> tuple[str, str]:
    tokens = [token for token in name_tokens(name) if token not in HONORIFICS] or [""]
    return tokens[0], tokens[-1]


def _has(names: Sequence[str], name: str) -> bool:
    return any(same_name(name, other) for other in names)

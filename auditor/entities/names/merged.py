"""Find names that a translation glued together: a company and a person with no word or mark between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.entities.entity import Entity
from auditor.entities.likeness.respelling import is_coined
from auditor.entities.mention import PERSONAL, Kind, Mention
from auditor.entities.words.geography import is_place
from auditor.entities.words.lexicon import is_common, is_personal_name
from auditor.entities.words.normalise import name_tokens


@dataclass(frozen=True, slots=True)
class Merged:
    """A mention that holds two names of the reference, and those two."""

    mention: Mention
    first: Entity
    second: Entity


def merged_names(article: Sequence[Entity], reference: Sequence[Entity]) -> Iterator[Merged]:
    """Yield mentions that are an organisation's or a place's name run into a person's full name.

    Other pairs of names stand side by side in good English ("Sony Pictures", "London Underground") and are left alone.
    """
    known = {name_tokens(form): entity for entity in reference for form in entity.forms}
    for entity in article:
        for mention in entity.mentions:
            tokens = name_tokens(mention.text)
            for cut in range(1, len(tokens) - 1):
                first, second = known.get(tokens[:cut]), known.get(tokens[cut:])
                if first and second and first is not second and _is_glued(first, second):
                    yield Merged(mention, first, second)


def _is_glued(first: Entity, second: Entity) -> bool:
    person = (
        second.kind in PERSONAL
        and len(second.tokens) == 2
        and all(map(str.isalpha, second.tokens))
        and not all(map(is_common, second.tokens))
    )
    if first.text.replace(".", "").isupper() and is_place(" ".join(name_tokens(first.text))):
        # "the U.S. Federal Reserve": a country's short form describes what belongs to it.
        return person and (second.kind is Kind.PERSON or is_personal_name(second.tokens[0]))
    return person and (first.kind in (Kind.ORGANISATION, Kind.PLACE) or is_coined(first.text))

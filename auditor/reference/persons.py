"""Whom a pronoun may speak of: who was named last before it, or whom its sentence names behind it: "At his trial, Costa wept"."""

from collections.abc import Iterator, Sequence

from auditor.entities.alignment.side import Side
from auditor.entities.likeness.name_score import name_score
from auditor.entities.mention import Kind, Mention
from auditor.entities.recognition.quotations import find_quoted
from auditor.entities.spans import is_free
from auditor.entities.words.tokens import Token

# So many sentences back somebody is still spoken of.
REACH = 2
# From this probability on two names may be one person's, in two spellings.
ONE = 0.5


def may_be_one(here: tuple[Side, Sequence[Token]], there: tuple[Side, Sequence[Token]]) -> bool:
    """Tell whether the pronouns of two texts may speak of one person: somebody whom both may mean, or nobody whom one text names."""
    ours, theirs = ([person for pronoun in pronouns for person in _persons(pronoun, side)] for side, pronouns in (here, there))
    return not ours or not theirs or any(name_score(one.text, other.text) >= ONE for one in ours for other in theirs)


def _persons(pronoun: Token, side: Side) -> Iterator[Mention]:
    """Yield who was named last before a pronoun, and whom the opening of a sentence leads up to; those named in speech are passed over."""
    segments = side.text.segments
    index = next((i for i, segment in enumerate(segments) if segment.start <= pronoun.start < segment.end), 0)
    quoted = [
        (segment.start + start, segment.start + end)
        for segment in segments[max(0, index - REACH) : index + 1]
        for start, end in find_quoted(segment.text)
    ]
    named = [item for item in _named(side) if index - REACH <= item.segment <= index and is_free(item.span, quoted)]
    before = [item for item in named if item.end <= pronoun.start][-1:]
    yield from before
    behind = [item for item in named if item.start >= pronoun.end and item.segment == index][:1]
    opens = pronoun.start > segments[index].start and not any(item.segment == index for item in before)
    yield from (item for item in behind if opens and "," in side.text.article.text[pronoun.end : item.start])


def _named(side: Side) -> list[Mention]:
    """Return every mention of a person, in order; a surname alone is one where the text has the person's whole name."""
    persons = (item for entity in side.entities if entity.kind is Kind.PERSON for item in entity.mentions)
    return sorted(persons, key=lambda item: item.start)

"""Names of peoples that stand where the other text has a name spelled like them: "the Czech goal" for one of a player named Čech.

What only says of what people something is names nothing, and is left out of the names; beside a name that is left over and spelled much
like it, it is worth a look as one. Whether either stands for the other is for `places` to say.
"""

from collections.abc import Iterator

from auditor.entities.alignment.align import Alignment
from auditor.entities.alignment.side import Side
from auditor.entities.entity import Entity, lone_entity
from auditor.entities.likeness.derived import is_word
from auditor.entities.likeness.similarity import SPELLED_ALIKE
from auditor.entities.likeness.spelling import similarity
from auditor.entities.mention import Kind, Mention
from auditor.entities.names.places import ALIKE
from auditor.entities.words.geography import DEMONYMS
from auditor.entities.words.normalise import fold, name_tokens
from auditor.entities.words.tokens import Token, tokenise


def loose_peoples(article: Side, reference: Side, alignment: Alignment) -> tuple[tuple[Entity, ...], tuple[Entity, ...]]:
    """Return the peoples of the article and those of the reference that can be names, each as an entity of one mention."""
    ours: dict[str, Entity] = {}
    theirs: dict[str, Entity] = {}
    for i, here in enumerate(article.text.segments):
        for j, there in enumerate(reference.text.segments):
            if alignment.flow[i][j] >= ALIKE and alignment.side_by_side(i, j):
                words = alignment.article[i].order, alignment.reference[j].order
                for token in _peoples(here.text, here.start, reference, j, words[1]):
                    ours.setdefault(token.text, _entity(token, i))
                for token in _peoples(there.text, there.start, article, i, words[0]):
                    theirs.setdefault(token.text, _entity(token, j))
    return tuple(ours.values()), tuple(theirs.values())


def _peoples(text: str, start: int, other: Side, segment: int, words: tuple[str, ...]) -> Iterator[Token]:
    """Yield the names of peoples in a text that the other sentence lacks, and beside which it has a strange name spelled like them."""
    peoples = [token for token in tokenise(text, start) if token.text.istitle() and token.lower in DEMONYMS and token.lower not in words]
    if peoples:
        strange = [name for name in _strange_names(other, segment) if name not in fold(text)]
        yield from (token for token in peoples if any(similarity(token.lower, name) >= SPELLED_ALIKE for name in strange))


def _strange_names(side: Side, segment: int) -> Iterator[str]:
    """Yield the names of one word in a sentence that are no words of English."""
    for mention in side.mentions:
        if mention.segment == segment and mention.kind in (Kind.NAME, Kind.PERSON, Kind.PLACE):
            tokens = name_tokens(mention.text)
            if len(tokens) == 1 and not is_word(mention.text.lower()):
                yield tokens[0]


def _entity(token: Token, segment: int) -> Entity:
    return lone_entity(Mention(Kind.NAME, token.start, token.end, token.text, segment, scored=True))

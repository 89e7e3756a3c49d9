"""Part two names that an article runs into one, where the other text has one of them and a name that is spelled like the other, or that
the other translates.

"Ana Soares Lukas Weber" for "Ana Soares" and "Lucas Weber": as one name the run would pass for a fuller form of the first, and the slip in
the second would never be looked at.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.entities.alignment.side import Side
from auditor.entities.entity import Entity, stands_in_quotes
from auditor.entities.likeness.similarity import SPELLED_ALIKE, likeness
from auditor.entities.mention import NAMES, Mention
from auditor.entities.names.meant import are_carried
from auditor.entities.words.classes import GLUE
from auditor.entities.words.lexicon import is_function
from auditor.entities.words.normalise import Tokens, name_tokens, same_name
from auditor.entities.words.tokens import Token, tokenise


def parted(side: Side, other: Side) -> Side:
    """Return a side with its names parted where the other side tells that a run of capitals is two of them."""
    whole = {name_tokens(form): form for entity in other.entities for form in _whole_forms(entity)}
    mentions: list[Mention] = []
    for mention in side.mentions:
        fixed = mention.kind not in NAMES or stands_in_quotes(mention, side.text.article.text)
        mentions += (mention,) if fixed else _parts(mention, side, whole)
    return side if len(mentions) == len(side.mentions) else side.read_as(mentions)


def _whole_forms(entity: Entity) -> Iterator[str]:
    """Yield the forms of an entity that are no part of a fuller form of it: a surname alone does not say where a full name ends."""
    if not entity.weak:
        words = {form: set(name_tokens(form)) for form in entity.forms}
        yield from (form for form in words if not any(words[form] < known for known in words.values()))


def _parts(mention: Mention, side: Side, whole: dict[Tokens, str]) -> Sequence[Mention]:
    """Return the two names of a mention, or the mention alone."""
    tokens = tokenise(mention.text, mention.start)
    if name_tokens(mention.text) in whole:
        return (mention,)
    for cut in range(1, len(tokens)):
        head, tail = _trimmed(tokens[:cut]), _trimmed(tokens[cut:])
        for part, rest in ((head, tail), (tail, head)):
            known = whole.get(name_tokens(_text(part, mention))) if part and rest else None
            if known and _is_altered(_text(rest, mention), mention, side, [form for form in whole.values() if form != known]):
                return tuple(
                    replace(mention, start=item[0].start, end=item[-1].end, text=_text(item, mention), weak=False) for item in (head, tail)
                )
    return (mention,)


def _trimmed(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return words without the small ones at either end."""
    while tokens and (tokens[0].lower in GLUE or is_function(tokens[0].lower)):
        tokens = tokens[1:]
    while tokens and (tokens[-1].lower in GLUE or is_function(tokens[-1].lower)):
        tokens = tokens[:-1]
    return tokens


def _text(tokens: Sequence[Token], mention: Mention) -> str:
    return mention.text[tokens[0].start - mention.start : tokens[-1].end - mention.start]


def _is_altered(rest: str, mention: Mention, side: Side, forms: Sequence[str]) -> bool:
    """Tell whether words are one of the other text's names misspelt or translated, which this sentence has nowhere."""
    near = [form for form in forms if _is_alike(rest, form) or are_carried(rest, form)]
    own = {item.text for item in side.mentions if item.kind in NAMES and item.segment == mention.segment and item.text != mention.text}
    return any(not same_name(rest, form) and not any(same_name(form, known) for known in own) for form in near)


def _is_alike(rest: str, form: str) -> bool:
    """Tell whether all words of two names are spelled alike."""
    alike = likeness(rest, form)
    return not (alike.left_rest or alike.right_rest) and alike.parts["string"] >= SPELLED_ALIKE

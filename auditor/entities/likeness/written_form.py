"""How a name is written that the other text lacks: set apart by marks or not, and the words that tell its title from another."""

from dataclasses import dataclass

from auditor.entities.mention import Kind, Mention
from auditor.entities.words.classes import GLUE
from auditor.entities.words.lexicon import lemma
from auditor.entities.words.normalise import canonical, name_tokens, spelling

# Words that a title may have or lack and be the same title.
_LIGHT = GLUE | frozenset("a an and are at be for from in is it its of on or s the to was were with".split())  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class Left:
    """A name that the other text does not have: its entity, its mention in a sentence, and its words that the other sentence lacks."""

    entity: int
    mention: Mention
    words: tuple[str, ...]
    titled: bool = False


def title_lemmas(text: str) -> list[str]:
    """Return the words of a title in order that tell it from another, as lemmas."""
    return [lemma(word) for word in canonical(name_tokens(text)) if word not in _LIGHT]


def title_forms(text: str) -> list[str]:
    """Return the words of a title in order that tell it from another, as they are inflected: "Hearts" is no "Heart"."""
    return [spelling(word) for word in name_tokens(text) if word not in _LIGHT]


def is_quoted(left: Left) -> bool:
    """Tell whether quotation marks or a word for works set a name apart, be it written as titles are or not."""
    return left.titled or is_phrase(left.mention)


def is_phrase(mention: Mention) -> bool:
    """Tell whether a mention is words in quotation marks that are not written as titles are."""
    return mention.weak and mention.kind is Kind.TITLE and " " in mention.text


def is_whole(left: Left) -> bool:
    """Tell whether marks or capitals on several words set a name apart as a title's are."""
    return is_quoted(left) or (not left.mention.weak and " " in left.mention.text)

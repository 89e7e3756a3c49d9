"""Where a common noun closes its phrase behind a preposition or an active verb, with a determiner or bare.

The recipe counts these places in clean English, and `determiners.missing` looks at the bare ones: both see them alike.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.artifacts.english.words import CONJUNCTIONS, FUNCTION_WORDS, MODALS, SUBJECT_PRONOUNS, listed, share
from auditor.artifacts.text import Sentence, Tag, Token

# Stands for every verb in the table of nouns.
VERB = "VERB"
# "as head", "per head", "without delay", "upon arrival", "between father and son": no determiner is missed there.
_NEVER_ASKED = frozenset({"as", "like", "than", "per", "via", "between", "to", "without", "above", "below", "beyond", "aboard", "upon"})
# Quantities that the tagger takes for adjectives.
_QUANTITIES = frozenset({"little", "less", "more", "much", "enough", "certain", "last", "next", "first", "further", "various", "other"})
# What a bare noun behind "of" or "in" classes, fills or names: "this kind of house", "the post of director", "a change in position".
_CLASSING = listed("""
    kind kinds sort sorts type types form forms class classes size choice choices style styles number amount lack post posts position
    positions role roles job jobs title titles rank status office word words term terms name names concept concepts
    notion idea question matter change changes way ways means method methods degree degrees right power proof model models
    thousands hundreds millions billions dozens years months weeks days hours minutes metres meters kilometres km
    kilometers miles feet acres hectares foot yard yards metre meter mile acre hectare tons tonnes percent range level rate share
    regardless irrespective
""")
_STOPS = frozenset({".", ",", ";", ":", "!", "?", ")"})
# A subject may go on behind these, and a list too: "father and son", "the man who", "in case you".
_CLOSERS = CONJUNCTIONS - {"and", "or", "but", "nor", "yet", "so"}
_MOST_MODIFIERS = 2
_SHARE_NOUN = 0.6


@dataclass(frozen=True, slots=True)
class Place:
    """A noun phrase in a sentence.

    Attributes:
        start: index of its first token, its determiner included.
        noun: index of its last token, a noun in the singular.
        governor: the preposition, or `VERB`.
        determined: whether it has an article, possessive, demonstrative or quantifier.
        modified: whether an adjective or a noun stands before the noun.
    """

    start: int
    noun: int
    governor: str
    determined: bool
    modified: bool


def places(sentence: Sentence) -> Iterator[Place]:
    """Yield the places of a sentence."""
    tokens = sentence.tokens
    for i in range(1, len(tokens) - 1):
        if _is_noun(tokens[i]) and _closes(tokens[i + 1]):
            place = _place(tokens, i)
            if place is not None:
                yield place


def _is_noun(token: Token) -> bool:
    lower = token.text
    return lower.isalpha() and lower.islower() and token.tag is not Tag.DETERMINER and share(lower, "N") >= _SHARE_NOUN


def _closes(token: Token) -> bool:
    return token.text in _STOPS or token.tag in (Tag.PREPOSITION, Tag.AUXILIARY) or (token.lower in _CLOSERS)


def _place(tokens: tuple[Token, ...], noun: int) -> Place | None:
    start = noun
    while start > 0 and noun - start < _MOST_MODIFIERS and _modifies(tokens[start - 1]):
        start -= 1
    modified = start < noun
    determiner = _determiner(tokens, start - 1)
    if determiner is not None:
        governor = _governor(tokens, determiner - 1)
        return Place(determiner, noun, governor, True, modified or determiner < start - 1) if governor else None
    governor = _governor(tokens, start - 1)
    return Place(start, noun, governor, False, modified) if governor and not _excused(tokens, start, noun) else None


def _excused(tokens: tuple[Token, ...], start: int, noun: int) -> bool:
    """Tell whether a bare noun is counted, paired or said twice: "a kind of house", "from head to foot", "step by step"."""
    governor, behind = tokens[start - 1].lower, tokens[noun + 1].lower
    classed = governor in {"of", "in"} and start > 1 and tokens[start - 2].lower in _CLASSING
    paired = governor == "from" and behind in {"to", "into", "till", "until"}
    stem = tokens[noun].lower[:-1]
    twice = any(token.lower.startswith(stem) for token in tokens[max(0, start - 4) : start] + tokens[noun + 1 : noun + 5])
    return classed or paired or twice


def _modifies(token: Token) -> bool:
    plain = token.text.islower() and not _possessive(token) and token.lower not in FUNCTION_WORDS | _QUANTITIES
    return plain and token.tag in (Tag.ADJECTIVE, Tag.NOUN)


def _possessive(token: Token) -> bool:
    return token.lower.endswith(("'s", "s'"))


def _determiner(tokens: tuple[Token, ...], last: int) -> int | None:
    """Return the index of the determiner that stands at `last`, or before participles, adverbs and numbers there."""
    for i in range(last, max(-1, last - 3), -1):
        token = tokens[i]
        if token.tag is Tag.DETERMINER or _possessive(token) or token.lower in _QUANTITIES | {"one", "what"}:
            return i - 1 if i > 0 and tokens[i - 1].tag is Tag.DETERMINER else i
        if token.tag not in (Tag.PAST, Tag.GERUND, Tag.ADVERB, Tag.NUMBER, Tag.ADJECTIVE):
            return None
    return None


def _governor(tokens: tuple[Token, ...], i: int) -> str:
    if i < 1:
        return ""
    if tokens[i].tag is Tag.PREPOSITION:
        compound = tokens[i - 1].tag is Tag.DETERMINER  # "a through station"
        return "" if compound or tokens[i].lower in _NEVER_ASKED else tokens[i].lower
    return VERB if _active(tokens, i) else ""


def _active(tokens: tuple[Token, ...], i: int) -> bool:
    """Tell whether a verb has its subject, modal or "to" right before it, so that it is no participle of the noun behind it."""
    before, verb = tokens[i - 1], tokens[i]
    if verb.tag is Tag.BASE:
        return before.lower in MODALS or before.lower == "to"
    subject = before.lower in SUBJECT_PRONOUNS or before.lower == "who"
    # A capital tells no name where a sentence begins: "Salt burns result in".
    return verb.tag in (Tag.PAST, Tag.THIRD) and (subject or (before.tag is Tag.NAME and i > 1))

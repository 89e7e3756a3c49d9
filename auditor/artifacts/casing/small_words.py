"""Capitals on little words inside a sentence."""

from auditor.artifacts.check import SPELLING, Check
from auditor.artifacts.english.words import listed
from auditor.artifacts.kinds import either, sequence
from auditor.artifacts.text import Sentence, Tag, Token
from auditor.report import Severity

_SMALL = listed("and or of for with from by but")
_MESSAGE = "“{1}” needs no capital in the middle of a sentence."


def _capital(token: Token) -> bool:
    return token.text.istitle() and token.lower in _SMALL


def _name(token: Token) -> bool:
    return token.tag is Tag.NAME and token.text[0].isupper()


def _acronym(token: Token) -> bool:
    return token.tag is Tag.NAME and token.text.isupper() and len(token.text) >= 3


def _goes_on_small(token: Token) -> bool:
    return token.is_word and (token.text.islower() or (token.tag is Tag.NAME and token.text.isupper()))


def _title_or_quotation(sentence: Sentence, i: int) -> bool:
    """Tell whether the capital may belong to a title: other words that are neither names nor first are capitalised as well."""
    before, after = sentence.next(i - 1), sentence.next(i + 3)
    marked = any(
        token is not None and token.text in {'"', "“", "”", "'", "‘", "’", ":", "&"}
        for token in (before, after, *sentence.tokens[i : i + 3])
    )
    others = sum(token.text.istitle() and token.lower in _SMALL for token in sentence.tokens[1:])
    return marked or sentence.tokens[i].quoted or (i == 0 and sentence.tokens[i].tag is not Tag.NAME) or others > 1


CHECK = Check(
    path="casing.small-words",
    category=SPELLING,
    severity=Severity.MINOR,
    description="A conjunction or preposition after a name carries a capital inside the sentence.",
    flags=(
        "He signed a deal with Google And a rival firm.",
        "The talks between Fiat And the unions failed.",
        "She joined the ESA Or so the papers wrote.",
        "The fleet of Boeing For many years had been ageing.",
        "They met in Geneva With their lawyers.",
        "The plan of UNESCO And Maria Conti was read aloud.",
    ),
    passes=(
        "And then he signed a deal with Google and a rival firm.",
        "She read “Pride And Prejudice” aloud.",
        "He played in Mumford And Sons for years.",
        "Johnson And Johnson bought the firm.",
        "He asked: “And why?”",
    ),
    run=either(
        # After a name a capital may belong to a title ("Johnson And Johnson"), unless small letters follow;
        # after an acronym it hardly does.
        sequence(_name, _capital, _goes_on_small, message=_MESSAGE, mark=(0, 2), unless=_title_or_quotation),
        sequence(_acronym, _capital, _name, message=_MESSAGE, mark=(0, 2), unless=_title_or_quotation),
    ),
    confidence=0.85,
)

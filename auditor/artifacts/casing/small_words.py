"""Capitals on little words inside a sentence: conjunctions and prepositions behind a name, verbs behind what begins the sentence."""

from auditor.artifacts.check import SPELLING, Check
from auditor.artifacts.english.words import listed
from auditor.artifacts.kinds import either, sequence
from auditor.artifacts.text import Sentence, Tag, Token
from auditor.report import Severity

_SMALL = listed("and or of for with from by but")
# No names, as "Will", "May" and "Are" can be.
_VERBS = listed("is was were has had does did would could should")
_MESSAGE = "“{1}” needs no capital in the middle of a sentence."


def _capital(token: Token) -> bool:
    return token.text.istitle() and token.lower in _SMALL


def _capital_verb(token: Token) -> bool:
    return token.text.istitle() and token.lower in _VERBS


def _begins_with_capital(token: Token) -> bool:
    return token.is_word and token.text[0].isupper()


def _name(token: Token) -> bool:
    return token.tag is Tag.NAME and token.text[0].isupper()


def _acronym(token: Token) -> bool:
    return token.tag is Tag.NAME and token.text.isupper() and len(token.text) >= 3


def _goes_on_small(token: Token) -> bool:
    return token.is_word and (token.text.islower() or (token.tag is Tag.NAME and token.text.isupper()))


def _is_marked(sentence: Sentence, i: int) -> bool:
    """Tell whether three tokens are quoted, or marks stand around or among them that a title may have."""
    around = (sentence.next(i - 1), sentence.next(i + 3), *sentence.tokens[i : i + 3])
    marks = {'"', "“", "”", "'", "‘", "’", ":", "&"}
    return sentence.tokens[i].quoted or any(token is not None and token.text in marks for token in around)


def _title_or_quotation(sentence: Sentence, i: int) -> bool:
    """Tell whether the capital may belong to a title: other words that are neither names nor first are capitalised as well."""
    others = sum(token.text.istitle() and token.lower in _SMALL for token in sentence.tokens[1:])
    return _is_marked(sentence, i) or (i == 0 and sentence.tokens[i].tag is not Tag.NAME) or others > 1


def _is_no_second_word(sentence: Sentence, i: int) -> bool:
    """Tell whether a word is not its sentence's first, or the capital behind it may belong to a title."""
    verbs = sum(token.text.istitle() and token.lower in _VERBS for token in sentence.tokens)
    return i > 0 or _is_marked(sentence, i) or verbs > 1


CHECK = Check(
    path="casing.small-words",
    category=SPELLING,
    severity=Severity.MINOR,
    description="A conjunction or preposition after a name, or a verb after a sentence's first word, carries a capital.",
    flags=(
        "He signed a deal with Google And a rival firm.",
        "The talks between Fiat And the unions failed.",
        "She joined the ESA Or so the papers wrote.",
        "The fleet of Boeing For many years had been ageing.",
        "They met in Geneva With their lawyers.",
        "The plan of UNESCO And Maria Conti was read aloud.",
        # As Apertium capitalises the word behind one that it has moved to the front.
        "Halden Was second best for most of the race.",
        "Cabbage Is buried in the yard.",
    ),
    passes=(
        "And then he signed a deal with Google and a rival firm.",
        "She read “Pride And Prejudice” aloud.",
        "He played in Mumford And Sons for years.",
        "Johnson And Johnson bought the firm.",
        "He asked: “And why?”",
        "Halden was second best for most of the race.",
        "“This Is how we won” is her book, and it sells.",
        "What Was Lost is a novel of hers.",
        "NATO Is Dead, it said on the posters.",
    ),
    run=either(
        # After a name a capital may belong to a title ("Johnson And Johnson"), unless small letters follow;
        # after an acronym it hardly does.
        sequence(_name, _capital, _goes_on_small, message=_MESSAGE, mark=(0, 2), unless=_title_or_quotation),
        sequence(_begins_with_capital, _capital_verb, _goes_on_small, message=_MESSAGE, mark=(0, 2), unless=_is_no_second_word),
        sequence(_acronym, _capital, _name, message=_MESSAGE, mark=(0, 2), unless=_title_or_quotation),
    ),
    confidence=0.85,
)

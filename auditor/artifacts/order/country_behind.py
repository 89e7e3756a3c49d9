"""Acronyms of countries and unions set behind their noun like an adjective."""

from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.english.names import NATIONALITIES
from auditor.artifacts.english.words import share
from auditor.artifacts.kinds import ends_phrase, sequence
from auditor.artifacts.text import Sentence, Tag, Token
from auditor.report import Severity

_ACRONYMS = frozenset({"USA", "UK", "EU", "UN", "US"})


def _noun(token: Token) -> bool:
    return (
        token.text.islower()
        and token.tag in (Tag.NOUN, Tag.PLURAL)
        and share(token.lower, "J") == 0
        and token.lower not in {"abbreviation", "acronym", "name", "word", "team", "code", "state"}
    )


def _goes_on(sentence: Sentence, i: int) -> bool:
    """Tell whether the acronym belongs to what follows, as in a bare relative clause ("the night US and British forces struck") or behind a
    phrase without its comma ("in a statement US, British and French officials").
    """
    after, further = sentence.next(i + 3), sentence.next(i + 4)
    if after is not None and after.lower in {"and", "or"} and further is not None and further.text[0].isupper():
        return True
    if after is not None and after.text == "," and further is not None and further.text in NATIONALITIES | _ACRONYMS:
        return True
    return not ends_phrase(after) or (after is not None and (after.tag is Tag.PRONOUN or after.text in {"(", "”", '"'}))


CHECK = Check(
    path="order.country-behind",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="USA, UK, EU or UN stands behind the noun that it should introduce.",
    flags=(
        "He flew home and adjusted to the climate USA in a week.",
        "The president USA was there.",
        "It is the rule EU on waste that they broke.",
        "The army UK, with its ships, took part.",
        "They broke the resolution UN of last year.",
        "The army UK and the navy took part.",
    ),
    passes=(
        "He flew home and adjusted to the US climate in a week.",
        "The company UK Coal was there, and so was Team USA.",
        "It is the EU rule on waste that they broke.",
        "In the summer USA Swimming took part.",
        "They broke the UN resolution of last year.",
        "In a statement US, British and French officials said that they were alarmed.",
        "It was the night US and British forces struck, after the deal EU or Chinese officials reached.",
    ),
    run=sequence(
        lambda token: token.text.lower() in {"the", "a", "an", "this"},
        _noun,
        lambda token: token.text in _ACRONYMS,
        message="English sets “{2}” before “{1}”, or says “of the {2}”.",
        mark=(1, 3),
        unless=_goes_on,
    ),
    confidence=0.8,
)

"""Whole sentences without a mark at their end."""

from collections.abc import Iterator

from auditor.artifacts.check import PUNCTUATION, Check, Mark
from auditor.artifacts.text import Sentence, Tag, Text
from auditor.report import Severity

LEAST_TOKENS = 9
_ARTICLES = frozenset({"the", "a", "an"})
_FINITE = frozenset({"is", "are", "was", "were", "has", "had", "have", "will", "would", "can", "could"})


def _open_ended(sentence: Sentence) -> bool:
    """Tell whether a sentence, and no headline, heading or item of a list, ends on a word."""
    tokens = sentence.tokens
    whole = len(tokens) >= LEAST_TOKENS and tokens[0].text[0].isupper() and tokens[-1].text.isalpha() and tokens[-1].text.islower()
    words = {token.lower for token in tokens}
    return whole and bool(words & _ARTICLES) and bool(words & _FINITE) and tokens[-1].tag is not Tag.PREPOSITION


def _unfinished(text: Text) -> Iterator[Mark]:
    sentences = [sentence for sentence in text.sentences if sentence.tokens]
    # The first of several may be a headline that was not told apart.
    found = [sentence for sentence in sentences[len(sentences) > 1 :] if _open_ended(sentence)]
    # Where every other sentence lacks its mark it is a habit of the house.
    if len(found) > 1 and 3 * len(found) > len(sentences):
        return
    for sentence in found:
        last = sentence.tokens[-1]
        yield Mark(last.start, last.end, "The sentence lacks a mark at its end.")


CHECK = Check(
    path="typography.final-stop",
    category=PUNCTUATION,
    severity=Severity.PUNCTUATION,
    description="A whole sentence has no full stop or other mark at its end.",
    flags=(
        "The mayor was not in the room when the vote was taken",
        "Nobody has told the players that the match is lost",
        "She left early.\nThe bridge is closed, and the road will be closed as well",
        "It is the first time that the team has lost at home",
        "The workers have built a wall that nobody can climb",
    ),
    passes=(
        "The mayor was not in the room when the vote was taken.",
        "Mayor was not in room when vote was taken",
        "The bridge is closed",
        "The workers have built a wall that nobody can climb:",
        "“The workers have built a wall that nobody can climb”",
        "The bar is closed on Mondays and has no music after 2 a.m.",
    ),
    run=_unfinished,
    confidence=0.85,
)

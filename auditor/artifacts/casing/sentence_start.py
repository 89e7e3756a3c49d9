"""Paragraphs that begin in lower case."""

from collections.abc import Iterator

from auditor.artifacts.check import SPELLING, Check, Mark
from auditor.artifacts.english.vocabulary import is_listed
from auditor.artifacts.english.words import listed
from auditor.artifacts.text import Sentence, Text
from auditor.report import Severity

LEAST_TOKENS = 6
# Firms that write themselves small.
_OWN_SPELLING = listed("adidas asos lululemon thyssenkrupp easyjet ebay bwin vivo giffgaff")
# Names may begin with these.
_PARTICLES = listed("de da di del della du von van der den la le el al bin ibn ter")
_BEGINNINGS = _PARTICLES | _OWN_SPELLING
# Names begin with these as well, where a capital follows: "dos Santos", "ten Hag".
_BEFORE_NAME = listed("dos das do den ten te zu zur van het")
# Of the other sentences, how many must begin with a capital.
CAPITALS = 0.8


def _begins_small(sentence: Sentence) -> bool:
    first = sentence.tokens[0]
    if _is_name_or_number(sentence):
        return False
    whole = len(sentence.tokens) >= LEAST_TOKENS and sentence.tokens[-1].text in {".", "!", "?"}
    return whole and first.text.islower() and first.text.isalpha() and first.text not in _BEGINNINGS and is_listed(first.text)


def _is_name_or_number(sentence: Sentence) -> bool:
    """Tell whether the first word begins a name ("dos Santos scored", "van der Poel won", "p53"), or counts off: "iii) the bridge"."""
    first, second = sentence.tokens[0], sentence.next(1)
    name = next((token for token in sentence.tokens[1:] if token.text not in _PARTICLES), None)
    named = first.text in _BEFORE_NAME and name is not None and name.text[0].isupper()
    symbol = second is not None and second.start == first.end and second.text[0].isdigit()
    return named or symbol or (second is not None and second.text == ")")


def _is_over(sentence: Sentence) -> bool:
    return sentence.segment.text.rstrip('"”’)').endswith((".", "!", "?")) and not sentence.segment.text.endswith("..")


def _small(text: Text) -> Iterator[Mark]:
    sentences = [sentence for sentence in text.sentences if sentence.tokens]
    small = [sentence for sentence in sentences if _begins_small(sentence)]
    if len(sentences) - len(small) < CAPITALS * len(sentences) and len(sentences) > 1:
        return
    for before, sentence in zip([None, *sentences], sentences, strict=False):
        # A sentence may run on over the end of a paragraph, and after dots.
        begins = before is None or (before.segment.paragraph != sentence.segment.paragraph and _is_over(before))
        if begins and sentence in small:
            first = sentence.tokens[0]
            yield Mark(first.start, first.end, f"The sentence begins in lower case: “{first.text}”.")


CHECK = Check(
    path="casing.sentence-start",
    category=SPELLING,
    severity=Severity.MINOR,
    description="The first word of a paragraph is written in lower case.",
    flags=(
        "the mayor opened the new bridge on Sunday.",
        "construction began in the spring of last year.",
        "their plan was to rebuild the old harbour.",
        "ten people were hurt when the bus left the road.",
        "according to the police, nobody was hurt.",
        "it was the first time that the team lost at home.",
    ),
    passes=(
        "The mayor opened the new bridge on Sunday.",
        "iPhone sales rose by a tenth in the spring.",
        "de Gaulle returned to power in the spring.",
        "the old bridge",
        "adidas said on Thursday that profit rose by a tenth in the spring.",
        "dos Santos scored twice in the second half.\nten Hag said that his team were tired.",
        "van der Poel attacked on the last climb and won alone on Sunday.",
        "p53 is a protein that stops tumours from growing.",
        "iii) the bridge will be closed from Monday on.",
        "... and then the lights went out in the hall.",
    ),
    run=_small,
    confidence=0.8,
)

"""Sentences that begin in lower case after a full stop: a sentence torn in two, or a stop where there was a comma."""

import re
from collections.abc import Iterator
from itertools import pairwise

from auditor.artifacts.check import GRAMMAR, Check, Mark
from auditor.artifacts.english.words import listed
from auditor.artifacts.text import Sentence, Text
from auditor.report import Severity

_ABBREVIATED = listed("""
    mr mrs ms dr prof st no vs etc e.g i.e inc ltd co corp jr sr gen col sen rep gov approx fig vol art govt dept univ assn capt lt sgt
    maj cpl cmdr adm ave blvd rd sq tbsp tbsps tsp tsps oz lb lbs ft yd yds pt qt min mins sec secs hr hrs wk wks mo mos yr yrs est incl
    max avg temp cf al ed eds pp
""")
# A web or mail address has no capital: "www.example.com has the list", "news@example.com".
_ADDRESS = re.compile(r"(?:https?://|[^\s@]+@|[^\W_][\w-]*\.(?=[a-z]{2,}\b))\S*[^\W_]")


def _ends(sentence: Sentence) -> bool:
    words = [token for token in sentence.tokens if token.is_word]
    before = words[-1] if words else None
    stop = sentence.tokens[-1].text == "." and len(sentence.tokens) > 3
    return stop and before is not None and before.lower not in _ABBREVIATED and len(before.text) > 1 and "." not in before.text


def _torn(text: Text) -> Iterator[Mark]:
    for one, two in pairwise(text.sentences):
        if not two.tokens or not one.tokens or one.segment.paragraph != two.segment.paragraph:
            continue
        first = two.tokens[0]
        branded = any(character.isupper() or character.isdigit() for character in first.text)
        own = branded or _ADDRESS.match(two.segment.text[first.start - two.segment.start :])
        if _ends(one) and first.is_word and first.text[0].islower() and not own and not one.segment.text.endswith("..."):
            yield Mark(
                first.start, first.end, f"After a full stop “{first.text}” begins a sentence in lower case; one of the two is wrong."
            )


CHECK = Check(
    path="fragments.lower-case-start",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="A sentence begins in lower case after a full stop inside a paragraph.",
    flags=(
        "The crew landed in the steppe at dawn.\nand was flown home the same day.",
        "He has led the agency since May.\nwho had been its spokesman for years.",
        "The film opens in the autumn.\nin the cinemas of the capital.",
        "They sold the house by the lake.\nthe buyers were from abroad.",
        "Nobody expected the storm to turn.\nbut it did on Sunday.",
        "They left the island in the autumn.\nand sailed home.",
    ),
    passes=(
        "The crew landed in the steppe at dawn.\nIt was flown home the same day.",
        "He bought the newest phone.\niPhone sales rose by a tenth.",
        "The firm is led by John Smith Jr.\nand his sister.",
        "He hesitated and looked away...\nand then he signed.",
        "They sold it through the web shop.\neBay took a share.",
        "Add to the pan 2 tbsp.\nolive oil and stir well.",
        "He scored after 20 mins.\nand again before the break.",
        "Tickets are on sale at the box office.\nwww.example.com has the details.",
        "The full list can be read online.\nexample.org/list is updated each day.\nnews@example.com takes questions.",
    ),
    run=_torn,
    confidence=0.8,
)

"""How an article writes its figures by right: South African English groups digits with spaces and writes commas and “18h30”."""

import re
from collections.abc import Iterator

from auditor.artifacts.check import Mark
from auditor.artifacts.kinds import Rule
from auditor.artifacts.text import Text

# Sums of rand, as only its own country's papers write them: "R380 000", "R2,5 million", "R18bn". "R2-D2" and "R1a" are none.
_RAND = re.compile(r"(?<![\w-])R\d{1,3}(?:[ \u00a0\u202f,]\d{3}\b|(?:[.,]\d+)?[ \u00a0-]?(?:million|billion|trillion|bn|m)\b)")


def writes_rand(text: Text) -> bool:
    """Tell whether an article has a sum in rand."""
    return any(_RAND.search(sentence.segment.text) for sentence in text.sentences)


def outside_south_africa(rule: Rule) -> Rule:
    """Return `rule` for all articles but those that write sums in rand."""

    def run(text: Text) -> Iterator[Mark]:
        if not writes_rand(text):
            yield from rule(text)

    return run

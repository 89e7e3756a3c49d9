"""What a measure is: a feature's name, unit, meaning, and how a reason speaks of it."""

from dataclasses import dataclass

OWN = "this project"


@dataclass(frozen=True, slots=True)
class Measure:
    """One number that a detector may read.

    Attributes:
        name: dotted path, unique among all measures; `family.what.statistic`.
        unit: what the number counts.
        topic: measures of one topic say the same thing to a reader, so a verdict quotes only one of them.
        more: a sentence for a value above that of human text; may use `{value}` and `{human}`.
        less: a sentence for a value below it.
        meaning: what the number is.
        source: who had the idea, of which the module of the family may tell more; `OWN` where we know of nobody.
    """

    name: str
    unit: str
    topic: str
    more: str
    less: str
    meaning: str
    source: str

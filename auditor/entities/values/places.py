"""Where a value stands in its sentence, also one that a hyphen ties to the value before it: "3-1" is one word of the sentence."""

from collections.abc import Sequence

from auditor.entities.alignment.align import Sentence
from auditor.entities.alignment.neighbours import standing
from auditor.entities.mention import Mention


def stands(
    values: tuple[Mention, Mention], others: tuple[Sequence[Mention], Sequence[Mention]], sentences: tuple[Sentence, Sentence]
) -> dict[str, float]:
    """Return how well the places of two values in their sentences agree (`neighbours.place_parts`); `others` are those of their texts."""
    left, right = (_first(*item) for item in zip(values, others, sentences, strict=True))
    return standing((left, right), others, sentences)


def _first(value: Mention, others: Sequence[Mention], sentence: Sentence) -> Mention:
    """Return the value that a hyphen ties another one to, or the value itself."""
    before = (other for other in others if other.segment == value.segment and other.end + 1 == value.start)
    return next((other for other in before if any(word.startswith(f"{other.text}-{value.text}") for word in sentence.order)), value)

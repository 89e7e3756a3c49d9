"""Nouns whose usual source is a foreign form that nearly always is a function word."""

from collections.abc import Iterator

from auditor.artifacts.english.words import FUNCTION_WORDS, share
from models.recipe.tables.alignment import NOTHING, Counts

# Share of the noun's occurrences that come from the form, and occurrences, from which the form is a source of it.
LEAST_SOURCE, LEAST_SEEN = 0.1, 3
# Share of the form's occurrences up to which the noun is the odd reading.
MOST_READING = 0.1
# Share of the English word's senses that are nouns.
NOUN = 0.85
# WordNet has these above all as nouns; as verb or adverb they stand before an article rightly ("we owe the town", "went east this week").
NO_NOUNS = frozenset({"credit", "merit", "owe", "east", "north", "south", "west"})
Row = tuple[str, str, float, float, str]


def homographs(counts: Counts) -> Iterator[Row]:
    """Yield (foreign, English noun, share of the noun's sources, share of the form's readings, usual readings)."""
    for english, sources in sorted(counts.sources.items()):
        if len(english) < 3 or english in FUNCTION_WORDS or english in NO_NOUNS or share(english, "NP") < NOUN:
            continue
        for foreign, seen in sorted(sources.items()):
            source, back = seen / counts.english[english], seen / counts.foreign[foreign]
            if foreign == english or seen < LEAST_SEEN or source < LEAST_SOURCE or back > MOST_READING:
                continue
            usual = usual_readings(counts, foreign)
            if usual and FUNCTION_WORDS.issuperset(usual[0].split()):
                yield foreign, english, source, back, "|".join(usual)


def usual_readings(counts: Counts, foreign: str, most: int = 3, least: float = 0.05) -> list[str]:
    """Return the readings that a form usually has, most usual first; that it is left out is none."""
    total = counts.foreign[foreign]
    found = [(seen / total, text) for text, seen in counts.readings[foreign].items() if text != NOTHING and seen >= least * total]
    return [text for _, text in sorted(found, key=lambda item: (-item[0], item[1]))[:most]]

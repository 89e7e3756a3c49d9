"""The skeleton of a sentence: its frequent words as they are, every other word as the class that its shape shows.

What is left is grammar without vocabulary, so a small table can know it: "the N said that it x-ed a y". Part-of-speech n-grams
serve the same end in the literature on translationese (Volansky, Ordan and Wintner 2015); shapes need no tagger.
"""

import re
from collections.abc import Container, Iterator

START, END, NAME, NUMBER, CAPITAL = "<s>", "</s>", "N", "0", "^"
# Endings that show what a word can be, longest first; a word without any is of the class "-".
ENDINGS = (
    "ments", "ities", "tions", "ment", "ness", "tion", "sion", "able", "ible", "less", "ions", "ings", "ity", "ing", "ies", "ers", "est",
    "ive", "ous", "ful", "ism", "ist", "ure", "ate", "ize", "ise", "ed", "ly", "er", "or", "al", "ic", "nt", "ce", "cy", "en", "ry",
    "s", "y", "e",
)  # fmt: skip
_TOKEN = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*|[^\w\s]")
# Marks that belong to grammar; quotes, dashes and brackets are habits of typography.
_MARKS = frozenset(",.;:?!")
_CLITIC = re.compile(r"(?<=[a-z])('(?:s|re|ve|ll|d|m)|n't)$")


def skeleton(sentence: str, frequent: Container[str]) -> list[str]:
    """Return the classes of a normalised sentence's tokens, between `START` and `END`."""
    return [START, *_classes(sentence, frequent), END]


def _classes(sentence: str, frequent: Container[str]) -> Iterator[str]:
    first = True
    for item in _TOKEN.findall(sentence):
        parts = [part for part in _CLITIC.split(item) if part]
        for part in parts:
            if part[-1].isalnum() or part in _MARKS:
                yield _class(part, frequent, first=first)
        # After a quotation mark or a dash a capital may stand for the beginning of a sentence too.
        first = not item[0].isalnum() and item != ","


def _class(item: str, frequent: Container[str], *, first: bool) -> str:
    """Return the class of one token; `first` where a capital need not mean a name."""
    lower = item.lower()
    if any(character.isdigit() for character in item):
        return NUMBER
    if not item[-1].isalpha():
        return item
    if item[0].isupper() and not first and item != "I":
        return CAPITAL if lower in frequent and item[1:].islower() else NAME
    if lower in frequent:
        return lower
    if len(item) > 1 and item.isupper():
        return NAME
    return next((f"-{ending}" for ending in ENDINGS if lower.endswith(ending)), "-")

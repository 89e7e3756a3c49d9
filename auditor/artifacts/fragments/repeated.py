"""Sentences and phrases that are said twice in succession."""

from collections.abc import Iterator
from itertools import pairwise

from auditor.artifacts.check import ADDITION, Check, Mark
from auditor.artifacts.kinds import either, spanning
from auditor.artifacts.text import Sentence, Tag, Text
from auditor.report import Severity

LONGEST = 8
SHORTEST_SENTENCE = 6
# What may tie a phrase to itself: "a friend of a friend of a friend".
_JOINING = frozenset({",", "and", "or", "but", "of"})


def _words(sentence: Sentence) -> list[str]:
    return [token.lower for token in sentence.tokens if token.tag is not Tag.PUNCTUATION]


def _sentences(text: Text) -> Iterator[Mark]:
    for one, two in pairwise(text.sentences):
        words = _words(two)
        if len(words) >= SHORTEST_SENTENCE and words == _words(one) and not _spoken(two):
            yield Mark(two.segment.start, two.segment.end, "This repeats the sentence before it.")


def _spoken(sentence: Sentence) -> bool:
    """Tell whether the sentence is somebody's speech, who may well say it twice."""
    return sentence.tokens[0].quoted and sentence.tokens[-1].quoted


def _thrice(lower: list[str], i: int, size: int) -> bool:
    """Tell whether a phrase is said three times and no more, for effect: "it rained, and it rained, and it rained"."""
    core = size
    while core > 1 and lower[i + core - 1] in _JOINING:
        core -= 1
    third = i + 2 * size
    often = lower[third : third + core] == lower[i : i + core]
    return core < size and often and lower[third + size : third + size + core] != lower[i : i + core]


def _phrases(text: Text) -> Iterator[Mark]:
    for sentence in text.sentences:
        lower = [token.lower for token in sentence.tokens]
        i = 0
        while i < len(lower):
            size = next((n for n in range(LONGEST, 2, -1) if lower[i : i + n] == lower[i + n : i + 2 * n] and len(lower) >= i + 2 * n), 0)
            if size and _thrice(lower, i, size):
                i += 3 * size
                continue
            if size and sum(token.is_word for token in sentence.tokens[i : i + size]) >= 3 and not sentence.tokens[i].quoted:
                yield spanning(sentence, i + size, i + 2 * size, "“{quote}” repeats the words before it.")
                i += size
            i += 1


CHECK = Check(
    path="fragments.repeated",
    category=ADDITION,
    severity=Severity.MINOR,
    description="A sentence or a phrase of three words or more follows itself.",
    flags=(
        "The team left for the north on Monday.\nThe team left for the north on Monday.",
        "He spoke of the end of the end of the war.",
        "They went to the city to the city by train.",
        "The head of the board of the head of the board of the bank resigned.",
        "In the city of the city of the city of the city of the north it closed.",
        "In the course of the year of the year of the fire it closed.",
    ),
    passes=(
        "The team left for the north on Monday.\nThe team came back on Sunday.",
        "It was a government of the people, by the people, for the people.",
        "“No, no, no,” she said, again and again.",
        "Step by step, day by day, the city came back to life.",
        "He won.\nHe won.",
        "It rained, and it rained, and it rained.",
        "She had it from a friend of a friend of a friend.",
        "“We will not be moved by this lot.\nWe will not be moved by this lot.”",
    ),
    run=either(_sentences, _phrases),
    confidence=0.9,
)

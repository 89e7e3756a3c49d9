"""Each word of a segment beside what the round trip has in its place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import numpy as np

from auditor.artifacts.odd import Reading, Token
from auditor.letters import as_looked_up

_WORD = re.compile(r"[^\W_]+(?:['’.,:-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Counterpart:
    """One word's surprisal given the pivot translation, in nats, and its counterpart.

    Attributes:
        surprisal: of the word.
        instead: of what the round trip has in its place, shared among the words that it replaces.
        changed: whether the round trip has something else there, or nothing.
        text: what it has there; empty for nothing.
    """

    surprisal: float
    instead: float
    changed: bool
    text: str


def counterparts(text: str, places: Sequence[tuple[int, int]], reading: Reading) -> list[Counterpart]:
    """Return the counterpart of each word; `places` are the words' half-open offsets in `text`."""
    own = surprisals(len(text), reading.own, places)
    others = [match.span() for match in _WORD.finditer(reading.back_text)]
    back = surprisals(len(reading.back_text), reading.back, others)
    matcher = SequenceMatcher(
        None,
        [as_looked_up(text[start:end]) for start, end in places],
        [as_looked_up(reading.back_text[start:end]) for start, end in others],
        False,
    )
    found = []
    for kind, first, last, other, end in matcher.get_opcodes():
        if kind == "equal":
            found += [
                Counterpart(own[first + i], back[other + i], False, reading.back_text[slice(*others[other + i])])
                for i in range(last - first)
            ]
        elif last > first:
            instead = reading.back_text[others[other][0] : others[end - 1][1]] if end > other else ""
            share = sum(back[other:end]) / (last - first)
            found += [Counterpart(own[i], share, True, instead) for i in range(first, last)]
    return found


def surprisals(length: int, tokens: Sequence[Token], places: Sequence[tuple[int, int]]) -> list[float]:
    """Return the surprisal at each place: a token that overlaps it in part gives that part of its own."""
    density = np.zeros(length + 1)
    for token in tokens:
        density[token.start : token.end] = -token.log_probability / max(1, token.end - token.start)
    sums = np.concatenate([[0.0], np.cumsum(density)])
    return [float(sums[end] - sums[start]) for start, end in places]

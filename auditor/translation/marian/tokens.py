"""Where the tokens of a model stand in the text as received, and how probable each was.

A model reads a normalised text in pieces of its own, so its figures belong to places that the article does not have. Words are the
common ground: what `normalise` does inside one never reaches into the next. Inside a word, pieces are told apart where its
letters are as many as before; otherwise the word is one place.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.translation.engine import Likelihood
from auditor.translation.marian.normalise import WORD, normalise
from auditor.translation.marian.vocabulary import END

SPACE = "▁"


@dataclass(frozen=True, slots=True)
class PlacedToken:
    """A stretch of the text, in code points, and the natural-log probability of the tokens that make it up."""

    start: int
    end: int
    log_probability: float


def placed(text: str, likelihood: Likelihood) -> tuple[PlacedToken, ...]:
    """Return the tokens of a likelihood at their places in the text that was scored, in order, without its end.

    Empty where the words of the text and those of the model cannot be paired, which a text that spells the model's own
    space mark brings about.
    """
    words = list(WORD.finditer(text))
    groups = list(_words(likelihood))
    if len(words) != len(groups):
        return ()
    return tuple(token for word, group in zip(words, groups, strict=True) for token in _within(word, group))


def _words(likelihood: Likelihood) -> Iterator[list[tuple[str, float]]]:
    """Yield the tokens of each word; a space mark begins one."""
    word: list[tuple[str, float]] = []
    for token, figure in zip(likelihood.tokens, likelihood.log_probabilities, strict=True):
        if token == END:
            break
        if token.startswith(SPACE) and word:
            yield word
            word = []
        word.append((token, figure))
    if word:
        yield word


def _within(word: re.Match[str], group: Sequence[tuple[str, float]]) -> Iterator[PlacedToken]:
    """Yield the tokens of one word, or the word as a whole where they cannot be told apart."""
    pieces = [(token.removeprefix(SPACE), figure) for token, figure in group]
    if "".join(piece for piece, _ in pieces) != normalise(word[0]) or len(normalise(word[0])) != len(word[0]):
        yield PlacedToken(word.start(), word.end(), sum(figure for _, figure in group))
        return
    start, waiting = word.start(), 0.0
    for piece, figure in pieces:
        if not piece:  # a space mark by itself belongs to what follows
            waiting += figure
            continue
        yield PlacedToken(start, start + len(piece), figure + waiting)
        start, waiting = start + len(piece), 0.0

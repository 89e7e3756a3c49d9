"""What the proofreader learns from: sentences whose words are known to be changed, damaged, swapped, or none of it.

| text | what is known of its words |
| --- | --- |
| prose by people | nothing is wrong |
| the same, garbled by weak translators (`proofreader_garble.py`) | changed or not; damaged or not, by the clean sentence |
| the same, spun by the procedures of `bench/spinners.py`, and by looser ones (`bench/wrong_words.py`) | swapped or not |
| the same, with wrong senses, and with words that fit their neighbours (`bench/wrong_words.py`) | swapped or not, which is damage as well |

No text of `DATA/spans`, `DATA/detect` or `DATA/eval` is among it: what is measured on those is measured on text it never saw.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from auditor.encoders.proofreader import HEADS, WORD
from bench.artifacts.partial_credit import Span
from bench.artifacts.planted import touches
from bench.artifacts.spun import replaced
from bench.inflection import load_thesaurus
from bench.spinners import SPINNERS, Spinner
from bench.wrong_words import Associates, Blind, Fitting, Senses
from models.recipe.encoders.proofreader_garble import OUTPUT, clean_sentences

UNKNOWN = -1.0
CHANGED, DAMAGED, SWAPPED = range(len(HEADS))
# Garbled sentences of an epoch, and clean ones.
GARBLED, CLEAN = 80_000, 25_000
# Of the draws of prose (`clean_sentences`); the garbled sentences are of the same ones.
SEEDS = (0, 1, 2, 3)
# How dense the words are that are put in, beside what a spinner does by itself.
DENSITIES = (0.2, 1.1)
# Of spinners, wrong senses, blind swaps, a loose thesaurus, and words that fit their neighbours.
SHARES = (3, 2, 1, 4, 2)


@dataclass(frozen=True)
class Example:
    """A sentence and, for each of its words and each head, whether it is true: 0, 1, or `UNKNOWN`; shape (words, heads)."""

    text: str
    labels: np.ndarray


def labelled(text: str, known: dict[int, Sequence[Span]]) -> Example:
    """Return the example of a sentence: head → the spans it is true of; a head that is not there is unknown."""
    words = [Span(*match.span()) for match in WORD.finditer(text)]
    labels = np.full((len(words), len(HEADS)), UNKNOWN, dtype=np.float32)
    for head, spans in known.items():
        labels[:, head] = [touches(word, spans) for word in words]
    return Example(text, labels)


def spotless(text: str) -> Example:
    """Return the example of a sentence with nothing wrong."""
    return labelled(text, {head: [] for head in range(len(HEADS))})


class Material:
    """All examples; what is drawn anew each epoch is drawn from a seed."""

    def __init__(self, data: Path, work: Path) -> None:
        """Read the prose under the data folder; the garbled sentences lie in `work`."""
        self._thesaurus = load_thesaurus(data)
        drawn = (sentence for seed in SEEDS for own in clean_sentences(data, seed) for sentence in own)
        self._clean = list(dict.fromkeys(drawn))
        self._garbled = work / OUTPUT

    def epoch(self, number: int, clean: int = CLEAN) -> list[Example]:
        """Return the examples of an epoch: garbled sentences, `clean` clean ones, and those again with words put in anew."""
        rng = random.Random(number)
        lines = self._garbled.read_text(encoding="utf-8").splitlines()
        garbled = [_garbled(line) for line in rng.sample(lines, min(len(lines), GARBLED))]
        chosen = rng.sample(self._clean, min(len(self._clean), clean))
        return [*garbled, *map(spotless, chosen), *(self._spun(text, rng) for text in chosen)]

    def _spun(self, text: str, rng: random.Random) -> Example:
        procedure = drawn(rng)
        after = procedure.spin(text, self._thesaurus, rng)
        swaps = replaced(text, after)
        known: dict[int, Sequence[Span]] = {SWAPPED: swaps, CHANGED: swaps}
        return labelled(after, known | ({DAMAGED: swaps} if isinstance(procedure, Senses | Fitting) else {}))


def drawn(rng: random.Random) -> Spinner | Senses | Blind | Associates | Fitting:
    """Return a procedure drawn at random, as dense as may be: articles are spun more and less."""
    density = rng.uniform(*DENSITIES)
    spinner = rng.choice(SPINNERS)
    spun = replace(spinner, rate=spinner.rate * density)
    return rng.choices((spun, Senses(density / 2), Blind(density / 2), Associates(density / 2), Fitting(density / 4)), SHARES)[0]


def _garbled(line: str) -> Example:
    _, _, after, places_changed, places_damaged = line.split("\t")
    return labelled(after, {CHANGED: _spans(places_changed), DAMAGED: _spans(places_damaged)})


def _spans(column: str) -> list[Span]:
    return [Span(*map(int, place.split(":"))) for place in column.split()]

"""The proofreader: a small encoder that reads English sentences and says of each word how wrong it looks.

Quality estimation of words without the source (the word-level tasks of WMT; Specia et al. 2020), and what a detector of replaced words
learns (Clark et al. 2020, ELECTRA), in a size that two cores can run. It began as the encoder of the bundled translation model and was
trained on text whose damage is known: `models/recipe/proofreader.py`; its folder says on what.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from auditor.encoders.description import checked_description, fingerprint
from auditor.encoders.typography import plain
from auditor.translation.catalogue import bundled_folder
from auditor.translation.normalise import normalise
from auditor.translation.vocabulary import END, UNKNOWN, Vocabulary

# What is judged of each word, in this order: whether a translator changed it, whether that did damage, whether a spinner put it in
# another's place.
HEADS = ("changed", "damaged", "swapped")
WORD = re.compile(r"\S+")
# Longest run that is read together, in pieces: what the training saw. A longer sentence is read in parts.
MAX_PIECES = 100


@dataclass(frozen=True, slots=True)
class WordOdds:
    """A word, with its punctuation, and how wrong it looks.

    Attributes:
        start: first code point in the sentence.
        end: code point behind the last one.
        odds: log-odds in nats, one for each of `HEADS`, not calibrated for any one kind of text.
    """

    start: int
    end: int
    odds: tuple[float, float, float]


class Proofreader:
    """Weights that judge words."""

    def __init__(self, folder: Path) -> None:
        """Load the proofreader in `folder`.

        Raises:
            ModelError: a file is missing, damaged or another than the description says.
        """
        from auditor.encoders.encoder import Encoder

        description = checked_description(folder, "proofreader")
        self.fingerprint = fingerprint(description)
        self._vocabulary = Vocabulary(folder)
        self._encoder = Encoder(folder)

    def read(self, sentence: str) -> list[WordOdds]:
        """Return the words of a sentence with their odds, in order."""
        return [word for part in parts(sentence, self._vocabulary) for word in self._judged(part)]

    def _judged(self, part: "Part") -> Iterator[WordOdds]:
        for (start, end), odds in zip(part.words, self._encoder.word_odds(part.ids, part.sizes), strict=True):
            changed, damaged, swapped = (float(figure) for figure in odds)
            yield WordOdds(start, end, (changed, damaged, swapped))


@dataclass
class Part:
    """A run of whole words that is read together.

    Attributes:
        ids: their pieces, and the end token once it is complete.
        words: offsets of each word in the sentence.
        sizes: how many pieces each word has.
    """

    ids: list[int] = field(default_factory=list)
    words: list[tuple[int, int]] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)


def parts(sentence: str, vocabulary: Vocabulary) -> Iterator[Part]:
    """Yield the runs of words of a sentence, each at most `MAX_PIECES` long. Words are encoded one by one: sentencepiece joins no two."""
    part, end = Part(), vocabulary.ids[END]
    for match in WORD.finditer(sentence):
        own = vocabulary.to_ids(vocabulary.encode(normalise(plain(match[0]))) or [UNKNOWN])[:MAX_PIECES]
        if part.ids and len(part.ids) + len(own) > MAX_PIECES:
            part.ids.append(end)
            yield part
            part = Part()
        part.ids += own
        part.words.append(match.span())
        part.sizes.append(len(own))
    if part.ids:
        part.ids.append(end)
        yield part


@cache
def load_proofreader() -> Proofreader:
    """Return the bundled proofreader, loaded once.

    Raises:
        ModelError: it is missing or damaged.
    """
    return Proofreader(bundled_folder() / "proofreader")

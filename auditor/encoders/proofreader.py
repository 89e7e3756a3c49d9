"""The proofreader: a small encoder that reads English sentences and says of each word how wrong it looks.

Quality estimation of words without the source (the word-level tasks of WMT; Specia et al. 2020), and what a detector of replaced words
learns (Clark et al. 2020, ELECTRA), in a size that two cores can run. It began as a small encoder pretrained on English (MiniLM; Wang et
al. 2020) and was trained on text whose damage is known: `models/recipe/encoders/proofreader.py`; its folder says on what.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from auditor.encoders.description import checked_description, fingerprint
from auditor.encoders.typography import plain
from auditor.encoders.wordpieces import END, START, UNKNOWN, WordPieces
from auditor.translation.marian.normalise import normalise
from auditor.translation.models.catalogue import bundled_folder

# What is judged of each word, in this order: whether a translator changed it, whether that did damage, whether a spinner put it in
# another's place.
HEADS = ("changed", "damaged", "swapped")
WORD = re.compile(r"\S+")
# Longest run that is read together, in pieces without the two control tokens: what the training saw. A longer sentence is read in parts.
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
        self._pieces = WordPieces(folder)
        self._encoder = Encoder(folder)

    def read(self, sentence: str) -> list[WordOdds]:
        """Return the words of a sentence with their odds, in order."""
        return [word for part in parts(sentence, self._pieces) for word in self._judged(part)]

    def _judged(self, part: "Part") -> Iterator[WordOdds]:
        for (start, end), odds in zip(part.words, self._encoder.word_odds(part.ids, part.sizes), strict=True):
            changed, damaged, swapped = (float(figure) for figure in odds)
            yield WordOdds(start, end, (changed, damaged, swapped))


@dataclass
class Part:
    """A run of whole words that is read together.

    Attributes:
        ids: their pieces; between the control tokens once it is complete.
        words: offsets of each word in the sentence.
        sizes: how many pieces each word has.
    """

    ids: list[int] = field(default_factory=list)
    words: list[tuple[int, int]] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)


def parts(sentence: str, pieces: WordPieces) -> Iterator[Part]:
    """Yield the runs of words of a sentence, each at most `MAX_PIECES` long. Words are encoded one by one: no piece spans two."""
    part = Part()
    for match in WORD.finditer(sentence):
        own = (pieces.ids(normalise(plain(match[0]))) or [pieces.control[UNKNOWN]])[:MAX_PIECES]
        if part.ids and len(part.ids) + len(own) > MAX_PIECES:
            yield _framed(part, pieces)
            part = Part()
        part.ids += own
        part.words.append(match.span())
        part.sizes.append(len(own))
    if part.ids:
        yield _framed(part, pieces)


def _framed(part: Part, pieces: WordPieces) -> Part:
    return Part([pieces.control[START], *part.ids, pieces.control[END]], part.words, part.sizes)


@cache
def load_proofreader() -> Proofreader:
    """Return the bundled proofreader, loaded once.

    Raises:
        ModelError: it is missing or damaged.
    """
    return Proofreader(bundled_folder() / "proofreader")

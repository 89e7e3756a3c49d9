"""The reader: a small encoder that reads English passages and says how machine-made each looks.

The encoder of a translation model, trained on to tell news by people from the same news by machines: the surrogate features of
`Machine Translation detection` (decoder states: Garcia-Romero et al. 2025; fine-tuned encoders: van der Werff et al. 2022) in a size
that two cores can run. It reads no foreign text and needs no round trip. `models/recipe/encoders/reader.py` trains it; its folder
says on what.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import fmean

from auditor.encoders.description import checked_description, fingerprint
from auditor.encoders.typography import plain
from auditor.translation.marian.normalise import normalise
from auditor.translation.marian.vocabulary import END, Vocabulary
from auditor.translation.models.catalogue import bundled_folder

# Longest passage, in pieces: what the training saw. A longer sentence is read up to here.
MAX_PIECES = 100


@dataclass(frozen=True, slots=True)
class Passage:
    """Consecutive sentences that were read together.

    Attributes:
        first: index of its first sentence.
        last: index of its last sentence.
        pieces: its length.
        log_odds: of machine-made against human, each net's own, in nats; comparable between passages, not calibrated.
    """

    first: int
    last: int
    pieces: int
    log_odds: tuple[float, ...]

    @property
    def mean(self) -> float:
        """Return the mean of the nets."""
        return fmean(self.log_odds)


class Reader:
    """Weights that read: a few nets, each trained without a part of the data, whose mean is better than any of them."""

    def __init__(self, folder: Path) -> None:
        """Load the reader in `folder`.

        Raises:
            ModelError: a file is missing, damaged or another than the description says.
        """
        from auditor.encoders.encoder import Encoder

        description = checked_description(folder, "reader")
        self.fingerprint = fingerprint(description)
        self.nets = tuple(str(name) for name in description["nets"])
        self._vocabulary = Vocabulary(folder)
        self._encoders = [Encoder(folder / name) for name in self.nets]

    def read(self, sentences: Sequence[str]) -> list[Passage]:
        """Return the passages of a text, in order. Each is read by itself, so no neighbour changes its figures."""
        return [
            Passage(first, last, len(ids), tuple(float(encoder.passage_odds(ids)[0]) for encoder in self._encoders))
            for first, last, ids in self._passages(sentences)
        ]

    def _passages(self, sentences: Sequence[str]) -> Iterator[tuple[int, int, list[int]]]:
        return cut([encoded(sentence, self._vocabulary) for sentence in sentences], MAX_PIECES, self._vocabulary.ids[END])


def encoded(sentence: str, vocabulary: Vocabulary) -> list[int]:
    """Return the ids of a sentence without the habits of its typesetter, up to the limit."""
    return vocabulary.to_ids(vocabulary.encode(normalise(plain(sentence))))[:MAX_PIECES]


def cut(sentences: Sequence[list[int]], limit: int, end: int) -> Iterator[tuple[int, int, list[int]]]:
    """Yield the passages of a text as (first sentence, last sentence, ids): as many whole sentences as fit into `limit`, then `end`."""
    ids: list[int] = []
    first = 0
    for index, own in enumerate(sentences):
        if ids and len(ids) + len(own) > limit:
            yield first, index - 1, [*ids, end]
            ids, first = [], index
        ids = ids + own
    if ids:
        yield first, len(sentences) - 1, [*ids, end]


@cache
def load_reader() -> Reader:
    """Return the bundled reader, loaded once.

    Raises:
        ModelError: it is missing or damaged.
    """
    return Reader(bundled_folder() / "reader")

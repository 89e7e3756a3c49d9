"""How a text is phrased: a linear model over its words and pairs of neighbouring words, names and figures left out.

Words and pairs with a linear classifier are how translated text was first told from original text (Baroni and Bernardini 2006). Names are
masked, so that what is learnt is how things are said, not what the news was about. Words stand in the table as numbers alone ("feature
hashing", Weinberger et al. 2009): no text can be read out of it. `models/recipe/tables/phrasing.py` makes it; it has two nets, as the
reader has (`models/recipe/encoders/reader_data.py`), each kept from what the other was fitted on.
"""

import math
import re
import zlib
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from statistics import fmean
from typing import TYPE_CHECKING

from auditor.encoders.typography import plain
from auditor.scoring.features.measure import Measure
from auditor.scoring.features.words import Prose

if TYPE_CHECKING:
    import numpy as np

MEASURES = (
    Measure(
        "phrasing.mean",
        "nats",
        "phrasing",
        "Its words and pairs of words are those of machine translation more than in human text ({value} against {human}).",
        "Its words and pairs of words are those of people's texts ({value} against {human} for human text).",
        "Log-odds of machine-made against human by a linear model over words and pairs of words without names "
        "(lexical n-grams for this task: Baroni and Bernardini 2006), mean over passages.",
        "Baroni and Bernardini 2006",
    ),
)
TABLE = "phrasing_en.safetensors"
# Places of the table.
SIZE = 2**19
# Words of a passage, in whole sentences: about what the documents have that the model was fitted on.
PASSAGE = 200
START, NAME, NUMBER = "<", "N", "0"
_TOKEN = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*|[,.;:?!]")


@dataclass(frozen=True)
class Phrasing:
    """The table: how telling each place is, and each net's weights. Arrays have the shape (SIZE,)."""

    rarity: "np.ndarray"
    weights: "dict[str, np.ndarray]"
    bias: dict[str, float]

    def log_odds(self, sentences: Sequence[str], nets: Collection[str]) -> float:
        """Return the log-odds of machine-made that the nets give one passage, their mean, in nats."""
        counts = places(sentences)
        values = {place: math.log1p(count) * float(self.rarity[place]) for place, count in counts.items()}
        norm = math.sqrt(sum(value * value for value in values.values())) or 1.0
        return fmean(
            self.bias[net] + math.fsum(value * float(self.weights[net][place]) for place, value in values.items()) / norm for net in nets
        )


def grams(sentence: str) -> Iterator[str]:
    """Yield the words of a sentence and its pairs of neighbours, in lower case, names and figures as one mark each."""
    words = [START, *_masked(plain(sentence))]
    yield from words[1:]
    yield from (f"{first} {second}" for first, second in pairwise(words))


def places(sentences: Sequence[str]) -> Counter[int]:
    """Return how often each place of the table stands in a passage."""
    return Counter(zlib.crc32(gram.encode()) % SIZE for sentence in sentences for gram in grams(sentence))


def _masked(sentence: str) -> Iterator[str]:
    first = True
    for item in _TOKEN.findall(sentence):
        if any(character.isdigit() for character in item):
            yield NUMBER
        elif item[0].isupper() and not first and item != "I":
            yield NAME
        else:
            yield item.lower()
        first = not item[0].isalnum() and item != ","


@cache
def phrasing() -> Phrasing:
    """Return the table of English news (see `data/README.md`)."""
    from safetensors.numpy import load

    arrays = load((files("auditor.scoring") / "data" / TABLE).read_bytes())
    nets = sorted({name.split(".")[1] for name in arrays if name.startswith("weights.")})
    return Phrasing(
        arrays["rarity"], {net: arrays[f"weights.{net}"] for net in nets}, {net: float(arrays[f"bias.{net}"][0]) for net in nets}
    )


def phrasing_features(prose: Prose, nets: Collection[str] | None = None) -> dict[str, float]:
    """Return what the model makes of a text; nothing for one without words. `nets` are those that judge: all by default."""
    table = phrasing()
    cut = list(_passages(prose))
    if not cut:
        return {}
    odds = [table.log_odds(passage, nets or tuple(table.weights)) for passage, _ in cut]
    return {"phrasing.mean": fmean(odds, [words for _, words in cut])}


def _passages(prose: Prose) -> Iterator[tuple[Sequence[str], int]]:
    """Yield passages of whole sentences with their number of words; a short rest goes along with the last."""
    sizes = [len(words) for words in prose.words]
    left, start = sum(sizes), 0
    while left:
        end, words = start, 0
        while end < len(sizes) and (words < PASSAGE or left - words < PASSAGE / 2):
            words += sizes[end]
            end += 1
        yield prose.sentences[start:end], words
        left, start = left - words, end

"""How rare the words are: a synonym spinner puts rare words where a writer puts common ones.

Frequencies are on the Zipf scale, the base-10 logarithm of occurrences per billion words
(van Heuven et al. 2014). Names are left out: they are rare in every text.
"""

from functools import cache
from importlib.resources import files
from statistics import fmean, quantiles

from auditor.scoring.features.measure import Measure
from auditor.scoring.features.words import Prose

# Words more frequent than this carry grammar rather than meaning; spinners leave them alone.
GRAMMAR_ZIPF = 6.0
RARE_ZIPF = 3.5

_RARER = "Its words are rarer than those of human text (Zipf {value} against {human})."
_COMMONER = "Its words are more common than those of human text (Zipf {value} against {human})."
_MORE_RARE = "It has more uncommon words than human text ({value} in 100 words against {human})."
_LESS_RARE = "It has fewer uncommon words than human text ({value} in 100 words against {human})."
_MEAN = "Mean Zipf frequency of the known words that carry meaning."
_UNKNOWN = "Lower-case words that are not among the 20,000 most frequent."

_SOURCE = "van Heuven et al. 2014"

MEASURES = (
    Measure("rarity.zipf.mean", "Zipf", "rarity", _COMMONER, _RARER, _MEAN, _SOURCE),
    Measure("rarity.zipf.low", "Zipf", "rarity", _COMMONER, _RARER, "Lowest tenth of those frequencies.", _SOURCE),
    Measure(
        "rarity.rare",
        "per 100 words",
        "rarity",
        _MORE_RARE,
        _LESS_RARE,
        f"Words that carry meaning with a Zipf frequency below {RARE_ZIPF}.",
        _SOURCE,
    ),
    Measure("rarity.unknown", "per 100 words", "rarity", _MORE_RARE, _LESS_RARE, _UNKNOWN, _SOURCE),
)


@cache
def zipf_table() -> dict[str, float]:
    """Return the Zipf frequency of the 20,000 most frequent English words (see `data/README.md`)."""
    text = (files("auditor.scoring") / "data" / "zipf_en.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {word: float(zipf) for zipf, words in rows for word in words.split()}


def rarity_features(prose: Prose) -> dict[str, float]:
    """Return the rarity figures; nothing for a text in which no known word carries meaning."""
    table = zipf_table()
    parts = [part for word in prose.common for part in word.split("-")]
    known = [zipf for part in parts if (zipf := table.get(part)) is not None and zipf < GRAMMAR_ZIPF]
    if len(known) < 2:
        return {}
    return {
        "rarity.zipf.mean": fmean(known),
        "rarity.zipf.low": quantiles(known, n=10, method="inclusive")[0],
        "rarity.rare": 100 * sum(zipf < RARE_ZIPF for zipf in known) / len(parts),
        "rarity.unknown": 100 * sum(part not in table for part in parts) / len(parts),
    }

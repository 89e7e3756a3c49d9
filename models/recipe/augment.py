"""Names that training makes up as it goes: each time a pair is drawn, its places and people may get others, alike on both sides.

A pair that is seen ten times then teaches ten names instead of one.
"""

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from models.recipe import copying, exonyms
from models.recipe.exonyms import Exonyms

FILE = "names.json"
Pair = tuple[str, str]


@dataclass(frozen=True)
class Renaming:
    """Replaces names of a pair of English with one pivot.

    A share of the names stays, so that known names stay known.
    """

    rare: Sequence[str]
    known: Sequence[Exonyms]

    def __call__(self, pair: Pair, rng: random.Random) -> Pair:
        """Return the pair, perhaps with other names."""
        for kind in self.known:
            if rng.random() < exonyms.REPLACED:
                pair = exonyms.replaced(pair, kind, rng)
        return copying.replaced(pair, self.rare, rng) if rng.random() < copying.REPLACED else pair


def save_names(work: Path, rare: Sequence[str], known: dict[str, list[Exonyms]]) -> None:
    """Write the names of every pivot where training looks for them."""
    places = {language: [dict(kind.foreign) for kind in kinds] for language, kinds in known.items()}
    (work / FILE).write_text(json.dumps({"rare": list(rare), "known": places}, ensure_ascii=False), encoding="utf-8")


def load_names(work: Path, language: str) -> Renaming:
    """Read the names for pairs with one pivot."""
    names = json.loads((work / FILE).read_text(encoding="utf-8"))
    return Renaming(names["rare"], [Exonyms.of(kind.items(), language) for kind in names["known"][language]])

"""How much better another reading fits a place than what stands there, by the trigram model of clean English."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from auditor.artifacts.oddness.ngrams import Model
from auditor.artifacts.oddness.units import END, START, Unit, units

# What a figure that "of" brings is: "an intraday low of 38,055".
_LEVELS = frozenset({"low", "lows", "high", "highs", "peak", "trough", "record", "best", "worst", "mean", "median"})


@dataclass(frozen=True)
class Place:
    """A segment as the model sees it.

    Attributes:
        text: the segment.
        units: its units, with offsets into it.
        surprisals: of each unit and of the end behind them, in nats.
        model: the language model.
    """

    text: str
    units: tuple[Unit, ...]
    surprisals: tuple[float, ...]
    model: Model

    @classmethod
    def of(cls, text: str, model: Model) -> "Place":
        """Return the units of `text`."""
        found = tuple(units(text, model.ids))
        return cls(text, found, tuple(model.surprisals([unit.name for unit in found]).tolist()), model)

    def words(self, first: int, last: int) -> str:
        """Return the units `first` to `last` (half-open) as they stand, in lower case, joined by spaces."""
        return " ".join(self._surfaces(first, last)).lower().replace("’", "'")

    def cased(self, words: str) -> str:
        """Return lower-case words with the capitals that the model knows them by ("on Monday")."""
        return " ".join(_cased(word, self.model) for word in words.split())

    def is_prose(self, first: int, last: int) -> bool:
        """Tell whether the units `first` to `last` (half-open) are words, and more than one name; an acronym is a name ("DA leader")."""
        surfaces = self._surfaces(first, last)
        return all(word[0].isalpha() for word in surfaces) and (
            any(word.islower() for word in surfaces) or (first == 0 and not any(len(word) > 1 and word.isupper() for word in surfaces))
        )

    def is_fixed(self, first: int, last: int) -> bool:
        """Tell whether the units `first` to `last` (half-open) are as they are whatever the source: within a name, a word said twice, or a
        level before its figure.

        "Estadio da Luz", "minute by minute", "a low of 1.09".
        """
        around = [*self._surfaces(max(0, first - 1), first), *self._surfaces(last, last + 1)]
        own = self._surfaces(first, last)
        twice = {word.lower() for word in around} & {word.lower() for word in own}
        within_name = len(own) == 1 and own[0].islower() and len(around) == 2 and all(word[0].isupper() for word in around)
        level = own[-1] == "of" and own[0] in _LEVELS and any(word[0].isdigit() for word in self._surfaces(last, last + 2))
        return bool(twice) or within_name or level

    def _surfaces(self, first: int, last: int) -> list[str]:
        return [self.text[unit.start : unit.end] for unit in self.units[first:last]]

    def surprisal(self, first: int, last: int) -> float:
        """Return the surprisal of the units `first` to `last` (half-open) and of the two behind them, in nats."""
        return sum(self.surprisals[first : last + 2])

    def gains(self, first: int, last: int, readings: Iterable[str]) -> Mapping[str, float]:
        """Return by how many nats each reading, in lower case, surprises less in that place; none for one with a word the model lacks."""
        known = {text: [_cased(word, self.model) for word in text.split()] for text in readings}
        sizes: dict[int, list[str]] = defaultdict(list)
        for text, names in known.items():
            if all(name in self.model.ids for name in names):
                sizes[len(names)].append(text)
        old, found = self.surprisal(first, last), {}
        for same in sizes.values():
            costs = self._costs(first, last, [known[text] for text in same])
            found.update({text: old - cost for text, cost in zip(same, costs, strict=True)})
        return found

    def _costs(self, first: int, last: int, readings: Sequence[Sequence[str]]) -> list[float]:
        """Return the surprisal of readings of one length and of the two units behind them."""
        before = [START, START, *(unit.name for unit in self.units[max(0, first - 2) : first])][-2:]
        after = [unit.name for unit in self.units[last : last + 2]]
        if len(after) < 2:
            after.append(END)
        numbers = np.stack([self.model.numbers([*before, *names, *after]) for names in readings])
        costs: list[float] = self.model.trigram(numbers[:, :-2], numbers[:, 1:-1], numbers[:, 2:])[0].sum(axis=1).tolist()
        return costs


def _cased(word: str, model: Model) -> str:
    return word.capitalize() if word not in model.ids and word.capitalize() in model.ids else word

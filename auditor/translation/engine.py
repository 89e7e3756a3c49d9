"""What an engine is: something that translates, scores, and names itself.

Every engine keeps these promises: one answer per input, in order; an answer never depends on its neighbours in
the list, on batch size or on order; the text is data, so control tokens written in it stay text.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Translation:
    """A translated segment. `flaw` says why it cannot be trusted: `empty`, `loop`, `truncated` or `too-long`."""

    text: str
    flaw: str | None = None


@dataclass(frozen=True, slots=True)
class Likelihood:
    """Natural-log probability of each token of a target under teacher forcing, `</s>` included."""

    tokens: tuple[str, ...]
    log_probabilities: tuple[float, ...]

    @property
    def mean(self) -> float:
        """Return the mean log-probability per token."""
        return sum(self.log_probabilities) / len(self.log_probabilities)


class Engine(Protocol):
    """A translator between some languages."""

    def signature(self) -> str:
        """Return one line that names model, revision, decoding and compute type."""
        ...

    def supports(self, source: str, target: str) -> bool:
        """Tell whether the engine translates from `source` to `target` (ISO 639-1 codes)."""
        ...

    def pivots(self, language: str) -> tuple[str, ...]:
        """Return the languages that a round trip from `language` can go through."""
        ...

    def translate(self, segments: Sequence[str], source: str, target: str) -> list[Translation]:
        """Translate every segment."""
        ...

    def score(self, sources: Sequence[str], targets: Sequence[str], source: str, target: str) -> list[Likelihood | None]:
        """Return the teacher-forced likelihood of each target given its source; `None` where it is too long for the model."""
        ...

"""An odd span, as plain data: words that are improbable where they stand, with the figures that say so."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

# The suspicion (`auditor/artifacts/oddness/suspicion.py`) that a synonym spinner wrote an article.
SPINNER = "spinner"


class Token(Protocol):
    """A stretch of a text, half-open in code points, and the natural-log probability that a translation model gives it."""

    @property
    def start(self) -> int:
        """Return the first code point."""
        ...

    @property
    def end(self) -> int:
        """Return the code point behind the last one."""
        ...

    @property
    def log_probability(self) -> float:
        """Return the natural logarithm of its probability."""
        ...


class ProofreadWord(Protocol):
    """A word with its punctuation, half-open in code points of its segment, and a proofreader's log-odds in nats that it is ...

    ... changed by a translator, damaged by one, put in another's place by a spinner.
    """

    @property
    def start(self) -> int:
        """Return the first code point."""
        ...

    @property
    def end(self) -> int:
        """Return the code point behind the last one."""
        ...

    @property
    def odds(self) -> tuple[float, float, float]:
        """Return the three log-odds, in that order."""
        ...


@dataclass(frozen=True, slots=True)
class Reading:
    """What the round trip of one segment through one pivot says of it.

    Attributes:
        pivot: ISO 639-1 code.
        engine: signature of what translated.
        pivot_text: the segment in the pivot language.
        back_text: its round trip.
        own: the segment's tokens given the pivot translation, in offsets of the segment; empty where it could not be scored.
        back: the round trip's tokens given the same, in offsets of `back_text`.
    """

    pivot: str
    engine: str
    pivot_text: str
    back_text: str
    own: Sequence[Token] = ()
    back: Sequence[Token] = ()


@dataclass(frozen=True, slots=True)
class OddSpan:
    """A stretch of text that a reader would probably mark.

    Attributes:
        start: first code point in the article's text.
        end: code point behind the last one.
        score: log-odds that a reader marks its oddest word.
        confidence: the calibrated probability that a reader marks the span.
        evidence: named figures of that word, in nats or shares (see `auditor.artifacts.oddness.figures`).
        rather: what most round trips have in its place; empty where they do not agree.
        agreed: whether it is no word, or the proofreader finds it damaged rather than swapped, and the model of English by itself does not
            find it usual.
    """

    start: int
    end: int
    score: float
    confidence: float = 0.5
    evidence: Mapping[str, float] = field(default_factory=dict)
    rather: str = ""
    agreed: bool = False

"""A hypothesis: a foreign word or phrase that explains an odd span, and the sentence that says so."""

from collections.abc import Mapping
from dataclasses import dataclass

from auditor.artifacts.hypotheses.candidates import Candidate
from auditor.artifacts.hypotheses.kinds import Kind
from auditor.artifacts.sources import LANGUAGE_NAMES


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """What seems to have happened at a span.

    Attributes:
        language: ISO 639-1 code of the likely source.
        foreign: its word or phrase, in lower case.
        read_as: the English words that stand there, in lower case.
        meant: what it usually means instead, the reading that fits best first; empty where English leaves it out.
        kind: what kind of slip it is.
        message: one sentence for an editor.
        score: log-odds that this is the explanation, in nats.
        start: first code point of the explained words in the segment.
        end: code point behind them.
        shares: language → how much of the explanations of these words is its own; together 1.
    """

    language: str
    foreign: str
    read_as: str
    meant: tuple[str, ...]
    kind: Kind
    message: str
    score: float
    start: int
    end: int
    shares: Mapping[str, float]


def told(found: Candidate, quote: str, usual: tuple[str, ...]) -> str:
    """Return the sentence for an editor: `quote` is what stands there, `usual` what it usually means, both as they are written."""
    readings = " or ".join(f"“{reading}”" for reading in usual) or "left out in English"
    how = "read word by word as" if " " in found.foreign else "read as"
    return f"{LANGUAGE_NAMES[found.language]} “{found.foreign}” {how} “{quote}”; usually {readings}."

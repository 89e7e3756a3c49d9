"""What the reader makes of an article, as features."""

from collections.abc import Sequence
from statistics import fmean, quantiles

from auditor.encoders.reader import Passage
from auditor.scoring.features.measure import Measure

_MORE = "To the bundled reader its sentences look machine-made ({value} against {human} for human text)."
_LESS = "To the bundled reader its sentences look written by a person ({value} against {human} for human text)."

_SOURCE = "van der Werff et al. 2022"
MEASURES = (
    Measure(
        "reader.mean",
        "nats",
        "reader",
        _MORE,
        _LESS,
        "Log-odds of machine-made against human that a small fine-tuned encoder gives the passages, mean weighted by length "
        "(fine-tuned encoders for this task: van der Werff et al. 2022).",
        _SOURCE,
    ),
    Measure(
        "reader.high",
        "nats",
        "reader",
        _MORE,
        _LESS,
        "The same log-odds of the passage at the upper quarter: one betraying passage counts even among smooth ones.",
        _SOURCE,
    ),
)


def reader_features(passages: Sequence[Passage]) -> dict[str, float]:
    """Return the reader's figures; nothing for a text that it could not read."""
    if not passages:
        return {}
    odds = [passage.mean for passage in passages]
    upper = quantiles(odds, n=4, method="inclusive")[2] if len(odds) > 1 else odds[0]
    return {"reader.mean": fmean(odds, [passage.pieces for passage in passages]), "reader.high": upper}

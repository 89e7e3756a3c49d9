"""What the proofreader makes of an article, as features."""

from collections.abc import Sequence
from statistics import fmean, pstdev

from auditor.encoders.proofreader import HEADS, WordOdds
from auditor.scoring.measure import Measure

_CHANGED, _, _SWAPPED = range(len(HEADS))

MEASURES = (
    Measure(
        "proofreader.changed",
        "nats",
        "proofreader",
        "To the bundled proofreader its words look like a translator's ({value} against {human} for human text).",
        "To the bundled proofreader its words look like a writer's own ({value} against {human} for human text).",
        "Mean over the words of the log-odds that a translator put them in another's place, by a small encoder trained on round trips.",
    ),
    Measure(
        "proofreader.unusual",
        "nats",
        "choice of words",
        "Its words are less expected than a writer's usually are ({value} against {human} for human text).",
        "Its words are more expected than a writer's usually are ({value} against {human} for human text).",
        "Mean over the words of the log-odds that a spinner put them: translators choose the expected word more often than writers do "
        "(normalisation and simplification: Baker 1993; less lexical variety in machine translation: Vanmassenhove et al. 2019).",
    ),
    Measure(
        "proofreader.uneven",
        "nats",
        "choice of words",
        "Expected and unexpected words change more than in a writer's text ({value} against {human} for human text).",
        "Its words are all about as expected ({value} against {human} for human text).",
        "Standard deviation of the same log-odds: a writer surprises now and then, a translator hardly.",
    ),
)


def proofreader_features(proofs: Sequence[Sequence[WordOdds]]) -> dict[str, float]:
    """Return the figures of all words of a text; nothing where none was read."""
    odds = [word.odds for sentence in proofs for word in sentence]
    if not odds:
        return {}
    unusual = [own[_SWAPPED] for own in odds]
    return {
        "proofreader.changed": fmean(own[_CHANGED] for own in odds),
        "proofreader.unusual": fmean(unusual),
        "proofreader.uneven": pstdev(unusual),
    }

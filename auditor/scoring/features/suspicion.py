"""The suspicion that a spinner put the words of an article, by the judge of `auditor/artifacts/oddness/suspicion.py`.

No card reads it: it is a witness of its own (`auditor/scoring/suspicion.py`).
"""

from typing import TYPE_CHECKING

from auditor.artifacts.odd import SPINNER
from auditor.scoring.features.measure import OWN, Measure

if TYPE_CHECKING:
    from auditor.artifacts.oddness.judged import Judged

NAME = "suspicion.spinner"
MEASURES = (
    Measure(
        NAME,
        "nats",
        "suspicion",
        "Its words as a whole read as if they were put in the place of others (log-odds {value}, human text {human}).",
        "Its words as a whole read as if their writer chose them (log-odds {value}, human text {human}).",
        "Log-odds that a spinner put the words, by a proofreader's view of all of them; at most 0 where none is suspected.",
        OWN,
    ),
)


def suspicion_features(judged: "Judged | None") -> dict[str, float]:
    """Return the feature; nothing where no proofreader read the article."""
    if judged is None or SPINNER not in judged.odds:
        return {}
    odds = judged.odds[SPINNER]
    return {NAME: odds if judged.suspicion == SPINNER else min(0.0, odds)}

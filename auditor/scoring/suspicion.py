"""The suspicion that a spinner put the words of an article (`auditor/artifacts/oddness/suspicion.py`), as a witness of the verdict.

Its judge reads what a proofreader makes of the words as a whole, and learnt from looser thesauri than the card's documents were spun with.
It was fitted on other documents than the card, so its log-odds are added to the card's as they are. What raises no suspicion says nothing:
a sparse spinner leaves no more.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from auditor.artifacts.odd import SPINNER
from auditor.report import Label
from auditor.scoring.features.measure import Measure
from auditor.scoring.testimony import MOST, Testimony

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
        "Log-odds that a spinner put the words, by a proofreader's view of all of them; 0 where that is not suspected.",
    ),
)
# Of nearly all articles by people.
HUMAN: Mapping[str, float] = {NAME: 0.0}


def suspicion_features(judged: "Judged | None") -> dict[str, float]:
    """Return the feature; nothing where no proofreader read the article."""
    if judged is None or judged.suspicion is None:
        return {}
    return {NAME: judged.log_odds if judged.suspicion == SPINNER else 0.0}


def suspicious(values: Mapping[str, float]) -> dict[Label, Testimony]:
    """Return what the feature says for labels: nothing unless a spinner is suspected."""
    odds = min(MOST, values.get(NAME, 0.0))
    return {Label.SPUN: Testimony(odds, {NAME: odds})} if odds > 0 else {}

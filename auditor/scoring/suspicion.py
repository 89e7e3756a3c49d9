"""The suspicion that a spinner put the words of an article, as a witness of the verdict beside the card.

The judge of `auditor/artifacts/oddness/suspicion.py` reads what a proofreader makes of the words as a whole. It learnt from looser thesauri
than the card's documents were spun with, and from columns, reviews and match reports beside news. It was fitted on other documents than
the card, so its log-odds are added to the card's as they are: for a spinner where one is suspected; against one too, but not in a copy of
the reference.
"""

from collections.abc import Mapping
from functools import cache

from auditor.artifacts.odd import SPINNER
from auditor.report import Label
from auditor.scoring.beside_reference import COPY, case_of
from auditor.scoring.features.suspicion import NAME
from auditor.scoring.testimony import MOST, Testimony


def suspicious(values: Mapping[str, float]) -> dict[Label, Testimony]:
    """Return what the feature says for labels; nothing where it was not measured."""
    if NAME not in values:
        return {}
    # How far a copy is its reference's text says more against a spinner than how its words read.
    least, average = (0.0, 0.0) if case_of(values) == COPY else (-MOST, usual()[NAME])
    odds = max(least, min(MOST, values[NAME]))
    return {Label.SPUN: Testimony(odds, {NAME: odds - average})}


@cache
def usual() -> Mapping[str, float]:
    """Return the feature of the average article by people."""
    from auditor.artifacts.oddness.card import load  # with numpy, which not every run needs

    # The judge's figures are standardised by the means of such articles, so that only the intercept is left of them.
    return {NAME: next(item.judge.intercept for item in load().suspicions if item.name == SPINNER)}

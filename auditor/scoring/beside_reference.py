"""What a clean reference says about who made an article, as log-odds that are added to those of the card.

The documents that cards are fitted on have no references, so this witness has fits of its own (`bench.detection.beside_reference`), over
features that no engine is needed for; every label is as likely beforehand. It is taken for independent of what the card reads (naive
Bayes).

Two cases are told apart: a text of one's own, of which nothing but drift speaks, and only of translation; and a copy, whose sentences are
the reference's, reworked or not. Of drift in a text of one's own, names in another language and what misleads a reader are read: in
other ways two people who translate one text differ as much as an engine and a person.
"""

import json
import math
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from auditor.report import Label
from auditor.scoring.testimony import MOST, Testimony

# From this share of its words on, in percent, an article is a copy.
COPIED = 50.0
OWN, COPY = "own", "copy"
# What each case reads, and how a figure becomes a number of about 1.
READ: Mapping[str, Mapping[str, Callable[[float], float]]] = {
    OWN: {"drift.foreign": math.log1p, "drift.severe": math.log1p},
    COPY: {
        "drift.all": math.log1p,
        "reference.copied": lambda value: value / 100,
        "reference.swapped": math.log1p,
        "reference.disturbed": math.log1p,
    },
}


def case_of(values: Mapping[str, float]) -> str:
    """Return which case an article is, by its features' names; empty without a reference."""
    if "reference.copied" not in values:
        return ""
    return COPY if values["reference.copied"] >= COPIED else OWN


def read(values: Mapping[str, float], case: str) -> dict[str, float]:
    """Return the features as the fit of a case reads them."""
    return {name: scaled(values.get(name, 0.0)) for name, scaled in READ[case].items()}


def witness(values: Mapping[str, float]) -> dict[Label, Testimony]:
    """Return what the features of an article, by name, say for labels; nothing without a reference."""
    case = case_of(values)
    if not case:
        return {}
    found, clean = read(values, case), read(human(values), case)
    return {Label(label): _testimony(row["intercept"], row["weights"], found, clean) for label, row in _fits()[case]["labels"].items()}


def _testimony(intercept: float, weights: Mapping[str, float], found: Mapping[str, float], clean: Mapping[str, float]) -> Testimony:
    total = intercept + sum(weights[name] * value for name, value in found.items())
    return Testimony(max(-MOST, min(MOST, total)), {name: weights[name] * (value - clean[name]) for name, value in found.items()})


def human(values: Mapping[str, float]) -> Mapping[str, float]:
    """Return the features of the average clean text of an article's case."""
    case = case_of(values)
    average: Mapping[str, float] = _fits()[case]["human"] if case else {}
    return average


@cache
def _fits() -> Any:
    return json.loads(files("auditor.scoring").joinpath("cards", "beside_reference.json").read_text(encoding="utf-8"))

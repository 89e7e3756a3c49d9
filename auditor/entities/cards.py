"""The fitted cards of this room: JSON beside the code, each a logistic function of named parts."""

import json
import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def card(name: str) -> Mapping[str, Any]:
    """Return a card by the name of its file."""
    found: Mapping[str, Any] = json.loads(files("auditor.entities").joinpath(f"data/{name}.json").read_text(encoding="utf-8"))
    return found


def probability(name: str, parts: Mapping[str, float]) -> float:
    """Return the logistic function, in [0, 1], of the parts that a card weighs, each less its mean and in units of its spread."""
    own = card(name)
    values = ((parts[part] - own["mean"][part]) / own["scale"][part] * weight for part, weight in own["weights"].items())
    return 1 / (1 + math.exp(-sum(values) - own["intercept"]))

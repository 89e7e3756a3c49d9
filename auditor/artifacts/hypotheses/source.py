"""Which source language the explanations speak for."""

import math
from collections.abc import Iterable, Mapping

from auditor.artifacts.hypotheses.hypothesis import Hypothesis
from auditor.artifacts.sources import LANGUAGE_NAMES

# Share of the explanations that are by chance, and so speak for no language.
BY_CHANCE = 0.4


def languages(hypotheses: Iterable[Hypothesis]) -> Mapping[str, float]:
    """Return the probability of each source language, all equally likely beforehand; empty without any hypothesis.

    Every hypothesis is a witness of its own (naive Bayes): it speaks for the languages that explain its words, in their proportion.
    """
    logs = dict.fromkeys(LANGUAGE_NAMES, 0.0)
    heard = False
    for item in hypotheses:
        heard = True
        for language in logs:
            logs[language] += math.log((1 - BY_CHANCE) * item.shares.get(language, 0.0) + BY_CHANCE / len(logs))
    if not heard:
        return {}
    weights = {language: math.exp(value - max(logs.values())) for language, value in logs.items()}
    return {language: weight / sum(weights.values()) for language, weight in weights.items()}

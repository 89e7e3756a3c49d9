"""Contributions as sentences: why the verdict is what it is."""

from collections.abc import Mapping

from auditor.report import Label
from auditor.scoring.features import MEASURES

MOST = 3
# Contributions smaller than this, in log-odds, are noise and no reason.
LEAST = 0.05

_ORDINARY = "Nothing that was measured sets the text apart from human writing."


def explain(label: Label, contributions: Mapping[str, float], values: Mapping[str, float], human: Mapping[str, float]) -> tuple[str, ...]:
    """Return the strongest reasons for `label`, at most three; what speaks against it is no reason for it.

    `contributions` are in log-odds for the label, `human` holds the values of human text.
    One sentence per topic: chrF and BLEU say the same to a reader.
    """
    sentences: dict[str, str] = {}
    for name, weight in sorted(contributions.items(), key=lambda item: -item[1]):
        topic = MEASURES[name].topic
        if weight >= LEAST and topic not in sentences and _differs(values[name], human[name]):
            sentences[topic] = _sentence(name, values[name], human[name])
    reasons = tuple(sentences.values())[:MOST]
    return reasons or ((_ORDINARY,) if label is Label.CLEAN else ("Many small differences from human writing add up.",))


def _differs(value: float, human: float) -> bool:
    return _number(value) != _number(human)


def _sentence(name: str, value: float, human: float) -> str:
    measure = MEASURES[name]
    return (measure.more if value > human else measure.less).format(value=_number(value), human=_number(human))


def _number(value: float) -> str:
    """Return a figure as sentences have it: what is 0 or 1 once it is rounded is written as these are, and 0 has no sign."""
    shown = round(value, 2) or 0.0
    return f"{value:.1f}" if abs(shown) >= 1 else f"{shown:.2f}" if shown else "0.0"

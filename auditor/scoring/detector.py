"""The verdict: a multinomial logistic regression over the named features, read from a card.

Every number of it can be redone by hand: standardise each feature as the card says, multiply by the coefficients of a class,
add its intercept, divide by the temperature (of an article of that length), and take the softmax over the classes.
"""

import math
from collections.abc import Mapping, Sequence

from auditor.article import SegmentedArticle
from auditor.report import Drift, Feature, Finding, Label, RoundTrip, Verdict
from auditor.scoring.beside_reference import human, witness
from auditor.scoring.card import Card, TextClass
from auditor.scoring.doubts import conflicts, obstacles
from auditor.scoring.reasons import explain
from auditor.scoring.source_language import likely_source
from auditor.scoring.suspicion import suspicious
from auditor.scoring.suspicion import usual as usual_suspicion
from auditor.scoring.testimony import Testimony
from auditor.settings import Settings


def decide(
    features: Sequence[Feature],
    card: Card,
    *,
    segmented: SegmentedArticle,
    round_trips: Sequence[RoundTrip],
    findings: Sequence[Finding],
    drift: Sequence[Drift],
    settings: Settings,
) -> Verdict:
    """Return the verdict on one article; `undetermined`, with every reason, where the card cannot speak."""
    if reasons := obstacles(features, card, segmented=segmented, round_trips=round_trips, settings=settings):
        return Verdict(Label.UNDETERMINED, None, None, reasons)
    scores, values = standardise(features, card), {feature.name: feature.value for feature in features}
    testimonies = (witness(values), suspicious(values))
    classes = class_probabilities(scores, card, _added(testimonies), scored_words=segmented.scored_words)
    labels = {label: sum(classes[kind.name] for kind in card.classes if kind.label is label) for label in card.labels}
    probabilities = {label.value: probability for label, probability in labels.items()}
    label = max(labels, key=lambda item: labels[item])
    if reasons := conflicts(label, labels, card, values=values, findings=findings, drift=drift):
        return Verdict(Label.UNDETERMINED, None, None, reasons, probabilities)
    source = likely_source(round_trips, card) if label is Label.MACHINE_TRANSLATED else None
    weights = _contributions(scores, _likeliest(label, classes, card), classes, card)
    for told in testimonies:
        weights |= _told_beside(label, labels, {other: item.parts for other, item in told.items()})
    usual = {name: scaling.usual for name, scaling in card.scalings.items()} | dict(human(values)) | dict(usual_suspicion())
    return Verdict(label, labels[label], source, explain(label, weights, values, usual), probabilities)


def _added(testimonies: Sequence[Mapping[Label, Testimony]]) -> dict[Label, float]:
    """Return what all witnesses together add to the log-odds of each label."""
    return {label: sum(told[label].log_odds for told in testimonies if label in told) for label in Label}


def standardise(features: Sequence[Feature], card: Card) -> dict[str, float]:
    """Return the features that the card reads, as distances from human text in the card's units."""
    values = {feature.name: feature.value for feature in features}
    return {name: scaling(values[name], card.clip) for name, scaling in card.scalings.items()}


def class_probabilities(
    scores: Mapping[str, float], card: Card, added: Mapping[Label, float] | None = None, *, scored_words: float | None = None
) -> dict[str, float]:
    """Return the probability of each class of text, given standardised features, and log-odds of labels that another witness adds."""
    temperature = card.temperature_of(scored_words)
    logits = {kind.name: _logit(scores, kind) / temperature + (added or {}).get(kind.label, 0.0) for kind in card.classes}
    highest = max(logits.values())
    exponentials = {name: math.exp(logit - highest) for name, logit in logits.items()}
    total = sum(exponentials.values())
    return {name: value / total for name, value in exponentials.items()}


def _logit(scores: Mapping[str, float], kind: TextClass) -> float:
    return kind.intercept + sum(weight * scores[name] for name, weight in kind.coefficients.items())


def _likeliest(label: Label, classes: Mapping[str, float], card: Card) -> TextClass:
    return max((kind for kind in card.classes if kind.label is label), key=lambda kind: classes[kind.name])


def _contributions(scores: Mapping[str, float], chosen: TextClass, classes: Mapping[str, float], card: Card) -> dict[str, float]:
    """Return what each feature adds to the log-odds of `chosen` against the mix of classes with other labels."""
    rivals = [(classes[kind.name], kind.coefficients) for kind in card.classes if kind.label is not chosen.label]
    return {name: score * _lead(name, chosen.coefficients, rivals) for name, score in scores.items()}


def _told_beside(label: Label, labels: Mapping[Label, float], parts: Mapping[Label, Mapping[str, float]]) -> dict[str, float]:
    """Return what each feature of a witness adds to the log-odds of a label against the mix of the others; empty if it says nothing."""
    rivals = [(probability, parts.get(other, {})) for other, probability in labels.items() if other is not label]
    return {name: _lead(name, parts.get(label, {}), rivals) for name in next(iter(parts.values()), {})}


def _lead(name: str, own: Mapping[str, float], rivals: Sequence[tuple[float, Mapping[str, float]]]) -> float:
    """Return by how much a feature's weight is above its mean over rivals, each weighing by its probability."""
    total = sum(probability for probability, _ in rivals) or 1.0
    return own.get(name, 0.0) - sum(probability / total * weights.get(name, 0.0) for probability, weights in rivals)

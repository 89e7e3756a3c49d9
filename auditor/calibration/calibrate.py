"""A card of the user's own: fitted on measured documents, and judged on documents that each fold's card has not seen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from auditor.calibration.cards import Levels, card_of, levels_of, scores
from auditor.calibration.evaluation import evaluation, row
from auditor.calibration.folds import families, folds, splits
from auditor.calibration.judgements import Judgement, judge, with_evidence
from auditor.calibration.material import Material
from auditor.calibration.specification import CLEAN
from auditor.calibration.thresholds import FALSE_POSITIVES
from auditor.report import Label
from auditor.scoring.card import load_card, parse_card
from auditor.settings import Settings


@dataclass(frozen=True)
class Calibrated:
    """A card, and what it is worth.

    Attributes:
        card: the card as JSON, fitted on all documents.
        evaluation: the figures on held-out documents: groups that the judging card had not seen.
        unseen: the figures on engines that the judging card had not seen either; empty where there is one engine alone.
        notes: what the card does not do, and why.
    """

    card: Mapping[str, Any]
    evaluation: Mapping[str, Any]
    unseen: Sequence[Mapping[str, Any]]
    notes: Sequence[str] = ()


def calibrate(material: Material, settings: Settings, facts: Mapping[str, Any]) -> Calibrated:
    """Fit a card on `material`; `facts` are its name and what it says of the training data.

    The temperature and the thresholds of each fold's judge come from the other folds, so error rates are held out as well.
    """
    rows, everything = material.rows, range(len(material.rows))
    places = folds(rows)
    raw = _raw(material, places)
    held_out = _judged(material, places, raw, settings)
    found = evaluation(held_out, {}, material.pivots)
    names = families(rows)
    unseen = [_unseen(name, material, places, raw, settings) for name in names] if len(names) > 1 else []
    card = card_of(material, everything, levels_of(material, everything, raw)) | dict(facts)
    card |= {"calibration": found["calibration"], "held_out": [_held_out(item) for item in unseen or found["engines"]]}
    fitted = parse_card(card)
    return Calibrated(card, found, unseen, [_refused(label) for label, least in fitted.thresholds.items() if least > 1])


def baseline(material: Material, settings: Settings) -> dict[str, Any] | None:
    """Return the figures of the card in the settings on the same documents; `None` where it cannot judge them."""
    card = load_card(settings.card)
    judged = [judge(item.document, item.measurement, card, settings) for item in material.items]
    machine, human = [[item for item in judged if (item.document.label == CLEAN) == clean] for clean in (False, True)]
    return row(card.name, machine, human) if with_evidence(judged) else None


def _refused(label: Label) -> str:
    rate = f"{100 * FALSE_POSITIVES:g} %"
    return (
        f"The card never says {label.value!r}: however sure it were, more than {rate} of the human text would be called so. "
        "See whether all of that text is by people, and give more of it."
    )


def _raw(material: Material, places: Sequence[int]) -> list[dict[str, float]]:
    """Return the probability of each class at temperature 1, by a card that has not seen the document's group."""
    rows = material.rows
    found: list[dict[str, float]] = [{} for _ in places]
    for _, training, judged in splits(rows, places):
        card = parse_card(card_of(material, training, Levels()))
        for index in judged:
            found[index] = scores(rows[index], card)
    return found


def _judged(
    material: Material, places: Sequence[int], raw: Sequence[Mapping[str, float]], settings: Settings, family: str | None = None
) -> list[Judgement]:
    found = []
    for fold, training, judged in splits(material.rows, places, family):
        if all(material.items[index].row["label"] == CLEAN for index in training):
            continue  # nothing but the family that is left out
        others = [index for index, place in enumerate(places) if place != fold]
        card = parse_card(card_of(material, training, levels_of(material, others, raw)))
        found += [judge(item.document, item.measurement, card, settings) for item in map(material.items.__getitem__, judged)]
    return found


def _unseen(
    family: str, material: Material, places: Sequence[int], raw: Sequence[Mapping[str, float]], settings: Settings
) -> dict[str, Any]:
    judged = _judged(material, places, raw, settings, family)
    machine, human = [[item for item in judged if (item.document.label == CLEAN) == clean] for clean in (False, True)]
    return row(family, machine, human)


def _held_out(figures: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row of a card's own table."""
    found = {"family": figures["name"], "documents": figures["documents"]}
    for name in ("auc", "detected_at_1%", "detected_at_5%"):
        found[name] = round(figures[name]["value"], 3) if figures[name] else None
    return found

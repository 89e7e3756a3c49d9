"""What a card is worth on labelled documents, as plain numbers: in all, per engine, per source language and per length."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import numpy as np

from auditor.calibration.documents import HUMAN
from auditor.calibration.judgements import Judgement, with_evidence
from auditor.calibration.reliability import reliability
from auditor.calibration.specification import CLEAN, CLEAN_SHARE
from auditor.calibration.statistics import Figure, auc, detected_at, share
from auditor.report import Label

SCHEMA = "auditor.evaluation/1"
RATES = (0.01, 0.05)
VERDICTS = tuple(label.value for label in Label)
FLAGGED = (Label.MACHINE_TRANSLATED.value, Label.SPUN.value)
UNKNOWN = "not given"


def evaluation(whole: Sequence[Judgement], cuts: Mapping[int, Sequence[Judgement]], pivots: Sequence[str]) -> dict[str, Any]:
    """Return the figures of a card.

    Args:
        whole: the judgements on the documents as they are.
        cuts: number of sentences → the judgements on the documents cut to that many.
        pivots: the source languages that the card can name.
    """
    human = [item for item in whole if item.document.label == CLEAN]
    machine = [item for item in whole if item.document.label != CLEAN]
    return {
        "all": row("all", machine, human),
        "human": {"all": human_row("all", human), "source_languages": [human_row(*cell) for cell in _cells(human, _language)]},
        "engines": [row(name, own, human) for name, own in _cells(machine, _kind)],
        "source_languages": [row(name, own, human) for name, own in _cells(machine, _language)],
        "lengths": [_length(f"{number}", items) for number, items in sorted(cuts.items())] + ([_length("whole", whole)] if cuts else []),
        "confusion": {label: verdicts([item for item in whole if item.document.label == label]) for label in VERDICTS[:-1]},
        "calibration": calibration([*machine, *human]),
        "source_language": _sources(machine, pivots),
    }


def figures(machine: Sequence[Judgement], human: Sequence[Judgement]) -> dict[str, Any]:
    """Return AUC and detection rates of machine text against human text, by the probability of being anything but clean."""
    positive = [item.score for item in with_evidence(machine)]
    negative = [item.score for item in with_evidence(human)]
    found = {"auc": _plain(auc(positive, negative))}
    return found | {f"detected_at_{rate:.0%}": _plain(detected_at(rate, positive, negative)) for rate in RATES}


def human_row(name: str, human: Sequence[Judgement]) -> dict[str, Any]:
    """Return how often human text is called something else."""
    wrong = sum(item.label in FLAGGED for item in human)
    return {"name": name, "documents": len(human), "false_positives": _plain(share(wrong, len(human))), "verdicts": verdicts(human)}


def verdicts(judgements: Sequence[Judgement]) -> dict[str, int]:
    """Return how often each verdict was given."""
    given = Counter(item.label for item in judgements)
    return {label: given[label] for label in VERDICTS}


def calibration(judgements: Sequence[Judgement]) -> dict[str, Any] | None:
    """Return the reliability of the probabilities, human text counting for half and every engine alike; `None` without both."""
    known = with_evidence(judgements)
    kinds = Counter(item.document.kind for item in known)
    if HUMAN not in kinds or len(kinds) == 1:
        return None
    shares = {kind: CLEAN_SHARE if kind == HUMAN else (1 - CLEAN_SHARE) / (len(kinds) - 1) for kind in kinds}
    weights = np.array([shares[item.document.kind] / kinds[item.document.kind] for item in known])
    return reliability([item.probabilities for item in known], [item.document.label for item in known], weights)


def row(name: str, machine: Sequence[Judgement], human: Sequence[Judgement]) -> dict[str, Any]:
    """Return all figures of some machine text against human text."""
    held = calibration([*machine, *human])
    return {
        "name": name,
        "documents": len(machine),
        "without_evidence": len(machine) - len(with_evidence(machine)),
        "human_documents": len(with_evidence(human)),
        **figures(machine, human),
        "expected_calibration_error": held and held["expected_calibration_error"],
        "by_chance": held and held["by_chance"],
        "verdicts": verdicts(machine),
    }


def _length(name: str, judgements: Sequence[Judgement]) -> dict[str, Any]:
    human = [item for item in judgements if item.document.label == CLEAN]
    machine = [item for item in judgements if item.document.label != CLEAN]
    return row(name, machine, human) | {"false_positives": human_row(name, human)["false_positives"]}


def _sources(machine: Sequence[Judgement], pivots: Sequence[str]) -> dict[str, Any]:
    """Return how often the likeliest source language is the right one, for translations from a pivot."""
    own = [item for item in machine if item.document.label == Label.MACHINE_TRANSLATED and item.document.source_language in pivots]
    return {
        "pivots": list(pivots),
        "top_1": _plain(_right(own)),
        "languages": [{"name": name, "documents": len(items), "top_1": _plain(_right(items))} for name, items in _cells(own, _language)],
    }


def _right(judgements: Sequence[Judgement]) -> Figure | None:
    return share(sum(item.source_language == item.document.source_language for item in judgements), len(judgements))


def _cells(judgements: Sequence[Judgement], key: Callable[[Judgement], str]) -> list[tuple[str, list[Judgement]]]:
    names = sorted({key(item) for item in judgements})
    return [(name, [item for item in judgements if key(item) == name]) for name in names]


def _kind(judgement: Judgement) -> str:
    return judgement.document.kind


def _language(judgement: Judgement) -> str:
    return judgement.document.source_language or UNKNOWN


def _plain(figure: Figure | None) -> dict[str, float] | None:
    return {name: round(value, 4) for name, value in asdict(figure).items()} if figure else None

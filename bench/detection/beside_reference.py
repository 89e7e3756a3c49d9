"""Fit what a clean reference says about who made an article, and judge each group by a fit without it.

    python -m bench.detection.beside_reference DATA [--card auditor/scoring/cards/beside_reference.json]

The witness is `auditor/scoring/beside_reference.py`. Groups, each weighing as much as the others of its kind:

    clean     people: two translators of one text; writers: other writers of `corpus/trials`, both ways round; edited: the reference with
              sentences left out and now and then another word
    machine   engines: WMT systems against the human version; trials: machine versions of `corpus/trials`; round: the bundled model and
              Apertium out and back
    spun      one group a spinner of `bench/spinners.py`

Stories of `corpus/trials` that are not for development are left out.
"""

import argparse
import datetime
import json
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import fmean
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from auditor.article import SegmentedArticle
from auditor.entities import compare
from auditor.language import segment
from auditor.reference import rewording
from auditor.report import Label
from auditor.scoring.beside_reference import COPY, OWN, READ, case_of, read
from auditor.scoring.features.reference import reference_features
from auditor.settings import Settings
from auditor.translation import load_engine
from bench.command import run_bench
from bench.detection.documents import APERTIUM_ROUND, apertium
from bench.entities.clean import human
from bench.entities.parallel import Version, segmented, versions
from bench.inflection import Thesaurus, load_thesaurus
from bench.spinners import SPINNERS
from bench.trials import trials

# What can be told in each case, clean text first: nothing tells that a text of one's own was spun from something else.
LABELS = {OWN: (Label.CLEAN, Label.MACHINE_TRANSLATED), COPY: (Label.CLEAN, Label.MACHINE_TRANSLATED, Label.SPUN)}
LEAST_TEXTS = 5
STRENGTH = 30.0
SIZE = 100
LEAST_WORDS = 120
PIVOTS = ("es", "it", "fr", "pt")
KEPT = 0.8
# A desk that prints an agency's text puts in a frequent synonym for one word in fifty that have any.
DESK = replace(SPINNERS[0], name="desk", rate=0.02)
Pair = tuple[SegmentedArticle, SegmentedArticle]
Rows = dict[tuple[Label, str], list[dict[str, float]]]
Fit = tuple[float, dict[str, float]]
Groups = dict[tuple[Label, str], list[Pair]]


def groups(data: Path) -> Groups:
    """Return the pairs of article and reference."""
    rng, thesaurus = random.Random(7), load_thesaurus(data)
    people = [(segmented(item.article), segmented(item.reference)) for item in human(data) if _words(item) >= LEAST_WORDS]
    found = [item for item in versions(data) if _words(item) >= LEAST_WORDS]
    rng.shuffle(found)
    engines, originals = found[:SIZE], [item.reference for item in found[SIZE : 2 * SIZE]]
    made: Groups = defaultdict(list)
    made[Label.CLEAN, "people"] = people[:SIZE]
    made[Label.CLEAN, "edited"] = [(segmented(_edited(text, rng, thesaurus)), segmented(text)) for text in originals]
    made[Label.MACHINE_TRANSLATED, "engines"] = [(segmented(item.article), segmented(item.reference)) for item in engines]
    made[Label.MACHINE_TRANSLATED, "round"] = [(segmented(back), segmented(text)) for text, back in _round_trips(originals[:40])]
    for spinner in SPINNERS:
        spun = [tuple(spinner.spin(sentence, thesaurus, rng) for sentence in text) for text in originals]
        made[Label.SPUN, spinner.name] = [(segmented(text), segmented(original)) for text, original in zip(spun, originals, strict=True)]
    for trial in trials("development"):
        article, reference = segment(trial.article, language="en"), segment(trial.reference, language="en")
        if trial.clean:
            made[Label.CLEAN, "writers"] += [(article, reference), (reference, article)]
        elif trial.maker == "mt":
            made[Label.MACHINE_TRANSLATED, "trials"].append((article, reference))
    return made


def _words(version: Version) -> int:
    return sum(len(sentence.split()) for sentence in version.article)


def _edited(text: Sequence[str], rng: random.Random, thesaurus: Thesaurus) -> list[str]:
    """Return a text as a desk prints it: some sentences left out, a common word for another here and there."""
    kept = [sentence for sentence in text if rng.random() < KEPT] or list(text)
    return [DESK.spin(sentence, thesaurus, rng) for sentence in kept]


def _round_trips(originals: Sequence[Sequence[str]]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    engine = load_engine(Settings())
    if engine is None:
        raise SystemExit("The bundled model is missing.")
    for number, text in enumerate(originals):
        pivot = PIVOTS[number % len(PIVOTS)]
        there = [item.text for item in engine.translate(list(text), "en", pivot)]
        yield text, [item.text for item in engine.translate(there, pivot, "en")]
        if number % 2:
            yield text, apertium(list(text), list(APERTIUM_ROUND.values())[number // 2 % len(APERTIUM_ROUND)])


def figures(pair: Pair) -> dict[str, float]:
    """Return the raw features of a pair; drift as it is found without an engine."""
    article, reference = pair
    return reference_features(article, compare(article, reference, related=True).drift, rewording(article, reference))


def fitted(rows: Rows, case: str) -> dict[Label, Fit]:
    """Return (intercept, weights) of each label of a case against clean text, every label and within it every group alike likely."""
    inputs, labels, weights = [], [], []
    of_case = {key: [values for values in found if case_of(values) == case] for key, found in rows.items() if key[0] in LABELS[case]}
    of_case = {key: found for key, found in of_case.items() if len(found) >= LEAST_TEXTS}
    for (label, _), found in of_case.items():
        share = 1 / (len(found) * sum(other is label for other, _ in of_case))
        for values in found:
            inputs.append(list(read(values, case).values()))
            labels.append(LABELS[case].index(label))
            weights.append(share)
    scale = len(inputs) / sum(weights)
    model = LogisticRegression(C=STRENGTH, max_iter=20_000).fit(
        np.array(inputs), labels, sample_weight=[weight * scale for weight in weights]
    )
    coefficients, intercepts = _one_a_label(model)
    return {
        label: (
            float(intercepts[index] - intercepts[0]),
            dict(zip(READ[case], (coefficients[index] - coefficients[0]).tolist(), strict=True)),
        )
        for index, label in enumerate(LABELS[case])
        if index
    }


def _one_a_label(model: LogisticRegression) -> tuple[Any, Any]:
    """Return coefficients and intercepts of every label; of two, scikit-learn keeps those of the second alone."""
    if len(model.coef_) > 1:
        return model.coef_, model.intercept_
    return np.vstack([np.zeros_like(model.coef_), model.coef_]), np.concatenate([[0.0], model.intercept_])


def log_odds(values: dict[str, float], fit: dict[Label, Fit], case: str) -> dict[Label, float]:
    """Return the log-odds of each label against clean text."""
    found = read(values, case)
    return {label: intercept + sum(weights[name] * value for name, value in found.items()) for label, (intercept, weights) in fit.items()}


def main() -> None:
    """Print what each group is given by a fit without it; write the fits on all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--card", type=Path)
    options = parser.parse_args()
    rows = {key: [figures(pair) for pair in pairs] for key, pairs in groups(options.data).items()}
    for case in READ:
        print(f"{case:34} texts  drift  copied  swapped  disturbed  log-odds by a fit without it (share above 0)")
        for key, found in sorted(rows.items()):
            if found := [values for values in found if case_of(values) == case]:
                tell(key, found, fitted({other: values for other, values in rows.items() if other != key}, case), case)
    if options.card:
        options.card.write_text(json.dumps({case: card(rows, case) for case in READ}, indent=1) + "\n", encoding="utf-8")


def tell(key: tuple[Label, str], found: Sequence[dict[str, float]], fit: dict[Label, Fit], case: str) -> None:
    """Print a row of figures."""
    odds = [log_odds(values, fit, case) for values in found]
    means = [fmean(values.get(name, 0.0) for values in found) for name in READ[COPY]]
    spoken = [
        f"{label.value} {fmean(item[label] for item in odds):5.2f} ({sum(item[label] > 0 for item in odds) / len(odds):.2f})"
        for label in fit
    ]
    shown = " ".join(f"{value:{width}.1f}" for value, width in zip(means, (6, 7, 8, 10), strict=True))
    print(f"{key[0].value + ' ' + key[1]:34} {len(found):5} {shown}  {', '.join(spoken)}")


def card(rows: Rows, case: str) -> dict[str, Any]:
    """Return the fit of a case on all groups."""
    own = {key: [values for values in found if case_of(values) == case] for key, found in rows.items()}
    clean = [values for (label, _), found in own.items() for values in found if label is Label.CLEAN]
    return {
        "date": datetime.datetime.now(tz=datetime.UTC).date().isoformat(),
        "texts": {f"{label.value} {group}": len(found) for (label, group), found in sorted(own.items()) if found},
        "human": {name: round(fmean(values.get(name, 0.0) for values in clean), 2) for name in READ[case]},
        "labels": {
            label.value: {"intercept": round(intercept, 4), "weights": {name: round(value, 4) for name, value in weights.items()}}
            for label, (intercept, weights) in fitted(rows, case).items()
        },
    }


if __name__ == "__main__":
    run_bench(main)

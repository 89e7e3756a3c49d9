"""Fit the card of the odd spans: python -m bench.artifacts.odd_fit DATA --out auditor/artifacts/oddness/data/card.json.

On the development half. Logistic regressions over the figures of words, with as target the share of raters that mark them:

- by the model of English alone: on strong engines' English that raters marked, what weak engines garbled, and what people wrote;
- of sound articles, by what there is of round trips of the bundled engine and proofreader's figures: on the first of these;
- for each suspicion one, on a crude maker's text (`bench/artifacts/odd_suspicions.py`).

Thresholds and calibration come from scores that each document got from a fit without it. Prints how well words and spans are told apart
there, beside the baseline.
"""

import argparse
import datetime
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from auditor.artifacts.odd import SPINNER
from auditor.artifacts.oddness import ngrams
from auditor.artifacts.oddness.card import scorer
from bench.artifacts import product
from bench.artifacts.odd_data import SETS, Example, clean, garbled, marked, other_kinds, spun
from bench.artifacts.odd_scorers import SOUND, english, sound
from bench.artifacts.odd_suspicions import KINDS, fitted
from bench.command import run_bench


def main() -> None:
    """Fit, print and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with spans/ and detect/")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--articles", type=int, default=40, help="of each set of marked translations")
    parser.add_argument("--documents", type=int, default=150, help="that people wrote, with round trips (default %(default)s)")
    parser.add_argument("--others", type=int, default=850, help="that people wrote, without round trips (default %(default)s)")
    parser.add_argument("--garbled", type=int, default=40, help="that the engine translated twice, and of each spinner")
    parser.add_argument(
        "--onto",
        type=Path,
        help="a card of which all stays but the suspicion of a spinner, for which no round trips are read: that alone is fitted",
    )
    parser.add_argument("--cache", type=Path, default=product.CACHE)
    options = parser.parse_args()
    engine, model = product.engine(options.cache), ngrams.english()
    reader = None if options.onto else engine
    strong = list(marked(options.data, "development", options.articles, reader, model))
    human = list(clean(options.data, "development", (options.documents, options.others), reader, model))
    weak = list(garbled(options.data, "development", options.garbled, engine, model, trips=options.onto is None))
    swapped = list(spun(options.data, "development", options.garbled, model))
    every = strong + human + list(other_kinds(model)) + weak + swapped
    if options.onto:
        write(options.out, _onto(json.loads(options.onto.read_text(encoding="utf-8")), every))
        return
    scored = [item for item in strong + human if item.figures.trips is not None]
    print("by English alone:")
    alone = english(scored + weak)
    scorers = {}
    for kind, names in SOUND.items():
        print(f"sound, {kind}:")
        scorers[kind] = sound(scored, names)
    print("suspicions:")
    suspicions = fitted(every, scorer(alone), KINDS)
    write(options.out, {"engine": engine.signature(), "english": alone, "sound": scorers, "suspicions": suspicions})


def _onto(card: dict[str, Any], every: Sequence[Example]) -> dict[str, Any]:
    """Return a card with the suspicion of a spinner fitted anew."""
    return card | {"suspicions": card["suspicions"] | fitted(every, scorer(card["english"]), {SPINNER: KINDS[SPINNER]})}


def write(out: Path, card: dict[str, Any]) -> None:
    """Write the card, with its date and data."""
    facts = {
        "date": datetime.datetime.now(tz=datetime.UTC).date().isoformat(),
        "data": f"development half: {', '.join(SETS)}; news of 2011-2016 by people, also garbled and spun; corpus/kinds (fitted, judged)",
    }
    out.write_text(json.dumps(card | facts, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    run_bench(main)

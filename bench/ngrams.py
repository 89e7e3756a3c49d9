"""Measure the model of clean English on news that it never saw: python -m bench.ngrams DATA.

Prints the perplexity per unit of human news of 2011-2016 (held-out half of DATA/detect) by the trigram model that ships, by its pairs, and
by single units as the baseline; and how well each tells a sentence from the same sentence with two neighbouring words swapped.
"""

import argparse
import random
from itertools import islice
from pathlib import Path

import numpy as np

from auditor.artifacts.oddness.ngrams import Model, english
from auditor.artifacts.oddness.units import END, START, units
from auditor.translation.marian.normalise import normalise
from bench.artifacts.data import read_clean
from bench.command import run_bench

METHODS = ("trigrams", "pairs", "single units (baseline)")


def surprisals(names: list[str], model: Model) -> tuple[float, float, float]:
    """Return the surprisal of a sentence by each of `METHODS`, in nats, its end included."""
    numbers = model.numbers([START, START, *names, END])
    pairs, _ = model.bigram(numbers[1:-1], numbers[2:])
    return float(model.surprisals(names).sum()), float(pairs.sum()), float(model.unigrams[numbers[2:]].sum())


def swapped(names: list[str], rng: random.Random) -> list[str]:
    """Return the units with two different neighbours swapped."""
    places = [i for i in range(len(names) - 1) if names[i] != names[i + 1]]
    i = rng.choice(places)
    return [*names[:i], names[i + 1], names[i], *names[i + 2 :]]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with detect/")
    parser.add_argument("--documents", type=int, default=200)
    options = parser.parse_args()
    model, rng = english(), random.Random(1)
    documents = islice(read_clean(options.data, "held-out"), options.documents)
    texts = [normalise(sentence) for _, sentences in documents for sentence in sentences]
    rows = [names for text in texts if len(set(names := [unit.name for unit in units(text, model.ids)])) > 2]
    whole = np.array([surprisals(names, model) for names in rows])
    damaged = np.array([surprisals(swapped(names, rng), model) for names in rows])
    size = sum(len(names) + 1 for names in rows)
    print(f"The model: {len(model.ids)} units, {len(model.pairs)} pairs, {len(model.triples)} triples")
    print(f"{len(rows)} sentences, {size} units with their ends")
    for method, nats, right in zip(METHODS, whole.sum(axis=0), (whole < damaged).mean(axis=0), strict=True):
        # Single units cannot see order: they get half of the pairs right by guessing.
        print(f"{method}: perplexity {np.exp(nats / size):.0f}, damage seen {0.5 if 'single' in method else right:.3f}")


if __name__ == "__main__":
    run_bench(main)

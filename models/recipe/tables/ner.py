"""Train the tagger of names: an averaged perceptron over `auditor.entities.recognition.tagger.features`.

python -m models.recipe.tables.ner DATA/ner --out auditor/entities/data/tagger.json.gz
"""

import argparse
import gzip
import json
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from auditor.entities.recognition.tagger import OUTSIDE, features, history, in_quotes, shape
from models.recipe.tables.ner_data import Marked, training

EPOCHS = 6
SEED = 0
# A feature that was updated less often than this, or whose weights are all this small, is left out of the file.
RARE = 2
SMALL = 0.08
Floats = NDArray[np.float64]
TAGS = (OUTSIDE, *(f"{mark}-{label}" for label in ("PERSON", "ORG", "LOC", "WORK", "MISC") for mark in "BI"))


class Perceptron:
    """Weights of features by tag, averaged over all updates by the usual lazy sums."""

    def __init__(self) -> None:
        self.index: dict[str, int] = {}
        self.weights = np.zeros((1 << 21, len(TAGS)))
        self.sums = np.zeros_like(self.weights)
        self.stamps = np.zeros(len(self.weights))
        self.updates = np.zeros(len(self.weights), dtype=np.int64)
        self.step = 0

    def ids(self, row: Sequence[str]) -> NDArray[np.int64]:
        """Return the numbers of features, new ones included."""
        return np.array([self.index.setdefault(feature, len(self.index)) for feature in row])

    def learn(self, ids: NDArray[np.int64], gold: int) -> int:
        """Return the tag that is guessed, after an update if it is wrong."""
        self.step += 1
        guess = int(self.weights[ids].sum(0).argmax())
        if guess != gold:
            self.sums[ids] += (self.step - self.stamps[ids])[:, None] * self.weights[ids]
            self.stamps[ids] = self.step
            self.updates[ids] += 1
            self.weights[ids, gold] += 1.0
            self.weights[ids, guess] -= 1.0
        return guess

    def averaged(self) -> dict[str, list[float]]:
        """Return the averaged weights of the features that matter."""
        count = len(self.index)
        mean = (self.sums[:count] + (self.step - self.stamps[:count])[:, None] * self.weights[:count]) / self.step
        kept = (self.updates[:count] >= RARE) & (np.abs(mean).max(1) >= SMALL)
        return {feature: [round(float(value), 2) for value in mean[number]] for feature, number in self.index.items() if kept[number]}


def gold_tags(sentence: Marked) -> list[int]:
    """Return the number of each token's tag."""
    tags = [OUTSIDE] * len(sentence.tokens)
    for start, end, label in sentence.entities:
        tags[start:end] = [f"B-{label}"] + [f"I-{label}"] * (end - start - 1)
    return [TAGS.index(tag) for tag in tags]


def train(sentences: Sequence[Marked], epochs: int = EPOCHS) -> Perceptron:
    """Train on sentences in shuffled order, the tags so far being the tagger's own guesses."""
    model, shuffler = Perceptron(), random.Random(SEED)
    prepared = [
        (sentence.tokens, [model.ids(row) for row in features(sentence.tokens, in_quotes(sentence.tokens))], gold_tags(sentence))
        for sentence in sentences
    ]
    for epoch in range(epochs):
        shuffler.shuffle(prepared)
        wrong = 0
        for tokens, rows, gold in prepared:
            before, before_that = OUTSIDE, OUTSIDE
            for token, row, answer in zip(tokens, rows, gold, strict=True):
                ids = np.concatenate([row, model.ids(history(before, before_that, token, shape(token)))])
                guess = model.learn(ids, answer)
                wrong += guess != answer
                before_that, before = before, TAGS[guess]
        print(f"epoch {epoch + 1}: {wrong} wrong tags, {len(model.index)} features", flush=True)
    return model


def main() -> None:
    """Train on all training sets and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    weights = train(list(training(options.data))).averaged()
    card = {"what": "averaged perceptron: BIO tags of names in English", "tags": TAGS, "weights": weights}
    options.out.write_bytes(gzip.compress(json.dumps(card, ensure_ascii=False, separators=(",", ":")).encode(), 9, mtime=0))
    print(f"{len(weights)} features, {options.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()

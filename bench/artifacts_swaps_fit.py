"""Fit and judge the score of swapped words (`auditor/artifacts/english/swaps.py`).

    nice python -m bench.artifacts_swaps_fit DATA --out auditor/artifacts/data/swap_score.json

Fitted on human news of the development half of `detect/` and on what the procedures `FITTED` of `bench/spinners.py` make of it; judged
on the held-out half, on all procedures. Right is a mark on a word that the procedure put there. The baseline marks as many words, those
whose own surprisal is highest.
"""

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from auditor.article import SegmentedArticle
from auditor.artifacts import CHECKS, find
from auditor.artifacts.english.swaps import FEATURES, features
from auditor.artifacts.text import tokenised
from bench.artifacts.articles import segmented
from bench.artifacts.data import Half, read_clean
from bench.command import run_bench
from bench.inflection import Thesaurus, load_thesaurus
from bench.spinners import SPINNERS, Spinner

FITTED = ("frequent", "modifiers", "anything")
SPINNER_CHECKS = ("lexis.swapped", "lexis.rare-synonym", "lexis.fixed-phrase", "lexis.tortured-phrase")
# Human text is that much commoner than spun text of any one procedure.
HUMAN_WEIGHT = 2.0


@dataclass(frozen=True)
class Spun:
    """A spun article and where the procedure put a word, as offsets of the article."""

    article: SegmentedArticle
    swapped: frozenset[tuple[int, int]]


def spin(document: SegmentedArticle, spinner: Spinner, thesaurus: Thesaurus, rng: random.Random) -> Spun:
    """Return the document after one procedure."""
    pairs = [(segment.text, spinner.spin(segment.text, thesaurus, rng)) for segment in document.body]
    article = segmented(document.article.id, [spun for _, spun in pairs])
    places = {
        (segment.start + start, segment.start + end)
        for segment, (text, spun) in zip(article.segments, pairs, strict=True)
        for start, end in _changed(text, spun)
    }
    return Spun(article, frozenset(places))


def _changed(text: str, spun: str) -> Iterator[tuple[int, int]]:
    """Yield the offsets of changed words; an article that only agrees with its new neighbour is none."""
    at = 0
    for before, after in zip(text.split(), spun.split(), strict=True):
        start = spun.index(after, at)
        at = start + len(after)
        if before != after and after.lower() not in ("a", "an"):
            yield start, at


def fit(texts: Sequence[Spun], weights: Sequence[float]) -> dict[str, float]:
    """Return the weights by feature and the intercept, in units of the raw features."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    rows, labels, each = [], [], []
    for text, weight in zip(texts, weights, strict=True):
        candidates, numbers = features(tokenised(text.article))
        rows += list(numbers)
        labels += [_overlaps(candidate.start, candidate.end, text.swapped) for candidate in candidates]
        each += [weight] * len(candidates)
    matrix = np.array(rows)
    mean, spread = matrix.mean(axis=0), matrix.std(axis=0)
    model = LogisticRegression(C=1.0, max_iter=1_000).fit((matrix - mean) / spread, labels, sample_weight=each)
    raw = model.coef_[0] / spread
    found = {name: round(float(value), 4) for name, value in zip(FEATURES, raw, strict=True)}
    return {"intercept": round(float(model.intercept_[0] - (raw * mean).sum()), 4)} | found


def judge(texts: Sequence[Spun]) -> str:
    """Return precision and recall of the product's spinner checks on words, and findings per 1,000 words."""
    checks = tuple(check for check in CHECKS if check.path in SPINNER_CHECKS)
    right = wrong = found = put = words = 0
    for text in texts:
        marks = find(text.article, checks=checks)
        hits = [_overlaps(mark.start, mark.end, text.swapped) for mark in marks]
        right, wrong = right + sum(hits), wrong + len(hits) - sum(hits)
        found += sum(any(start < mark.end and mark.start < end for mark in marks) for start, end in text.swapped)
        put, words = put + len(text.swapped), words + text.article.article.words
    share = f"precision {right / (right + wrong):.3f}" if right + wrong else "no mark"
    recall = f"recall {found / put:.3f}" if put else ""
    return f"{words} words, {put} swapped, {share} {recall}, {1000 * (right + wrong) / words:.2f} marks per 1,000 words"


def _overlaps(start: int, end: int, places: frozenset[tuple[int, int]]) -> bool:
    return any(start < right and left < end for left, right in places)


def _sample(data: Path, half: Half, size: int) -> list[SegmentedArticle]:
    documents = [segmented(name, sentences) for name, sentences in read_clean(data, half)]
    return random.Random(5).sample(documents, min(size, len(documents)))


def main() -> None:
    """Fit, write and judge."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, help="where to write the fitted weights; only judged without")
    parser.add_argument("--documents", type=int, default=150)
    arguments = parser.parse_args()
    thesaurus = load_thesaurus(arguments.data)
    if arguments.out:
        human = _sample(arguments.data, "development", arguments.documents)
        spun = [spin(item, spinner, thesaurus, random.Random(11)) for spinner in SPINNERS if spinner.name in FITTED for item in human]
        own = [Spun(item, frozenset()) for item in human]
        found = fit([*own, *spun], [HUMAN_WEIGHT] * len(own) + [1.0] * len(spun))
        card = {"intercept": found.pop("intercept"), "weights": found, "fitted_on": list(FITTED), "documents": len(human)}
        arguments.out.write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
        print(card)
    human = _sample(arguments.data, "held-out", arguments.documents)
    print(f"{'human':12}", judge([Spun(item, frozenset()) for item in human]))
    for spinner in SPINNERS:
        known = "fitted on" if spinner.name in FITTED else "not used in development"
        print(f"{spinner.name:12} {judge([spin(item, spinner, thesaurus, random.Random(13)) for item in human])} ({known})")


if __name__ == "__main__":
    run_bench(main)

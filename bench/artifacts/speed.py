"""Time of the checks against the time of the round trips: python -m bench.artifacts.speed DATA.

1,000 clean articles of DATA/detect are checked without round trips; a sample of them is audited with round trips and everything that
the findings draw from them. Figures are processor seconds of one thread, so that neighbours on the machine do not matter; the ratio carries
over to other machines, the seconds do not.
"""

import argparse
import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from auditor.article import SegmentedArticle
from bench.artifacts import product
from bench.artifacts.articles import segmented
from bench.artifacts.data import read_clean
from bench.command import run_bench

# What the first article pays for: tables and models that are loaded once.
WARM_UP = 2
Result = TypeVar("Result")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with detect/")
    parser.add_argument("--articles", type=int, default=1_000)
    parser.add_argument("--sample", type=int, default=16, help="articles whose round trips are measured (default 16)")
    options = parser.parse_args()
    texts = [segmented(name, sentences) for name, sentences in read_clean(options.data)]
    texts = random.Random(1).sample(texts, options.articles + WARM_UP)
    translator = product.engine(None)
    warm, articles = texts[:WARM_UP], texts[WARM_UP:]
    sample = articles[: options.sample]
    for text, trips in zip(warm, product.trips(warm, translator, gap=True), strict=True):
        product.examined(text, trips)
    there, measured = _timed(lambda: product.trips(sample, translator, gap=True))
    rules, _ = _timed(lambda: [product.examined(text) for text in articles])
    every, _ = _timed(lambda: [product.examined(text, trips) for text, trips in zip(sample, measured, strict=True)])
    words = _words(articles)
    there, every = (seconds * words / _words(sample) for seconds in (there, every))
    print(f"{len(articles)} articles, {words} words; round trips measured on {len(sample)} of them, {translator.signature()}")
    print(f"round trips (baseline): {there:.0f} s")
    print(f"without the evidence of round trips: {rules:.1f} s, {100 * rules / there:.1f} % of the round trips")
    print(f"with it: {every:.1f} s, {100 * every / there:.1f} % of the round trips")


def _timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """Return processor seconds and the result."""
    begun = time.process_time()
    result = work()
    return time.process_time() - begun, result


def _words(texts: list[SegmentedArticle]) -> int:
    return sum(text.article.words for text in texts)


if __name__ == "__main__":
    run_bench(main)

"""The time of entity work beside that of round trips: python -m bench.entities.speed DATA [--articles N] [--trips M].

Articles of about 500 words, engine output joined from consecutive documents, each compared with its human version; then the round trips
of some of them through every pivot of the bundled model. Both run on one core in the same run: the ratio carries over to other machines,
seconds do not.
"""

import argparse
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from auditor.entities import compare
from auditor.settings import Settings
from auditor.translation import load_engine
from auditor.translation.engine import Engine
from bench.command import run_bench
from bench.entities.parallel import Version, segmented, versions

WORDS = 500


def articles(documents: Iterator[Version]) -> Iterator[tuple[list[str], list[str]]]:
    """Yield (engine's sentences, human sentences) of about 500 words."""
    article: list[str] = []
    reference: list[str] = []
    for version in documents:
        for ours, theirs in zip(version.article, version.reference, strict=True):
            article.append(ours)
            reference.append(theirs)
            if sum(len(sentence.split()) for sentence in article) >= WORDS:
                yield article, reference
                article, reference = [], []


def entity_seconds(pairs: Sequence[tuple[list[str], list[str]]], engine: Engine) -> float:
    """Return the mean seconds of one comparison, the round trips of its titles included.

    The first one is left out, for it reads the tables.
    """
    pivots = engine.pivots("en")
    compare(*map(segmented, pairs[0]), engine=engine, pivots=pivots)
    begun = time.process_time()
    for article, reference in pairs[1:]:
        compare(segmented(article), segmented(reference), engine=engine, pivots=pivots)
    return (time.process_time() - begun) / (len(pairs) - 1)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--trips", type=int, default=3)
    options = parser.parse_args()
    pairs = list(islice(articles(versions(options.data)), options.articles + 1))
    engine = load_engine(Settings(threads=1))
    if engine is None:
        raise SystemExit("This needs the bundled model.")
    pivots = engine.pivots("en")
    engine.translate(["This is a sentence."], "en", pivots[0])
    ours = entity_seconds(pairs, engine)
    begun = time.process_time()
    for article, _ in pairs[: options.trips]:
        for pivot in pivots:
            engine.translate([item.text for item in engine.translate(article, "en", pivot)], pivot, "en")
    trips = (time.process_time() - begun) / options.trips
    print(f"{len(pairs) - 1} articles of {WORDS} words; processor seconds an article")
    print(f"  round trips through {', '.join(pivots)} ({options.trips} articles): {trips:.2f}")
    print(f"  entity work: {ours:.3f}, {100 * ours / trips:.1f} % of it; {100 * ours / trips * len(pivots):.1f} % of one pivot's")


if __name__ == "__main__":
    run_bench(main)

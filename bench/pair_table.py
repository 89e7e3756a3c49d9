"""Make `auditor/scoring/data/pairs_en.bloom`: which common words stand side by side in English prose.

python -m bench.pair_table ../shared/data --out auditor/scoring/data/pairs_en.bloom
"""

import argparse
from pathlib import Path

from auditor.scoring.features.collocations import build, neighbours
from auditor.scoring.features.words import Prose
from bench.command import run_bench
from bench.prose import EVERYTHING, sentences


def main() -> None:
    """Write the filter."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with parallel/")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    pairs = {pair for sentence in sentences(options.data, EVERYTHING) for pair in neighbours(Prose((sentence,)))}
    options.out.write_bytes(build(pairs))
    print(f"{len(pairs)} pairs, {options.out.stat().st_size} bytes")


if __name__ == "__main__":
    run_bench(main)

"""Make `auditor/scoring/data/zipf_en.tsv` from a list of word counts.

    python bench/zipf_table.py ../shared/data --out auditor/scoring/data/zipf_en.tsv

Words of one Zipf value, rounded to a tenth, share a line: a finer scale would say nothing that the corpus can know.
"""

import argparse
import gzip
import math
import re
from pathlib import Path

from bench.command import run_bench

SIZE = 20_000
WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
NOTICE = """# Zipf frequency (log10 of occurrences per billion words), then the words that have it.
# Derived from FrequencyWords by Hermit Dave (github.com/hermitdave/FrequencyWords, content/2018/en/en_50k.txt), counts of
# OpenSubtitles 2018; changed: the 20,000 most frequent purely alphabetic words, counts turned into Zipf values and rounded.
# Licence of this file: CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/
"""


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder with lexicon/freq_en_50k.tsv.gz")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.write_text(NOTICE + table(counts(options.data / "lexicon" / "freq_en_50k.tsv.gz")), encoding="utf-8")


def counts(path: Path) -> dict[str, int]:
    """Return the count of each word of a gzipped `word<TAB>count` list."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return {word: int(count) for word, count in (line.rstrip("\n").split("\t") for line in lines)}


def table(frequencies: dict[str, int]) -> str:
    """Return the rows, most frequent first, words in alphabetical order."""
    total = sum(frequencies.values())
    words = [word for word in sorted(frequencies, key=lambda word: -frequencies[word]) if WORD.fullmatch(word)][:SIZE]
    rows: dict[str, list[str]] = {}
    for word in words:
        rows.setdefault(f"{math.log10(frequencies[word] / total * 1e9):.1f}", []).append(word)
    return "".join(f"{zipf}\t{' '.join(sorted(members))}\n" for zipf, members in rows.items())


if __name__ == "__main__":
    run_bench(main)

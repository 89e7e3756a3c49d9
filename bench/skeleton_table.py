"""Make `auditor/scoring/data/skeleton_en.tsv.gz`: how often which class of word follows which two, in English prose.

python -m bench.skeleton_table ../shared/data --out auditor/scoring/data/skeleton_en.tsv.gz
"""

import argparse
import gzip
from collections import Counter
from itertools import pairwise
from pathlib import Path

from auditor.scoring.features.skeleton import START, skeleton
from bench.command import run_bench
from bench.prose import sentences

Groups = Counter[tuple[str, ...]]
FREQUENT = 450
LEAST_BIGRAM, LEAST_TRIGRAM = 3, 5


def main() -> None:
    """Count and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with parallel/")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    texts = list(sentences(options.data))
    frequent = frequent_words(texts)
    unigrams, bigrams, trigrams = count(texts, frequent)
    rows = ["words\t" + " ".join(frequent)]
    rows += [f"1\t{name}\t{total}" for name, total in sorted(unigrams.items())]
    rows += _rows("2", bigrams, LEAST_BIGRAM) + _rows("3", trigrams, LEAST_TRIGRAM)
    # A fixed time stamp makes the same table the same file.
    with gzip.GzipFile(options.out, "wb", compresslevel=9, mtime=0) as out:
        out.write(("\n".join(rows) + "\n").encode())
    print(f"{len(texts)} sentences, {sum(unigrams.values())} tokens, {len(rows)} rows, {options.out.stat().st_size} bytes")


def frequent_words(texts: list[str]) -> list[str]:
    """Return the most frequent words in lower case, alphabetically."""
    words = Counter(token for sentence in texts for token in skeleton(sentence, AnyWord()) if token[0].isalpha())
    return sorted(word for word, _ in words.most_common(FREQUENT))


class AnyWord:
    """Contains every word: with it a skeleton keeps all that is in lower case."""

    def __contains__(self, word: object) -> bool:
        return True


def count(texts: list[str], frequent: list[str]) -> tuple[Counter[str], Groups, Groups]:
    """Return the counts of classes, of pairs, and of triples."""
    known, unigrams, bigrams, trigrams = frozenset(frequent), Counter(), Counter(), Counter()
    for sentence in texts:
        classes = [START, *skeleton(sentence, known)]
        unigrams.update(classes)
        bigrams.update(pairwise(classes))
        trigrams.update(zip(classes, classes[1:], classes[2:], strict=False))
    return unigrams, bigrams, trigrams


def _rows(kind: str, counts: Groups, least: int) -> list[str]:
    """Return one row per context: what follows it, and how often."""
    followers: dict[tuple[str, ...], list[str]] = {}
    for (*context, last), total in sorted(counts.items()):
        if total >= least:
            followers.setdefault(tuple(context), []).append(f"{last} {total}")
    return [f"{kind}\t{' '.join(context)}\t{' '.join(members)}" for context, members in followers.items()]


if __name__ == "__main__":
    run_bench(main)

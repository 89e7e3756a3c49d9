"""Make the table of rare words that a spinner puts for common ones.

    python -m models.recipe.tables.rare_synonyms --data DATA --out auditor/artifacts/data

writes `rare_synonyms.tsv`: a word that neither subtitles nor the parallel prose use, and the common word whose WordNet synonym
it is. A word whose sense has no common synonym ("centrifuge") is the only word for its thing and stays out, and so does what newspapers
print all the same (`plain_words.txt`).
"""

import argparse
import gzip
import re
from collections.abc import Iterator
from pathlib import Path

from auditor.artifacts.english.words import per_million
from models.recipe.tables.spinner import NOMINAL, wordnet_synonyms

PLAIN = Path(__file__).with_name("plain_words.txt")
# Occurrences among the 50,000 commonest words of subtitles; the last of them has about 1 in 40 million words.
COMMON = 4_000
COMMON_PER_MILLION = 10.0


def subtitle_counts(path: Path) -> dict[str, int]:
    """Return word → occurrences in subtitles."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return {word: int(count) for word, count in (line.rstrip("\n").split("\t") for line in lines)}


def plain_words(path: Path = PLAIN) -> frozenset[str]:
    """Return the words that are rare in subtitles and parallel prose and usual in newspapers."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def rare_synonyms(data: Path) -> Iterator[tuple[str, str]]:
    """Yield (rare word, its commonest synonym)."""
    lexicon = data / "lexicon"
    plain = plain_words()
    subtitles = subtitle_counts(lexicon / "freq_en_50k.tsv.gz")
    for kinds in (NOMINAL, frozenset({"verb"})):
        synonyms = wordnet_synonyms(lexicon / "wordnet30_synonyms.tsv.gz", kinds)
        for word, others in sorted(synonyms.items()):
            common = [other for other in others if subtitles.get(other, 0) > COMMON and per_million(other) > COMMON_PER_MILLION]
            if word in subtitles or word in plain:
                continue
            if re.fullmatch(r"[a-z]{5,}", word) and per_million(word) < 0.2 and common:
                yield word, max(common, key=lambda other: subtitles[other])


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    rows = sorted(dict(rare_synonyms(arguments.data)).items())
    text = "".join(f"{rare}\t{common}\n" for rare, common in [("rare", "common"), *rows])
    (arguments.out / "rare_synonyms.tsv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

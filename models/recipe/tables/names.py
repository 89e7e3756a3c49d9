"""Make the list of frequent personal-name tokens, most frequent first.

    python -m models.recipe.tables.names --data DATA --out auditor/entities/data

writes `personal_names.txt`, from Wikidata's names as mined for NETransliteration-COLING2018 (CC0 1.0).
"""

import argparse
import gzip
import unicodedata
from collections import Counter
from pathlib import Path

MINIMUM_COUNT = 60
MINIMUM_LENGTH = 3


def counts(path: Path) -> Counter[str]:
    """Count Latin name tokens over all scripts that they were paired with, without accents."""
    found: Counter[str] = Counter()
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        next(lines)
        for line in lines:
            _, latin, _, count = line.rstrip("\n").split("\t")
            plain = "".join(mark for mark in unicodedata.normalize("NFKD", latin) if not unicodedata.combining(mark))
            found[plain] += int(count)
    return found


def main() -> None:
    """Write the list."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    ranked = counts(options.data / "entities" / "transliteration_pairs.tsv.gz").most_common()
    names = [name for name, count in ranked if count >= MINIMUM_COUNT and len(name) >= MINIMUM_LENGTH and name.isascii() and name.isalpha()]
    (options.out / "personal_names.txt").write_text("\n".join(names) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

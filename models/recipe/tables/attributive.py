"""Learn which English adjectives stand before their noun and never behind it.

    nice python -m models.recipe.tables.attributive --data DATA --out auditor/artifacts/data

writes `attributive.txt`: adjectives that occur often between a determiner and a noun in the English side of the parallel
prose, and hardly ever at the end of a noun phrase ("the people responsible" keeps "responsible" out). Needs `words.tsv.gz`.
"""

import argparse
import re
from collections import Counter
from functools import cache
from pathlib import Path

from auditor.artifacts.english.words import share, table
from models.recipe.tables.english import english_sentences

MINIMUM_COUNT = 60
# Share of the uses at the end of a noun phrase; one in a thousand may be a slip of the pattern.
MAXIMUM_SHARE = 0.001
DETERMINERS = "the|a|an|this|his|her|their|its"
ENDS = "of|in|is|was|are|were|and|that|which|has|have|had|will|for|from|by|on|at|to|with"
BEFORE = re.compile(rf"\b(?:{DETERMINERS}) (?=([a-z]+) [a-z]+)")
BEHIND = re.compile(rf"\b(?:{DETERMINERS}) ([a-z]+) (?=([a-z]+)(?:[,.;]| (?:{ENDS})\b))")


@cache
def is_noun(word: str) -> bool:
    """Tell whether a word is a noun and no adjective."""
    return share(word, "N") >= 0.8 and share(word, "J") == 0


def attributive(sentences: set[str]) -> list[str]:
    """Return the adjectives that only stand before their noun, in alphabetical order."""
    adjectives = {word for word in table() if share(word, "J") >= 0.7}
    before, behind = Counter[str](), Counter[str]()
    for sentence in sentences:
        before.update(match[1] for match in BEFORE.finditer(sentence) if match[1] in adjectives)
        behind.update(match[2] for match in BEHIND.finditer(sentence) if match[2] in adjectives and is_noun(match[1]))
    return sorted(word for word, count in before.items() if count >= MINIMUM_COUNT and behind[word] <= MAXIMUM_SHARE * count)


def main() -> None:
    """Run the recipe."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    found = attributive(english_sentences(arguments.data))
    (arguments.out / "attributive.txt").write_text("".join(f"{word}\n" for word in found), encoding="utf-8")
    print(len(found), "adjectives")


if __name__ == "__main__":
    main()

"""Derive what synonym spinners make of fixed phrases: the phrases, and which words may come to stand in them.

    nice python -m models.recipe.tables.spinner --data DATA --out auditor/artifacts/data

reads the inventory `models/recipe/tables/phrases.txt` and writes `phrases.tsv` (one fixed phrase a line with, per word, the
substitutes that break it) for the checks of `auditor/artifacts/lexis`. Substitutes are WordNet synonyms, and the swaps of
single words that occur in two or more different spun phrases of the Problematic Paper Screener (CC BY 4.0). A substitute goes if the
phrase that it makes occurs in the English side of the parallel prose: then people do say it.
"""

import argparse
import csv
import gzip
import re
from collections import defaultdict
from itertools import pairwise, product
from pathlib import Path

from auditor.artifacts.english.words import FUNCTION_WORDS, per_million
from models.recipe.tables.english import english_sentences

INVENTORY = Path(__file__).with_name("phrases.txt")
# One pair may be an accident of the alignment; the same swap in two spun phrases is a habit.
MINIMUM_PHRASES = 2
# Per million: a commoner word enters so many honest phrases that the parallel prose cannot have them all.
COMMON = 25.0
NOMINAL = frozenset({"noun", "adj"})
Substitutes = dict[str, set[str]]
Phrase = tuple[str, ...]


def read_inventory(path: Path) -> tuple[list[Phrase], set[Phrase]]:
    """Return the fixed phrases, and the phrases (lines that begin with `~`) which are no variant of any."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    fixed = {phrase for line in lines if not line.startswith("~") for phrase in _phrases(line)}
    return sorted(fixed), fixed | {phrase for line in lines if line.startswith("~") for phrase in _phrases(line[1:])}


def _phrases(line: str) -> list[Phrase]:
    return [tuple(phrase.split()) for phrase in line.split(";") if phrase.strip()]


def wordnet_synonyms(path: Path, kinds: frozenset[str] = NOMINAL) -> Substitutes:
    """Return single-word synonyms of nouns and adjectives, for the fixed phrases of the inventory are nominal, or of other `kinds`."""
    found: Substitutes = defaultdict(set)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for lemma, kind, _, synonyms in (line.rstrip("\n").split("\t") for line in lines):
            if kind in kinds:
                found[lemma].update(word for word in synonyms.split("|") if re.fullmatch(r"[a-z]{3,}", word))
    return found


def observed_swaps(path: Path) -> Substitutes:
    """Return {word: substitutes} that spinners used for it in at least `MINIMUM_PHRASES` different spun phrases."""
    phrases: dict[tuple[str, str], set[str]] = defaultdict(set)
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            spun, meant = row["tortured"].lower().split(), row["expected"].lower().split()
            if len(spun) == len(meant):
                for one, other in zip(spun, meant, strict=True):
                    if one != other:
                        phrases[other, one].add(row["tortured"].lower())
    found: Substitutes = defaultdict(set)
    for (meant_word, spun_word), seen in phrases.items():
        if len(seen) >= MINIMUM_PHRASES and re.fullmatch(r"[a-z]{3,}", spun_word):
            found[_singular(meant_word)].add(_singular(spun_word))
    return found


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is", "ics")) else word


def breaking(phrase: Phrase, index: int, candidates: set[str], said: set[tuple[str, str]]) -> list[str]:
    """Return the substitutes that nobody says in the place of word `index` of `phrase`."""
    word = phrase[index]
    kept = []
    for other in sorted(candidates - {word} - FUNCTION_WORDS):
        variant = (*phrase[:index], other, *phrase[index + 1 :])
        if not all(pair in said for pair in pairwise(variant)) and 0 < per_million(other) <= COMMON and _stem(other) != _stem(word):
            kept.append(other)
    return kept


def _stem(word: str) -> str:
    return re.sub(r"(?:s|es|al|ic|ical|ar|ing|er|y)$", "", word)


def said_twice_swapped(cells: list[list[str]], said: set[tuple[str, str]]) -> set[Phrase]:
    """Return what two swaps make of a phrase of two words that people say after all."""
    return {pair for pair in product(*cells) if pair in said} if len(cells) == 2 else set()


def write(fixed: list[Phrase], plain: set[Phrase], substitutes: Substitutes, said: set[tuple[str, str]], path: Path) -> int:
    """Write the fixed phrases with their substitutes, then the plain ones without, and return how many."""
    rows: dict[Phrase, str] = {}
    also: set[Phrase] = set()
    for phrase in fixed:
        cells = [breaking(phrase, i, substitutes.get(word, set()), said) for i, word in enumerate(phrase)]
        rows[phrase] = "|".join(" ".join(cell) for cell in cells)
        also |= said_twice_swapped(cells, said)
    rows |= {phrase: "|" * (len(phrase) - 1) for phrase in sorted((plain | also) - rows.keys())}
    path.write_text("phrase\tsubstitutes\n" + "".join(f"{' '.join(phrase)}\t{cells}\n" for phrase, cells in rows.items()), encoding="utf-8")
    return len(rows)


def main() -> None:
    """Run the recipe."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    substitutes = wordnet_synonyms(arguments.data / "lexicon" / "wordnet30_synonyms.tsv.gz")
    for word, more in observed_swaps(arguments.data / "spun" / "tortured_phrases_pps.tsv").items():
        substitutes[word] |= more
    tokens = (re.findall(r"[a-z]+", sentence.lower()) for sentence in english_sentences(arguments.data))
    said = {pair for sentence in tokens for pair in pairwise(sentence)}
    fixed, plain = read_inventory(INVENTORY)
    said |= {(one, _singular(two)) for one, two in said} | {pair for phrase in plain for pair in pairwise(phrase)}
    print(write(fixed, plain, substitutes, said, arguments.out / "phrases.tsv"), "phrases")


if __name__ == "__main__":
    main()

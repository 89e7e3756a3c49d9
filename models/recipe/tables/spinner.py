"""Derive what synonym spinners make of fixed phrases: the phrases, and which words may come to stand in them.

    nice python -m models.recipe.tables.spinner --data DATA --out auditor/artifacts/data

reads the inventory `models/recipe/tables/phrases.txt` and writes `phrases.tsv` (one fixed phrase a line with, per word, the
substitutes that break it) for the checks of `auditor/artifacts/lexis`. Substitutes are WordNet synonyms, and the swaps of
single words that occur in two or more different spun phrases of the Problematic Paper Screener (CC BY 4.0). A substitute goes if the
phrase that it makes occurs in the English side of the parallel prose, all of it: then people do say it.
"""

import argparse
import csv
import gzip
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise, product
from pathlib import Path
from typing import NamedTuple

from auditor.artifacts.english.words import FUNCTION_WORDS, per_million
from auditor.entities.words.british import american
from models.recipe.tables.english import english_sentences

INVENTORY = Path(__file__).with_name("phrases.txt")
# One pair may be an accident of the alignment; the same swap in two spun phrases is a habit.
MINIMUM_PHRASES = 2
# Per million: a commoner word enters so many honest phrases that the parallel prose cannot have them all. Where two words that carry
# meaning stand beside it they hold the phrase ("gross home product").
COMMON = 25.0
COMMON_BESIDE_TWO = 400.0
NOMINAL = frozenset({"noun", "adj"})
Substitutes = dict[str, set[str]]
Phrase = tuple[str, ...]


class Inventory(NamedTuple):
    """What is listed: all fixed phrases, those of them in which only nouns are swapped (`+`), and all that are no variant of any (`~`)."""

    fixed: list[Phrase]
    free: set[Phrase]
    plain: set[Phrase]


def read_inventory(path: Path) -> Inventory:
    """Return the phrases of the inventory, by the sign at the beginning of their line."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    signed = {sign: {phrase for line in lines if line.startswith(sign) for phrase in _phrases(line[1:])} for sign in "+~"}
    fixed = {phrase for line in lines if line[:1] not in signed for phrase in _phrases(line)} | signed["+"]
    return Inventory(sorted(fixed), signed["+"], fixed | signed["~"])


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


def breaking(phrase: Phrase, index: int, candidates: set[str], said: set[Phrase]) -> list[str]:
    """Return the substitutes that nobody says in the place of word `index` of `phrase`."""
    word = phrase[index]
    return [
        other
        for other in sorted(candidates - {word} - FUNCTION_WORDS)
        if with_word(phrase, index, other) not in said and per_million(other) <= _commonest(phrase) and not _is_same(other, word)
    ]


def with_word(phrase: Phrase, index: int, word: str) -> Phrase:
    """Return a phrase with another word at a place."""
    return (*phrase[:index], word, *phrase[index + 1 :])


def _commonest(phrase: Phrase) -> float:
    """Return how common a substitute in a phrase may be, per million."""
    return COMMON_BESIDE_TWO if len(set(phrase) - FUNCTION_WORDS) > 2 else COMMON


def occurring(wanted: set[Phrase], sentences: Iterable[Sequence[str]]) -> set[Phrase]:
    """Return which of the wanted phrases the sentences have, and every pair of words; the last word may be a plural there."""
    found: set[Phrase] = set()
    longer = sorted({len(phrase) for phrase in wanted} - {2})
    for words in sentences:
        found.update(pairwise(words))
        runs = (tuple(words[i : i + size]) for size in longer for i in range(len(words) - size + 1))
        found.update(wanted.intersection(form for run in runs for form in (run, (*run[:-1], _singular(run[-1])))))
    return found | {(one, _singular(two)) for one, two in (pair for pair in found if len(pair) == 2)}


def _is_same(one: str, other: str) -> bool:
    """Tell whether two words are forms or spellings of one."""
    return _stem(one) == _stem(other) or american(one) == american(other)


def _stem(word: str) -> str:
    return re.sub(r"(?:s|es|al|ic|ical|ar|ing|er|or|y)$", "", word)


def said_twice_swapped(cells: list[list[str]], said: set[Phrase]) -> set[Phrase]:
    """Return what two swaps make of a phrase of two words that people say after all."""
    return {pair for pair in product(*cells) if pair in said} if len(cells) == 2 else set()


def write(inventory: Inventory, substitutes: Substitutes, nouns: Substitutes, said: set[Phrase], path: Path) -> int:
    """Write the fixed phrases with their substitutes, then the plain ones without, and return how many."""
    rows: dict[Phrase, str] = {}
    also: set[Phrase] = set()
    for phrase in inventory.fixed:
        known = nouns if phrase in inventory.free else substitutes
        cells = [breaking(phrase, i, known.get(word, set()), said) for i, word in enumerate(phrase)]
        rows[phrase] = "|".join(" ".join(cell) for cell in cells)
        also |= said_twice_swapped(cells, said)
    rows |= {phrase: "|" * (len(phrase) - 1) for phrase in sorted((inventory.plain | also) - rows.keys())}
    path.write_text("phrase\tsubstitutes\n" + "".join(f"{' '.join(phrase)}\t{cells}\n" for phrase, cells in rows.items()), encoding="utf-8")
    return len(rows)


def with_observed(found: Substitutes, observed: Substitutes) -> Substitutes:
    """Return substitutes with those that spinners were seen to put."""
    return {word: found.get(word, set()) | observed.get(word, set()) for word in found.keys() | observed.keys()}


def learnt(data: Path) -> tuple[Substitutes, Substitutes]:
    """Return all substitutes, and those that leave adjectives out.

    An adjective that the prose lacks says little: it stands before any noun. A noun that it lacks is no part of a phrase that people say.
    """
    wordnet, observed = data / "lexicon" / "wordnet30_synonyms.tsv.gz", observed_swaps(data / "spun" / "tortured_phrases_pps.tsv")
    nouns = wordnet_synonyms(wordnet, frozenset({"noun"}))
    usual = {word: {other for other in others if per_million(other)} for word, others in wordnet_synonyms(wordnet).items()}
    return with_observed(with_observed(usual, nouns), observed), with_observed(nouns, observed)


def main() -> None:
    """Run the recipe."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    substitutes, nouns = learnt(arguments.data)
    inventory = read_inventory(INVENTORY)
    wanted = {
        with_word(phrase, i, other) for phrase in inventory.fixed for i, word in enumerate(phrase) for other in substitutes.get(word, ())
    }
    tokens = (re.findall(r"[a-z]+", sentence.lower()) for sentence in english_sentences(arguments.data))
    print(write(inventory, substitutes, nouns, occurring(wanted, tokens), arguments.out / "phrases.tsv"), "phrases")


if __name__ == "__main__":
    main()

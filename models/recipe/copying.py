"""Teach a model to copy names: the same pair once more, its shared names replaced by rare ones on both sides.

A small vocabulary breaks rare names into many pieces, and a model that has never been made to copy them rewrites them.
"Tom lives in Boston" with its translation becomes a pair about somebody whom no training text knows.
"""

import gzip
import random
import re
import string
from collections.abc import Sequence
from pathlib import Path

Pair = tuple[str, str]
_CAPITALISED = re.compile(r"\b[^\W\d_a-z][\w-]*[^\W\d_A-Z]\b")
_ACRONYM = re.compile(r"\b[A-Z]{2,6}\b")
SHORTEST = 3
# How often a pair with shared names gets others.
REPLACED = 0.5
HYPHENATED = 0.05


def rare_names(data: Path) -> list[str]:
    """Return distinct capitalised Latin name tokens of Wikidata (`transliteration_pairs.tsv.gz`, CC0 1.0), in alphabetical order."""
    with gzip.open(data / "entities" / "transliteration_pairs.tsv.gz", "rt", encoding="utf-8", newline="\n") as lines:
        next(lines)
        found = {line.split("\t")[1] for line in lines}
    return sorted(name.capitalize() for name in found if len(name) >= SHORTEST and name.isalpha())


def shared_names(pair: Pair) -> list[str]:
    """Return the capitalised words that stand equally often on both sides, in the order of the English side."""
    english, foreign = (_CAPITALISED.findall(side) for side in pair)
    return [word for word in dict.fromkeys(english) if len(word) >= SHORTEST and english.count(word) == foreign.count(word)]


def shared_acronyms(pair: Pair) -> list[str]:
    """Return the words in capitals that stand equally often on both sides, in the order of the English side."""
    english, foreign = (_ACRONYM.findall(side) for side in pair)
    return [word for word in dict.fromkeys(english) if english.count(word) == foreign.count(word)]


def replaced(pair: Pair, names: Sequence[str], rng: random.Random) -> Pair:
    """Return the pair with each shared name and acronym replaced by a random one, alike on both sides; the pair itself if it has none."""
    others = {name: _random_name(names, rng) for name in shared_names(pair)}
    others |= {acronym: _random_acronym(rng) for acronym in shared_acronyms(pair)}
    if not others:
        return pair
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, others)) + r")\b")
    english, foreign = (pattern.sub(lambda match: others[match[0]], side) for side in pair)
    return english, foreign


def copied_names(names: list[str], count: int, seed: int) -> list[Pair]:
    """Return pairs that are nothing but a name of one to three words, the same on both sides."""
    rng = random.Random(seed)
    chosen = (" ".join(rng.sample(names, rng.choice((1, 2, 2, 3)))) for _ in range(count))
    return [(name, name) for name in chosen]


def _random_name(names: Sequence[str], rng: random.Random) -> str:
    name = rng.choice(names)
    return f"{name}-{rng.choice(names)}" if rng.random() < HYPHENATED else name


def _random_acronym(rng: random.Random) -> str:
    return "".join(rng.choices(string.ascii_uppercase, k=rng.choice((2, 3, 3, 3, 4, 4, 5))))

"""Fixed phrases and what a synonym spinner makes of them."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import resources
from itertools import combinations, product
from typing import NamedTuple

from auditor.artifacts.english.words import per_million
from auditor.artifacts.text import Sentence, Tag

LONGEST = 4
# Per million: of two swapped words at least one must be as rare, since two common ones meet by chance.
SELDOM = 6.0


class Spun(NamedTuple):
    """A place where a fixed phrase seems to have been spun: token range (half-open), the phrase meant, and words swapped."""

    first: int
    last: int
    meant: str
    swapped: int


@lru_cache(maxsize=1)
def variants() -> Mapping[tuple[str, ...], tuple[str, int]]:
    """Return {spun words: (phrase meant, words swapped)} with one or two words of each phrase swapped."""
    raw = resources.files("auditor.artifacts").joinpath("data/phrases.tsv").read_text(encoding="utf-8")
    found: dict[tuple[str, ...], tuple[str, int]] = {}
    phrases = {tuple(line.split("\t")[0].split()) for line in raw.splitlines()[1:]}
    for line in raw.splitlines()[1:]:
        phrase, cells = line.split("\t")
        for spun, swapped in _variants(phrase.split(), [cell.split() for cell in cells.split("|")]):
            if spun not in phrases and found.get(spun, (phrase, 9))[1] > swapped:
                found[spun] = phrase, swapped
    return found


def _variants(words: list[str], substitutes: list[list[str]]) -> Iterator[tuple[tuple[str, ...], int]]:
    for swapped in (1, 2):
        for places in combinations(range(len(words)), swapped):
            for chosen in product(*(substitutes[place] for place in places)):
                spun = list(words)
                for place, word in zip(places, chosen, strict=True):
                    spun[place] = word
                if swapped == 1 or min(per_million(word) for word in chosen) <= SELDOM:
                    yield tuple(spun), swapped


def spun_phrases(sentence: Sentence) -> Iterator[Spun]:
    """Yield where a sentence has a variant of a fixed phrase, longest first at each place. Names and quoted hyphenations are left alone."""
    known = variants()
    for i in range(len(sentence.tokens)):
        for size in range(min(LONGEST, len(sentence.tokens) - i), 1, -1):
            tokens = sentence.tokens[i : i + size]
            if any(token.tag in (Tag.NAME, Tag.PUNCTUATION) for token in tokens):
                continue
            words = tuple(token.lower for token in tokens)
            hit = known.get(words) or known.get((*words[:-1], singular(words[-1])))
            if hit:
                yield Spun(i, i + size, *hit)
                break


def singular(word: str) -> str:
    """Return a regular plural without its ending."""
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word

"""Fixed phrases and what a synonym spinner makes of them."""

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import lru_cache
from importlib import resources
from itertools import combinations, product
from typing import NamedTuple

from auditor.artifacts.english.words import FUNCTION_WORDS, listed, per_million
from auditor.artifacts.text import Sentence, Tag, Token

LONGEST = 4
# Per million: of two swapped words at least one must be as rare, since two common ones meet by chance.
SELDOM = 6.0
# What an office or an institution that stands with capitals ends in. Other names may be anything: a band "Planetary Record".
_CAPITALISED = listed("minister secretary general parliament court nations kingdom representatives commons lords opposition staff")


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
        words = phrase.split()
        for spun, swapped in _variants(words, [cell.split() for cell in cells.split("|")]):
            if spun not in phrases and found.get(spun, (phrase, 9))[1] > swapped and not _is_usual(spun, words, phrases):
                found[spun] = phrase, swapped
    return found


def _is_usual(spun: tuple[str, ...], words: list[str], said: Set[tuple[str, ...]]) -> bool:
    """Tell whether people swap each of two words by itself, and so may swap both: "auto smash" beside "auto crash" and "car smash"."""
    singles = [(*words[:i], other, *words[i + 1 :]) for i, other in enumerate(spun) if other != words[i]]
    return len(singles) > 1 and all(single in said for single in singles)


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
    """Yield where a sentence has a variant of a fixed phrase, longest first at each place.

    Names are left alone, but for what stands for an office or an institution; so are quoted hyphenations.
    """
    known = variants()
    for i in range(len(sentence.tokens)):
        for size in range(min(LONGEST, len(sentence.tokens) - i), 1, -1):
            tokens = sentence.tokens[i : i + size]
            if any(token.tag is Tag.PUNCTUATION for token in tokens):
                continue
            words = tuple(token.lower for token in tokens)
            hit = known.get(words) or known.get((*words[:-1], singular(words[-1])))
            if hit and (_is_no_name(tokens) or _is_office(tokens, hit[0])):
                yield Spun(i, i + size, *hit)
                break


def _is_no_name(tokens: Sequence[Token]) -> bool:
    return not any(token.tag is Tag.NAME for token in tokens)


def _is_office(tokens: Sequence[Token], meant: str) -> bool:
    """Tell whether every word of weight has a capital, where an office or an institution is meant: "Prime Pastor Helena Marsh"."""
    return meant.rpartition(" ")[2] in _CAPITALISED and all(token.text.istitle() or token.lower in FUNCTION_WORDS for token in tokens)


def singular(word: str) -> str:
    """Return a regular plural without its ending."""
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word

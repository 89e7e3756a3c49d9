"""Open word classes, read once from `data/`: common words with their frequency and synonyms, and personal names."""

import gzip
from functools import lru_cache
from importlib.resources import files

from auditor.entities.words.classes import FUNCTION, ORGANISATIONS, PLACES, ROLES, WORKS

RARE = 0.5
_NAME_WORDS = ORGANISATIONS | PLACES | ROLES | WORKS
_CONTRACTIONS = frozenset({"t", "s", "re", "ve", "ll", "d", "m"})


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[float, str]]:
    packed = files("auditor.entities").joinpath("data/words.tsv.gz").read_bytes()
    rows = (line.split("\t") for line in gzip.decompress(packed).decode("utf-8").splitlines())
    return {word: (float(frequency), synonyms) for word, frequency, synonyms in rows}


@lru_cache(maxsize=1)
def _personal_names() -> frozenset[str]:
    return frozenset(files("auditor.entities").joinpath("data/personal_names.txt").read_text(encoding="utf-8").split())


def is_function(word: str) -> bool:
    """Tell whether a lower-case word is a function word, contractions included ("don't", "she's")."""
    head, _, tail = word.replace("’", "'").partition("'")
    return word in FUNCTION or (head in FUNCTION and tail in _CONTRACTIONS) or (tail == "t" and head.endswith("n"))


@lru_cache(maxsize=50_000)
def is_common(word: str) -> bool:
    """Tell whether a lower-case word is one that English writes small, inflected forms included."""
    return (
        is_function(word)
        or word in _NAME_WORDS
        or word in _table()
        or lemma(word) in _table()
        or ("-" in word and all(map(is_common, word.split("-"))))
    )


def is_personal_name(word: str) -> bool:
    """Tell whether a folded token is a frequent first or last name."""
    return word in _personal_names()


def frequency(word: str) -> float:
    """Return occurrences per million words of prose; a word that the table lacks counts as `RARE`."""
    entry = _table().get(word) or _table().get(lemma(word))
    return max(entry[0], RARE) if entry else RARE


def synonyms(word: str) -> frozenset[str]:
    """Return the one-word synonyms of a word's lemma, in any of its senses; the lemma is not among them."""
    entry = _table().get(lemma(word))
    return frozenset(entry[1].split("|")) - {""} if entry else frozenset()


def are_synonyms(left: str, right: str) -> bool:
    """Tell whether either of two words is a synonym of the other."""
    return right in synonyms(left) or left in synonyms(right)


@lru_cache(maxsize=50_000)
def lemma(word: str) -> str:
    """Return the dictionary form of a regularly inflected lower-case word; any other word unchanged."""
    for ending, replacements in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            stem = word[: -len(ending)]
            for replacement in replacements:
                if stem + replacement in _table():
                    return stem + replacement
            if len(stem) > 2 and stem[-1] == stem[-2] and ending in ("ing", "ed") and stem[:-1] in _table():
                return stem[:-1]
    return word


_ENDINGS = (("ies", ("y",)), ("es", ("e", "")), ("s", ("",)), ("ied", ("y",)), ("ed", ("e", "")), ("ing", ("e", "")))

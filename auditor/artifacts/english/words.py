"""What English words can be: the closed classes, and the learned table of the open ones."""

import gzip
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import NamedTuple


def listed(text: str) -> frozenset[str]:
    """Return the space-separated words of `text`."""
    return frozenset(text.split())


ARTICLES = listed("a an the")
POSSESSIVES = listed("my your his her its our their")
DEMONSTRATIVES = listed("this that these those")
QUANTIFIERS = listed("some any every each no another all both many much few several most either neither enough")
DETERMINERS = ARTICLES | POSSESSIVES | DEMONSTRATIVES | QUANTIFIERS
SUBJECT_PRONOUNS = listed("i he she we they")
PRONOUNS = SUBJECT_PRONOUNS | listed("""
    you it me him us them who whom someone somebody anyone anybody everyone everybody nobody none one something anything
    everything nothing
""")
REFLEXIVES = listed("myself yourself himself herself itself ourselves yourselves themselves")
PREPOSITIONS = listed("""
    of in on at by for from with into onto about against between among during without within through throughout over under after
    before above below behind beyond near since until till towards toward upon across along around aboard despite via per as than
    like to
""")
CONJUNCTIONS = listed("""
    and or but nor yet because although though while whereas if unless when whenever where that which who whose
""")
MODALS = listed("will would can could shall should may might must cannot")
BE = listed("be is are was were am been being isn't aren't wasn't weren't")
HAVE = listed("have has had having haven't hasn't hadn't")
DO = listed("do does did doesn't don't didn't")
AUXILIARIES = MODALS | BE | HAVE | DO | listed("won't can't couldn't wouldn't shouldn't needn't mustn't ain't")
FUNCTION_ADVERBS = listed("""
    not never very more most less least also only even still just already too so then there here how why now ever again once yet
    always often almost perhaps however therefore thus rather quite instead out up down off away back together well far
""")
FUNCTION_WORDS = (
    DETERMINERS | PRONOUNS | REFLEXIVES | PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | FUNCTION_ADVERBS | listed("what such own same other")
)


class Word(NamedTuple):
    """A word of the table: occurrences per million words, and {tag: weight} of N P V Z D G J R."""

    per_million: float
    tags: Mapping[str, int]


@lru_cache(maxsize=1)
def table() -> Mapping[str, Word]:
    """Return the word table that `models/recipe/tables/english.py` made, keyed by lower-case word."""
    raw = resources.files("auditor.artifacts").joinpath("data/words.tsv.gz").read_bytes()
    rows = (line.split("\t") for line in gzip.decompress(raw).decode().splitlines())
    return {word: Word(float(rate), _tags(tags)) for word, rate, tags in rows}


def _tags(text: str) -> dict[str, int]:
    return {tag: int(weight) for tag, weight in (item.split(":") for item in text.split())}


def share(word: str, tags: str) -> float:
    """Return how much of a word's tagged senses fall on `tags`; 0 for an unknown word and for a function word."""
    known = None if word.lower() in FUNCTION_WORDS else table().get(word.lower())
    return sum(known.tags.get(tag, 0) for tag in tags) / sum(known.tags.values()) if known else 0.0


def per_million(word: str) -> float:
    """Return how often a word occurs in a million words of general prose."""
    known = table().get(word.lower())
    return known.per_million if known else 0.0


def is_known_noun(word: str) -> bool:
    """Tell whether a word is mostly a noun, singular or plural."""
    return share(word, "NP") > 0.5


def is_third_person(word: str, least: float = 0.95) -> bool:
    """Tell whether at least that share of a word is the third person of a verb, and no plural of a noun as common ("parents", "drugs").

    The table counts senses, and may have seen such a plural as a verb alone.
    """
    lower = word.lower()
    bases = [lower[:-1]] + [lower[:-2]] * lower.endswith("es") + [lower[:-3] + "y"] * lower.endswith("ies")
    return share(lower, "Z") >= least and not any(share(base, "V") > 0 and share(base, "N") > 0.4 for base in bases)

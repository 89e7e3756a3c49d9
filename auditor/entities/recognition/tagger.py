"""A small tagger of names: an averaged perceptron over the words, their shape and the word tables, read from `data/tagger.json.gz`.

Greedy left-to-right tagging with BIO tags and averaged weights (Collins 2002; Ratinov and Roth 2009 on features and on BIO
against other encodings).
"""

import gzip
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

from auditor.entities.words.classes import GLUE, HONORIFICS, ORGANISATIONS, PLACES, ROLES, WORKS
from auditor.entities.words.geography import DEMONYMS, is_place
from auditor.entities.words.lexicon import is_common, is_function, is_personal_name
from auditor.entities.words.normalise import fold

OUTSIDE = "O"
_TOKEN = re.compile(r"[’']s\b|(?:[^\W\d_]\.){2,}|\w+(?:[-.,&]\w+)*|[^\w\s]")
_FOLDED = (
    ("person", is_personal_name), ("place", is_place), ("demonym", DEMONYMS.__contains__), ("glue", GLUE.__contains__),
    ("honorific", HONORIFICS.__contains__), ("role", ROLES.__contains__), ("work", WORKS.__contains__),
    ("organisation", ORGANISATIONS.__contains__), ("places", PLACES.__contains__), ("function", is_function), ("common", is_common),
)  # fmt: skip
Span = tuple[int, int, str]


@lru_cache(maxsize=50_000)
def shape(token: str) -> str:
    """Return the outline of a word: letters as x or X, digits as d, runs shortened to two ("Xx", "XX", "dd-Xx")."""
    outline = re.sub(r"\d", "d", re.sub(r"[^\W\d_]", lambda match: "X" if match.group().isupper() else "x", token))
    return re.sub(r"(.)\1{2,}", r"\1\1", outline)


@lru_cache(maxsize=50_000)
def classes(token: str) -> tuple[str, ...]:
    """Return the word classes of the tables that a word belongs to."""
    folded = fold(token)
    return tuple(name for name, test in _FOLDED if test(folded))


def features(tokens: Sequence[str], quoted: Sequence[bool]) -> list[list[str]]:
    """Return what speaks for the tag of each token, but for the tags before it."""
    padded = ["<s>", "<s>", *tokens, "</s>", "</s>"]
    lower = [token.lower() for token in padded]
    shapes, kinds = [shape(token) for token in padded], [" ".join(classes(token)) for token in padded]
    found = []
    for index in range(2, len(padded) - 2):
        word = lower[index]
        row = ["b", f"w={word}", f"s={shapes[index]}", f"f={shapes[index]} {index == 2}", f"q={quoted[index - 2]} {shapes[index]}"]
        row += [f"p{size}={word[:size]}" for size in (2, 3) if len(word) > size]
        row += [f"e{size}={word[-size:]}" for size in (2, 3, 4) if len(word) > size]
        row += [f"k={kind}" for kind in kinds[index].split()]
        row += [f"K={kinds[index]} {shapes[index]}"]
        for step in (-2, -1, 1, 2):
            row += [f"w{step}={lower[index + step]}", f"s{step}={shapes[index + step]}", f"k{step}={kinds[index + step]}"]
        row += [f"ss={shapes[index - 1]} {shapes[index]} {shapes[index + 1]}", f"ww={lower[index - 1]} {word}"]
        row += [f"wn={word} {lower[index + 1]}", f"kk={kinds[index - 1]} {shapes[index]} {kinds[index + 1]}"]
        found.append(row)
    return found


def history(before: str, before_that: str, word: str, outline: str) -> list[str]:
    """Return the features that the tags so far make."""
    return [f"t={before}", f"tt={before_that} {before}", f"tw={before} {word.lower()}", f"ts={before} {outline}"]


def in_quotes(tokens: Sequence[str]) -> list[bool]:
    """Tell for each token whether it stands between quotation marks."""
    inside, found = False, []
    for mark in tokens:
        if mark in ('"', "“", "”", "``", "''", "«", "»"):
            inside = mark in ("“", "``", "«") or (mark == '"' and not inside)
        found.append(inside)
    return found


def spans(tags: Sequence[str]) -> Iterator[Span]:
    """Yield (first token, token after the last, label) of the entities that BIO tags describe."""
    start, label = 0, ""
    for index, tag in enumerate([*tags, OUTSIDE]):
        if label and (tag[0] != "I" or tag[2:] != label):
            yield start, index, label
            label = ""
        if tag != OUTSIDE and not label:
            start, label = index, tag[2:]


@lru_cache(maxsize=1)
def _model() -> tuple[list[str], Mapping[str, list[float]]]:
    packed = files("auditor.entities").joinpath("data/tagger.json.gz").read_bytes()
    card = json.loads(gzip.decompress(packed))
    return card["tags"], card["weights"]


def tag(tokens: Sequence[str]) -> list[str]:
    """Return one BIO tag a token: labels PERSON, ORG, LOC, WORK, MISC."""
    names, weights = _model()
    before, before_that, found = OUTSIDE, OUTSIDE, []
    for token, row in zip(tokens, features(tokens, in_quotes(tokens)), strict=True):
        totals = [0.0] * len(names)
        for feature in (*row, *history(before, before_that, token, shape(token))):
            if (values := weights.get(feature)) is not None:
                totals = [total + value for total, value in zip(totals, values, strict=True)]
        before_that, before = before, names[totals.index(max(totals))]
        found.append(before)
    return found


@lru_cache(maxsize=4_096)
def labelled(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return (start, end, label) of every word of a sentence that the tagger takes for part of a name; offsets are those of the text."""
    words = [(match.start(), match.end()) for match in _TOKEN.finditer(text)]
    tags = tag([text[start:end] for start, end in words])
    return tuple((start, end, name[2:]) for (start, end), name in zip(words, tags, strict=True) if name != OUTSIDE)


def label(text: str, start: int, end: int) -> str:
    """Return the label that most letters between two offsets of a sentence bear, empty where they bear none."""
    weights: dict[str, int] = {}
    for left, right, name in labelled(text):
        if left < end and start < right:
            weights[name] = weights.get(name, 0) + right - left
    return max(sorted(weights), key=lambda name: weights[name]) if weights else ""

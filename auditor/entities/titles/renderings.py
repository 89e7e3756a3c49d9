"""The probability that one title is a wrong rendering of another, from their letters, words and the round trips of the right one.

A translation of "Mission: Impossible" into a pivot and back shows in which words the title may return; a form that is near to what
comes back, and not to the title, went the same way; so did one whose own round trip meets the title's. A logistic function of the parts
and their squares, fitted on official titles in three languages that the bundled model carried into English (`bench/entities/titles.py`).
"""

import math
from collections.abc import Mapping, Sequence
from statistics import fmean

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from auditor.entities.cards import card
from auditor.entities.likeness.spelling import similarity, sound
from auditor.entities.words.foreign_words import read_share
from auditor.entities.words.lexicon import is_function, lemma
from auditor.entities.words.normalise import fold, name_tokens, same_name
from auditor.translation.engine import Engine


def string_parts(written: str, expected: str) -> dict[str, float]:
    """Return what the letters, sounds and words of two forms say, each in [0, 1]; they may be of any one language."""
    a, b = name_tokens(written), name_tokens(expected)
    shared = set(a) & set(b)
    nearest = [max((similarity(x, y) for y in b), default=0.0) for x in a]
    one, other = fold(written), fold(expected)
    return {
        "letters": float(Indel.normalized_similarity(one, other)),
        "weighted": fuzz.WRatio(one, other) / 100,
        "token_set": fuzz.token_set_ratio(one, other) / 100,
        "sound": similarity(sound("".join(a)), sound("".join(b))),
        "shared_of_longer": len(shared) / max(1, len(a), len(b)),
        "shared_of_shorter": len(shared) / max(1, min(len(a), len(b))),
        "nearest_words": sum(nearest) / max(1, len(nearest)),
        "same": float(same_name(written, expected)),
        "joined": float("".join(a) == "".join(b)),
        "length": abs(len(a) - len(b)) / max(1, len(a), len(b)),
    }


# What comes back of a form, by pivot.
Returned = Mapping[str, str]


def returns_of(forms: Sequence[str], engine: Engine, pivots: Sequence[str], language: str) -> dict[str, Returned]:
    """Return what comes back of every form from each pivot that the engine has both ways; a translation with a flaw is left out."""
    found: dict[str, dict[str, str]] = {form: {} for form in forms}
    for pivot in pivots:
        if engine.supports(language, pivot) and engine.supports(pivot, language):
            there = engine.translate(forms, language, pivot)
            back = engine.translate([item.text for item in there], pivot, language)
            for form, first, second in zip(forms, there, back, strict=True):
                if first.flaw is None and second.flaw is None:
                    found[form][pivot] = second.text
    return dict(found)


def returned_parts(written: str, expected: str, returned: tuple[Returned, Returned], words: Mapping[str, float]) -> dict[str, float]:
    """Return how near the written form is to the round trips of the expected one, how near those of both are, and what was left foreign.

    `returned` holds those of the written and of the expected form; one pivot at least is in both. `words` holds the parts of
    `titles.closest_parts` for the two forms. Two renderings of one title may meet: where "Quest" and "Mission" are one word
    in the pivot, one word comes back.
    """
    pairs = [(returned[0][pivot], returned[1][pivot]) for pivot in returned[0] if pivot in returned[1]]
    own = similarity(fold(written), fold(expected))
    near = [similarity(fold(written), fold(meant)) for _, meant in pairs]
    met = [similarity(fold(made), fold(meant)) for made, meant in pairs]
    shared = [_shared(written, meant) for _, meant in pairs]
    return {
        **words,
        "near": max(near),
        "near_mean": fmean(near),
        "nearer": max(near) - own,
        "shared_returned": max(shared),
        "shared_returned_mean": fmean(shared),
        "lemmas_returned": max(_shared_lemmas(written, meant) for _, meant in pairs),
        "read": read_share(name_tokens(written), name_tokens(expected)),
        "met": max(met),
        "met_mean": fmean(met),
        "met_nearer": max(met) - own,
    }


def _shared(one: str, other: str) -> float:
    """Return the share of the longer form's words that both have."""
    a, b = name_tokens(one), name_tokens(other)
    return len(set(a) & set(b)) / max(1, len(a), len(b))


def _shared_lemmas(one: str, other: str) -> float:
    """Return the share of the content words of either form that both have, inflected or not."""
    a, b = ({lemma(word) for word in name_tokens(form) if not is_function(word)} for form in (one, other))
    return len(a & b) / max(1, len(a | b))


def rendering_score(parts: Mapping[str, float]) -> float:
    """Return the probability in [0, 1] that the written form is a wrong rendering of the expected one."""
    own = card("rendering_score")
    total = own["intercept"]
    for name, (mean, scale, weight, mean_of_square, scale_of_square, weight_of_square) in own["weights"].items():
        value = parts[name]
        total += (value - mean) / scale * weight + (value**2 - mean_of_square) / scale_of_square * weight_of_square
    return 1 / (1 + math.exp(-total))

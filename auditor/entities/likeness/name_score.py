"""The probability that two names, out of any context, are spellings of one name: a logistic function of named features."""

import re
from functools import lru_cache

from auditor.entities.cards import probability
from auditor.entities.likeness.similarity import align_tokens
from auditor.entities.likeness.spelling import similarity, sound
from auditor.entities.words.classes import HONORIFICS, LEGAL_FORMS
from auditor.entities.words.normalise import Tokens, canonical, fold, same_name

FEATURES = (
    "covered_most", "covered_least", "covered_both", "joined", "weakest_pair", "weakest_pair_cubed",
    "numbers_differ", "sound", "same", "unpaired", "nothing_paired",
)  # fmt: skip
_LEGAL_PHRASES = re.compile(
    r"\b(?:(?:open |public |closed |private )?joint stock company|(?:public |private )?limited(?: liability)? company"
    r"|sp z o o|s a s|s a r l|s a|l l c|l p)\b"
)
_PARTICLES = frozenset("al el bin ben ibn and of the".split())  # noqa: SIM905


@lru_cache(maxsize=50_000)
def name_score(left: str, right: str) -> float:
    """Return the probability in [0, 1] that two names, in any script, are spellings of one; the order of the two does not matter."""
    return probability("name_score", name_features(left, right))


def name_features(left: str, right: str) -> dict[str, float]:
    """Return what the score is made of, each in [0, 1].

    `covered_*` is the share of a name's letters whose word has a counterpart in the other name, weighted by how alike the two are.
    """
    a, b = core_tokens(left), core_tokens(right)
    pairs, left_rest, right_rest = align_tokens(a, b)
    covered = sorted(
        (
            sum(_length(pair.left) * pair.score for pair in pairs) / max(1, sum(map(_length, a))),
            sum(_length(pair.right) * pair.score for pair in pairs) / max(1, sum(map(_length, b))),
        )
    )
    weakest = min((pair.score for pair in pairs), default=0.0)
    return {
        "covered_most": covered[1],
        "covered_least": covered[0],
        "covered_both": covered[0] * covered[1],
        "joined": similarity("".join(a), "".join(b)),
        "weakest_pair": weakest,
        "weakest_pair_cubed": weakest**3,
        "numbers_differ": float(_numbers(a) != _numbers(b)),
        "sound": similarity(sound("".join(a)), sound("".join(b))),
        "same": float(same_name(left, right)),
        "unpaired": len(left_rest + right_rest) / max(1, len(a) + len(b)),
        "nothing_paired": float(not pairs),
    }


def core_tokens(text: str) -> Tokens:
    """Return the words of a name that tell it from others: without legal forms, honorifics and particles, unless nothing is left."""
    plain = re.sub(r"(?<=\b[a-z])\.(?=[a-z]\b)", "", fold(text).replace("'", "").replace("&", " and "))
    spaced = " ".join(re.findall(r"[a-z0-9]+", plain))
    words = _LEGAL_PHRASES.sub(" ", spaced).split()
    kept = [word for word in words if word not in LEGAL_FORMS and word not in HONORIFICS and word not in _PARTICLES]
    return tuple(_singular(word) for word in canonical(tuple(kept or words or spaced.split())))


def _singular(word: str) -> str:
    """Return a word without its final s: companies and families are written with and without it."""
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word


def _numbers(tokens: Tokens) -> list[str]:
    return sorted(digits for token in tokens for digits in re.findall(r"\d+", token))


def _length(token: str) -> int:
    return len(token) + 2

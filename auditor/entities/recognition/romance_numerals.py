"""Hundreds and thousands that Spanish, French, Italian and Portuguese spell out: "ciento veinte", "mille cinq cents"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from auditor.entities.recognition.romance import Romance, pattern
from auditor.entities.words.normalise import fold


@dataclass(frozen=True, slots=True)
class _Large:
    """How one language goes on beyond 99.

    Attributes:
        hundreds: the words for 100, 200, …, 900, `|` between two for one number.
        thousand: the word for it; of the Italian two, the first stands alone and the second behind a number.
        space: what parts the parts, as a pattern.
        joint: what stands before the last part of all, as a pattern.
    """

    hundreds: str
    thousand: str
    space: str
    joint: str


_FRENCH_HUNDREDS = " ".join(
    ["cent", *(f"{number}_cents|{number}_cent" for number in "deux trois quatre cinq six sept huit neuf".split())]  # noqa: SIM905
)
_LARGE = {
    "es": _Large(
        "ciento doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas quinientos|quinientas seiscientos|seiscientas "
        "setecientos|setecientas ochocientos|ochocientas novecientos|novecientas",
        "mil", r"\s", r"\s",
    ),
    "fr": _Large(_FRENCH_HUNDREDS, "mille", r"\s", r"\s"),
    "it": _Large("cento duecento trecento quattrocento cinquecento seicento settecento ottocento novecento", "mille|mila", "", ""),
    "pt": _Large(
        "cento duzentos|duzentas trezentos|trezentas quatrocentos|quatrocentas quinhentos|quinhentas seiscentos|seiscentas "
        "setecentos|setecentas oitocentos|oitocentas novecentos|novecentas",
        "mil", r"\s", r"\s(?:e\s)?",
    ),
}  # fmt: skip


@cache
def _hundreds(language: str) -> Mapping[str, int]:
    forms = enumerate(_LARGE[language].hundreds.split(), 1)
    return {word.replace("_", " "): 100 * number for number, words in forms for word in words.split("|")}


@cache
def spelled(words: Romance) -> str:
    """Return a pattern of numbers in words beyond 99. A hundred or a thousand alone is none: both are scales of other numbers."""
    large = _LARGE[words.language]
    number, hundred = f"(?:{pattern(words.numbers)})", f"(?:{pattern(_hundreds(words.language))})"
    whole = f"(?:{pattern({word: value for word, value in _hundreds(words.language).items() if value > 100})})"
    below = rf"(?:{hundred}{large.joint}{number}|{hundred}|{number})"
    alone, _, behind = large.thousand.partition("|")
    thousands = rf"(?:{below}{large.space}{behind or alone}|{alone})"
    return rf"(?:{thousands}{large.joint}{below}|{hundred}{large.joint}{number}|{whole})"


def value_of(text: str, words: Romance) -> float:
    """Return the value of a number in words as `spelled`, or the words of the language themselves, find it."""
    told = re.sub(r"\s", " ", fold(text))
    if told in words.numbers:
        return float(words.numbers[told])
    large = _LARGE[words.language]
    before, thousand, rest = _parted(told, large.thousand)
    if thousand:
        return 1_000 * (_below(before, words) or 1) + _below(rest, words)
    return float(_below(told, words))


def _parted(told: str, thousand: str) -> tuple[str, str, str]:
    """Return what stands before the word for a thousand, the word, and what stands behind it."""
    match = re.search(rf"(?<![a-z])(?:{thousand})(?![a-z])|^(?:mille)|(?:mila)", told)
    return (told[: match.start()], match[0], told[match.end() :]) if match else (told, "", "")


def _below(part: str, words: Romance) -> int:
    """Return the value of what is told on one side of the thousand: hundreds, and what is left."""
    part = part.strip().removeprefix("e ")
    hundreds = _hundreds(words.language)
    found = max((word for word in hundreds if part.startswith(word)), key=len, default="")
    rest = part.removeprefix(found).strip().removeprefix("e ")
    return hundreds.get(found, 0) + (words.numbers.get(rest, 0) if rest else 0)

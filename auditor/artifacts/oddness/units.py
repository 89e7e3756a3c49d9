"""The units that the language model counts: words without case, clitics apart, numbers and rare names as classes."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from auditor.letters import INNER, as_read

START, END = "<s>", "</s>"
NAME, UNKNOWN, HYPHENED = "<name>", "<unk>", "<hyphened>"
YEAR, ORDINAL, NUMBER = "<year>", "<ordinal>", "<number>"
# Unknown words are told apart by what their ending says of their class, longest first.
ENDINGS = ("tion", "ness", "ment", "able", "ical", "less", "ing", "ful", "ous", "ive", "ity", "ed", "ly", "er", "s")
CLASSES = (START, END, NAME, UNKNOWN, HYPHENED, YEAR, ORDINAL, NUMBER, *(f"<-{ending}>" for ending in ENDINGS))

_UNIT = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S., a.m.
    r"|\d+(?:[.,:]\d+)*[^\W\d_]*"  # 1,500  18:30  5th
    rf"|[^\W\d_]+(?:[{INNER}][^\W\d_]*)*(?:-[{INNER}]*[^\W\d_]+(?:[{INNER}][^\W\d_]*)*)*"  # words, so-called
    r"|['’](?:s|re|ve|ll|d|m|t)\b"  # John | 's, don | 't
    r"|[^\s]"
)
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_STRAIGHT = str.maketrans("’‘“”–", "''\"\"—")
# Behind these a capital may stand for the beginning of a sentence.
_OPENERS = frozenset('"“”:—–(.!?…')


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit: what the model counts, and where it stands in the text given."""

    name: str
    start: int
    end: int


def units(text: str, known: Container[str]) -> list[Unit]:
    """Return the units of one sentence, in order; `known` is the vocabulary of the model."""
    return [Unit(name(match[0], known, first=first), match.start(), match.end()) for match, first in _placed(text)]


def surfaces(text: str) -> Iterator[str]:
    """Yield the units of a sentence as candidates for a vocabulary: a capital counts where it does not begin a sentence."""
    for match, first in _placed(text):
        if not first or match[0].islower():
            yield as_read(match[0]).translate(_STRAIGHT)


def _placed(text: str) -> Iterator[tuple[re.Match[str], bool]]:
    first = True
    for match in _UNIT.finditer(text):
        yield match, first
        first = match[0] in _OPENERS or (first and not match[0][0].isalnum())


def name(surface: str, known: Container[str], *, first: bool) -> str:
    """Return the unit that a surface form counts as; `first` where a capital says nothing."""
    surface = as_read(surface).translate(_STRAIGHT)
    if surface[0].isdigit():
        return YEAR if _YEAR.fullmatch(surface) else ORDINAL if _ORDINAL.fullmatch(surface.lower()) else NUMBER
    lower = surface.lower()
    if lower == surface or first:
        if lower in known:
            return lower
        if lower == surface:
            return _unknown(lower)
    if surface in known:
        return surface
    # A headline in capitals, or a common word with a capital for effect.
    shouted = len(surface) > 3 and surface.isupper() and lower in known
    return lower if shouted else NAME


def _unknown(lower: str) -> str:
    if "-" in lower:
        return HYPHENED
    return next((f"<-{ending}>" for ending in ENDINGS if lower.endswith(ending) and len(lower) > len(ending) + 2), UNKNOWN)

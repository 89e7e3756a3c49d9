"""Recognise sums of money, numbers with their units, dates and clock times, and say what they amount to."""

import re
from collections.abc import Iterator

from auditor.entities.mention import Found, Kind, Quantity
from auditor.entities.recognition.dates import DATE_FINDERS
from auditor.entities.recognition.numerals import DIGITS, SCALE, WORDS, amount_of, scale_of
from auditor.entities.recognition.ranges import with_whole_ranges
from auditor.entities.spans import is_free
from auditor.entities.words.lexicon import is_common, is_function, lemma
from auditor.entities.words.measures import CURRENCIES, NUMBERS, POWERS, UNITS

_HEDGE = re.compile(
    r"\b(?:(?:more|less|fewer|greater) than|over|under|above|below|at least|at most|up to|as (?:many|much|few|little) as|close to"
    r"|about|around|some|nearly|almost|roughly|approximately|an estimated)\s+$",
    re.IGNORECASE,
)
# A range ends on no smaller figure: lower ones are goals and sets.
LOWEST_END = 10
_SHORT_UNIT = "km/h|kph|mph|kms?|cm|mm|kg|lbs?|ft|g"
_SIGN = r"US\$|A\$|C\$|[$€£¥₽₹]|\b(?:DM|USD|EUR|GBP|JPY|CHF|CNY|RMB|CZK|HUF|PLN|SEK|NOK|RUB|INR|AUD|CAD)(?=\s?\d)"
_CURRENCY = "|".join(sorted((name for name in CURRENCIES if name.isalpha()), key=len, reverse=True))
# Whose money it is; those whose crowns go by two names are left out.
_ISSUERS = (
    r"US|U\.S\.|Canadian|Australian|New\sZealand|Hong\sKong|Singapore|Swiss|British|Japanese|Chinese|Indian|Russian|Turkish|Brazilian"
    "|Polish|Hungarian|Mexican|Argentine|Chilean|Colombian"
)
_MONEY = re.compile(
    rf"""(?P<sign>{_SIGN})\s?(?P<amount>{DIGITS})\s?-?(?P<scale>{SCALE}|bn|mn|tn|m|k)?(?![\w])
    | (?P<amount2>(?<![\d.,])\b(?:{DIGITS}|{WORDS}))[\s-]?(?P<scale2>{SCALE}|bn|mn|m)?\s?
        (?P<sign2>[€£₽]|\b(?:(?:{_ISSUERS})\s)?(?P<name>{_CURRENCY})\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_NUMBER = re.compile(
    rf"""(?:(?<![\w.,$€£#/@:+-])|(?P<range>(?<=[\d%]-)))(?P<amount>{DIGITS}|\b{WORDS}\b)
    (?:(?P<ordinal>(?<=\d)(?:st|nd|rd|th)\b)|[\s-](?P<scale>{SCALE})\b|(?P<short>bn|m|k)(?!\w))?
    (?=(?P<rest>(?:(?<=\d)(?:{_SHORT_UNIT})\b)?(?:\s?%|\s?°[CF]|[\s-](?:km\s?/\s?h|[A-Za-z-]+)){{0,3}})(?![\w/]|[.,]\d))""",
    re.IGNORECASE | re.VERBOSE,
)


def find_quantities(text: str) -> list[Found]:
    """Return (start, end, kind, value) of the sums, dates, times and numbers of a text, none overlapping, in order."""
    found: list[Found] = []
    for finder in (_money, *DATE_FINDERS, _numbers):
        taken = [(start, end) for start, end, *_ in found]
        found += [item for item in finder(text) if is_free(item[:2], taken)]
    return with_whole_ranges(text, sorted(found, key=lambda item: item[:2]))


def _money(text: str) -> Iterator[Found]:
    for match in _MONEY.finditer(text):
        amount = amount_of(match["amount"] or match["amount2"])
        sign = (match["sign"] or match["name"] or match["sign2"]).lower()
        if amount is not None and sign in CURRENCIES:
            scale = scale_of(match["scale"] or match["scale2"])
            value = Quantity(amount * scale, CURRENCIES[sign], amount * scale, sign, _is_hedged(text, match.start()))
            yield match.start(), match.end(), Kind.MONEY, value


def _is_hedged(text: str, start: int) -> bool:
    """Tell whether a figure is told as a bound or a guess."""
    return _HEDGE.search(text, max(0, start - 20), start) is not None


def _numbers(text: str) -> Iterator[Found]:
    for match in _NUMBER.finditer(text):
        amount = amount_of(match["amount"])
        if amount is None:
            continue
        amount *= scale_of(match["scale"] or match["short"])
        if match["range"] is not None and not _is_range(text[: match.start()], amount):
            continue
        unit, spelled, size, end = ("", "", 1.0, match.end("ordinal")) if match["ordinal"] else _unit(match)
        if match["amount"].lower() in ("zero", "one") and not match["scale"] and unit != "percent":
            continue  # a pronoun more often than a figure
        yield match.start(), end, Kind.NUMBER, Quantity(amount * size, unit, amount, spelled, _is_hedged(text, match.start()))


def _is_range(before: str, amount: float) -> bool:
    """Tell whether a figure behind a figure and a hyphen ends a range ("150-200"), and is no goal, house or telephone number."""
    first = re.search(rf"(?<![\w.,#/@:+-])({DIGITS})\s?%?-$", before)
    return first is not None and amount >= LOWEST_END and (amount_of(first.group(1)) or amount) < amount


def _unit(match: re.Match[str]) -> tuple[str, str, float, int]:
    """Return (unit, its spelling, its size, end of the mention). Without a unit word, the counted noun is the unit."""
    bare = match.start("rest")
    power = ""
    for word in re.finditer(r"%|°[CF]|km\s?/\s?h|per[\s-]cent\b|[A-Za-z]+", match["rest"], re.IGNORECASE):
        name = re.sub(r"\s?/\s?", "/", word.group()).replace(" ", "-")
        if name.lower() in UNITS and not (name.isupper() and len(name) == 1):
            dimension, size = UNITS[name.lower()]
            if power:
                return f"{power} {dimension}", name.lower(), size ** POWERS[power], bare + word.end()
            return dimension, name.lower(), size, bare + word.end()
        power = name.lower() if name.lower() in POWERS else power
        if is_function(name.lower()) or name.lower() in NUMBERS:
            break
    counted = [word.group() for word in re.finditer(r"[A-Za-z-]+", match["rest"])]
    noun = _counted_noun(counted)
    return (noun, "", 1.0, bare) if noun else ("", "", 1.0, bare)


def _counted_noun(words: list[str]) -> str:
    """Return the lemma of the first plural that follows a number: "12 people", "three young engineers"."""
    for word in words:
        lower = word.lower()
        if is_function(lower) or lower.partition("-")[0] in NUMBERS or not word[0].islower():
            return ""
        if lower in ("people", "persons"):
            return "people"
        if lower.endswith("s") and not lower.endswith("ss") and is_common(lower):
            return lemma(lower)
    return ""

"""Recognise sums, measures, counted things and numbers in words of German; digits, dates and times are read as anywhere."""

import re
from collections.abc import Iterator

from auditor.entities.mention import Found, Kind, Quantity
from auditor.entities.recognition.hedges import is_guess
from auditor.entities.recognition.plain_quantities import find_plain_quantities
from auditor.entities.spans import is_free
from auditor.entities.words.normalise import fold

_ONES = "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()  # noqa: SIM905
_TEENS = "dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split()  # noqa: SIM905
_TENS = dict(zip("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(), range(20, 100, 10), strict=True))  # noqa: SIM905
_LOW = dict(zip((*_ONES, *_TEENS), range(2, 20), strict=True))
_UNITS_OF_TENS = {"ein": 1} | {word: number for word, number in _LOW.items() if number < 10}
_COMPOUND = {f"{one}und{ten}": number + tens for ten, tens in _TENS.items() for one, number in _UNITS_OF_TENS.items()}
_NUMBERS = _LOW | _TENS | _COMPOUND | {"zweihundert": 200, "dreihundert": 300, "vierhundert": 400, "fünfhundert": 500, "tausend": 1_000}
_SCALES = {"tausend": 1e3, "million": 1e6, "millionen": 1e6, "milliarde": 1e9, "milliarden": 1e9}
_SPELLED = re.compile(
    rf"\b(?P<number>{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})\b(?:\s(?P<scale>{'|'.join(_SCALES)})\b)?(?P<percent>\sProzent\b)?",
    re.IGNORECASE,
)
_CURRENCIES = {
    "euro": "EUR", "€": "EUR", "dollar": "USD", "$": "USD", "us-dollar": "USD", "franken": "CHF", "pfund": "GBP", "£": "GBP", "yen": "JPY",
    "rubel": "RUB", "zloty": "PLN", "forint": "HUF", "yuan": "CNY",
}  # fmt: skip
_MONEY = re.compile(rf"\s?(?P<name>[€$£]|\b(?:{'|'.join(word for word in _CURRENCIES if word.isalpha() or '-' in word)})\b)", re.IGNORECASE)
_UNITS = {
    "km": ("length", 1e3), "kilometer": ("length", 1e3), "kilometern": ("length", 1e3), "meter": ("length", 1.0), "metern": ("length", 1.0),
    "zentimeter": ("length", 0.01), "zentimetern": ("length", 0.01), "cm": ("length", 0.01), "millimeter": ("length", 1e-3),
    "millimetern": ("length", 1e-3), "kilogramm": ("mass", 1.0), "kilo": ("mass", 1.0), "kg": ("mass", 1.0), "tonnen": ("mass", 1e3),
    "tonne": ("mass", 1e3), "hektar": ("area", 1.0), "stundenkilometer": ("speed", 1.0), "stundenkilometern": ("speed", 1.0),
    "km/h": ("speed", 1.0),
}  # fmt: skip
_MEASURE = re.compile(rf"\s?(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))})(?![\w/])", re.IGNORECASE)
# A noun with its capital, and one word before it that may say of what kind.
_COUNTED = re.compile(r"\s(?:[a-zäöüß]+e[nr]?\s)?(?P<noun>[A-ZÄÖÜ][a-zäöüß]+)\b")
_ENDING = re.compile(r"(?:en|er|e|n|s)$")
_SHORTEST_STEM = 3


def find_german_quantities(text: str) -> list[Found]:
    """Return (start, end, kind, value) of the sums, dates, times and figures of a text in order."""
    found = find_plain_quantities(text, "de")
    taken = [item[:2] for item in found]
    found += [item for item in _spelled(text) if is_free(item[:2], taken)]
    return [_whole(text, item) for item in sorted(found, key=lambda item: item[:2])]


def _spelled(text: str) -> Iterator[Found]:
    for match in _SPELLED.finditer(text):
        amount = _NUMBERS[match["number"].lower()] * _SCALES.get((match["scale"] or "").lower(), 1.0)
        unit = "percent" if match["percent"] else ""
        yield match.start(), match.end(), Kind.NUMBER, Quantity(amount, unit, amount, unit)


def _whole(text: str, item: Found) -> Found:
    """Return a figure with its currency, its measure or what is counted; a date as it is."""
    start, end, kind, value = item
    if not isinstance(value, Quantity):
        return item
    hedged = is_guess(text, start, "de")
    if value.unit:
        return start, end, kind, Quantity(value.amount, value.unit, value.written, value.spelled_unit, hedged)
    if money := _MONEY.match(text, end):
        code = _CURRENCIES[money["name"].lower()]
        return start, money.end(), Kind.MONEY, Quantity(value.amount, code, value.written, code.lower(), hedged)
    if measure := _MEASURE.match(text, end):
        name = measure["unit"].lower()
        dimension, size = _UNITS[name]
        return start, measure.end(), kind, Quantity(value.amount * size, dimension, value.written, name, hedged)
    counted = _COUNTED.match(text, end)
    return start, end, kind, Quantity(value.amount, _stem(counted["noun"]) if counted else "", value.written, "", hedged)


def _stem(noun: str) -> str:
    """Return a noun without its ending: "Fahrgäste" and "Fahrgästen" are counted as one thing."""
    word = fold(noun)
    bare = _ENDING.sub("", word)
    return bare if len(bare) >= _SHORTEST_STEM else word

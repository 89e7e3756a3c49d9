"""Recognise sums of money, numbers with their units, dates and clock times, and say what they amount to."""

import re
from collections.abc import Iterator

from auditor.entities.mention import Found, Kind, Quantity
from auditor.entities.recognition.compounds import find_compounds
from auditor.entities.recognition.dates import DATE_FINDERS
from auditor.entities.recognition.numerals import COMPOUND_ORDINALS, DIGITS, SCALE, WORDS, amount_of, scale_of
from auditor.entities.recognition.ranges import with_whole_ranges
from auditor.entities.spans import is_free
from auditor.entities.words.lexicon import is_common, is_function, lemma
from auditor.entities.words.measures import CURRENCIES, DOLLARS, HOURS, HUNDREDTHS, NTH, NUMBERS, POWERS, UNITS, WRITTEN_POWERS

_HEDGE = re.compile(
    r"\b(?:(?:more|less|fewer|greater) than|over|under|above|below|at least|at most|up to|as (?:many|much|few|little) as|close to"
    r"|about|around|some|nearly|almost|roughly|approximately|an estimated)\s+$",
    re.IGNORECASE,
)
_SHORT_UNIT = "km/h|kph|mph|kms?|cm|mm|kg|lbs?|ft|g|bps"
_LONGEST_FIGURE = 40
# Plurals without an "s" that news counts.
_SINGULARS = {"children": "child", "men": "man"}
_IRREGULAR = re.compile("(?:children|men)$")
# What says which scale degrees are of; the letter by itself only right behind a figure ("40C").
_DEGREES = r"[°º][CF]|degrees?\s(?:Celsius|centigrade|Fahrenheit|(?-i:[CF])\b)"
_BELOW_ZERO = re.compile(
    r"(?:\s?[°º][CF]?|(?-i:[CF])\b|\sdegrees?(?:\s(?:C|F|Celsius|centigrade|Fahrenheit))?)?\s(?:below\s(?:zero|freezing)|of\sfrost)\b",
    re.IGNORECASE,
)
_AN_HOUR = re.compile(r"\s(?:per|an?)\s(?P<time>hour|second)\b", re.IGNORECASE)
_SIGN = (
    r"(?<![A-Za-z])(?:US|U\.S\.|AU?|CA?|Can|NZ|HK|SG?|NT|R|MX)\$|[$€£¥₽₹]"
    r"|\b(?:Rs\.?|Dhs?|AED|(?-i:MAD))(?=\s?\d)|\b(?:DM|USD|EUR|GBP|JPY|CHF|CNY|RMB|CZK|HUF|PLN|SEK|NOK|RUB|INR|AUD|CAD|NZD|HKD|SGD|TWD|BRL|MXN)(?=\s?\d)"
)
# "Rs" behind a figure is no money: "the three Rs".
_CURRENCY = "|".join(sorted((name for name in CURRENCIES if name.isalpha() and name not in ("mad", "rs")), key=len, reverse=True))
# Whose money it is; those whose crowns go by two names are left out.
_ISSUERS = (
    r"US|U\.S\.|American|Canadian|Australian|New\sZealand|Hong\sKong|Singapore|Taiwan|Swiss|British|Japanese|Chinese|Indian|Russian"
    "|Turkish|Brazilian"
    "|Polish|Hungarian|Mexican|Argentine|Chilean|Colombian"
)
_MONEY = re.compile(
    rf"""(?P<sign>{_SIGN})\s?(?P<amount>{DIGITS})\s?-?(?P<scale>{SCALE}|bn|mn|tn|m|k)?(?![\w])
    | (?P<amount2>(?<![\d.,])\b(?:{DIGITS}|{WORDS}))[\s-]?(?P<scale2>{SCALE}|bn|mn|m)?\s?(?:(?<=[sn]\s)of\s)?
        (?P<sign2>[€£₽]|\b(?:(?P<issuer>{_ISSUERS})\s)?(?P<name>{_CURRENCY})\b)""",
    re.IGNORECASE | re.VERBOSE,
)
# "Second" and "first" say which one behind a word that makes a noun of what follows; a third may be a share, and a second a moment.
_ORDINAL_WORD = re.compile(
    rf"(?<![\w-])(?:(?:(?<=\bthe\s)|(?<=\bhis\s)|(?<=\bher\s)|(?<=\bits\s)|(?<=\bour\s)|(?<=\btheir\s)|(?<=\bfinished\s)|(?<=\bcame\s))"
    rf"(?:first|second)|(?<!\b[Aa]\s)(?<!\b[Oo]ne\s)(?:{'|'.join(word for word, number in NTH.items() if number > 2)}))"
    r"(?=\s[a-z]|-(?:\w+est|quarter|half|year|round|place)\b|[.,;])"
)
_COMPOUND_ORDINAL = re.compile(rf"(?<![\w-]){COMPOUND_ORDINALS}(?!\w)", re.IGNORECASE)
# One is a figure before people, but for a share of them ("one child in five") and for what is somebody's.
_ONE_PERSON = re.compile(
    rf"one\s(person|man|woman|child|boy|girl|soldier|passenger)\b(?!['’-])(?!\s(?:in|out\sof)\s(?:\d|(?:{'|'.join(NUMBERS)})\b))",
    re.IGNORECASE,
)
# So much rain on an area is so many millimetres of it.
_ON_AN_AREA = re.compile(r"\s?(?:/|per|(?<=\s)an?(?=\s))\s?(?:square\smet(?:re|er)|sq\.?\sm|m²|m2)(?!\w)", re.IGNORECASE)
_UNIT_WORD = re.compile(
    rf"%|{_DEGREES}|km\s?/\s?h|per[\s-]cent\b|(?:basis|percentage)\spoints?\b|(?P<square>[A-Za-z]+)(?P<power>[²³]|(?<=[mt])[23]\b)|[A-Za-z]+",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"""(?:(?P<minus>(?<![\w.,$€£#/@:+-])(?:[-−–](?=\d+(?:\.\d+)?(?:\s?[°º]|(?-i:[CF])\b|\sdegrees?\b))|minus\s))
        |(?<![\w.,$€£#/@:+-])|(?P<range>(?<=[\d%]-)))(?P<amount>{DIGITS}|\b{WORDS}\b)
    (?:(?P<ordinal>(?<=\d)(?:st|nd|rd|th)\b)|[\s-](?P<scale>{SCALE})\b|(?P<short>bn|m|k)(?!\w))?
    (?=(?P<rest>(?:(?<=\d)(?:(?:{_SHORT_UNIT})[²³23]?\b|m[²³]|(?-i:[CF])\b))?
        (?:\s?%|\s?[°º][CF]|[\s-](?:km\s?/\s?h|sq\.|[A-Za-z-]+[²³]?)){{0,3}})(?![\w/]|[.,+]\d))""",
    re.IGNORECASE | re.VERBOSE,
)


def find_quantities(text: str) -> list[Found]:
    """Return (start, end, kind, value) of the sums, dates, times and numbers of a text, none overlapping, in order."""
    found: list[Found] = []
    for finder in (find_compounds, _money, *DATE_FINDERS, _ordinals, _numbers):
        taken = [(start, end) for start, end, *_ in found]
        found += [item for item in finder(text) if is_free(item[:2], taken)]
    return with_whole_ranges(text, sorted(found, key=lambda item: item[:2]))


def _money(text: str) -> Iterator[Found]:
    for match in _MONEY.finditer(text):
        amount = amount_of(match["amount"] or match["amount2"])
        sign = (match["sign"] or match["name"] or match["sign2"]).lower().rstrip(".")
        if amount is not None and sign in CURRENCIES:
            amount *= scale_of(match["scale"] or match["scale2"])
            code, spelled = _currency(sign, match["issuer"])
            value = Quantity(amount * HUNDREDTHS.get(sign, 1.0), code, amount, spelled, _is_hedged(text, match.start()))
            yield match.start(), match.end(), Kind.MONEY, value


def _ordinals(text: str) -> Iterator[Found]:
    compound = list(_COMPOUND_ORDINAL.finditer(text))
    taken = [match.span() for match in compound]
    for match in (*compound, *(word for word in _ORDINAL_WORD.finditer(text) if is_free(word.span(), taken))):
        if (amount := amount_of(match.group())) is not None:
            yield match.start(), match.end(), Kind.NUMBER, Quantity(amount, "", amount)


def _currency(sign: str, issuer: str | None) -> tuple[str, str]:
    """Return the code of a sign or word for money, and how it is written; "Canadian" by a dollar makes it another one."""
    whose = re.sub(r"\s", " ", issuer.lower()) if issuer else ""
    if CURRENCIES[sign] == "USD" and whose in DOLLARS:
        return DOLLARS[whose], f"{whose} {sign}"
    return CURRENCIES[sign], sign


def _is_hedged(text: str, start: int) -> bool:
    """Tell whether a figure is told as a bound or a guess."""
    return _HEDGE.search(text, max(0, start - 20), start) is not None


def _numbers(text: str) -> Iterator[Found]:
    for match in _NUMBER.finditer(text):
        amount = amount_of(match["amount"])
        if amount is None:
            continue
        amount *= scale_of(match["scale"] or match["short"])
        before = text[max(0, match.start() - _LONGEST_FIGURE) : match.start()]
        if match["range"] is not None and not (_is_range(before, amount) or _is_score(before, match)):
            continue
        unit, spelled, size, end = ("", "", 1.0, match.end("ordinal")) if match["ordinal"] else _unit(match)
        if match["amount"].lower() in ("zero", "one") and not match["scale"] and unit != "percent":
            person = _ONE_PERSON.match(text, match.start("amount"))
            if person is None:
                continue  # a pronoun more often than a figure
            unit = "people" if person[1] == "person" else person[1]
        signed = bool(match["minus"]) and _can_be_signed(match["amount"], unit)
        start = match.start() if signed else match.start("amount")
        written = -amount if signed or _BELOW_ZERO.match(text, match.end()) else amount
        yield start, end, Kind.NUMBER, Quantity(written * size, unit, written, spelled, _is_hedged(text, start))


def _is_range(before: str, amount: float) -> bool:
    """Tell whether a figure behind a figure and a hyphen ends a range ("150-200"), and is no house or telephone number."""
    first = re.search(rf"(?<![\w.,#/@:+-])({DIGITS})\s?%?-$", before)
    return first is not None and (amount_of(first.group(1)) or amount) < amount


def _is_score(before: str, match: re.Match[str]) -> bool:
    """Tell whether a figure behind a figure and a hyphen can be goals, sets or votes: "3-1", and no more in the row."""
    first = re.search(r"(?<![\w.,$€£#/@:+-])\d{1,3}-$", before)
    second = re.fullmatch(r"\d{1,3}", match["amount"])
    return None not in (first, second) and not match.string.startswith("-", match.end("amount"))


def _can_be_signed(amount: str, unit: str) -> bool:
    """Tell whether "minus" before a figure belongs to it: before degrees and bare digits, not in "the team minus two players"."""
    return unit == "degree" or unit.startswith("temperature") or (amount[0].isdigit() and unit in ("", "percent"))


def _unit(match: re.Match[str]) -> tuple[str, str, float, int]:
    """Return (unit, its spelling, its size, end of the mention). Without a unit word, the counted noun is the unit."""
    bare = match.start("rest")
    power = ""
    for word in _UNIT_WORD.finditer(match["rest"]):
        name = _unit_name(word)
        if name in UNITS and not (word.group().isupper() and len(word.group()) == 1 and not name.startswith("°")):
            power = WRITTEN_POWERS.get(word["power"], power)
            return _measure(match.string, name, power, bare + word.end())
        power = WRITTEN_POWERS.get(name, power)
        if is_function(name) or name in NUMBERS:
            break
    counted = [word.group() for word in re.finditer(r"[A-Za-z-]+", match["rest"])]
    noun = _counted_noun(counted)
    return (noun, "", 1.0, bare) if noun else ("", "", 1.0, bare)


def _unit_name(word: re.Match[str]) -> str:
    """Return how `UNITS` has a unit word: "km / h" as "km/h", "per cent" as "per-cent", all that tells of Celsius as "°c"."""
    name = (word["square"] or word.group()).lower()
    if re.match(r"[°º]|degrees?\s", name) or (word.start() == 0 and word.group() in ("C", "F")):
        return "°f" if "f" in name.removeprefix("degrees").removeprefix("degree") else "°c"
    return re.sub(r"\s?/\s?", "/", name).replace(" ", "-")


def _measure(text: str, name: str, power: str, end: int) -> tuple[str, str, float, int]:
    """Return (unit, its spelling, its size, end of the mention) of a unit that ends there; a length in an hour is a speed."""
    dimension, size = UNITS[name]
    if power:
        return f"{power} {dimension}", name, size ** POWERS[power], end
    area = _ON_AN_AREA.match(text, end) if dimension == "volume" else None
    if area:
        return "length", f"{name}{area.group().lower()}", size / 1_000, area.end()
    each = _AN_HOUR.match(text, end) if dimension == "length" else None
    if each:
        return "speed", f"{name}{each.group().lower()}", size * HOURS[each["time"].lower()], each.end()
    return dimension, name, size, end


def _counted_noun(words: list[str]) -> str:
    """Return the lemma of the first plural that follows a number: "12 people", "three young engineers"."""
    for word in words:
        lower = word.lower()
        if is_function(lower) or lower.partition("-")[0] in NUMBERS or not word[0].islower():
            return ""
        if lower in ("people", "persons"):
            return "people"
        singular = _IRREGULAR.sub(lambda ending: _SINGULARS[ending.group()], lower)
        if singular != lower and is_common(singular):
            return singular
        if lower.endswith("s") and not lower.endswith("ss") and is_common(lower):
            return lemma(lower)
    return ""

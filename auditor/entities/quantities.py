"""Recognise sums of money, numbers with their units, dates and clock times, and say what they amount to."""

import math
import re
from collections.abc import Iterator

from auditor.entities.lexicon import is_common, is_function, lemma
from auditor.entities.measures import CURRENCIES, DECADES, MONTHS, NUMBERS, POWERS, SCALES, UNITS, WEEKDAYS
from auditor.entities.mention import Kind, Moment, Quantity, Value

Found = tuple[int, int, Kind, Value]

_DIGITS = r"\d{1,3}(?:[, \u00a0\u202f]\d{3})+(?![\d])(?:\.\d+)?|\d+,\d{1,2}(?!\d)|\d+(?:\.\d+)?"
_ONES = "|".join(list(NUMBERS)[1:10])
_TENS = "|".join(list(NUMBERS)[20:])
_BELOW_HUNDRED = rf"(?:(?:{_TENS})[- ](?:{_ONES})|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
_WORDS = rf"(?:(?:{_ONES})[- ]hundred[- ](?:and[- ])?{_BELOW_HUNDRED}|{_BELOW_HUNDRED})"
_SCALE = r"hundred[\s-]thousand|hundred[\s-]million|thousand[\s-]million|dozen|hundred|thousand|millions?|billions?|trillions?"
_SHORT_UNIT = "km/h|kph|mph|kms?|cm|mm|kg|lbs?|ft|g"
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_SIGN = r"US\$|A\$|C\$|[$€£¥₽₹]|\b(?:USD|EUR|GBP|JPY|CHF|CNY|RMB|CZK|HUF|PLN|SEK|NOK|RUB|INR|AUD|CAD)(?=\s?\d)"
_CURRENCY = "|".join(sorted((name for name in CURRENCIES if name.isalpha()), key=len, reverse=True))
_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th|\.(?=\s))?(?:\s?(?:[-–]|and|to)\s?\d{{1,2}}(?:st|nd|rd|th|\.(?=\s))?)?"

_MONEY = re.compile(
    rf"""(?P<sign>{_SIGN})\s?(?P<amount>{_DIGITS})\s?-?(?P<scale>{_SCALE}|bn|mn|tn|m|k)?(?![\w])
    | (?P<amount2>(?<![\d.,])\b(?:{_DIGITS}|{_WORDS}))[\s-]?(?P<scale2>{_SCALE}|bn|mn|m)?\s?
        (?P<sign2>[€£₽]|\b(?:US\s|U\.S\.\s|Canadian\s|Australian\s)?(?P<name>{_CURRENCY})\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_DATE = re.compile(
    rf"""\b(?:
      (?P<iy>\d{{4}})-(?P<im>\d\d)-(?P<id>\d\d)
    | {_DAY.format("d1")}\s+(?:of\s+)?(?P<m1>{_MONTH})\.?(?:,?\s+(?P<y1>\d{{4}}))?
    | (?P<m2>{_MONTH})\.?\s+{_DAY.format("d2")}(?:,?\s+(?P<y2>\d{{4}}))?(?![\d,.]*\d)
    | (?P<m3>{_MONTH})\.?,?\s+(?:of\s+)?(?P<y3>\d{{4}})
    | (?:(?<=\d{{4}}\sand\s)|(?<=\d{{4}}\sto\s)|(?<=\d{{4}}[-–]))(?P<y5>1[5-9]\d\d|20\d\d)
    | (?:in|since|by|from|between|until|till|of|during|after|before|early|late|mid)[\s-](?P<y4>1[5-9]\d\d|20\d\d)(?!\s+[a-z]+s\b)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(name.capitalize() for name in WEEKDAYS if len(name) > 5)})\b")
# A month by itself, after a word that no verb ("may") or given name ("June") follows.
_LONE_MONTH = re.compile(
    r"\b(?:(?:in|since|by|until|till|of|during|last|next|this|early|late|mid|between|through)[\s-]|the\s(?!Ma))"
    rf"(?P<month>{'|'.join(name.capitalize() for name in MONTHS if len(name) > 4 or name in ('may', 'june', 'july'))})\b(?!\s[A-Z])"
)
# "the 1980s", "the '80s", "the mid-eighties"; two figures are taken for the last century's, where no other is named.
_DECADE = re.compile(
    rf"(?:\b(?P<century>1[5-9]|20)?(?P<digits>\d0)['’]?s\b|\b(?P<word>{'|'.join(DECADES)})\b)"
    r"(?:\sof\sthe\s(?P<named>1[6-9]|2[01])(?:st|th)\scentury\b)?",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b(?P<h>\d{1,2})(?:[:.](?P<min>[0-5]\d))?\s?(?P<half>a\.?m\b\.?|p\.?m\b\.?)"
    r"|\b(?P<h2>[01]?\d|2[0-3]):(?P<min2>[0-5]\d)\b"
    r"|\b(?P<h3>[01]?\d|2[0-3])(?:h(?P<min3>[0-5]\d)|\.(?P<min4>[0-5]\d)\s?(?:hrs|hours|h))\b"
    # The first time of a range is in the half of the day that the second one names: "from 5 until 6:30 p.m.".
    r"|\b(?P<h5>\d{1,2})(?:[:.](?P<min5>[0-5]\d))?(?=(?:\s(?:and|to|until|till)\s|\s?[-–]\s?)"
    r"(?P<last>\d{1,2})(?:[:.][0-5]\d)?\s?(?P<half5>[ap])\.?m\b)",
    re.IGNORECASE,
)
_CLOCK_PARTS = ("h", "h2", "h3", "h5"), ("min", "min2", "min3", "min4", "min5")
_NUMBER = re.compile(
    rf"""(?<![\w.,$€£#/@:+-])(?P<amount>{_DIGITS}|\b{_WORDS}\b)
    (?:(?P<ordinal>(?<=\d)(?:st|nd|rd|th)\b)|[\s-](?P<scale>{_SCALE})\b|(?P<short>bn|m|k)(?!\w))?
    (?P<rest>(?:(?<=\d)(?:{_SHORT_UNIT})\b)?(?:\s?%|\s?°[CF]|[\s-](?:km/h|[A-Za-z-]+)){{0,3}})(?![\w/]|[.,]\d)""",
    re.IGNORECASE | re.VERBOSE,
)


def amount_of(text: str) -> float | None:
    """Return the number that digits ("1,200.5") or words ("twenty-five") stand for."""
    if text[0].isdigit():
        # Nobody writes three noughts behind the point: 500.000 is how much of Europe writes 500,000.
        text = re.sub(r"(?<=\d)\.(?=000$)", "", text)
        return float(re.sub(r"[^\d.]", "", re.sub(r",(?=\d{1,2}$)", ".", text)))
    hundreds, _, rest = f" {text.lower().replace('-', ' ')}".rpartition(" hundred ")
    parts = [NUMBERS.get(part) for part in rest.replace(" and ", " ").removeprefix("and ").split()]
    return None if None in parts else float(100 * NUMBERS.get(hundreds.strip(), 0) + sum(part for part in parts if part is not None))


def find_quantities(text: str) -> list[Found]:
    """Return (start, end, kind, value) of the sums, dates, times and numbers of a text, none overlapping, in order."""
    found: list[Found] = []
    for finder in (_money, _dates, _months, _decades, _weekdays, _clock_times, _numbers):
        taken = [(start, end) for start, end, *_ in found]
        found += [item for item in finder(text) if all(item[1] <= start or item[0] >= end for start, end in taken)]
    return sorted(found, key=lambda item: item[:2])


def _scale(words: str | None) -> float:
    return math.prod(SCALES[word.removesuffix("s")] for word in re.findall(r"[a-z]+", (words or "").lower()))


def _money(text: str) -> Iterator[Found]:
    for match in _MONEY.finditer(text):
        amount = amount_of(match["amount"] or match["amount2"])
        sign = (match["sign"] or match["name"] or match["sign2"]).lower()
        if amount is not None and sign in CURRENCIES:
            scale = _scale(match["scale"] or match["scale2"])
            yield match.start(), match.end(), Kind.MONEY, Quantity(amount * scale, CURRENCIES[sign], amount * scale, sign)


def _dates(text: str) -> Iterator[Found]:
    for match in _DATE.finditer(text):
        year, month, day = (
            next((match[name] for name in names if match[name]), None)
            for names in (("iy", "y1", "y2", "y3", "y4", "y5"), ("im", "m1", "m2", "m3"), ("id", "d1", "d2"))
        )
        name = month.lower() if month else ""
        if name in ("may", "march", "mar") and not month[0].isupper():  # type: ignore[index]
            continue
        number = MONTHS.get(name) or (int(name) if name else None)
        start = match.start("y4") if match["y4"] else match.start()
        if (day is None or 1 <= int(day) <= 31) and (number is None or 1 <= number <= 12):
            yield start, match.end(), Kind.DATE, Moment(int(year) if year else None, number, int(day) if day else None)


def _months(text: str) -> Iterator[Found]:
    for match in _LONE_MONTH.finditer(text):
        yield match.start("month"), match.end("month"), Kind.DATE, Moment(month=MONTHS[match["month"].lower()])


def _weekdays(text: str) -> Iterator[Found]:
    for match in _WEEKDAY.finditer(text):
        yield match.start(), match.end(), Kind.DATE, Moment(weekday=WEEKDAYS[match.group().lower()])


def _decades(text: str) -> Iterator[Found]:
    for match in _DECADE.finditer(text):
        years = DECADES[match["word"].lower()] if match["word"] else int(match["digits"])
        start = 100 * int(match["century"] or int(match["named"] or 20) - 1) + years
        yield match.start(), match.end(), Kind.DATE, Quantity(float(start), "decade", float(start))


def _clock_times(text: str) -> Iterator[Found]:
    for match in _CLOCK.finditer(text):
        told, minute = (next(filter(None, (match[name] for name in names)), "0") for names in _CLOCK_PARTS)
        half, hour = (match["half"] or match["half5"] or "").lower(), int(told)
        if half:
            later = half.startswith("p")
            # "11 to 1 p.m." begins in the morning.
            later = later != (match["half5"] is not None and hour % 12 > int(match["last"]) % 12)
            hour = hour % 12 + (12 if later else 0)
        if hour < 24:
            open_half = not half and hour <= 12 and not told.startswith("0")
            yield match.start(), match.end(), Kind.DATE, Moment(minute=60 * hour + int(minute), open_half=open_half)


def _numbers(text: str) -> Iterator[Found]:
    for match in _NUMBER.finditer(text):
        amount = amount_of(match["amount"])
        if amount is None or (match["amount"].lower() in ("zero", "one") and not match["scale"]):
            continue
        amount *= _scale(match["scale"] or match["short"])
        unit, spelled, size, end = ("", "", 1.0, match.end("ordinal")) if match["ordinal"] else _unit(match)
        yield match.start(), end, Kind.NUMBER, Quantity(amount * size, unit, amount, spelled)


def _unit(match: re.Match[str]) -> tuple[str, str, float, int]:
    """Return (unit, its spelling, its size, end of the mention). Without a unit word, the counted noun is the unit."""
    bare = match.start("rest")
    power = ""
    for word in re.finditer(r"%|°[CF]|km/h|per[\s-]cent\b|[A-Za-z]+", match["rest"], re.IGNORECASE):
        name = re.sub(r"\s", "-", word.group())
        if name.lower() in UNITS and not (name.isupper() and len(name) == 1):
            dimension, size = UNITS[name.lower()]
            if power:
                return f"{power} {dimension}", name.lower(), size ** POWERS[power], bare + word.end()
            return dimension, name.lower(), size, bare + word.end()
        power = name.lower() if name.lower() in POWERS else power
        if is_function(name.lower()):
            break
    counted = [word.group() for word in re.finditer(r"[A-Za-z-]+", match["rest"])]
    noun = _counted_noun(counted)
    return (noun, "", 1.0, bare) if noun else ("", "", 1.0, bare)


def _counted_noun(words: list[str]) -> str:
    """Return the lemma of the first plural that follows a number: "12 people", "three young engineers"."""
    for word in words:
        lower = word.lower()
        if is_function(lower) or not word[0].islower():
            return ""
        if lower in ("people", "persons"):
            return "people"
        if lower.endswith("s") and not lower.endswith("ss") and is_common(lower):
            return lemma(lower)
    return ""

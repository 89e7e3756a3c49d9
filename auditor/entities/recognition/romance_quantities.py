"""Recognise sums, numbers, dates and clock times in Spanish, French, Italian and Portuguese."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from auditor.entities.mention import Found, Kind, Moment, Quantity
from auditor.entities.recognition.hedges import is_guess
from auditor.entities.recognition.romance import DEGREES, UNITS, Romance, currency, pattern, romance
from auditor.entities.recognition.romance_numerals import spelled, value_of
from auditor.entities.spans import is_free
from auditor.entities.words.normalise import fold

# Spain groups figures by points, Mexico by commas, and each writes the other's mark before decimals, of which there are not three.
_DIGITS = r"\d{1,3}(?:[.,\u00a0\u2009\u202f ]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d{1,2}(?!\d))?"
_SIGN = r"(?:US|R)\$|[€$£¥]|\b(?:EUR|USD|GBP)\b"
_NUMERIC_DATE = r"(?P<nd>[0-3]?\d)(?P<mark>[/.-])(?P<nm>[01]?\d)(?P=mark)(?P<ny>\d{4})"
_AND_A_HALF = r"\s(?:y\smedia|et\sdemie|e\smezz[ao]|e\smeia)"
# Endings that number and gender change, so that a counted noun is one unit in all its forms.
_ENDING = re.compile(r"(?:[aeiou]?s|[aeiou])$")
_JOINT = re.compile(r"\s(?:a|à|e|et|o|ou|y)\s|\s?[-–]\s?", re.IGNORECASE)
_MEASURE = re.compile(r"\s(\w+)")
_SCORE = re.compile(r"(?<![\w.,:/+-])(?P<won>\d{1,3})[-–](?P<lost>\d{1,3})(?![\w:/+-]|[.,]\d)(?P<counted>\s[^\W\d_]{4,})?")
# Words that stand between a figure and what is counted, or say that nothing is.
_SMALL = frozenset(
    word
    for words in (
        "a al alla alle ao aos as até au aux avec che com con d da dal dalla das de degli dei del dell della delle des di do dos du e ed",
        "el em en entre est et fra gli i il in la las le les lo los mais meno menos más na nas nel nella no nos o os ou para par per più",
        "plus por pour que qui sa se ses si su sur tra um uma un una une uno y è é",
    )
    for word in words.split()
)


@dataclass(frozen=True, eq=False)
class _Patterns:
    date: re.Pattern[str]
    weekday: re.Pattern[str]
    clock: re.Pattern[str]
    money: re.Pattern[str]
    number: re.Pattern[str]


@cache
def _patterns(words: Romance) -> _Patterns:
    month, numbers, scale = pattern(words.months), pattern(words.numbers), rf"(?:{pattern(words.scales)})"
    amount, scaled = rf"(?:{_DIGITS}|\b(?:{spelled(words)}|{numbers})\b)", rf"(?P<scale>{scale}(?:\s{scale})?\b)"
    date = rf"""(?<![\w.,/-])(?:
            (?P<d>[0-3]?\d)(?:º|°|er)?\s(?:{words.of})?(?P<m>{month})\b(?:\s(?:{words.of})?(?P<y>\d{{4}}))?
            | (?P<m2>{month})\s(?:{words.of})?(?P<y2>\d{{4}})
            | {_NUMERIC_DATE}
        )(?![\w/]|[.,]\d)
        | \b{words.within}\s(?P<y3>1[5-9]\d\d|20\d\d)\b(?!\s?(?:{scale}|%|[a-zà-ÿ]+s\b))"""
    return _Patterns(
        re.compile(date, re.IGNORECASE | re.VERBOSE),
        re.compile(rf"\b(?P<day>{pattern(words.weekdays)})\b", re.IGNORECASE),
        _clock(words),
        re.compile(
            rf"""(?P<sign>{_SIGN})\s?(?P<amount>{_DIGITS})(?:(?P<short>\s?m)\b|\s{scaled})?
            | (?P<amount2>{amount})\s?(?:{scaled.replace("<scale>", "<scale2>")}\s?(?:{words.of})?)?
              (?P<sign2>[€$£¥]|\b(?:EUR|USD|GBP|{pattern(words.currencies)})\b)""",
            re.IGNORECASE | re.VERBOSE,
        ),
        re.compile(
            rf"""(?<![\w.,$€£#/@:+-])(?P<amount>{amount})(?:[ºª°](?!\w))?(?:\s{scaled})?(?![\w/]|[.,]\d)
            (?P<percent>\s?(?:%|{words.percent}\b))?(?=(?P<rest>(?:\s[\w'’-]+){{0,2}}))""",
            re.IGNORECASE | re.VERBOSE,
        ),
    )


def _clock(words: Romance) -> re.Pattern[str]:
    """Return what finds clock times. "A las 3" alone may be to three women: minutes, "horas" or a half of the day have to follow."""
    hour = r"[01]?\d|2[0-3]"
    minutes, hours = r"(?:\s?h\s?|[.:])", rf"(?:\s?h|\s{words.hours})\b"
    told = rf"(?:{minutes}[0-5]\d|{_AND_A_HALF}|\s(?:{words.early}|{words.late}))\b|{hours}"
    return re.compile(
        rf"""\b(?P<h>{hour})(?:\s?h(?:\s?(?P<min>[0-5]\d))?\b|:(?P<min2>[0-5]\d)\b)
        | \b{words.at}\s(?P<h2>{hour}|{pattern(words.numbers)})\b(?={told})
          (?:{minutes}(?P<min3>[0-5]\d)\b|(?P<half>{_AND_A_HALF})\b)?(?:{hours})?
          (?:\s(?P<early>{words.early})\b|\s(?P<late>{words.late})\b)?""",
        re.IGNORECASE | re.VERBOSE,
    )


def find_romance_quantities(text: str, language: str) -> list[Found] | None:
    """Return (start, end, kind, value) of the sums, dates, times and numbers of a text in order; `None` in a language that is not known."""
    words = romance(language)
    if words is None:
        return None
    found: list[Found] = []
    for finder in (_money, _dates, _weekdays, _clock_times, _scores, _numbers):
        taken = [item[:2] for item in found]
        found += [item for item in finder(text, words) if is_free(item[:2], taken)]
    guessed = [_as_told(item, text, language) for item in found]
    return _with_whole_ranges(text, sorted(guessed, key=lambda item: item[:2]))


def _as_told(item: Found, text: str, language: str) -> Found:
    """Return what was found as a bound or a guess, where it is told as one."""
    start, end, kind, value = item
    if isinstance(value, Quantity) and is_guess(text, start, language):
        return start, end, kind, replace(value, hedged=True)
    return item


def _with_whole_ranges(text: str, found: list[Found]) -> list[Found]:
    """Return what was found with the measure of a range's upper end at its lower one, too: "de 2 a 4 metros"."""
    for index, (one, other) in enumerate(pairwise(found)):
        low, high = one[3], other[3]
        if isinstance(low, Quantity) and isinstance(high, Quantity) and _JOINT.fullmatch(text[one[1] : other[0]]):
            size = high.amount / high.written if high.written else 1.0
            if high.spelled_unit and not low.spelled_unit and low.written < high.written:
                whole = replace(low, amount=low.written * size, unit=high.unit, spelled_unit=high.spelled_unit)
                found[index] = (*one[:2], other[2], whole)
    return found


def _amount(text: str, words: Romance) -> float:
    if not text[0].isdigit():
        return value_of(text, words)
    return float(re.sub(r"[.,\s](?=\d{3}(?!\d))", "", text).replace(",", "."))


def _scale(text: str | None, words: Romance) -> float:
    told = re.sub(r"\s", " ", fold(text or ""))
    return words.scales.get(told) or math.prod(words.scales[word] for word in told.split())


def _money(text: str, words: Romance) -> Iterator[Found]:
    for match in _patterns(words).money.finditer(text):
        scale = 1e6 if match["short"] else _scale(match["scale"] or match["scale2"], words)
        amount = _amount(match["amount"] or match["amount2"], words) * scale
        code = currency(match["sign"] or match["sign2"], words)
        yield match.start(), match.end(), Kind.MONEY, Quantity(amount, code, amount, code.lower())


def _dates(text: str, words: Romance) -> Iterator[Found]:
    for match in _patterns(words).date.finditer(text):
        name = match["m"] or match["m2"]
        month = words.months[fold(name)] if name else int(match["nm"] or 0)
        day, year = int(match["d"] or match["nd"] or 0), int(match["y"] or match["y2"] or match["ny"] or match["y3"] or 0)
        if day <= 31 and month <= 12:
            start = match.start("y3") if match["y3"] else match.start()
            yield start, match.end(), Kind.DATE, Moment(year or None, month or None, day or None)


def _weekdays(text: str, words: Romance) -> Iterator[Found]:
    for match in _patterns(words).weekday.finditer(text):
        yield match.start(), match.end(), Kind.DATE, Moment(weekday=words.weekdays[fold(match["day"])])


def _clock_times(text: str, words: Romance) -> Iterator[Found]:
    for match in _patterns(words).clock.finditer(text):
        told = "h" if match["h"] else "h2"
        hour, minute = int(_amount(match[told], words)), int(match["min"] or match["min2"] or match["min3"] or (30 if match["half"] else 0))
        # Twelve is noon in some people's morning, and midnight in the night.
        named = bool(match["early"] or match["late"]) and hour != 12
        if match["late"] and hour < 12:
            hour += 12
        if hour < 24:
            open_half = hour <= 12 and not named and not match[told].startswith("0")
            yield match.start(told), match.end(), Kind.DATE, Moment(minute=60 * hour + minute, open_half=open_half)


def _scores(text: str, _: Romance) -> Iterator[Found]:
    """Yield the goals, sets or votes of both sides: "3-1"; what rises and has a word behind it is a range ("10-15 personas")."""
    for match in _SCORE.finditer(text):
        won, lost = float(match["won"]), float(match["lost"])
        if not (won < lost and match["counted"]):
            for part, amount in (("won", won), ("lost", lost)):
                yield *match.span(part), Kind.NUMBER, Quantity(amount, "", amount)


def _numbers(text: str, words: Romance) -> Iterator[Found]:
    for match in _patterns(words).number.finditer(text):
        amount = _amount(match["amount"], words) * _scale(match["scale"], words)
        measure = _MEASURE.match(match["rest"])
        if measure and fold(measure[1]) in DEGREES:
            continue  # of Celsius or of Fahrenheit, as the country has it
        if match["percent"]:
            yield match.start(), match.end("percent"), Kind.NUMBER, Quantity(amount, "percent", amount, "percent")
        elif measure and (known := UNITS.get(fold(measure[1]))):
            yield (
                match.start(),
                match.start("rest") + measure.end(),
                Kind.NUMBER,
                Quantity(amount * known[1], known[0], amount, fold(measure[1])),
            )
        else:
            yield match.start(), match.start("rest"), Kind.NUMBER, Quantity(amount, _counted(match["rest"]), amount)


def _counted(rest: str) -> str:
    """Return the stem of the noun that is counted: the first word behind a figure that is no small one."""
    for word in re.findall(r"[^\W\d_]+", rest):
        if not word[0].islower():
            return ""
        if word not in _SMALL:
            return _ENDING.sub("", fold(word))
    return ""

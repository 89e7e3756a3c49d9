"""Recognise figures, dates and clock times in languages that have no rules of their own: by digits, words of scale, and Unicode's CLDR.

What is counted is not told, nor in which currency: a figure is one figure in both texts, whatever stands behind it.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from auditor.entities.mention import Found, Kind, Moment, Quantity
from auditor.entities.spans import is_free

# Words and short forms of scale, as stems where grammar changes what follows, by what they multiply with.
_SCALES = {
    1e3: "tausend tsd duizend tusen tusind tuhat tuhannen tys tysi[ąęc]\\w* tis tisíc\\w* tisuć\\w* ezer тыс тысяч\\w* тис "
    "тисяч\\w* хил хиляди bin mii mie "
    "χιλ χιλιάδες ألف آلاف هزار हज़ार हजार ribu nghìn ngàn พัน 千 천",
    1e4: "หมื่น 万 萬 만",
    1e5: "लाख แสน",
    1e6: "mio million\\w* mln miljoen miljon\\w* milj miljoona\\w* mill milion\\w* milionów mil milioane milió millió\\w* млн "
    "миллион\\w* мільйон\\w* милион\\w* "
    "milyon εκατ εκατομμύρι\\w* مليون ملايين میلیون juta triệu ล้าน מיליון",
    1e7: "करोड़ करोड",
    1e8: "亿 億 억",
    1e9: "mrd milliard\\w* mld miljard\\w* mia mdr miliard\\w* milliárd\\w* млрд миллиард\\w* мільярд\\w* милиард\\w* milyar δισ "
    "δισεκατομμύρι\\w* "
    "مليار میلیارد miliar tỷ tỉ מיליארד",
}  # fmt: skip
_PERCENT = (
    r"%|٪|％|prozent|procent|prosent\w*|pct\b|pst\b|proc\b|percent|százalék\w*|процент\w*|відсотк\w*|на сто|درصد|في المئة|بالمئة|بالمائة"
    r"|प्रतिशत|퍼센트|persen|phần trăm|per cent"
)
_UNCASED = "\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
# Semitic languages write "and" and "in" in one with what follows.
_BEFORE = _UNCASED + "\u0590-\u06ff"
_DIGITS = r"\d{1,3}(?:[.,٬'’\u00a0\u2009\u202f ]\d{3})+(?!\d)(?:[.,٫]\d{1,2}(?!\d))?|\d+(?:[.,٫]\d{1,2}(?!\d))?"
_GROUPING = re.compile(r"[.,٬'’\s](?=\d{3}(?!\d))")
_HOUR, _MINUTES = r"(?:[01]?\d|2[0-3])", r"[0-5]\d"
# What stands before a clock time with a point, and behind a full hour.
_AT = r"kl|klo|klockan|klokken|godz|godzinie|saat|um|om|gegen|в|о|στις|ora|pukul|ve?"
_CLOCK = re.compile(
    rf"(?<![\d.,:])(?P<h>{_HOUR}):(?P<m>{_MINUTES})(?![\d:])|\b(?:{_AT})\.?\s(?P<h2>{_HOUR})\.(?P<m2>{_MINUTES})(?![\d.])"
    rf"|(?<![\d.,:])(?P<h3>{_HOUR})(?:[.:](?P<m3>{_MINUTES}))?\s(?:Uhr|uur)\b",
    re.IGNORECASE,
)
_SCORE = re.compile(r"(?<![\d.,:/-])(?P<won>\d{1,2}):(?P<lost>\d)(?![\d:])")
_NUMERIC_DATE = re.compile(r"(?<![\d.,/-])(?P<d>[0-3]?\d)(?P<mark>[./-])(?P<mon>[01]?\d)(?P=mark)(?P<y>\d{4})(?!\d)")


@cache
def _scales() -> dict[re.Pattern[str], float]:
    return {re.compile("|".join(words.split()), re.IGNORECASE): size for size, words in _SCALES.items()}


@cache
def _number() -> re.Pattern[str]:
    stems = [stem for words in _SCALES.values() for stem in words.split()]
    spaced = "|".join(stem for stem in stems if not re.match(f"[{_UNCASED}]", stem))
    glued = "|".join(stem for stem in stems if re.match(f"[{_UNCASED}]", stem))
    return re.compile(
        rf"""(?<![\d.,٫٬/:$#@+])(?<![^\W\d_{_BEFORE}])(?<![^\W\d_{_BEFORE}][-–])(?P<amount>{_DIGITS})
            (?:\s?(?P<scale>(?:{spaced})(?!\w)|{glued})\.?)?
            (?P<percent>\s?(?:{_PERCENT.replace(" ", chr(92) + "s")}))?
            (?![^\W\d_{_UNCASED}]|[.,:/]?\d)""",
        re.IGNORECASE | re.VERBOSE,
    )


@cache
def _calendar(language: str) -> tuple[dict[str, int], dict[str, int]]:
    """Return the names of the months and of the weekdays in small letters; none in a language that CLDR lacks."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language)
    except (ValueError, UnknownLocaleError):
        return {}, {}
    months, days = locale.months["format"]["wide"], locale.days["format"]["wide"]
    return _by_name(months), _by_name(days)


def _by_name(names: Mapping[int, str]) -> dict[str, int]:
    return {name.lower(): number for number, name in names.items() if name[0].isalpha()}


def find_plain_quantities(text: str, language: str) -> list[Found]:
    """Return (start, end, kind, value) of the dates, times and figures of a text in order."""
    found: list[Found] = []
    for items in (_dates(text, language), _clock_times(text), _scores(text), _numbers(text)):
        taken = [item[:2] for item in found]
        found += [item for item in items if is_free(item[:2], taken)]
    return sorted(found, key=lambda item: item[:2])


def _dates(text: str, language: str) -> Iterator[Found]:
    months, days = _calendar(language)
    for match in _NUMERIC_DATE.finditer(text):
        if int(match["d"]) <= 31 and 0 < int(match["mon"]) <= 12:
            yield match.start(), match.end(), Kind.DATE, Moment(int(match["y"]), int(match["mon"]), int(match["d"]))
    if months:
        names = "|".join(map(re.escape, sorted(months, key=len, reverse=True)))
        for match in re.finditer(rf"(?<![\d.,])(?P<d>[0-3]?\d)\.?\s(?P<m>{names})\b(?:\s(?P<y>\d{{4}})\b)?", text, re.IGNORECASE):
            year = int(match["y"]) if match["y"] else None
            yield match.start(), match.end(), Kind.DATE, Moment(year, months[match["m"].lower()], int(match["d"]))
    if days:
        names = "|".join(map(re.escape, sorted(days, key=len, reverse=True)))
        for match in re.finditer(rf"\b(?P<day>{names})\b", text, re.IGNORECASE):
            yield match.start(), match.end(), Kind.DATE, Moment(weekday=days[match["day"].lower()])


def _clock_times(text: str) -> Iterator[Found]:
    for match in _CLOCK.finditer(text):
        hour, minute = (next((int(match[name]) for name in names if match[name]), 0) for names in (("h", "h2", "h3"), ("m", "m2", "m3")))
        start = min(match.start(name) for name in ("h", "h2", "h3") if match[name])
        yield start, match.end(), Kind.DATE, Moment(minute=60 * hour + minute)


def _scores(text: str) -> Iterator[Found]:
    for match in _SCORE.finditer(text):
        for part in ("won", "lost"):
            amount = float(match[part])
            yield *match.span(part), Kind.NUMBER, Quantity(amount, "", amount)


def _numbers(text: str) -> Iterator[Found]:
    for match in _number().finditer(text):
        amount = float(_GROUPING.sub("", match["amount"]).replace(",", ".").replace("٫", "."))
        size = next((size for words, size in _scales().items() if words.fullmatch(match["scale"])), 1.0) if match["scale"] else 1.0
        unit = "percent" if match["percent"] else ""
        yield match.start(), match.end(), Kind.NUMBER, Quantity(amount * size, unit, amount * size, unit)

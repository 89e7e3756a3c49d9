"""Recognise dates, weekdays, decades and clock times, as far as they are told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from auditor.entities.mention import Found, Kind, Moment, Quantity
from auditor.entities.words.measures import DECADES, MONTHS, WEEKDAYS

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th|\.(?=\s))?(?:\s?(?:[-–]|and|to)\s?(?P<{0}e>\d{{1,2}})(?:st|nd|rd|th|\.(?=\s))?)?"
_DATE = re.compile(
    rf"""\b(?:
      (?P<iy>\d{{4}})-(?P<im>\d\d)-(?P<id>\d\d)
    | {_DAY.format("d1")}\s+(?:of\s+)?(?P<m1>{_MONTH})\.?(?:,?\s+(?P<y1>\d{{4}}))?
    | (?P<m2>{_MONTH})\.?\s+{_DAY.format("d2")}(?:,?\s+(?P<y2>\d{{4}}))?(?![\d,.]*\d)
    | (?P<m3>{_MONTH})\.?,?\s+(?:of\s+)?(?P<y3>\d{{4}})
    | (?:(?<=\d{{4}}\sand\s)|(?<=\d{{4}}\sto\s)|(?<=\d{{4}}[-–]))(?P<y5>1[5-9]\d\d|20\d\d)
    | (?:in|since|by|from|between|until|till|of|during|after|before|early|late|mid)[\s-](?P<y4>1[5-9]\d\d|20\d\d)
        (?!\s+[a-z]+s\b|\s?(?-i:GMT|UTC)\b)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(name.capitalize() for name in WEEKDAYS if len(name) > 5)})\b")
# A month by itself, after a word that no verb ("may") or given name ("June") follows.
_LONE_MONTH = re.compile(
    r"\b(?:(?:in|since|by|until|till|of|during|last|next|this|early|late|mid|between|through)[\s-]|the\s(?!Ma))"
    rf"(?P<month>{'|'.join(name.capitalize() for name in MONTHS if len(name) > 4 or name in ('may', 'june', 'july'))})\b(?!\s[A-Z])"
)
# A day by itself, as of the month that the story is told in: "on the 27th", never "on the 27th floor".
_LONE_DAY = re.compile(
    r"\b(?:[Oo]n|of|[Bb]y|until|till|[Ss]ince|[Ff]rom|to|and)\sthe\s(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)\b"
    r"(?=[^\w\s]|$|\s(?:and|or|at|in|of|to|by|for|when|then|after|before|that|with|but|as|local|the|a|he|she|it|they|is|was|were)\b)(?!-)"
)
# "the 1980s", "the '80s", "the mid-eighties", not the G-20's; two figures are taken for the last century's, where no other is named.
_DECADE = re.compile(
    rf"(?<!\b[A-Za-z]-)(?:\b(?P<century>1\d|20)?(?P<digits>\d0)['’]?s\b|\b(?P<word>{'|'.join(DECADES)})\b)"
    r"(?:\sof\sthe\s(?P<named>1[6-9]|2[01])(?:st|th)\scentury\b)?",
    re.IGNORECASE,
)
# On whose clock a time is told; of one region's winter and summer papers make one ("ET").
_ZONES = r"GMT|UTC|[ECMP][SD]?T|[CEW]ES?T|BST|IST|MSK|JST|KST|HKT|SGT|PKT|WIB|AE[SD]?T|AK[SD]T|NZ[SD]?T"
_ZONE_NAMES = {
    "GMT": "utc", "UTC": "utc", "ET": "eastern", "CT": "central", "MT": "mountain", "PT": "pacific", "MSK": "moscow",
}  # fmt: skip
_ZONE = re.compile(
    rf"\s?\(?(?P<letters>{_ZONES})(?P<offset>\s?[+-]\d{{1,2}}(?::?\d\d)?)?(?![\w-])"
    r"|\s\(?(?P<whose>[Ll]ocal|[A-Z][\w.]*(?:\s(?!Standard|Daylight|Summer)[A-Z]\w+)?)(?:['’]s)?(?:\s(?:[Ss]tandard|[Dd]aylight|[Ss]ummer))?\s[Tt]ime\b"
)
_CLOCK = re.compile(
    r"\b(?P<h>\d{1,2})(?:(?:[:.]|:\s)(?P<min>[0-5]\d))?\s?(?P<half>a\.?m\b\.?|p\.?m\b\.?)"
    r"|\b(?P<h2>[01]?\d|2[0-3]):(?P<min2>[0-5]\d)\b"
    r"|\b(?P<h3>[01]?\d|2[0-3])(?:h(?P<min3>[0-5]\d)|\.(?P<min4>[0-5]\d)\s?(?:hrs|hours|h))\b"
    # The first time of a range is in the half of the day that the second one names: "from 5 until 6:30 p.m.".
    r"|\b(?P<h5>\d{1,2})(?:[:.](?P<min5>[0-5]\d))?(?=(?:\s(?:and|to|until|till)\s|\s?[-–]\s?)"
    r"(?P<last>\d{1,2})(?:[:.][0-5]\d)?\s?(?P<half5>[ap])\.?m\b)"
    # "between 17 and 18:30".
    r"|(?:(?<=between\s)|(?<=from\s))(?P<h6>[01]?\d|2[0-3])(?=\s(?:and|to|until|till)\s(?:[01]?\d|2[0-3]):[0-5]\d\b)"
    # "1830 GMT", "0515 local time".
    rf"|\b(?P<h7>[01]\d|2[0-3])(?P<min6>[0-5]\d)(?=\s?(?-i:{_ZONES})(?![\w-])|\slocal\stime\b)",
    re.IGNORECASE,
)
# The names of twelve o'clock; with a capital they begin a name.
_TWELVE = re.compile(r"\b(?:12(?:[:.]00)?\s)?(?:(?P<noon>noon|midday)|midnight)\b(?!-)")
_CLOCK_PARTS = ("h", "h2", "h3", "h5", "h6", "h7"), ("min", "min2", "min3", "min4", "min5", "min6")


# What tells a time as a guess or a bound.
_HEDGE = re.compile(
    r"\b(?:about|around|roughly|approximately|circa|nearly|almost|towards?|before|after|past)\s(?:the\s)?$|[~≈]\s?$", re.IGNORECASE
)
_LONGEST_HEDGE = 20


@dataclass(frozen=True, slots=True)
class Days(Moment):
    """The first of several days in a row, or of two, and the last of them ("3 to 5 May")."""

    last: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class ClockTime(Moment):
    """A clock time of which more is told: on whose clock (`zone` is "eastern", "utc", "local"), or that it is a guess (`hedged`)."""

    zone: str = field(default="", compare=False)
    hedged: bool = field(default=False, compare=False)


def zone_of(value: Moment) -> str:
    """Return on whose clock a time is told, empty where nothing says it."""
    return value.zone if isinstance(value, ClockTime) else ""


def last_of(value: Moment) -> int | None:
    """Return the last day of a date of several, `None` for any other."""
    return value.last if isinstance(value, Days) else None


def is_hedged(value: Moment) -> bool:
    """Tell whether a time is told as a guess or a bound: "shortly before 6 p.m."."""
    return isinstance(value, ClockTime) and value.hedged


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
            told = int(year) if year else None, number, int(day) if day else None
            last = int(match["d1e"] or match["d2e"] or 0)
            yield start, match.end(), Kind.DATE, Days(*told, last=last) if day and int(day) < last <= 31 else Moment(*told)


def _months(text: str) -> Iterator[Found]:
    for match in _LONE_MONTH.finditer(text):
        yield match.start("month"), match.end("month"), Kind.DATE, Moment(month=MONTHS[match["month"].lower()])


def _days(text: str) -> Iterator[Found]:
    for match in _LONE_DAY.finditer(text):
        yield match.start("day"), match.end(), Kind.DATE, Moment(day=int(match["day"]))


def _decades(text: str) -> Iterator[Found]:
    for match in _DECADE.finditer(text):
        years = DECADES[match["word"].lower()] if match["word"] else int(match["digits"])
        start = 100 * int(match["century"] or int(match["named"] or 20) - 1) + years
        yield match.start(), match.end(), Kind.DATE, Quantity(float(start), "decade", float(start))


def _weekdays(text: str) -> Iterator[Found]:
    for match in _WEEKDAY.finditer(text):
        yield match.start(), match.end(), Kind.DATE, Moment(weekday=WEEKDAYS[match.group().lower()])


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
            # Four figures in a row are of a clock with 24 hours.
            open_half = not half and hour <= 12 and not told.startswith("0") and match["h7"] is None
            hedged = _HEDGE.search(text, max(0, match.start() - _LONGEST_HEDGE), match.start()) is not None
            end, zone = _zone(text, match.end())
            time = Moment(minute=60 * hour + int(minute), open_half=open_half)
            if zone or hedged:
                time = ClockTime(minute=time.minute, open_half=open_half, zone=zone, hedged=hedged)
            yield match.start(), end, Kind.DATE, time


def _twelves(text: str) -> Iterator[Found]:
    for match in _TWELVE.finditer(text):
        minute = 720 if match["noon"] else 0
        # A day that ends at 11:59 p.m. ends at midnight.
        hedged = not minute or _HEDGE.search(text, max(0, match.start() - _LONGEST_HEDGE), match.start()) is not None
        end, zone = _zone(text, match.end())
        time = ClockTime(minute=minute, zone=zone, hedged=hedged) if zone or hedged else Moment(minute=minute)
        yield match.start(), end, Kind.DATE, time


def _zone(text: str, end: int) -> tuple[int, str]:
    """Return the end of a time that ends there with the zone that follows it, and that zone, empty where none does."""
    zone = _ZONE.match(text, end)
    if zone is None:
        return end, ""
    # Summer and winter are one: EST and EDT, CET and CEST.
    letters = re.sub(r"(?<=.)[SD](?=T$)", "", zone["letters"] or "")
    return zone.end(), f"{_ZONE_NAMES.get(letters, letters) or zone['whose']}{(zone['offset'] or '').strip()}".lower()


# What finds them, each with precedence over those behind it.
DATE_FINDERS = (_dates, _months, _days, _decades, _weekdays, _twelves, _clock_times)

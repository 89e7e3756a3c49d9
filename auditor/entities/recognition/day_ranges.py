"""Days that share one month with the day behind them: "fra il 12 e il 13 gennaio", "du 3 au 5 juin", "vom 12. auf den 13. Januar"."""

import re

from auditor.entities.mention import Found, Kind, Moment, Quantity

_JOINT = re.compile(
    r"\.?(?:\s?[-–/]\s?|\s(?:a|à|al|ao|au|e|et|o|ou|y|und|bis|oder|auf)\s(?:(?:il|el|le|al|au|o|den|dem|zum)\s)?)", re.IGNORECASE
)


def with_whole_days(text: str, found: list[Found]) -> list[Found]:
    """Return what was found with a bare figure before a date of a later day read as a day of the same month."""
    for index in reversed(range(len(found) - 1)):
        (start, end, _, value), (later, _, _, date) = found[index : index + 2]
        if isinstance(value, Quantity) and isinstance(date, Moment) and _is_day(text[start:end], value, date, text[end:later]):
            found[index] = start, end, Kind.DATE, Moment(date.year, date.month, int(value.written))
    return found


def _is_day(told: str, value: Quantity, date: Moment, between: str) -> bool:
    """Tell whether a figure is a day before that of the date which follows it."""
    dated = date.day is not None and date.month is not None and 0 < value.written < date.day
    return dated and told.isdigit() and _JOINT.fullmatch(between) is not None

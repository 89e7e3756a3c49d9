"""A report read back from its wire format, so that what was stored can be shown in any form."""

import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from auditor.report import SCHEMA, Report


def report_from_dict(entry: Mapping[str, Any]) -> Report:
    """Return the report that `Report.to_dict` wrote; a field that this version of the format gained later has its default.

    Raises:
        ValueError: it is no report, or one of another schema version.
        KeyError: a field is missing that every report has.
    """
    if entry.get("schema") != SCHEMA or "verdict" not in entry:
        raise ValueError(f"not a report of {SCHEMA}")
    article = entry["article"]
    found = {"language": article["language"], "language_probability": article["language_probability"]}
    return _value({**entry, **found}, Report)  # type: ignore[no-any-return]


def _value(value: Any, wanted: Any) -> Any:
    """Return plain JSON as the type that a field asks for."""
    origin = get_origin(wanted)
    if origin in (Union, types.UnionType):
        return None if value is None else _value(value, next(kind for kind in get_args(wanted) if kind is not type(None)))
    if origin is tuple:
        return tuple(_value(item, get_args(wanted)[0]) for item in value)
    if isinstance(wanted, type) and is_dataclass(wanted):
        hints = _hints(wanted)
        return wanted(**{name: _value(value[name], hints[name]) for name in _names(wanted, value)})
    if isinstance(wanted, type) and issubclass(wanted, StrEnum):
        return wanted(value)
    return value


def _names(wanted: type, value: Mapping[str, Any]) -> list[str]:
    """Return the fields to read: all but those that the JSON lacks and that have a default."""
    own = fields(wanted)
    return [item.name for item in own if item.name in value or (item.default is MISSING and item.default_factory is MISSING)]


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)

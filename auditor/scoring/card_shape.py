"""What a card must have in which place, for cards that people edit: every problem is told by its key, before anything is judged."""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from auditor.report import Label

Problems = Iterator[str]
Shape = Callable[[str, Any], Problems]


def problems(table: Any) -> list[str]:
    """Return what is wrong with the JSON of a card, each beginning with the key: `clip: must be a number, is '5'`."""
    return list(_CARD("", table))


def _of(kind: str, fits: Callable[[Any], bool]) -> Shape:
    def shape(key: str, value: Any) -> Problems:
        if not fits(value):
            yield f"{key}: must be {kind}, is {_shown(value)}"

    return shape


def _object(_optional: Mapping[str, Shape] | None = None, /, **fields: Shape) -> Shape:
    """Return the shape of an object with these fields, and perhaps the optional ones; others are let be."""

    def shape(key: str, value: Any) -> Problems:
        if not isinstance(value, dict):
            yield f"{key or 'the card'}: must be an object, is {_shown(value)}"
            return
        for name, inner in (dict(_optional or {}) | fields).items():
            if name in value:
                yield from inner(f"{key}.{name}" if key else name, value[name])
            elif name in fields:
                yield f"{key}.{name} is missing" if key else f"{name} is missing"

    return shape


def _each(inner: Shape) -> Shape:
    """Return the shape of an object whose every value, whatever its name, has the shape `inner`."""

    def shape(key: str, value: Any) -> Problems:
        yield from _object(**dict.fromkeys(value, inner) if isinstance(value, dict) else {})(key, value)

    return shape


def _list(inner: Shape) -> Shape:
    def shape(key: str, value: Any) -> Problems:
        if not isinstance(value, list):
            yield f"{key}: must be a list, is {_shown(value)}"
            return
        for number, item in enumerate(value):
            yield from inner(f"{key}[{number}]", item)

    return shape


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _shown(value: Any) -> str:
    if isinstance(value, Mapping):
        return "an object"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "a list"
    return repr(value)[:60]


_TEXT = _of("text", lambda value: isinstance(value, str))
_NUMBER = _of("a number", _is_number)
_POSITIVE = _of("a number above 0", lambda value: _is_number(value) and value > 0)
_BOOLEAN = _of("true or false", lambda value: isinstance(value, bool))
_LABELS = [label.value for label in Label if label is not Label.UNDETERMINED]
_LABEL = _of(f"one of {', '.join(_LABELS)}", _LABELS.__contains__)
_ANYTHING = _of("anything", lambda _: True)
_SHARPENING = _object(words=_POSITIVE, power=_NUMBER, least=_POSITIVE, most=_POSITIVE)
_CARD = _object(
    {"sharpening": _SHARPENING},
    name=_TEXT,
    languages=_list(_TEXT),
    engine=_TEXT,
    pivots=_list(_TEXT),
    features=_each(_object({"one_sided": _BOOLEAN}, transform=_TEXT, mean=_NUMBER, scale=_POSITIVE, human=_NUMBER)),
    classes=_list(_object(name=_TEXT, label=_LABEL, intercept=_NUMBER, coefficients=_each(_NUMBER))),
    clip=_POSITIVE,
    temperature=_POSITIVE,
    thresholds=_each(_object(probability=_NUMBER)),
    source_language=_object(margin=_NUMBER, norms=_each(_each(_object(mean=_NUMBER, deviation=_POSITIVE)))),
    date=_ANYTHING,
    training=_object(),
    calibration=_ANYTHING,
    held_out=_ANYTHING,
)

"""All settings in one frozen value: command line over environment over TOML over defaults.

An unknown key is refused, and every problem is told at once. A part of the product that has settings of its own
(the service) keeps them in a dataclass of its own, a TOML table and an environment prefix of that table's name.
"""

import dataclasses
import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, get_origin, get_type_hints

from auditor.errors import SettingsError

PREFIX = "AUDITOR_"
# Tables beside the core's own settings: [serve] in TOML, AUDITOR_SERVE_* in the environment.
TABLES = ("serve",)
CHOICES = {
    "engine": ("ctranslate2", "transformers", "none"),
    "compute_type": ("int8", "float32"),
    "language_identifier": ("py3langid", "langdetect"),
}
# Identifier, models and checks know languages by these codes alone: `EN` or `en-GB` would be a language that none of them knows.
_LANGUAGE = re.compile("(?:[a-z]{2,3})?")
_UNKNOWN = "unknown setting"
# Kubernetes tells every container where each Service is. The variables begin with the Service's name, so that those of one named
# auditor-something look like settings; its address, in a form that no setting has, tells them apart from a misspelt AUDITOR_SERVE_HOST.
_SERVICE_ADDRESS = re.compile(r"(?:tcp|udp|sctp)://")
_SERVICE_ADDRESS_KEY = re.compile(r"(.+)_PORT(?:_\d+_(?:TCP|UDP|SCTP))?")
_SERVICE_PART = re.compile(r"_SERVICE_(?:HOST|PORT(?:_\w+)?)|_PORT_\d+_(?:TCP|UDP|SCTP)_(?:PROTO|PORT|ADDR)")
_WORDS = {int: "a whole number", str: "text", tuple: "a list of names"}

# Where a setting was given (for the message), its name and its value.
Given = tuple[str, str, Any]
AnySettings = TypeVar("AnySettings")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run of the auditor depends on.

    Attributes:
        engine: what runs the translation model; `none` audits without round trips.
        model: name of the model to translate with; several bilingual ones are joined by `+`.
        models_dir: folder of fetched models; the user's data folder if empty.
        pivots: languages of the round trips; empty means every one that the model has.
        compute_type: arithmetic of the CTranslate2 engine. Detector cards are bound to it.
        beam: beam size; 1 is greedy.
        threads: threads for translation.
        batch_tokens: tokens per translation batch; changes speed, never a result.
        cache: SQLite file that keeps translations between runs; none if absent.
        archive: SQLite file of clean articles (`auditor archive add`) in which references are looked for; none if absent.
        card: the detector's card: the name of a shipped one, or a file that `auditor calibrate` wrote.
        language: language of the articles (ISO 639, such as `en`), if it need not be identified.
        recogniser: who finds the names of people, places and the like: `own`, or `spacy:` with an installed spaCy pipeline or its folder.
        language_identifier: who decides; the other one is the second opinion.
        disabled_checks: dotted names of checks or groups of checks to leave out.
        minimum_words: scored words below which the verdict is `undetermined`.
        maximum_bytes: inputs larger than this are refused.
    """

    engine: str = "ctranslate2"
    model: str = "compact"
    models_dir: str = ""
    pivots: tuple[str, ...] = ()
    compute_type: str = "int8"
    beam: int = 1
    threads: int = 2
    batch_tokens: int = 4_096
    cache: str = ""
    archive: str = ""
    card: str = "compact"
    language: str = ""
    language_identifier: str = "py3langid"
    recogniser: str = "own"
    disabled_checks: tuple[str, ...] = ()
    minimum_words: int = 80
    maximum_bytes: int = 10_000_000

    def __post_init__(self) -> None:
        check(self)


def load(
    toml: Path | None = None,
    environment: Mapping[str, str] | None = None,
    overrides: Mapping[str, Any] | None = None,
) -> Settings:
    """Return the settings of a run. `overrides` whose value is `None` were not given.

    Raises:
        SettingsError: an unknown key, a wrong value, an unreadable file; all problems in one message.
    """
    return load_table(Settings, "", toml, environment, overrides)


def load_table(
    kind: type[AnySettings],
    table: str,
    toml: Path | None = None,
    environment: Mapping[str, str] | None = None,
    overrides: Mapping[str, Any] | None = None,
) -> AnySettings:
    """Return the settings of one of `TABLES`, or the core's own for an empty `table`; else as `load`."""
    given = [
        *(_from_toml(toml, table) if toml else ()),
        *_from_environment(os.environ if environment is None else environment, kind, table),
        *(("", name, value) for name, value in (overrides or {}).items() if value is not None),
    ]
    _refuse(kind, [f"{where}{problem}" for where, name, value in given if (problem := _problem(kind, name, value))])
    return kind(**{name: value for _, name, value in given})


def check(settings: Any) -> None:
    """Refuse a value of a settings dataclass that has a problem, all at once; its `__post_init__` calls this."""
    kind = type(settings)
    problems = (_problem(kind, field.name, getattr(settings, field.name)) for field in dataclasses.fields(kind))
    _refuse(kind, [problem for problem in problems if problem])


def _refuse(kind: Any, problems: list[str]) -> None:
    if problems:
        raise SettingsError("Wrong settings: " + "; ".join(problems) + ".", _remedy(kind, problems))


def _remedy(kind: Any, problems: list[str]) -> str:
    if not any(_UNKNOWN in problem for problem in problems):
        return "Correct what is named, or leave it out: every setting has a default."
    names = f"The settings are: {', '.join(field.name for field in dataclasses.fields(kind))}."
    if not any(_UNKNOWN in problem and problem.startswith(PREFIX) for problem in problems):
        return names
    return f"{names} Every variable that begins with {PREFIX} is taken for one: rename what is meant for another program."


def _problem(kind: Any, name: str, value: Any) -> str | None:
    """Return what is wrong with one setting: its name, its type or its value."""
    wanted = _kinds(kind).get(name)
    if wanted is None:
        return f"{_UNKNOWN} {name!r}"
    if not _fits(value, wanted):
        is_what = "" if _is_secret(kind, name) else f", is {value!r}"
        return f"{name}: must be {_WORDS[get_origin(wanted) or wanted]}{is_what}"
    if name in CHOICES and value not in CHOICES[name]:
        return f"{name}: {value!r} is none of {', '.join(CHOICES[name])}"
    if name == "language" and not _LANGUAGE.fullmatch(value):
        return f"{name}: {value!r} is no code of two or three small letters, such as en"
    return f"{name}: must be at least 1, is {value}" if wanted is int and value < 1 else None


def _fits(value: Any, wanted: Any) -> bool:
    if get_origin(wanted) is tuple:
        return isinstance(value, tuple) and all(isinstance(item, str) for item in value)
    return isinstance(value, wanted) and not isinstance(value, bool)


def _is_secret(kind: Any, name: str) -> bool:
    """Tell whether a setting may not be shown: its field says `repr=False`."""
    return any(field.name == name and not field.repr for field in dataclasses.fields(kind))


@cache
def _kinds(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _from_toml(path: Path, name: str) -> Iterator[Given]:
    try:
        # TOML has no byte order mark, but Windows Notepad writes one.
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise SettingsError(f"Cannot read settings from {path}: {reason}.", "Give a TOML file with one `name = value` a line.") from error
    if path.name == "pyproject.toml":
        table = _table(path, _table(path, table, "tool"), "auditor")
    if name:
        table = _table(path, table, name)
    return (
        (f"{path.name}: ", key, tuple(value) if isinstance(value, list) else value)
        for key, value in table.items()
        if name or key not in TABLES
    )


def _table(path: Path, table: Mapping[str, Any], name: str) -> dict[str, Any]:
    inner = table.get(name, {})
    if not isinstance(inner, dict):
        where = f"[tool.auditor{f'.{name}' if name in TABLES else ''}]" if path.name == "pyproject.toml" else f"[{name}]"
        raise SettingsError(f"Wrong settings: {path.name}: {name} must be a table.", f"Write the settings under {where}.")
    return inner


def _from_environment(environment: Mapping[str, str], kind: Any, table: str) -> Iterator[Given]:
    prefix = _prefix(table)
    others = tuple(_prefix(other) for other in TABLES if other != table) if not table else ()
    for key, text in _without_services(environment).items():
        if key.startswith(prefix) and not key.startswith(others):
            name = key.removeprefix(prefix).lower()
            yield f"{key}: ", name, _parsed(text, _kinds(kind).get(name))


def _without_services(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the variables without those in which Kubernetes tells of its Services."""
    services = {
        key: match[1]
        for key, text in environment.items()
        if _SERVICE_ADDRESS.match(text) and (match := _SERVICE_ADDRESS_KEY.fullmatch(key))
    }
    names = {name for name in services.values() if name.startswith(PREFIX.rstrip("_"))}
    return {
        key: text
        for key, text in environment.items()
        if key not in services and not any(key.startswith(name) and _SERVICE_PART.fullmatch(key, len(name)) for name in names)
    }


def _prefix(table: str) -> str:
    return f"{PREFIX}{table.upper()}_" if table else PREFIX


def _parsed(text: str, kind: Any) -> Any:
    """Return the value that `text` spells; itself where it spells none, for the check to tell."""
    if get_origin(kind) is tuple:
        return tuple(item.strip() for item in text.split(",") if item.strip())
    try:
        return int(text) if kind is int else text
    except ValueError:
        return text

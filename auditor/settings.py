"""All settings in one frozen value: command line over environment over TOML over defaults.

An unknown key is refused, and every problem is told at once.
"""

import dataclasses
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

from auditor.errors import SettingsError

PREFIX = "AUDITOR_"
CHOICES = {
    "engine": ("ctranslate2", "transformers", "none"),
    "compute_type": ("int8", "float32"),
    "language_identifier": ("py3langid", "langdetect"),
}


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
        language: language of the articles, if it need not be identified.
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
    language: str = ""
    language_identifier: str = "py3langid"
    disabled_checks: tuple[str, ...] = ()
    minimum_words: int = 80
    maximum_bytes: int = 10_000_000

    def __post_init__(self) -> None:
        problems = [
            f"{name}: {getattr(self, name)!r} is none of {', '.join(choices)}"
            for name, choices in CHOICES.items()
            if getattr(self, name) not in choices
        ]
        problems += [
            f"{name}: must be at least 1, is {getattr(self, name)}"
            for name in ("beam", "threads", "batch_tokens", "minimum_words", "maximum_bytes")
            if getattr(self, name) < 1
        ]
        _refuse(problems)


def load(
    toml: Path | None = None,
    environment: Mapping[str, str] | None = None,
    overrides: Mapping[str, Any] | None = None,
) -> Settings:
    """Return the settings of a run. `overrides` whose value is `None` were not given.

    Raises:
        SettingsError: an unknown key, a value of the wrong type, an unreadable file; all problems in one message.
    """
    problems: list[str] = []
    values = _from_toml(toml, problems) if toml else {}
    values |= _from_environment(os.environ if environment is None else environment, problems)
    values |= {name: value for name, value in (overrides or {}).items() if value is not None}
    _refuse(problems)
    return Settings(**values)


def _refuse(problems: list[str]) -> None:
    if problems:
        names = ", ".join(field.name for field in dataclasses.fields(Settings))
        raise SettingsError("Wrong settings: " + "; ".join(problems) + ".", f"The settings are: {names}.")


def _from_toml(path: Path, problems: list[str]) -> dict[str, Any]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"Cannot read settings from {path}: {error}.", "Give a TOML file with one `name = value` a line.") from error
    table = table.get("tool", {}).get("auditor", {}) if path.name == "pyproject.toml" else table
    return {name: _checked(name, value, f"{path.name}: ", problems) for name, value in table.items()}


def _from_environment(environment: Mapping[str, str], problems: list[str]) -> dict[str, Any]:
    values = {}
    for key, text in environment.items():
        if key.startswith(PREFIX):
            name = key.removeprefix(PREFIX).lower()
            values[name] = _checked(name, _parsed(name, text), f"{key}: ", problems)
    return values


def _parsed(name: str, text: str) -> Any:
    kind = get_type_hints(Settings).get(name)
    if get_origin(kind) is tuple:
        return [item.strip() for item in text.split(",") if item.strip()]
    return int(text) if kind is int and text.strip().lstrip("-").isdigit() else text


def _checked(name: str, value: Any, where: str, problems: list[str]) -> Any:
    kind = get_type_hints(Settings).get(name)
    if kind is None:
        problems.append(f"{where}unknown setting {name!r}")
    elif get_origin(kind) is tuple:
        if isinstance(value, list) and all(isinstance(item, get_args(kind)[0]) for item in value):
            return tuple(value)
        problems.append(f"{where}{name} must be a list of names")
    elif not isinstance(value, kind) or isinstance(value, bool):
        problems.append(f"{where}{name} must be {kind.__name__}, is {value!r}")
    return value

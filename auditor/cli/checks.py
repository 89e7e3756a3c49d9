"""`auditor checks`: what the artifact checks look for."""

import json as json_format
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from auditor.artifacts import Check, Elsewhere

Name = Annotated[
    str | None, typer.Argument(metavar="NAME", help="A check or a group of checks; all of them unless given.", show_default=False)
]
Json = Annotated[bool, typer.Option("--json", help="As a JSON array.")]


def checks(name: Name = None, json: Json = False) -> None:
    """List the checks: name, MQM category, severity, languages, description. One that is named is shown with examples."""
    from auditor.artifacts import CHECKS, ELSEWHERE, covers, enabled

    if name:
        # It refuses a name that is none.
        enabled(CHECKS, (name,))
    every: tuple[Check | Elsewhere, ...] = (*CHECKS, *ELSEWHERE)
    chosen = [check for check in every if not name or covers(name, check.path)]
    if json:
        typer.echo(_as_json(chosen))
    elif name and len(chosen) == 1:
        typer.echo(_shown(chosen[0]))
    else:
        for check in chosen:
            typer.echo("\t".join((check.path, check.category, check.severity.value, _languages(check), check.description)))


def _languages(check: "Check | Elsewhere") -> str:
    return " ".join(check.languages) or "any"


def _shown(check: "Check | Elsewhere") -> str:
    lines = [check.path, check.description, f"{check.category}, {check.severity.value}, languages: {_languages(check)}"]
    for title, cases in (("Marks:", getattr(check, "flags", ())), ("Leaves alone:", getattr(check, "passes", ()))):
        if cases:
            lines += ["", title, *("  " + case.replace("\n", " / ") for case in cases)]
    return "\n".join([*lines, "", f'Switch it off with --disable {check.path}, or disabled_checks = ["{check.path}"] in the settings.'])


def _as_json(chosen: list["Check | Elsewhere"]) -> str:
    return json_format.dumps([_plain(check) for check in chosen], ensure_ascii=False, indent=2)


def _plain(check: "Check | Elsewhere") -> dict[str, Any]:
    """Return all of a check but the function itself; one that is made elsewhere has neither cases nor one confidence for all."""
    absent: dict[str, Any] = {"flags": [], "passes": [], "confidence": None}
    return absent | {key: value for key, value in asdict(check).items() if key != "run"}

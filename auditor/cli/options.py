"""The options that several commands share: one spelling and one help text for each."""

from pathlib import Path
from typing import Annotated, Any

import typer

from auditor.article import Article
from auditor.cli.exit_codes import FailOn
from auditor.settings import Settings, load

Reference = Annotated[
    list[Path] | None,
    typer.Option("--reference", "-r", help="Clean article about the same story, to compare entities with; may be given several times."),
]
ArchiveFile = Annotated[
    str | None, typer.Option("--archive", help="Archive of clean articles to look for a reference in; see `auditor archive`.")
]
FailOnOption = Annotated[FailOn | None, typer.Option("--fail-on", help="Exit with 1 when an article gets this verdict.")]
Config = Annotated[Path | None, typer.Option("--config", "-c", help="TOML file with settings.")]
Language = Annotated[str | None, typer.Option(help="Language of the articles, if it need not be identified.")]
Engine = Annotated[str | None, typer.Option(help="ctranslate2, transformers, or none to audit without round trips.")]
Model = Annotated[str | None, typer.Option(help="Translation model; see `auditor models list`.")]
Pivots = Annotated[str | None, typer.Option(help="Languages of the round trips, separated by commas; all that the model has unless given.")]
Threads = Annotated[int | None, typer.Option(help="Threads for translation.")]
Cache = Annotated[str | None, typer.Option(help="SQLite file that keeps translations between runs.")]
Card = Annotated[str | None, typer.Option(help="Card of the detector: a shipped one's name, or a file of `auditor calibrate`.")]
Disable = Annotated[str | None, typer.Option(help="Checks to leave out, by dotted name or group, separated by commas.")]


def references_of(paths: list[Path] | None, settings: Settings) -> tuple[Article, ...]:
    """Return the clean articles that were given, each a file of its own."""
    from auditor.intake import read_reference

    return tuple(read_reference(path, maximum_bytes=settings.maximum_bytes) for path in paths or ())


def settings_of(config: Path | None, *, pivots: str | None = None, disable: str | None = None, **given: Any) -> Settings:
    """Return the settings of a command: what was `given` on the command line over the environment, over the TOML file `config`."""
    return load(config, overrides={**given, "pivots": _names(pivots), "disabled_checks": _names(disable)})


def _names(given: str | None) -> tuple[str, ...] | None:
    return None if given is None else tuple(name.strip() for name in given.split(",") if name.strip())

"""The options that several commands share: one spelling and one help text for each."""

import inspect
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Annotated, Any

import typer

from auditor.article import Article
from auditor.cli.exit_codes import FailOn
from auditor.settings import Settings, load

InputFormat = Annotated[
    str | None,
    typer.Option(
        help="text, markdown, html, ninjs, newsml-g2, newsml-1.2, nitf, feed, jsonfeed, ndjson or warc; the content tells unless given."
    ),
]
Reference = Annotated[
    list[Path] | None,
    typer.Option("--reference", "-r", help="Clean article about the same story, to compare entities with; may be given several times."),
]
FailOnOption = Annotated[FailOn | None, typer.Option("--fail-on", help="Exit with 1 when an article gets this verdict.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress on stderr, only what failed.")]
Config = Annotated[Path | None, typer.Option("--config", "-c", help="TOML file with settings.")]
Language = Annotated[str | None, typer.Option(help="Language of the articles, such as en, if it need not be identified.")]
Engine = Annotated[str | None, typer.Option(help="ctranslate2, transformers, or none to audit without round trips.")]
Model = Annotated[str | None, typer.Option(help="Translation model; see `auditor models list`.")]
Pivots = Annotated[str | None, typer.Option(help="Languages of the round trips, separated by commas; all that the model has unless given.")]
Threads = Annotated[int | None, typer.Option(help="Threads for translation.")]
Cache = Annotated[str | None, typer.Option(help="SQLite file that keeps translations between runs.")]
ArchiveFile = Annotated[
    str | None, typer.Option("--archive", help="Archive of clean articles to look for a reference in; see `auditor archive`.")
]
Card = Annotated[str | None, typer.Option(help="Card of the detector: a shipped one's name, or a file of `auditor calibrate`.")]
Disable = Annotated[str | None, typer.Option(help="Checks to leave out, by dotted name or group, separated by commas.")]

Command = Callable[..., None]


def settings_of(
    config: Config = None,
    language: Language = None,
    engine: Engine = None,
    model: Model = None,
    pivots: Pivots = None,
    threads: Threads = None,
    cache: Cache = None,
    archive: ArchiveFile = None,
    card: Card = None,
    disable: Disable = None,
) -> Settings:
    """Return the settings of a command: what was given on the command line over the environment, over the TOML file `config`."""
    given = {
        "language": language,
        "engine": engine,
        "model": model,
        "pivots": _names(pivots),
        "threads": threads,
        "cache": cache,
        "archive": archive,
        "card": card,
        "disabled_checks": _names(disable),
    }
    return load(config, overrides=given)


def with_settings(*, without: tuple[str, ...] = ()) -> Callable[[Command], Command]:
    """Give a command the options of `settings_of`, except those `without`, in place of its parameter `settings`."""
    options = [option for name, option in inspect.signature(settings_of).parameters.items() if name not in without]

    def decorate(command: Command) -> Command:
        @wraps(command)
        def configured(**given: Any) -> None:
            settings = settings_of(**{option.name: given.pop(option.name) for option in options})
            command(settings=settings, **given)

        own = [parameter for name, parameter in inspect.signature(command).parameters.items() if name != "settings"]
        # The signature is where typer looks for options.
        shown = [parameter.replace(kind=parameter.KEYWORD_ONLY) for parameter in (*own, *options)]
        vars(configured)["__signature__"] = inspect.Signature(shown)
        return configured

    return decorate


def references_of(paths: list[Path] | None, settings: Settings) -> tuple[Article, ...]:
    """Return the clean articles that were given, each a file of its own."""
    from auditor.intake import read_reference

    return tuple(read_reference(path, maximum_bytes=settings.maximum_bytes) for path in paths or ())


def _names(given: str | None) -> tuple[str, ...] | None:
    return None if given is None else tuple(name.strip() for name in given.split(",") if name.strip())

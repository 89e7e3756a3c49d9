"""`auditor models`: list, fetch, verify."""

from typing import Annotated

import typer

from auditor.cli.messages import tell
from auditor.cli.options import Config
from auditor.errors import ModelError
from auditor.settings import load

app = typer.Typer(help="The translation models: which there are, fetching one, verifying them.", no_args_is_help=True)


@app.command("list")
def list_models(config: Config = None) -> None:
    """List every model of the catalogue and every one that was fetched."""
    from auditor.rendering.safe import one_line
    from auditor.translation.models.catalogue import find_installed, installed_names, load_catalogue

    models_dir = load(config).models_dir
    entries = load_catalogue()
    states = {name: f"not installed: auditor models fetch {name}" for name in entries}
    for name in installed_names(models_dir):
        try:
            entries[name], states[name] = find_installed(name, models_dir).entry, "installed"
        except ModelError as error:
            states[name] = f"damaged: {one_line(error.message)}"
    for name, state in states.items():
        entry = entries.get(name)
        directions = " ".join("-".join(pair) for pair in entry.directions) if entry else "-"
        typer.echo("\t".join((name, state, directions, entry.licence if entry else "-", entry.title if entry else "-")))


@app.command()
def fetch(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name of the catalogue, or OWNER/NAME of a Marian model on the Hub.")],
    revision: Annotated[str | None, typer.Option(help="Commit of 40 digits; needed for a model outside the catalogue.")] = None,
    directions: Annotated[str | None, typer.Option(help="en-it,it-en and the like, where the name does not tell.")] = None,
    endpoint: Annotated[str | None, typer.Option(help="Another Hub than the public one.")] = None,
    config: Config = None,
) -> None:
    """Download, check, convert and try a model. This is the one command that uses the network."""
    from auditor.translation.models.fetch import fetch as fetch_model

    model = fetch_model(
        name,
        revision=revision,
        directions=[pair.strip() for pair in directions.split(",")] if directions else (),
        endpoint=endpoint,
        settings=load(config),
        announce=tell,
        progress=True,
    )
    typer.echo(f"{model.entry.name}\t{model.label}\t{model.folder}")


@app.command()
def verify(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="NAMES", help="Models to verify; all installed ones unless given.", show_default=False)
    ] = None,
    config: Config = None,
) -> None:
    """Compare the files of a model with their sha256, then let it translate pinned sentences.

    Exits with 2 when a file differs or a direction scores below its floor.
    """
    from auditor.translation.models.acceptance import verify as verify_model
    from auditor.translation.models.catalogue import installed_names

    settings = load(config)
    problems = []
    for name in names or installed_names(settings.models_dir):
        try:
            measured = verify_model(name, settings)
        except ModelError as error:
            problems.append(error)
        else:
            figures = ", ".join(f"{direction} {chrf:.1f}" for direction, chrf in measured.items())
            typer.echo(f"{name}\tfiles intact\tchrF {figures}")
    if problems:
        raise ModelError(" ".join(error.message for error in problems), problems[0].remedy)

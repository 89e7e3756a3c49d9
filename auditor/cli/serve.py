"""`auditor serve`: the HTTP service, and the API keys that open it."""

import time
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, Any

import typer

from auditor.cli.messages import tell
from auditor.cli.options import Card, Engine, Model, Threads, settings_of
from auditor.errors import AuditorError

Config = Annotated[Path | None, typer.Option("--config", "-c", help="TOML file with settings; those of the service in its table `serve`.")]
Host = Annotated[str | None, typer.Option(help="Address to listen on; without an API key only this machine's own.")]
Port = Annotated[int | None, typer.Option(help="Port to listen on.")]
DatabaseUrl = Annotated[str | None, typer.Option("--database", help="Store: sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME.")]
Name = Annotated[str, typer.Argument(metavar="NAME", help="Who holds the key.", show_default=False)]

app = typer.Typer(invoke_without_command=True, help="Answer over HTTP: articles in, reports out. docs/service.md has all of it.")
keys_app = typer.Typer(help="The API keys of the service: make one, list them, revoke one.", no_args_is_help=True)
app.add_typer(keys_app, name="keys")

_EXTRA = ("fastapi", "uvicorn", "sqlalchemy", "prometheus_client")


@app.callback()
def serve(
    context: typer.Context,
    host: Host = None,
    port: Port = None,
    database: DatabaseUrl = None,
    config: Config = None,
    engine: Engine = None,
    model: Model = None,
    card: Card = None,
    threads: Threads = None,
) -> None:
    """Answer over HTTP until stopped: articles in, reports out. docs/service.md has all of it."""
    if context.invoked_subcommand:
        context.obj = (database, config)
        return
    _require_extra()
    from auditor.service.http.server import serve as run
    from auditor.service.settings import load_service

    core = settings_of(config, engine=engine, model=model, card=card, threads=threads)
    run(core, load_service(config, overrides={"host": host, "port": port, "database": database}))


@keys_app.command()
def add(context: typer.Context, name: Name, database: DatabaseUrl = None, config: Config = None) -> None:
    """Make a key and show it, this once: the store keeps nothing but its hash."""
    store = _store(context, database, config)
    from auditor.service.store.keys import add as add_key

    key = add_key(store, name)
    tell("Keep it: it is not shown again.")
    typer.echo(key)


@keys_app.command("list")
def list_keys(context: typer.Context, database: DatabaseUrl = None, config: Config = None) -> None:
    """List the names of the keys, when each was made, and which are revoked."""
    store = _store(context, database, config)
    from auditor.service.store.keys import stored

    for key in stored(store):
        state = f"revoked {_day(key.revoked)}" if key.revoked else "in use"
        typer.echo(f"{key.name}\t{_day(key.created)}\t{state}")


@keys_app.command()
def revoke(context: typer.Context, name: Name, database: DatabaseUrl = None, config: Config = None) -> None:
    """Make a key worthless; running services notice within seconds."""
    store = _store(context, database, config)
    from auditor.service.store.keys import revoke as revoke_key

    revoke_key(store, name)
    tell(f"revoked {name}")


def _store(context: typer.Context, database: str | None, config: Path | None) -> Any:
    """Return the store that the options of the command, or of `serve` before it, name."""
    _require_extra()
    from auditor.service.settings import database_url, load_service
    from auditor.service.store.database import Database

    outer_database, outer_config = context.obj or (None, None)
    return Database(database_url(load_service(config or outer_config, overrides={"database": database or outer_database})))


def _require_extra() -> None:
    if missing := [name for name in _EXTRA if find_spec(name) is None]:
        raise AuditorError(f"The service needs {', '.join(missing)}.", "Install it: pip install 'translation-auditor[serve]'.")


def _day(seconds: float) -> str:
    return time.strftime("%Y-%m-%d", time.gmtime(seconds))

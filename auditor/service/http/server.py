"""`auditor serve`: the settings checked, the parts put together, the server run until it is stopped."""

import signal
import socket

import uvicorn

from auditor.errors import SettingsError
from auditor.pipeline import Auditor
from auditor.service.http import logs
from auditor.service.http.app import create_app
from auditor.service.http.protocol import with_deadlines
from auditor.service.http.service import Service
from auditor.service.settings import ServiceSettings, database_url, is_loopback
from auditor.service.store import keys
from auditor.service.store.database import Database
from auditor.settings import Settings
from auditor.version import VERSION

_KEEP_ALIVE_SECONDS = 15
_LAST_REQUEST_SECONDS = 30
_HEAD_BYTES = 32_768
_BACKLOG = 512


def serve(core: Settings, settings: ServiceSettings) -> None:
    """Run the service until a signal stops it.

    Raises:
        AuditorError: a store, a model or an address that cannot be used, or an address that strangers could reach without a key.
    """
    database = Database(database_url(settings))
    refuse_open_doors(settings, database)
    with _listening(settings) as listener:
        auditor = Auditor(core)
        logs.configure()
        service = Service(auditor, database, settings, maximum_bytes=core.maximum_bytes)
        logs.say("serving", host=settings.host, port=settings.port, version=VERSION, signature=auditor.signature)
        for warning in auditor.warnings:
            logs.warn("not ready", reason=warning)
        # uvicorn stops on these signals and then raises them again, for whoever ran it: that a service was stopped is no failure.
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: None)
        uvicorn.Server(_config(service, settings)).run(sockets=[listener])


def refuse_open_doors(settings: ServiceSettings, database: Database) -> None:
    """Refuse to listen where others can reach the service before there is a key.

    Raises:
        SettingsError: no API key, and a host that is not loopback.
    """
    if not is_loopback(settings.host) and not any(key.revoked is None for key in keys.stored(database)):
        message = f"Without an API key the service listens on this machine only, not on {settings.host}."
        raise SettingsError(message, "Make a key first: auditor serve keys add NAME. Or leave --host out.")


def _listening(settings: ServiceSettings) -> socket.socket:
    """Return the socket that the service listens on.

    Raises:
        SettingsError: no such address, or one that is taken.
    """
    try:
        family = socket.getaddrinfo(settings.host, settings.port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((settings.host, settings.port), family=family, backlog=_BACKLOG)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or "no such address"
        message = f"Cannot listen on {settings.host}, port {settings.port}: {reason}."
        raise SettingsError(message, "Choose another one with --host and --port.") from error


def _config(service: Service, settings: ServiceSettings) -> uvicorn.Config:
    return uvicorn.Config(
        create_app(service),
        http=with_deadlines(header_seconds=settings.header_seconds, answer_seconds=settings.body_seconds),
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        backlog=_BACKLOG,
        timeout_keep_alive=_KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=_LAST_REQUEST_SECONDS,
        # The application answers what is over the limit, with a remedy; this is the wall behind it.
        limit_concurrency=2 * settings.connections,
        h11_max_incomplete_event_size=_HEAD_BYTES,
    )

"""The settings of `auditor serve`: command line over AUDITOR_SERVE_* over the TOML table [serve] over defaults."""

import ipaddress
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from auditor.errors import SettingsError
from auditor.service.signatures import secret_bytes
from auditor.settings import check, load_table

TABLE = "serve"
# What the first line of a request can carry.
_WIRE = re.compile("[!-~]*")


@dataclass(frozen=True, slots=True)
class ServiceSettings:
    """What the HTTP service depends on, beside the settings of the audit itself. A field without repr is a secret and never shown.

    Attributes:
        host: address to listen on; anything but loopback needs an API key.
        port: port to listen on.
        database: SQLAlchemy URL of the store; an SQLite file in the user's data folder if empty.
        body_bytes: a larger request body is refused.
        upload_bytes: request bodies held at one time by all requests together, and as much again by pushes; beyond it, they are put off.
        header_seconds: time for a client to send the head of a request.
        body_seconds: time for a client to send the body, and to take its answer.
        answer_seconds: longest wait for an answer at once; then the job's address is the answer.
        immediate_words: one article up to this many words is answered at once.
        queue_articles: articles waiting in the store at most; beyond it, requests are put off.
        requests_per_minute: requests that one API key may make.
        connections: connections open at one time.
        lease_seconds: an instance that shows no life for this long loses the articles it had claimed.
        batch_seconds: an instance that works on one batch for this long counts as hung and loses it likewise.
        attempts: an article that this many instances died or hung on becomes a failure.
        retention_days: finished jobs and their reports are deleted after this.
        webhook_secrets: secrets (whsec_…) of Standard Webhooks senders; several while one is being replaced.
        superdesk_secret: secret token of a Superdesk that pushes to the service.
        callback_url: where finished jobs are announced; nowhere if empty.
        callback_secret: secret (whsec_…) that announcements are signed with.
        callback_hosts: hosts that announcements may go to.
        callback_networks: networks that are not public and may still be announced to, such as 10.1.0.0/16.
        callback_attempts: tries to announce one job before it is given up.
        callback_seconds: time for one try.
    """

    host: str = "127.0.0.1"
    port: int = 8080
    database: str = field(default="", repr=False)
    body_bytes: int = 10_000_000
    upload_bytes: int = 200_000_000
    header_seconds: int = 10
    body_seconds: int = 30
    answer_seconds: int = 30
    immediate_words: int = 2_000
    queue_articles: int = 1_000
    requests_per_minute: int = 600
    connections: int = 500
    lease_seconds: int = 60
    batch_seconds: int = 900
    attempts: int = 3
    retention_days: int = 30
    webhook_secrets: tuple[str, ...] = field(default=(), repr=False)
    superdesk_secret: str = field(default="", repr=False)
    callback_url: str = ""
    callback_secret: str = field(default="", repr=False)
    callback_hosts: tuple[str, ...] = ()
    callback_networks: tuple[str, ...] = ()
    callback_attempts: int = 8
    callback_seconds: int = 10

    def __post_init__(self) -> None:
        check(self)
        for name, secret in (*(("webhook_secrets", secret) for secret in self.webhook_secrets), ("callback_secret", self.callback_secret)):
            if secret and not secret_bytes(secret):
                raise SettingsError(f"Wrong settings: {name}: not a webhook secret.", _MAKE_ONE)
        _check_networks(self.callback_networks)
        if self.callback_url:
            _check_callback(self)


_MAKE_ONE = "Make one with: python -c 'import base64, os; print(\"whsec_\" + base64.b64encode(os.urandom(32)).decode())'"


def load_service(
    toml: Path | None = None, environment: Mapping[str, str] | None = None, overrides: Mapping[str, Any] | None = None
) -> ServiceSettings:
    """Return the settings of the service; `overrides` whose value is `None` were not given.

    Raises:
        SettingsError: an unknown key, a wrong value, an unreadable file.
    """
    return load_table(ServiceSettings, TABLE, toml, environment, overrides)


def database_url(settings: ServiceSettings) -> str:
    """Return the URL of the store; the default is a file in the user's data folder, which is made."""
    if settings.database:
        return settings.database
    folder = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "auditor"
    try:
        # What is not yet published stands in it.
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(f"Cannot make {folder}: {error.strerror}.", "Give another store with --database sqlite:///FILE.") from error
    return f"sqlite:///{folder / 'service.sqlite'}"


def is_loopback(host: str) -> bool:
    """Tell whether only this machine can reach what listens on `host`."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _check_networks(networks: tuple[str, ...]) -> None:
    for network in networks:
        try:
            ipaddress.ip_network(network)
        except ValueError:
            raise SettingsError(f"Wrong settings: callback_networks: {network!r} is no network.", "Write it as 10.1.0.0/16.") from None


def _check_callback(settings: ServiceSettings) -> None:
    try:
        url = urlsplit(settings.callback_url)
        port_is_right = url.port is None or url.port > 0
    except ValueError:
        raise SettingsError("Wrong settings: callback_url is no address.", "Write it as https://cms.example/hook.") from None
    if url.scheme not in ("http", "https") or not url.hostname or url.username or not port_is_right:
        raise SettingsError("Wrong settings: callback_url must be http(s)://HOST/PATH without a user.", "The signature tells who calls.")
    if not _WIRE.fullmatch(url.path + url.query):
        remedy = "Write what is beyond ASCII, and blanks, as they go over the wire: %C3%A9 for é."
        raise SettingsError("Wrong settings: callback_url has letters in its path or query that no address may have.", remedy)
    if url.hostname not in settings.callback_hosts:
        raise SettingsError(f"Wrong settings: callback_hosts lacks {url.hostname!r}.", "List the host of callback_url there.")
    if not settings.callback_secret:
        raise SettingsError("Wrong settings: callback_url needs callback_secret.", _MAKE_ONE)

"""The thread that announces finished jobs to the one configured address: signed, retried, given up visibly."""

import http.client
import json
import random
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

from auditor.service.http import logs
from auditor.service.http.addresses import ForbiddenAddress, allowed_address
from auditor.service.http.answers import job_to_dict
from auditor.service.http.metrics import Metrics
from auditor.service.settings import ServiceSettings
from auditor.service.signatures import ID, SIGNATURE, TIMESTAMP, sign
from auditor.service.store import callbacks, jobs
from auditor.service.store.callbacks import Due
from auditor.service.store.database import Database

_POLL_SECONDS = 2.0
_FIRST_PAUSE_SECONDS = 5.0
_LONGEST_PAUSE_SECONDS = 3_600.0
_PORTS = {"http": 80, "https": 443}


class Courier:
    """Takes each finished job to the receiver."""

    def __init__(
        self, database: Database, settings: ServiceSettings, metrics: Metrics, *, first_pause: float = _FIRST_PAUSE_SECONDS
    ) -> None:
        self._database = database
        self._settings = settings
        self._metrics = metrics
        self._first_pause = first_pause
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="auditor-courier", daemon=True)

    def start(self) -> None:
        """Begin, if there is a receiver."""
        if self._settings.callback_url:
            self._thread.start()

    def stop(self) -> None:
        """End after the try at hand."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join(self._settings.callback_seconds)

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                due = callbacks.claim_due(self._database, seconds=4 * self._settings.callback_seconds)
                if due:
                    self._announce(due)
                    continue
            except Exception as error:  # the store may be away for a while; the next round tries again
                logs.failed("announcing failed", error)
            self._stopping.wait(_POLL_SECONDS)

    def _announce(self, due: Due) -> None:
        problem = self._problem(due)
        self._metrics.callback("delivered" if problem is None else "failed")
        if problem is None:
            callbacks.delivered(self._database, due.job_id)
            return
        logs.warn("a job could not be announced", job=due.job_id, attempt=due.attempts, problem=problem)
        if due.attempts >= self._settings.callback_attempts:
            callbacks.given_up(self._database, due.job_id)
        else:
            callbacks.postponed(self._database, due.job_id, seconds=pause(due.attempts, self._first_pause))

    def _problem(self, due: Due) -> str | None:
        """Try once; return in a word why it failed, `None` if the receiver took it."""
        view = jobs.view(self._database, due.job_id)
        if view is None:
            return None
        body = json.dumps({"type": "job.finished", "timestamp": _now(), "data": job_to_dict(view)}).encode()
        try:
            status = post(self._settings, id=f"job_{due.job_id}", body=body)
        except ForbiddenAddress:
            return "forbidden address"
        # ValueError: a host that is no name, which no resolver is even asked for.
        except (OSError, http.client.HTTPException, ValueError) as error:
            return type(error).__name__
        return None if 200 <= status < 300 else f"status {status}"


def post(settings: ServiceSettings, *, id: str, body: bytes) -> int:
    """Send a signed announcement and return the status of the answer; a redirection is an answer like any other and not followed.

    Raises:
        ForbiddenAddress: the host has no address that may be connected to.
        OSError, HTTPException: no connection, no answer in time, or none that is HTTP.
        ValueError: the host's name cannot be asked for.
    """
    url = urlsplit(settings.callback_url)
    host, port = url.hostname or "", url.port or _PORTS[url.scheme]
    timestamp = int(time.time())
    headers = {
        "Content-Type": "application/json",
        ID: id,
        TIMESTAMP: str(timestamp),
        SIGNATURE: sign(settings.callback_secret, id, timestamp, body),
    }
    address = allowed_address(host, port, settings.callback_networks)
    with _connected(address, host, port, url.scheme, settings.callback_seconds) as open_socket:
        connection = http.client.HTTPConnection(host, port)
        connection.sock = open_socket
        connection.request("POST", (url.path or "/") + (f"?{url.query}" if url.query else ""), body, headers)
        return connection.getresponse().status


def pause(attempts: int, first: float) -> float:
    """Return how long to wait after a failed try: twice as long each time, and never the same for two jobs."""
    return min(first * 2.0 ** (attempts - 1), _LONGEST_PAUSE_SECONDS) * random.uniform(0.5, 1.0)  # noqa: S311 - spreads load, keeps no secret


@contextmanager
def _connected(address: str, host: str, port: int, scheme: str, seconds: float) -> Iterator[socket.socket]:
    """Yield a connection to an address that was checked, under TLS to the host's name where the scheme asks for it.

    It is cut when the time is over: a limit for each read would let a receiver that sends a byte at a time hold up all jobs.
    """
    # TLS takes the socket over; the second handle stays ours.
    with socket.create_connection((address, port), seconds) as plain, plain.dup() as handle:
        end = threading.Timer(seconds, _cut, [handle])
        end.start()
        try:
            with plain if scheme == "http" else ssl.create_default_context().wrap_socket(plain, server_hostname=host) as connection:
                yield connection
        finally:
            end.cancel()


def _cut(handle: socket.socket) -> None:
    # The try may have ended in this very moment.
    with suppress(OSError):
        handle.shutdown(socket.SHUT_RDWR)


def _now() -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())

"""What the tests of the service share: a quick auditor, a running application, and a PostgreSQL of their own."""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import httpx2
import pytest
import uvicorn
from factory import report
from fastapi.testclient import TestClient

from auditor.article import Article
from auditor.report import Outcome
from auditor.service.http.app import create_app
from auditor.service.http.service import Service
from auditor.service.settings import ServiceSettings
from auditor.service.store import keys
from auditor.service.store.database import Database

SENTENCE = "The ferry to the island leaves at nine, and the harbour office says that it will be full. "
TEXT = SENTENCE * 4
SECRET = "whsec_" + "c2VjcmV0IG9mIHRoZSB0ZXN0cywgMzIgYnl0ZXMh"


class QuickAuditor:
    """Answers at once, unless its gate is shut; remembers what it was given together."""

    def __init__(self) -> None:
        self.warnings: tuple[str, ...] = ()
        self.gate = threading.Event()
        self.gate.set()
        self.batches: list[list[str]] = []
        self.references: list[str | None] = []

    def audit(self, articles: Iterable[Article], reference: Sequence[Article] | None = None) -> Iterator[Outcome]:
        batch = list(articles)
        self.batches.append([article.id for article in batch])
        self.references.append("+".join(item.id for item in reference) if reference else None)
        assert self.gate.wait(30)
        for article in batch:
            if "provoke" in article.text:
                raise RuntimeError(f"the auditor stumbled over {article.text}")
            yield report(article=article)


@contextmanager
def running(url: str, *, auditor: QuickAuditor | None = None, **settings: object) -> Iterator[TestClient]:
    """Yield a client of a running application; `client.service` and `client.auditor` are its insides."""
    auditor = auditor or QuickAuditor()
    service = Service(auditor, Database(url), ServiceSettings(**settings), maximum_bytes=1_000_000)
    with TestClient(create_app(service), base_url="http://localhost", raise_server_exceptions=False) as client:
        client.service, client.auditor = service, auditor
        try:
            yield client
        finally:
            auditor.gate.set()


@contextmanager
def listening(folder: Path, **settings: object) -> Iterator[tuple[str, str]]:
    """Yield the address and an API key of a service that listens, in this process, with the quick auditor."""
    database, port = Database(sqlite(folder)), free_port()
    key = keys.add(database, "tests")
    app = create_app(Service(QuickAuditor(), database, ServiceSettings(**settings), maximum_bytes=1_000_000))
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_config=None, access_log=False))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{port}", key
    finally:
        server.should_exit = True
        thread.join(20)


def sqlite(folder: Path) -> str:
    return f"sqlite:///{folder / 'service.sqlite'}"


def finished(client: TestClient, location: str, seconds: float = 10) -> dict:
    """Return a job when it is over."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        job = client.get(location).json()
        if job["state"] in ("done", "failed"):
            return job
        time.sleep(0.02)
    raise AssertionError("the job did not finish")


def article(id: str = "a1", text: str = TEXT, **fields: object) -> dict:
    return {"id": id, "text": text, **fields}


@contextmanager
def postgresql() -> Iterator[str]:
    """Yield the URL of a PostgreSQL that was started for the tests; skip where there is none, but never in CI."""
    if given := os.environ.get("AUDITOR_TEST_POSTGRESQL"):
        yield given
        return
    programs = _postgresql_programs()
    if programs is None:
        assert os.environ.get("CI") != "true", "CI needs PostgreSQL: apt-get install postgresql"
        pytest.skip("PostgreSQL is not installed (Debian package postgresql)")
    with tempfile.TemporaryDirectory(prefix="auditor-postgresql-") as folder:
        # PostgreSQL refuses to run as root; the package brings a user.
        as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        if as_user:
            shutil.chown(folder, "postgres")
        data = f"{folder}/data"
        run = {"check": True, "stdout": subprocess.DEVNULL, "cwd": "/"}
        subprocess.run([*as_user, programs / "initdb", "-D", data, "-U", "tests", "--auth=trust", "-E", "UTF8", "--no-sync"], **run)
        options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off"
        control = [*as_user, programs / "pg_ctl", "-D", data, "-w", "-l", f"{folder}/log"]
        subprocess.run([*control, "-o", options, "start"], **run)
        try:
            yield f"postgresql://tests@/postgres?host={folder}"
        finally:
            subprocess.run([*control, "-m", "immediate", "stop"], **run)


def _postgresql_programs() -> Path | None:
    places = [*sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)]
    if found := shutil.which("initdb"):
        places.append(Path(found).parent)
    return next((place for place in places if (place / "initdb").exists() and (place / "pg_ctl").exists()), None)


class Served:
    """`auditor serve` in a process of its own."""

    def __init__(self, folder: Path, *, url: str | None = None, engine: str = "none", **settings: object) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = folder / f"log-{self.port}.ndjson"
        environment = os.environ | {f"AUDITOR_SERVE_{name.upper()}": str(value) for name, value in settings.items()}
        store = url or sqlite(folder)
        command = [sys.executable, "-m", "auditor", "serve", "--port", str(self.port), "--engine", engine, "--database", store]
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(command, stderr=log, stdout=log, env=environment, cwd=Path(__file__).parents[2])

    def __enter__(self) -> "Served":
        end = time.monotonic() + 60
        while time.monotonic() < end:
            with contextlib.suppress(httpx2.TransportError):
                if httpx2.get(f"{self.url}/healthz", timeout=5).status_code == 200:
                    return self
            assert self.process.poll() is None, self.log.read_text()
            time.sleep(0.05)
        raise AssertionError("the service did not start")

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.wait(60)

    def kill(self) -> None:
        """End the process as a power cut would."""
        self.process.kill()
        self.process.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]

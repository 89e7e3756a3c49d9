"""The other side of `bench.service_load`: the service as a process of its own, requests to it, and articles to send."""

import http.client
import json
import os
import random
import re
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from auditor.article import Article

DEMO = Path(__file__).parents[1] / "corpus" / "demo"
_START_SECONDS = 120
_REQUEST_SECONDS = 600


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, and how long it took; status 0 is no answer."""

    status: int
    seconds: float
    body: dict[str, Any]


class ServiceProcess:
    """`auditor serve` on loopback, with a store in a folder."""

    def __init__(self, folder: Path, engine: str, threads: int, **settings: int) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        names = {f"AUDITOR_SERVE_{name.upper()}": str(value) for name, value in settings.items()}
        options = [
            "--port",
            str(self.port),
            "--engine",
            engine,
            "--threads",
            str(threads),
            "--database",
            f"sqlite:///{folder}/bench.sqlite",
        ]
        with (folder / "service.log").open("ab") as log:
            command = [sys.executable, "-m", "auditor", "serve", *options]
            self.process = subprocess.Popen(command, env=os.environ | names, stdout=log, stderr=log)

    def __enter__(self) -> "ServiceProcess":
        end = time.monotonic() + _START_SECONDS
        while self.send("GET", "/readyz").status != 200:
            if self.process.poll() is not None or time.monotonic() > end:
                raise SystemExit("The service did not start; see service.log in its folder.")
            time.sleep(0.1)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.process.terminate()
        self.process.wait()

    def kill(self) -> None:
        """End it as a power cut would."""
        self.process.kill()
        self.process.wait()

    def send(self, method: str, path: str, content: object = None, headers: dict[str, str] | None = None) -> Answer:
        """Make one request on a connection of its own."""
        begun = time.perf_counter()
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=_REQUEST_SECONDS)
        try:
            body = None if content is None else json.dumps(content)
            connection.request(method, path, body, {"Content-Type": "application/json", **(headers or {})})
            answer = connection.getresponse()
            data = answer.read()
            return Answer(answer.status, time.perf_counter() - begun, json.loads(data))
        except (OSError, http.client.HTTPException):
            return Answer(0, time.perf_counter() - begun, {})
        finally:
            connection.close()

    def audit(self, article: Article, headers: dict[str, str] | None = None) -> Answer:
        """Send one article."""
        return self.send("POST", "/v1/audit", {"id": article.id, "text": article.text}, headers)

    def audit_all(self, articles: list[Article], clients: int, headers: dict[str, str] | None = None) -> list[Answer]:
        """Send each article once, so many at a time."""
        with ThreadPoolExecutor(clients) as pool:
            return list(pool.map(lambda article: self.audit(article, headers), articles))


def articles(count: int, *, words: int) -> list[Article]:
    """Return articles of about so many words, made of the demo story's sentences; no two articles share one.

    A sentence that two articles of a batch share would be translated once, which no real stream of news offers.
    """
    pool = [sentence for path in sorted(DEMO.glob("*.txt")) for sentence in _sentences(path.read_text(encoding="utf-8"))]
    choose = random.Random(7)
    return [Article(id=f"bench-{number}", text=_story(choose, pool, number, words)) for number in range(count)]


def _story(choose: random.Random, pool: list[str], number: int, words: int) -> str:
    found: list[str] = []
    while sum(len(sentence.split()) for sentence in found) < words:
        sentence = choose.choice(pool).rstrip(".")
        found.append(f"{sentence}, as note {number}-{len(found)} says.")
    return "\n\n".join(" ".join(found[start : start + 4]) for start in range(0, len(found), 4))


def _sentences(text: str) -> list[str]:
    return [sentence.strip() for sentence in re.split(r"(?<=[.!?])\s+", text) if len(sentence.split()) > 5]

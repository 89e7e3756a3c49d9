"""Hostile clients on a real socket: slow, oversized, compressed, malformed. Each gets an honest answer, and the service lives on."""

import contextlib
import json
import socket
import time

import httpx2
import pytest
from service_kit import Served, article, running, sqlite

from auditor.service.http.problems import Problem
from auditor.service.http.rates import Rates

LIMIT = 20_000


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    limits = {"body_bytes": LIMIT, "header_seconds": 1, "body_seconds": 1, "connections": 50}
    with Served(tmp_path_factory.mktemp("served"), **limits) as served:
        yield served


@pytest.fixture(autouse=True)
def lives_on(served):
    yield
    started = time.monotonic()
    assert httpx2.get(f"{served.url}/healthz").status_code == 200
    assert time.monotonic() - started < 1


def connect(served):
    return socket.create_connection(("127.0.0.1", served.port), timeout=10)


def received(connection):
    """Return what comes until the other side closes."""
    found = b""
    while chunk := connection.recv(65_536):
        found += chunk
    return found


HEAD = b"POST /v1/audit HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"


@pytest.mark.parametrize("start", [b"", b"GET /heal", b"GET /healthz HTTP/1.1\r\nHost:"], ids=["silent", "line", "header"])
def test_a_head_that_does_not_come_closes_the_connection(served, start):
    with connect(served) as connection:
        started = time.monotonic()
        connection.sendall(start)
        assert received(connection) == b""
        assert time.monotonic() - started < 3


def test_a_head_that_trickles_closes_the_connection(served):
    with connect(served) as connection:
        started = time.monotonic()
        with contextlib.suppress(ConnectionError):
            while time.monotonic() - started < 5:
                connection.sendall(b"G")
                time.sleep(0.1)
        assert time.monotonic() - started < 4


def test_a_second_head_that_trickles_closes_the_connection_too(served):
    with connect(served) as connection:
        connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\nGET")
        started = time.monotonic()
        assert received(connection).count(b"200 OK") == 1
        assert time.monotonic() - started < 3


@pytest.mark.parametrize(
    "framing", [b"Content-Length: 5000\r\n\r\n{", b"Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n"], ids=["length", "chunked"]
)
def test_a_body_that_does_not_come_is_a_408(served, framing):
    with connect(served) as connection:
        started = time.monotonic()
        connection.sendall(HEAD + framing)
        assert b" 408 " in received(connection).split(b"\r\n")[0]
        assert time.monotonic() - started < 3


def test_a_body_that_goes_on_after_it_was_refused_closes_the_connection(served):
    with connect(served) as connection:
        connection.sendall(b"POST /v1/audit HTTP/1.1\r\nHost: elsewhere.example\r\nContent-Length: 100000\r\n\r\n")
        assert b" 403 " in connection.recv(65_536)
        started = time.monotonic()
        with contextlib.suppress(ConnectionError):
            while time.monotonic() - started < 5:
                connection.sendall(b"x")
                time.sleep(0.1)
        assert time.monotonic() - started < 4


def ask_and_never_listen(connection, seconds):
    connection.settimeout(0.5)
    started = time.monotonic()
    while time.monotonic() - started < seconds:
        with contextlib.suppress(TimeoutError):
            connection.sendall(b"GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n" * 100)


def test_a_client_that_does_not_take_its_answers_is_cut_off(served):
    with connect(served) as connection, pytest.raises(ConnectionError):
        ask_and_never_listen(connection, seconds=20)


def test_a_body_that_is_announced_too_large_is_refused_before_it_comes(served):
    with connect(served) as connection:
        connection.sendall(HEAD + b"Content-Length: 99999999999999999999999999\r\n\r\n")
        assert received(connection).split(b" ")[1] in (b"400", b"413")
    with connect(served) as connection:
        connection.sendall(HEAD + b"Content-Length: 100000000\r\n\r\n")
        assert b" 413 " in received(connection).split(b"\r\n")[0]


def test_a_body_of_unknown_length_is_refused_where_it_passes_the_limit(served):
    with connect(served) as connection:
        connection.sendall(HEAD + b"Transfer-Encoding: chunked\r\n\r\n")
        sent = 0
        try:
            while sent < 100_000_000:
                connection.sendall(b"10000\r\n" + b"x" * 65_536 + b"\r\n")
                sent += 65_536
        except OSError:
            pass
        assert sent < 50_000_000, "it was refused long before all of it was sent"


def test_a_body_at_the_limit_is_taken_and_one_beyond_is_not(served):
    envelope = len(json.dumps(article(text="")))
    for size, status in ((LIMIT, 200), (LIMIT + 1, 413)):
        content = json.dumps(article(text="a " * ((size - envelope) // 2) + "a" * ((size - envelope) % 2)))
        assert len(content) == size
        answer = httpx2.post(f"{served.url}/v1/audit", content=content, headers={"Content-Type": "application/json"}, timeout=60)
        assert answer.status_code in (status, 202 if status == 200 else status)


@pytest.mark.parametrize("coding", ["gzip", "br", "deflate", "zstd", "gzip, identity", "x" * 100])
def test_a_compressed_body_is_not_unpacked(served, coding):
    answer = httpx2.post(f"{served.url}/v1/audit", content=b"\x1f\x8b" + b"\0" * 100, headers={"Content-Encoding": coding})
    assert answer.status_code == 415


@pytest.mark.parametrize(
    "request_line",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\0" * 200,
        b"GET / HTTQ/1.1\r\n\r\n",
        b"GET /\0 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"a" * 2_000_000,
        HEAD + b"Content-Length: -1\r\n\r\n",
        HEAD + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFFFF\r\n",
    ],
    ids=["tls", "version", "nul", "endless header", "negative length", "two lengths", "chunk size"],
)
def test_what_is_no_http_is_refused(served, request_line):
    with connect(served) as connection:
        try:
            connection.sendall(request_line)
            answer = received(connection)
        except ConnectionError:
            return
        assert answer == b"" or answer.split(b" ")[1].startswith(b"4")


def test_a_client_that_goes_away_leaves_nothing_behind(served):
    for _ in range(20):
        with connect(served) as connection:
            connection.sendall(HEAD + b"Content-Length: 5000\r\n\r\n{")
    assert httpx2.get(f"{served.url}/readyz").status_code == 200


def test_more_connections_than_allowed_are_refused_and_the_service_recovers(served):
    many = [connect(served) for _ in range(60)]
    for connection in many:
        connection.sendall(HEAD + b"Content-Length: 5000\r\n\r\n{")
    started = time.monotonic()
    answer = httpx2.post(f"{served.url}/v1/audit", json=article())
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")
    assert time.monotonic() - started < 1
    for connection in many:
        connection.close()
    time.sleep(0.2)
    assert httpx2.post(f"{served.url}/v1/audit", json=article(), timeout=60).status_code == 200


def test_bodies_together_hold_no_more_than_they_may(tmp_path):
    with running(sqlite(tmp_path), upload_bytes=1_000, body_bytes=2_000) as client:
        assert client.post("/v1/audit", json=article(text="word " * 250)).status_code == 503
        assert client.post("/v1/audit", json=article(text="word " * 100)).status_code == 200
        assert client.post("/v1/audit", json=article(text="word " * 100)).status_code == 200, "what was held is given back"


def test_a_key_that_asks_too_often_is_told_how_long_to_wait(tmp_path):
    with running(sqlite(tmp_path), requests_per_minute=3) as client:
        answers = [client.get("/v1/jobs/x") for _ in range(4)]
        assert [answer.status_code for answer in answers] == [404, 404, 404, 429]
        assert int(answers[3].headers["retry-after"]) == 20
        assert client.get("/healthz").status_code == 200


def test_a_bucket_fills_evenly_and_never_beyond_a_minute():
    now = [0.0]
    rates = Rates(60, clock=lambda: now[0])

    def spent():
        count = 0
        while True:
            try:
                rates.spend("desk")
            except Problem:
                return count
            count += 1

    assert spent() == 60
    now[0] += 10
    assert spent() == 10
    now[0] += 1_000_000
    assert spent() == 60
    rates.spend("another")

"""Announcements: signed, to the configured address only, never to a private one unasked, retried, given up where all can see it."""

import contextlib
import http.client
import json
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from service_kit import SECRET, article, running, sqlite
from standardwebhooks.webhooks import Webhook

from auditor.errors import SettingsError
from auditor.service.http import addresses, courier
from auditor.service.http.addresses import ForbiddenAddress, allowed_address, is_public
from auditor.service.http.courier import pause
from auditor.service.settings import ServiceSettings

LOCAL = ("127.0.0.0/8",)


class Receiver(BaseHTTPRequestHandler):
    """Answers with the statuses it is told, and keeps what it got."""

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        self.server.got.append((self.path, dict(self.headers), body))
        status = self.server.statuses.pop(0) if self.server.statuses else 204
        self.send_response(status)
        if status == 302:
            self.send_header("Location", f"http://127.0.0.1:{self.server.server_port}/elsewhere")
        self.end_headers()

    def log_message(self, *_arguments):
        pass


@pytest.fixture
def receiver():
    server = HTTPServer(("127.0.0.1", 0), Receiver)
    server.got, server.statuses = [], []
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


def configured(receiver, **fields):
    values = {"callback_hosts": ("127.0.0.1",), "callback_networks": LOCAL, "callback_secret": SECRET, "callback_seconds": 2}
    return {"callback_url": f"http://127.0.0.1:{receiver.server_port}/hook?a=1"} | values | fields


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    monkeypatch.setattr(courier, "_POLL_SECONDS", 0.05)
    monkeypatch.setattr(courier, "_LONGEST_PAUSE_SECONDS", 0.1)


def announced(client, state, seconds=10):
    job = client.post("/v1/audit", json=article()).json()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        shown = client.get(f"/v1/jobs/{job['id']}").json()
        if shown["callback"]["state"] == state:
            return shown
        time.sleep(0.05)
    raise AssertionError(shown["callback"])


def test_a_finished_job_is_announced_with_a_signature_that_holds(tmp_path, receiver):
    with running(sqlite(tmp_path), **configured(receiver)) as client:
        shown = announced(client, "delivered")
    (path, headers, body), *rest = receiver.got
    assert (path, rest) == ("/hook?a=1", [])
    assert headers["Host"] == f"127.0.0.1:{receiver.server_port}"
    message = Webhook(SECRET).verify(body, headers)
    assert (message["type"], message["data"]["id"]) == ("job.finished", shown["id"])
    assert "ferry" not in body.decode()


@pytest.mark.parametrize("statuses", [[500], [404, 503], [302]], ids=str)
def test_a_receiver_that_refuses_is_tried_again_and_a_redirection_is_not_followed(tmp_path, receiver, statuses):
    receiver.statuses = [*statuses]
    with running(sqlite(tmp_path), **configured(receiver)) as client:
        assert announced(client, "delivered")["callback"]["attempts"] == len(statuses) + 1
    assert {path for path, _, _ in receiver.got} == {"/hook?a=1"}
    assert len({headers["webhook-id"] for _, headers, _ in receiver.got}) == 1


def test_a_receiver_that_never_takes_it_is_given_up_and_the_job_shows_it(tmp_path, receiver):
    receiver.statuses = [500] * 9
    with running(sqlite(tmp_path), **configured(receiver, callback_attempts=3)) as client:
        assert announced(client, "dead")["callback"]["attempts"] == 3
        assert client.get("/metrics").text.count('auditor_callbacks_total{result="failed"} 3.0') == 1
    assert len(receiver.got) == 3


UNREACHABLE = {
    "nobody listens": {"callback_url": "http://127.0.0.1:9/hook"},
    "private address": {"callback_networks": ()},
    # The name has a label that is too long for the DNS, and one that no encoding of names takes.
    "no host name": {"callback_url": f"http://{'a' * 64}.example/hook", "callback_hosts": (f"{'a' * 64}.example",)},
    "no letters of names": {"callback_url": "http://a..é/hook", "callback_hosts": ("a..é",)},
}


@pytest.mark.parametrize("changed", UNREACHABLE.values(), ids=UNREACHABLE)
def test_what_cannot_be_reached_or_may_not_be_is_given_up(tmp_path, receiver, changed):
    with running(sqlite(tmp_path), **configured(receiver, callback_attempts=2, **changed)) as client:
        announced(client, "dead")
    assert receiver.got == []


def test_without_an_address_nothing_is_announced_whatever_a_request_says(tmp_path, receiver):
    url = f"http://127.0.0.1:{receiver.server_port}/hook"
    with running(sqlite(tmp_path)) as client:
        job = client.post("/v1/audit", json=article(callback_url=url), params={"callback_url": url}).json()
        assert job["callback"] is None
    assert receiver.got == []


PRIVATE = [
    "127.0.0.1", "127.1.2.3", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.1", "224.0.0.1",
    "255.255.255.255", "192.0.2.1", "198.18.0.1", "240.0.0.1", "::1", "::", "fe80::1", "fc00::1", "fd00::1", "ff02::1", "64:ff9b::7f00:1",
    "2002:7f00:1::", "2001:0:7f00:1::", "2001:db8::1", "fec0::1",
]  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_a_private_address_is_none_to_connect_to(address, monkeypatch):
    monkeypatch.setattr(addresses.socket, "getaddrinfo", lambda *_, **__: [(0, 0, 0, "", (address, 443))])
    with pytest.raises(ForbiddenAddress):
        allowed_address("cms.example", 443, ())


@pytest.mark.parametrize("address", ["::ffff:127.0.0.1", "::ffff:10.0.0.1", "fe80::1%eth0"])
def test_a_private_address_in_another_dress_is_none_either(address, monkeypatch):
    monkeypatch.setattr(addresses.socket, "getaddrinfo", lambda *_, **__: [(0, 0, 0, "", (address, 443, 0, 0))])
    with pytest.raises(ForbiddenAddress):
        allowed_address("cms.example", 443, ())


@pytest.mark.parametrize("address", ["93.184.216.34", "8.8.8.8", "2606:4700::1111"])
def test_a_public_address_is_one(address):
    assert is_public(addresses.ipaddress.ip_address(address))


def test_a_name_is_resolved_once_and_the_connection_goes_to_that_address(receiver, monkeypatch):
    asked = []

    def resolve(host, port, **_options):
        asked.append(host)
        # The second time the name would lead elsewhere.
        return [(0, 0, 0, "", ("127.0.0.1" if len(asked) == 1 else "127.0.0.2", port))]

    connected = []
    connect = socket.create_connection
    monkeypatch.setattr(addresses.socket, "getaddrinfo", resolve)
    monkeypatch.setattr(
        courier.socket, "create_connection", lambda address, timeout: connected.append(address) or connect(address, timeout)
    )
    monkeypatch.setattr("socket.getaddrinfo", lambda host, port, *_, **__: resolve(host, port) if host == "cms.example" else
                        [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, port))])  # fmt: skip
    port = receiver.server_port
    settings = ServiceSettings(**configured(receiver, callback_url=f"http://cms.example:{port}/", callback_hosts=("cms.example",)))
    assert courier.post(settings, id="m", body=json.dumps({}).encode()) == 204
    assert (asked, connected) == (["cms.example"], [("127.0.0.1", port)])
    assert receiver.got[0][1]["Host"] == f"cms.example:{port}"


def test_a_receiver_that_answers_a_byte_at_a_time_is_cut_off():
    def trickle(listener):
        connection, _ = listener.accept()
        with connection, contextlib.suppress(OSError):
            for _ in range(100):
                connection.sendall(b"H")
                time.sleep(0.2)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=trickle, args=(listener,), daemon=True).start()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/hook"
        allowed = {"callback_hosts": ("127.0.0.1",), "callback_networks": LOCAL, "callback_secret": SECRET}
        settings = ServiceSettings(callback_url=url, callback_seconds=1, **allowed)
        started = time.monotonic()
        with pytest.raises((OSError, http.client.HTTPException)):
            courier.post(settings, id="m", body=b"{}")
        assert time.monotonic() - started < 3


def test_pauses_grow_and_differ(monkeypatch):
    monkeypatch.setattr(courier, "_LONGEST_PAUSE_SECONDS", 3_600.0)
    for attempt in range(1, 20):
        pauses = {pause(attempt, 5) for _ in range(20)}
        longest = min(5 * 2 ** (attempt - 1), 3_600)
        assert all(longest / 2 <= found <= longest for found in pauses)
        assert len(pauses) > 10


@pytest.mark.parametrize(
    "fields",
    [
        {"callback_url": "ftp://h/x"}, {"callback_url": "https://user:pw@h/x"}, {"callback_url": "https:///x"}, {"callback_url": "h"},
        {"callback_url": "https://h:99999/x"}, {"callback_url": "https://[::1"}, {"callback_hosts": ()}, {"callback_hosts": ("other",)},
        {"callback_url": "https://h/é"}, {"callback_url": "https://h/x?ort=Köln"}, {"callback_url": "https://h/a b"},
        {"callback_secret": ""}, {"callback_secret": "whsec_short"}, {"callback_networks": ("10.0.0.1/8",)}, {"callback_networks": ("x",)},
    ],
    ids=str,
)  # fmt: skip
def test_an_address_that_cannot_be_meant_is_refused_at_the_start(fields):
    right = {"callback_url": "https://h/x", "callback_hosts": ("h",), "callback_secret": SECRET}
    ServiceSettings(**right)
    with pytest.raises(SettingsError) as caught:
        ServiceSettings(**(right | fields))
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize("url", ["https://h/%C3%A9?ort=K%C3%B6ln", "https://h", "https://h?a=~b", "https://zürich.example/x"])
def test_an_address_as_it_goes_over_the_wire_is_taken(url):
    hosts = ("h", "zürich.example")
    assert ServiceSettings(callback_url=url, callback_hosts=hosts, callback_secret=SECRET).callback_url == url

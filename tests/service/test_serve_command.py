"""`auditor serve` as its users meet it: keys, closed doors, wrong usage, a clean end."""

import re
import signal
import socket

import httpx2
import pytest
from service_kit import QuickAuditor, Served, article, free_port, sqlite

from auditor.service.http import server
from auditor.service.settings import ServiceSettings, database_url
from auditor.settings import Settings


def test_a_key_is_made_shown_once_listed_and_revoked(auditor, tmp_path):
    store = ("--database", sqlite(tmp_path))
    code, out, _ = auditor("serve", "keys", "add", "desk", *store)
    key = out.strip()
    assert code == 0
    assert re.fullmatch(r"auditor_[\w-]{43}", key)
    code, out, _ = auditor("serve", "keys", "list", *store)
    assert (code, out.split("\t")[0], key in out) == (0, "desk", False)
    assert auditor("serve", *store, "keys", "revoke", "desk")[0] == 0
    assert "revoked" in auditor("serve", "keys", "list", *store)[1]
    assert key.encode() not in (tmp_path / "service.sqlite").read_bytes()


@pytest.mark.parametrize("arguments", [("add", "a b"), ("add", ""), ("revoke", "nobody"), ("add",), ("frob",)], ids=str)
def test_a_wrong_key_command_ends_with_2(auditor, tmp_path, arguments):
    code, out, err = auditor("serve", "--database", sqlite(tmp_path), "keys", *arguments)
    assert (code, out) == (2, "")
    assert len(err.split()) >= 5


def test_without_a_key_it_listens_on_this_machine_only(auditor, tmp_path):
    for host in ("0.0.0.0", "::", "auditor.example"):  # noqa: S104 - it must refuse to
        code, _, err = auditor("serve", "--host", host, "--engine", "none", "--database", sqlite(tmp_path))
        assert code == 2
        assert "auditor serve keys add" in err


WRONG = {
    "a port that is none": ["--port", "0"],
    "a port too high": ["--port", "70000"],
    "no such store": ["--database", "mysql://localhost/x"],
    "an unknown model": ["--model", "no-such-model"],
    "an unknown engine": ["--engine", "steam"],
    "a missing file of settings": ["--config", "nowhere.toml"],
}


@pytest.mark.parametrize("arguments", WRONG.values(), ids=WRONG)
def test_wrong_usage_ends_with_2_and_a_remedy(auditor, tmp_path, arguments):
    store = [] if "--database" in arguments else ["--database", sqlite(tmp_path)]
    code, out, err = auditor("serve", *store, *arguments)
    assert (code, out) == (2, "")
    assert len(err.split()) >= 5


def test_a_port_that_is_taken_is_told(auditor, tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        code, _, err = auditor("serve", "--port", taken.getsockname()[1], "--engine", "none", "--database", sqlite(tmp_path))
    assert code == 2
    assert "--port" in err


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=["SIGTERM", "SIGINT"])
def test_a_service_that_is_stopped_ends_with_0(tmp_path, number):
    with Served(tmp_path) as served:
        assert httpx2.post(f"{served.url}/v1/audit", json=article(), timeout=60).status_code == 200
        served.process.send_signal(number)
        assert served.process.wait(30) == 0


def test_why_it_will_not_be_ready_is_told_at_the_start(monkeypatch, tmp_path):
    quick = QuickAuditor()
    quick.warnings, quick.signature = ("No round trips: there is no model.",), "none"
    told = []
    monkeypatch.setattr(server, "Auditor", lambda _settings: quick)
    monkeypatch.setattr(server.uvicorn.Server, "run", lambda *_arguments, **_options: None)
    monkeypatch.setattr(server.logs, "configure", lambda: None)
    monkeypatch.setattr(server.signal, "signal", lambda *_arguments: None)
    monkeypatch.setattr(server.logs, "warn", lambda message, **fields: told.append((message, fields)))
    server.serve(Settings(engine="none"), ServiceSettings(database=sqlite(tmp_path), port=free_port()))
    assert told == [("not ready", {"reason": "No round trips: there is no model."})]


@pytest.mark.parametrize("arguments", [[], ["keys", "list"]], ids=["serve", "keys"])
def test_without_the_extra_it_says_how_to_install_it(auditor, monkeypatch, arguments):
    monkeypatch.setattr("auditor.cli.serve.find_spec", lambda name: None if name == "fastapi" else object())
    code, _, err = auditor("serve", *arguments)
    assert code == 2
    assert "translation-auditor[serve]" in err


def test_the_default_store_is_in_a_folder_that_only_its_owner_can_read(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert database_url(ServiceSettings()) == f"sqlite:///{tmp_path}/auditor/service.sqlite"
    assert (tmp_path / "auditor").stat().st_mode & 0o777 == 0o700

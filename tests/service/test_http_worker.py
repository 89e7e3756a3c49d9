"""The worker behind the service: batches over requests, a full queue, long answers, and what an instance leaves to the next."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from service_kit import QuickAuditor, article, finished, running, sqlite
from sqlalchemy.exc import OperationalError

from auditor.service.store import queue
from auditor.service.store.database import Database


@pytest.fixture
def client(tmp_path):
    with running(sqlite(tmp_path), answer_seconds=5, queue_articles=20) as client:
        yield client


def test_requests_that_wait_are_audited_together(client):
    client.auditor.gate.clear()
    with ThreadPoolExecutor(8) as pool:
        first = pool.submit(client.post, "/v1/audit", json=article("first"))
        while not client.auditor.batches:
            time.sleep(0.01)
        others = [pool.submit(client.post, "/v1/audit", json=article(f"o{n}")) for n in range(6)]
        while client.get("/metrics").text.count("auditor_waiting_articles 7.0") == 0:
            time.sleep(0.01)
        client.auditor.gate.set()
        assert {answer.result().status_code for answer in (first, *others)} == {200}
    assert sorted(client.auditor.batches[1]) == [f"o{n}" for n in range(6)]


def test_articles_with_different_references_are_not_audited_together(client):
    client.auditor.gate.clear()
    client.post("/v1/audit", json=article("first"), headers={"Prefer": "respond-async"})
    while not client.auditor.batches:
        time.sleep(0.01)
    for name in ("one", "two"):
        batch = {"articles": [article(f"{name}-a"), article(f"{name}-b")], "reference": article(name)}
        locations = client.post("/v1/audit", json=batch).headers["location"]
    client.auditor.gate.set()
    finished(client, locations)
    assert dict(zip(client.auditor.references[1:], map(tuple, client.auditor.batches[1:]), strict=True)) == {
        "one": ("one-a", "one-b"), "two": ("two-a", "two-b"),
    }  # fmt: skip


def test_an_answer_that_takes_too_long_is_the_address_of_the_job(tmp_path):
    with running(sqlite(tmp_path), answer_seconds=1) as client:
        client.auditor.gate.clear()
        answer = client.post("/v1/audit", json=article())
        assert answer.status_code == 202
        client.auditor.gate.set()
        assert finished(client, answer.headers["location"])["state"] == "done"


def test_a_full_queue_answers_503_at_once_and_recovers(client):
    client.auditor.gate.clear()
    kept = client.post("/v1/audit", json={"articles": [article(f"a{n}") for n in range(20)]})
    assert kept.status_code == 202
    started = time.monotonic()
    refused = client.post("/v1/audit", json=article())
    assert (refused.status_code, refused.headers["retry-after"]) == (503, "1")
    assert time.monotonic() - started < 1
    client.auditor.gate.set()
    finished(client, kept.headers["location"])
    assert client.post("/v1/audit", json=article()).status_code == 200


def test_more_than_the_queue_ever_takes_is_too_large(client):
    assert client.post("/v1/audit", json={"articles": [article(f"a{n}") for n in range(21)]}).status_code == 413


def test_the_service_answers_while_it_works(client):
    client.auditor.gate.clear()
    client.post("/v1/audit", json=article(), headers={"Prefer": "respond-async"})
    for path in ("/healthz", "/readyz", "/metrics"):
        started = time.monotonic()
        assert client.get(path).status_code == 200
        assert time.monotonic() - started < 1
    client.auditor.gate.set()


def test_a_stopped_service_leaves_what_it_had_not_begun_to_the_next(tmp_path):
    with running(sqlite(tmp_path)) as client:
        client.auditor.gate.clear()
        first = client.post("/v1/audit", json=article("first"), headers={"Prefer": "respond-async"})
        while not client.auditor.batches:
            time.sleep(0.01)
        second = client.post("/v1/audit", json=article("second"), headers={"Prefer": "respond-async"})
        threading.Timer(0.3, client.auditor.gate.set).start()
    with running(sqlite(tmp_path)) as client:
        assert finished(client, first.headers["location"])["state"] == "done"
        assert finished(client, second.headers["location"])["state"] == "done"
        assert client.auditor.batches == [["second"]]


def test_a_batch_that_does_not_end_before_the_service_is_given_back_at_once(tmp_path, monkeypatch):
    monkeypatch.setattr("auditor.service.http.service._LAST_BATCH_SECONDS", 0.1)
    hanging = QuickAuditor()
    hanging.gate.clear()
    with running(sqlite(tmp_path), auditor=hanging, lease_seconds=600) as client:
        job = client.post("/v1/audit", json=article(), headers={"Prefer": "respond-async"}).headers["location"]
        while not hanging.batches:
            time.sleep(0.01)
        client.service.stop()
        with running(sqlite(tmp_path), lease_seconds=600) as other:
            assert finished(other, job)["state"] == "done"


def test_an_article_that_kills_every_instance_becomes_a_failure(tmp_path):
    with running(sqlite(tmp_path), attempts=2) as client:
        client.service.worker.stop(5)
        batch = client.post("/v1/audit", json={"articles": [article("killer"), article("neighbour")]})
        location = batch.headers["location"]
    database = Database(sqlite(tmp_path))
    for _ in range(2):
        queue.claim(database, owner="dead", most=1, seconds=-1)
    database.close()
    with running(sqlite(tmp_path), attempts=2) as client:
        results = finished(client, location)["results"]
        assert [result["kind"] for result in results] == ["failure", "report"]
        assert client.auditor.batches == [["neighbour"]]


def held(client, other="another"):
    """Return what another instance could claim."""
    return queue.claim(client.service.database, owner=other, most=16, seconds=30)


def begun(client):
    client.auditor.gate.clear()
    location = client.post("/v1/audit", json=article(), headers={"Prefer": "respond-async"}).headers["location"]
    while not client.auditor.batches:
        time.sleep(0.01)
    return location


def test_a_batch_that_takes_longer_than_its_lease_stays_with_its_instance(tmp_path):
    with running(sqlite(tmp_path), lease_seconds=1) as client:
        location = begun(client)
        time.sleep(1.6)
        assert held(client) == []
        client.auditor.gate.set()
        assert finished(client, location)["state"] == "done"


def test_an_instance_that_hangs_loses_its_articles_and_says_that_it_is_not_ready(tmp_path):
    with running(sqlite(tmp_path), lease_seconds=1, batch_seconds=1) as client:
        begun(client)
        time.sleep(2.8)
        assert [item.attempts for item in held(client)] == [2]
        assert client.get("/readyz").json()["checks"]["worker"] is False
        assert client.get("/healthz").status_code == 200


def test_a_store_that_is_away_for_a_moment_costs_no_audit(tmp_path, monkeypatch):
    complete, tries = queue.complete, []

    def away_once(*arguments):
        tries.append(1)
        if len(tries) == 1:
            raise OperationalError("UPDATE items", {}, Exception("away"))
        complete(*arguments)

    monkeypatch.setattr(queue, "complete", away_once)
    monkeypatch.setattr("auditor.service.http.worker._STORE_PAUSE_SECONDS", 0.05)
    with running(sqlite(tmp_path)) as client:
        assert client.post("/v1/audit", json=article()).status_code == 200
        assert (len(tries), len(client.auditor.batches)) == (2, 1)


def test_what_finished_long_ago_is_deleted_while_the_service_runs(tmp_path, monkeypatch):
    with running(sqlite(tmp_path), lease_seconds=1) as client:
        path = f"/v1/jobs/{client.post('/v1/audit', json=article()).json()['id']}"
        assert client.get(path).status_code == 200
    monkeypatch.setattr("auditor.service.store.jobs.days_ago", lambda _days: time.time() + 60)
    with running(sqlite(tmp_path), lease_seconds=1) as client:
        time.sleep(0.8)
        assert client.get(path).status_code == 404

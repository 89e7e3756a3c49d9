"""A repeated request: the same answer, another body refused, and a first answer that is still being made."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from service_kit import article, running, sqlite


@pytest.fixture
def client(tmp_path):
    with running(sqlite(tmp_path), answer_seconds=5, queue_articles=20) as client:
        yield client


KEY = {"Idempotency-Key": "k1"}


def test_the_same_key_and_body_get_the_same_answer(client):
    first = client.post("/v1/audit", json=article(), headers=KEY)
    again = client.post("/v1/audit", json=article(), headers=KEY)
    assert again.json() == first.json()
    assert (first.status_code, again.status_code, again.headers["idempotent-replayed"]) == (200, 200, "true")
    assert len(client.auditor.batches) == 1


def test_the_same_key_and_body_get_the_same_job(client):
    batch = {"articles": [article("a"), article("b")]}
    first = client.post("/v1/audit", json=batch, headers=KEY)
    again = client.post("/v1/audit", json=batch, headers=KEY)
    assert (first.status_code, again.status_code) == (202, 202)
    assert again.headers["location"] == first.headers["location"]


@pytest.mark.parametrize("other", [{"json": article("other")}, {"json": article(), "params": {"format": "text"}}])
def test_the_same_key_with_another_request_is_refused(client, other):
    client.post("/v1/audit", json=article(), headers=KEY)
    assert client.post("/v1/audit", headers=KEY, **other).status_code == 422


def test_a_key_whose_first_answer_is_being_made_is_in_progress(client):
    client.auditor.gate.clear()
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(client.post, "/v1/audit", json=article(), headers=KEY)
        while not client.auditor.batches:
            time.sleep(0.01)
        assert client.post("/v1/audit", json=article(), headers=KEY).status_code == 409
        client.auditor.gate.set()
        assert first.result().status_code == 200
    assert client.post("/v1/audit", json=article(), headers=KEY).status_code == 200


@pytest.mark.parametrize("key", ["", "a b", "x" * 256, "ü"])
def test_a_key_that_is_none_is_refused(client, key):
    answer = client.post("/v1/audit", json=article(), headers={"Idempotency-Key": key.encode("latin-1")})
    assert answer.status_code == 400


def test_an_error_is_not_remembered(client):
    assert client.post("/v1/audit", content=b"{", headers=KEY | {"Content-Type": "application/json"}).status_code == 400
    assert client.post("/v1/audit", json=article(), headers=KEY).status_code == 200


def test_a_repeated_request_is_answered_when_the_queue_is_full(tmp_path):
    with running(sqlite(tmp_path), answer_seconds=5, queue_articles=2) as client:
        first = client.post("/v1/audit", json=article(), headers=KEY)
        batch = client.post("/v1/audit", json={"articles": [article("a")]}, headers={"Idempotency-Key": "k2"})
        client.auditor.gate.clear()
        try:
            filling = client.post("/v1/audit", json={"articles": [article("c"), article("d")]})
            again = client.post("/v1/audit", json=article(), headers=KEY)
            assert (again.status_code, again.json()) == (200, first.json())
            assert client.post("/v1/audit", json={"articles": [article("a")]}, headers={"Idempotency-Key": "k2"}).json() == batch.json()
            # The key of another request, or none, makes no room.
            for headers in ({"Idempotency-Key": "new"}, {}):
                assert client.post("/v1/audit", json=article("e"), headers=headers).status_code == 503
            assert client.post("/v1/audit", json=article("other"), headers=KEY).status_code == 422
        finally:
            client.auditor.gate.set()
    assert filling.status_code == 202

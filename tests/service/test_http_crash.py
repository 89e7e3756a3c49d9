"""`kill -9` under load: what was accepted is audited by the next instance, once, and the store is sound."""

import time
from concurrent.futures import ThreadPoolExecutor

import httpx2
from service_kit import Served, article
from sqlalchemy import distinct, func, select

from auditor.service.store.database import Database
from auditor.service.store.tables import Item, Job

JOBS, ARTICLES = 12, 3
SETTINGS = {"lease_seconds": 1, "queue_articles": 200}


def send(served, number):
    """Send a batch; return where its job is, or nothing if the service died before it said so."""
    batch = {"articles": [article(f"{number}-{position}") for position in range(ARTICLES)]}
    try:
        answer = httpx2.post(f"{served.url}/v1/audit", json=batch, timeout=30, headers={"Idempotency-Key": f"job-{number}"})
    except httpx2.TransportError:
        return None
    assert answer.status_code == 202
    return answer.headers["location"]


def test_a_service_that_is_killed_loses_no_accepted_job(tmp_path, store_url):
    with Served(tmp_path, url=store_url, **SETTINGS) as first, ThreadPoolExecutor(4) as pool:
        sending = [pool.submit(send, first, number) for number in range(JOBS)]
        while not any(future.done() for future in sending):
            time.sleep(0.01)
        time.sleep(0.3)
        first.kill()
        accepted = {number: location for number, future in enumerate(sending) if (location := future.result())}
    assert accepted
    with Served(tmp_path, url=store_url, **SETTINGS) as second:
        again = {number: send(second, number) for number in range(JOBS)}
        assert {number: again[number] for number in accepted} == accepted, "a repeated request is the same job, across the crash"
        for number, location in again.items():
            job = finished(second, location)
            assert [result["id"] for result in job["results"]] == [f"{number}-{position}" for position in range(ARTICLES)]
            assert {result["kind"] for result in job["results"]} == {"report"}
    database = Database(store_url)
    with database.reading() as connection:
        items = select(func.count(), func.count(distinct(Item.id))).select_from(Item)
        assert connection.execute(items).one() == (JOBS * ARTICLES, JOBS * ARTICLES)
        done = select(func.count()).select_from(Job).where(Job.remaining == 0, Job.finished.is_not(None))
        assert connection.execute(done).scalar_one() == JOBS
        if connection.dialect.name == "sqlite":
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    database.close()


def finished(served, location, seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        job = httpx2.get(served.url + location).json()
        if job["state"] == "done":
            return job
        time.sleep(0.1)
    raise AssertionError(job)


def test_two_instances_share_one_store(tmp_path, store_url):
    with Served(tmp_path, url=store_url, **SETTINGS) as first, Served(tmp_path, url=store_url, **SETTINGS) as second:
        places = [send(served, number) for number, served in enumerate((first, second, first, second))]
        for location in places:
            assert finished(first, location)["id"] == finished(second, location)["id"]
        one = httpx2.post(f"{second.url}/v1/audit", json=article(), timeout=60)
        assert one.status_code == 200

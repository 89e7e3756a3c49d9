"""From a request's body to an accepted job, the same for clients and for webhooks."""

import hashlib
from collections.abc import Callable
from typing import TypeVar

from anyio import CapacityLimiter, to_thread
from fastapi import Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse

from auditor.service.http.answers import job_path, job_to_dict
from auditor.service.http.problems import SOON, Problem
from auditor.service.http.service import Service
from auditor.service.http.submission import Body, Limits, read_submission
from auditor.service.store import jobs, queue
from auditor.service.store.jobs import Accepted, Identity, QueueFull, Submission, Terms

_Result = TypeVar("_Result")

# Reading a large input takes a while; the threads that answer small questions are others.
_READING_THREADS = 2
# A gzipped web archive unpacks to about this many times its size.
_UNPACKED = 8
_FULL = "The queue is full."


class Acceptance:
    """Turns bodies into jobs."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._reading = CapacityLimiter(_READING_THREADS)
        settings = service.settings
        self._limits = Limits(service.maximum_bytes, settings.queue_articles, _UNPACKED * settings.body_bytes)

    async def refuse_when_full(self, owner: str, key: str | None) -> None:
        """Refuse before a body is read that there is no room for; what repeats the request of a key needs none.

        Raises:
            Problem: as many articles wait as may.
        """
        database = self._service.database
        if await run_in_threadpool(queue.waiting_articles, database) < self._service.settings.queue_articles:
            return
        if key is None or not await run_in_threadpool(jobs.is_remembered, database, owner, key):
            raise _full()

    async def read(self, body: Body) -> Submission:
        """Return what a body holds.

        Raises:
            Problem: nothing that could be read, or more than the queue ever takes.
        """
        return await self._in_reader(lambda: read_submission(body, self._limits))

    async def accept(self, submission: Submission, *, owner: str, urgent: bool, identity: Identity | None) -> Accepted:
        """Keep a request as a job and wake the worker.

        Raises:
            Problem: the queue is full.
        """
        settings = self._service.settings
        terms = Terms(owner, urgent, settings.queue_articles, identity, callback=bool(settings.callback_url))
        try:
            accepted = await run_in_threadpool(jobs.accept, self._service.database, submission, terms)
        except QueueFull:
            raise _full() from None
        self._service.worker.wake()
        return accepted

    async def job(self, job_id: str, status: int, *, outcomes: bool | None = None) -> Response:
        """Return the answer that shows a job; with 200 the outcomes stand in it unless told otherwise, with 202 its address does."""
        with_outcomes = status == 200 if outcomes is None else outcomes
        view = await run_in_threadpool(jobs.view, self._service.database, job_id, outcomes=with_outcomes)
        if view is None:
            raise not_found("job")
        headers = {"Location": job_path(job_id)} if status == 202 else {}
        # A report may be long: making JSON of it is work for a thread.
        return await run_in_threadpool(lambda: JSONResponse(job_to_dict(view), status, headers))

    async def _in_reader(self, function: Callable[[], _Result]) -> _Result:
        return await to_thread.run_sync(function, limiter=self._reading)


def fingerprint(*parts: str | bytes) -> str:
    """Return a hash of the parts of a request, so that they cannot run into each other."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


def not_found(what: str, *, remedy: str = "Check the address; what is finished is deleted when its time is over.") -> Problem:
    """Return the answer to an address that leads nowhere."""
    return Problem(404, "not-found", f"There is no such {what}.", remedy)


def _full() -> Problem:
    return Problem(503, "queue", _FULL, "Send the request again in a moment, or in smaller parts.", headers=SOON)

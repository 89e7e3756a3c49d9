"""The one thread that audits: it takes what waits, of several requests together, and records what comes out."""

import threading
import time
from collections.abc import Sequence
from itertools import groupby

from sqlalchemy.exc import SQLAlchemyError

from auditor.errors import AuditError
from auditor.pipeline import ARTICLES_PER_BATCH
from auditor.report import Failure, Outcome
from auditor.service.audits import Audits
from auditor.service.http import logs
from auditor.service.http.metrics import Metrics
from auditor.service.http.waiters import Waiters
from auditor.service.settings import ServiceSettings
from auditor.service.store import queue
from auditor.service.store.database import Database
from auditor.service.store.queue import Claim
from auditor.service.store.records import references_from_record

# What another instance accepted is found by looking.
_POLL_SECONDS = 1.0
# Requests that arrive together are audited together: a batch that is not full begins when none has come for so long.
_QUIET_SECONDS = 0.02
_GATHERING_SECONDS = 0.2
_STORE_PAUSE_SECONDS = 1.0
# Every so many batches the oldest articles go first, so that a stream of small requests never starves a long job.
_OLDEST_EVERY = 4


class Worker:
    """Owns the auditor; every other thread talks to it through the store."""

    def __init__(
        self, auditor: Audits, database: Database, settings: ServiceSettings, *, owner: str, waiters: Waiters, metrics: Metrics
    ) -> None:
        self.auditor = auditor
        self.owner = owner
        self.batch: Sequence[Claim] = ()
        self._busy_since: float | None = None
        self._database = database
        self._settings = settings
        self._waiters = waiters
        self._metrics = metrics
        self._stopping = threading.Event()
        self._bell = threading.Event()
        self._batches = 0
        self._thread = threading.Thread(target=self._run, name="auditor-worker", daemon=True)

    def start(self) -> None:
        """Begin to audit."""
        self._thread.start()

    def stop(self, seconds: float) -> None:
        """Let the batch at hand come to its end, waiting some seconds at most; what is left then is given back for another instance."""
        self._stopping.set()
        self._bell.set()
        self._thread.join(seconds)
        if self._thread.is_alive():
            try:
                queue.release(self._database, self.batch, owner=self.owner)
            except SQLAlchemyError as error:  # the lease gives them back too, only later
                logs.failed("a batch was not given back", error)

    def wake(self) -> None:
        """Tell that an article waits."""
        self._bell.set()

    @property
    def alive(self) -> bool:
        """Tell whether the thread runs, and has not been at one batch for longer than any should take."""
        since = self._busy_since
        hangs = since is not None and time.monotonic() - since > self._settings.batch_seconds
        return self._thread.is_alive() and not hangs

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                self._gather()
                self.batch = () if self._stopping.is_set() else self._claim()
                if self.batch:
                    self._busy_since = time.monotonic()
                    self._work(self.batch)
                else:
                    self._bell.wait(_POLL_SECONDS)
            except Exception as error:  # the thread outlives whatever one batch does to it; the lease gives the articles back
                logs.failed("a batch was given up", error)
                self._stopping.wait(_STORE_PAUSE_SECONDS)
            finally:
                self.batch, self._busy_since = (), None

    def _gather(self) -> None:
        """Wait until a batch is full, or no more requests come."""
        end = time.monotonic() + _GATHERING_SECONDS
        while time.monotonic() < end and queue.waiting_articles(self._database) < ARTICLES_PER_BATCH:
            self._bell.clear()
            if not self._bell.wait(_QUIET_SECONDS):
                return

    def _claim(self) -> list[Claim]:
        self._batches += 1
        oldest_first = self._batches % _OLDEST_EVERY == 0
        claims = queue.claim(
            self._database, owner=self.owner, most=ARTICLES_PER_BATCH, seconds=self._settings.lease_seconds, oldest_first=oldest_first
        )
        return self._without_neighbours(claims)

    def _without_neighbours(self, claims: list[Claim]) -> list[Claim]:
        """Return an article alone that an instance died on before: it may have been its neighbour's fault, or its own."""
        again = [item for item in claims if item.attempts > 1]
        if not again:
            return claims
        others = [item for item in claims if item is not again[0]]
        if others:
            queue.release(self._database, others, owner=self.owner)
        return again[:1]

    def _work(self, claims: Sequence[Claim]) -> None:
        """Audit what has the same references together, and record it before the next."""
        by_reference = sorted(claims, key=lambda item: item.reference or "")
        for reference, group in groupby(by_reference, key=lambda item: item.reference):
            items, started = list(group), time.monotonic()
            outcomes = self._outcomes(items, reference)
            seconds = time.monotonic() - started
            self._record(list(zip(items, outcomes, strict=True)))
            self._metrics.batch(outcomes, seconds)
            job_ids = sorted({item.job_id for item in items})
            self._waiters.tell(job_ids)
            logs.say("audited", articles=len(items), seconds=round(seconds, 3), jobs=job_ids)

    def _outcomes(self, items: Sequence[Claim], reference: str | None) -> list[Outcome]:
        if items[0].attempts > self._settings.attempts:
            return [_given_up(item, self._settings.attempts) for item in items]
        try:
            references = references_from_record(reference)
            return list(self.auditor.audit([item.article for item in items], references or None))
        except Exception as error:
            logs.failed("an audit failed", error)
            return [_failure(item, type(error).__name__) for item in items]

    def _record(self, done: Sequence[tuple[Claim, Outcome]]) -> None:
        """Record outcomes, tried until the store takes them: what was audited is not thrown away for a hiccup of the store."""
        while True:
            try:
                return queue.complete(self._database, done)
            except SQLAlchemyError as error:
                logs.failed("the store did not take a batch", error)
                if self._stopping.wait(_STORE_PAUSE_SECONDS):
                    raise


def _given_up(item: Claim, attempts: int) -> Failure:
    message = f"The audit was broken off {attempts} times: the service died or hung on this article."
    return Failure(
        item.article.id, item.article.source, AuditError.kind, message, "Audit it alone with `auditor audit` to see what it does."
    )


def _failure(item: Claim, error: str) -> Failure:
    message = f"The audit failed inside the auditor ({error})."
    return Failure(item.article.id, item.article.source, AuditError.kind, message, "Report it with the version of the auditor.")

"""The thread that keeps house: it renews the leases of this instance and deletes what is too old."""

import threading
import time

from auditor.service.http import logs
from auditor.service.http.worker import Worker
from auditor.service.settings import ServiceSettings
from auditor.service.store import jobs, queue
from auditor.service.store.database import Database

_RENEWALS_PER_LEASE = 3
_CLEANING_SECONDS = 3_600.0


class Keeper:
    """Renews and cleans while the service runs."""

    def __init__(self, database: Database, settings: ServiceSettings, worker: Worker) -> None:
        self._database = database
        self._settings = settings
        self._worker = worker
        self._stopping = threading.Event()
        self._cleaned = float("-inf")
        self._thread = threading.Thread(target=self._run, name="auditor-keeper", daemon=True)

    def start(self) -> None:
        """Begin to keep house."""
        self._thread.start()

    def stop(self) -> None:
        """End with the next step."""
        self._stopping.set()
        self._thread.join(self._settings.lease_seconds)

    def _run(self) -> None:
        while not self._stopping.wait(self._settings.lease_seconds / _RENEWALS_PER_LEASE):
            try:
                self._step()
            except Exception as error:  # the store may be away for a while; the next step tries again
                logs.failed("housekeeping failed", error)

    def _step(self) -> None:
        if self._worker.alive:
            queue.renew(self._database, self._worker.batch, owner=self._worker.owner, seconds=self._settings.lease_seconds)
        if time.monotonic() - self._cleaned > _CLEANING_SECONDS:
            deleted = jobs.delete_finished(self._database, before=jobs.days_ago(self._settings.retention_days))
            if deleted:
                logs.say("deleted what was too old", jobs=deleted)
                return
            self._cleaned = time.monotonic()

"""The parts of one running service, made and stopped together."""

import os
import secrets
import socket

from auditor.service.audits import Audits
from auditor.service.http.access import Access
from auditor.service.http.courier import Courier
from auditor.service.http.keeper import Keeper
from auditor.service.http.metrics import Metrics
from auditor.service.http.rates import Rates
from auditor.service.http.uploads import Uploads
from auditor.service.http.waiters import Waiters
from auditor.service.http.worker import Worker
from auditor.service.settings import ServiceSettings, is_loopback
from auditor.service.store.database import Database

# A batch that is at work when the service is stopped may come to its end within this.
_LAST_BATCH_SECONDS = 30.0


class Service:
    """Holds what the routes need; `maximum_bytes` bounds one article, as everywhere in the auditor."""

    def __init__(self, auditor: Audits, database: Database, settings: ServiceSettings, *, maximum_bytes: int) -> None:
        self.settings = settings
        self.maximum_bytes = maximum_bytes
        self.database = database
        self.metrics = Metrics()
        self.waiters = Waiters()
        self.uploads = Uploads(settings)
        # A body must be read before its signature can be checked: what strangers send takes no room from those who have a key.
        self.pushes = Uploads(settings)
        self.rates = Rates(settings.requests_per_minute)
        self.access = Access(database, loopback=is_loopback(settings.host))
        owner = f"{socket.gethostname()[:60]}:{os.getpid()}:{secrets.token_hex(4)}"
        self.worker = Worker(auditor, database, settings, owner=owner, waiters=self.waiters, metrics=self.metrics)
        self._keeper = Keeper(database, settings, self.worker)
        self._courier = Courier(database, settings, self.metrics)

    def start(self) -> None:
        """Start the threads; called inside the loop that answers requests."""
        self.waiters.attach()
        for part in (self.worker, self._keeper, self._courier):
            part.start()

    def stop(self) -> None:
        """Stop the threads, the worker first, and close the store."""
        self.worker.stop(_LAST_BATCH_SECONDS)
        self._keeper.stop()
        self._courier.stop()
        self.database.close()

"""What Prometheus may count. Labels are routes, methods, statuses and verdicts: their number never grows with what is sent."""

import math

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from auditor.report import Outcome, Report
from auditor.version import VERSION

MEDIA_TYPE = CONTENT_TYPE_LATEST
_METHODS = frozenset({"GET", "POST", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE"})
_SECONDS = (0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)
_SIZES = (1, 2, 4, 8, 16)


class Metrics:
    """The figures of one service."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._requests = Counter("auditor_requests", "Requests answered.", ("route", "method", "status"), registry=self._registry)
        self._seconds = Histogram("auditor_request_seconds", "Time to answer.", ("route",), buckets=_SECONDS, registry=self._registry)
        self._outcomes = Counter("auditor_outcomes", "Articles audited, by what came out.", ("outcome",), registry=self._registry)
        self._batch = Histogram("auditor_batch_articles", "Articles audited together.", buckets=_SIZES, registry=self._registry)
        self._batch_seconds = Histogram("auditor_batch_seconds", "Time to audit a batch.", buckets=_SECONDS, registry=self._registry)
        self._waiting = Gauge("auditor_waiting_articles", "Articles waiting, in the whole store.", registry=self._registry)
        self._callbacks = Counter("auditor_callbacks", "Tries to announce a job.", ("result",), registry=self._registry)
        Gauge("auditor_info", "The version.", ("version",), registry=self._registry).labels(VERSION).set(1)

    def request(self, route: str, method: str, status: int, seconds: float) -> None:
        """Count an answered request; `route` is the pattern of its address, not the address."""
        self._requests.labels(route, method if method in _METHODS else "other", str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def batch(self, outcomes: list[Outcome], seconds: float) -> None:
        """Count what came out of a batch."""
        self._batch.observe(len(outcomes))
        self._batch_seconds.observe(seconds)
        for outcome in outcomes:
            self._outcomes.labels(outcome.verdict.label.value if isinstance(outcome, Report) else "failure").inc()

    def callback(self, result: str) -> None:
        """Count a try to announce a job."""
        self._callbacks.labels(result).inc()

    def text(self, waiting: int | None) -> bytes:
        """Return all figures in Prometheus's format; what the store does not tell is no number."""
        self._waiting.set(math.nan if waiting is None else waiting)
        return generate_latest(self._registry)

"""How many requests each caller may make: a bucket that fills evenly and holds one minute's worth."""

import math
import time
from collections.abc import Callable

from auditor.service.http.problems import Problem

_MINUTE = 60.0


class Rates:
    """One bucket a caller; callers are API keys, so there are few."""

    def __init__(self, per_minute: int, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._per_minute = per_minute
        self._clock = clock
        self._buckets: dict[str, tuple[float, float]] = {}

    def spend(self, caller: str) -> None:
        """Take one request out of the caller's bucket.

        Raises:
            Problem: it is empty.
        """
        now = self._clock()
        left, since = self._buckets.get(caller, (float(self._per_minute), now))
        left = min(self._per_minute, left + (now - since) * self._per_minute / _MINUTE)
        self._buckets[caller] = (max(left - 1, 0.0) if left >= 1 else left, now)
        if left < 1:
            seconds = math.ceil((1 - left) * _MINUTE / self._per_minute)
            detail = f"This key may make {self._per_minute} requests a minute."
            raise Problem(429, "rate", detail, "Wait as long as Retry-After says.", headers={"Retry-After": str(seconds)})

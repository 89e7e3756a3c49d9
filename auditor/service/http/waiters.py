"""Requests that wait for a job of theirs, and the worker thread that tells them."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable

# Another instance may finish the job, and nobody tells this one.
_POLL_SECONDS = 1.0


class Waiters:
    """Wakes the requests whose jobs have news."""

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._events: defaultdict[str, set[asyncio.Event]] = defaultdict(set)

    def attach(self) -> None:
        """Take the running loop as the one that requests wait in."""
        self._loop = asyncio.get_running_loop()

    def tell(self, job_ids: Iterable[str]) -> None:
        """Wake who waits for these jobs; callable from any thread."""
        if self._loop and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._ring, tuple(job_ids))

    async def wait(self, job_id: str, is_over: Callable[[], Awaitable[bool]], seconds: float) -> bool:
        """Wait until `is_over` says so, for some seconds at most; return whether it did."""
        event = asyncio.Event()
        self._events[job_id].add(event)
        try:
            async with asyncio.timeout(seconds):
                while not await is_over():
                    await _rung(event)
            return True
        except TimeoutError:
            return False
        finally:
            self._events[job_id].discard(event)
            if not self._events[job_id]:
                del self._events[job_id]

    def _ring(self, job_ids: Iterable[str]) -> None:
        for job_id in job_ids:
            for event in self._events.get(job_id, ()):
                event.set()


async def _rung(event: asyncio.Event) -> None:
    try:
        await asyncio.wait_for(event.wait(), _POLL_SECONDS)
    except TimeoutError:
        return
    event.clear()

"""The stream: NDJSON in, one outcome for each line out, in order, for as long as lines come.

A thread reads ahead while a batch is audited, so a batch is whatever has come by then: a slow producer gets each
result at once, a fast one gets full batches.
"""

import io
import os
import select
from collections.abc import Iterator, Sequence
from contextlib import suppress
from queue import Empty, Queue
from threading import Thread
from typing import Any, BinaryIO

from auditor.article import Article
from auditor.errors import IntakeError
from auditor.intake import ndjson
from auditor.intake.item import failure
from auditor.intake.read import Read
from auditor.pipeline import ARTICLES_PER_BATCH
from auditor.report import Outcome
from auditor.service.audits import Audits
from auditor.service.stop import Stop

ID, NAME = "stdin", "standard input"
_CHUNK = 1 << 16


def stream(
    source: BinaryIO, auditor: Audits, *, stop: Stop, maximum_bytes: int, reference: Article | Sequence[Article] | None = None
) -> Iterator[Outcome]:
    """Yield one outcome for each line of `source` that is not blank; after a stop, those of the batch at hand are the last.

    Ids are kept as they come, even when one comes twice: remembering all of them would take memory without end.
    """
    ahead: Queue[Read | None] = Queue(maxsize=ARTICLES_PER_BATCH)
    reader = Thread(target=_read, args=(source, ahead, stop, maximum_bytes), name="auditor-stream", daemon=True)
    reader.start()
    batch = _available(ahead)
    try:
        while batch and not stop.is_set():
            yield from auditor.audit(batch, reference)
            batch = _available(ahead)
    finally:
        if batch:
            # Nobody takes the rest: let the reader go.
            stop.set()
        while reader.is_alive():
            _available(ahead, seconds=0.1)


def interruptible(source: BinaryIO, stop: Stop) -> BinaryIO:
    """Return `source` as a stream that also ends when a stop is asked for, even where it waits for a line that does not come."""
    try:
        descriptor = source.fileno()
    except OSError:
        return source
    return io.BufferedReader(_Interruptible(descriptor, stop), _CHUNK)


class _Interruptible(io.RawIOBase):
    """The bytes of a descriptor until its end or the stop."""

    def __init__(self, descriptor: int, stop: Stop) -> None:
        self._descriptor = descriptor
        self._stop = stop

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Wait for bytes or for the stop."""
        ready: list[int] = []
        while not self._stop.is_set() and self._descriptor not in ready:
            ready, _, _ = select.select([self._descriptor, self._stop.fileno()], [], [])
        return 0 if self._stop.is_set() else os.readv(self._descriptor, [buffer])


def _read(source: BinaryIO, ahead: "Queue[Read | None]", stop: Stop, maximum_bytes: int) -> None:
    """Put every item of `source` into the queue, then `None`; a source that breaks off is told as the last item."""
    try:
        for id, item in ndjson.parse(source, id=ID, source=NAME, maximum_bytes=maximum_bytes):
            if stop.is_set():
                # The stop may have cut this line.
                break
            ahead.put(failure(id, NAME, item) if isinstance(item, IntakeError) else item)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        broken = IntakeError(f"The stream broke off: {reason}.", "Send the lines again that have no answer.")
        ahead.put(failure(ID, NAME, broken))
    ahead.put(None)


def _available(ahead: "Queue[Read | None]", seconds: float | None = None) -> list[Read]:
    """Return what the reader has put by now, one batch at most; waits for the first item, and is empty at the end."""
    batch: list[Read] = []
    with suppress(Empty):
        while len(batch) < ARTICLES_PER_BATCH:
            item = ahead.get(block=not batch, timeout=seconds)
            if item is None:
                # The next call must find the end again.
                ahead.put(None)
                break
            batch.append(item)
    return batch

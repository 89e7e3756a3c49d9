"""A stop that a signal asks for: what runs comes to its next clean end, and what waits is woken."""

import os
import select
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType


class Stop:
    """Says whether to stop, and wakes whoever waits. Asking is safe in a signal handler and from another thread.

    A pipe rings the bell: `threading.Event` may not be set in a handler, because the thread that it interrupts can hold its lock.
    """

    def __init__(self) -> None:
        self._ring, self._rope = os.pipe()
        os.set_blocking(self._ring, False)
        os.set_blocking(self._rope, False)
        self._requested = False

    def is_set(self) -> bool:
        """Tell whether a stop was asked for."""
        return self._requested

    def set(self) -> None:
        """Ask for a stop."""
        self._requested = True
        self.wake()

    def wake(self) -> None:
        """Wake who waits, without asking for a stop."""
        # A full pipe rings already.
        with suppress(BlockingIOError):
            os.write(self._rope, b"\0")

    def wait(self, seconds: float) -> bool:
        """Wait until woken, for `seconds` at most, and tell whether to stop."""
        if not self._requested and select.select([self._ring], [], [], seconds)[0]:
            os.read(self._ring, select.PIPE_BUF)
        return self._requested

    def fileno(self) -> int:
        """Return the descriptor that becomes readable when a stop is asked for."""
        return self._ring

    def close(self) -> None:
        """Free the descriptors."""
        os.close(self._ring)
        os.close(self._rope)


@contextmanager
def stop_on_signals() -> Iterator[Stop]:
    """Yield a stop that SIGTERM and SIGINT ask for; a second SIGINT interrupts at once, as a person who repeats it wants."""
    stop = Stop()

    def ask(number: int, _: FrameType | None) -> None:
        stop.set()
        if number == signal.SIGINT:
            signal.signal(signal.SIGINT, signal.default_int_handler)

    before = {number: signal.signal(number, ask) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        stop.close()

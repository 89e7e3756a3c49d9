"""HTTP/1.1 with deadlines: a client that sends a byte a minute, or does not take its answer, does not keep a connection."""

import asyncio
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol


class DeadlineProtocol(H11Protocol):
    """uvicorn's protocol; a connection whose next request is not there in time is closed, one whose answer is not taken is cut."""

    header_seconds = 10.0
    answer_seconds = 30.0

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._deadline: asyncio.TimerHandle | None = None
        self._untaken: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start the clock."""
        super().connection_made(transport)
        # Writing counts as paused while anything is left to take, not only beyond a high-water mark.
        transport.set_write_buffer_limits(0)
        self._arm()

    def data_received(self, data: bytes) -> None:
        """Stop the clock when a head is complete, and start it when the next one begins."""
        super().data_received(data)
        if self.cycle is not None and not self.cycle.response_complete:
            self._disarm()
        elif self._deadline is None:
            self._arm()

    def on_response_complete(self) -> None:
        """Start the clock for a head of which a part has come, and for the rest of a body that was refused before its end."""
        super().on_response_complete()
        is_answered = self.cycle is None or self.cycle.response_complete
        if self._deadline is None and is_answered and (self.conn.their_state is h11.SEND_BODY or self.conn.trailing_data[0]):
            self._arm()

    def pause_writing(self) -> None:
        """Start the clock for the client to take its answer."""
        super().pause_writing()
        self._untaken = self.loop.call_later(self.answer_seconds, self.transport.abort)

    def resume_writing(self) -> None:
        """Stop that clock: the answer is taken."""
        super().resume_writing()
        self._forget_untaken()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the clocks."""
        self._disarm()
        self._forget_untaken()
        super().connection_lost(exc)

    def _arm(self) -> None:
        self._deadline = self.loop.call_later(self.header_seconds, self.transport.close)

    def _disarm(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _forget_untaken(self) -> None:
        if self._untaken is not None:
            self._untaken.cancel()
            self._untaken = None


def with_deadlines(*, header_seconds: float, answer_seconds: float) -> type[DeadlineProtocol]:
    """Return the protocol with deadlines of its own: uvicorn takes a class, not an object."""
    return type("Protocol", (DeadlineProtocol,), {"header_seconds": header_seconds, "answer_seconds": answer_seconds})

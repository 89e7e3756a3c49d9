"""Request bodies, read with a limit on their size, on their time, and on what all of them hold together."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from fastapi import Request
from starlette.requests import ClientDisconnect

from auditor.service.http.problems import SOON, Problem
from auditor.service.settings import ServiceSettings


class Uploads:
    """The bodies that are being read or worked on, counted by the bytes that they hold."""

    def __init__(self, settings: ServiceSettings) -> None:
        self._settings = settings
        self._held = 0

    @contextmanager
    def room(self) -> Iterator["Upload"]:
        """Yield an upload whose bytes are given back at the end."""
        upload = Upload(self, self._settings)
        try:
            yield upload
        finally:
            self._held -= upload.size

    def take(self, size: int) -> None:
        """Count bytes that are about to be held.

        Raises:
            Problem: all requests together hold too many.
        """
        if self._held + size > self._settings.upload_bytes:
            raise Problem(503, "busy", "Too much is being sent at this moment.", "Send the request again in a moment.", headers=SOON)
        self._held += size


class Upload:
    """One request's body."""

    def __init__(self, uploads: Uploads, settings: ServiceSettings) -> None:
        self.size = 0
        self._uploads = uploads
        self._settings = settings

    async def body(self, request: Request) -> bytes:
        """Return the body.

        Raises:
            Problem: it is compressed, too large, or did not come in time.
        """
        _refuse_encoded(request)
        self._refuse_announced(request)
        chunks: list[bytes] = []
        try:
            async with asyncio.timeout(self._settings.body_seconds):
                async for chunk in request.stream():
                    self._count(len(chunk))
                    chunks.append(chunk)
        except TimeoutError:
            late = f"The body did not arrive within {self._settings.body_seconds} seconds."
            raise Problem(408, "slow", late, "Send it faster, or in smaller parts.", headers={"Connection": "close"}) from None
        except ClientDisconnect:
            raise Problem(400, "cut-off", "The connection ended before the body did.", "Send the whole body.") from None
        return b"".join(chunks)

    def _count(self, size: int) -> None:
        if self.size + size > self._settings.body_bytes:
            raise self._too_large()
        self._uploads.take(size)
        self.size += size

    def _refuse_announced(self, request: Request) -> None:
        announced = request.headers.get("content-length", "")
        if announced.isdecimal() and int(announced[:20]) > self._settings.body_bytes:
            raise self._too_large()

    def _too_large(self) -> Problem:
        detail = f"The body is larger than {self._settings.body_bytes:,} bytes."
        return Problem(413, "too-large", detail, "Send fewer articles in one request.", headers={"Connection": "close"})


def _refuse_encoded(request: Request) -> None:
    if request.headers.get("content-encoding", "identity").strip().lower() not in ("", "identity"):
        raise Problem(
            415,
            "encoding",
            "The body is compressed.",
            "Send it as it is, without Content-Encoding.",
            headers={"Accept-Encoding": "identity"},
        )

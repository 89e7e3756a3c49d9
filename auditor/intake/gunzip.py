"""Gzip as web archives use it, a member for each record: unpacked as it is read, and never further than asked."""

import io
import zlib
from typing import Any, BinaryIO

MAGIC = b"\x1f\x8b"
_BLOCK = 1 << 16
_WINDOW = 16 + zlib.MAX_WBITS
_RECORD = b"WARC/"
# What writers leave behind a member.
_PADDING = b"\0\r\n"


class Members(io.RawIOBase):
    """The bytes of a stream, gunzipped if they are gzip. A member that begins a record ends what comes before it, as a file would.

    So a record with a wrong length does not swallow the next one; `next_member` goes on behind such an end.
    `fault` tells why the gzip data could be read no further; what came before is good.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self.fault: str | None = None
        self._stream = stream
        self._packed = stream.read(_BLOCK)
        self.is_gzip = self._packed.startswith(MAGIC)
        self._inflate = zlib.decompressobj(_WINDOW)
        self._starts_member = True
        self._held = b""
        self._ready = b""

    def readable(self) -> bool:
        """Tell that this can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill `buffer` as far as there is data before the end or the next record, and return how far that is."""
        if not self._ready and not self._held and not self.fault:
            self._ready = self._more(len(buffer))
        data, self._ready = self._ready[: len(buffer)], self._ready[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)

    def next_member(self) -> bool:
        """Go on with the member that is held back, and tell whether there is one."""
        self._ready, self._held = self._held, b""
        return bool(self._ready)

    def _more(self, size: int) -> bytes:
        if not self.is_gzip:
            data, self._packed = self._packed or self._stream.read(size), b""
            return data
        try:
            data = self._inflated(size)
        except zlib.error:
            self.fault = "Its gzip data is damaged."
            return b""
        if self._starts_member and data.startswith(_RECORD):
            self._held, data = data, b""
        self._starts_member = False
        return data

    def _inflated(self, size: int) -> bytes:
        """Return up to `size` unpacked bytes, none at the end of the last member."""
        while True:
            if self._inflate.eof and not self._opened():
                return b""
            packed = self._packed or self._stream.read(_BLOCK)
            data = self._inflate.decompress(packed, size)
            self._packed = self._inflate.unconsumed_tail or self._inflate.unused_data
            if data:
                return data
            if not packed and not self._inflate.eof:
                self.fault = "Its gzip data is cut off."
                return b""

    def _opened(self) -> bool:
        """Open the next member, and tell whether there is one."""
        self._packed = (self._packed or self._stream.read(_BLOCK)).lstrip(_PADDING)
        if self._packed:
            self._inflate = zlib.decompressobj(_WINDOW)
            self._starts_member = True
        return bool(self._packed)

"""Web archives written by hand, byte by byte, so that every part of them can be wrong."""

import io

PROSE = "The ferry to the outer islands was cancelled for the third day in a row. Most of the passengers slept in the waiting room."
OTHER = "Nobody knew when the next boat would leave, said a clerk, and the last blankets had been handed out by midnight."
PAGE = f"<!doctype html><html><title>Ferries</title><body><article><p>{PROSE}</p><p>{OTHER}</p></article></body></html>".encode()
TEXT = f"Ferries\n\n{PROSE}\n\n{OTHER}"


def headers(fields: dict[str, object]) -> bytes:
    return b"".join(f"{name.replace('_', '-')}: {value}\r\n".encode() for name, value in fields.items() if value is not None)


def answer(body: bytes = PAGE, status: str = "200 OK", **fields: object) -> bytes:
    """Return what a server sends; a field that is `None` is left out."""
    return f"HTTP/1.1 {status}\r\n".encode() + headers({"Content_Type": "text/html; charset=utf-8", **fields}) + b"\r\n" + body


def record(body: bytes | None = None, kind: str | None = "response", uri: str | None = "http://a.example/1", **fields: object) -> bytes:
    """Return a WARC record; a field that is `None` is left out."""
    body = answer() if body is None else body
    known = {"WARC_Type": kind, "WARC_Target_URI": uri, "Content_Type": "application/http; msgtype=response", "Content_Length": len(body)}
    return b"WARC/1.0\r\n" + headers({**known, **fields}) + b"\r\n" + body + b"\r\n\r\n"


def arc(body: bytes, media: str = "text/html") -> bytes:
    """Return an ARC file with one record."""
    about = b"1 0 Courier\nURL IP-address Archive-date Content-type Archive-length\n"
    opening = f"filedesc://a.arc 0.0.0.0 20140101000000 text/plain {len(about)}\n".encode() + about
    return opening + f"\nhttp://a.example/1 192.0.2.1 20140101000000 {media} {len(body)}\n".encode() + body + b"\n"


class Repeating(io.RawIOBase):
    """A stream that begins with some bytes, repeats others, and is never held as a whole."""

    def __init__(self, first: bytes, repeated: bytes, times: int) -> None:
        self.rest, self.repeated, self.times = first, repeated, times

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:
        if not self.rest and self.times:
            self.rest, self.times = self.repeated, self.times - 1
        size = min(len(buffer), len(self.rest))
        buffer[:size], self.rest = self.rest[:size], self.rest[size:]
        return size

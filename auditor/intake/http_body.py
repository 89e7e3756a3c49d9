"""The body of an archived HTTP message as the page was: chunks joined, compression undone, all within a bound."""

import io
import re
import zlib
from typing import Any

from auditor.errors import IntakeError
from auditor.intake.gunzip import MAGIC
from auditor.intake.refuse import too_large

_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_GZIP = ("gzip", "x-gzip")
_AS_IT_IS = ("", "identity", "none")
# A message has one coding in practice; each further one multiplies what a bomb can do.
_MOST_CODINGS = 2
_DAMAGED = IntakeError("Its compressed body is damaged.", "Fetch the page again.")


def charset(http: Any) -> str | None:
    """Return the charset that the headers of a message name."""
    match = _CHARSET.search(http.get_header("content-type") or "") if http else None
    return match[1] if match else None


def unwrapped(raw: bytes, http: Any, maximum_bytes: int) -> bytes:
    """Return the body of a message without its transfer and content codings.

    Archives often keep the header of a coding that they have undone: a body that does not look coded is taken as it is.

    Raises:
        IntakeError: it is larger than `maximum_bytes`, damaged, or in a coding that is not read.
    """
    data = _bounded(raw, maximum_bytes)
    if http is None:
        return data
    if "chunked" in (http.get_header("transfer-encoding") or "").lower():
        data = _joined(data)
    codings = (http.get_header("content-encoding") or "").lower().split(",")
    for coding in codings[: -_MOST_CODINGS - 1 : -1]:
        data = _decoded(data, coding.strip(), maximum_bytes)
    return data


def _bounded(data: bytes, maximum_bytes: int) -> bytes:
    if len(data) > maximum_bytes:
        raise too_large(maximum_bytes, "leave the record out")
    return data


def _joined(data: bytes) -> bytes:
    from warcio.bufferedreaders import ChunkedDataReader

    joined: bytes = ChunkedDataReader(io.BytesIO(data)).read()
    return joined


def _decoded(data: bytes, coding: str, maximum_bytes: int) -> bytes:
    if coding in _AS_IT_IS or data.lstrip()[:1] == b"<":
        return data
    if coding in _GZIP:
        return _inflated(data, 16 + zlib.MAX_WBITS, maximum_bytes) if data.startswith(MAGIC) else data
    if coding == "deflate":
        # RFC 9110 means zlib's format; some servers send the bare data.
        has_header = len(data) > 1 and data[0] & 0x0F == zlib.DEFLATED and int.from_bytes(data[:2], "big") % 31 == 0
        return _inflated(data, zlib.MAX_WBITS if has_header else -zlib.MAX_WBITS, maximum_bytes)
    raise IntakeError(f"It is compressed with {coding[:20]!r}, which is not read.", "Archive it again, asking the server for gzip.")


def _inflated(data: bytes, window: int, maximum_bytes: int) -> bytes:
    inflater = zlib.decompressobj(window)
    try:
        inflated = inflater.decompress(data, maximum_bytes + 1)
    except zlib.error:
        raise _DAMAGED from None
    if not inflated and not inflater.eof:
        raise _DAMAGED
    return _bounded(inflated, maximum_bytes)

"""The records of a web archive as they come, WARC or ARC, plain or gzipped; nothing that a record claims is believed without a bound."""

import io
import logging
import re
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from auditor.errors import IntakeError
from auditor.intake.gunzip import Members

_BLOCK = 1 << 16
# All headers of one record together; real ones stay below 20 kB.
_MAXIMUM_HEADERS = 1 << 19
_WARC = rb"WARC/(?:1\.[01]|0\.1[78])\s*$"
# An address, an IP number, a date, a media type and a length.
_ARC = rb"[A-Za-z][\w+.-]*:.* [\d.:A-Fa-f]{2,45} \d{8,18} \S+ \S+\s*$"
# The first line of a record, by what the archive is known to be.
_STARTS = {None: re.compile(_WARC + b"|" + _ARC), "warc": re.compile(_WARC), "arc": re.compile(_ARC)}
_AGAIN = "What could be read was read; fetch the archive again for the rest."
_REPAIR = "What could be read was read; `warcio check FILE` tells where, `warcio recompress FILE NEW` may mend it."
_NO_ARCHIVE = IntakeError("It holds no record of a web archive.", "Give a WARC or ARC file as a crawler wrote it, gzipped or not.")


class Record:
    """One record: what its headers say, and its body, which is not held before it is asked for."""

    def __init__(self, number: int, raw: Any, members: Members) -> None:
        self.number = number
        self.http = raw.http_headers
        self._raw = raw
        self._members = members

    @property
    def kind(self) -> str:
        """Return WARC's own word for it, such as `response`."""
        return str(self._raw.rec_type or "unknown").lower()

    @property
    def uri(self) -> str | None:
        """Return the address that was archived."""
        return self.header("WARC-Target-URI") or self.header("uri")

    @property
    def length(self) -> int:
        """Return how long the record says that it is, its HTTP headers included."""
        return int(self._raw.length)

    def header(self, name: str) -> str | None:
        """Return one header of the record itself, not of the HTTP message in it."""
        return self._raw.rec_headers.get_header(name) or None

    def read(self, maximum_bytes: int) -> bytes:
        """Return the body, or its first `maximum_bytes` + 1 where it is longer."""
        data: bytes = self._raw.raw_stream.read(maximum_bytes + 1)
        return data

    def skip(self) -> None:
        """Pass over what is left of the body."""
        while self._raw.raw_stream.read(_BLOCK):
            pass

    @property
    def is_cut(self) -> bool:
        """Tell whether the archive ended before the body that was read to its end."""
        ended_as_meant = self._members.is_gzip and self._members.fault is None
        return self._raw.raw_stream.limit > 0 and not ended_as_meant


class _Source:
    """What warcio reads from: the headers of a record have a bound, so that endless ones do not fill the memory."""

    def __init__(self, members: Members) -> None:
        self._stream = io.BufferedReader(members, _BLOCK)
        self._position = 0
        self._allowed = _MAXIMUM_HEADERS

    def start(self, pattern: re.Pattern[bytes]) -> tuple[bytes, bool]:
        """Return the line that begins the next record, none at the end, and whether anything but blank lines stood before it."""
        self._allowed = _MAXIMUM_HEADERS
        stray = False
        while (line := self._stream.readline(_BLOCK)) and not pattern.match(line):
            stray = stray or bool(line.strip())
        return line, stray

    def read(self, size: int) -> bytes:
        """Return up to `size` bytes, as any stream does."""
        data = self._stream.read(size)
        self._position += len(data)
        return data

    def readline(self, size: int | None = None) -> bytes:
        """Return one line of headers.

        Raises:
            IntakeError: the headers of this record are too long.
        """
        if self._allowed <= 0:
            raise IntakeError("Its headers do not end.", _AGAIN)
        line = self._stream.readline(self._allowed if size is None else min(size, self._allowed))
        self._allowed -= len(line)
        self._position += len(line)
        return line

    def tell(self) -> int:
        """Return the number of bytes that were read."""
        return self._position


def records(stream: BinaryIO) -> Iterator[Record | IntakeError]:
    """Yield each record, or what keeps it from being read; what is wrong with the archive as a whole comes last."""
    members = Members(stream)
    source = _Source(members)
    parse = _parser(source)
    number = stray = 0
    format = cut = None
    while True:
        line, is_stray = source.start(_STARTS[format])
        stray += is_stray
        if not line:
            if members.next_member():
                continue
            break
        number += 1
        raw = parse(line, format)
        if isinstance(raw, IntakeError):
            yield IntakeError(f"Record {number}: {raw.message}", raw.remedy)
            continue
        format = raw.format
        record = Record(number, raw, members)
        yield record
        record.skip()
        cut = f"The archive ends within record {number}." if record.is_cut else None
    if fault := members.fault or cut:
        yield IntakeError(fault, _AGAIN)
    elif not number:
        yield _NO_ARCHIVE
    elif stray:
        yield IntakeError(f"It holds bytes that belong to no record, {stray} times: a length is wrong there.", _REPAIR)


def _parser(source: _Source) -> Callable[[bytes, str | None], Any]:
    """Return what parses the headers of a record, given its first line and the format of the archive."""
    from warcio.recordloader import ArcWarcRecordLoader

    # It logs addresses that it finds odd.
    logging.getLogger("warcio").setLevel(logging.CRITICAL + 1)
    loader = ArcWarcRecordLoader(verify_http=False, arc2warc=False)

    def parse(line: bytes, format: str | None) -> Any:
        try:
            raw = loader.parse_record_stream(source, line, format)
        except IntakeError as error:
            return error
        except Exception as error:  # whatever a broken record does to the parser, the others go on
            return IntakeError(f"Its headers cannot be parsed ({type(error).__name__}).", _REPAIR)
        return raw if raw.length is not None else IntakeError("It does not say how long it is.", _REPAIR)

    return parse

"""Inputs into articles, lazily and in order; what cannot be read becomes a failure in its place."""

import io
import logging
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

from auditor.article import Article
from auditor.errors import IntakeError
from auditor.intake.detect import detect, detect_stream
from auditor.intake.formats import DOCUMENTS, FORMATS, STREAMS
from auditor.intake.item import Item, failure
from auditor.intake.refuse import refuse_binary, too_large
from auditor.intake.sources import STDIN_ID, Found, Source, find, printable
from auditor.report import Failure, Skipped
from auditor.settings import Settings

logger = logging.getLogger(__name__)

Read = Article | Skipped | Failure


def read(
    inputs: Sequence[str],
    *,
    maximum_bytes: int,
    stdin: BinaryIO | None = None,
    format: str | None = None,
    stdin_id: str = STDIN_ID,
    leave_out: Iterable[Path] = (),
) -> Iterator[Read]:
    """Yield what every file, folder and `-` (standard input) holds, with unique ids: articles, skipped items, and failures.

    `maximum_bytes` bounds one file, one line of NDJSON, or one record of a web archive. `format` is one of `FORMATS`;
    without it the content tells. An article of standard input without an id of its own is called `stdin_id`. Files to
    `leave_out` are passed over in folders.

    Raises:
        IntakeError: an unknown format name, at once. Everything else is a failure among the articles.
    """
    if format is not None and format not in FORMATS:
        raise IntakeError(f"Unknown input format {format!r}.", f"The formats are: {', '.join(FORMATS)}.")
    sources = find(inputs, stdin_id, frozenset(map(os.path.realpath, leave_out)))
    return _unique(_outcomes(sources, maximum_bytes, stdin, format))


def read_reference(path: str | Path, *, maximum_bytes: int = Settings().maximum_bytes) -> Article:
    """Return the one clean article at `path`; what is skipped beside it, such as its pictures, does not matter.

    Raises:
        IntakeError: it is missing, unreadable, or not exactly one article.
    """
    outcomes = (outcome for outcome in read([str(path)], maximum_bytes=maximum_bytes) if not isinstance(outcome, Skipped))
    first, second = next(outcomes, None), next(outcomes, None)
    if isinstance(first, Failure):
        raise IntakeError(f"The reference {path} cannot be read. {first.message}", first.remedy)
    if first is None or second is not None:
        raise IntakeError(
            f"{path} is not exactly one article, as a reference must be.", "Give a file with one clean article about the same story."
        )
    return first


def _unique(outcomes: Iterable[Read]) -> Iterator[Read]:
    """Yield `outcomes` with a number after an id that was there before."""
    given: dict[str, int] = {}
    for outcome in outcomes:
        number = given.get(outcome.id, 0) + 1
        id = outcome.id if number == 1 else f"{outcome.id}-{number}"
        while id in given:
            number += 1
            id = f"{outcome.id}-{number}"
        given[outcome.id] = number
        given.setdefault(id, 1)
        yield outcome if id == outcome.id else replace(outcome, id=id)


def _outcomes(sources: Iterable[Found], maximum_bytes: int, stdin: BinaryIO | None, format: str | None) -> Iterator[Read]:
    for source, error in sources:
        if error is not None:
            yield failure(source.id, source.name, error)
            continue
        try:
            with _opened(source, stdin) as stream:
                for id, outcome in _items(stream, source, maximum_bytes, format):
                    yield failure(id, source.name, outcome) if isinstance(outcome, IntakeError) else outcome
        except IntakeError as refused:
            yield failure(source.id, source.name, refused)
        except (OSError, ValueError) as unreadable:
            yield failure(source.id, source.name, _leads_nowhere(source) or _unreadable(unreadable))
        except Exception as unforeseen:
            yield failure(source.id, source.name, _unforeseen(unforeseen))


@contextmanager
def _opened(source: Source, stdin: BinaryIO | None) -> Iterator["io.BufferedReader[Any]"]:
    """Open a source so that its first bytes can be looked at without taking them."""
    if source.path is not None:
        with source.path.open("rb") as file:
            yield file
        return
    stream: Any = stdin or sys.stdin.buffer
    if isinstance(stream, io.BufferedReader):
        yield stream
        return
    reader = io.BufferedReader(stream)
    try:
        yield reader
    finally:
        reader.detach()


def _items(stream: "io.BufferedReader[Any]", source: Source, maximum_bytes: int, format: str | None) -> Iterator[Item]:
    head = stream.peek()
    streamed = format if format is not None else detect_stream(head, source.suffix)
    if streamed != "warc":
        refuse_binary(head)
    if streamed in STREAMS:
        yield from STREAMS[streamed](stream, id=source.id, source=source.name, maximum_bytes=maximum_bytes)
        return
    data = _whole(stream, source, maximum_bytes)
    yield from DOCUMENTS[format or detect(data, source.suffix)](data, id=source.id, source=source.name)


def _whole(stream: BinaryIO, source: Source, maximum_bytes: int) -> bytes:
    """Return all bytes; a file that is too large is refused by its size, a stream after the limit, neither is read whole."""
    size = source.path.stat().st_size if source.path else 0
    data = stream.read(maximum_bytes + 1) if size <= maximum_bytes else b""
    if max(size, len(data)) > maximum_bytes:
        raise too_large(maximum_bytes, "give one article a file", size=size)
    return data


def _leads_nowhere(source: Source) -> IntakeError | None:
    """Return the error of a link whose file is gone: the name that was given is there."""
    if source.path is None or not source.path.is_symlink() or source.path.exists():
        return None
    target = printable(source.path.readlink())
    return IntakeError(f"It is a link to {target}, which is not there.", "Mend the link, or give the file itself.")


def _unreadable(error: OSError | ValueError) -> IntakeError:
    if isinstance(error, FileNotFoundError):
        return IntakeError("There is no such file.", "Check the path.")
    if isinstance(error, PermissionError):
        return IntakeError("It may not be read.", "Check the permissions of the file.")
    reason = getattr(error, "strerror", None) or str(error)
    return IntakeError(f"It cannot be read: {reason}.", "Check the path and the file.")


def _unforeseen(error: Exception) -> IntakeError:
    """Return the error of an input that a parser broke on, as none should; by its type, never with the text."""
    logger.error("intake failed: %s", type(error).__name__)
    return IntakeError(f"Reading it failed inside the auditor ({type(error).__name__}).", "Report it with the version; other inputs go on.")

"""What the tests of the formats share: the project's own samples, and reading bytes as the program does."""

import io
from pathlib import Path

from auditor.article import Article
from auditor.intake import read
from auditor.report import Failure, Skipped

SAMPLES = Path(__file__).parent / "samples"
LIMIT = 1_000_000
SAYS = {Article: "text", Skipped: "reason", Failure: "message"}


def outcomes(data: bytes | str, *, limit: int = LIMIT, format: str | None = None) -> list[Article | Skipped | Failure]:
    """Return what an input on standard input is read as."""
    content = data.encode() if isinstance(data, str) else data
    return list(read(["-"], maximum_bytes=limit, stdin=io.BytesIO(content), format=format))


def only(data: bytes | str, **options: object) -> Article | Skipped | Failure:
    (outcome,) = outcomes(data, **options)
    return outcome


def sample(name: str) -> list[Article | Skipped | Failure]:
    return list(read([str(SAMPLES / name)], maximum_bytes=LIMIT))


def says(outcome: Article | Skipped | Failure) -> tuple[str, str]:
    """Return the kind of an outcome and what it says: the article's text, the reason, or the message."""
    return type(outcome).__name__, getattr(outcome, SAYS[type(outcome)])

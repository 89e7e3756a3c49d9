"""The log of the service: one JSON object a line on stderr, with ids, hashes and figures, never with text of an article.

Only what the auditor itself writes is written out. Other libraries may quote what they stumble over, so their records are
reduced to where they come from.
"""

import json
import logging
import sys
import time
import traceback
from contextvars import ContextVar
from pathlib import Path
from typing import Any, TextIO

logger = logging.getLogger("auditor.service")
request_id: ContextVar[str] = ContextVar("request_id", default="")
_OURS = ("auditor.", "uvicorn.error")
_FIELDS = "fields"
_HANDLER = "auditor-service"


class JsonLines(logging.Formatter):
    """Writes a record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line; an exception is its type and its place, since its message may quote an article."""
        entry: dict[str, Any] = {
            "time": time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created)) + f".{int(record.msecs):03d}Z",
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage() if record.name.startswith(_OURS) else f"(withheld) {record.module}:{record.lineno}",
        }
        if record.exc_info and record.exc_info[1]:
            entry |= _place(record.exc_info[1])
        if current := request_id.get():
            entry["request"] = current
        return json.dumps(entry | getattr(record, _FIELDS, {}))


def configure(stream: TextIO | None = None) -> None:
    """Send the log of the whole process to one stream, and what uvicorn says of single requests nowhere: it quotes addresses."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.name = _HANDLER
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.WARNING)
    logger.setLevel(logging.INFO)
    # They would go to stderr as they are, and can quote what they warn of.
    logging.captureWarnings(True)
    for name in ("uvicorn", "uvicorn.error"):
        logging.getLogger(name).handlers = []
        logging.getLogger(name).setLevel(logging.INFO)
    logging.getLogger("uvicorn.access").disabled = True


def say(message: str, **fields: Any) -> None:
    """Log an event with its figures."""
    logger.info(message, extra={_FIELDS: fields})


def warn(message: str, **fields: Any) -> None:
    """Log what somebody should look at."""
    logger.warning(message, extra={_FIELDS: fields})


def failed(message: str, error: BaseException, **fields: Any) -> None:
    """Log an error by its type and its place."""
    logger.error(message, extra={_FIELDS: fields | _place(error)})


def _place(error: BaseException) -> dict[str, str]:
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return {"error": type(error).__name__, "where": where}

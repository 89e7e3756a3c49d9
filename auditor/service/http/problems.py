"""Error answers: RFC 9457 problem details, each with a remedy, none with a word of an article."""

import json
from collections.abc import Mapping
from http import HTTPStatus

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import SQLAlchemyError
from starlette.exceptions import HTTPException

from auditor.errors import IntakeError
from auditor.service.http import logs
from auditor.service.store.database import StoreError

MEDIA_TYPE = "application/problem+json"
SOON = {"Retry-After": "1"}
_REMEDIES = {
    404: "Check the address; a report is deleted when its time is over.",
    405: "The header Allow and /openapi.json list what is allowed.",
}


class Problem(Exception):
    """An error answer: its status, a stable kind, what happened, and what to do about it."""

    def __init__(self, status: int, kind: str, detail: str, remedy: str, *, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(kind)
        self.status = status
        self.kind = kind
        self.detail = detail
        self.remedy = remedy
        self.headers = dict(headers or {})

    def response(self) -> Response:
        """Return the answer."""
        content = {
            "type": f"urn:auditor:problem:{self.kind}", "title": HTTPStatus(self.status).phrase, "status": self.status,
            "detail": self.detail, "remedy": self.remedy,
        }  # fmt: skip
        return Response(json.dumps(content), self.status, self.headers, MEDIA_TYPE)


def unreadable(error: IntakeError) -> Problem:
    """Return the answer to an input that is no article."""
    return Problem(422, "unreadable", error.message, error.remedy)


async def tell(_request: Request, problem: Exception) -> Response:
    """Answer with a problem that a route raised."""
    return _known(problem).response()


def internal() -> Response:
    """Return the answer to what nobody foresaw."""
    remedy = "Report it with the request id of this answer and the version of the auditor."
    return Problem(500, "internal", "The service failed on this request.", remedy).response()


def _known(error: Exception) -> Problem:
    if isinstance(error, Problem):
        return error
    if isinstance(error, SQLAlchemyError | StoreError):
        logs.failed("the store failed", error)
        return Problem(503, "store", "The store cannot be reached.", "Send the request again in a moment.", headers=SOON)
    if isinstance(error, RequestValidationError):
        places = ", ".join(sorted({".".join(str(part) for part in found["loc"]) for found in error.errors()}))
        return Problem(422, "parameters", f"These parameters are wrong: {places}.", "/openapi.json says what they may be.")
    if isinstance(error, HTTPException):
        phrase = HTTPStatus(error.status_code).phrase
        remedy = _REMEDIES.get(error.status_code, "/openapi.json says what the service takes.")
        return Problem(error.status_code, "http", f"{phrase}.", remedy, headers=error.headers)
    raise error


HANDLED = (Problem, SQLAlchemyError, StoreError, RequestValidationError, HTTPException)

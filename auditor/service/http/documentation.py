"""The pieces of the OpenAPI description that several routes share."""

from http import HTTPStatus
from typing import Any

from auditor.intake import FORMATS
from auditor.service.http.schemas import READABLE, ArticleIn, BatchIn, JobOut, ProblemOut

_REFERENCES = "#/components/schemas/{model}"
_EVERYWHERE = (401, 403, 429, 500, 503)
_REASONS = {
    400: "The request cannot be understood.",
    401: "No API key, or no signature, that holds.",
    403: "No API key is in use, and the request is not of a program on this machine.",
    404: "There is no such thing, or not yet.",
    406: "It has no such form.",
    408: "The body did not arrive in time.",
    409: "The first request with this Idempotency-Key is still being answered.",
    413: "The body is too large, or has too many articles.",
    415: "The body is in a form that is not read.",
    422: "Nothing in the body is an article, or the Idempotency-Key came with another body before.",
    429: "This key made too many requests; Retry-After says how long to wait.",
    500: "The service failed.",
    503: "Too much waits at this moment; Retry-After says how long to wait.",
}
_BODY_NOTE = (
    "An article, several, or any input format under its media type (HTML, NDJSON, ninjs, NewsML, NITF, feeds, web archives): "
    "see docs/formats.md. Where the media type leaves the format open, the content tells."
)


def errors(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Return the documented error answers of a route: its own and everyone's."""
    content = {"application/problem+json": {"schema": {"$ref": _REFERENCES.format(model=ProblemOut.__name__)}}}
    return {
        status: {"description": _REASONS.get(status, HTTPStatus(status).phrase), "content": content}
        for status in sorted({*statuses, *_EVERYWHERE})
    }


def job_answer(description: str, *, location: bool) -> dict[str, Any]:
    """Return the documentation of an answer that is a job."""
    headers = {"Location": {"description": "Where the job is.", "schema": {"type": "string"}}} if location else {}
    return {"model": JobOut, "description": description, "headers": headers}


def request_body() -> dict[str, Any]:
    """Return the documentation of a body with articles; no schema can tell what is a feed or a page, so those are only named."""
    own = {"anyOf": [{"$ref": _REFERENCES.format(model=model.__name__)} for model in (ArticleIn, BatchIn)]}
    content = {"application/json": {"schema": own}, "text/plain": {"schema": {"type": "string", "pattern": READABLE}}}
    return {"required": True, "description": _BODY_NOTE, "content": content}


def component_schemas() -> dict[str, Any]:
    """Return the schemas of the models that only requests and error answers use."""
    found: dict[str, Any] = {}
    for model in (ArticleIn, BatchIn, ProblemOut):
        schema = model.model_json_schema(ref_template=_REFERENCES)
        found |= schema.pop("$defs", {}) | {model.__name__: schema}
    return found


FORMAT = {"description": "The input format, where neither the media type nor the content tells.", "json_schema_extra": {"enum": [*FORMATS]}}

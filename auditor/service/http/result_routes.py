"""`GET /v1/jobs/{id}` and `GET /v1/reports/{id}`: what became of a request, and a report as JSON or as a page."""

import json
import re
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse

from auditor.service.http.acceptance import Acceptance, not_found
from auditor.service.http.access import Caller
from auditor.service.http.answers import job_path
from auditor.service.http.documentation import errors, job_answer
from auditor.service.http.problems import SOON, Problem
from auditor.service.http.service import Service
from auditor.service.store import jobs
from auditor.service.store.records import outcome_json

router = APIRouter()

_ID = re.compile(r"[0-9a-f]{32}\Z")
_JSON, _HTML = "application/json", "text/html"
# The page brings its own style and nothing else; a script in it would not run.
_PAGE_HEADERS = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'"}
_REPORT = {
    "description": "The outcome: a report, a failure, or why it was skipped (docs/report.schema.json).",
    "content": {_JSON: {"schema": {"type": "object"}}, _HTML: {"schema": {"type": "string"}}},
}
Id = Annotated[str, Path(description="32 hexadecimal digits.")]


@router.get("/v1/jobs/{id}", summary="See how far a job is", responses=errors(404, 422) | {200: job_answer("The job.", location=False)})
async def job(request: Request, _caller: Caller, id: Id) -> Response:
    """Show a job, with the addresses of its reports."""
    acceptance: Acceptance = request.app.state.acceptance
    if not _ID.match(id):
        raise not_found("job")
    return await acceptance.job(id, 200, outcomes=False)


@router.get("/v1/reports/{id}", summary="Fetch a report", responses=errors(404, 406, 422) | {200: _REPORT}, response_class=Response)
async def report(
    request: Request,
    _caller: Caller,
    id: Id,
    format: Annotated[Literal["json", "html"] | None, Query(description="Outranks the header Accept.")] = None,
) -> Response:
    """Show the outcome of one article."""
    service: Service = request.app.state.service
    found = await run_in_threadpool(jobs.outcome_of, service.database, id) if _ID.match(id) else None
    if found is None:
        raise not_found("report")
    job_id, packed = found
    if packed is None:
        remedy = f"It is not audited yet: {job_path(job_id)} shows when it is."
        raise Problem(404, "not-yet", "There is no report yet.", remedy, headers=SOON)
    as_page = format == "html" or (format is None and prefers_html(request.headers.get("accept", "*/*")))
    if not as_page:
        return _document(packed)
    return await run_in_threadpool(_page, packed, asked=format == "html")


def prefers_html(accept: str) -> bool:
    """Tell whether a client would rather have a page than JSON, as a browser does and a program does not."""
    return _quality(accept, _HTML) > _quality(accept, _JSON)


def _quality(accept: str, media_type: str) -> float:
    """Return how much a client wants a media type, by the most specific entry of its header that matches."""
    wanted: dict[str, float] = {}
    for entry in accept.lower().split(",")[:50]:
        name, *parameters = (part.strip() for part in entry.split(";"))
        quality = next((value[2:] for value in parameters if value.startswith("q=")), "1")
        wanted[name] = float(quality) if re.fullmatch(r"[01](\.\d{0,3})?", quality, re.ASCII) else 0.0
    ranges = (media_type, media_type.split("/")[0] + "/*", "*/*")
    return next((wanted[name] for name in ranges if name in wanted), 0.0)


def _document(packed: bytes) -> Response:
    return Response(outcome_json(packed), media_type=_JSON)


def _page(packed: bytes, *, asked: bool) -> Response:
    """Return the page of a report; what has no page is JSON, unless a page was asked for by name."""
    from auditor.rendering.html import to_html
    from auditor.service.store.restore import report_from_dict

    entry: dict[str, Any] = json.loads(outcome_json(packed))
    try:
        shown = report_from_dict(entry)
    except (ValueError, KeyError):
        if not asked:
            return _document(packed)
        detail = "This article has no report, or one of another version of the auditor, so there is no page of it."
        raise Problem(406, "no-page", detail, "Ask for JSON, which says more.") from None
    return HTMLResponse(to_html(shown), headers=_PAGE_HEADERS)

"""`POST /v1/audit`: articles in; their reports at once if there is one small article, else the address of a job."""

import re
import time
from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response
from fastapi.concurrency import run_in_threadpool

from auditor.service.http.acceptance import Acceptance, fingerprint
from auditor.service.http.access import Caller
from auditor.service.http.documentation import FORMAT, errors, job_answer, request_body
from auditor.service.http.problems import SOON, Problem
from auditor.service.http.service import Service
from auditor.service.http.submission import Body
from auditor.service.store import jobs
from auditor.service.store.jobs import Accepted, Identity, Submission

router = APIRouter()

_KEY = re.compile(r"[!-~]{1,255}\Z")
_KEY_NOTE = {
    "description": "Makes a repeated request safe: it gets the answer of the first.",
    "json_schema_extra": {"pattern": "^[!-~]{1,255}$"},
}
# An instance may die between accepting a request and answering it; then the job's address is the answer.
_ANSWER_LOST_SECONDS = 5
_NOW = job_answer("One small article: the job is done, and its outcome stands in it.", location=False)
_LATER = job_answer("The job is kept; its address is in Location.", location=True)


@router.post(
    "/v1/audit",
    summary="Audit articles",
    responses=errors(400, 408, 409, 413, 415, 422) | {200: _NOW, 202: _LATER},
    openapi_extra={"requestBody": request_body()},
)
async def audit(
    request: Request,
    caller: Caller,
    format: Annotated[str | None, Query(**FORMAT)] = None,
    prefer: Annotated[str | None, Header(description="`respond-async` asks for the address of the job in any case.")] = None,
    idempotency_key: Annotated[str | None, Header(**_KEY_NOTE)] = None,
) -> Response:
    """Audit an article object, `{"articles": [...], "reference": {...}}` (or a list of references), or a body in any input format."""
    service: Service = request.app.state.service
    acceptance: Acceptance = request.app.state.acceptance
    if idempotency_key is not None and not _KEY.match(idempotency_key):
        raise Problem(400, "idempotency-key", "The Idempotency-Key is none.", "Use 1 to 255 visible ASCII characters.")
    key = f"audit:{idempotency_key}" if idempotency_key else None
    await acceptance.refuse_when_full(caller, key)
    with service.uploads.room() as upload:
        body = Body(await upload.body(request), request.headers.get("content-type", ""), format)
        submission = await acceptance.read(body)
    urgent = not _wants_job(prefer) and _is_small(submission, service.settings.immediate_words)
    identity = _identity(caller, key, body, urgent) if key else None
    accepted = await acceptance.accept(submission, owner=caller, urgent=urgent, identity=identity)
    if accepted.repeats is not None and identity:
        return await _again(acceptance, accepted, identity, service.settings.answer_seconds)
    status = await _awaited(service, accepted.job_id) if urgent else 202
    if identity and urgent:
        await run_in_threadpool(jobs.answered, service.database, identity, status)
    answer = await acceptance.job(accepted.job_id, status)
    if _wants_job(prefer):
        answer.headers["Preference-Applied"] = "respond-async"
    return answer


def _identity(caller: str, key: str, body: Body, urgent: bool) -> Identity:
    holds = fingerprint(body.format or "", body.content_type, body.data)
    return Identity(caller, key, holds, answered=0 if urgent else 202)


async def _awaited(service: Service, job_id: str) -> int:
    """Return 200 when the job is finished in time, else 202."""

    async def is_over() -> bool:
        return await run_in_threadpool(jobs.is_finished, service.database, job_id)

    return 200 if await service.waiters.wait(job_id, is_over, service.settings.answer_seconds) else 202


async def _again(acceptance: Acceptance, first: Accepted, identity: Identity, answer_seconds: int) -> Response:
    """Return the answer that the first request with this key got."""
    if first.repeats != identity.fingerprint:
        detail = "This Idempotency-Key came with another body before."
        raise Problem(422, "idempotency-key", detail, "Use a new key for a new request.")
    if not first.answered and time.time() - first.created < answer_seconds + _ANSWER_LOST_SECONDS:
        detail = "The first request with this Idempotency-Key is still being answered."
        raise Problem(409, "in-progress", detail, "Send the request again in a moment.", headers=SOON)
    answer = await acceptance.job(first.job_id, first.answered or 202)
    answer.headers["Idempotent-Replayed"] = "true"
    return answer


def _is_small(submission: Submission, words: int) -> bool:
    articles = submission.articles
    return len(articles) <= 1 and all(article.words <= words for article in articles)


def _wants_job(prefer: str | None) -> bool:
    return any(part.strip().lower() == "respond-async" for part in re.split("[,;]", prefer or ""))

"""`POST /v1/webhooks/ingest`: signed pushes of Standard Webhooks senders and of Superdesk."""

import time

from fastapi import APIRouter, Request, Response

from auditor.service.http.acceptance import Acceptance, fingerprint
from auditor.service.http.documentation import errors, job_answer, request_body
from auditor.service.http.problems import Problem
from auditor.service.http.service import Service
from auditor.service.http.submission import Body
from auditor.service.settings import ServiceSettings
from auditor.service.signatures import ID, SIGNATURE, SUPERDESK, TIMESTAMP, signed_id, superdesk_signed
from auditor.service.store.jobs import Identity

router = APIRouter()

_OWNER = "(webhook)"
_HEADERS = {
    ID: "The id of the message; a message that comes again gets the answer of the first.",
    TIMESTAMP: "When it was sent, in seconds since 1970; five minutes either way.",
    SIGNATURE: "`v1,` and the base64 of the HMAC-SHA256; several are separated by spaces.",
    SUPERDESK: "`sha1=` and the hexadecimal HMAC-SHA1 of the body, instead of the three.",
}
_PARAMETERS = [{"name": name, "in": "header", "description": text, "schema": {"type": "string"}} for name, text in _HEADERS.items()]


@router.post(
    "/v1/webhooks/ingest",
    summary="Take a signed push",
    status_code=202,
    responses=errors(400, 408, 413, 415, 422) | {202: job_answer("The push is kept as a job.", location=True)},
    openapi_extra={"requestBody": request_body(), "parameters": _PARAMETERS},
)
async def ingest(request: Request) -> Response:
    """Keep the articles of a signed push as a job. The body is looked at only when its signature holds."""
    service: Service = request.app.state.service
    acceptance: Acceptance = request.app.state.acceptance
    if not (service.settings.webhook_secrets or service.settings.superdesk_secret):
        # Nobody may push: nobody's body is read.
        raise _unsigned()
    with service.pushes.room() as upload:
        data = await upload.body(request)
        identity = _identity(request, data, service.settings)
        service.rates.spend(_OWNER)
        await acceptance.refuse_when_full(_OWNER, identity.key)
        submission = await acceptance.read(Body(data, request.headers.get("content-type", ""), None))
    accepted = await acceptance.accept(submission, owner=_OWNER, urgent=False, identity=identity)
    if accepted.repeats is not None and _is_replay(accepted.repeats, accepted.stamp, identity):
        raise _unsigned()
    return await acceptance.job(accepted.job_id, 202)


def _identity(request: Request, data: bytes, settings: ServiceSettings) -> Identity:
    """Return what the push is known by, if somebody with a secret of ours signed it.

    Raises:
        Problem: nobody did. It does not say what was wrong.
    """
    holds = fingerprint(data)
    if id := signed_id(request.headers, data, settings.webhook_secrets, now=time.time()):
        return Identity(_OWNER, f"standard:{id}", holds, stamp=request.headers[TIMESTAMP], answered=202)
    if superdesk_signed(request.headers, data, settings.superdesk_secret):
        # Superdesk signs neither an id nor a time: the same body is the same push.
        return Identity(_OWNER, f"superdesk:{holds}", holds, answered=202)
    raise _unsigned()


def _is_replay(fingerprint: str, stamp: str, identity: Identity) -> bool:
    """Tell a message that was recorded and sent again from one that its sender repeats, which it signs anew."""
    return fingerprint != identity.fingerprint or (bool(stamp) and stamp == identity.stamp)


def _unsigned() -> Problem:
    return Problem(401, "signature", "The request is not signed.", "Sign it with the secret that the service is configured with.")

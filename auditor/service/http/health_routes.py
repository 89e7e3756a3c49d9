"""`/healthz`, `/readyz`, `/metrics`: for whoever watches the service. They need no key and tell nothing of any article."""

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse
from sqlalchemy.exc import SQLAlchemyError

from auditor.service.http.metrics import MEDIA_TYPE
from auditor.service.http.schemas import HealthOut
from auditor.service.http.service import Service
from auditor.service.store import queue

router = APIRouter()


# Probes ask with HEAD as well.
@router.head("/healthz", include_in_schema=False)
@router.get("/healthz", summary="Is the process there?")
async def healthz() -> HealthOut:
    """Answer, which only a process that works can do."""
    return HealthOut(status="ok")


@router.head("/readyz", include_in_schema=False)
@router.get("/readyz", summary="Can it audit?", responses={503: {"model": HealthOut, "description": "It cannot, at this moment."}})
async def readyz(request: Request) -> Response:
    """Say whether the model is loaded, the store can be reached and the worker lives."""
    service: Service = request.app.state.service
    checks = {"model": not service.worker.auditor.warnings, "worker": service.worker.alive, "store": await _waiting(service) is not None}
    ready = all(checks.values())
    return JSONResponse({"status": "ok" if ready else "not ready", "checks": checks}, 200 if ready else 503)


@router.get("/metrics", summary="Figures for Prometheus", response_class=Response, responses={200: {"content": {"text/plain": {}}}})
async def metrics(request: Request) -> Response:
    """Show the figures."""
    service: Service = request.app.state.service
    waiting = await _waiting(service)
    return Response(await run_in_threadpool(service.metrics.text, waiting), media_type=MEDIA_TYPE)


async def _waiting(service: Service) -> int | None:
    """Return how many articles wait, `None` where the store does not answer."""
    try:
        return await run_in_threadpool(queue.waiting_articles, service.database)
    except SQLAlchemyError:
        return None

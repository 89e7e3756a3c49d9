"""The application: routes, error answers, and what starts and stops with it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from fastapi import FastAPI

from auditor.service.http import audit_route, health_routes, result_routes, webhook_route
from auditor.service.http.acceptance import Acceptance
from auditor.service.http.documentation import component_schemas
from auditor.service.http.problems import HANDLED, tell
from auditor.service.http.service import Service
from auditor.service.http.surroundings import Surroundings
from auditor.version import VERSION

_DESCRIPTION = "Tells whether news articles were machine-translated or spun. Errors are problem details (RFC 9457) with a remedy."
_ROUTERS = (audit_route.router, webhook_route.router, result_routes.router, health_routes.router)


def create_app(service: Service) -> FastAPI:
    """Return the application of a service; its threads run as long as the application does."""

    @asynccontextmanager
    async def life(_app: FastAPI) -> AsyncIterator[None]:
        service.start()
        try:
            yield
        finally:
            service.stop()

    # The pages that FastAPI offers load scripts from elsewhere.
    app = FastAPI(title="auditor", version=VERSION, description=_DESCRIPTION, lifespan=life, docs_url=None, redoc_url=None)
    app.state.service = service
    app.state.acceptance = Acceptance(service)
    for router in _ROUTERS:
        app.include_router(router)
    for kind in HANDLED:
        app.add_exception_handler(kind, tell)
    app.add_middleware(Surroundings, metrics=service.metrics, most=service.settings.connections)
    app.openapi = lambda: _described(app)  # type: ignore[method-assign]
    return app


def _described(app: FastAPI) -> dict[str, Any]:
    """Return the OpenAPI description, with the schemas of bodies that are read by intake rather than by FastAPI."""
    if app.openapi_schema is None:
        description = FastAPI.openapi(app)
        description.setdefault("components", {}).setdefault("schemas", {}).update(component_schemas())
        app.openapi_schema = description
    return app.openapi_schema

"""What happens around every request: an id, a line in the log, a count, and an answer even where nobody foresaw the error."""

import secrets
import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from auditor.service.http import logs, problems
from auditor.service.http.metrics import Metrics
from auditor.service.http.problems import SOON, Problem

_UNMATCHED = "(none)"
# Whoever watches the service must hear from it when it is overloaded.
_ALWAYS = ("/healthz", "/readyz", "/metrics")
_HEADERS = ((b"x-content-type-options", b"nosniff"), (b"cache-control", b"no-store"))


class Surroundings:
    """ASGI middleware, the outermost one. Nothing of an address but its pattern is logged: a query may hold a secret, a path a title."""

    def __init__(self, app: ASGIApp, *, metrics: Metrics, most: int) -> None:
        self._app = app
        self._metrics = metrics
        self._most = most
        self._open = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; whatever is no request passes through."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        id, started, status = secrets.token_hex(8), time.monotonic(), 0
        token = logs.request_id.set(id)

        async def answer(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], *_HEADERS, (b"x-request-id", id.encode())]
            await send(message)

        self._open += 1
        try:
            await self._answer(scope, receive, answer)
        except Exception as error:
            logs.failed("a request failed", error)
            if not status:
                await problems.internal()(scope, receive, answer)
        finally:
            self._open -= 1
            self._note(scope, status, time.monotonic() - started)
            logs.request_id.reset(token)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._open > self._most and scope["path"] not in _ALWAYS:
            busy = Problem(503, "busy", f"{self._most} requests are open.", "Send the request again in a moment.", headers=SOON)
            await busy.response()(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _note(self, scope: Scope, status: int, seconds: float) -> None:
        route = getattr(scope.get("route"), "path", _UNMATCHED)
        self._metrics.request(route, scope["method"], status, seconds)
        logs.say("answered", route=route, method=scope["method"][:10], status=status, seconds=round(seconds, 4))

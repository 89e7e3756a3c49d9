"""Who may use the service: the holders of its API keys, or, on loopback and before the first key is made, whoever is on this machine."""

import time
from typing import Annotated
from urllib.parse import urlsplit

from fastapi import Depends, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from auditor.service.http.problems import Problem
from auditor.service.settings import is_loopback
from auditor.service.store import keys
from auditor.service.store.database import Database
from auditor.service.store.keys import StoredKey

ANYBODY = "(no key)"
# So long a revoked key may still be taken: the store is not asked for every request.
_FRESH_SECONDS = 2.0

_bearer = HTTPBearer(auto_error=False, description="A key made with `auditor serve keys add NAME`.")


class Access:
    """Knows the keys."""

    def __init__(self, database: Database, *, loopback: bool) -> None:
        self._database = database
        self._loopback = loopback
        self._keys: list[StoredKey] = []
        self._read = float("-inf")

    def caller(self, given: str | None) -> str | None:
        """Return the name of the caller, `None` for nobody who may come in; asks the store, so call it from a thread."""
        if time.monotonic() - self._read > _FRESH_SECONDS:
            self._keys = keys.stored(self._database)
            self._read = time.monotonic()
        if not self._keys and self._loopback:
            return ANYBODY
        return keys.holder(self._keys, given) if given else None


async def _caller(request: Request, credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)]) -> str:
    service = request.app.state.service
    caller: str | None = await run_in_threadpool(service.access.caller, credentials.credentials if credentials else None)
    if caller == ANYBODY and not _is_from_here(request):
        remedy = "Ask 127.0.0.1 or localhost itself, or make a key with `auditor serve keys add NAME`."
        raise Problem(403, "stranger", "Without an API key the service answers programs on this machine only.", remedy)
    if caller is None:
        remedy = "Send the header Authorization: Bearer KEY; `auditor serve keys add NAME` makes a key."
        raise Problem(401, "key", "This needs an API key.", remedy, headers={"WWW-Authenticate": "Bearer"})
    service.rates.spend(caller)
    return caller


def _is_from_here(request: Request) -> bool:
    """Tell whether the request is of a program on this machine, and not of a page that a browser on it shows.

    A page of another site can send requests to loopback, and by rebinding its name read the answers; but not hide its name.
    """
    given = [f"//{request.headers.get('host', '')}", *(request.headers.getlist("origin"))]
    try:
        names = [urlsplit(address).hostname for address in given]
    except ValueError:
        return False
    return all(name is not None and is_loopback(name) for name in names)


Caller = Annotated[str, Depends(_caller)]

"""API keys: shown once, kept as a hash.

A key is 256 random bits, so a plain SHA-256 of it is enough: slow hashes protect secrets that can be guessed, and there is
nothing here to guess from.
"""

import hashlib
import hmac
import re
import secrets
import time
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError

from auditor.errors import AuditorError
from auditor.service.store.database import Database
from auditor.service.store.tables import ApiKey

_PREFIX = "auditor_"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}\Z")


class KeyProblem(AuditorError):
    """An API key that cannot be made or revoked."""

    kind = "key"


@dataclass(frozen=True, slots=True)
class StoredKey:
    """A key as the store knows it."""

    name: str
    digest: str
    created: float
    revoked: float | None


def add(database: Database, name: str) -> str:
    """Make a key and return it; nothing but its hash is kept.

    Raises:
        KeyProblem: a name that is none, or that is taken.
    """
    if not _NAME.match(name):
        raise KeyProblem(f"{name!r} is no name for a key.", "Use up to 64 letters, digits, dots, dashes and underscores.")
    key = _PREFIX + secrets.token_urlsafe(32)
    try:
        with database.writing() as connection:
            connection.execute(insert(ApiKey), {"name": name, "digest": _digest(key), "created": time.time(), "revoked": None})
    except IntegrityError:
        raise KeyProblem(f"There is a key named {name!r} already.", "Choose another name; a revoked key keeps its name too.") from None
    return key


def revoke(database: Database, name: str) -> None:
    """Make a key worthless.

    Raises:
        KeyProblem: no such key.
    """
    with database.writing() as connection:
        changed = connection.execute(update(ApiKey).where(ApiKey.name == name, ApiKey.revoked.is_(None)).values(revoked=time.time()))
    if not changed.rowcount:
        raise KeyProblem(f"There is no key named {name!r} that could be revoked.", "See `auditor serve keys list`.")


def stored(database: Database) -> list[StoredKey]:
    """Return every key, the revoked ones included, by name."""
    columns = (ApiKey.name, ApiKey.digest, ApiKey.created, ApiKey.revoked)
    with database.reading() as connection:
        return [StoredKey(*row) for row in connection.execute(select(*columns).order_by(ApiKey.name))]


def holder(keys: Iterable[StoredKey], given: str) -> str | None:
    """Return the name of the key that was given, if it is one and not revoked; every key is compared, in constant time."""
    digest = _digest(given)
    matches = [key.name for key in keys if hmac.compare_digest(key.digest, digest) and key.revoked is None]
    return matches[0] if matches else None


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()

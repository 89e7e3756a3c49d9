"""Signatures of webhooks, in and out: Standard Webhooks (HMAC-SHA256) and Superdesk's (HMAC-SHA1 of the body).

The raw bytes are signed, whatever they hold. Comparisons take the same time wherever two signatures differ.
"""

import base64
import binascii
import hmac
import re
from collections.abc import Iterable, Mapping

TOLERANCE_SECONDS = 300
ID, TIMESTAMP, SIGNATURE, SUPERDESK = "webhook-id", "webhook-timestamp", "webhook-signature", "x-superdesk-signature"
_PREFIX = "whsec_"
_SHORTEST, _LONGEST = 24, 64
_VERSION = "v1,"
_MOST_SIGNATURES = 16
_VISIBLE_ID = re.compile(r"[!-~]{1,200}\Z")
_SECONDS = re.compile(r"\d{1,12}\Z", re.ASCII)


def secret_bytes(secret: str) -> bytes | None:
    """Return the key that a `whsec_…` secret spells; `None` if it spells none of the length that the standard asks for."""
    try:
        key = base64.b64decode(secret.removeprefix(_PREFIX), validate=True)
    except (binascii.Error, ValueError):
        return None
    return key if _SHORTEST <= len(key) <= _LONGEST else None


def sign(secret: str, id: str, timestamp: int | str, body: bytes) -> str:
    """Return the Standard Webhooks signature of a message."""
    digest = hmac.digest(secret_bytes(secret) or b"", f"{id}.{timestamp}.".encode() + body, "sha256")
    return _VERSION + base64.b64encode(digest).decode()


def signed_id(headers: Mapping[str, str], body: bytes, secrets: Iterable[str], *, now: float) -> str | None:
    """Return the id of a message if one of the secrets signed it within the last five minutes, else `None`."""
    id, timestamp, given = headers.get(ID, ""), headers.get(TIMESTAMP, ""), headers.get(SIGNATURE, "")
    if not _VISIBLE_ID.match(id) or not _SECONDS.match(timestamp) or abs(now - int(timestamp)) > TOLERANCE_SECONDS:
        return None
    signatures = given.split(" ")[:_MOST_SIGNATURES]
    # Every pair is compared, so that the time taken does not tell which secret is in use.
    matches = [_same(sign(secret, id, timestamp, body), signature) for secret in secrets for signature in signatures]
    return id if any(matches) else None


def superdesk_signed(headers: Mapping[str, str], body: bytes, secret: str) -> bool:
    """Tell whether a Superdesk that shares `secret` signed the body."""
    return bool(secret) and _same(f"sha1={hmac.digest(secret.encode(), body, 'sha1').hex()}", headers.get(SUPERDESK, ""))


def _same(ours: str, theirs: str) -> bool:
    return hmac.compare_digest(ours.encode(), theirs.encode("utf-8", "surrogatepass"))

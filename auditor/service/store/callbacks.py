"""Which finished jobs are still to be announced, and what became of the tries."""

import time
from dataclasses import dataclass

from sqlalchemy import select, update

from auditor.service.store.database import Database
from auditor.service.store.tables import DEAD, DELIVERED, PENDING, Job


@dataclass(frozen=True, slots=True)
class Due:
    """A finished job to announce; `attempts` counts this try."""

    job_id: str
    attempts: int


def claim_due(database: Database, *, seconds: float) -> Due | None:
    """Claim one job that is due; another instance may try it after some seconds if this one does not come back."""
    now = time.time()
    due = (Job.callback_state == PENDING, Job.callback_due <= now, Job.finished.is_not(None))
    chosen = select(Job.id).where(*due).order_by(Job.callback_due).limit(1).with_for_update(skip_locked=True).cte("chosen")
    lease = {"callback_due": now + seconds, "callback_attempts": Job.callback_attempts + 1}
    with database.writing() as connection:
        row = connection.execute(
            update(Job).where(Job.id.in_(select(chosen.c.id))).values(lease).returning(Job.id, Job.callback_attempts)
        ).one_or_none()
    return Due(*row) if row else None


def delivered(database: Database, job_id: str) -> None:
    """Record that the receiver took it."""
    _set(database, job_id, callback_state=DELIVERED, callback_due=None)


def postponed(database: Database, job_id: str, *, seconds: float) -> None:
    """Record that it is to be tried again."""
    _set(database, job_id, callback_due=time.time() + seconds)


def given_up(database: Database, job_id: str) -> None:
    """Record that it is not tried any more; the job shows it."""
    _set(database, job_id, callback_state=DEAD, callback_due=None)


def _set(database: Database, job_id: str, **values: object) -> None:
    with database.writing() as connection:
        connection.execute(update(Job).where(Job.id == job_id).values(values))

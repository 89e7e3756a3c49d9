"""Jobs: accepted, looked at, deleted when they are old."""

import secrets
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, delete, func, insert, null, select, update
from sqlalchemy.exc import IntegrityError

from auditor.article import Article
from auditor.errors import AuditorError
from auditor.report import Failure, Skipped
from auditor.service.store.database import Database
from auditor.service.store.records import FAILURE, REPORT, item_values, references_to_record
from auditor.service.store.tables import DONE, PENDING, QUEUED, RUNNING, Item, Job, Remembered

FAILED = "failed"
_DAY = 86_400
_DELETED_AT_ONCE = 500


class QueueFull(AuditorError):
    """More articles wait than the service takes."""

    kind = "queue"


@dataclass(frozen=True, slots=True)
class Submission:
    """What a request brought: its articles, with what was skipped or could not be read in its place, and the references."""

    entries: tuple[Article | Failure | Skipped, ...]
    references: tuple[Article, ...] = ()

    @property
    def articles(self) -> tuple[Article, ...]:
        """Return what is to be audited."""
        return tuple(entry for entry in self.entries if isinstance(entry, Article))


@dataclass(frozen=True, slots=True)
class Identity:
    """What a repeated request is known by: who sends it, under which key, what it holds, and when it was signed.

    `answered` is the status that it is sure to get; 0 if that is still open.
    """

    owner: str
    key: str
    fingerprint: str
    stamp: str = ""
    answered: int = 0


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms a request is kept: whose it is, whether somebody waits, how many articles may wait, whether it is announced."""

    owner: str
    urgent: bool
    most: int
    identity: Identity | None = None
    callback: bool = False


@dataclass(frozen=True, slots=True)
class Accepted:
    """The job of a request. For a repeated one also what was remembered of the first."""

    job_id: str
    repeats: str | None = None
    stamp: str = ""
    created: float = 0.0
    answered: int = 0


@dataclass(frozen=True, slots=True)
class ItemView:
    """One article of a job: where its report is, and what came out."""

    id: str
    article_id: str
    state: str
    kind: str | None
    verdict: str | None
    outcome: bytes | None


@dataclass(frozen=True, slots=True)
class JobView:
    """A job as it stands."""

    id: str
    created: float
    finished: float | None
    callback_state: str | None
    callback_attempts: int
    items: tuple[ItemView, ...]

    @property
    def state(self) -> str:
        """Return `queued`, `running`, `done`, or `failed` when every article of it failed."""
        if all(item.state == DONE for item in self.items):
            return FAILED if self.items and all(item.kind == FAILURE for item in self.items) else DONE
        # What intake skipped or could not read was done before the job began.
        return RUNNING if any(item.state == RUNNING or item.kind == REPORT for item in self.items) else QUEUED


def accept(database: Database, submission: Submission, terms: Terms) -> Accepted:
    """Keep a request as a job; when this returns, it survives whatever happens to the process.

    Raises:
        QueueFull: more articles than the terms allow would wait.
    """
    try:
        with database.writing() as connection:
            return _remembered(connection, terms.identity) or _insert(connection, submission, terms)
    except IntegrityError:
        # Another instance took the same request at the same moment.
        with database.reading() as connection:
            if known := _remembered(connection, terms.identity):
                return known
        raise


def is_remembered(database: Database, owner: str, key: str) -> bool:
    """Tell whether a request came before under this key."""
    with database.reading() as connection:
        chosen = select(Remembered.job_id).where(Remembered.owner == owner, Remembered.key == key)
        return connection.execute(chosen).scalar_one_or_none() is not None


def answered(database: Database, identity: Identity, status: int) -> None:
    """Remember with what status a request was answered."""
    with database.writing() as connection:
        ours = (Remembered.owner == identity.owner, Remembered.key == identity.key)
        connection.execute(update(Remembered).where(*ours).values(answered=status))


def view(database: Database, job_id: str, *, outcomes: bool = False) -> JobView | None:
    """Return a job with its items in order, their outcomes included only if asked for."""
    columns = (Item.id, Item.article_id, Item.state, Item.kind, Item.verdict, Item.outcome if outcomes else null())
    with database.reading() as connection:
        job = connection.execute(
            select(Job.id, Job.created, Job.finished, Job.callback_state, Job.callback_attempts).where(Job.id == job_id)
        ).one_or_none()
        if job is None:
            return None
        chosen = select(*columns).where(Item.job_id == job_id).order_by(Item.position)
        items = tuple(ItemView(*row) for row in connection.execute(chosen))
    return JobView(*job, items=items)


def is_finished(database: Database, job_id: str) -> bool:
    """Tell whether every article of a job has an outcome."""
    with database.reading() as connection:
        return connection.execute(select(Job.finished).where(Job.id == job_id)).scalar_one_or_none() is not None


def outcome_of(database: Database, item_id: str) -> tuple[str, bytes | None] | None:
    """Return the job and the packed outcome of an item; the outcome is `None` while it waits."""
    with database.reading() as connection:
        row = connection.execute(select(Item.job_id, Item.outcome).where(Item.id == item_id)).one_or_none()
    return None if row is None else (row.job_id, row.outcome)


def delete_finished(database: Database, *, before: float) -> int:
    """Delete the jobs that finished before a time, and their reports; return how many, a limited number at a time."""
    with database.writing() as connection:
        old = select(Job.id).where(Job.finished < before).limit(_DELETED_AT_ONCE).with_for_update(skip_locked=True)
        ids = list(connection.execute(old).scalars())
        for table, column in ((Remembered, Remembered.job_id), (Item, Item.job_id), (Job, Job.id)):
            connection.execute(delete(table).where(column.in_(ids)))
    return len(ids)


def days_ago(days: int) -> float:
    """Return the time some days ago."""
    return time.time() - days * _DAY


def waiting(connection: Connection) -> int:
    """Return how many articles wait or are being audited."""
    return connection.execute(select(func.count()).select_from(Item).where(Item.state.in_((QUEUED, RUNNING)))).scalar_one()


def _remembered(connection: Connection, identity: Identity | None) -> Accepted | None:
    if identity is None:
        return None
    columns = (Remembered.job_id, Remembered.fingerprint, Remembered.stamp, Remembered.created, Remembered.answered)
    row = connection.execute(select(*columns).where(Remembered.owner == identity.owner, Remembered.key == identity.key)).one_or_none()
    return Accepted(*row) if row else None


def _insert(connection: Connection, submission: Submission, terms: Terms) -> Accepted:
    job_id, now, wanted = secrets.token_hex(16), time.time(), len(submission.articles)
    if wanted and waiting(connection) + wanted > terms.most:
        raise QueueFull(f"{terms.most} articles wait at most, and this request has {wanted}.", "Send it again later, or in smaller parts.")
    job = {
        "id": job_id, "owner": terms.owner, "created": now, "finished": None if wanted else now, "total": len(submission.entries),
        "remaining": wanted, "reference": references_to_record(submission.references),
        "callback_state": PENDING if terms.callback else None, "callback_attempts": 0, "callback_due": now if terms.callback else None,
    }  # fmt: skip
    connection.execute(insert(Job), job)
    connection.execute(insert(Item), _items(job_id, submission.entries, terms.urgent))
    if terms.identity:
        connection.execute(insert(Remembered), asdict(terms.identity) | {"job_id": job_id, "created": now})
    return Accepted(job_id)


def _items(job_id: str, entries: Sequence[Article | Failure | Skipped], urgent: bool) -> list[dict[str, Any]]:
    shared = {"job_id": job_id, "urgent": int(urgent), "attempts": 0}
    return [{"id": secrets.token_hex(16), "position": position} | shared | item_values(entry) for position, entry in enumerate(entries)]

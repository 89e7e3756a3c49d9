"""The queue of articles that several instances work off: claimed by lease, audited at least once, recorded exactly once."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, and_, case, or_, select, update

from auditor.article import Article
from auditor.report import Outcome
from auditor.service.store.database import Database
from auditor.service.store.jobs import waiting
from auditor.service.store.records import article_from_record, outcome_values
from auditor.service.store.tables import DONE, QUEUED, RUNNING, Item, Job


@dataclass(frozen=True, slots=True)
class Claim:
    """An article that this instance has claimed. `attempts` counts the claims so far, this one included."""

    number: int
    job_id: str
    attempts: int
    article: Article
    reference: str | None


def claim(database: Database, *, owner: str, most: int, seconds: float, oldest_first: bool = False) -> list[Claim]:
    """Claim up to `most` articles for some seconds: those that someone waits for first, unless the oldest are asked for.

    One statement does it: SQLite runs it alone, and in PostgreSQL instances skip the rows that another one is claiming. The choice
    stands in a common table expression, because PostgreSQL may run a plain subquery more than once, and then claims too much.
    """
    now = time.time()
    free = or_(Item.state == QUEUED, and_(Item.state == RUNNING, Item.lease_until < now))
    order = (Item.number,) if oldest_first else (Item.urgent.desc(), Item.number)
    chosen = select(Item.number).where(free).order_by(*order).limit(most).with_for_update(skip_locked=True).cte("chosen")
    lease = {"state": RUNNING, "lease_owner": owner, "lease_until": now + seconds, "attempts": Item.attempts + 1}
    columns = (Item.number, Item.job_id, Item.attempts, Item.article)
    with database.writing() as connection:
        rows = connection.execute(update(Item).where(Item.number.in_(select(chosen.c.number))).values(lease).returning(*columns)).all()
        references = _references(connection, {row.job_id for row in rows})
    claims = (Claim(row.number, row.job_id, row.attempts, article_from_record(row.article), references[row.job_id]) for row in rows)
    return sorted(claims, key=lambda item: item.number)


def renew(database: Database, claims: Iterable[Claim], *, owner: str, seconds: float) -> None:
    """Lengthen the leases of claimed articles, unless another instance has them by now."""
    with database.writing() as connection:
        connection.execute(update(Item).where(_held(claims, owner)).values(lease_until=time.time() + seconds))


def release(database: Database, claims: Iterable[Claim], *, owner: str) -> None:
    """Put claimed articles back as if they had not been claimed."""
    back = {"state": QUEUED, "lease_owner": None, "lease_until": None, "attempts": Item.attempts - 1}
    with database.writing() as connection:
        connection.execute(update(Item).where(_held(claims, owner)).values(back))


def complete(database: Database, done: Sequence[tuple[Claim, Outcome]]) -> None:
    """Record outcomes; the first one of an article stands, whoever else has audited it meanwhile."""
    with database.writing() as connection:
        recorded = [item.job_id for item, outcome in sorted(done, key=lambda pair: pair[0].number) if _record(connection, item, outcome)]
        for job_id in sorted(set(recorded)):
            _count_down(connection, job_id, recorded.count(job_id))


def waiting_articles(database: Database) -> int:
    """Return how many articles wait or are being audited, by all instances together."""
    with database.reading() as connection:
        return waiting(connection)


def _held(claims: Iterable[Claim], owner: str) -> ColumnElement[bool]:
    return and_(Item.number.in_([item.number for item in claims]), Item.state == RUNNING, Item.lease_owner == owner)


def _references(connection: Connection, job_ids: set[str]) -> dict[str, str | None]:
    rows = connection.execute(select(Job.id, Job.reference).where(Job.id.in_(job_ids)))
    return {row.id: row.reference for row in rows}


def _record(connection: Connection, item: Claim, outcome: Outcome) -> bool:
    over = {"state": DONE, "article": None, "lease_owner": None, "lease_until": None}
    open_item = and_(Item.number == item.number, Item.state != DONE)
    return connection.execute(update(Item).where(open_item).values(over | outcome_values(outcome))).rowcount == 1


def _count_down(connection: Connection, job_id: str, count: int) -> None:
    now = time.time()
    finished = case((Job.remaining <= count, now), else_=Job.finished)
    connection.execute(update(Job).where(Job.id == job_id).values(remaining=Job.remaining - count, finished=finished))

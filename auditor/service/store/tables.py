"""The tables of the store, the same in SQLite and PostgreSQL. Times are seconds since 1970."""

from typing import Any

from sqlalchemy import BigInteger, Float, ForeignKey, Index, Integer, LargeBinary, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

QUEUED, RUNNING, DONE = "queued", "running", "done"
PENDING, DELIVERED, DEAD = "pending", "delivered", "dead"

# SQLite counts only its own INTEGER PRIMARY KEY up by itself.
_NUMBER = BigInteger().with_variant(Integer, "sqlite")


class Base(DeclarativeBase):
    """What every table derives from."""


class SchemaVersion(Base):
    """One row: the version that the tables are in."""

    __tablename__ = "schema_version"
    version: Mapped[int] = mapped_column(Integer, primary_key=True)


class ApiKey(Base):
    """Who may use the service. A revoked key stays as a row, so that its name is not taken for another's."""

    __tablename__ = "api_keys"
    name: Mapped[str] = mapped_column(String(100), primary_key=True)
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    created: Mapped[float] = mapped_column(Float)
    revoked: Mapped[float | None] = mapped_column(Float)


class Job(Base):
    """One accepted request: its articles are `items`. `remaining` counts those that have no outcome yet."""

    __tablename__ = "jobs"
    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    owner: Mapped[str] = mapped_column(String(100))
    created: Mapped[float] = mapped_column(Float)
    finished: Mapped[float | None] = mapped_column(Float, index=True)
    total: Mapped[int] = mapped_column(Integer)
    remaining: Mapped[int] = mapped_column(Integer)
    reference: Mapped[str | None] = mapped_column(Text)
    callback_state: Mapped[str | None] = mapped_column(String(10))
    callback_attempts: Mapped[int] = mapped_column(Integer, default=0)
    callback_due: Mapped[float | None] = mapped_column(Float)

    __table_args__ = (Index("jobs_by_callback", "callback_state", "callback_due"),)


class Item(Base):
    """One article of a job, and later its outcome; `id` is the address of its report.

    `article` is there until the audit is done, `outcome` (compressed JSON of the wire format) from then on.
    """

    __tablename__ = "items"
    number: Mapped[int] = mapped_column(_NUMBER, primary_key=True)
    id: Mapped[str] = mapped_column(String(32), unique=True)
    job_id: Mapped[str] = mapped_column(ForeignKey("jobs.id"), index=True)
    position: Mapped[int] = mapped_column(Integer)
    article_id: Mapped[str] = mapped_column(Text)
    urgent: Mapped[int] = mapped_column(Integer)
    state: Mapped[str] = mapped_column(String(10))
    article: Mapped[str | None] = mapped_column(Text)
    kind: Mapped[str | None] = mapped_column(String(10))
    verdict: Mapped[str | None] = mapped_column(String(20))
    outcome: Mapped[bytes | None] = mapped_column(LargeBinary)
    attempts: Mapped[int] = mapped_column(Integer, default=0)
    lease_owner: Mapped[str | None] = mapped_column(String(100))
    lease_until: Mapped[float | None] = mapped_column(Float)

    __table_args__: Any = (Index("items_by_state", "state", "urgent", "number"),)


class Remembered(Base):
    """A request that may come again: by whom, under which key, what it held, and the job that it made.

    `answered` is the status that its sender got; 0 while the first answer is still being made. `stamp` is the time that
    the sender signed, if it did.
    """

    __tablename__ = "remembered_requests"
    owner: Mapped[str] = mapped_column(String(100), primary_key=True)
    key: Mapped[str] = mapped_column(String(300), primary_key=True)
    fingerprint: Mapped[str] = mapped_column(String(64))
    job_id: Mapped[str] = mapped_column(ForeignKey("jobs.id"), index=True)
    answered: Mapped[int] = mapped_column(Integer)
    stamp: Mapped[str] = mapped_column(String(20), default="")
    created: Mapped[float] = mapped_column(Float)

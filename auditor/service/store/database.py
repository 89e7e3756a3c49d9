"""The database behind the store: opened, its schema checked, its transactions begun the right way."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, insert, inspect, select, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from auditor.errors import AuditorError
from auditor.rendering.safe import one_line
from auditor.service.store.tables import Base, SchemaVersion
from auditor.sqlite import write_ahead

VERSION = 1
_BUSY_SECONDS = 10
# A host that drops what is sent to it would otherwise be waited for by the minute.
_CONNECT_SECONDS = "10"
# Any number will do, as long as every instance locks the same one while the tables are made.
_SCHEMA_LOCK = 746_283
_WRITE = "auditor_write"


class StoreError(AuditorError):
    """The store cannot be used."""

    kind = "store"


class Database:
    """Connections to one SQLite file or PostgreSQL database."""

    def __init__(self, url: str) -> None:
        """Open the database and make its tables if it has none.

        Raises:
            StoreError: no such database, its tables are of another version, or tables of something else have their names.
        """
        self._engine = _engine(url)
        try:
            self._prepare()
        except SQLAlchemyError as error:
            raise StoreError(f"The store cannot be opened: {_reason(error, self._engine.url.password)}.", _URLS) from error

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Yield a connection for queries."""
        with self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Yield a connection in a transaction that is durable when the block ends, and undone when it raises."""
        with self._engine.connect() as connection:
            connection = connection.execution_options(**{_WRITE: True})
            with connection.begin():
                yield connection

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    def _prepare(self) -> None:
        with self.writing() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _SCHEMA_LOCK})
            there = Base.metadata.tables.keys() & set(inspect(connection).get_table_names())
            if there and SchemaVersion.__tablename__ not in there:
                raise StoreError(f"The database has tables of something else: {', '.join(sorted(there))}.", "Give a database of its own.")
            if not there:
                Base.metadata.create_all(connection)
                connection.execute(insert(SchemaVersion), {"version": VERSION})
            found = connection.execute(select(SchemaVersion.version)).scalar_one_or_none()
        if found != VERSION:
            message = f"The store has schema version {found}, this auditor uses {VERSION}."
            raise StoreError(message, "Use the auditor that made it, or give a new store.")


_URLS = "Give --database sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME, and check that it can be reached."


def _engine(url: str) -> Engine:
    parsed = _parsed(url)
    try:
        # Errors would otherwise quote the values of a statement, and those hold articles.
        engine = create_engine(parsed, hide_parameters=True, pool_pre_ping=True, pool_size=10, max_overflow=50)
    except ImportError as error:
        raise StoreError("The driver of the store is missing.", "Install it: pip install 'translation-auditor[serve]'.") from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _configure_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise StoreError("The address of the store is not understood.", _URLS) from error
    if parsed.drivername in ("postgresql", "postgres", "postgresql+psycopg"):
        patient = {} if "connect_timeout" in parsed.query else {"connect_timeout": _CONNECT_SECONDS}
        return parsed.set(drivername="postgresql+psycopg").update_query_dict(patient)
    if parsed.drivername != "sqlite":
        raise StoreError(f"The store cannot be kept in {parsed.drivername}.", _URLS)
    if parsed.database in (None, "", ":memory:"):
        raise StoreError("The store must be a file: one in memory loses what was accepted.", _URLS)
    return parsed


def _reason(error: SQLAlchemyError, password: str | None) -> str:
    """Return the first line of what the driver says; nothing of an article has been sent to it yet."""
    said = str(error.orig) if isinstance(error, DBAPIError) else type(error).__name__
    line = one_line(said.partition("\n")[0]).rstrip(".")
    return line.replace(password, "***") if password else line


def _configure_sqlite(connection: Any, _record: Any) -> None:
    """Make a commit durable, let readers read while one writes, and wait for the writer instead of failing."""
    connection.isolation_level = None
    write_ahead(connection, _BUSY_SECONDS)
    for pragma in ("synchronous=FULL", f"busy_timeout={_BUSY_SECONDS * 1000}", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    """Take the write lock at the start: SQLite refuses at once, whatever the timeout, a reader that turns writer too late."""
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get(_WRITE) else "BEGIN")

"""Stores for the tests: each test that asks for one runs in SQLite and in PostgreSQL."""

import pytest
import sqlalchemy
from service_kit import postgresql, sqlite

from auditor.service.store.tables import Base


@pytest.fixture(scope="session")
def postgresql_url():
    with postgresql() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request, tmp_path):
    """Return the address of a store without tables."""
    if request.param == "sqlite":
        yield sqlite(tmp_path)
        return
    url = request.getfixturevalue("postgresql_url")
    yield url
    engine = sqlalchemy.create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    Base.metadata.drop_all(engine)
    engine.dispose()

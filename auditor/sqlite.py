"""What every SQLite file of the auditor needs when it is opened."""

import sqlite3
import time

_RETRY_SECONDS = 0.01


def write_ahead(connection: sqlite3.Connection, seconds: float) -> None:
    """Switch the file to write-ahead mode, so that readers never wait for writers.

    Of several that open a new file at once SQLite refuses some without waiting its time.

    Raises:
        sqlite3.OperationalError: the file stayed locked for `seconds`, or cannot be used.
    """
    end = time.monotonic() + seconds
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(_RETRY_SECONDS)
        else:
            return

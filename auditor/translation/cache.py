"""Translations kept between runs: an engine around an engine, and an SQLite file that several processes share."""

import hashlib
import json
import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from auditor.errors import SettingsError
from auditor.sqlite import write_ahead
from auditor.translation.engine import Engine, Likelihood, Translation
from auditor.translation.marian.normalise import normalise

# Changes when what is stored, or how texts are normalised and split, does.
VERSION = 1
# Marks the file as a cache of translations, so that no other database is written into.
APPLICATION = 0x41756463
_BUSY_SECONDS = 60
_KEYS_A_QUERY = 500
_TABLE = "CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"


class Cached:
    """Answers from the file what `inner` answered before, under the same signature."""

    def __init__(self, inner: Engine, path: Path) -> None:
        """Open or make the cache file.

        Raises:
            SettingsError: the file is no cache, is damaged, or cannot be written.
        """
        self._inner = inner
        self._store = Store(path)

    def signature(self) -> str:
        """Return the signature of the engine that answered."""
        return self._inner.signature()

    def supports(self, source: str, target: str) -> bool:
        """Tell whether the inner engine translates from `source` to `target`."""
        return self._inner.supports(source, target)

    def pivots(self, language: str) -> tuple[str, ...]:
        """Return the pivots of the inner engine."""
        return self._inner.pivots(language)

    def translate(self, segments: Sequence[str], source: str, target: str) -> list[Translation]:
        """Translate the segments that are not in the file, and answer all."""
        keys = [self._key("translate", source, target, segment) for segment in segments]

        def ask(missing: list[int]) -> list[Any]:
            found = self._inner.translate([segments[index] for index in missing], source, target)
            return [[translation.text, translation.flaw] for translation in found]

        return [Translation(text, flaw) for text, flaw in self._answers(keys, ask)]

    def score(self, sources: Sequence[str], targets: Sequence[str], source: str, target: str) -> list[Likelihood | None]:
        """Score the pairs that are not in the file, and answer all."""
        keys = [self._key("score", source, target, *pair) for pair in zip(sources, targets, strict=True)]

        def ask(missing: list[int]) -> list[Any]:
            found = self._inner.score([sources[index] for index in missing], [targets[index] for index in missing], source, target)
            return [likelihood and [likelihood.tokens, likelihood.log_probabilities] for likelihood in found]

        return [Likelihood(tuple(answer[0]), tuple(answer[1])) if answer else None for answer in self._answers(keys, ask)]

    def _key(self, kind: str, source: str, target: str, *texts: str) -> str:
        parts = [kind, self._inner.signature(), source, target, *map(normalise, texts)]
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()

    def _answers(self, keys: Sequence[str], ask: Callable[[list[int]], list[Any]]) -> Iterator[Any]:
        """Yield the stored or the new answer for every key; equal keys are asked for once."""
        known = self._store.get(keys)
        missing = {key: index for index, key in enumerate(keys) if key not in known}
        if missing:
            fresh = dict(zip(missing, ask(list(missing.values())), strict=True))
            self._store.put(fresh)
            known |= fresh
        return (known[key] for key in keys)


class Store:
    """Keys and JSON values in one SQLite file, in write-ahead mode so that readers never wait for writers."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        with self._told():
            path.parent.mkdir(parents=True, exist_ok=True)
            # One connection for all threads, behind a lock; autocommit, with explicit transactions.
            self._connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
            self._prepare()
            write_ahead(self._connection, _BUSY_SECONDS)
            self._connection.execute("PRAGMA synchronous=NORMAL")

    def get(self, keys: Sequence[str]) -> dict[str, Any]:
        """Return the values that are known."""
        found: dict[str, Any] = {}
        unique = list(dict.fromkeys(keys))
        with self._told(), self._lock:
            for start in range(0, len(unique), _KEYS_A_QUERY):
                some = unique[start : start + _KEYS_A_QUERY]
                query = f"SELECT key, value FROM answers WHERE key IN ({','.join('?' * len(some))})"  # noqa: S608
                found |= {key: json.loads(value) for key, value in self._connection.execute(query, some)}
        return found

    def put(self, values: Mapping[str, Any]) -> None:
        """Store values, all or none."""
        rows = [(key, json.dumps(value)) for key, value in values.items()]
        with self._told(), self._lock:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                self._connection.executemany("INSERT OR REPLACE INTO answers VALUES (?, ?)", rows)
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    def _prepare(self) -> None:
        """Make the table of a new file; refuse a file that is something else, before anything is written."""
        if self._marks() in ((0, 0), (0, VERSION)):
            self._connection.execute("BEGIN IMMEDIATE")
            # Another process may have made it meanwhile. A cache of the first hour has no mark, and gets it.
            if self._holds_answers_alone():
                self._connection.execute(_TABLE)
                self._connection.execute(f"PRAGMA application_id = {APPLICATION}")
                self._connection.execute(f"PRAGMA user_version = {VERSION}")
            self._connection.execute("COMMIT")
        application, version = self._marks()
        if application != APPLICATION and (application or not self._holds_answers_alone()):
            raise SettingsError(f"{self._path} is no translation cache: it is a database of another program.", "Name another file.")
        if version != VERSION:
            raise sqlite3.DatabaseError(f"it has version {version} instead of {VERSION}")

    def _marks(self) -> tuple[int, int]:
        """Return whose file it is and of which version: 0 for nobody's and none."""
        application, version = (self._connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
        return application, version

    def _holds_answers_alone(self) -> bool:
        """Tell whether the file has the table of a cache and no other, or nothing at all."""
        columns = "SELECT m.name, c.name FROM sqlite_master AS m, pragma_table_info(m.name) AS c WHERE m.name NOT LIKE 'sqlite_%'"
        return self._connection.execute(columns).fetchall() in ([], [("answers", "key"), ("answers", "value")])

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn whatever is wrong with the file into an error that names it."""
        try:
            yield
        except sqlite3.OperationalError as error:
            raise SettingsError(f"Cannot use the translation cache {self._path}: {error}.", "Name a file that can be written.") from error
        except (sqlite3.DatabaseError, ValueError) as error:
            raise SettingsError(
                f"The translation cache {self._path} is damaged: {error}.", "Delete the file, or name another one."
            ) from error
        except OSError as error:
            raise SettingsError(f"Cannot use the translation cache {self._path}: {error}.", "Name a file that can be written.") from error

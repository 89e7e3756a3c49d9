"""The archive of clean articles: one SQLite file with a full-text index that several processes may read and write."""

import json
import sqlite3
import time
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from auditor.article import Article, BodyState
from auditor.errors import SettingsError
from auditor.reference.terms import counted, salient, searchable, terms

# Changes when what is stored, or how words are folded, does.
VERSION = 1
# Marks the file as an archive of the auditor, so that no other database is written into.
APPLICATION = 0x41756461
_BUSY_SECONDS = 60
_TERMS_A_QUERY = 500
_SCHEMA = (
    "CREATE TABLE articles (number INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, language TEXT NOT NULL, words INTEGER NOT NULL,"
    " added REAL NOT NULL, article BLOB NOT NULL)",
    "CREATE INDEX articles_by_language ON articles (language)",
    # The words are folded before they are stored; what FTS5 does to them on top, it does to a query as well.
    "CREATE VIRTUAL TABLE terms USING fts5(words, content='', tokenize='unicode61 remove_diacritics 0')",
    "CREATE VIRTUAL TABLE vocabulary USING fts5vocab(terms, row)",
    f"PRAGMA application_id = {APPLICATION}",
    f"PRAGMA user_version = {VERSION}",
)


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that a search found, its language, and how well it fits: BM25, the greater the better, in no fixed unit."""

    article: Article
    language: str
    score: float


@dataclass(frozen=True, slots=True)
class Stats:
    """What an archive holds: articles and words, articles by language, and when the first and the last was added (seconds)."""

    articles: int
    words: int
    languages: Mapping[str, int]
    first_added: float | None
    last_added: float | None


class Archive:
    """Clean articles on disk. Every call opens the file anew, so that threads and processes may share it and see each other's additions."""

    def __init__(self, path: Path, *, create: bool = False) -> None:
        """Check the file, or make it.

        Raises:
            SettingsError: there is none (and `create` is false), it is no archive, it is damaged or cannot be used.
        """
        self.path = path
        self._create = create
        if create:
            self._make_folder()
        with self._opened():
            pass

    def add(self, articles: Sequence[tuple[Article, str]]) -> int:
        """Add articles with their languages, all or none, and return how many were new: a text that is there stays as it is."""
        rows = [
            (article.sha256, language, article.words, time.time(), _packed(article), " ".join(terms(searchable(article))))
            for article, language in articles
        ]
        with self._opened() as connection:
            # Whatever ends this before the commit, a kill included, leaves the archive as it was.
            connection.execute("BEGIN IMMEDIATE")
            new = sum(_insert(connection, *row) for row in rows)
            connection.execute("COMMIT")
        return new

    def search(self, text: str, *, language: str | None = None, limit: int = 5) -> list[Hit]:
        """Return the articles that fit the most telling words of `text`, best first; any text is a valid query."""
        with self._opened() as connection:
            words = counted(text)
            chosen = salient(words, _documents(connection, list(words)), _total(connection))
            if not chosen:
                return []
            # `terms` yields letters and digits alone, so that quoted they can be nothing but words to FTS5.
            query = " OR ".join(f'"{term}"' for term in chosen)
            rows = connection.execute(
                "SELECT article, language, -bm25(terms) FROM terms JOIN articles ON articles.number = terms.rowid"
                " WHERE terms MATCH ? AND (? IS NULL OR language = ?) ORDER BY bm25(terms), articles.number LIMIT ?",
                (query, language, language, limit),
            )
            return [Hit(_unpacked(packed), language_, score) for packed, language_, score in rows]

    def stats(self) -> Stats:
        """Return what the archive holds."""
        with self._opened() as connection:
            query = "SELECT count(*), coalesce(sum(words), 0), min(added), max(added) FROM articles"
            articles, words, first, last = connection.execute(query).fetchone()
            languages = connection.execute("SELECT language, count(*) FROM articles GROUP BY language ORDER BY count(*) DESC, language")
            return Stats(articles, words, dict(languages.fetchall()), first, last)

    def _make_folder(self) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise SettingsError(f"Cannot make the archive {self.path}: {error.strerror}.", "Name a file that can be written.") from error

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        """Yield a connection in autocommit; whatever is wrong with the file becomes an error that names it."""
        name = f"{self.path.absolute().as_uri()}?mode={'rwc' if self._create else 'rw'}"
        try:
            if not self._create and not self.path.is_file():
                raise SettingsError(f"There is no archive {self.path}.", f"Make it: auditor archive add {self.path} FILES.")
            connection = sqlite3.connect(name, uri=True, timeout=_BUSY_SECONDS, isolation_level=None)
            try:
                _prepare(connection, create=self._create)
                yield connection
            finally:
                connection.close()
        except sqlite3.OperationalError as error:
            raise SettingsError(f"Cannot use the archive {self.path}: {error}.", "Name a file that can be read and written.") from error
        except (sqlite3.DatabaseError, zlib.error, json.JSONDecodeError) as error:
            raise SettingsError(f"{self.path} is no archive, or a damaged one: {error}.", "Name another file.") from error


def _prepare(connection: sqlite3.Connection, *, create: bool) -> None:
    """Make the tables of a new file; refuse a file that is something else."""
    if create and _version(connection) == (0, 0):
        connection.execute("BEGIN IMMEDIATE")
        # Another process may have made them meanwhile; and nothing may be there, not even another program's tables.
        if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            for statement in _SCHEMA:
                connection.execute(statement)
        connection.execute("COMMIT")
    application, version = _version(connection)
    if application != APPLICATION:
        raise sqlite3.DatabaseError("it is of another program")
    if version != VERSION:
        raise sqlite3.DatabaseError(f"it has version {version} instead of {VERSION}")


def _version(connection: sqlite3.Connection) -> tuple[int, int]:
    return connection.execute("PRAGMA application_id").fetchone()[0], connection.execute("PRAGMA user_version").fetchone()[0]


def _insert(connection: sqlite3.Connection, sha256: str, language: str, words: int, added: float, article: bytes, searched: str) -> bool:
    cursor = connection.execute(
        "INSERT OR IGNORE INTO articles (sha256, language, words, added, article) VALUES (?, ?, ?, ?, ?)",
        (sha256, language, words, added, article),
    )
    if cursor.rowcount:
        connection.execute("INSERT INTO terms (rowid, words) VALUES (?, ?)", (cursor.lastrowid, searched))
    return bool(cursor.rowcount)


def _documents(connection: sqlite3.Connection, words: Sequence[str]) -> dict[str, int]:
    """Return how many articles have each word."""
    found: dict[str, int] = {}
    for start in range(0, len(words), _TERMS_A_QUERY):
        some = words[start : start + _TERMS_A_QUERY]
        query = f"SELECT term, doc FROM vocabulary WHERE term IN ({','.join('?' * len(some))})"  # noqa: S608
        found |= dict(connection.execute(query, some).fetchall())
    return found


def _total(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM articles").fetchone()[0])


def _packed(article: Article) -> bytes:
    """Return an article as compressed JSON, whose escapes carry any text, lone surrogates included."""
    return zlib.compress(json.dumps(asdict(article)).encode())


def _unpacked(packed: bytes) -> Article:
    fields = json.loads(zlib.decompress(packed))
    return Article(**(fields | {"body": BodyState(fields["body"])}))

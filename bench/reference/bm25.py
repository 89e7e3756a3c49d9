"""Plain BM25 over whole texts, the baseline: every word of the query counts, and nothing but its score decides."""

import re
import sqlite3
from collections.abc import Sequence


class Bm25:
    """An index in memory, of SQLite's FTS5."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._connection = sqlite3.connect(":memory:")
        self._connection.execute("CREATE VIRTUAL TABLE texts USING fts5(words)")
        self._connection.executemany("INSERT INTO texts (rowid, words) VALUES (?, ?)", enumerate(texts))

    def rank(self, query: str, limit: int = 100) -> list[tuple[int, float]]:
        """Return the best texts for all the words of a query and their scores, best first."""
        search = "SELECT rowid, -bm25(texts) FROM texts WHERE texts MATCH ? ORDER BY bm25(texts), rowid LIMIT ?"
        return [(number, score) for number, score in self._connection.execute(search, (_query(query), limit))]

    def score(self, query: str, number: int) -> float:
        """Return the score of one text, 0 if it shares no word with the query."""
        search = "SELECT -bm25(texts) FROM texts WHERE texts MATCH ? AND rowid = ?"
        row = self._connection.execute(search, (_query(query), number)).fetchone()
        return float(row[0]) if row else 0.0


def _query(text: str) -> str:
    return " OR ".join(f'"{word}"' for word in sorted(set(re.findall(r"\w+", text.lower()))))

"""The cache answers what the engine answered, whoever asked, and says when its file is no good."""

import multiprocessing
import sqlite3
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from auditor.errors import SettingsError
from auditor.reference import Archive
from auditor.translation.cache import APPLICATION, Cached, Store
from auditor.translation.engine import Likelihood, Translation


class Counting:
    """An engine that shouts, and counts what it was asked."""

    def __init__(self, name: str = "shout@1") -> None:
        self.name = name
        self.asked: list[str] = []

    def signature(self) -> str:
        return self.name

    def supports(self, source: str, target: str) -> bool:
        return source != target

    def pivots(self, language: str) -> tuple[str, ...]:
        return tuple({"en", "it"} - {language})

    def translate(self, segments: Sequence[str], source: str, target: str) -> list[Translation]:
        self.asked += segments
        return [Translation(f"{target}:{text.upper()}", None if text else "empty") for text in segments]

    def score(self, sources: Sequence[str], targets: Sequence[str], source: str, target: str) -> list[Likelihood | None]:
        self.asked += targets
        return [
            Likelihood((text, "</s>"), (-1 / 3, -len(given) * 1e-7)) if text else None for given, text in zip(sources, targets, strict=True)
        ]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "cache.sqlite"


def test_answers_are_the_engines_own(path: Path) -> None:
    texts, sources = ["one", "", "two", "one", "lone \ud800", "😀"], ["eins", "", "zwei", "eins", "x", "y"]
    plain, cached = Counting(), Cached(Counting(), path)
    for _ in range(2):
        assert cached.translate(texts, "en", "it") == plain.translate(texts, "en", "it")
        assert cached.score(sources, texts, "en", "it") == plain.score(sources, texts, "en", "it")


def test_nothing_is_asked_twice(path: Path) -> None:
    inner = Counting()
    Cached(inner, path).translate(["one", "two", "one"], "en", "it")
    assert sorted(inner.asked) == ["one", "two"]
    again = Counting()
    Cached(again, path).translate(["two", "three"], "en", "it")
    assert again.asked == ["three"]


def test_keys_tell_direction_engine_kind_and_text_apart(path: Path) -> None:
    Cached(Counting(), path).translate(["one"], "en", "it")
    for engine, ask in [
        (Counting("shout@2"), lambda cached: cached.translate(["one"], "en", "it")),
        (Counting(), lambda cached: cached.translate(["one"], "en", "es")),
        (Counting(), lambda cached: cached.translate(["one."], "en", "it")),
        (Counting(), lambda cached: cached.score(["one"], ["one"], "en", "it")),
    ]:
        ask(Cached(engine, path))
        assert engine.asked, "answered from another key"


def test_texts_that_the_models_cannot_tell_apart_share_a_key(path: Path) -> None:
    inner = Counting()
    cached = Cached(inner, path)
    cached.translate(["it’s  here"], "en", "it")
    cached.translate(["it's here"], "en", "it")
    assert len(inner.asked) == 1


def _write_many(path: Path, start: int) -> None:
    cached = Cached(Counting(), path)
    for index in range(start, start + 40):
        cached.translate([f"text {index}"], "en", "it")


def test_a_new_file_may_be_opened_by_many_at_once(tmp_path: Path) -> None:
    for attempt in range(60):
        with ThreadPoolExecutor(8) as pool:
            opened = [pool.submit(Store, tmp_path / f"{attempt}.sqlite") for _ in range(8)]
        assert [future.exception() for future in opened] == [None] * 8


def test_processes_share_one_file(path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=_write_many, args=(path, start)) for start in (0, 20, 40)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
        assert process.exitcode == 0
    inner = Counting()
    Cached(inner, path).translate([f"text {index}" for index in range(80)], "en", "it")
    assert inner.asked == []


@pytest.mark.parametrize("content", [b"this is no database" * 100, b"SQLite format 3\x00" + b"\xff" * 4_000])
def test_a_damaged_file_is_told_with_a_remedy(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(SettingsError, match=r"(?s)cache\.sqlite is damaged.*Delete the file"):
        Cached(Counting(), path).translate(["one"], "en", "it")


def test_a_damaged_value_is_told(path: Path) -> None:
    Cached(Counting(), path).translate(["one"], "en", "it")
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE answers SET value = '[\"half'")
    with pytest.raises(SettingsError, match="damaged"):
        Cached(Counting(), path).translate(["one"], "en", "it")


def test_a_cache_of_another_version_is_told(path: Path) -> None:
    Store(path)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(SettingsError, match="version 99"):
        Cached(Counting(), path)


STRANGERS = {
    "customers": "CREATE TABLE customers (name TEXT)",
    "customers, of version 1": "CREATE TABLE customers (name TEXT); PRAGMA user_version = 1",
    "a questionnaire": "CREATE TABLE answers (question INTEGER, value TEXT)",
    "answers among others": "CREATE TABLE answers (key TEXT, value TEXT); CREATE TABLE customers (name TEXT)",
    "a marked file": "CREATE TABLE answers (key TEXT, value TEXT); PRAGMA application_id = 7; PRAGMA user_version = 1",
    "a view": "CREATE VIEW customers AS SELECT 1 AS name",
    "a marked empty file": "PRAGMA application_id = 7",
}


@pytest.mark.parametrize("script", STRANGERS.values(), ids=STRANGERS)
def test_a_database_of_another_program_is_refused_and_stays_as_it_is(tmp_path: Path, script: str) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)
    before = path.read_bytes()
    with pytest.raises(SettingsError, match=r"other\.db is no translation cache.*Name another file"):
        Cached(Counting(), path)
    assert path.read_bytes() == before
    assert [item.name for item in tmp_path.iterdir()] == ["other.db"]


def test_an_archive_of_clean_articles_is_no_cache(tmp_path: Path) -> None:
    Archive(tmp_path / "clean.db", create=True)
    with pytest.raises(SettingsError, match="no translation cache"):
        Store(tmp_path / "clean.db")
    assert Archive(tmp_path / "clean.db").stats().articles == 0


def test_a_cache_is_no_archive(path: Path) -> None:
    Store(path)
    with pytest.raises(SettingsError, match="no archive"):
        Archive(path)


@pytest.mark.parametrize("version", [0, 1])
def test_a_cache_of_before_files_were_marked_goes_on(path: Path, version: int) -> None:
    Cached(Counting(), path).translate(["one"], "en", "it")
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(f"PRAGMA application_id = 0; PRAGMA user_version = {version}")
    for _ in range(2):
        inner = Counting()
        Cached(inner, path).translate(["one"], "en", "it")
        assert inner.asked == []
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION


def test_an_empty_file_becomes_a_cache(tmp_path: Path) -> None:
    (tmp_path / "cache.sqlite").touch()
    Store(tmp_path / "cache.sqlite").put({"key": 1})
    assert Store(tmp_path / "cache.sqlite").get(["key"]) == {"key": 1}


def test_a_folder_is_no_cache(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="Cannot use the translation cache"):
        Cached(Counting(), tmp_path)

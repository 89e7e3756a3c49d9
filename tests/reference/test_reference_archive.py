import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reference_stories import PRIZE_A, SHIP_A, SHIP_B, SPANISH, article

from auditor.article import Article, BodyState
from auditor.errors import SettingsError
from auditor.reference import Archive
from auditor.reference.add import add
from auditor.report import Failure, Skipped


@pytest.fixture
def archive(tmp_path):
    made = Archive(tmp_path / "archive.db", create=True)
    made.add([(article(SHIP_A, "ship"), "en"), (article(PRIZE_A, "prize"), "en"), (article(SPANISH, "barco"), "es")])
    return made


def test_an_article_comes_back_as_it_was(archive):
    odd = Article("odd", "Half a pair: \ud83d. Naïve\u2028line.", "Title", "en", "2026-11-25", "inbox/odd.txt", BodyState.FULL)
    archive.add([(odd, "en")])
    assert archive.search("naive pair", limit=1)[0].article == odd


def test_a_text_is_added_once_and_stays_as_it_is(archive):
    assert archive.add([(article(SHIP_A, "again"), "en"), (article(SHIP_B, "new"), "en"), (article(SHIP_B, "twice"), "en")]) == 1
    assert archive.stats().articles == 4
    assert {hit.article.id for hit in archive.search("Marlin Star Veland")} == {"ship", "new", "barco"}


def test_the_best_match_comes_first_and_the_language_can_be_asked_for(archive):
    assert archive.search(SHIP_B)[0].article.id == "ship"
    assert [hit.article.id for hit in archive.search("Solberg", language="es")] == ["barco"]
    assert [hit.article.id for hit in archive.search("Solberg Veland", limit=1)]
    assert archive.search("nothing of the kind zzz", language="fr") == []


HOSTILE = [
    '"',
    "NEAR(ship, 2)",
    "words: ship",
    "ship AND",
    "OR",
    "ship*",
    "^ship",
    "-ship",
    "(((",
    "'; DROP TABLE articles; --",
    "\x00",
    "\ud800",
    "",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_is_a_query_language(archive, text):
    assert {hit.article.id for hit in archive.search(text)} <= {"ship", "prize", "barco"}
    assert archive.stats().articles == 3


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(), max_size=60))
def test_any_text_is_a_valid_query_and_a_valid_article(archive, text):
    archive.search(text)
    archive.add([(Article("any", text), "en")])
    assert archive.stats().articles >= 3


def test_stats_count(archive):
    stats = archive.stats()
    assert (stats.articles, dict(stats.languages)) == (3, {"en": 2, "es": 1})
    assert stats.words == sum(len(text.split()) for text in (SHIP_A, PRIZE_A, SPANISH))
    assert stats.first_added <= stats.last_added <= time.time()


def test_an_empty_archive_has_no_dates(tmp_path):
    stats = Archive(tmp_path / "empty.db", create=True).stats()
    assert (stats.articles, stats.words, stats.first_added) == (0, 0, None)


def make_foreign(path):
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE mine (a)")


def make_newer(path):
    Archive(path, create=True)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")


@pytest.mark.parametrize("make", [make_foreign, make_newer, lambda path: path.write_text("no database" * 99), lambda path: path.mkdir()])
@pytest.mark.parametrize("create", [True, False])
def test_what_is_no_archive_is_refused_and_left_alone(tmp_path, make, create):
    path = tmp_path / "other.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(SettingsError) as refused:
        Archive(path, create=create)
    assert "other.db" in refused.value.message
    assert refused.value.remedy
    assert (path.read_bytes() if path.is_file() else None) == before


@pytest.mark.parametrize("empty", [True, False])
def test_only_adding_makes_an_archive(tmp_path, empty):
    path = tmp_path / "none.db"
    if empty:
        path.touch()
    with pytest.raises(SettingsError):
        Archive(path)
    assert not path.exists() or path.read_bytes() == b""


def test_adding_is_told_and_teasers_are_skipped(tmp_path):
    archive = Archive(tmp_path / "archive.db", create=True)
    teaser = Article("teaser", "Only a few words.", body=BodyState.PARTIAL)
    bad = Failure("bad", "bad.txt", "intake", "It is empty.", "Give another one.")
    items = [article(SHIP_A), bad, article(SHIP_A, "again"), teaser, Skipped("picture", None, "It is a picture."), article(SPANISH, "es")]
    first, tally = add(archive, items)
    assert first is bad
    assert (tally.added, tally.known, tally.skipped, tally.failed) == (2, 1, 2, 1)
    assert dict(archive.stats().languages) == {"en": 1, "es": 1}


def numbered(start, count):
    return [(article(f"Story number {number} about harbour {number % 7}.", str(number)), "en") for number in range(start, start + count)]


def test_writers_and_readers_at_once_lose_nothing(tmp_path):
    path = tmp_path / "archive.db"

    def write(start):
        archive = Archive(path, create=True)
        return sum(archive.add(numbered(first, 5)) + len(archive.search("harbour", limit=1)) * 0 for first in range(start, start + 40, 5))

    with ThreadPoolExecutor(4) as pool:
        added = sum(pool.map(write, (0, 20, 40, 60)))
    stats = Archive(path).stats()
    assert added == stats.articles == 100
    assert len(Archive(path).search("harbour", limit=1_000)) == 100


_WRITER = """
import sys
from pathlib import Path
from auditor.article import Article
from auditor.reference import Archive
archive = Archive(Path(sys.argv[1]), create=True)
print("ready", flush=True)
for start in range(0, 100_000, 3):
    archive.add([(Article(str(n), f"Story number {n} about a harbour."), "en") for n in range(start, start + 3)])
"""


def test_a_killed_writer_leaves_whole_batches_and_the_next_run_goes_on(tmp_path):
    path = tmp_path / "archive.db"
    writer = subprocess.Popen([sys.executable, "-c", _WRITER, str(path)], stdout=subprocess.PIPE)
    assert writer.stdout.readline() == b"ready\n"
    deadline = time.monotonic() + 60
    while Archive(path).stats().articles < 9 and time.monotonic() < deadline:
        time.sleep(0.01)
    writer.kill()
    writer.wait()
    writer.stdout.close()
    stats = Archive(path).stats()
    assert stats.articles >= 9
    assert stats.articles % 3 == 0
    assert len(Archive(path).search("harbour", limit=100_000)) == stats.articles
    again = [(article(f"Story number {number} about a harbour.", str(number)), "en") for number in range(stats.articles + 3)]
    assert Archive(path, create=True).add(again) == 3

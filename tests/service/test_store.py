"""The store, the same in SQLite and PostgreSQL: nothing accepted is lost, nothing is recorded twice."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy
from factory import report
from service_kit import TEXT, sqlite

from auditor.article import Article, BodyState
from auditor.report import Failure, Skipped
from auditor.service.store import callbacks, jobs, keys, queue
from auditor.service.store.database import Database, StoreError
from auditor.service.store.jobs import Identity, QueueFull, Submission, Terms
from auditor.service.store.records import article_from_record, article_to_record, outcome_json, references_from_record


@pytest.fixture
def database(store_url):
    database = Database(store_url)
    yield database
    database.close()


def entries(*ids):
    return tuple(Article(id=id, text=TEXT) for id in ids)


def accept(database, *ids, urgent=False, most=100, **options):
    return jobs.accept(database, Submission(entries(*ids)), Terms("tests", urgent, most, **options))


def claim(database, most=16, owner="one", seconds=30.0, **options):
    return queue.claim(database, owner=owner, most=most, seconds=seconds, **options)


def done(claims):
    return [(item, report(article=item.article)) for item in claims]


def test_the_reference_of_an_earlier_version_is_read():
    assert references_from_record(article_to_record(Article("r", TEXT))) == (Article("r", TEXT),)
    assert references_from_record(None) == ()


def test_an_article_comes_back_as_it_was_accepted():
    article = Article("a\u2028", "Line\r\n\u0085 \U0001f600 \ud83d", "T", "en-GB", "2026-01-01", "wire", BodyState.PARTIAL)
    assert article_from_record(article_to_record(article)) == article


def test_a_job_goes_its_way(database):
    failure, skipped = Failure("f", None, "intake", "It is empty.", "Give text."), Skipped("s", None, "It is a picture.")
    submission = Submission((*entries("a", "b"), failure, skipped), references=(Article("r", TEXT), Article("s", TEXT)))
    job = jobs.accept(database, submission, Terms("tests", urgent=False, most=100)).job_id
    assert jobs.view(database, job).state == "queued"
    claims = claim(database)
    assert [item.article.id for item in claims] == ["a", "b"]
    assert {tuple(article.id for article in references_from_record(item.reference)) for item in claims} == {("r", "s")}
    assert jobs.view(database, job).state == "running"
    assert not jobs.is_finished(database, job)
    queue.complete(database, done(claims[:1]))
    assert not jobs.is_finished(database, job)
    queue.complete(database, done(claims[1:]))
    view = jobs.view(database, job, outcomes=True)
    assert (view.state, [item.kind for item in view.items]) == ("done", ["report", "report", "failure", "skipped"])
    assert jobs.is_finished(database, job)
    assert '"a"' in outcome_json(view.items[0].outcome)
    assert jobs.outcome_of(database, view.items[0].id) == (job, view.items[0].outcome)


def test_a_job_of_which_everything_failed_has_failed(database):
    failure = Failure("f", None, "intake", "It is empty.", "Give text.")
    job = jobs.accept(database, Submission((failure,)), Terms("tests", urgent=True, most=1)).job_id
    assert jobs.view(database, job).state == "failed"
    assert jobs.is_finished(database, job)


def test_a_claim_is_held_until_its_lease_ends(database):
    accept(database, "a")
    first = claim(database, seconds=0.2)
    assert claim(database, owner="two") == []
    time.sleep(0.25)
    second = claim(database, owner="two")
    assert [item.attempts for item in first + second] == [1, 2]


def test_a_renewed_lease_is_held(database):
    accept(database, "a")
    queue.renew(database, claim(database, seconds=0.2), owner="one", seconds=30)
    time.sleep(0.25)
    assert claim(database, owner="two") == []


def test_a_lease_is_not_renewed_for_another(database):
    accept(database, "a")
    queue.renew(database, claim(database, seconds=0.2), owner="two", seconds=30)
    time.sleep(0.25)
    assert len(claim(database, owner="two")) == 1


def test_what_is_released_was_never_claimed(database):
    accept(database, "a", "b")
    claims = claim(database)
    queue.release(database, claims[1:], owner="one")
    assert [(item.article.id, item.attempts) for item in claim(database, owner="two")] == [("b", 1)]


def test_the_first_outcome_stands_and_counts_once(database):
    job = accept(database, "a", "b").job_id
    late = claim(database, most=1, seconds=0.01)
    time.sleep(0.05)
    early = claim(database, most=1, owner="two")
    queue.complete(database, done(early))
    queue.complete(database, [(late[0], Failure("a", None, "audit", "Too late.", "No remedy."))])
    assert not jobs.is_finished(database, job)
    assert jobs.view(database, job).items[0].kind == "report"


def test_those_who_wait_go_first_unless_the_oldest_are_asked_for(database):
    accept(database, "old")
    accept(database, "urgent", urgent=True)
    assert [item.article.id for item in claim(database, most=1)] == ["urgent"]
    accept(database, "urgent-2", urgent=True)
    assert [item.article.id for item in claim(database, most=1, oldest_first=True)] == ["old"]


def test_the_queue_takes_so_much_and_no_more(database):
    accept(database, "a", "b", most=3)
    with pytest.raises(QueueFull):
        accept(database, "c", "d", most=3)
    accept(database, "c", most=3)
    queue.complete(database, done(claim(database)))
    assert queue.waiting_articles(database) == 0
    accept(database, "c", "d", "e", most=3)


@pytest.mark.parametrize("threads", [8])
def test_instances_never_claim_the_same_article(database, threads):
    accept(database, *(f"a{number}" for number in range(60)))
    start = threading.Barrier(threads)

    def work(number):
        start.wait()
        got = []
        while claims := claim(database, most=3, owner=f"instance-{number}"):
            got += [item.article.id for item in claims]
            queue.complete(database, done(claims))
        return got

    with ThreadPoolExecutor(threads) as pool:
        claimed = [id for got in pool.map(work, range(threads)) for id in got]
    assert sorted(claimed) == sorted(f"a{number}" for number in range(60))


def test_a_job_that_two_instances_finish_at_once_is_finished(database):
    for _ in range(10):
        job = accept(database, "a", "b").job_id
        first, second = claim(database, most=1), claim(database, most=1, owner="two")
        start = threading.Barrier(2)

        def finish(claims, start=start):
            start.wait()
            queue.complete(database, done(claims))

        with ThreadPoolExecutor(2) as pool:
            list(pool.map(finish, (first, second)))
        assert jobs.is_finished(database, job)


def test_a_repeated_request_gets_the_job_of_the_first(database):
    identity = Identity("tests", "k", "holds", stamp="17", answered=202)
    first = accept(database, "a", identity=identity)
    again = accept(database, "a", identity=identity)
    other = accept(database, "b", identity=Identity("others", "k", "holds"))
    assert (again.job_id, again.repeats, again.stamp, again.answered) == (first.job_id, "holds", "17", 202)
    assert first.repeats is None
    assert other.repeats is None
    assert queue.waiting_articles(database) == 2


def test_an_answer_is_remembered(database):
    identity = Identity("tests", "k", "holds")
    accept(database, "a", identity=identity)
    assert accept(database, "a", identity=identity).answered == 0
    jobs.answered(database, identity, 200)
    assert accept(database, "a", identity=identity).answered == 200


def test_one_request_that_comes_many_times_at_once_is_one_job(database):
    start = threading.Barrier(8)

    def send(_number):
        start.wait()
        return accept(database, "a", identity=Identity("tests", "k", "holds"))

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(send, range(8)))
    assert len({answer.job_id for answer in answers}) == 1
    assert sum(answer.repeats is None for answer in answers) == 1


def test_what_finished_long_ago_is_deleted_and_nothing_else(database):
    old = accept(database, "old", identity=Identity("tests", "k", "holds")).job_id
    queue.complete(database, done(claim(database)))
    waiting = accept(database, "waiting").job_id
    assert jobs.delete_finished(database, before=time.time() - 60) == 0
    assert jobs.delete_finished(database, before=time.time() + 60) == 1
    assert jobs.view(database, old) is None
    assert jobs.view(database, waiting).state == "queued"
    assert accept(database, "new", identity=Identity("tests", "k", "other")).repeats is None


def test_keys_are_kept_as_hashes_and_told_apart(database):
    key, other = keys.add(database, "desk"), keys.add(database, "wire")
    assert keys.holder(keys.stored(database), key) == "desk"
    assert keys.holder(keys.stored(database), other) == "wire"
    assert all(key not in repr(row) for row in keys.stored(database))
    for wrong in ("", key[:-1], key + "x", key.swapcase(), "\ud800"):
        assert keys.holder(keys.stored(database), wrong) is None
    keys.revoke(database, "desk")
    assert keys.holder(keys.stored(database), key) is None
    assert keys.holder(keys.stored(database), other) == "wire"


def test_a_key_needs_a_name_that_is_free(database):
    keys.add(database, "desk")
    for name in ("desk", "", "a b", "-x", "x" * 65, "ü"):
        with pytest.raises(keys.KeyProblem):
            keys.add(database, name)
    keys.revoke(database, "desk")
    for name in ("desk", "nobody"):
        with pytest.raises(keys.KeyProblem):
            keys.revoke(database, name)
    with pytest.raises(keys.KeyProblem, match="already"):
        keys.add(database, "desk")


def test_a_finished_job_is_announced_by_one_instance_and_tried_again(database):
    job = accept(database, "a", callback=True).job_id
    assert callbacks.claim_due(database, seconds=30) is None
    queue.complete(database, done(claim(database)))
    assert callbacks.claim_due(database, seconds=0.2).job_id == job
    assert callbacks.claim_due(database, seconds=30) is None
    time.sleep(0.25)
    assert callbacks.claim_due(database, seconds=30).attempts == 2
    callbacks.postponed(database, job, seconds=-1)
    assert callbacks.claim_due(database, seconds=30).attempts == 3
    callbacks.given_up(database, job)
    assert callbacks.claim_due(database, seconds=30) is None
    assert jobs.view(database, job).callback_state == "dead"


def test_many_instances_may_make_the_store_at_once(store_url):
    with ThreadPoolExecutor(24) as pool:
        databases = list(pool.map(lambda _: Database(store_url), range(24)))
    accept(databases[0], "a")
    assert all(queue.waiting_articles(database) == 1 for database in databases)
    for database in databases:
        database.close()


def test_many_instances_may_make_new_files_at_once_time_after_time(tmp_path):
    """SQLite refuses some of them in one of twenty tries only."""
    for attempt in range(60):
        with ThreadPoolExecutor(24) as pool:
            opened = [pool.submit(Database, f"sqlite:///{tmp_path}/{attempt}.sqlite") for _ in range(24)]
        assert [future.exception() for future in opened] == [None] * 24
        for future in opened:
            future.result().close()


def test_a_store_of_another_version_is_refused(database, store_url):
    with database.writing() as connection:
        connection.execute(sqlalchemy.text("UPDATE schema_version SET version = 99"))
    with pytest.raises(StoreError, match="version 99"):
        Database(store_url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "nonsense",
        "mysql://localhost/x",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite:////nowhere/at/all.sqlite",
        "postgresql://h.invalid/x",
    ],
)
def test_an_address_that_is_no_store_is_told(url):
    with pytest.raises(StoreError) as caught:
        Database(url)
    assert "sqlite:///FILE" in caught.value.remedy


def test_a_store_that_cannot_be_opened_says_why_and_not_with_which_password():
    with pytest.raises(StoreError) as caught:
        Database("postgresql://desk:refused@127.0.0.1:1/auditor")
    assert "Connection ***" in caught.value.message
    with pytest.raises(StoreError, match="unable to open database file"):
        Database("sqlite:////nowhere/at/all.sqlite")


def test_tables_of_something_else_are_left_alone(store_url):
    other = sqlalchemy.create_engine(store_url.replace("postgresql:", "postgresql+psycopg:"))
    with other.begin() as connection:
        connection.execute(sqlalchemy.text("CREATE TABLE jobs (title TEXT)"))
    try:
        with pytest.raises(StoreError, match="something else: jobs"):
            Database(store_url)
        assert sqlalchemy.inspect(other).get_table_names() == ["jobs"]
    finally:
        with other.begin() as connection:
            connection.execute(sqlalchemy.text("DROP TABLE jobs"))
        other.dispose()


def test_a_full_disk_takes_nothing_and_loses_nothing(tmp_path):
    database = Database(sqlite(tmp_path))
    first = accept(database, "a")
    with database.writing() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
    database._engine.dispose()
    sqlalchemy.event.listen(database._engine, "connect", lambda raw, _: raw.execute(f"PRAGMA max_page_count={pages}"))
    with pytest.raises(sqlalchemy.exc.OperationalError, match="full"):
        accept(database, *(f"b{number}" for number in range(90)))
    assert [item.job_id for item in claim(database)] == [first.job_id]
    database.close()


def test_a_broken_statement_does_not_quote_an_article(tmp_path):
    database = Database(sqlite(tmp_path))
    with pytest.raises(sqlalchemy.exc.SQLAlchemyError) as caught, database.writing() as connection:
        connection.execute(sqlalchemy.text("INSERT INTO nowhere VALUES (:text)"), {"text": "the secret text"})
    assert "secret" not in str(caught.value)
    database.close()


def test_sqlite_keeps_what_was_accepted_when_the_power_fails(tmp_path):
    database = Database(sqlite(tmp_path))
    with database.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    database.close()

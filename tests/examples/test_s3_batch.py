"""The batch handler against the service: what fails is named, what came twice is one job."""

import io
import json

import httpx2
import pytest
from example_kit import load
from service_kit import TEXT, article, listening


class Bucket:
    """As much of an S3 client as the handler uses."""

    def __init__(self, files):
        self.files = dict(files)

    def get_object(self, *, Bucket, Key):  # noqa: N803 - the names of boto3
        return {"Body": io.BytesIO(self.files[f"{Bucket}/{Key}"])}

    def put_object(self, *, Bucket, Key, Body, ContentType):  # noqa: N803
        self.files[f"{Bucket}/{Key}"] = Body


def message(id, *names):
    records = [{"s3": {"bucket": {"name": "wire"}, "object": {"key": name}}} for name in names]
    return {"messageId": id, "body": json.dumps({"Records": records})}


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    with listening(tmp_path_factory.mktemp("s3")) as served:
        yield served


@pytest.fixture
def bucket():
    return Bucket({"wire/a b.txt": TEXT.encode(), "wire/c.json": json.dumps(article("c")).encode(), "wire/bad.pdf": b"%PDF-1.7"})


@pytest.fixture
def handler(bucket, served):
    return load("s3_batch.py").make_handler(bucket, url=served[0], key=served[1])


def test_every_file_becomes_a_job_and_its_address_stands_beside_it(handler, bucket, served):
    assert handler({"Records": [message("m1", "a+b.txt"), message("m2", "c.json")]}) == {"batchItemFailures": []}
    job = json.loads(bucket.files["wire/c.json.audit.json"])
    shown = httpx2.get(f"{served[0]}/v1/jobs/{job['id']}", headers={"Authorization": f"Bearer {served[1]}"}).json()
    assert shown["results"][0]["id"] == "c"
    assert "wire/a b.txt.audit.json" in bucket.files


def test_what_cannot_be_handed_over_is_named_and_the_others_go_on(handler, bucket, capsys):
    event = {"Records": [message("m1", "bad.pdf"), message("m2", "missing"), message("m3", "c.json"), {"messageId": "m4", "body": "{"}]}
    assert handler(event) == {"batchItemFailures": [{"itemIdentifier": id} for id in ("m1", "m2", "m4")]}
    assert "wire/c.json.audit.json" in bucket.files
    assert len(capsys.readouterr().out.splitlines()) == 3


def test_a_message_that_comes_again_makes_no_second_job(handler, bucket):
    jobs = []
    for _ in range(2):
        handler({"Records": [message("m1", "c.json")]})
        jobs.append(json.loads(bucket.files["wire/c.json.audit.json"])["id"])
    assert jobs[0] == jobs[1]


def test_our_own_results_are_no_articles(handler, bucket):
    assert handler({"Records": [message("m1", "c.json.audit.json")]}) == {"batchItemFailures": []}


@pytest.mark.parametrize("event", [{}, {"Records": []}, {"Records": [{"messageId": "test", "body": '{"Event": "s3:TestEvent"}'}]}])
def test_an_event_without_files_is_no_failure(handler, event):
    assert handler(event) == {"batchItemFailures": []}


def test_a_service_that_is_away_fails_every_message(bucket):
    handler = load("s3_batch.py").make_handler(bucket, url="http://127.0.0.1:9", key="x")
    assert handler({"Records": [message("m1", "c.json")]}) == {"batchItemFailures": [{"itemIdentifier": "m1"}]}


def test_a_file_that_is_too_large_is_not_sent(handler, bucket):
    bucket.files["wire/big"] = b"a" * 10_000_001
    assert handler({"Records": [message("m1", "big")]}) == {"batchItemFailures": [{"itemIdentifier": "m1"}]}

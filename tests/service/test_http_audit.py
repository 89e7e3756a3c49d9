"""`POST /v1/audit`: what is answered at once, what becomes a job, what is refused, and what a repeated request gets."""

import gzip
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from service_kit import SENTENCE, TEXT, article, finished, running, sqlite

from auditor.intake import FORMATS
from auditor.pipeline import Auditor
from auditor.service.http.problems import Problem
from auditor.service.http.submission import MEDIA_TYPES, Body, Limits, read_submission
from auditor.service.store.jobs import Submission
from auditor.settings import Settings


@pytest.fixture
def client(tmp_path):
    with running(sqlite(tmp_path), answer_seconds=5, queue_articles=20) as client:
        yield client


@pytest.fixture(scope="module")
def wide(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wide")
    with running(sqlite(folder), queue_articles=100_000, requests_per_minute=1_000_000) as client:
        yield client


def test_one_small_article_is_answered_at_once(client):
    answer = client.post("/v1/audit", json=article())
    job = answer.json()
    assert answer.status_code == 200
    assert (job["state"], job["articles"], job["waiting"]) == ("done", 1, 0)
    assert job["results"][0]["outcome"]["article"]["text"] == TEXT
    assert client.get(job["results"][0]["report"]).json() == job["results"][0]["outcome"]


def test_the_real_auditor_answers_alike(tmp_path):
    with running(sqlite(tmp_path), auditor=None) as client:
        client.service.worker.auditor = Auditor(Settings(engine="none"))
        answer = client.post("/v1/audit", json=article())
        assert answer.json()["results"][0]["verdict"] == "undetermined"
        page = client.get(answer.json()["results"][0]["report"], params={"format": "html"})
        assert "harbour office" in page.text


def test_several_articles_become_a_job_in_their_order(client):
    answer = client.post("/v1/audit", json={"articles": [article(f"a{n}") for n in range(5)], "reference": article("clean")})
    assert answer.status_code == 202
    job = finished(client, answer.headers["location"])
    assert [result["id"] for result in job["results"]] == [f"a{n}" for n in range(5)]
    assert "outcome" not in job["results"][0]
    assert set(client.auditor.references) == {"clean"}


def test_several_references_reach_the_auditor_together(client):
    answer = client.post("/v1/audit", json={"articles": [article("a")], "reference": [article("one"), {"text": TEXT}]})
    assert answer.status_code == 200
    assert client.auditor.references == ["one+reference:2"]


def test_an_unreadable_reference_of_several_is_named(client):
    answer = client.post("/v1/audit", json={"articles": [article("a")], "reference": [article("one"), {"id": "two"}]})
    assert answer.status_code == 422
    assert "Reference 2 " in answer.json()["detail"]


def test_an_empty_list_is_no_reference(client):
    client.post("/v1/audit", json={"articles": [article("a")], "reference": []})
    assert client.auditor.references == [None]


# What curl says of -d unless it is told otherwise.
FORM = "application/x-www-form-urlencoded"


@pytest.mark.parametrize(
    ("request_of", "status"),
    [
        ({"json": article()}, 200),
        ({"json": article(), "headers": {"Prefer": "respond-async"}}, 202),
        ({"json": article(), "headers": {"Prefer": "wait=5, Respond-Async"}}, 202),
        ({"json": article(text=SENTENCE * 200)}, 202),
        ({"json": {"articles": [article()]}}, 200),
        ({"json": {"articles": [article("a"), article("b")]}}, 202),
        ({"content": TEXT, "headers": {"Content-Type": "text/plain"}}, 200),
        ({"content": TEXT, "headers": {"Content-Type": "text/plain; charset=utf-16"}}, 200),
        ({"content": "Bürgermeister " .encode("latin-1") * 20, "headers": {"Content-Type": "text/plain; charset=iso-8859-1"}}, 200),
        ({"content": TEXT}, 200),
        ({"content": f"<html><body><article><p>{TEXT}</p><p>{TEXT}</p></article></body></html>"}, 200),
        ({"content": json.dumps(article()) + "\n" + json.dumps(article("b"))}, 202),
        ({"content": json.dumps(article()) + "\n" + json.dumps(article("b")), "headers": {"Content-Type": "application/json"}}, 202),
        ({"content": json.dumps(article()), "headers": {"Content-Type": "application/x-ndjson"}}, 200),
        ({"content": json.dumps(article()), "headers": {"Content-Type": FORM}, "params": {"format": "ndjson"}}, 200),
        ({"content": f"# Title\n\n{TEXT}", "params": {"format": "markdown"}}, 200),
        ({"content": json.dumps(article()), "params": {"format": "text"}}, 200),
        ({"content": json.dumps(article(), indent=2), "headers": {"Content-Type": "application/json"}}, 200),
        ({"content": "﻿" + json.dumps(article()), "headers": {"Content-Type": "application/json"}}, 200),
    ],
)  # fmt: skip
def test_every_form_of_an_article_is_taken(client, request_of, status):
    answer = client.post("/v1/audit", **request_of)
    assert answer.status_code == status, answer.text
    if status == 200:
        assert answer.json()["results"][0]["kind"] == "report"


OPEN_TYPES = ["application/json", "application/octet-stream", "text/json", "application/ld+json", "application/xml", "*/*", "nonsense", ""]


@pytest.mark.parametrize("content_type", OPEN_TYPES)
def test_the_services_own_objects_are_known_under_every_type_that_leaves_the_format_open(client, content_type):
    headers = {"Content-Type": content_type} if content_type else {}
    batch = {"articles": [article("a"), article("b")], "reference": article("clean")}
    answer = client.post("/v1/audit", content=json.dumps(batch, indent=1), headers=headers)
    assert answer.status_code == 202, answer.text
    assert [result["id"] for result in finished(client, answer.headers["location"])["results"]] == ["a", "b"]
    assert client.auditor.references == ["clean"] * len(client.auditor.batches)
    single = client.post("/v1/audit", content=json.dumps(article("one"), indent=1), headers=headers)
    assert single.json()["results"][0]["id"] == "one"


@pytest.mark.parametrize("id", ["stdin", "stdin:3", "stdin-2", "standard input"])
@pytest.mark.parametrize("content_type", ["application/x-ndjson", "application/json"])
def test_an_id_of_its_own_comes_back_whatever_it_is(client, id, content_type):
    lines = json.dumps(article(id)) + "\n" + json.dumps(article("b")) + "\n"
    answer = client.post("/v1/audit", content=lines, headers={"Content-Type": content_type})
    assert [result["id"] for result in finished(client, answer.headers["location"])["results"]] == [id, "b"]


def test_an_article_without_an_id_is_the_requests(client):
    answer = client.post("/v1/audit", content=TEXT, headers={"Content-Type": "text/plain"})
    found = answer.json()["results"][0]
    assert (found["id"], found["outcome"]["article"]["id"], found["outcome"]["article"]["source"]) == ("request", "request", None)
    lines = "\n".join([json.dumps({"text": TEXT}), "{", json.dumps(article("stdin:1"))])
    answer = client.post("/v1/audit", content=lines, headers={"Content-Type": "application/x-ndjson"})
    assert [result["id"] for result in finished(client, answer.headers["location"])["results"]] == ["request:1", "request:2", "stdin:1"]


def test_no_depth_of_json_is_more_than_an_error_of_its_sender():
    # Reading and writing JSON give up at depths of their own.
    answers = []
    for depth in range(700, 1_010):
        body = f'{{"articles": [{{"id": "a", "text": "{TEXT}", "extra": {"[" * depth + "]" * depth}}}]}}'
        try:
            answers.append(read_submission(Body(body.encode(), "application/json", None), Limits(10**6, 10, 10**6)))
        except Problem as problem:
            answers.append(problem.status)
    assert isinstance(answers[0], Submission)
    assert answers[-1] == 400


DEEP = b"[" * 100_000 + b"]" * 100_000


@pytest.mark.parametrize(
    ("content", "content_type", "status"),
    [
        (b"", "application/json", 400),
        (b"", "text/plain", 422),
        (b"  \n", "text/plain", 422),
        (b"{", "application/json", 400),
        (b'{"text": "\xff"}', "application/json", 400),
        (b'{"text": ' + DEEP + b"}", "application/json", 400),
        (DEEP, "application/json", 400),
        (DEEP, "", 400),
        (b'{"text": ' + b"9" * 5_000 + b"}", "application/json", 400),
        (b'{"text": 5}', "application/json", 422),
        (b'{"text": ""}', "application/json", 422),
        (b'{"text": "a \\u0000 b"}', "application/json", 422),
        (b'{"text": "a \\ud800 b"}', "application/json", 422),
        (b'{"id": "\\u0000", "text": "A text."}', "application/json", 422),
        (b'{"id": ["a"], "text": "A text."}', "application/json", 422),
        (b'{"articles": []}', "application/json", 422),
        (b'{"articles": {}}', "application/json", 422),
        (b'{"articles": [5, null, "x"]}', "application/json", 422),
        (b'{"articles": [{"text": "A text."}], "referense": {}}', "application/json", 422),
        (b'{"articles": [{"text": "A text."}], "reference": {"text": ""}}', "application/json", 422),
        (b'{"articles": [{"text": "A text."}], "reference": 5}', "application/json", 422),
        (b'{"articles": [{"text": "A text."}], "reference": [{"text": "A text."}, {"text": ""}]}', "application/json", 422),
        (b'{"articles": [{"text": "A text."}], "reference": [[{"text": "A text."}]]}', "application/json", 422),
        (b"5", "application/json", 422),
        (b"null", "application/json", 422),
        (b"[1, null]", "application/json", 422),
        (b"%PDF-1.7 whatever", "application/pdf", 422),
        (bytes(range(256)) * 8, "application/octet-stream", 422),
        (b"A text \x00 with a NUL", "text/plain", 422),
        ("Bürger".encode("latin-1"), "text/plain", 422),
        (b"A text", "text/plain; charset=no-such", None),
        (b"\xffA text", "text/plain; charset=no-such", 422),
        (b"--x\r\n", "multipart/form-data; boundary=x", 415),
        (json.dumps(article()).encode(), FORM, 415),
        (f"text={TEXT}".encode(), f"{FORM}; charset=utf-8", 415),
    ],
    ids=range(35),
)
def test_what_is_no_article_is_refused_with_a_remedy(client, content, content_type, status):
    answer = client.post("/v1/audit", content=content, headers={"Content-Type": content_type} if content_type else {})
    if status is None:
        assert answer.status_code in (200, 422)
        return
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert len(problem["remedy"].split()) >= 4
    assert client.get("/healthz").status_code == 200


@pytest.mark.parametrize("content_type", ["application/json", ""])
def test_a_list_by_itself_is_told_where_it_belongs(client, content_type):
    content = json.dumps([article("a"), article("b")]).encode()
    answer = client.post("/v1/audit", content=content, headers={"Content-Type": content_type} if content_type else {})
    assert answer.status_code == 422
    assert '{"articles": ' in answer.json()["remedy"]
    assert client.post("/v1/audit", content=content, params={"format": "ndjson"}).status_code == 422


def test_an_unknown_format_is_told_with_the_known_ones(client):
    problem = client.post("/v1/audit", content=TEXT, params={"format": "docx"})
    assert problem.status_code == 400
    assert all(name in problem.json()["remedy"] for name in FORMATS)


def test_every_media_type_names_a_format_that_there_is():
    assert set(MEDIA_TYPES.values()) <= set(FORMATS)


def test_a_bad_article_among_good_ones_fails_alone(client):
    answer = client.post("/v1/audit", json={"articles": [article("a"), {"id": "bad"}, article("c")]})
    results = finished(client, answer.headers["location"])["results"]
    assert [result["kind"] for result in results] == ["report", "failure", "report"]
    assert client.get(results[1]["report"]).json()["error"]["message"] == "It has no text."


@pytest.mark.parametrize("headers", [{"Content-Type": "application/json"}, {}])
@pytest.mark.parametrize("body", [{"id": "a", "title": "Ferries"}, {"headline": "Ferries", "body": TEXT}, {}])
def test_one_object_without_a_text_is_told_in_the_words_of_the_service(client, body, headers):
    answer = client.post("/v1/audit", content=json.dumps(body), headers=headers)
    assert answer.status_code == 422
    assert answer.json()["detail"] == "It has no text."
    assert answer.json()["remedy"].startswith("Send {")


@pytest.mark.parametrize("body", [[], [{"title": "Ferries"}], [{"headline": "Ferries", "body": TEXT}]])
def test_a_list_of_what_is_no_article_is_told_in_the_words_of_the_service(client, body):
    answer = client.post("/v1/audit", json=body)
    assert answer.status_code == 422
    assert answer.json()["remedy"].startswith("Send ")


def test_an_article_that_breaks_the_auditor_is_a_failure_without_its_text(client):
    result = client.post("/v1/audit", json=article(text=f"provoke {TEXT}")).json()["results"][0]
    assert result["kind"] == "failure"
    assert "provoke" not in json.dumps(result["outcome"])
    assert client.post("/v1/audit", json=article()).status_code == 200


READABLE = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1).filter(str.strip)
OBJECTS = st.fixed_dictionaries(
    {"text": READABLE}, optional={"id": READABLE | st.integers(), "title": READABLE | st.none(), "extra": st.text()}
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    OBJECTS
    | st.fixed_dictionaries(
        {"articles": st.lists(OBJECTS, min_size=1, max_size=3)}, optional={"reference": OBJECTS | st.lists(OBJECTS, max_size=2) | st.none()}
    )
)
def test_every_object_that_the_description_allows_is_accepted(wide, body):
    assert wide.post("/v1/audit", json=body).status_code in (200, 202)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200) | st.text().map(str.encode), st.sampled_from([*MEDIA_TYPES, "application/json", "application/xml", ""]))
def test_whatever_a_body_holds_the_service_survives_it(wide, body, content_type):
    answer = wide.post("/v1/audit", content=body, headers={"Content-Type": content_type, "Prefer": "respond-async"})
    assert answer.status_code in (202, 400, 422)


def test_control_tokens_stay_text(client):
    text = ">>fra<< </s> <pad> " + TEXT
    assert client.post("/v1/audit", json=article(text=text)).json()["results"][0]["outcome"]["article"]["text"] == text


def archive(pages, length=1):
    """Return a gzipped web archive of extracted texts."""
    records = []
    for number in range(pages):
        text = (SENTENCE * length).encode()
        head = f"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: http://news.example/{number}\r\nContent-Type: text/plain\r\n"
        records.append(gzip.compress(f"{head}Content-Length: {len(text)}\r\n\r\n".encode() + text + b"\r\n\r\n"))
    return b"".join(records)


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        (json.dumps({"guid": "g", "type": "text", "headline": "A ferry", "body_html": f"<p>{TEXT}</p>"}).encode(), ["report"]),
        (json.dumps({"guid": "g", "type": "picture", "headline": "A ferry", "body_text": "A ferry."}).encode(), ["skipped"]),
        (archive(2), ["report", "report"]),
    ],
    ids=["ninjs", "picture", "web archive"],
)
def test_the_formats_of_newsrooms_are_taken(client, body, kinds):
    answer = client.post("/v1/audit", content=body, headers={"Content-Type": "application/octet-stream"})
    job = answer.json() if answer.status_code == 200 else finished(client, answer.headers["location"])
    assert [result["kind"] for result in job["results"]] == kinds


@pytest.mark.parametrize("bomb", [archive(21), archive(3, length=9_000)], ids=["many", "long"])
def test_an_archive_that_unpacks_to_too_much_is_refused_before_it_is_unpacked_whole(tmp_path, bomb):
    assert len(bomb) < 100_000
    with running(sqlite(tmp_path), queue_articles=20, body_bytes=100_000) as client:
        assert client.post("/v1/audit", content=bomb).status_code == 413
        assert client.post("/v1/audit", json=article()).status_code == 200


@pytest.mark.parametrize(("letters", "status"), [("ф" * 490_000, 200), ("ф" * 510_000, 422), ("a" * 999_000, 200), ("a" * 1_000_001, 422)])
def test_a_text_is_measured_by_its_bytes_in_utf_8(client, letters, status):
    assert client.post("/v1/audit", json=article(text=letters)).status_code == status

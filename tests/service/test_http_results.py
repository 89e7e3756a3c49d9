"""Jobs, reports, health, metrics, keys: what is shown, to whom, and in which form."""

import json

import pytest
from factory import every_outcome, full_report
from service_kit import article, running, sqlite

from auditor.rendering.html import to_html
from auditor.report import Report
from auditor.service.http.result_routes import prefers_html
from auditor.service.store import jobs, keys
from auditor.service.store.jobs import Submission, Terms
from auditor.service.store.restore import report_from_dict

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
OPEN = ("/healthz", "/readyz", "/metrics", "/openapi.json")


@pytest.fixture
def client(tmp_path):
    with running(sqlite(tmp_path)) as client:
        yield client


@pytest.fixture
def report_path(client):
    return client.post("/v1/audit", json=article()).json()["results"][0]["report"]


@pytest.mark.parametrize(
    ("accept", "html"),
    [
        (BROWSER, True), ("*/*", False), ("application/json", False), ("text/html", True), ("text/*", True), ("", False),
        ("text/html;q=0.2, application/json", False), ("application/json;q=0.1, text/html;q=0.2", True), ("text/html;q=x", False),
        ("TEXT/HTML", True), ("text/html;q=0, */*", False), (";;;,,,", False), ("text/html" * 1_000, False),
    ],
)  # fmt: skip
def test_a_browser_gets_a_page_and_a_program_gets_json(accept, html):
    assert prefers_html(accept) is html


def test_a_report_is_json_or_a_page(client, report_path):
    assert client.get(report_path).json()["article"]["id"] == "a1"
    page = client.get(report_path, headers={"Accept": BROWSER})
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert client.get(report_path, params={"format": "html"}).text == page.text
    assert client.get(report_path, params={"format": "json"}, headers={"Accept": BROWSER}).json()["article"]["id"] == "a1"
    assert client.get(report_path, params={"format": "pdf"}).status_code == 422


def test_a_failure_has_no_page(client):
    batch = {"articles": [article(), {"id": "bad"}]}
    path = client.post("/v1/audit", json=batch).json()["results"][1]["report"]
    assert client.get(path, headers={"Accept": BROWSER}).json()["error"]["remedy"]
    assert client.get(path, params={"format": "html"}).status_code == 406


def test_a_report_of_another_version_has_no_page_and_is_no_error(client, report_path, monkeypatch):
    monkeypatch.setattr("auditor.service.store.restore.SCHEMA", "auditor.report/99")
    assert client.get(report_path, params={"format": "html"}).status_code == 406
    assert client.get(report_path, headers={"Accept": "text/html"}).json()["schema"] == "auditor.report/1"


def test_a_report_that_is_not_there_yet_says_where_to_look(client):
    client.auditor.gate.clear()
    location = client.post("/v1/audit", json=article(), headers={"Prefer": "respond-async"}).headers["location"]
    answer = client.get(client.get(location).json()["results"][0]["report"])
    client.auditor.gate.set()
    assert (answer.status_code, answer.headers["retry-after"]) == (404, "1")
    assert location in answer.json()["remedy"]


@pytest.mark.parametrize("id", ["x", "0" * 31, "0" * 32, "0" * 33, "G" * 32, "%00", "..%2f..%2fetc", "%F0%9F%98%80", "0" * 5_000])
@pytest.mark.parametrize("place", ["jobs", "reports"])
def test_an_address_that_leads_nowhere_is_a_404(client, place, id):
    assert client.get(f"/v1/{place}/{id}").status_code == 404


@pytest.mark.parametrize("outcome", [outcome for outcome in every_outcome() if isinstance(outcome, Report)])
def test_a_stored_report_makes_the_same_page(outcome):
    assert to_html(report_from_dict(outcome.to_dict())) == to_html(outcome)


def test_a_stored_report_is_the_report():
    entry = json.loads(json.dumps(full_report().to_dict()))
    assert report_from_dict(entry).to_dict() == entry


def test_a_stored_report_from_before_a_field_was_added_still_has_its_page():
    """A version of the format may gain fields (docs/report-format.md), and reports are kept for weeks."""
    entry = full_report().to_dict()
    for older, field in (
        (entry["quality"], "penalty_interval"),
        (entry["segments"][0], "machine_log_odds"),
        (entry["drift"][0], "reference_index"),
        (entry, "references"),
    ):
        del older[field]
    found = report_from_dict(entry)
    assert (found.quality.penalty_interval, found.segments[0].machine_log_odds, found.references) == (None, None, ())
    assert full_report().verdict.reasons[0] in to_html(found)


def test_a_stored_report_without_a_field_that_every_report_has_is_none():
    entry = full_report().to_dict()
    del entry["quality"]["score"]
    with pytest.raises(KeyError):
        report_from_dict(entry)


@pytest.mark.parametrize("entry", [{}, {"schema": "auditor.report/2", "verdict": {}}, {"schema": "auditor.report/1", "error": {}}])
def test_what_is_no_report_is_not_taken_for_one(entry):
    with pytest.raises(ValueError, match="not a report"):
        report_from_dict(entry)


def test_with_a_key_nothing_but_a_key_opens(client, report_path):
    key = keys.add(client.service.database, "desk")
    client.service.access._read = float("-inf")
    for given in (None, "Bearer", "Bearer x", f"Bearer {key}x", f"Basic {key}", key, "Bearer \x7f"):
        answer = client.get(report_path, headers={"Authorization": given} if given else {})
        assert (answer.status_code, answer.headers.get("www-authenticate")) == (401, "Bearer")
    assert client.get(report_path, headers={"Authorization": f"Bearer {key}"}).status_code == 200
    assert all(client.get(path).status_code == 200 for path in OPEN)
    keys.revoke(client.service.database, "desk")
    client.service.access._read = float("-inf")
    assert client.get(report_path, headers={"Authorization": f"Bearer {key}"}).status_code == 401
    assert client.get(report_path).status_code == 401, "the last key revoked does not open the door"


STRANGERS = [
    {"Host": "news.example"},
    {"Host": "localhost.news.example:8080"},
    {"Origin": "https://news.example"},
    {"Origin": "null"},
    {"Host": ""},
]


@pytest.mark.parametrize("headers", STRANGERS, ids=str)
def test_without_a_key_a_page_in_a_browser_is_no_program_on_this_machine(client, headers):
    assert client.post("/v1/audit", json=article(), headers=headers).status_code in (400, 403)
    assert client.auditor.batches == []
    assert client.post("/v1/audit", json=article(), headers={"Host": "[::1]:80", "Origin": "http://127.0.0.1:3000"}).status_code == 200


def test_with_a_key_any_name_of_the_service_will_do(client):
    key = keys.add(client.service.database, "desk")
    client.service.access._read = float("-inf")
    headers = {"Authorization": f"Bearer {key}", "Host": "auditor.internal", "Origin": "https://cms.internal"}
    assert client.post("/v1/audit", json=article(), headers=headers).status_code == 200


def test_beyond_loopback_no_key_means_nobody(tmp_path):
    with running(sqlite(tmp_path), host="0.0.0.0") as client:  # noqa: S104 - nothing listens in this test
        assert client.post("/v1/audit", json=article()).status_code == 401


def test_readiness_needs_the_model_the_worker_and_the_store(client, monkeypatch):
    assert client.get("/readyz").json()["checks"] == {"model": True, "worker": True, "store": True}
    client.auditor.warnings = ("No round trips: there is no model.",)
    assert (client.get("/readyz").status_code, client.get("/readyz").json()["checks"]["model"]) == (503, False)
    client.auditor.warnings = ()
    client.service.worker.stop(5)
    assert client.get("/readyz").json()["checks"]["worker"] is False
    assert client.get("/healthz").status_code == 200


def test_a_store_that_is_gone_is_told_and_not_a_crash(client, monkeypatch):
    from sqlalchemy.exc import OperationalError

    def gone(*_arguments, **_options):
        raise OperationalError("SELECT 1", {}, Exception("away"))

    monkeypatch.setattr(client.service.database, "reading", gone)
    monkeypatch.setattr(client.service.database, "writing", gone)
    assert client.get("/readyz").json()["checks"]["store"] is False
    answer = client.post("/v1/audit", json=article())
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")
    assert client.get("/healthz").status_code == 200
    figures = client.get("/metrics")
    assert figures.status_code == 200
    assert "auditor_waiting_articles NaN" in figures.text


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_probes_may_ask_for_the_head_alone(client, path):
    answer = client.head(path)
    assert (answer.status_code, answer.content) == (200, b"")


def test_metrics_count_and_their_labels_do_not_grow_with_what_is_sent(client, report_path):
    for number in range(30):
        client.get(f"/v1/reports/{number:032x}")
        client.get(f"/nowhere/{number}")
    client.request("BREW", "/v1/audit")
    text = client.get("/metrics").text
    assert 'auditor_requests_total{method="GET",route="/v1/reports/{id}",status="404"} 30.0' in text
    assert 'auditor_requests_total{method="GET",route="(none)",status="404"} 30.0' in text
    assert 'auditor_outcomes_total{outcome="clean"} 1.0' in text
    assert 'method="other"' in text
    assert text.count("auditor_requests_total{") < 8


def test_every_documented_address_is_there_and_every_error_is_a_problem(client):
    described = client.get("/openapi.json").json()
    assert set(described["paths"]) == {
        "/v1/audit", "/v1/webhooks/ingest", "/v1/jobs/{id}", "/v1/reports/{id}", "/healthz", "/readyz", "/metrics",
    }  # fmt: skip
    for path in ("/v1/audit", "/v1/webhooks/ingest"):
        answers = described["paths"][path]["post"]["responses"]
        assert {"400", "401", "413", "415", "422", "429", "503"} <= set(answers)
        assert "application/problem+json" in answers["413"]["content"]
    assert described["components"]["schemas"]["ArticleIn"]["examples"]


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "/v1/audit", 405), ("DELETE", "/v1/jobs/x", 405), ("GET", "/v2", 404)])
def test_what_the_framework_refuses_is_a_problem_too(client, method, path, status):
    answer = client.request(method, path)
    assert answer.status_code == status
    assert answer.json()["remedy"]


def test_everything_skipped_is_done_at_once(client):
    from auditor.report import Skipped

    skipped = Submission((Skipped("s", None, "It is a picture."),))
    job = jobs.accept(client.service.database, skipped, Terms("t", urgent=True, most=1))
    shown = client.get(f"/v1/jobs/{job.job_id}").json()
    assert (shown["state"], shown["results"][0]["kind"]) == ("done", "skipped")

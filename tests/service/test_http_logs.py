"""The log says what happened, and never a word of an article: a marker goes through every address and every error."""

import io
import json
import logging
import warnings

import pytest
from service_kit import SECRET, article, running, sqlite

from auditor.service.http import logs
from auditor.service.signatures import sign

MARK = "Zyqqurat-Marker"


@pytest.fixture
def log(monkeypatch):
    stream = io.StringIO()
    root = logging.getLogger()
    before = root.handlers, root.level
    logs.configure(stream)
    yield stream
    root.handlers, root.level = before
    logging.captureWarnings(False)


def lines(log):
    return [json.loads(line) for line in log.getvalue().splitlines()]


def test_no_word_of_an_article_is_logged_on_any_way(tmp_path, log):
    text = f"{MARK} opened the bridge. " * 20
    bodies = [
        json.dumps(article(MARK, text, title=MARK)),
        json.dumps({"articles": [article(MARK, text), {"id": MARK}], "reference": {"text": ""}}),
        json.dumps({"articles": [article(MARK, text)] * 3}),
        *(text, f"<p>{text}</p>", f"<html><body><p>{text}</p></body></html>", f"---\ntitle: {MARK}\n---\n# {MARK}"),
        f'<?xml version="1.0" encoding="{MARK}"?><nitf><body>{text}</body></nitf>',
        *(f'{{"text": "{MARK}', f'{{"{MARK}": [[[', f"%PDF-{MARK}", f"WARC/1.0\r\n{MARK}", "\xff" + MARK),
        *(json.dumps({"text": f"{MARK} {char}"}) for char in ("\ud800", "\0")),
        *(f"provoke {text}", json.dumps(article(text=f"provoke {text}"))),
    ]
    types = [f"application/{name}" for name in ("json", "x-ndjson", "xml")]
    types += [f"text/{name}" for name in ("html", "plain", MARK, f"plain; charset={MARK}")]
    headers = {"Idempotency-Key": MARK, "User-Agent": MARK, "Referer": MARK, "X-Request-ID": MARK, "Prefer": MARK, "Cookie": MARK}
    with running(sqlite(tmp_path), webhook_secrets=(SECRET,), requests_per_minute=100_000) as client:
        for body in bodies:
            data = body.encode("utf-8", "surrogatepass")
            for content_type in types:
                client.post("/v1/audit", content=data, headers={"Content-Type": content_type})
            signed = {"webhook-id": MARK, "webhook-timestamp": "1", "webhook-signature": sign(SECRET, MARK, 1, data)}
            client.post("/v1/webhooks/ingest", content=data, headers=signed)
            client.post(f"/v1/audit?format={MARK}&token={MARK}", content=data, headers=headers)
        for path in (f"/{MARK}", f"/v1/jobs/{MARK}", f"/v1/reports/{MARK}?format={MARK}", f"/v1/reports/x?{MARK}={MARK}"):
            client.get(path, headers=headers | {"Authorization": f"Bearer {MARK}"})
        client.request(MARK, "/v1/audit")
    assert len(lines(log)) > 100
    assert MARK.lower() not in log.getvalue().lower()
    assert "provoke" not in log.getvalue()


def test_what_nobody_foresaw_is_a_500_without_the_text_in_answer_or_log(tmp_path, log, monkeypatch):
    def broken(*_arguments, **_options):
        raise ValueError(f"cannot cope with {MARK}")

    with running(sqlite(tmp_path)) as client:
        monkeypatch.setattr("auditor.service.http.acceptance.read_submission", broken)
        answer = client.post("/v1/audit", json=article())
    assert (answer.status_code, answer.headers["content-type"]) == (500, "application/problem+json")
    assert MARK not in answer.text + log.getvalue()
    entry = next(entry for entry in lines(log) if entry["level"] == "error")
    assert (entry["error"], entry["request"]) == ("ValueError", answer.headers["x-request-id"])
    assert entry["where"].startswith("test_http_logs.py:")


def test_another_library_is_named_and_not_quoted(log):
    logging.getLogger("somebody.else").error("stumbled over %s", MARK)
    try:
        raise RuntimeError(MARK)
    except RuntimeError:
        logging.getLogger("uvicorn.error").exception("it failed")
    first, second = lines(log)
    assert first["logger"] == "somebody.else"
    assert second["error"] == "RuntimeError"
    assert MARK not in log.getvalue()


def test_a_warning_is_named_and_not_quoted(log, monkeypatch):
    warnings.warn(f"this looks odd: {MARK}", UserWarning, stacklevel=1)
    assert [line["logger"] for line in lines(log)] == ["py.warnings"]
    assert MARK not in log.getvalue()


def test_every_line_is_one_json_object_with_the_request_it_belongs_to(tmp_path, log):
    with running(sqlite(tmp_path)) as client:
        answer = client.post("/v1/audit", json=article("a\nb"))
    entry = next(entry for entry in lines(log) if entry.get("route") == "/v1/audit")
    assert entry["request"] == answer.headers["x-request-id"]
    assert (entry["status"], entry["method"]) == (200, "POST")
    audited = next(entry for entry in lines(log) if entry["message"] == "audited")
    assert audited["jobs"] == [answer.json()["id"]]

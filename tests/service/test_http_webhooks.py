"""Signed pushes: what holds is kept as a job, what does not is refused without a word of why."""

import base64
import hmac
import json
import time
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from service_kit import SECRET, article, running, sqlite
from standardwebhooks.webhooks import Webhook

from auditor.service import signatures
from auditor.service.signatures import sign, signed_id

OTHER = "whsec_" + base64.b64encode(b"another secret, 32 bytes long ...").decode()
SUPERDESK = "superdesk's token"
BODY = json.dumps(article()).encode()


@pytest.fixture
def client(tmp_path):
    with running(sqlite(tmp_path), webhook_secrets=(SECRET, OTHER), superdesk_secret=SUPERDESK) as client:
        yield client


def signed(body=BODY, *, id="msg_1", secret=SECRET, age=0, signature=None):
    timestamp = int(time.time()) - age
    return {
        "webhook-id": id,
        "webhook-timestamp": str(timestamp),
        "webhook-signature": signature or sign(secret, id, timestamp, body),
    }


def superdesk(body=BODY, secret=SUPERDESK):
    return {"x-superdesk-signature": "sha1=" + hmac.new(secret.encode(), body, "sha1").hexdigest()}


def push(client, headers, body=BODY):
    return client.post("/v1/webhooks/ingest", content=body, headers=headers)


HOLDS = {
    "standard": signed,
    "second secret, while the first is replaced": lambda: signed(secret=OTHER),
    "several signatures": lambda: signed(signature=f"v1,AAAA v1a,BBBB {signed()['webhook-signature']}"),
    "four minutes old": lambda: signed(age=240),
    "four minutes ahead": lambda: signed(age=-240),
    "superdesk": superdesk,
}


@pytest.mark.parametrize("headers", HOLDS.values(), ids=HOLDS)
def test_a_signed_push_becomes_a_job(client, headers):
    answer = push(client, headers())
    assert answer.status_code == 202
    assert client.get(answer.headers["location"]).json()["articles"] == 1


REFUSED = {
    "unsigned": dict,
    "forged": lambda: signed(signature="v1," + base64.b64encode(b"x" * 32).decode()),
    "signature of another body": lambda: signed(b"{}"),
    "signature of another id": lambda: signed() | {"webhook-id": "msg_2"},
    "signature of another time": lambda: signed() | {"webhook-timestamp": str(int(time.time()) - 1)},
    "unknown secret": lambda: signed(secret="whsec_" + base64.b64encode(b"y" * 32).decode()),
    "six minutes old": lambda: signed(age=360),
    "six minutes ahead": lambda: signed(age=-360),
    "no version": lambda: signed(signature=signed()["webhook-signature"].removeprefix("v1,")),
    "no base64": lambda: signed(signature="v1,???"),
    "empty signature": lambda: signed(signature="v1,"),
    "time that is none": lambda: signed() | {"webhook-timestamp": "yesterday"},
    "time in other digits": lambda: signed() | {"webhook-timestamp": "١٧٠٠".encode()},
    "endless time": lambda: signed() | {"webhook-timestamp": "9" * 400},
    "no id": lambda: {key: value for key, value in signed().items() if key != "webhook-id"},
    "superdesk forged": lambda: superdesk(secret="x"),
    "superdesk with an empty secret": lambda: superdesk(secret=""),
    "superdesk without a scheme": lambda: {"x-superdesk-signature": superdesk()["x-superdesk-signature"].removeprefix("sha1=")},
    "superdesk empty": lambda: {"x-superdesk-signature": ""},
}


@pytest.mark.parametrize("headers", REFUSED.values(), ids=REFUSED)
def test_anything_else_is_refused_and_all_refusals_are_the_same(client, headers):
    answer = push(client, headers())
    assert answer.status_code == 401
    assert answer.json() == push(client, {}).json()
    assert client.auditor.batches == []


def test_a_body_is_not_looked_at_before_its_signature_holds(client, monkeypatch):
    def read(*_arguments, **_options):
        raise AssertionError("the body was read")

    monkeypatch.setattr("auditor.service.http.acceptance.read_submission", read)
    assert push(client, {}, b"\xff{{{").status_code == 401


def test_without_a_secret_no_body_is_even_taken(tmp_path):
    with running(sqlite(tmp_path), body_bytes=10) as client:
        assert push(client, signed(), b"x" * 11).status_code == 401


def test_what_strangers_send_takes_no_room_from_those_who_have_a_key(client):
    client.service.pushes.take(client.service.settings.upload_bytes)
    assert push(client, {}).status_code == 503
    assert client.post("/v1/audit", json=article()).status_code == 200


@pytest.mark.parametrize(("body", "status"), [(b"{}", 422), (b"", 422), (b"\xff\xfe", 422), (b'{"text": ' + b"[" * 99_999, 422)])
def test_a_signed_body_that_is_no_article_is_told(client, body, status):
    assert push(client, signed(body), body).status_code in (400, status)


def test_a_message_that_its_sender_repeats_gets_the_job_of_the_first(client):
    first = push(client, signed(age=10))
    again = push(client, signed())
    assert (first.status_code, again.status_code) == (202, 202)
    assert again.headers["location"] == first.headers["location"]
    assert client.get(first.headers["location"]).json()["articles"] == 1


def test_a_message_that_was_recorded_and_sent_again_is_refused(client):
    headers = signed()
    assert push(client, headers).status_code == 202
    assert push(client, headers).status_code == 401


def test_an_id_with_another_body_is_refused(client):
    other = json.dumps(article("other")).encode()
    assert push(client, signed()).status_code == 202
    assert push(client, signed(other), other).status_code == 401


def test_a_push_of_superdesk_that_comes_again_is_the_same_job(client):
    first, again = push(client, superdesk()), push(client, superdesk())
    assert first.headers["location"] == again.headers["location"]


def test_without_secrets_nothing_holds(tmp_path):
    with running(sqlite(tmp_path)) as client:
        for headers in (signed(), superdesk(), superdesk(secret=""), {}):
            assert push(client, headers).status_code == 401


def test_a_push_needs_no_api_key_and_an_api_key_is_no_signature(client):
    from auditor.service.store import keys

    key = keys.add(client.service.database, "desk")
    assert push(client, signed()).status_code == 202
    assert push(client, {"Authorization": f"Bearer {key}"}).status_code == 401


BODIES = st.binary(max_size=60)


@given(st.text(st.characters(codec="ascii", min_codepoint=33, max_codepoint=126), min_size=1, max_size=20), st.text(max_size=60))
def test_our_signature_is_the_one_of_the_standard(id, text):
    now = datetime.now(tz=UTC)
    assert sign(SECRET, id, int(now.timestamp()), text.encode()) == Webhook(SECRET).sign(id, now, text)


@given(BODIES, BODIES, st.integers(0, 10**12 - 1))
def test_a_signature_holds_for_its_body_and_for_no_other(body, other, now):
    headers = {"webhook-id": "m", "webhook-timestamp": str(now), "webhook-signature": sign(SECRET, "m", now, body)}
    assert signed_id(headers, body, [OTHER, SECRET], now=now) == "m"
    assert (signed_id(headers, other, [SECRET], now=now) == "m") is (other == body)
    assert signed_id(headers, body, [OTHER], now=now) is None


@given(st.dictionaries(st.sampled_from([signatures.ID, signatures.TIMESTAMP, signatures.SIGNATURE, signatures.SUPERDESK]), st.text()))
def test_whatever_the_headers_hold_they_sign_nothing(headers):
    assert signed_id(headers, BODY, [SECRET], now=1_700_000_000) is None
    assert not signatures.superdesk_signed(headers, BODY, SUPERDESK)


@pytest.mark.parametrize(
    ("secret", "length"), [(SECRET, 30), (SECRET.removeprefix("whsec_"), 30), ("whsec_", None), ("whsec_AAAA", None), ("whsec_é", None)]
)
def test_a_secret_is_24_to_64_bytes_of_base64(secret, length):
    assert (len(signatures.secret_bytes(secret) or b"") or None) == length


@pytest.mark.parametrize("headers", [signed, superdesk])
def test_a_push_that_comes_again_gets_its_job_when_the_queue_is_full(tmp_path, headers):
    with running(sqlite(tmp_path), webhook_secrets=(SECRET,), superdesk_secret=SUPERDESK, queue_articles=1) as client:
        client.auditor.gate.clear()
        try:
            first = push(client, signed(age=10) if headers is signed else superdesk())
            assert push(client, headers()).json()["id"] == first.json()["id"]
            other = json.dumps(article("other")).encode()
            other_headers = signed(other, id="msg_2") if headers is signed else superdesk(other)
            assert push(client, other_headers, other).status_code == 503
        finally:
            client.auditor.gate.set()

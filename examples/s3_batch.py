"""A handler for messages of a queue that announce new files in a bucket: each file is sent to the auditor's service.

It has the form that AWS Lambda gives to SQS batches: what could not be handed over is named in `batchItemFailures`, so that the
queue delivers only those messages again, and after its limit moves them to the dead-letter queue. The job that the service makes
is written beside the file. Only the standard library is needed; the S3 client is handed in:

    import boto3
    handler = make_handler(boto3.client("s3"), url=os.environ["TRANSLATION_AUDITOR_URL"], key=os.environ["TRANSLATION_AUDITOR_KEY"])
"""

import hashlib
import json
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from typing import Any

TIMEOUT_SECONDS = 30
SUFFIX = ".audit.json"
MAXIMUM_BYTES = 10_000_000


def make_handler(s3: Any, *, url: str, key: str) -> Callable[..., dict[str, Any]]:
    """Return the handler; `s3` has `get_object` and `put_object` as boto3's client does."""

    def handler(event: dict[str, Any], context: object = None) -> dict[str, Any]:
        """Hand over every file of a batch of messages; return the messages to deliver again."""
        failed = []
        for record in event.get("Records", []):
            try:
                for bucket, name in _files(record):
                    _hand_over(s3, bucket, name, url, key)
            except Exception as error:  # one message must not take the others of its batch with it
                print(json.dumps({"message": record.get("messageId"), "error": type(error).__name__}))
                failed.append({"itemIdentifier": record["messageId"]})
        return {"batchItemFailures": failed}

    return handler


def _files(record: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield bucket and name of each file that a message announces; our own results are no articles."""
    for entry in json.loads(record["body"]).get("Records", []):
        name = urllib.parse.unquote_plus(entry["s3"]["object"]["key"])
        if not name.endswith(SUFFIX):
            yield entry["s3"]["bucket"]["name"], name


def _hand_over(s3: Any, bucket: str, name: str, url: str, key: str) -> None:
    """Send a file and keep the job; the content is the idempotency key, so a message that comes again makes no second job."""
    content = s3.get_object(Bucket=bucket, Key=name)["Body"].read(MAXIMUM_BYTES + 1)
    if len(content) > MAXIMUM_BYTES:
        raise ValueError("the file is too large")
    headers = {
        "Authorization": f"Bearer {key}",
        "Content-Type": "application/octet-stream",
        "Idempotency-Key": hashlib.sha256(f"{bucket}/{name}\0".encode() + content).hexdigest(),
        "Prefer": "respond-async",
    }
    request = urllib.request.Request(url.rstrip("/") + "/v1/audit", content, headers)
    with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as answer:
        job = answer.read()
    s3.put_object(Bucket=bucket, Key=name + SUFFIX, Body=job, ContentType="application/json")

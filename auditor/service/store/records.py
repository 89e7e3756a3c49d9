"""Articles and outcomes as the store keeps them: JSON, an outcome compressed."""

import json
import zlib
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from auditor.article import Article, BodyState
from auditor.rendering.json import to_ndjson_line
from auditor.rendering.safe import visible
from auditor.report import Failure, Outcome, Report, Skipped
from auditor.service.store.tables import DONE, QUEUED

REPORT, FAILURE, SKIPPED = "report", "failure", "skipped"


def article_to_record(article: Article) -> str:
    """Return an article as text that every database takes: pure ASCII, whatever the article holds."""
    return json.dumps(asdict(article))


def article_from_record(record: str) -> Article:
    """Return the article of a record."""
    return _article(json.loads(record))


def _article(values: dict[str, Any]) -> Article:
    return Article(**(values | {"body": BodyState(values["body"])}))


def references_to_record(references: Sequence[Article]) -> str | None:
    """Return the record of references, a list; `None` for none."""
    return f"[{','.join(map(article_to_record, references))}]" if references else None


def references_from_record(record: str | None) -> tuple[Article, ...]:
    """Return the references of a record; the one that a job of an earlier version had is an object by itself."""
    values = json.loads(record) if record else []
    return tuple(_article(item) for item in (values if isinstance(values, list) else [values]))


def item_values(entry: Article | Failure | Skipped) -> dict[str, Any]:
    """Return the columns of a new item: an article waits, what intake skipped or could not read is done already."""
    if isinstance(entry, Article):
        waiting = {"state": QUEUED, "article": article_to_record(entry)}
        return {"article_id": visible(entry.id), "kind": None, "verdict": None, "outcome": None} | waiting
    return {"article_id": visible(entry.id), "state": DONE, "article": None} | outcome_values(entry)


def outcome_values(outcome: Outcome) -> dict[str, Any]:
    """Return the columns that an outcome fills."""
    packed = zlib.compress(to_ndjson_line(outcome).encode(), level=1)
    return {"kind": _kind(outcome), "verdict": outcome.verdict.label.value if isinstance(outcome, Report) else None, "outcome": packed}


def outcome_json(packed: bytes) -> str:
    """Return an outcome as its JSON."""
    return zlib.decompress(packed).decode()


def _kind(outcome: Outcome) -> str:
    if isinstance(outcome, Report):
        return REPORT
    return SKIPPED if isinstance(outcome, Skipped) else FAILURE

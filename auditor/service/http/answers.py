"""Jobs as the service shows them."""

import json
import time
from typing import Any

from auditor.service.store.jobs import ItemView, JobView
from auditor.service.store.records import outcome_json
from auditor.service.store.tables import DONE


def job_path(job_id: str) -> str:
    """Return the address of a job."""
    return f"/v1/jobs/{job_id}"


def report_path(item_id: str) -> str:
    """Return the address of a report."""
    return f"/v1/reports/{item_id}"


def job_to_dict(view: JobView) -> dict[str, Any]:
    """Return a job as JSON types; an article's outcome stands in it where the view holds it."""
    callback = {"state": view.callback_state, "attempts": view.callback_attempts} if view.callback_state else None
    return {
        "id": view.id,
        "state": view.state,
        "created": _time(view.created),
        "finished": None if view.finished is None else _time(view.finished),
        "articles": len(view.items),
        "waiting": sum(item.state != DONE for item in view.items),
        "results": [_item(item) for item in view.items],
        "callback": callback,
    }


def _item(item: ItemView) -> dict[str, Any]:
    shown = {"id": item.article_id, "state": item.state, "kind": item.kind, "verdict": item.verdict, "report": report_path(item.id)}
    return shown | ({"outcome": json.loads(outcome_json(item.outcome))} if item.outcome else {})


def _time(seconds: float) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(seconds)) + f".{int(seconds * 1000) % 1000:03d}Z"

"""A Superdesk macro that asks the auditor's service about an item and writes the answer into its editorial note.

Put this file into the macros package of your Superdesk (MACROS_MODULE), and set two variables of its environment:

    TRANSLATION_AUDITOR_URL    where the service listens, for example http://auditor.internal:8080
    TRANSLATION_AUDITOR_KEY    a key made with `auditor serve keys add superdesk`

(Variables that begin with AUDITOR_ are the auditor's own settings.)

Run it by hand on an item, or name it in a routing scheme. It annotates and never raises: an item whose macro fails in a
routing scheme does not reach its desk. It needs nothing but the standard library.
"""

import json
import os
import urllib.request
from typing import Any

name = "Audit the translation"
label = "Audit the translation"
access_type = "frontend"
action_type = "direct"

# Longer than the service takes to answer at once or else with the job (its setting answer_seconds).
TIMEOUT_SECONDS = 40
MARK = "[auditor] "
FIELDS = ("guid", "headline", "language", "versioncreated", "body_html")
SPOKEN = {
    "clean": "No signals of machine translation",
    "machine-translated": "Signals consistent with machine translation",
    "spun": "Signals consistent with replaced synonyms",
    "undetermined": "No verdict",
}


def callback(item: Any, **kwargs: Any) -> Any:
    """Return the item with a note of what the auditor found."""
    try:
        found = _summary(_ask(item))
    except Exception as error:  # whatever happens, the item goes on its way
        found = {"state": "unreachable", "note": f"The auditor did not answer ({type(error).__name__})."}
    try:
        _annotate(item, found)
    except Exception:  # an item in a shape that takes no note goes on without one
        return item
    return item


def _ask(item: dict[str, Any]) -> dict[str, Any]:
    """Send the item as ninjs and return the job that the service makes of it."""
    body = {field: str(item[field]) for field in FIELDS if item.get(field)} | {"type": "text"}
    request = urllib.request.Request(
        os.environ.get("TRANSLATION_AUDITOR_URL", "http://127.0.0.1:8080").rstrip("/") + "/v1/audit?format=ninjs",
        json.dumps(body).encode(),
        {"Content-Type": "application/json", "Authorization": "Bearer " + os.environ.get("TRANSLATION_AUDITOR_KEY", "")},
    )
    with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as answer:
        return json.load(answer)


def _summary(job: dict[str, Any]) -> dict[str, Any]:
    """Return the state of a job and a sentence for an editor."""
    result = job["results"][0]
    if job["state"] not in ("done", "failed"):
        return {"state": "waiting", "job": job["id"], "note": f"The audit is under way (job {job['id']})."}
    outcome = result["outcome"]
    if result["kind"] != "report":
        reason = outcome.get("error", outcome.get("skipped", {}))
        return {"state": result["kind"], "note": "Not audited. " + (reason.get("message") or reason.get("reason", ""))}
    verdict = outcome["verdict"]
    probability = verdict["probability"]
    sure = "" if probability is None else f", probability {probability:.0%}"
    note = f"{SPOKEN[verdict['label']]}{sure}. {len(outcome['findings'])} findings. {' '.join(verdict['reasons'][:1])}".strip()
    return {"state": "done", "verdict": verdict["label"], "probability": probability, "report": result["report"], "note": note}


def _annotate(item: dict[str, Any], found: dict[str, Any]) -> None:
    """Write the note in place of an earlier one of ours, and the figures into the item's extra fields."""
    lines = [line for line in (item.get("ednote") or "").split("\n") if line and not line.startswith(MARK)]
    item["ednote"] = "\n".join([*lines, MARK + " ".join(found["note"].split())])
    item["extra"] = {**(item.get("extra") or {}), "auditor": {key: value for key, value in found.items() if key != "note"}}

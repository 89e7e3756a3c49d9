"""Reports as JSON: an object for one article, an array for several, or one line each.

The format is `docs/report.schema.json`; `docs/report-format.md` explains it.
"""

import json
import math
import re
from collections.abc import Sequence
from typing import Any

from auditor.rendering.words import is_compared
from auditor.report import Outcome, Report, plain

SUMMARY_SCHEMA = "auditor.summary/1"
# JSON allows these raw. Lone surrogates are not UTF-8 though, and the others end a line for some readers of NDJSON.
ESCAPED = re.compile("[\ud800-\udfff\x7f-\x9f\u2028\u2029]")


def to_json(outcomes: Sequence[Outcome], *, single: bool) -> str:
    """Return the outcomes as JSON, in their order: an object if `single`, else an array.

    Raises:
        ValueError: `single` was asked for and there is not exactly one outcome.
    """
    if single and len(outcomes) != 1:
        raise ValueError(f"a single report was asked for, {len(outcomes)} given")
    entries = [outcome.to_dict() for outcome in outcomes]
    return _dumps(entries[0] if single else entries, indent=2)


def to_ndjson_line(outcome: Outcome) -> str:
    """Return the outcome as one line of JSON, without the line end."""
    return _dumps(outcome.to_dict(), separators=(",", ":"))


def to_summary_line(outcome: Outcome) -> str:
    """Return the outcome in short as one line of JSON: the verdict and how much was found; what is no report is short already."""
    return _dumps(_summary(outcome) if isinstance(outcome, Report) else outcome.to_dict(), separators=(",", ":"))


def _summary(report: Report) -> dict[str, Any]:
    return {
        "schema": SUMMARY_SCHEMA,
        "id": report.article.id,
        "verdict": report.verdict.label.value,
        "probability": plain(report.verdict.probability),
        "quality": plain(report.quality.score),
        "language": report.language,
        "words": report.article.words,
        "findings": len(report.findings),
        "drift": len(report.drift) if is_compared(report) else None,
    }


def _dumps(value: Any, **layout: Any) -> str:
    text = json.dumps(_finite(value), ensure_ascii=False, allow_nan=False, **layout)
    return ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _finite(value: Any) -> Any:
    """Return `value` with `None` for each NaN or infinity: JSON has neither, and such a figure is an absent one."""
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_finite(item) for item in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value

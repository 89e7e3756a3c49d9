"""Reports as JSON: an object for one article, an array for several, or one line each.

The format is `docs/report.schema.json`; `docs/report-format.md` explains it.
"""

import json
import math
import re
from collections.abc import Sequence
from typing import Any

from auditor.report import Outcome

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

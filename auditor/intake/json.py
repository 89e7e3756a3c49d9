"""JSON with the reason why it cannot be read, and never with the text that stands in it."""

import json
from typing import Any

from auditor.errors import IntakeError


def load(text: str, *, remedy: str) -> Any:
    """Return the value of a JSON text.

    Raises:
        IntakeError: no valid JSON, or JSON that is nested too deeply to be walked.
    """
    try:
        return json.loads(text)
    except RecursionError:
        raise IntakeError("Its JSON is nested too deeply.", remedy) from None
    except ValueError as error:
        if not isinstance(error, json.JSONDecodeError):
            raise IntakeError("It is no valid JSON.", remedy) from None
        place = f"line {error.lineno}, column {error.colno}" if error.lineno > 1 else f"column {error.colno}"
        raise IntakeError(f"It is no valid JSON at {place}.", remedy) from None

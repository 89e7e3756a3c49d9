"""What a check is: a named, documented function from a text to marks, with cases both ways."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from auditor.artifacts.text import Text
from auditor.report import Severity

MISTRANSLATION = "accuracy/mistranslation"
UNTRANSLATED = "accuracy/untranslated"
ADDITION = "accuracy/addition"
GRAMMAR = "linguistic-conventions/grammar"
PUNCTUATION = "linguistic-conventions/punctuation"
SPELLING = "linguistic-conventions/spelling"
UNINTELLIGIBLE = "linguistic-conventions/unintelligible"
UNIDIOMATIC = "style/unidiomatic-style"
NUMBER_FORMAT = "locale-conventions/number-format"
CURRENCY_FORMAT = "locale-conventions/currency-format"
DATE_FORMAT = "locale-conventions/date-format"


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked place: offsets into the article's text, one sentence for an editor, and what led there.

    `confidence` takes the place of the check's own where each finding has one.
    """

    start: int
    end: int
    message: str
    evidence: Mapping[str, Any] = field(default_factory=dict)
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """A check. Its file is `auditor/artifacts/<path with slashes>.py`.

    Attributes:
        path: dotted name; any prefix of it switches it off together with its siblings.
        category: type in MQM-Core (https://themqm.org).
        severity: MQM severity of each of its findings.
        description: one sentence, unlike that of every other check.
        flags: texts, one segment a line, in which it must find something.
        passes: texts in which it must find nothing.
        run: the check itself.
        languages: ISO 639-1 codes of the languages it reads; empty means any.
        confidence: share of its findings that an editor is expected to uphold.
    """

    path: str
    category: str
    severity: Severity
    description: str
    flags: tuple[str, ...]
    passes: tuple[str, ...]
    run: Callable[[Text], Iterable[Mark]]
    languages: tuple[str, ...] = ("en",)
    confidence: float = 0.8

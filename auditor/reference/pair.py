"""A finding that puts words of the article beside what the reference has."""

from typing import NamedTuple

from auditor.report import Finding, Severity


class Words(NamedTuple):
    """Words of a text and where they begin in it."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Return the code point behind the last one."""
        return self.start + len(self.text)


class Kind(NamedTuple):
    """A check that makes such findings; `{quote}` and `{meant}` may stand in its message."""

    check: str
    category: str
    confidence: float
    message: str

    def finding(self, here: Words, there: Words) -> Finding:
        """Return the minor finding that `here` in the article is `there` in the reference."""
        return Finding(
            check=self.check,
            category=self.category,
            severity=Severity.MINOR,
            start=here.start,
            end=here.end,
            quote=here.text,
            message=self.message.format(quote=here.text, meant=there.text),
            confidence=self.confidence,
            evidence={"reference": there.text, "reference_start": there.start, "reference_end": there.end},
        )

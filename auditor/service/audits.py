"""What the ways in need of an auditor, so that any stand-in will do."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from auditor.article import Article
from auditor.intake.read import Read
from auditor.report import Outcome


class Audits(Protocol):
    """`auditor.Auditor`, or what a test takes for it."""

    warnings: tuple[str, ...]

    def audit(self, articles: Iterable[Read], reference: Article | Sequence[Article] | None = None) -> Iterator[Outcome]:
        """Yield one outcome for each article, in order."""
        ...

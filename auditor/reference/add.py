"""Articles into the archive, a batch at a time, so that a run that is ended keeps what it had added and a second one goes on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from auditor.article import Article, BodyState
from auditor.language import identify
from auditor.reference.archive import Archive
from auditor.report import Failure, Skipped

# Articles that are added together: few enough that an ended run loses little, enough that the disk is not waited for each time.
_TOGETHER = 100


@dataclass(slots=True)
class Tally:
    """What became of the inputs so far."""

    added: int = 0
    known: int = 0
    skipped: int = 0
    failed: int = 0


def add(
    archive: Archive, items: Iterable[Article | Skipped | Failure], *, language: str = "", identifier: str = "py3langid"
) -> Iterator[Tally | Failure]:
    """Add articles; yield each failure as it comes, and the same tally after each batch.

    An article's language is identified unless it is given. A teaser cannot stand for its article: it is skipped.
    """
    tally, remaining = Tally(), iter(items)
    while batch := list(islice(remaining, _TOGETHER)):
        failures = [item for item in batch if isinstance(item, Failure)]
        articles = [item for item in batch if isinstance(item, Article) and item.body is BodyState.FULL]
        new = archive.add([(item, language or identify(item.text, identifier=identifier).language) for item in articles])
        tally.added += new
        tally.known += len(articles) - new
        tally.failed += len(failures)
        tally.skipped += len(batch) - len(articles) - len(failures)
        yield from failures
        yield tally

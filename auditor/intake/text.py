"""Plain text: the article is the file."""

from collections.abc import Iterator

from auditor.article import Article
from auditor.intake.decode import checked, decode
from auditor.intake.item import Item
from auditor.intake.plain import without_sequences


def parse(data: bytes, *, id: str, source: str) -> Iterator[Item]:
    """Yield the article; its text is the input's, character for character but for what drives a terminal.

    Raises:
        IntakeError: no text in a known encoding.
    """
    yield id, Article(id=id, text=checked(without_sequences(decode(data))), source=source)

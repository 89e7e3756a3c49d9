"""Plain text: the article is the file."""

from collections.abc import Iterator

from auditor.article import Article
from auditor.intake.decode import checked, decode
from auditor.intake.item import Item


def parse(data: bytes, *, id: str, source: str) -> Iterator[Item]:
    """Yield the article; its text is the input's, character for character.

    Raises:
        IntakeError: no text in a known encoding.
    """
    yield id, Article(id=id, text=checked(decode(data)), source=source)

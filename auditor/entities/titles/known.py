"""Titles that either text sets in quotation marks, found where they stand without: "Night on the Canal" is one name and not two."""

from collections.abc import Iterator

from auditor.entities.alignment.side import Side
from auditor.entities.entity import stands_in_quotes
from auditor.entities.mention import NAMES, Kind, Mention
from auditor.entities.spans import is_free, overlap
from auditor.entities.words.tokens import tokenise


def with_known_titles(side: Side, other: Side) -> Side:
    """Return a side with every title that one of both texts quotes as one mention, where no quotation marks show it."""
    titles = {text: roles for one in (other, side) for text, roles in _quoted(one)}
    found = [mention for text, roles in titles.items() for mention in _unmarked(side, text, roles)]
    if not found:
        return side
    spans = [mention.span for mention in found]
    kept = [item for item in side.mentions if item.kind not in NAMES or is_free(item.span, spans)]
    return side.read_as((*kept, *found))


def _quoted(side: Side) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the titles in quotation marks that have a small word inside, for those are the ones that capitals alone do not show."""
    for mention in side.mentions:
        words = [token.text for token in tokenise(mention.text)]
        marked = mention.kind is Kind.TITLE and not mention.weak and stands_in_quotes(mention, side.text.article.text)
        if marked and words[0][0].isupper() and any(word.islower() for word in words[1:]):
            yield mention.text, mention.roles


def _unmarked(side: Side, title: str, roles: frozenset[str]) -> Iterator[Mention]:
    """Yield a title's places in a text that are not in quotation marks and that some shorter or broken name touches."""
    for index, segment in enumerate(side.text.segments):
        at = segment.text.find(title)
        while at >= 0:
            start, end = segment.start + at, segment.start + at + len(title)
            inside = [item for item in side.mentions if item.kind in NAMES and overlap(item.span, (start, end))]
            within = all(start <= item.start and item.end <= end for item in inside)
            if inside and within and all(item.span != (start, end) for item in inside):
                yield Mention(Kind.TITLE, start, end, title, index, inside[0].scored, roles=roles | {"title"})
            at = segment.text.find(title, at + 1)

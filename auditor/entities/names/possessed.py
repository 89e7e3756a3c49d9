"""Names that end in "'s" by themselves: "McDonald's" is the other text's "McDonalds", and no McDonald's possession.

Read by itself the ending is a possessive; a text that has the name with its "s" and without the mark tells that it is not.
"""

from collections.abc import Iterator
from dataclasses import replace

from auditor.entities.alignment.side import Side
from auditor.entities.mention import NAMES, Mention

_POSSESSIVES = ("'s", "’s")


def unmarked(side: Side, other: Side) -> Side:
    """Return a side with the "s" that ends a name left out, where the other side has that name with "'s" each time, and this one never."""
    owned = _always_owned(other)
    mentions = [_without_s(mention) if _has_s(mention, owned) else mention for mention in side.mentions]
    bare = {mention.text for mention in side.mentions if mention.kind in NAMES}
    return side if mentions == list(side.mentions) or bare & owned else side.read_as(mentions)


def _always_owned(side: Side) -> set[str]:
    """Return the names that stand nowhere in a text without "'s" behind them."""
    marked = {mention.text: True for mention in _names(side)}
    for mention in _names(side):
        marked[mention.text] &= side.text.article.text.startswith(_POSSESSIVES, mention.end)
    return {text for text, always in marked.items() if always}


def _names(side: Side) -> Iterator[Mention]:
    yield from (mention for mention in side.mentions if mention.kind in NAMES and not mention.weak)


def _has_s(mention: Mention, owned: set[str]) -> bool:
    return mention.kind in NAMES and mention.text.endswith("s") and mention.text[:-1] in owned


def _without_s(mention: Mention) -> Mention:
    return replace(mention, end=mention.end - 1, text=mention.text[:-1])

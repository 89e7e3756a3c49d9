"""Where the elements of an XML document stand in its text, so that one of them can change and no other does."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

# One token of markup; what is none is text. The document is known to be well-formed, so a `<` is never loose. The loops are
# possessive: what they have taken they do not give back, so that no input makes them slow.
_TOKEN = re.compile(
    r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<!DOCTYPE[^\[<>]*+(?:\[.*?\]\s*)?>"
    r"|</(?P<closed>[^\s<>]++)[^<>]*+>"
    r"""|<(?P<opened>[^\s/<>!?]++)(?:[^"'<>]|"[^"<]*+"|'[^'<]*+')*+>""",
    re.DOTALL,
)


@dataclass(slots=True)
class Element:
    """An element as it is written: its start tag is `text[start:inside]`, the whole of it `text[start:end]`."""

    name: str
    start: int
    inside: int
    end: int
    children: list["Element"] = field(default_factory=list)

    @property
    def local(self) -> str:
        """Return the name without its prefix."""
        return self.name.rpartition(":")[2]

    @property
    def prefix(self) -> str:
        """Return the prefix with its colon, or nothing."""
        prefix, colon, _ = self.name.rpartition(":")
        return prefix + colon

    def named(self, *names: str) -> Iterator["Element"]:
        """Yield the children with one of the local names, in any case."""
        wanted = {name.lower() for name in names}
        return (child for child in self.children if child.local.lower() in wanted)


def root_of(text: str) -> Element:
    """Return the root element of a well-formed document."""
    document = Element("", 0, 0, len(text))
    opened = [document]
    for token in _TOKEN.finditer(text):
        if token["opened"]:
            element = Element(token["opened"], token.start(), token.end(), token.end())
            opened[-1].children.append(element)
            if text[token.end() - 2] != "/":
                opened.append(element)
        elif token["closed"] and len(opened) > 1:
            opened.pop().end = token.end()
    return document.children[0]

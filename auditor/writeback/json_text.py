"""Where things stand in the text of a JSON document, so that one of them can change and no other does."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from auditor.writeback.splice import Edit

_SPACE = re.compile(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class Member:
    """A member of an object: its key begins at `start`, its value is `text[value:end]`."""

    key: str
    start: int
    value: int
    end: int


@dataclass(frozen=True, slots=True)
class JsonObject:
    """An object in a document that is known to be valid JSON; of a key that comes twice the last one counts, as it does for readers."""

    text: str
    start: int

    def members(self) -> Iterator[Member]:
        """Yield the members in their order."""
        at = skip_space(self.text, self.start + 1)
        while self.text[at] != "}":
            key, after = _DECODER.raw_decode(self.text, at)
            value = skip_space(self.text, skip_space(self.text, after) + 1)
            member = Member(key, at, value, _DECODER.raw_decode(self.text, value)[1])
            yield member
            at = _next(self.text, member.end)

    def set(self, key: str, value: Any) -> Edit:
        """Return the edit that gives `key` its value, in its old place or as the last member, laid out as the one before it."""
        members = list(self.members())
        spelled = json.dumps(value, ensure_ascii=False)
        for member in reversed(members):
            if member.key == key:
                return Edit(member.value, member.end, spelled)
        if not members:
            return Edit(self.start + 1, self.start + 1, f"{json.dumps(key)}: {spelled}")
        last = members[-1]
        layout = self.text[members[-2].end : last.start].partition(",")[2] if len(members) > 1 else self.text[self.start + 1 : last.start]
        return Edit(last.end, last.end, f",{layout}{json.dumps(key)}: {spelled}")


def elements(text: str, start: int) -> Iterator[int]:
    """Yield where each element of the array at `start` begins."""
    at = skip_space(text, start + 1)
    while text[at] != "]":
        yield at
        at = _next(text, _DECODER.raw_decode(text, at)[1])


def skip_space(text: str, at: int) -> int:
    """Return the next place that is no white space."""
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _next(text: str, end: int) -> int:
    """Return where the next member or element begins, or the bracket that closes them."""
    at = skip_space(text, end)
    return skip_space(text, at + 1) if text[at] == "," else at

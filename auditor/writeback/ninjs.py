"""An annotated copy of ninjs: the editorial note, the link to the report, and the status if it is to be held. Nothing else changes."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from auditor.report import Report
from auditor.writeback.json_text import JsonObject
from auditor.writeback.note import CODE, SCHEME, TITLE, is_held, with_note
from auditor.writeback.splice import Edit

_CANCELED, _WITHHELD = "canceled", "withheld"


@dataclass(frozen=True, slots=True)
class Spelling:
    """How one generation of ninjs spells what is written, and how its trust indicators name their kind."""

    note: str
    status: str
    indicators: str
    kind: Mapping[str, str]


_SPELLINGS = {
    "1": Spelling("ednote", "pubstatus", "trustindicator", {"scheme": SCHEME, "code": CODE}),
    "2": Spelling("ednote", "pubstatus", "trustindicators", {"role": SCHEME + CODE}),
    "3": Spelling("edNote", "pubStatus", "trustIndicators", {"role": SCHEME + CODE}),
}
# What names the texts of an item in 1.x, and in 2.x and 3.x.
_FIRST = ("body_", "headline_", "description_")
_PLURALS = ("bodies", "headlines", "descriptions")
# The names, of the item and of its bodies, that 3.x spells in camel case and 2.x in lower case.
_CAMEL = frozenset(
    [
        "representationType", "firstCreated", "versionCreated", "contentCreated", "pubStatus", "copyrightHolder", "copyrightNotice",
        "usageTerms", "edNote", "infoSources", "altIds", "trustIndicators", "rightsInfo", "digitalSourceType",
        "contentType", "charCount", "wordCount",
    ]
)  # fmt: skip
_LOWER = frozenset(name.lower() for name in _CAMEL)


def edits(text: str, start: int, report: Report, *, hold: bool, link: str | None) -> Iterator[Edit]:
    """Yield what to change in the item at `start` of a document. What stands there in a shape of its own is left alone."""
    place = JsonObject(text, start)
    item = {member.key: json.loads(text[member.value : member.end]) for member in place.members()}
    spelling = spelling_of(item)
    earlier = item.get(spelling.note) or ""
    if isinstance(earlier, str):
        yield place.set(spelling.note, with_note(earlier, report))
    indicators = item.get(spelling.indicators) or []
    if link and isinstance(indicators, list):
        ours = {**spelling.kind, "title": TITLE, "href": link}
        yield place.set(spelling.indicators, [*(entry for entry in indicators if not _is_ours(entry)), ours])
    if hold and is_held(report) and item.get(spelling.status) != _CANCELED:
        yield place.set(spelling.status, _WITHHELD)


def spelling_of(item: Mapping[str, Any]) -> Spelling:
    """Return how an item is spelled: by the version that it states, else by the names that it uses."""
    standard = item.get("standard") or item.get("$standard")
    version = standard.get("version") if isinstance(standard, dict) else None
    if isinstance(version, str) and version[:1] in _SPELLINGS:
        return _SPELLINGS[version[:1]]
    if any(key.startswith(_FIRST) for key in item):
        return _SPELLINGS["1"]
    lists = [item[key] for key in _PLURALS if isinstance(item.get(key), list)]
    names = {*item, *(name for entries in lists for entry in entries if isinstance(entry, dict) for name in entry)}
    if names & _CAMEL:
        return _SPELLINGS["3"]
    return _SPELLINGS["2" if names & _LOWER else "3"] if lists else _SPELLINGS["1"]


def _is_ours(entry: Any) -> bool:
    """Tell whether a trust indicator is the link of an earlier audit."""
    return isinstance(entry, dict) and entry.get("title") == TITLE

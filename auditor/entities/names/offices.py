"""Find ministers whose office changed: "Health Minister Koch" where the reference has him as transport minister."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from auditor.entities.alignment.side import Side
from auditor.entities.mention import PERSONAL, Kind, Mention
from auditor.entities.names.replaced import Replaced
from auditor.entities.words.normalise import same_name
from auditor.entities.words.tokens import tokenise

# What ministers have charge of, each row in the words that countries and writers use for one thing.
_PORTFOLIOS = {
    word: number
    for number, words in enumerate(
        (
            "finance economy economic economics treasury budget", "interior internal home", "foreign external", "defence defense war",
            "health", "education schools", "agriculture farming rural fisheries food", "justice", "labour labor employment work",
            "culture heritage arts", "environment climate ecology", "energy", "transport transportation infrastructure traffic",
            "tourism", "housing",
        )
    )
    for word in words.split()
}  # fmt: skip
# In many countries roads and railways are in the charge of whoever builds them.
_PORTFOLIOS["public works"] = _PORTFOLIOS["transport"]
_WORDS = "|".join(_PORTFOLIOS)
_OFFICE = re.compile(
    rf"\b(?P<first>{_WORDS})(?:\s(?:affairs|works))?\s(?:minister|secretary)\b"
    rf"|\b(?:minister|secretary)\s(?:of|for|to)\s(?:the\s)?(?P<last>{_WORDS})\b(?:\s(?:affairs|works)\b)?",
    re.IGNORECASE,
)
# Another time, another rank, another country's, or more than one thing in one hand: nothing to compare.
_OTHERWISE = re.compile(r"\b(?:former|ex|then|shadow|deputy|junior|vice|acting|under|and|[a-z]+'s)[\s-]$|&\s$|,\s$", re.IGNORECASE)
_MORE = re.compile(r"\s(?:and|&)\s|,\s[a-z]+\sand\s|-[a-z]", re.IGNORECASE)
# What stands between an office and the name behind it, or between a name and the office behind it.
_TO_NAME = re.compile(r",?\s(?:(?:dr|mr|mrs|ms)\.?\s)?", re.IGNORECASE)
_FROM_NAME = re.compile(r",\s(?:the|its|their)\s(?:[a-z]+'s\s)?|,\s|\s\((?:the\s)?")


def changed_offices(article: Side, reference: Side, drifted: Collection[tuple[str, str]] = ()) -> Iterator[Replaced]:
    """Yield the offices of ministers whom the reference tells in another one, and in another one only.

    `drifted` are the names that the article writes otherwise: (as it has them, as the reference has them).
    """
    theirs = list(_held(reference))
    for name, office, charge in _held(article):
        meant = [(person, other, known) for person, other, known in theirs if _is_one(name, person, drifted)]
        if office.scored and meant and all(charge != known for *_, known in meant) and not _is_told(meant[0][0], charge, reference):
            yield Replaced(office, meant[0][1], office.segment, 1.0)


def _is_one(name: Mention, person: Mention, drifted: Collection[tuple[str, str]]) -> bool:
    return same_name(name.text, person.text) or (name.text, person.text) in drifted


def _held(side: Side) -> Iterator[tuple[Mention, Mention, int]]:
    """Yield (name, office, what it has charge of) for every minister who is named right beside an office."""
    names = [item for item in side.mentions if item.kind in PERSONAL and not item.weak]
    for index, segment in enumerate(side.text.segments):
        near = [item for item in names if item.segment == index]
        for match in _OFFICE.finditer(segment.text):
            if _OTHERWISE.search(segment.text, 0, match.start()) and not _follows_name(near, segment.start + match.start(), side):
                continue
            if _MORE.match(segment.text, match.end()):
                continue
            start, end = segment.start + match.start(), segment.start + match.end()
            scored = any(item.scored for item in near)
            office = Mention(Kind.NAME, start, end, match.group(), index, scored)
            name = _beside(near, office, side.text.article.text)
            if name is not None:
                yield name, office, _PORTFOLIOS[(match["first"] or match["last"]).lower()]


def _follows_name(names: Sequence[Mention], start: int, side: Side) -> bool:
    return any(_FROM_NAME.fullmatch(side.text.article.text, item.end, start) for item in names)


def _beside(names: Sequence[Mention], office: Mention, text: str) -> Mention | None:
    """Return who is named right behind an office, or right before it; "Interior Elena Ruffo" names nobody but Elena Ruffo."""
    behind = (item for item in _shorn(names, office, text) if _TO_NAME.fullmatch(text, office.end, item.start))
    before = (item for item in names if _FROM_NAME.fullmatch(text, item.end, office.start))
    return next(behind, None) or next(before, None)


def _shorn(names: Sequence[Mention], office: Mention, text: str) -> Iterator[Mention]:
    """Yield names, one that begins with the last word of an office without it."""
    for item in names:
        if office.start < item.start < office.end < item.end:
            start = office.end + len(text[office.end : item.end]) - len(text[office.end : item.end].lstrip())
            yield replace(item, start=start, text=text[start : item.end])
        else:
            yield item


def _is_told(name: Mention, charge: int, reference: Side) -> bool:
    """Tell whether a sentence of the reference that names somebody has a word for the charge: of an office held before, or of two."""
    words = {word for word, number in _PORTFOLIOS.items() if number == charge}
    segments = {item.segment for item in reference.mentions if item.kind in PERSONAL and same_name(name.text, item.text)}
    texts = (" ".join(token.lower for token in tokenise(reference.text.segments[index].text)) for index in segments)
    return any(re.search(rf"\b(?:{'|'.join(words)})\b", text) for text in texts)

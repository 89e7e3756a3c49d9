"""Read names whole that the other text tells by an acronym: "the Food and Drug Administration" beside "FDA", "Group of 20" beside "G20".

By itself, an "and", a "for" or a figure ends a name, for two names may stand there; the acronym tells that it is one.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.article import Segment, SegmentKind
from auditor.entities.alignment.side import Side
from auditor.entities.mention import NAMES, Kind, Mention
from auditor.entities.spans import is_free
from auditor.entities.words.classes import ORGANISATIONS
from auditor.entities.words.geography import is_place
from auditor.entities.words.lexicon import is_common
from auditor.entities.words.normalise import NUMERALS, fold, name_tokens, spelling
from auditor.entities.words.tokens import Token, gaps_between, tokenise

# Letters ("DfT" has that of a small word), letters with a figure, or two that "&" joins; of two letters alone there are too few to tell.
_ACRONYM = re.compile(r"[A-Z]{3,6}|[A-Z][a-z][A-Z]{1,3}|[A-Z]{1,3}-?\d{1,2}|[A-Z]&[A-Z]")
# What makes an adjective of a word that is too seldom to be known: "Intergovernmental".
_ADJECTIVE = re.compile(r"\w{4,}(?:al|ary|ic|ive)")
_SMALL = frozenset({"and", "for", "in", "of", "on", "the", "to"})
_GAP = re.compile(r"[ \u00a0]|\s?&\s?|-")


def spelled_out(side: Side, other: Side) -> Side:
    """Return a side with the names in one piece that the other side has as an acronym."""
    forms = {form.replace(".", "") for entity in other.entities for form in entity.forms}
    acronyms = sorted(form for form in forms if _ACRONYM.fullmatch(form))
    if not acronyms:
        return side
    known = {mention.span for mention in side.mentions}
    wholes = [whole for whole in _wholes(side, acronyms) if whole.span not in known]
    if not wholes:
        return side
    spans = [whole.span for whole in wholes]
    rest = (mention for mention in side.mentions if mention.kind is Kind.QUOTE or is_free(mention.span, spans))
    return side.read_as([*rest, *_ahead(side.mentions, wholes), *wholes])


def _ahead(mentions: Sequence[Mention], wholes: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the names that stand in one run before a whole one; "US" only says whose "the US Food and Drug Administration" is."""
    for whole in wholes:
        for mention in mentions:
            if mention.kind in NAMES and mention.start < whole.start < mention.end:
                text = mention.text[: whole.start - mention.start].rstrip()
                if not is_place(" ".join(name_tokens(text))):
                    yield replace(mention, end=mention.start + len(text), text=text)


def _wholes(side: Side, acronyms: Sequence[str]) -> Iterator[Mention]:
    by_initial = defaultdict[str, list[str]](list)
    for code in acronyms:
        by_initial[code[0]].append(code)
    for index, segment in enumerate(side.text.segments):
        tokens = tokenise(segment.text, segment.start)
        gaps = gaps_between(segment.text, tokens, segment.start)
        start = 0
        while start < len(tokens):
            codes = by_initial[tokens[start].text[:1]]
            end = max((_end(tokens, gaps, start, code) for code in codes), default=start)
            if end > start:
                yield _mention(segment, index, tokens[start], tokens[end - 1])
            start = max(end, start + 1)


def _mention(segment: Segment, index: int, first: Token, last: Token) -> Mention:
    text = segment.text[first.start - segment.start : last.end - segment.start]
    return Mention(Kind.ORGANISATION, first.start, last.end, text, index, segment.kind is SegmentKind.BODY)


def _end(tokens: Sequence[Token], gaps: Sequence[str], start: int, acronym: str) -> int:
    """Return behind which word a name ends that begins at one and has an acronym's letters; where none does, that word."""
    rest, joined, index = acronym.replace("-", "").replace("&", ""), set[str](), start
    while index < len(tokens) and (index == start or _GAP.fullmatch(gaps[index - 1])):
        token = tokens[index]
        if index > start and "&" in gaps[index - 1]:
            joined.add("and")
        if head := _head(token, rest, named="&" in acronym):
            rest = rest.removeprefix(head)
        elif index > start and token.text in _SMALL:
            joined.add(token.text)
            rest = rest.removeprefix(token.text[0])
        else:
            return start
        index += 1
        if not rest:
            told = joined and ("and" in joined or "&" not in acronym)
            return start if not told else _over_last(tokens, gaps, index) if "for" in joined else index
    return start


def _head(token: Token, rest: str, *, named: bool) -> str:
    """Return with what a word stands for the next letter or figure of an acronym, "" if it does not; only people's names are no words."""
    word = fold(token.text)
    figure = spelling(word)
    told = (figure, NUMERALS.get(figure, figure).upper()) if figure.isdigit() else ()
    if head := next((form for form in told if rest.startswith(form)), ""):
        return head
    own = token.text[0].isupper() and (named or is_common(word) or _ADJECTIVE.fullmatch(word))
    return rest[:1] if own and word.startswith(rest[:1].lower()) else ""


def _over_last(tokens: Sequence[Token], gaps: Sequence[str], end: int) -> int:
    """Step over the last purpose of an office, which its acronym may leave out: "Centers for Disease Control and Prevention"."""
    following = tokens[end : end + 2]
    if len(following) < 2 or following[0].text != "and" or not all(_GAP.fullmatch(gap) for gap in gaps[end - 1 : end + 1]):
        return end
    word = following[1]
    return end + 2 if word.text.istitle() and is_common(word.lower) and word.lower not in ORGANISATIONS else end

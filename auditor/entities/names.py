"""Find names as capitalised runs, and read from the words inside and around them what they name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from auditor.entities.geography import CITIES, COUNTRIES, DEMONYMS
from auditor.entities.lexicon import is_common, is_function, is_personal_name
from auditor.entities.measures import MONTHS, WEEKDAYS
from auditor.entities.mention import Kind
from auditor.entities.normalise import fold
from auditor.entities.tokens import Token, tokenise
from auditor.entities.words import GLUE, HONORIFICS, INTERJECTIONS, ORGANISATIONS, PLACES, ROLES, WORKS

_REACH = 4
_SENTENCE_START = re.compile(r"[.!?:“\"‘«„(\n—]")
_ARTICLES = frozenset({"the", "a", "an"})
_JOINS = re.compile(r"[ \u00a0]{1,2}|\s?&\s?|-")
_RELATIONS = frozenset({"of", "at", "for", "in", "from", "with", "and", "on"})
_ABBREVIATED = frozenset({"mr", "mrs", "ms", "dr", "st", "prof", "gen", "col", "capt", "lt", "sgt", "sen", "rep", "gov", "rev", "hon"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name and what speaks for it; offsets are those of its tokens."""

    tokens: tuple[Token, ...]
    kind: Kind
    weak: bool
    roles: frozenset[str]

    @property
    def span(self) -> tuple[int, int]:
        """Return the offsets of the name."""
        return self.tokens[0].start, self.tokens[-1].end


def is_title_case(text: str) -> bool:
    """Tell whether a text is written as headlines are, without a full stop, so that a capital says nothing."""
    words = [token for token in tokenise(text) if len(token.text) > 3 and token.text.isalpha()]
    return not text.rstrip().endswith((".", ".”", '."')) and len(words) >= 4 and sum(word.capitalised for word in words) >= 0.8 * len(words)


def find_names(text: str, offset: int) -> Iterator[Name]:
    """Yield the names of one sentence that starts at `offset` in its article."""
    tokens = tokenise(text, offset)
    gaps = [text[max(0, before.end - offset) : after.start - offset] for before, after in pairwise(tokens)]
    for first, last in _runs(tokens, gaps):
        for start, end in _split(tokens, *_trimmed(tokens, first, last)):
            if end - start > 1 or (tokens[start].lower.removesuffix("s") not in DEMONYMS and tokens[start].lower not in DEMONYMS):
                yield _name(tokens, gaps, start, end)


def _runs(tokens: Sequence[Token], gaps: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the half-open index ranges of capitalised runs, small words between capitals included."""
    index = 0
    while index < len(tokens):
        if not _opens(tokens, gaps, index):
            index += 1
            continue
        end = index + 1
        while (after := _next_part(tokens, gaps, index, end)) > end:
            end = after
        yield index, end
        index = end


def _opens(tokens: Sequence[Token], gaps: Sequence[str], index: int) -> bool:
    """Tell whether a name can begin at a word. A sentence's first word needs more than its capital."""
    token = tokens[index]
    if token.text.startswith("@"):
        return True
    if not token.capitalised or token.lower in MONTHS or token.lower in WEEKDAYS or "://" in token.text:
        return False
    if token.lower in INTERJECTIONS and _continuation(tokens, gaps, index) is None:
        return False
    shouted = len(token.text) > 1 and token.text.isupper()
    initial = index == 0 or _SENTENCE_START.search(gaps[index - 1]) is not None
    following = _continuation(tokens, gaps, index)
    if is_function(token.lower):
        # "The Guardian" inside a sentence, or an acronym such as "WHO"; never "I" or a sentence's own "The".
        return (token.lower in _ARTICLES and following is not None and not initial) or (shouted and token.lower not in _ARTICLES)
    if not initial or not is_common(token.lower) or shouted:
        return True
    return following is not None and (is_personal_name(fold(token.text)) or is_common(following.lower) or following.lower in HONORIFICS)


def _continuation(tokens: Sequence[Token], gaps: Sequence[str], index: int) -> Token | None:
    """Return the capitalised word that follows at once, if one does."""
    if index + 1 >= len(tokens) or not _JOINS.fullmatch(gaps[index]):
        return None
    following = tokens[index + 1]
    return following if following.capitalised and not is_function(following.lower) else None


def _next_part(tokens: Sequence[Token], gaps: Sequence[str], start: int, end: int) -> int:
    """Return the end of the run after its next word, `end` where the run stops there."""
    if end >= len(tokens) or tokens[start].text.startswith("@"):
        return end
    gap, token = gaps[end - 1], tokens[end]
    if _continues_title(tokens, gaps, start, end):
        return end + 1
    if not _joined(tokens[end - 1], gap):
        return end
    if (
        token.text.isdigit()
        and len(token.text) <= 3
        and not (end + 1 < len(tokens) and tokens[end + 1].text[0].islower() and gaps[end] == " ")
    ):
        return end + 1
    if token.capitalised and not is_function(token.lower) and token.lower not in MONTHS and token.lower not in WEEKDAYS:
        return end + 1
    return _over_glue(tokens, gaps, end)


def _joined(token: Token, gap: str) -> bool:
    return _JOINS.fullmatch(gap) is not None or (gap in (". ", ".") and (token.lower in _ABBREVIATED or len(token.text) == 1))


def _over_glue(tokens: Sequence[Token], gaps: Sequence[str], end: int) -> int:
    """Step over one or two small words to the next capital; "of" only after a common word, for "Putin of Russia" is two names."""
    after = end
    while (
        after < len(tokens)
        and tokens[after].text.islower()
        and tokens[after].lower in GLUE | {"the"}
        and _JOINS.fullmatch(gaps[after - 1])
        and after - end < 2
    ):
        after += 1
    if (
        after == end
        or after >= len(tokens)
        or not _JOINS.fullmatch(gaps[after - 1])
        or not tokens[after].capitalised
        or is_function(tokens[after].lower)
    ):
        return end
    if tokens[end].lower == "the" or (
        tokens[end].lower == "of" and (not is_common(tokens[end - 1].lower) or tokens[end - 1].text.isupper())
    ):
        return end
    return after + 1


def _continues_title(tokens: Sequence[Token], gaps: Sequence[str], start: int, end: int) -> bool:
    """Tell whether a colon stands inside a title ("Star Voyage: Origins"): capitals on both sides, in mid-sentence."""
    if gaps[end - 1] != ": " or start == 0 or not tokens[end].capitalised or is_function(tokens[end].lower):
        return False
    ends_there = end + 1 >= len(tokens) or not tokens[end + 1].text[0].islower() or not gaps[end].isspace() or is_common(tokens[end].lower)
    return ends_there and (is_common(tokens[end - 1].lower) or tokens[end - 1].text.isdigit())


def _trimmed(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """Drop the roles, demonyms and small words that a run starts or ends with but that are no part of the name."""
    while last - first > 1 and (_is_role(tokens, first, last) or tokens[first].text.islower() or _is_loose_demonym(tokens, first, last)):
        first += 2 if last - first > 2 and tokens[first].lower in ROLES and tokens[first + 1].lower == "of" else 1
    while last - first > 1 and (is_function(tokens[last - 1].lower) and not tokens[last - 1].text.isupper()):
        last -= 1
    return first, last


def _is_role(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a leading role presents a name: "President Orlov", but not "Star Garden"."""
    return tokens[first].lower in ROLES and not all(is_common(token.lower) for token in tokens[first + 1 : last])


def _is_loose_demonym(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a leading demonym only describes: "Russian Anton Petrov", but not "British Museum"."""
    return tokens[first].lower in DEMONYMS and not any(is_common(token.lower) or token.text.isupper() for token in tokens[first + 1 : last])


def _split(tokens: Sequence[Token], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Split a run at a role or rank inside it: "Tesla CEO Elon Musk" names a company and a person."""
    glued = any(token.lower in GLUE for token in tokens[first:last])
    for index in range(first + 1, last - 1):
        role = tokens[index].lower in ROLES and not glued
        if role or _is_rank(tokens, index, last) or _is_agency(tokens, index - 1, last):
            if not all(token.lower in ROLES or token.lower in DEMONYMS or token.lower in HONORIFICS for token in tokens[first:index]):
                yield first, index
            start = index + role
            while start < last - 1 and tokens[start].lower in ROLES:
                start += 1
            yield start, last
            return
    yield first, last


def _is_rank(tokens: Sequence[Token], index: int, last: int) -> bool:
    """Tell whether a rank or form of address stands inside a run, before a name of two words or more ("Academy Professor Iva Novak")."""
    return tokens[index].lower in HONORIFICS and last - index > 2 and not all(is_common(token.lower) for token in tokens[index + 1 : last])


def _is_agency(tokens: Sequence[Token], index: int, last: int) -> bool:
    """Tell whether an acronym stands before a person's full name ("EMA Maria Novak")."""
    token, following = tokens[index], tokens[index + 1]
    rest = tokens[index + 1 : last]
    return (
        len(token.text) > 1
        and token.text.isupper()
        and len(rest) == 2
        and is_personal_name(fold(following.text))
        and not any(is_common(item.lower) or item.text.isupper() for item in rest)
    )


def _name(tokens: Sequence[Token], gaps: Sequence[str], start: int, end: int) -> Name:
    run = tuple(tokens[start:end])
    roles = roles_near(tokens, gaps, start, end)
    content = [token for token in run if not is_function(token.lower) and token.lower not in GLUE]
    weak = all(is_common(token.lower) for token in content) and not any(len(token.text) > 1 and token.text.isupper() for token in run)
    kind = _kind(run, content, roles, weak=weak, colon=": " in gaps[start : end - 1])
    return Name(run, kind, weak and len(content) < 2, frozenset(roles))


def roles_near(tokens: Sequence[Token], gaps: Sequence[str], start: int, end: int) -> set[str]:
    """Return the role words next to a name: before it, or after it in apposition ("X, the director")."""
    known = ROLES | WORKS | HONORIFICS
    reach = range(max(0, start - _REACH), start)
    before = [tokens[index].lower for index in reach if not re.search(r"[.;:!?]", "".join(gaps[index:start]))]
    if before and before[-1] in _RELATIONS:
        # "the head of Nordbank": the role is another's.
        before = [word for word in before if word in WORKS]
    after = [token.lower for token in tokens[end : end + _REACH]] if end < len(tokens) and gaps[end - 1].startswith(",") else []
    inside = [token.lower for token in tokens[start:end]]
    return {word for word in before + after if word in known} | {word for word in inside if word in HONORIFICS}


def _kind(run: tuple[Token, ...], content: Sequence[Token], roles: set[str], *, weak: bool, colon: bool) -> Kind:
    words = [token.lower for token in content]
    folded = " ".join(fold(token.text) for token in content)
    if colon:
        return Kind.TITLE
    if folded in COUNTRIES or folded in CITIES:
        return Kind.PLACE
    if words and (words[-1] in ORGANISATIONS or words[0] in ORGANISATIONS) and len(words) > 1:
        return Kind.ORGANISATION
    if len(words) > 1 and (words[-1] in PLACES or words[0] in ("mount", "lake", "cape", "north", "south", "east", "west")):
        return Kind.PLACE
    if weak:
        return Kind.TITLE if len(words) > 1 or roles & WORKS else Kind.NAME
    if any(len(token.text) > 1 and token.text.isupper() for token in run):
        return Kind.ORGANISATION
    if 2 <= len(words) <= 4 and (
        any(is_personal_name(fold(word)) for word in words[:1]) or (roles & (ROLES | HONORIFICS) and not roles & WORKS)
    ):
        return Kind.PERSON
    return Kind.PERSON if roles & HONORIFICS else Kind.NAME

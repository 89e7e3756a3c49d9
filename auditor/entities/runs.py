"""Find capitalised runs: where a name can begin, and how far its capitals, small words and figures go on."""

import re
from collections.abc import Iterator, Sequence

from auditor.entities.lexicon import is_common, is_function, is_personal_name
from auditor.entities.measures import MONTHS, WEEKDAYS
from auditor.entities.normalise import fold
from auditor.entities.tokens import Token
from auditor.entities.words import ARTICLES, GLUE, HONORIFICS, INTERJECTIONS

_SENTENCE_START = re.compile(r"[.!?:“\"‘«„(\n—]")
_JOINS = re.compile(r"[ \u00a0]{1,2}|\s?&\s?|-")
_ABBREVIATED = frozenset({"mr", "mrs", "ms", "dr", "st", "prof", "gen", "col", "capt", "lt", "sgt", "sen", "rep", "gov", "rev", "hon"})


def capitalised_runs(tokens: Sequence[Token], gaps: Sequence[str]) -> Iterator[tuple[int, int]]:
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
    initial = index == 0 or _SENTENCE_START.search(gaps[index - 1]) is not None
    following = _continuation(tokens, gaps, index)
    if is_function(token.lower):
        # "The Guardian" inside a sentence, or an acronym such as "WHO"; never "I" or a sentence's own "The".
        return (token.lower in ARTICLES and following is not None and not initial) or (token.shouted and token.lower not in ARTICLES)
    if not initial or not is_common(token.lower) or token.shouted:
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

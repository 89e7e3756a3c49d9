"""Find capitalised runs: where a name can begin, and how far its capitals, small words and figures go on."""

import re
from collections.abc import Iterator, Sequence

from auditor.entities.recognition.work_runs import is_work, over_title
from auditor.entities.words.classes import ARTICLES, COMPASS, GLUE, HONORIFICS, INTERJECTIONS, ORGANISATIONS, PLACES, ROLES, WORKS
from auditor.entities.words.geography import DEMONYMS
from auditor.entities.words.lexicon import is_common, is_function, is_personal_name
from auditor.entities.words.measures import MONTHS, WEEKDAYS
from auditor.entities.words.normalise import fold
from auditor.entities.words.tokens import Token

_SENTENCE_START = re.compile(r"[.!?:“\"‘«„(\n—]")
_JOINS = re.compile(r"[ \u00a0]{1,2}|\s?&\s?|-")
# "Teachers' Union", "People's Bank": the possessive of a common word, with another behind it.
_POSSESSIVE = re.compile(r"['’]s? |['’] ")
# What is old where "New" is no part of the name.
_NEW = frozenset({"caledonia", "delhi", "england", "guinea", "hampshire", "jersey", "mexico", "orleans", "south", "york", "zealand"})
# The letters of the short form of a month or weekday: "Jan", "Sun".
SHORT = 3
_ABBREVIATED = frozenset(
    {"mr", "mrs", "ms", "dr", "st", "prof", "gen", "col", "capt", "lt", "sgt", "sen", "rep", "gov", "rev", "hon", "ft", "mt"}
)


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
    calendar = _is_of_calendar(token) and not _is_given(tokens, gaps, index) and not _is_in_title(tokens, gaps, index)
    if not token.capitalised or calendar or "://" in token.text:
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
    if following is not None and (token.lower in COMPASS or (token.lower == "new" and following.lower in _NEW)):
        return True
    return following is not None and (is_personal_name(fold(token.text)) or is_common(following.lower) or following.lower in HONORIFICS)


def _is_of_calendar(token: Token) -> bool:
    return token.lower in MONTHS or token.lower in WEEKDAYS


def _is_in_title(tokens: Sequence[Token], gaps: Sequence[str], index: int) -> bool:
    """Tell whether a weekday or month begins a work's title, for a common word with a capital follows: "the film Sunday Lovers"."""
    following = _continuation(tokens, gaps, index)
    return is_work(tokens, gaps, index) and following is not None and is_common(following.lower) and not _is_of_calendar(following)


def _is_given(tokens: Sequence[Token], gaps: Sequence[str], index: int) -> bool:
    """Tell whether the short form of a month or weekday is a person's name, for one that is no common word follows: "Jan Novak"."""
    following = _continuation(tokens, gaps, index)
    return len(tokens[index].text) == SHORT and following is not None and not (is_common(following.lower) or _is_of_calendar(following))


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
    if _owns(tokens[end - 1], token, gap):
        return end + 1
    if is_work(tokens, gaps, start) and (after := over_title(tokens, gaps, start, end)) > end:
        return after
    if not _joined(tokens[end - 1], gap) or _ends_sentence(tokens[end - 1], token, gap):
        return end
    if token.text.isdigit() and len(token.text) <= 3 and not _is_counted(tokens, gaps, end):
        return end + 1
    addressed = tokens[end - 1].lower in HONORIFICS and len(token.text) == SHORT  # "Mr. Sun"
    lettered = token.text == "A" and gap == " " and not _continuation(tokens, gaps, end)  # "Serie A"
    if lettered or (token.capitalised and not is_function(token.lower) and (addressed or not _is_of_calendar(token))):
        return end + 1
    return _over_glue(tokens, gaps, start, end)


def _joined(token: Token, gap: str) -> bool:
    return _JOINS.fullmatch(gap) is not None or (gap in (". ", ".") and (token.lower in _ABBREVIATED or len(token.text) == 1))


def _is_counted(tokens: Sequence[Token], gaps: Sequence[str], index: int) -> bool:
    """Tell whether a figure counts what follows ("Vos 500 Swiss francs") and is no part of the name before it ("Division 1 in")."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    small = following is not None and following.text[0].islower() and not is_function(following.lower)
    return following is not None and gaps[index] == " " and (small or following.lower in DEMONYMS)


def _owns(owner: Token, owned: Token, gap: str) -> bool:
    """Tell whether a possessive stands inside a name: two common words with capitals, and none that an office or a work has."""
    return (
        _POSSESSIVE.fullmatch(gap) is not None
        and owner.capitalised
        and owned.capitalised
        and is_common(owner.lower)
        and is_common(owned.lower)
        and not is_function(owned.lower)
        and owned.lower not in ROLES | WORKS
    )


def _ends_sentence(letter: Token, following: Token, gap: str) -> bool:
    """Tell whether a letter is no initial, for a common word that is nobody's name begins a sentence behind its full stop."""
    stopped = "." in gap or letter.text.endswith(".")
    return stopped and len(letter.text.removesuffix(".")) == 1 and is_common(following.lower) and not is_personal_name(fold(following.text))


def _over_glue(tokens: Sequence[Token], gaps: Sequence[str], start: int, end: int) -> int:
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
        tokens[end].lower == "of"
        and (not is_common(tokens[end - 1].lower) or tokens[end - 1].text.isupper() or _ends_full_name(tokens, start, end))
    ):
        return end
    return after + 1


def _ends_full_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether a run ends with a person's given name and surname, be that a common word too ("Captain Elena Fields of the Navy")."""
    given, surname = tokens[max(start, end - 2)], tokens[end - 1]
    presented = end - start > 2 and tokens[end - 3].lower in ROLES | HONORIFICS
    thing = surname.lower in ORGANISATIONS | PLACES | ROLES | WORKS
    return is_personal_name(fold(given.text)) and not thing and (presented or (end - start == 2 and not is_common(given.lower)))


def _continues_title(tokens: Sequence[Token], gaps: Sequence[str], start: int, end: int) -> bool:
    """Tell whether a colon stands inside a title ("Star Voyage: Origins"): capitals on both sides, in mid-sentence."""
    if gaps[end - 1] != ": " or start == 0 or not tokens[end].capitalised or is_function(tokens[end].lower):
        return False
    ends_there = end + 1 >= len(tokens) or not tokens[end + 1].text[0].islower() or not gaps[end].isspace() or is_common(tokens[end].lower)
    return ends_there and (is_common(tokens[end - 1].lower) or tokens[end - 1].text.isdigit())

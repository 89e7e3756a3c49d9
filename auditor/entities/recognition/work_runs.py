"""How far the title of a work goes on that no quotation marks show: over small words which part two names anywhere else.

"the film Murder on the Tram", "her novel The Miller's Son", "Iva Novak's Death in the Garden": a word for works, a maker's name or a
capital on the article says that a title begins, and common words with capitals on both sides that a small word joins them.
"""

from collections.abc import Sequence

from auditor.entities.words.classes import ARTICLES, ORGANISATIONS, ROLES, WORKS
from auditor.entities.words.lexicon import is_common, is_function
from auditor.entities.words.measures import MONTHS, WEEKDAYS
from auditor.entities.words.tokens import Token

_SMALL = frozenset({"and", "at", "from", "for", "in", "on", "to", "under", "with", "without"})
_POSSESSIVES = ("'s ", "’s ")


def is_work(tokens: Sequence[Token], gaps: Sequence[str], start: int) -> bool:
    """Tell whether a run of capitals begins as the title of a work: behind a word for works or its maker's name, or with an article."""
    if start == 0:
        return False
    first, before, gap = tokens[start], tokens[start - 1], gaps[start - 1]
    if gap == " " and before.text.islower():
        return before.lower in WORKS or (first.lower in ARTICLES and first.capitalised)
    made = gap in _POSSESSIVES and before.capitalised and not is_common(before.lower)
    return made and is_common(first.lower) and first.lower not in ROLES | ORGANISATIONS


def over_title(tokens: Sequence[Token], gaps: Sequence[str], start: int, end: int) -> int:
    """Return the end of a title behind its next word, `end` where none follows that belongs to it."""
    last, gap = tokens[end - 1], gaps[end - 1]
    if not is_common(last.lower) and not (gap in _POSSESSIVES and last.capitalised):
        return end
    if gap in _POSSESSIVES:
        return end + 1 if tokens[start].lower in ARTICLES and _is_word(tokens[end]) and tokens[end].lower not in ROLES | WORKS else end
    after, article = end, False
    if gap == " " and tokens[after].lower in _SMALL and tokens[after].text.islower():
        after += 1
    if after > end and after < len(tokens) and tokens[after].lower in ARTICLES and tokens[after].text.islower():
        after, article = after + 1, True
    if after == end or after >= len(tokens) or any(gaps[index - 1] != " " for index in range(end, after + 1)):
        return end
    named = (article and not tokens[after].shouted) or tokens[start].lower in ("a", "an")
    joined = tokens[after].capitalised and not is_function(tokens[after].lower) and (named or _is_word(tokens[after]))
    return after + 1 if joined else end


def is_title_run(tokens: Sequence[Token], gaps: Sequence[str], start: int, end: int) -> bool:
    """Tell whether a name begins as a title and goes on as nothing but a title does."""
    small = {token.lower for token in tokens[start:end] if token.lower in _SMALL and token.text.islower()}
    if small == {"and"} and tokens[end - 1].lower in ORGANISATIONS and not tokens[start - 1].text.islower():
        return False  # "Britain's Competition and Markets Authority"
    dated = tokens[start].lower in MONTHS or tokens[start].lower in WEEKDAYS
    return is_work(tokens, gaps, start) and (bool(small) or dated or any(gap in _POSSESSIVES for gap in gaps[start : end - 1]))


def _is_word(token: Token) -> bool:
    """Tell whether a common word has a capital, as words of titles have."""
    return token.capitalised and not token.shouted and is_common(token.lower) and not is_function(token.lower)

"""Compare quotations: the reference's in other words, and whether a figure or a negation is among what changed."""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from auditor.entities.change import Change
from auditor.entities.mention import Kind, Mention
from auditor.entities.normalise import canonical, fold
from auditor.entities.tokens import tokenise

# Quotations from this share of common words on are one quotation; from the second on, the same words.
REWORDED = 0.65
VERBATIM = 0.94


def altered_quotes(article: Sequence[Mention], reference: Sequence[Mention]) -> Iterator[Change]:
    """Yield quotations that are the reference's in other words: alike, but neither the same nor a part of it."""
    theirs = [item for item in reference if item.kind is Kind.QUOTE]
    for left in (item for item in article if item.kind is Kind.QUOTE and item.scored):
        rated = [(_quote_similarity(left.text, right.text), -index, right) for index, right in enumerate(theirs)]
        if rated:
            near, _, right = max(rated, key=lambda item: item[:2])
            critical = is_critical(left.text, right.text)
            if REWORDED <= near < (1.0 if critical else VERBATIM) and not _is_part(left.text, right.text):
                yield Change(left, right, "quote-altered", {"quote": near, "critical": float(critical)}, near)


_NEGATIONS = frozenset({"no", "not", "never", "cannot", "nobody", "nothing", "none", "nor", "neither", "without"})
_CONTRACTIONS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'s": "is"}
_CONTRACTED = re.compile("|".join(_CONTRACTIONS), re.IGNORECASE)


def _quote_words(text: str) -> list[str]:
    plain = _CONTRACTED.sub(lambda found: f" {_CONTRACTIONS[found.group().lower()]}", re.sub(r"\[[^]]*]", " ", text.replace("’", "'")))
    return list(canonical(tuple(fold(token.text) for token in tokenise(plain))))


def _quote_similarity(left: str, right: str) -> float:
    return fuzz.ratio(_quote_words(left), _quote_words(right)) / 100


def _is_part(left: str, right: str) -> bool:
    """Tell whether one quotation is the other cut short: nearly all words of the shorter stand in the longer, in order."""
    short, long = sorted((_quote_words(left), _quote_words(right)), key=len)
    return len(short) < 0.9 * len(long) and fuzz.partial_ratio(short, long) >= 92


def is_critical(left: str, right: str) -> bool:
    """Tell whether two quotations differ in a figure or in a negation."""
    return _gist(left) != _gist(right)


def _gist(text: str) -> list[str]:
    # "One" is a pronoun more often than a figure.
    return sorted(word for word in _quote_words(text) if (word.isdigit() and word != "1") or word in _NEGATIONS)

"""Compare quotations: the reference's in other words, and whether a figure or a negation is among what changed.

One writer breaks off a quotation where another goes on, so that single sentences of quotations are compared.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from auditor.entities.alignment.align import sentence, sentence_similarity
from auditor.entities.change import Change
from auditor.entities.mention import Kind, Mention
from auditor.entities.quotes.house_style import in_one_style, is_figure, quote_words
from auditor.entities.recognition.quotations import MINIMUM_WORDS

# Sentences this alike are one; beside another sentence that both quotations have, less will do.
REWORDED, IN_STEP = 0.55, 0.45
# The same words in another order are another sentence, told from memory perhaps.
IN_ORDER = 0.45
# From this share of common words in the same order on, they are the same words.
VERBATIM = 0.94
_END = re.compile(r"(?<=[.!?…])\s+(?=[^a-z])")
# Where a writer cut something out, or put in a word of explanation for what was said.
_CUT = re.compile(r"\[[^]]*]|\(?(?:…|\.\s?\.\s?\.)\)?")


def altered_quotes(article: Sequence[Mention], reference: Sequence[Mention]) -> Iterator[Change]:
    """Yield the sentences of quotations that are the reference's in other words: alike, but neither the same nor a part of it."""
    ours = quoted_sentences(item for item in article if item.scored)
    theirs = quoted_sentences(reference)
    table = [[likeness_of(left.text, right.text) for right in theirs] for left in ours]
    for i, left in enumerate(ours):
        if theirs:
            near, index = max((value, -j) for j, value in enumerate(table[i]))
            right = theirs[-index]
            least = IN_STEP if _is_in_step(table, i, -index) else REWORDED
            if near >= least and _is_reworded(left.text, right.text):
                parts = {"quote": near, "critical": float(is_critical(left.text, right.text))}
                yield Change(left, right, "quote-altered", parts, near)


def quoted_sentences(mentions: Iterator[Mention] | Sequence[Mention], least: int = MINIMUM_WORDS) -> list[Mention]:
    """Return the sentences of all quotations that have words enough to be told by, in order."""
    return [part for item in mentions if item.kind is Kind.QUOTE for part in _parts(item) if len(part.text.split()) >= least]


def _parts(quote: Mention) -> Iterator[Mention]:
    start = 0
    for end, following in [*((found.start(), found.end()) for found in _END.finditer(quote.text)), (len(quote.text), 0)]:
        yield replace(quote, start=quote.start + start, end=quote.start + end, text=quote.text[start:end])
        start = following


def likeness_of(left: str, right: str) -> float:
    """Return how alike two sentences are, by their words in order and by what they mean, in [0, 1]."""
    same = _same_words(left, right)
    return (same + sentence_similarity(sentence(left), sentence(right))) / 2 if same >= IN_ORDER else 0.0


def _is_in_step(table: Sequence[Sequence[float]], i: int, j: int) -> bool:
    """Tell whether the sentence before or behind is the other's neighbour, too."""
    return any(0 <= i + step < len(table) and 0 <= j + step < len(table[i]) and table[i + step][j + step] >= REWORDED for step in (-1, 1))


def _is_reworded(left: str, right: str) -> bool:
    same = _same_words(left, right)
    return same < (1.0 if is_critical(left, right) else VERBATIM) and not is_part(left, right)


NEGATIONS = frozenset({"no", "not", "never", "cannot", "nobody", "nothing", "none", "neither", "nowhere", "without"})


def _same_words(left: str, right: str) -> float:
    return fuzz.ratio(*in_one_style(left, right)) / 100


def is_part(left: str, right: str) -> bool:
    """Tell whether one quotation is the other cut short: nearly all words of the shorter stand in the longer, in order."""
    short, long = sorted(in_one_style(left, right), key=len)
    shortened = len(short) < 0.9 * len(long) and fuzz.partial_ratio(short, long) >= 92
    return shortened or _has_all_pieces(left, right) or _has_all_pieces(right, left)


def _has_all_pieces(text: str, whole: str) -> bool:
    """Tell whether all that stands around the cuts of a quotation stands in the other one, in order."""
    pieces = [piece for piece in _CUT.split(text) if any(map(str.isalnum, piece))]
    start = 0
    for piece in pieces if len(pieces) > 1 else ():
        words, others = in_one_style(piece, whole)
        places = range(start, len(others) - len(words) + 1)
        found = next((place for place in places if others[place : place + len(words)] == words), None)
        if found is None:
            return False
        start = found + len(words)
    return len(pieces) > 1


def is_critical(left: str, right: str) -> bool:
    """Tell whether two quotations differ in a figure or in a negation, in whatever words both deny: "no money", "not any money"."""
    return _gist(left) != _gist(right)


def _gist(text: str) -> tuple[list[str], int]:
    # "One" is a pronoun more often than a figure.
    words = quote_words(text)
    return sorted(word for word in words if is_figure(word) and word != "1"), sum(word in NEGATIONS for word in words)

"""Perfects with a time that is over, as German, French and Italian have them: "has left three days ago", "yesterday he has signed"."""

from collections.abc import Iterator

from auditor.artifacts.check import Mark
from auditor.artifacts.english.words import listed
from auditor.artifacts.kinds import each, either, sequence, spanning, tagged, word
from auditor.artifacts.text import NOMINAL, Sentence, Tag, Token

_ADVERBS = listed("already also now even only just not")
_SPANS = listed("years months weeks days hours year month week hour minutes")
_DETERMINERS = listed("the his her its their this")
_ENDS = listed("in at from and but when after")


def _participle(token: Token | None) -> bool:
    return token is not None and token.text.islower() and token.tag is Tag.PAST


def _past_time(sentence: Sentence, i: int) -> int:
    """Return the place behind "yesterday" or "three days ago" where that stands at `i`, and otherwise `i`."""
    first, second, third = (sentence.next(k) for k in (i, i + 1, i + 2))
    if first is not None and first.text == "yesterday":
        return i + 1
    ago = third is not None and second is not None and third.lower == "ago" and second.lower in _SPANS
    return i + 3 if ago else i


def _dated(sentence: Sentence) -> Iterator[Mark]:
    """Yield "has left three days ago", "has left the port yesterday"; an object between may have a time of its own, but for a short one."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        if token.lower != "has" or token.quoted:
            continue
        k = i + 1
        while k < len(tokens) and tokens[k].lower in _ADVERBS:
            k += 1
        if k + 1 < len(tokens) and tokens[k].lower == "been":
            k += 1
        if not _participle(sentence.next(k)):
            continue
        place = k + 1
        if (
            tokens[k].lower == "left"
            and place + 1 < len(tokens)
            and tokens[place].lower in _DETERMINERS
            and tokens[place + 1].tag in NOMINAL
        ):
            place += 2
        end = _past_time(sentence, place)
        after = sentence.next(end)
        if end > place and (after is None or after.tag is Tag.PUNCTUATION or after.lower in _ENDS):
            yield spanning(sentence, i, end, "With a time that is over English wants a simple past, not “{0}”.", token.text)


def _not_first(sentence: Sentence, i: int) -> bool:
    """Tell whether "yesterday" does not open the sentence, or may be what has been done: "yesterday the town has forgotten"."""
    participle = next((k for k, token in enumerate(sentence.tokens) if token.lower == "has"), i) + 1
    after = sentence.next(participle + 1)
    return i > 0 or sentence.tokens[0].quoted or after is None or after.tag is Tag.PUNCTUATION


_TOLD = "With “{0}” English wants a simple past, not a perfect."

DATED_PERFECT = either(
    each(_dated),
    sequence(
        word({"yesterday"}),
        word({"the", "he", "she", "his", "her"}),
        word({"has"}),
        _participle,
        message=_TOLD,
        mark=(2, 4),
        unless=_not_first,
    ),
    sequence(
        word({"yesterday"}),
        word({"the", "his", "her"}),
        tagged(*NOMINAL),
        word({"has"}),
        _participle,
        message=_TOLD,
        mark=(3, 5),
        unless=_not_first,
    ),
)

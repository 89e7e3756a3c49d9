"""Futures in clauses of time, where English has a present: "as soon as he will arrive", "when the judge will sign, they will leave"."""

from collections.abc import Iterator

from auditor.artifacts.check import Mark
from auditor.artifacts.english.words import SUBJECT_PRONOUNS, share
from auditor.artifacts.kinds import each, spanning
from auditor.artifacts.text import NOMINAL, Sentence, Tag

_SUBJECTS = SUBJECT_PRONOUNS | {"it", "you"}
_DETERMINERS = frozenset({"the", "his", "her", "their", "its"})


def _behind_subject(sentence: Sentence, i: int) -> int:
    """Return the place behind a pronoun or a short noun phrase that begins at `i`, and otherwise `i`."""
    first, second, third = (sentence.next(k) for k in (i, i + 1, i + 2))
    if first is not None and (first.lower in _SUBJECTS or first.tag is Tag.NAME):
        return i + 1
    if first is None or first.lower not in _DETERMINERS or second is None:
        return i
    if second.tag in NOMINAL and second.lower != "will":
        return i + 2
    return i + 3 if second.tag is Tag.ADJECTIVE and third is not None and third.tag in NOMINAL and third.lower != "will" else i


def _has_future(sentence: Sentence, i: int) -> bool:
    """Tell whether the clause behind the first comma from `i` on has a subject and "will"."""
    comma = next((k for k in range(i, len(sentence.tokens)) if sentence.tokens[k].text == ","), None)
    if comma is None:
        return False
    end = _behind_subject(sentence, comma + 1)
    after = sentence.next(end)
    return end > comma + 1 and after is not None and after.lower == "will"


def _futures(sentence: Sentence) -> Iterator[Mark]:
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        if token.quoted or tokens[-1].text == "?":
            return
        soon = tuple(other.lower for other in tokens[i : i + 3]) == ("as", "soon", "as")
        # "Nobody knows when he will come" is well, and so is "when he will come, he has not said".
        opens = i == 0 and token.lower in {"when", "once", "after"}
        start = i + 3 if soon else i + 1
        end = _behind_subject(sentence, start) if soon or opens else start
        verb = sentence.next(end + 1)
        if end == start or verb is None or tokens[end].text != "will" or not (verb.lower == "be" or share(verb.lower, "V") > 0.3):
            continue
        conjunction = "as soon as" if soon else token.lower
        if conjunction != "when" or _has_future(sentence, end):
            yield spanning(sentence, end, end + 2, "After “{0}” English has a present, not “{quote}”.", conjunction)


FUTURES = each(_futures)

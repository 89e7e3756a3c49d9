"""A verb of saying in the perfect between a quotation and its speaker: "“We lost,” has said Malenko"."""

from collections.abc import Iterator

from auditor.artifacts.check import Mark
from auditor.artifacts.english.names import MONTHS, OFFICIALS, PEOPLE, WEEKDAYS
from auditor.artifacts.english.words import listed
from auditor.artifacts.kinds import each, spanning
from auditor.artifacts.text import Sentence, Tag

_HAVE = frozenset({"has", "have", "had"})
_SAID = listed("said declared explained added stated affirmed commented replied assured remarked noted")
_SPEAKERS = PEOPLE | OFFICIALS
_CLOSING = listed("” \" » ’ '")
_BEHIND = listed("in on at during after to before from who while when as and of for about with")


def _inverted(sentence: Sentence) -> Iterator[Mark]:
    """Yield the verb where the speaker, and nothing of a clause, follows: not "the rapper, called “Killer,” has said Malenko lied"."""
    tokens = sentence.tokens
    for i, (have, said) in enumerate(sentence.windows(2)):
        if have.text not in _HAVE or said.text not in _SAID or have.quoted or not _is_behind_speech(sentence, i):
            continue
        end = _behind_speaker(sentence, i + 2)
        closes = end == len(tokens) or tokens[end].text in {".", ",", ";", ":", "("} or tokens[end].lower in _BEHIND
        if end and closes and not _has_clause(sentence, end):
            yield spanning(sentence, i, i + 2, "English sets the speaker before “{quote}”, or says “{0}” alone.", said.text)


def _is_behind_speech(sentence: Sentence, i: int) -> bool:
    """Tell whether what was said, with its comma, stands right before `i` from the beginning of the sentence on."""
    mark, comma = sentence.next(i - 1), sentence.next(i - 2)
    if mark is None or comma is None or i < 3:
        return False
    inside = mark.text in _CLOSING and comma.text in {",", "!", "?", "…"}
    outside = mark.text == "," and comma.text in _CLOSING
    return (inside or outside) and (sentence.tokens[0].quoted or sentence.tokens[0].text in {"‘", "'", "«", "-", "–", "—"})


def _behind_speaker(sentence: Sentence, i: int) -> int:
    """Return the index behind the name or person that begins at `i`; 0 if there is none."""
    first, k = sentence.next(i), i
    if first is None or first.text in MONTHS | WEEKDAYS:
        return 0
    if first.tag is Tag.DETERMINER:
        k += 1
        while (token := sentence.next(k)) is not None and token.tag in (Tag.ADJECTIVE, Tag.NOUN) and token.text not in _SPEAKERS:
            k += 1
        person = sentence.next(k)
        if person is None or person.text not in _SPEAKERS:
            return 0
        k += 1
    while (token := sentence.next(k)) is not None and token.tag is Tag.NAME:
        k += 1
    return k if k > i else 0


def _has_clause(sentence: Sentence, i: int) -> bool:
    """Tell whether a verb follows before any comma or "who", so that the speaker is the subject of what was said."""
    for token in sentence.tokens[i:]:
        if token.tag is Tag.PUNCTUATION or token.lower in {"who", "while", "when", "as", "and", "after", "before"}:
            return False
        if token.tag in (Tag.AUXILIARY, Tag.THIRD, Tag.PAST):
            return True
    return False


SAID_BEFORE = each(_inverted)

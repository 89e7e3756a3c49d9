"""Clauses tied twice, as in Chinese or Turkish: "although he was ill, but he went", "because it rained, so they left"."""

from collections.abc import Iterator

from auditor.artifacts.check import Mark
from auditor.artifacts.english.words import SUBJECT_PRONOUNS
from auditor.artifacts.kinds import each, spanning
from auditor.artifacts.text import Sentence, Tag

_PAIRS = {"although": "but", "though": "but", "because": "so"}
_SUBJECTS = SUBJECT_PRONOUNS | {"it"}
_FINITE = frozenset({Tag.AUXILIARY, Tag.PAST, Tag.THIRD, Tag.BASE})


def _tied_twice(sentence: Sentence) -> Iterator[Mark]:
    """Yield the second conjunction behind the only comma; with two the main clause may come later: "although ill, but strong, he went"."""
    tokens = sentence.tokens
    if len(tokens) < 8 or tokens[0].quoted or tokens[-1].text == "?":
        return
    commas = [k for k, token in enumerate(tokens) if token.text in {",", ";", "–", "—", "-", "("}]
    second = _PAIRS.get(tokens[0].lower)
    if second is None or len(commas) != 1 or commas[0] + 3 > len(tokens) or not any(t.tag in _FINITE for t in tokens[1 : commas[0]]):
        return
    tie, subject, verb = tokens[commas[0] + 1 : commas[0] + 4]
    # "So it goes", "because he could, so he did".
    idiom = second == "so" and (subject.lower == "it" or verb.tag in (Tag.PUNCTUATION, Tag.AUXILIARY))
    if tie.lower == second and subject.lower in _SUBJECTS and not idiom:
        yield spanning(
            sentence, commas[0] + 1, commas[0] + 2, "“{0}” has tied the clauses already; “{1}” is too many.", tokens[0].text, tie.text
        )


TIED_TWICE = each(_tied_twice)

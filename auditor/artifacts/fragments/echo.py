"""A noun that comes back a step later: "the results of the election results"."""

from collections.abc import Iterator

from auditor.artifacts.check import ADDITION, Check, Mark
from auditor.artifacts.english.phrases import singular
from auditor.artifacts.english.words import listed, share
from auditor.artifacts.fragments.two_conjunctions import TIED_TWICE
from auditor.artifacts.kinds import each, either, spanning
from auditor.artifacts.text import Sentence, Tag, Token
from auditor.report import Severity

# Tokens within which it comes back.
REACH = 5
_ENDS = frozenset({Tag.PUNCTUATION, Tag.CONJUNCTION, Tag.AUXILIARY, Tag.NUMBER})
# Nouns of phrases that any noun may follow: "in front of the front door", "the part of the larger part".
_MEASURES = frozenset({"front", "kind", "sort", "part", "type", "half", "quarter", "year", "day", "week", "month", "time"})
# Somebody's somebody, and a picture's picture, may be of the same kind: "a friend of a friend", "the children of our children".
_RELATIONS = listed("""
    friend enemy child son daughter mother father parent brother sister cousin wife husband neighbour neighbor servant slave boss boy girl
    copy picture photo photograph portrait image parody imitation translation version interview review study report story echo shadow
    critic watcher fan fraction
""")


def _noun(token: Token) -> bool:
    return token.text.islower() and len(token.text) > 3 and share(token.lower, "NP") > 0.5 and singular(token.lower) not in _MEASURES


def _back(sentence: Sentence, i: int) -> int | None:
    """Return the index of the same noun behind an "of" that follows token `i`, neither of them right beside that "of" on both sides.

    A bare phrase names a kind ("a history of natural history"), and before another noun it is part of a compound ("students of the
    student union").
    """
    seen = False
    for j in range(i + 1, min(i + REACH, len(sentence.tokens))):
        token = sentence.tokens[j]
        if token.tag in _ENDS or (token.tag is Tag.PREPOSITION and token.lower != "of"):
            return None
        if seen and singular(token.lower) == singular(sentence.tokens[i].lower):
            return j if token.text.islower() and j > i + 2 and not (_compounded(sentence, j) or _related(sentence, i, j)) else None
        if seen and sentence.tokens[j - 1].lower == "of" and token.tag is not Tag.DETERMINER:
            return None
        seen = seen or token.lower == "of"
    return None


def _related(sentence: Sentence, i: int, j: int) -> bool:
    """Tell whether the noun at `i` has another of its kind, and nothing but a determiner before that."""
    one = sentence.tokens[i].lower
    return j == i + 3 and not {one, singular(one), "child" if one == "children" else one}.isdisjoint(_RELATIONS)


def _compounded(sentence: Sentence, j: int) -> bool:
    after = sentence.next(j + 1)
    return after is not None and (after.tag in (Tag.NOUN, Tag.PLURAL) or after.text in {"'", "’"})


def _echoes(sentence: Sentence) -> Iterator[Mark]:
    for i, token in enumerate(sentence.tokens):
        j = _back(sentence, i) if _noun(token) and not token.quoted else None
        if j is not None:
            yield spanning(sentence, i, j + 1, "“{0}” comes back at once; one of the two is too many.", token.text)


CHECK = Check(
    path="fragments.echo",
    category=ADDITION,
    severity=Severity.MINOR,
    description="A noun returns within a few words behind “of”, or a second conjunction ties what one has tied.",
    flags=(
        "The results of the election results are expected on Monday.",
        "Although he was ill, but he went to work.\nBecause the bridge was closed, so they stayed at home.",
        "The coach of the new coach has resigned.",
        "They met at the entrance of the main entrance.",
        "He gave the chairman a penalty of a penalty.",
        "After the crisis of the Irish crisis the banks lent again.",
        "The friends of the old friends have left.",
        "The students of the old students have left.",
    ),
    passes=(
        "Although he was ill, but still strong, he went.\nBecause he could, so he did.",
        "The results of the election are expected on Monday.",
        "He is the king of kings, and a man of the people by the people.",
        "It was a mixture of the old and the new, a part of the larger part.",
        "The coach of the club, a coach of long standing, has resigned.",
        "“It was the end of the very end,” she said.",
        "It defends the rights of human rights activists and sells a history of natural history.",
        "The students of the student union met on Monday.",
        "The members of the members’ club voted.",
        "He heard it from a friend of a friend, and the enemy of my enemy is my friend.",
        "The pope is the servant of the servants of God; they are the children of our children, and this is a copy of a copy.",
    ),
    run=either(each(_echoes), TIED_TWICE),
    confidence=0.8,
)

"""Names with a verb of saying between given name and surname, where inversion after a quotation went wrong."""

from itertools import pairwise

from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.english.names import FEMALE_NAMES, MALE_NAMES, MONTHS, WEEKDAYS
from auditor.artifacts.english.words import listed
from auditor.artifacts.kinds import either, sequence, word
from auditor.artifacts.text import Sentence, Tag, Token
from auditor.report import Severity

_SAYING = listed("said says added adds explained declared affirmed replied recalled stated commented admitted announced")
_GIVEN = FEMALE_NAMES | MALE_NAMES
# A given name may be a surname, and the day follow without a preposition: "James said Thursday".
_NO_SURNAME = _GIVEN | WEEKDAYS | MONTHS
_FINITE = frozenset({Tag.AUXILIARY, Tag.PAST, Tag.THIRD})
_LISTING = frozenset({",", "and", "or"})
_QUOTES, _STOPS = frozenset("”\"’'"), frozenset(",!?")


def _surname(token: Token) -> bool:
    return token.tag is Tag.NAME and token.text.istitle() and token.text not in _NO_SURNAME


def _given(token: Token) -> bool:
    named = token.tag in (Tag.NAME, Tag.NOUN, Tag.ADJECTIVE)  # "Grace", "Angel"
    return named and token.text.istitle() and token.text.isalpha() and token.text not in MONTHS | WEEKDAYS


def _follows_no_quotation(sentence: Sentence, i: int) -> bool:
    """Tell whether the words do not stand right behind a quotation that a comma or the like ends, where a surname alone would say it."""
    before = [token.text for token in sentence.tokens[max(0, i - 2) : i]]
    closed = len(before) == 2 and any(mark in _QUOTES for mark in before) and any(mark in _STOPS for mark in before)
    return not closed or sentence.tokens[i].quoted or _goes_on(sentence, i)


def _goes_on(sentence: Sentence, i: int) -> bool:
    """Tell whether the surname begins a clause of its own ("Peter said Lang was ill")."""
    after = sentence.next(i + 3)
    if after is None:
        return False
    if after.text in {"in", "on", "at"}:
        return _has_verb(sentence, i + 4)
    if after.text in {",", "who"}:
        return _is_listed(sentence, i + 4) or _has_predicate(sentence, i + 4)
    return after.text not in {".", ";"}


def _has_verb(sentence: Sentence, i: int) -> bool:
    """Tell whether a verb follows in the same clause ("Peter said Lang in Geneva had agreed")."""
    for token in sentence.tokens[i:]:
        if token.quoted or token.tag in (Tag.PUNCTUATION, Tag.CONJUNCTION):
            return False
        if token.tag in _FINITE:
            return True
    return False


def _is_listed(sentence: Sentence, i: int) -> bool:
    """Tell whether other names follow ("Peter said France, Spain and Italy had agreed")."""
    name, behind = sentence.next(i), sentence.next(i + 1)
    return name is not None and name.tag is Tag.NAME and behind is not None and behind.text in _LISTING


def _has_predicate(sentence: Sentence, i: int) -> bool:
    """Tell whether a verb follows a later comma, as behind a clause put in ("Peter said Lang, who was ill, would not come")."""
    return any(one.text == "," and other.tag in _FINITE and not other.quoted for one, other in pairwise(sentence.tokens[i:]))


_SPLIT = "“{1}” splits the name “{0} {2}”."

CHECK = Check(
    path="order.split-name",
    category=GRAMMAR,
    severity=Severity.MAJOR,
    description="A verb of saying splits a person's given name from the surname.",
    flags=(
        "“We will appeal,” Maria said Benedetti, her lawyer.",
        "“It was late,” Thomas added Keller.",
        "“Nobody knew,” Laura explained Conti, who led the team.",
        "“We lost,” Robert admitted Hale in the evening.",
        "“The road is open,” Anna stated Lindgren, of the ministry.",
        "“We lost,” Robert admitted Hale in the evening, “and it hurts.”",
        "“Nobody knew,” Laura explained Conti, who led the team, adding that she was sorry.",
        "“I love my work,” Grace said Mwangi, who has been a nurse there for years.\n“It sounded near,” Tariq added Bakker.",
    ),
    passes=(
        "“We will appeal,” said Maria Benedetti, her lawyer.",
        "Thomas said Keller was late.",
        "Laura told Keller, her sister's doctor, everything.",
        "Robert asked Hale whether the road was open.",
        "Anna said, in Lindgren, that nobody knew.",
        "“It is not fair,” James said Thursday.",
        "“We will win,” Thomas said Tuesday in Leeds. Charles announced Monday, in a letter, that he would go.",
        "Mark said Keller, who was ill, would not come, and Anna said Lindgren, her aunt, had left.",
        "“We lost,” Okafor said Tuesday.\n“We are ready,” Okafor said Mwangi had told him.",
        "Kessler said Mwangi, who was ill, would not come.",
        "Peter said France, Spain and Italy had agreed, and Laura added Conti in Geneva had not.",
    ),
    run=either(
        sequence(word(name.lower() for name in _GIVEN), word(_SAYING), _surname, message=_SPLIT, unless=_goes_on),
        sequence(_given, word(_SAYING), _surname, message=_SPLIT, unless=_follows_no_quotation),
    ),
    confidence=0.9,
)

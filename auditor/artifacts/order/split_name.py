"""Names with a verb of saying between given name and surname, where inversion after a quotation went wrong."""

from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.english.names import FEMALE_NAMES, MALE_NAMES
from auditor.artifacts.english.words import listed
from auditor.artifacts.kinds import sequence, word
from auditor.artifacts.text import Sentence, Tag, Token
from auditor.report import Severity

_SAYING = listed("said says added adds explained declared affirmed replied recalled stated commented admitted announced")
_GIVEN = FEMALE_NAMES | MALE_NAMES


def _surname(token: Token) -> bool:
    return token.tag is Tag.NAME and token.text.istitle() and token.text not in _GIVEN


def _goes_on(sentence: Sentence, i: int) -> bool:
    """Tell whether the surname begins a clause of its own ("Peter said Lang was ill")."""
    after = sentence.next(i + 3)
    return after is not None and after.text not in {",", ".", ";", "who", "in", "on", "at"}


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
    ),
    passes=(
        "“We will appeal,” said Maria Benedetti, her lawyer.",
        "Thomas said Keller was late.",
        "Laura told Keller, her sister's doctor, everything.",
        "Robert asked Hale whether the road was open.",
        "Anna said, in Lindgren, that nobody knew.",
    ),
    run=sequence(
        word(name.lower() for name in _GIVEN), word(_SAYING), _surname, message="“{1}” splits the name “{0} {2}”.", unless=_goes_on
    ),
    confidence=0.9,
)

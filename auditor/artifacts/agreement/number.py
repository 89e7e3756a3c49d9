"""Determiners and numerals that disagree with their noun in number."""

from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.english.words import listed, share
from auditor.artifacts.kinds import either, ends_phrase, sequence, word
from auditor.artifacts.text import Sentence, Token
from auditor.report import Severity

_SINGULAR = word({"this", "a", "an", "another", "each", "every"})
_PLURAL = word({"these", "those", "many", "several", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty"})
# Plural in form only, or alike in both numbers.
BOTH_NUMBERS = listed("""
    series species means crossroads headquarters works news politics people series barracks gallows aircraft sheep fish offspring
    craft police cattle staff crew hundred thousand million billion dozen percent per cent o'clock foot stone score pound mph km
    kg lakh crore cod salmon deer trout bison head data media folk clergy youth prime yen euro rand yuan baht kilowatt games
    hundreds thousands millions billions dozens miles ups oops fewer one two three four five six seven eight nine ten
""")


def only_plural(token: Token) -> bool:
    """Tell whether a token is a plural noun and nothing else."""
    return token.text.islower() and token.lower not in BOTH_NUMBERS and share(token.lower, "P") == 1.0 and token.lower[-1] == "s"


def only_singular(token: Token) -> bool:
    """Tell whether a token is a singular noun and hardly anything else."""
    return token.text.islower() and token.lower not in BOTH_NUMBERS and share(token.lower, "N") >= 0.95 and token.lower[-1] != "s"


def _compound(sentence: Sentence, i: int) -> bool:
    """Tell whether the noun may modify another ("a sports car", "two film crews") or the determiner ends a larger number."""
    before, after = sentence.next(i - 1), sentence.next(i + 2)
    number = before is not None and (before.text[0].isdigit() or before.text in {"-", "/", "$"})
    fraction = before is not None and before.lower in {"one", "nine", "of", "chapter", "page", "than", "number", "part", "type", "level"}
    loose = sentence.tokens[i + 1].lower in {"kind", "sort", "type"}
    return number or loose or fraction or not ends_phrase(after)


CHECK = Check(
    path="agreement.number",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="A determiner or numeral and its noun disagree in number.",
    flags=(
        "This astronauts, he said, will fly again.",
        "She has made two film in her life.",
        "The firm sold several hospital to a rival.",
        "He bought a newspapers and went home.",
        "There are many university in the city.",
    ),
    passes=(
        "Two film crews and a sports car stood outside.",
        "This means that every series is new and each species counts.",
        "Twenty-two people and three sheep were saved.",
        "She has made two films and many a hospital visit.",
        "A games console and another news agency were mentioned.",
    ),
    run=either(
        sequence(_SINGULAR, only_plural, message="“{0}” is singular and “{1}” plural; English wants them to agree.", unless=_compound),
        sequence(_PLURAL, only_singular, message="“{0}” is plural and “{1}” singular; English wants them to agree.", unless=_compound),
    ),
    confidence=0.85,
)

"""Possessives of the wrong gender, left by languages whose possessive agrees with the thing possessed."""

from collections.abc import Iterator, Sequence

from auditor.artifacts.check import MISTRANSLATION, Check, Mark
from auditor.artifacts.english.names import FEMALE_NAMES, FEMALE_NOUNS, MALE_NAMES, MALE_NOUNS, MONTHS, PEOPLE, WEEKDAYS
from auditor.artifacts.english.words import POSSESSIVES, listed, share
from auditor.artifacts.kinds import each, either, spanning
from auditor.artifacts.text import VERBAL, Sentence, Tag, Text, Token
from auditor.report import Severity

_KIN = listed("""
    husband wife mother father son daughter brother sister sons daughters brothers sisters children parents family home career
    life friend friends husband's boyfriend girlfriend partner colleague colleagues team lover fiancé fiancée lawyer doctor dog
    baby twins
""")

# With these it cannot be the owner's own, and is another's only where somebody else was told of before.
_SPOUSES = {"his": frozenset({"husband", "boyfriend"}), "her": frozenset({"wife"})}
_PRONOUNS = {"his": listed("he him his himself"), "her": listed("she her hers herself")}
_PERSONS = PEOPLE | listed("he him his she her")


def _gender(token: Token) -> str | None:
    if token.text in FEMALE_NAMES or token.lower in FEMALE_NOUNS or token.text in {"Mrs", "Ms", "Miss"}:
        return "her"
    return "his" if token.text in MALE_NAMES or token.lower in MALE_NOUNS or token.text == "Mr" else None


def _others(before: tuple[Token, ...]) -> bool:
    """Tell whether somebody else may stand before: a person, a name that is no place or day, or whoever is the subject of a verb."""
    for i, token in enumerate(before):
        place = i > 0 and before[i - 1].lower in {"in", "at"}
        named = token.tag is Tag.NAME and not place and token.text not in MONTHS | WEEKDAYS
        if named or token.tag in VERBAL or token.lower in _PERSONS:
            return True
    return False


def _coordinated(sentence: Sentence) -> Iterator[Mark]:
    """Yield "Maria (Rossi) and his husband" where nobody stands before them to whom "his" could point."""
    for i, token in enumerate(sentence.tokens):
        possessed = any(other.lower in POSSESSIVES for other in sentence.tokens[max(0, i - 2) : i])
        owner = None if possessed else _gender(token)
        j = _behind_name(sentence, i + 1)
        tail = sentence.tokens[j : j + 3]
        if owner is None or len(tail) < 3 or tail[0].lower != "and" or tail[2].lower not in _KIN or token.quoted:
            continue
        if tail[1].lower in {"his", "her"} and tail[1].lower != owner and not _others(sentence.tokens[:i]):
            told = "“{1}” points to “{0}”, so English says “{2}”."
            yield spanning(sentence, i, j + 3, told, token.text, tail[1].text, owner)


def _with_spouse(text: Text) -> Iterator[Mark]:
    """Yield "Maria (Conti) loves his husband": the wrong spouse of whoever begins the sentence, where nobody else is known to have one."""
    for n, sentence in enumerate(text.sentences):
        if not sentence.tokens or sentence.tokens[0].quoted:
            continue
        first = sentence.tokens[0]
        k = 1 if first.text in {"The", "An", "A"} else 0
        owner = _gender(sentence.tokens[k]) if len(sentence.tokens) > k + 4 else None
        j = _behind_name(sentence, k + 1)
        end = _behind_verbs(sentence, j)
        if owner is None or end == j or len(sentence.tokens) < end + 2:
            continue
        possessive, spouse = sentence.tokens[end : end + 2]
        wanted = owner != possessive.lower and spouse.text in _SPOUSES.get(possessive.lower, frozenset())
        if (
            wanted
            and not _is_told_by_other(sentence.tokens[end + 2 :], possessive.lower)
            and not _has_antecedent(text.sentences[:n], possessive.lower)
        ):
            named = sentence.tokens[k].text
            yield spanning(sentence, end, end + 2, "“{0}” points to “{1}”, so English says “{2}”.", possessive.text, named, owner)


def _behind_name(sentence: Sentence, j: int) -> int:
    """Return the index behind the rest of a name and an age between commas: "Conti, 45,"."""
    while j < len(sentence.tokens) and sentence.tokens[j].tag is Tag.NAME:
        j += 1
    aged = [token.text for token in sentence.tokens[j : j + 3]]
    return j + 3 if len(aged) == 3 and aged[0] == aged[2] == "," and aged[1].isdigit() else j


def _may_be_verb(token: Token) -> bool:
    return token.tag in VERBAL | {Tag.ADVERB} or (token.text.islower() and share(token.lower, "Z") > 0)


def _behind_verbs(sentence: Sentence, j: int) -> int:
    """Return the index behind a verb with its auxiliaries, adverbs and at last its preposition; `j` if there is none."""
    k = j
    while k < min(j + 4, len(sentence.tokens)) and _may_be_verb(sentence.tokens[k]):
        k += 1
    if k == j or all(token.tag is Tag.ADVERB for token in sentence.tokens[j:k]):
        return j
    return k + 1 if k < len(sentence.tokens) and sentence.tokens[k].tag is Tag.PREPOSITION else k


def _is_told_by_other(behind: tuple[Token, ...], possessive: str) -> bool:
    """Tell whether the spouse's own half may be named behind: "Maria was with his husband when he died", "…, the singer said"."""
    return any(token.lower in _PRONOUNS[possessive] | {"said", "says"} for token in behind)


def _has_antecedent(before: Sequence[Sentence], possessive: str) -> bool:
    """Tell whether somebody whose spouse may be meant stands before: a person of the gender, or any name in the sentence right before."""
    known = _PRONOUNS[possessive]
    told = any(token.lower in known or _gender(token) == possessive for sentence in before for token in sentence.tokens)
    return told or any(token.tag is Tag.NAME for sentence in before[-1:] for token in sentence.tokens)


CHECK = Check(
    path="pronouns.possessive",
    category=MISTRANSLATION,
    severity=Severity.MINOR,
    description="A possessive has a gender that the source language did not tell.",
    flags=(
        "Maria Conti and his husband bought the villa in May.",
        "The actress and his children were not at home.",
        "The king and her brother signed the treaty.",
        "Carlos Ruiz and her wife run the shop.",
        "Mrs Weber and his lawyer left by the back door.",
        "In Rome on Monday the actress and his husband bought a villa.",
        "Maria loves his husband more than the sea.\nMaria Conti, 45, and his husband sold the villa.",
        "Carlos Ruiz lost her wife in the flood.\nThe actress has lived with his husband in Rome since May.",
    ),
    passes=(
        "Maria Conti and her husband bought the villa in May.",
        "He met the actress and his children at home.",
        "The king and his brother signed the treaty.",
        "He and Maria met his brother at the gate.",
        "She said that the duke and her brother had signed.",
        "Spielberg thanked the actress and his wife.",
        "Paul came out in May.\nMaria loves his husband, a baker.",
        "Maria knows his wife.\nCarlos met her husband.\nMaria was his husband’s boss.\nMaria was with his husband when he died.",
        "Buttigieg spoke first.\nMaria knows his husband.\nShe came late.\nCarlos knows her wife from work.",
        "Ekaterina lives with Tom and her parents; the victim lived with Tom and her son.",
    ),
    run=either(each(_coordinated), _with_spouse),
    confidence=0.75,
)

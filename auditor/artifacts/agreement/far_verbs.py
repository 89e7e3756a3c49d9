"""Singular subjects whose verb follows the plural noun beside it: "the decision of the judges were", "the mayor, along with …, have"."""

from collections.abc import Iterator

from auditor.artifacts.agreement.plurals import BOTH_NUMBERS
from auditor.artifacts.check import Mark
from auditor.artifacts.english.names import PERSONS
from auditor.artifacts.english.words import listed, share
from auditor.artifacts.kinds import each, either, spanning
from auditor.artifacts.text import Sentence, Tag

# Nouns of one event, quality or sum, which stand for no group and no amount of what follows.
_SINGLE = listed("""
    decision death arrest arrival departure resignation dismissal appointment election opening closure construction destruction demolition
    restoration release murder killing kidnapping rescue trial conviction acquittal price cost value quality safety security importance
    significance behaviour behavior conduct fate future name opinion attitude position role purpose aim goal reason cause result outcome
    size height length weight speed growth increase decrease reduction rise loss theft sale purchase launch signing
    creation introduction abolition absence presence success failure victory defeat reaction response situation condition wish desire
    return visit performance training treatment identity origin beginning end
""")
_DETERMINERS = listed("the his her their its our these those this")
_MANY = listed("are were have")
_BESIDE = frozenset({("together", "with"), ("along", "with"), ("accompanied", "by")})
_ONE = listed("the his her their its our a an")
_FEW = listed("two three four five six seven eight nine ten many several new old other")
# Words of this many may stand between the commas.
_LONGEST_ASIDE = 8


def _plural(sentence: Sentence, i: int) -> bool:
    token = sentence.next(i)
    if token is None or not token.text.islower() or token.lower in BOTH_NUMBERS:
        return False
    determined = sentence.tokens[i - 1].lower in _DETERMINERS
    return share(token.lower, "P") >= (0.1 if determined else 0.95) and share(token.lower, "NJ") < 0.05


def _verb(sentence: Sentence, i: int) -> bool:
    """Tell whether a plural verb stands at `i` and goes on: not "were it known"."""
    verb, after = sentence.next(i), sentence.next(i + 1)
    return verb is not None and verb.lower in _MANY and after is not None and after.tag not in (Tag.PRONOUN, Tag.PUNCTUATION)


def _attracted(sentence: Sentence) -> Iterator[Mark]:
    """Yield "The decision of the judges were", at the beginning of a sentence."""
    tokens = sentence.tokens
    if len(tokens) < 6 or tokens[0].quoted or tokens[-1].text == "?":
        return
    if tokens[0].lower not in _DETERMINERS or tokens[1].text not in _SINGLE or tokens[2].lower != "of":
        return
    k = 3
    if tokens[k].lower in _DETERMINERS:
        k += 1
    while k < len(tokens) and (tokens[k].tag in (Tag.ADJECTIVE, Tag.NUMBER) or tokens[k].lower in _FEW):
        k += 1
    if _plural(sentence, k) and _verb(sentence, k + 1):
        yield spanning(sentence, 1, k + 2, "“{0}” does not agree with “{1}”.", tokens[1].text, tokens[k + 1].text)


def _accompanied(sentence: Sentence) -> Iterator[Mark]:
    """Yield "The mayor, along with two others, have", at the beginning of a sentence."""
    tokens = sentence.tokens
    if len(tokens) < 8 or tokens[0].quoted or tokens[0].lower not in _ONE or tokens[-1].text == "?":
        return
    person = tokens[1].text in PERSONS and share(tokens[1].lower, "N") >= 0.5 and tokens[1].text not in {"men", "women"}
    if not person or tokens[2].text != "," or (tokens[3].lower, tokens[4].lower) not in _BESIDE:
        return
    ends = (k for k in range(5, min(5 + _LONGEST_ASIDE, len(tokens))) if tokens[k].text == ",")
    k = next(ends, None)
    if k is not None and _verb(sentence, k + 1):
        yield spanning(sentence, 1, k + 2, "“{0}” does not agree with “{1}”.", tokens[1].text, tokens[k + 1].text)


FAR_VERBS = either(each(_attracted), each(_accompanied))

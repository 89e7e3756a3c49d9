"""Infinitives and clauses where English wants another form: "he can to go", "made him to wait", "wants that the club pays"."""

from itertools import takewhile

from auditor.artifacts.english.words import MODALS, SUBJECT_PRONOUNS, listed, share
from auditor.artifacts.kinds import either, sequence, word
from auditor.artifacts.text import Sentence, Tag, Token

_HE = word(SUBJECT_PRONOUNS)
_CAN = word(listed("can could may might will would"))
# Where one of these stands before, the auxiliary ends a clause and "to" says what for: "he does what he can to help".
_ENOUGH = listed("""
    do does did doing done what whatever which that all everything anything nothing something as best most much more little least how way
    than
""")
# What one is made for is no order: "what God made us to be", "a cake that she made him to die for".
_MEANT = listed("be die have")
_HAD = listed("who whom that which what than as nothing something anything everything one")
_MORE = listed("most more least less best worst way same")
_CLAUSE = word(listed("the he she they we it his its their"))


def _opens_clause(sentence: Sentence, i: int) -> bool:
    before = sentence.next(i - 1)
    return not sentence.tokens[i].quoted and (before is None or before.text in {",", ";"} or before.lower in {"but", "because"})


def _ends_on_auxiliary(sentence: Sentence, i: int) -> bool:
    return not _opens_clause(sentence, i) or not _ENOUGH.isdisjoint(token.lower for token in sentence.tokens[:i])


def _verb(token: Token) -> bool:
    return token.text.islower() and share(token.lower, "V") >= 0.8


def _ordered(token: Token) -> bool:
    return _verb(token) and token.lower not in _MEANT


def _person(token: Token) -> bool:
    # "US" is a country, and "them" are things that one makes to sell.
    return token.text in {"him", "her", "us", "me"}


def _tenant(token: Token) -> bool:
    return _person(token) or token.text == "them"


def _wanted_object(sentence: Sentence, i: int) -> bool:
    """Tell whether "that" is what is wanted, or belongs to a noun before: "he wants that the most", "it has what she wants that the …"."""
    subject, after = sentence.tokens[:i], sentence.next(i + 3)
    others = any(token.lower in _HAD or token.tag is Tag.PUNCTUATION for token in subject)
    others = others or any(token.lower == "should" for token in sentence.tokens)
    return others or len(subject) > 3 or sentence.tokens[i].quoted or after is None or after.lower in _MORE


def _is_for_other(sentence: Sentence, i: int) -> bool:
    """Tell whether something else may be made or let, which "to" says the use of: "the suit the tailor made him to wear".

    Only where one noun phrase, the subject, stands before the verb in its clause, nothing else can be.
    """
    ends = (Tag.PUNCTUATION, Tag.CONJUNCTION)
    clause = list(takewhile(lambda token: token.tag not in ends, reversed(sentence.tokens[:i])))
    subject = [token for token in reversed(clause) if token.tag not in (Tag.AUXILIARY, Tag.ADVERB)]
    alone = 0 < len(subject) <= 3 and not any(token.tag in (Tag.DETERMINER, Tag.PRONOUN, Tag.PREPOSITION) for token in subject[1:])
    return not alone or sentence.tokens[i].quoted


INFINITIVES = either(
    sequence(_HE, _CAN, word({"to"}), _verb, message="After “{1}” English has no “to”.", mark=(1, 4), unless=_ends_on_auxiliary),
    sequence(
        _HE,
        word(MODALS),
        word({"not"}),
        word({"to"}),
        _verb,
        message="After “{1} not” English has no “to”.",
        mark=(1, 5),
        unless=_ends_on_auxiliary,
    ),
    *(
        sequence(word(verbs), person, word({"to"}), _ordered, message="After “{0} {1}” English has no “to”.", unless=_is_for_other)
        for verbs, person in (({"make", "makes", "made", "making"}, _person), ({"let", "lets", "letting"}, _tenant))
    ),
    sequence(
        word({"want", "wants", "wanted"}),
        word({"that"}),
        _CLAUSE,
        message="English wants somebody “to” do it, and has no “that” behind “{0}”.",
        mark=(0, 2),
        unless=_wanted_object,
    ),
)

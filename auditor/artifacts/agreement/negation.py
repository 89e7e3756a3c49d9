"""Negations as other languages have them: "the minister not wants", "he did not say nothing about it", "never he has been there"."""

from itertools import takewhile

from auditor.artifacts.agreement.irregular import IRREGULAR
from auditor.artifacts.english.words import is_third_person, listed, share
from auditor.artifacts.kinds import either, is_no_opening, is_quoted, sequence, word
from auditor.artifacts.text import NOMINAL, Sentence, Tag, Token

_PERSONS = listed("i he she it they we")
_FINITE = word(listed("has have had is are was were will would can could must does did"))
# Verbs of which one says in such a sentence that there was nothing; "he did not do nothing" says that he did something.
_EMPTY_HANDED = word(
    listed("""
        say said see seen saw find found know known knew hear heard understand understood buy bought get tell told receive received
        give given gave notice noticed
    """)
)
_NONE = word({"nothing", "nobody"})
_BEHIND = listed("about to in at from for on with of and during after before")
_DOUBTING = listed("if whether unless not never hardly n't scarcely doubt wonder without than ?")
_NOT = listed("not didn't doesn't don't hasn't haven't hadn't can't cannot couldn't won't wouldn't never")


def _subject(token: Token) -> bool:
    return token.lower in _PERSONS or (token.text.islower() and token.tag in (Tag.NOUN, Tag.PLURAL))


def _person(token: Token) -> bool:
    return token.lower in _PERSONS


def _finite(token: Token) -> bool:
    return _FINITE(token) or (token.text.islower() and (is_third_person(token.lower) or token.lower in IRREGULAR))


def _past(token: Token) -> bool:
    return token.text.islower() and token.lower.endswith("ed") and share(token.lower, "D") >= 0.95


def _is_negated(token: Token) -> bool:
    return token.lower in _NOT


def _is_inverted(sentence: Sentence, i: int) -> bool:
    """Tell whether an auxiliary stands before in the clause ("had he not answered", "it is the men not is"), or the words are speech."""
    clause = takewhile(lambda token: token.tag is not Tag.PUNCTUATION, reversed(sentence.tokens[:i]))
    asked = sentence.tokens[i].quoted or sentence.tokens[-1].text == "?"
    return asked or any(token.tag is Tag.AUXILIARY or token.lower in {"if", "what"} for token in clause)


def _is_no_subject(sentence: Sentence, i: int) -> bool:
    """Tell whether the word before "not" may be a verb ("those who hope not will"), or the verb behind it belongs elsewhere."""
    word, before = sentence.tokens[i], sentence.next(i - 1)
    determined = before is not None and before.tag in (Tag.DETERMINER, Tag.ADJECTIVE, Tag.NAME)
    noun = word.lower in _PERSONS or determined or share(word.lower, "NP") > 0.8
    return not noun or _is_inverted(sentence, i)


def _goes_on(sentence: Sentence, i: int) -> bool:
    """Tell whether "nothing" has a clause or another word behind it: "he did not say nothing would change"."""
    after = sentence.next(i + 3)
    ends = after is None or after.text in {".", ",", ";"} or after.lower in _BEHIND
    return not ends or sentence.tokens[i].quoted or sentence.tokens[-1].text == "?"


def _is_alone(sentence: Sentence, i: int) -> bool:
    """Tell whether no "nor" follows "neither", so that it may belong to another clause."""
    return sentence.tokens[i].quoted or not any(token.lower in {"nor", "or"} for token in sentence.tokens[i + 3 :])


def _ends(token: Token) -> bool:
    return token.text in {".", ",", ";"} or token.tag in (Tag.AUXILIARY, Tag.PREPOSITION)


def _no(token: Token) -> bool:
    return token.text in {"no", "No"}


def _is_no_quantity(sentence: Sentence, i: int) -> bool:
    """Tell whether "no" may stand for itself, as an answer or in a compound: "no everyday job" is one word, "a no everybody heard" two."""
    before = sentence.next(i - 1)
    return sentence.tokens[i].quoted or (before is not None and before.tag in (Tag.DETERMINER, Tag.ADJECTIVE))


def _is_answer(sentence: Sentence, i: int) -> bool:
    """Tell whether no subject stands before the modal verb, so that "no" may be it: "would no have been better?"."""
    before = sentence.next(i - 1)
    subject = before is not None and (before.tag in (*NOMINAL, Tag.PRONOUN))
    return not subject or sentence.tokens[i].quoted or sentence.tokens[-1].text == "?"


def _is_whatever(sentence: Sentence, i: int) -> bool:
    """Tell whether "at all" has its noun ("at all times"), or is one of condition or doubt: "whether there is at all any hope"."""
    after = sentence.next(i + 4)
    ends = after is None or after.text in {".", ",", ";"} or after.lower in {"left", "more", "else", "in", "about"}
    return not ends or sentence.tokens[i].quoted or any(token.lower in _DOUBTING for token in sentence.tokens)


_MISPLACED = "English puts “not” behind an auxiliary, never before “{2}”."
_TWICE = "Two negations in one clause; after “{0}” English says “anything”, “anybody” or “either”."

_NOT_ALL = "English has “not”, or “nobody” and “nothing”, and no “{quote}”."

NEGATIONS = either(
    # As Spanish "no todo el mundo" and "no puede solo" are read word by word.
    sequence(
        _no,
        word({"all"}),
        word({"the"}),
        lambda token: token.text.islower() and token.tag in (Tag.NOUN, Tag.PLURAL),
        message=_NOT_ALL,
        mark=(0, 2),
        unless=_is_no_quantity,
    ),
    sequence(_no, word({"everybody", "everyone", "everything"}), _ends, message=_NOT_ALL, mark=(0, 2), unless=_is_no_quantity),
    sequence(
        word({"can", "could", "will", "would", "must", "should"}),
        word({"no"}),
        word({"only", "even", "be", "have", "always"}),
        message="English says “{0} not”.",
        mark=(0, 2),
        unless=_is_answer,
    ),
    # As Apertium reads Spanish "nada".
    sequence(
        word({"at"}),
        word({"all"}),
        word({"it", "he", "she", "they"}),
        word({"is", "was", "had", "has", "were", "have"}),
        message="“At all” seems to stand for “nothing”.",
        mark=(0, 2),
        unless=is_no_opening,
    ),
    sequence(
        word({"there"}),
        word({"is", "was"}),
        word({"at"}),
        word({"all"}),
        message="“At all” seems to stand for “nothing”.",
        mark=(2, 4),
        unless=_is_whatever,
    ),
    sequence(_subject, word({"not"}), _finite, message=_MISPLACED, mark=(1, 3), unless=_is_no_subject),
    sequence(_person, word({"not"}), _past, message=_MISPLACED, mark=(1, 3), unless=_is_inverted),
    sequence(
        _person,
        word({"no"}),
        word(listed("have has had want wants")),
        message="English says “not”, behind an auxiliary, and not “{1} {2}”.",
        mark=(1, 3),
        unless=_is_inverted,
    ),
    sequence(word({"to"}), word({"not"}), word({"to"}), message="One “to” is too many in “{quote}”."),
    sequence(_is_negated, _EMPTY_HANDED, _NONE, message=_TWICE, unless=_goes_on),
    sequence(
        _is_negated,
        lambda token: token.tag in (Tag.BASE, Tag.PAST) and token.text.islower(),
        word({"neither"}),
        message=_TWICE,
        unless=_is_alone,
    ),
    sequence(
        word({"there"}),
        word(listed("is are was were")),
        word({"not"}),
        word(listed("doubt doubts possibility problems solution danger remedy")),
        message="English says “there {1} no {3}”.",
        mark=(1, 4),
        unless=is_quoted,
    ),
    sequence(
        word({"nor"}), word({"the"}), _subject, word({"nor"}), message="English says “neither … nor”.", mark=(0, 1), unless=is_no_opening
    ),
    sequence(
        word({"never"}),
        _person,
        word(listed("has have had is are was were did could will would")),
        message="Behind a first “{0}” English puts the verb before “{1}”.",
        unless=is_no_opening,
    ),
)

"""Infinitives behind verbs that have none, or have an object before it: "suggested to close", "allows to see", "makes possible to sell"."""

from auditor.artifacts.english.names import PERSONS
from auditor.artifacts.english.words import ARTICLES, DEMONSTRATIVES, POSSESSIVES, SUBJECT_PRONOUNS, listed, share
from auditor.artifacts.kinds import either, is_not_first, is_quoted, sequence, tagged, word
from auditor.artifacts.text import NOMINAL, Sentence, Tag, Token

_TO = word({"to"})
_OPENING = ARTICLES | POSSESSIVES | DEMONSTRATIVES
_CLAIMING = frozenset({"that", "said", "says", "and", "but"})
_OBJECTS = listed("it him her them us me you")
_BODIES = listed("council government court committee union party club bank firm company ministry police board commission parliament")
_WHO = PERSONS | _BODIES | SUBJECT_PRONOUNS


def _verb(token: Token) -> bool:
    base = token.tag is Tag.BASE and share(token.lower, "V") >= 0.4
    return token.text.islower() and (base or share(token.lower, "V") >= 0.8 or token.lower in {"have", "be"})


def _doing(token: Token) -> bool:
    return _verb(token) and token.lower != "be"


def _who(token: Token) -> bool:
    return token.lower in _WHO


def _has_object(sentence: Sentence, i: int) -> bool:
    """Tell whether an object, or a preposition with its own, follows at `i`, so that the infinitive belongs to no noun behind it."""
    after = sentence.next(i)
    return after is not None and (after.tag in (Tag.DETERMINER, Tag.NAME, Tag.PREPOSITION) or after.lower in _OBJECTS)


def _is_subject(sentence: Sentence, i: int) -> bool:
    """Tell whether the word at `i` ends a noun phrase, or is a pronoun, that begins the sentence or a clause of saying."""
    k = i
    while (
        k > 0
        and i - k < 3
        and sentence.tokens[k].lower not in _OPENING
        and sentence.tokens[k - 1].tag in (*NOMINAL, Tag.ADJECTIVE, Tag.DETERMINER)
    ):
        k -= 1
    before = sentence.next(k - 1)
    pronoun = sentence.tokens[i].tag is Tag.PRONOUN or sentence.tokens[i].lower in {"this", "which"}
    opened = pronoun or sentence.tokens[k].lower in _OPENING or sentence.tokens[i].tag is Tag.NAME
    return opened and (before is None or before.text in {",", ";", ":"} or before.lower in _CLAIMING)


def _is_other(sentence: Sentence, i: int) -> bool:
    """Tell whether the verb at `i + 1` has no plain subject before it, or no object follows its infinitive."""
    return sentence.tokens[i].quoted or not _is_subject(sentence, i) or not _has_object(sentence, i + 4)


def _is_noun(sentence: Sentence, i: int) -> bool:
    """Tell whether "the accused" is somebody who is to do something."""
    before = sentence.next(i - 1)
    return sentence.tokens[i].quoted or before is None or before.tag in (Tag.DETERMINER, Tag.ADJECTIVE, Tag.NUMBER)


def _is_description(sentence: Sentence, i: int) -> bool:
    """Tell whether the words may describe a noun ("makes easy to use tools"), or the verb is a passive or in a relative clause."""
    before = sentence.next(i - 1)
    passive = before is None or (
        before.tag in (Tag.AUXILIARY, Tag.PRONOUN, Tag.CONJUNCTION) and before.lower not in {"which", "that", "and"}
    )
    asked = any(token.lower in {"what", "whatever", "how", "as"} for token in sentence.tokens[:i])
    return passive or asked or sentence.tokens[i].quoted or not _has_object(sentence, i + 4)


INFINITIVES_AFTER = either(
    sequence(
        _who,
        word(listed("suggests suggested avoids avoided denies denied enjoys enjoyed dislikes disliked")),
        _TO,
        _doing,
        message="After “{1}” English wants the -ing form or a clause, not “to {3}”.",
        mark=(1, 4),
        unless=_is_other,
    ),
    sequence(
        lambda token: token.tag in (Tag.NOUN, Tag.NAME) or token.lower in {"it", "this", "which"},
        word(listed("allows permits enables")),
        _TO,
        _doing,
        message="“{1}” wants an object before “to {3}” in English, or the -ing form.",
        mark=(1, 4),
        unless=_is_other,
    ),
    sequence(
        word(listed("make makes made making find finds found consider considers considered think thinks")),
        word(listed("possible impossible difficult necessary easier harder")),
        _TO,
        _doing,
        message="English says “{0} it {1} to {3}”.",
        mark=(0, 2),
        unless=_is_description,
    ),
    sequence(
        word({"accused"}),
        word({"him", "her", "them", "us", "me"}),
        _TO,
        word({"have", "be"}),
        message="English says “accused of” with the -ing form, not “to {3}”.",
        unless=is_quoted,
    ),
    sequence(
        word({"accused"}), _TO, word({"have"}), message="English says “accused of” with the -ing form, not “to {2}”.", unless=_is_noun
    ),
    sequence(
        word({"prevent", "prevents", "prevented"}),
        word({"him", "her", "them", "us", "me"}),
        _TO,
        _verb,
        message="English says “{0} {1} from” with the -ing form, not “to {3}”.",
        unless=is_quoted,
    ),
    sequence(
        word({"the", "a", "an", "his", "her", "their", "its", "our"}),
        tagged(Tag.NOUN, Tag.PLURAL),
        word({"could", "can", "must", "should"}),
        word({"not"}),
        _TO,
        _verb,
        message="After “{2} not” English has no “to”.",
        mark=(2, 6),
        unless=is_not_first,
    ),
)

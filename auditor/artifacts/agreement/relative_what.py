""" "What" or a possessive where English has "that" or nothing: "all what he said", "the company whose its shares", "a friend of him"."""

from auditor.artifacts.english.words import POSSESSIVES, SUBJECT_PRONOUNS, listed
from auditor.artifacts.kinds import either, sequence, word
from auditor.artifacts.text import VERBAL, Sentence, Tag, Token

_ALL = word({"everything", "nothing", "something", "anything"})
_ACQUAINTED = listed("friend friends colleague colleagues neighbour neighbours neighbor neighbors relative relatives cousin acquaintance")


def _clause(token: Token) -> bool:
    return token.lower in SUBJECT_PRONOUNS | POSSESSIVES | {"it", "you", "the"} or token.tag is Tag.NAME


def _ends_phrase(sentence: Sentence, i: int) -> bool:
    """Tell whether a comma may have been lost before "what": "above everything what he wants is peace"."""
    return sentence.tokens[i].quoted or sentence.tokens[0].tag is Tag.PREPOSITION


def _is_no_object(sentence: Sentence, i: int) -> bool:
    """Tell whether "all" belongs to what stands before: "after all what he said", "tell us all what you saw"."""
    before = sentence.next(i - 1)
    return sentence.tokens[i].quoted or (before is not None and before.tag not in VERBAL and before.lower != "that")


def _is_chosen(sentence: Sentence, i: int) -> bool:
    """Tell whether the pronoun goes on: "a friend of him who was shot", "a friend of them both"."""
    after = sentence.next(i + 3)
    return sentence.tokens[i].quoted or (after is not None and after.lower in {"who", "whom", "and", "or", "both", "all"})


def _is_own(sentence: Sentence, i: int) -> bool:
    """Tell whether the verb of the clause comes later: "a man whose his own dog bit", "whose her and whose his"."""
    after = sentence.next(i + 2)
    return i == 0 or sentence.tokens[i].quoted or after is None or after.lower in {"own", "and", "or"}


RELATIVE_WHAT = either(
    sequence(_ALL, word({"what"}), _clause, message="English says “{0} that”, or “{0}” alone.", mark=(0, 2), unless=_ends_phrase),
    sequence(word({"all"}), word({"what"}), _clause, message="English says “all that”, or “what”.", mark=(0, 2), unless=_is_no_object),
    sequence(word({"whose"}), word({"its", "her", "his", "their"}), message="“whose” says it already; “{1}” is too much.", unless=_is_own),
    sequence(
        word(_ACQUAINTED),
        word({"of"}),
        word({"him", "me", "them"}),
        message="English says “of his”, “of mine” or “of theirs”.",
        mark=(1, 3),
        unless=_is_chosen,
    ),
)

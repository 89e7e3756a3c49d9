"""The empty subjects "it" and "there" lost or taken for each other: "is expected that", "exists a risk", "it happened an accident"."""

from collections.abc import Callable

from auditor.artifacts.english.names import PERSONS
from auditor.artifacts.english.words import listed
from auditor.artifacts.kinds import either, sequence, tagged, word
from auditor.artifacts.text import NOMINAL, Sentence, Tag, Token

_SAID = listed("""
    expected decided known believed hoped feared reported planned foreseen estimated supposed assumed thought agreed announced confirmed
    understood rumoured
""")
_BEING = listed("risk possibility danger chance need law plan doubt list link problem difference fear tradition rule agreement solution")
_EVENTS = listed("accident attack explosion earthquake fire incident crash fight shooting robbery murder collision landslide blackout")
_SOME = word({"a", "an", "no", "another"})
_COUNTED = listed("two three four five six seven eight nine ten many several")


def _adverb_or_adjective(token: Token) -> bool:
    return token.tag is Tag.ADJECTIVE


def _not_first(sentence: Sentence, i: int) -> bool:
    last = sentence.tokens[-1]
    return i > 0 or sentence.tokens[0].quoted or not sentence.tokens[0].text[0].isupper() or last.text != "."


def _not_opening(sentence: Sentence, i: int) -> bool:
    """Tell whether the pronoun does not begin a clause: "to make it happened an accident" and the like."""
    before = sentence.next(i - 1)
    return sentence.tokens[i].quoted or (
        before is not None and before.text not in {",", ";"} and before.lower not in {"and", "but", "that", "because"}
    )


def _is_behind(size: int) -> Callable[[Sentence, int], bool]:
    """Return a condition that holds unless the pronoun opens a clause and the event ends behind `size` tokens, no "fire crew"."""

    def behind(sentence: Sentence, i: int) -> bool:
        after = sentence.next(i + size)
        return _not_opening(sentence, i) or (after is not None and after.tag in (*NOMINAL, Tag.AUXILIARY))

    return behind


def _is_passive(sentence: Sentence, i: int) -> bool:
    """Tell whether the perfect goes on: "there have many been lost", "there has to be"."""
    return _not_first(sentence, i) or any(token.lower == "been" for token in sentence.tokens[2:8])


_LOST = "The sentence has no subject; English wants “it” before “{0}”."
_LOST_THERE = "The sentence has its subject behind the verb; English says “there exists”, or puts it first."
_THERE = "English says “there” here, not “{0} {1}”."

DUMMIES = either(
    sequence(word({"is", "was"}), word(_SAID), word({"that"}), message=_LOST, mark=(0, 2), unless=_not_first),
    sequence(
        word({"is", "was"}),
        word({"decided", "forbidden", "planned"}),
        word({"to"}),
        tagged(Tag.BASE),
        message=_LOST,
        mark=(0, 2),
        unless=_not_first,
    ),
    sequence(word({"exists", "existed"}), _SOME, message=_LOST_THERE, mark=(0, 1), unless=_not_first),
    sequence(
        word({"died", "arrived", "disappeared"}),
        word({"the"}),
        word(PERSONS),
        message="English puts the subject before “{0}”.",
        unless=_not_first,
    ),
    sequence(word({"it"}), word({"exists", "existed", "exist"}), _SOME, word(_BEING), message=_THERE, mark=(0, 2), unless=_not_opening),
    sequence(
        word({"it"}),
        word({"happened", "occurred"}),
        _SOME,
        word(_EVENTS),
        message="English says “there was”, not “{0} {1}”.",
        mark=(0, 2),
        unless=_is_behind(4),
    ),
    sequence(
        word({"it"}),
        word({"happened", "occurred"}),
        _SOME,
        _adverb_or_adjective,
        word(_EVENTS),
        message="English says “there was”, not “{0} {1}”.",
        mark=(0, 2),
        unless=_is_behind(5),
    ),
    # As French "il est difficile pour" and Swedish "det är möjligt att".
    sequence(
        word({"there"}),
        word({"is", "was"}),
        word({"hard", "difficult", "easy", "possible", "impossible", "necessary", "important", "obvious"}),
        word({"for", "to", "that"}),
        message="English says “it {1} {2}”.",
        mark=(0, 3),
        unless=_not_opening,
    ),
    sequence(
        word({"there"}),
        word({"has", "have"}),
        word(_COUNTED),
        message="English says “there is” or “there are”.",
        mark=(0, 2),
        unless=_is_passive,
    ),
)

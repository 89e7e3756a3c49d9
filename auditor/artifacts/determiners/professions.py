"""Trades named without an article, as most languages name them: "she is teacher in a school", "he works as engineer in a mine"."""

from auditor.artifacts.english.words import listed, share
from auditor.artifacts.kinds import either, sequence, word
from auditor.artifacts.text import Sentence, Tag, Token

# Trades that many have: not "captain", "mayor" or "editor", of which a place has one, nor those that are told as credits ("writer and …").
_TRADES = word(
    listed("""
        teacher lawyer doctor nurse engineer farmer architect student soldier policeman carpenter plumber dentist mechanic waiter waitress
        pensioner fisherman baker butcher accountant electrician journalist surgeon veterinarian hairdresser bricklayer
    """)
)
_PLACED = frozenset({"in", "at"})


def _who(token: Token) -> bool:
    return token.lower in {"he", "she", "who"} or token.tag is Tag.NAME


def _goes_on(sentence: Sentence, i: int) -> bool:
    """Tell whether neither the sentence ends behind the trade nor a place or another verb follows."""
    after, further = sentence.next(i + 3), sentence.next(i + 4)
    if sentence.tokens[i].quoted or (after is not None and after.text not in {".", ","} and after.lower not in _PLACED | {"and"}):
        return True
    if after is not None and after.lower in _PLACED:
        return further is None or further.tag not in (Tag.DETERMINER, Tag.NAME)
    joined = after is not None and after.lower == "and"
    return joined and (further is None or not (further.tag is Tag.AUXILIARY or share(further.lower, "Z") > 0.3))


_TOLD = "English wants “a” or “an” before “{2}”."

PROFESSIONS = either(
    sequence(_who, word({"is", "was", "became", "becomes"}), _TRADES, message=_TOLD, mark=(1, 3), unless=_goes_on),
    sequence(word({"works", "worked", "working"}), word({"as"}), _TRADES, message=_TOLD, mark=(1, 3), unless=_goes_on),
)

"""The subject of a clause lost: "five percent, which say is all they have", "asked what think of it", "heard that in 2014 had left"."""

from auditor.artifacts.english.words import listed
from auditor.artifacts.kinds import either, is_quoted, sequence, word
from auditor.artifacts.text import Sentence, Tag, Token

_SAYING = listed("say think believe claim hope fear insist argue")
_FINITE = listed("is are was were will would can could has have had should must may might")
_REPORTING = listed("said say says heard hear told learned learnt found claimed claims believed believes reported added admitted denied")
_YEARS = range(1900, 2100)
_LOST = "The subject of “{quote}” is lost."
_ASKING = listed("ask asks asked asking know knows knew known see find hear decide say says said tell tells told")


def _is_name_of_clause(sentence: Sentence, i: int) -> bool:
    """Tell whether nobody is asked what others think, so that "what" may be another word's: "no matter what think tanks say"."""
    before = sentence.next(i - 1)
    return sentence.tokens[i].quoted or before is None or before.lower not in _ASKING


def _year(token: Token) -> bool:
    return len(token.text) == 4 and token.text.isdigit() and int(token.text) in _YEARS


def _past(token: Token) -> bool:
    return token.text.islower() and (token.tag is Tag.PAST or token.lower == "been")


LOST_SUBJECTS = either(
    # Spanish, Italian and Portuguese verbs tell the person by their form.
    sequence(
        word(_REPORTING),
        word({"that"}),
        word({"between", "among"}),
        _year,
        word({"and"}),
        _year,
        word({"had", "has"}),
        _past,
        message=_LOST,
        mark=(6, 8),
        unless=is_quoted,
    ),
    sequence(
        word(_REPORTING),
        word({"that"}),
        word({"in", "since"}),
        _year,
        word({"had", "has"}),
        _past,
        message=_LOST,
        mark=(4, 6),
        unless=is_quoted,
    ),
    # As "che dicono è tutto" and "que creen", whose verb tells the person.
    sequence(
        lambda token: token.text == ",",
        word({"which"}),
        word(_SAYING),
        word(_FINITE),
        message="Who says it is lost between “{1}” and “{2}”.",
        mark=(1, 3),
        unless=is_quoted,
    ),
    sequence(
        word({"what"}),
        word({"think"}),
        word({"of", "about"}),
        message="A subject is missing between “{0}” and “{1}”.",
        mark=(0, 2),
        unless=_is_name_of_clause,
    ),
)

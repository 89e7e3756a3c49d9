"""What is counted out in the wrong number: "one of the suspect", "a two-days strike", "a 20 years old man", "the others countries"."""

from collections.abc import Callable

from auditor.artifacts.agreement.plurals import only_plural, only_singular
from auditor.artifacts.english.names import PEOPLE, PERSONS
from auditor.artifacts.english.words import ARTICLES, BE, listed, share
from auditor.artifacts.kinds import either, existence, is_not_first, is_quoted, sequence, tagged, word
from auditor.artifacts.text import NOMINAL, Sentence, Tag, Token

_PARTS = word(listed("one each several many two three four five six seven eight nine ten both"))
_DEFINITE = word(listed("the these those his her their its our"))
# Things that have no other reading than one of several.
_COUNTED = PERSONS | listed("suspect victim driver attacker gunman hostage candidate reason problem city country building car factor")
# Bodies that stand for their members: "one of the most talented squad".
_BODIES = listed("family team group squad band cast couple duo trio generation lot class side party elite brass value fun")
_ENDS = listed("in at of on from for to who that whose since during")
_COUNT = r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty)"
_UNIT = r"(?:seconds|minutes|hours|days|weeks|months|years|metres|meters|kilometres|kilometers|miles|euros|dollars)"
_OTHERS = listed("others firsts lasts nexts olds youngs mains sames differents importants")
_NUMBERS = word(listed("two three four five six seven eight nine ten"))


def _plural(token: Token) -> bool:
    return only_plural(token) or token.text in {"people", "men", "women", "children"}


def _counted(token: Token) -> bool:
    return token.text in _COUNTED and not token.text.endswith(("s", "men", "people", "children"))


def _ends_like_plural(token: Token) -> bool:
    # No verb ends so behind a plural: "the others win".
    return _plural(token) or (token.text.islower() and token.text.endswith("s") and share(token.lower, "P") > 0)


def _singular(token: Token) -> bool:
    return only_singular(token) and token.lower not in _BODIES


def _superlative(token: Token) -> bool:
    return token.text in {"best", "worst"} or (token.text.islower() and token.lower.endswith("est") and share(token.lower, "J") >= 0.5)


def _adjective(token: Token) -> bool:
    return token.text.islower() and token.tag is Tag.ADJECTIVE


def _ends(token: Token | None, *more: Tag) -> bool:
    return token is None or token.text in {".", ";"} or token.lower in _ENDS or token.tag in (Tag.AUXILIARY, *more)


def _goes_on(size: int) -> Callable[[Sentence, int], bool]:
    """Return a condition that holds unless the noun phrase surely ends behind `size` tokens."""
    return lambda sentence, i: sentence.tokens[i].quoted or not _ends(sentence.next(i + size))


def _is_office(sentence: Sentence, i: int) -> bool:
    """Tell whether the noun may go on, as "one of the minister of defence's aides" does."""
    after = sentence.next(i + 4)
    return sentence.tokens[i].quoted or not _ends(after, Tag.PAST) or (after is not None and after.lower in {"of", "to", "for"})


def _is_other_year(sentence: Sentence, i: int) -> bool:
    """Tell whether the words are no list's last: "the other two men", "any other three points"."""
    before = sentence.next(i - 1)
    after = sentence.next(i + 3)
    if sentence.tokens[i].lower == "others" and (after is None or after.tag not in (Tag.AUXILIARY, Tag.PAST)):
        return True
    lists = before is None or before.lower in {"and", "by", "with", "killed", "injured", "wounded", "arrested"}
    return not lists or sentence.tokens[i].quoted


def _is_no_adjective(sentence: Sentence, i: int) -> bool:
    """Tell whether the words may be two things, as people and what they have: "gave the others gifts", "to others matches are a joy"."""
    before, after = sentence.tokens[max(0, i - 1) : i + 1], sentence.next(i + 3)
    placed = any(token.tag is Tag.PREPOSITION for token in before)
    if sentence.tokens[i + 1].text == "others" and not (placed and (after is None or after.tag is not Tag.AUXILIARY)):
        return True
    behind_place = placed and after is not None and after.tag in (Tag.DETERMINER, Tag.PRONOUN)
    return sentence.tokens[i].quoted or not (behind_place or _ends(after))


def _is_owned(sentence: Sentence, i: int) -> bool:
    """Tell whether the people have something that is counted: "a million of voters' names"."""
    after = sentence.next(i + 4)
    return sentence.tokens[i].quoted or (after is not None and (after.text in {"'", "’"} or after.tag in NOMINAL))


_ONE_OF = "“{0} of” wants a plural: “{quote}”."

COUNTED = either(
    sequence(_PARTS, word({"of"}), _DEFINITE, _counted, message=_ONE_OF, unless=_is_office),
    sequence(word({"one"}), word({"of"}), word({"the"}), _superlative, _singular, message=_ONE_OF, unless=_goes_on(5)),
    sequence(word({"one"}), word({"of"}), word({"the"}), word({"most"}), _adjective, _singular, message=_ONE_OF, unless=_goes_on(6)),
    sequence(
        word({"every"}),
        word({"of"}),
        word({"the", "them", "these", "those"}),
        message="English says “every one of”, or “each of”.",
        mark=(0, 2),
    ),
    # As "there are much people".
    sequence(
        word({"there"}), word({"are", "were"}), word({"much"}), _plural, message="English says “many {3}”.", mark=(2, 4), unless=is_quoted
    ),
    # A compound before a noun has its measure in the singular.
    existence(
        rf"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts) (?P<mark>{_COUNT}-{_UNIT}(?:-(?:old|long))?)"
        r"(?= (?!plus|pregnant|and|or|old|long|in|of|at|on|to)[a-z]+\b)",
        "Before its noun English has the measure in the singular, not “{quote}”.",
    ),
    sequence(
        word(ARTICLES),
        tagged(Tag.NUMBER),
        word({"years"}),
        word({"old"}),
        lambda token: token.text.islower() and token.tag is Tag.NOUN and token.lower != "age",
        message="Before its noun English says “{1}-year-old”.",
        mark=(1, 4),
    ),
    sequence(
        word(BE),
        tagged(Tag.NUMBER),
        word({"years"}),
        word({"old"}),
        word(PEOPLE),
        message="Before its noun English says “a {1}-year-old”.",
        mark=(1, 4),
    ),
    # As Spanish "tiene 30 años".
    sequence(word({"has", "have", "had"}), tagged(Tag.NUMBER), word({"years"}), word({"old"}), message="English says “is {1} years old”."),
    # As French "a passé 34 ans" takes the phrase of an age with it.
    sequence(
        word({"spent", "spends", "spend", "lasted", "lasts"}),
        tagged(Tag.NUMBER),
        word({"years"}),
        word({"old"}),
        message="A span of time is “{1} years” in English, and only an age is “{1} years old”.",
        mark=(1, 4),
    ),
    sequence(word({"thousand", "hundred"}), word({"of"}), _plural, message="English says “{0}s of {2}”.", mark=(0, 2), unless=is_not_first),
    sequence(
        word({"a"}),
        word({"million", "thousand"}),
        word({"of"}),
        _plural,
        message="English has no “of” here: “a {1} {3}”.",
        unless=_is_owned,
    ),
    # Adjectives that have a plural in other languages: "in the others countries".
    sequence(
        lambda token: token.tag in (Tag.DETERMINER, Tag.PREPOSITION),
        lambda token: token.text in _OTHERS,
        _ends_like_plural,
        message="“{1}” stands before a noun, where English has no plural of it.",
        mark=(1, 3),
        unless=_is_no_adjective,
    ),
    # As Spanish "otros dos hombres".
    sequence(word({"other"}), _NUMBERS, _plural, message="English says “{1} other {2}”.", unless=_is_other_year),
    sequence(word({"others"}), _NUMBERS, _plural, message="English says “{1} other {2}”.", unless=_is_other_year),
)

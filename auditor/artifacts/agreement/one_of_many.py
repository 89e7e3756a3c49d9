"""An article or a verb for one thing before several: "an old traitors", "a 200 houses", "there is eight nets"."""

from collections.abc import Callable

from auditor.artifacts.agreement.plurals import BOTH_NUMBERS
from auditor.artifacts.english.words import listed, share
from auditor.artifacts.kinds import either, ends_phrase, sequence, word
from auditor.artifacts.text import Sentence, Tag, Token

_ONE = word({"a", "an", "another", "every"})
# Before a number these words, or with them, "a" is right: "a further 200 houses", "a good many houses".
_COUNTING = listed("few many great good further additional total full mere whole record minimum maximum extra combined several certain")
# Plurals that are one thing, and what a phrase measures.
_ONE_THING = listed("""
    headquarters crossroads barracks gallows gasworks waterworks means works links surroundings savings ways times odds lodgings premises
    grounds remains amends doldrums sands falls wetlands woods gardens steps stairs scissors trousers jeans glasses goggles binoculars
    pyjamas tights shorts pants pliers tweezers shears handcuffs credentials looks doings
""")
_MEASURES = listed("""
    seconds minutes hours days weeks fortnights months years decades centuries metres meters kilometres kilometers miles yards feet inches
    centimetres centimeters millimetres millimeters barrels bushels carats knots stones ounces watts volts bytes megabytes gigabytes
    acres hectares litres liters gallons pints tons tonnes grams kilos kilograms pounds pence dollars euros cents francs rupees naira points
    degrees percent runs wickets overs strokes shots goals lengths pages words rounds
""")
_NUMBERS = word(listed("two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty sixty"))
_TENS = listed("fifteen twenty thirty forty fifty sixty seventy eighty ninety")


def _adjective(token: Token) -> bool:
    pure = share(token.lower, "J") >= 0.9 and share(token.lower, "NVZ") == 0
    # Records are called by what is most of all in them: "a greatest hits".
    return token.text.islower() and pure and token.lower not in _COUNTING and not token.lower.endswith("est")


def _many_things(token: Token) -> bool:
    # Behind an adjective or a number, that it may be a verb as well ("houses") does not matter.
    plural = token.text.islower() and token.lower.endswith("s") and share(token.lower, "P") > 0 and share(token.lower, "NJ") == 0
    return (
        plural and token.lower not in BOTH_NUMBERS and token.lower not in _ONE_THING | _MEASURES and not token.lower.endswith(("ics", "ss"))
    )


def _several(token: Token) -> bool:
    return token.text in {"people", "men", "women", "children"} or (_many_things(token) and len(token.text) > 3)


def _number(token: Token) -> bool:
    return (token.text.isdigit() and 2 <= len(token.text) <= 3) or token.lower in _TENS


def _small_a(token: Token) -> bool:
    # Not the first letter of an "A380".
    return token.text == "a"


def _goes_on(size: int) -> Callable[[Sentence, int], bool]:
    """Return a condition that holds unless the noun phrase surely ends behind `size` tokens."""

    def goes_on(sentence: Sentence, i: int) -> bool:
        after = sentence.next(i + size)
        joined = after is not None and after.text in {"and", "or", "-", "/", "'", "’"}
        return sentence.tokens[i].quoted or joined or not ends_phrase(after)

    return goes_on


def _is_part_of_number(sentence: Sentence, i: int) -> bool:
    """Tell whether the article belongs to the number, or the number is a name: "half a 90 minutes", "vitamin a 12"."""
    before = sentence.next(i - 1)
    return _goes_on(3)(sentence, i) or (before is not None and before.tag is Tag.NUMBER)


def _is_sum(sentence: Sentence, i: int) -> bool:
    """Tell whether one of the things follows, or the words ask or are quoted: "is there two of them?"."""
    before = sentence.next(i - 1)
    return sentence.tokens[i].quoted or sentence.tokens[-1].text == "?" or (before is not None and before.lower in {"that", "what"})


ONE_OF_MANY = either(
    sequence(
        _ONE, _adjective, _many_things, message="“{0}” is singular and “{2}” plural; English wants them to agree.", unless=_goes_on(3)
    ),
    # As Spanish "unas 200 casas" and Italian "una cinquantina di persone".
    sequence(_small_a, _number, _several, message="English has no “{0}” before “{1} {2}”.", mark=(0, 2), unless=_is_part_of_number),
    sequence(
        word({"there"}),
        word({"is", "was"}),
        lambda token: _NUMBERS(token) or (token.text.isdigit() and int(token.text) > 1),
        _several,
        message="“{2} {3}” are plural; English says “there are” or “there were”.",
        mark=(0, 3),
        unless=_is_sum,
    ),
)

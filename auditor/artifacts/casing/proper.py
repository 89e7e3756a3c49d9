"""Months, weekdays, nationalities and countries in lower case, as the Romance languages write the first three."""

from auditor.artifacts.check import SPELLING, Check
from auditor.artifacts.english.names import COUNTRIES, MONTHS, NATIONALITIES, WEEKDAYS
from auditor.artifacts.english.words import listed
from auditor.artifacts.kinds import ends_phrase, sequence
from auditor.artifacts.text import Sentence, Token
from auditor.report import Severity

# These are words of their own in lower case.
_ALSO_WORDS = listed("march may august turkey china chile jordan polish swiss finish milan mali niger dutch roman scotch guinea swede")
# Things named after a place, which some houses write small: before these nouns, and behind "plaster of".
_THINGS = {
    "french": listed("fries fry toast door doors window windows press bread horn leave polish dressing beans"),
    "panama": listed("hat hats"),
    "danish": listed("pastry pastries"),
    "brussels": listed("sprout sprouts"),
    "german": listed("measles shepherd"),
    "russian": listed("roulette dressing"),
    "turkish": listed("delight bath towel"),
    "indian": listed("summer ink"),
    "irish": listed("coffee"),
    "italian": listed("dressing"),
    "greek": listed("yogurt yoghurt"),
    "english": listed("muffin muffins"),
    "swiss": listed("cheese roll chard"),
    "chinese": listed("cabbage"),
    "canadian": listed("bacon"),
    "belgian": listed("waffle waffles"),
    "mexican": listed("wave"),
}
_FILLINGS = listed("cheese apple cinnamon fruit raspberry cherry")
_PROPER = frozenset(name.lower() for name in MONTHS | WEEKDAYS | NATIONALITIES | COUNTRIES if name.isalpha()) - _ALSO_WORDS


def _lower_case(token: Token) -> bool:
    return token.text in _PROPER


def _excused(sentence: Sentence, i: int) -> bool:
    return _typed_small(sentence, i) or _is_thing(sentence, i)


def _is_thing(sentence: Sentence, i: int) -> bool:
    """Tell whether the word belongs to the name of a thing: "french fries", "plaster of paris", a pastry."""
    word, after = sentence.tokens[i].text, sentence.next(i + 1)
    before = [token.lower for token in sentence.tokens[max(0, i - 2) : i]]
    named = after is not None and after.lower in _THINGS.get(word, ())
    filled = (before[-1:] == ["a"] and ends_phrase(after)) or not _FILLINGS.isdisjoint(before[-1:])
    return named or (word == "danish" and filled) or (word == "paris" and before == ["plaster", "of"])


def _typed_small(sentence: Sentence, i: int) -> bool:
    """Tell whether the word belongs to a quotation, an address, a hashtag or a text that is all in lower case."""
    token, before, after = sentence.tokens[i], sentence.next(i - 1), sentence.next(i + 1)
    glued = (before is not None and before.end == token.start) or (
        after is not None and after.start == token.end and after.text in "./@#_-"
    )
    capitals = any(character.isupper() for character in sentence.segment.text)
    return token.quoted or glued or not capitals


CHECK = Check(
    path="casing.proper",
    category=SPELLING,
    severity=Severity.MINOR,
    description="A month, weekday, nationality or country is written in lower case.",
    flags=(
        "The meeting was held on tuesday in Geneva.",
        "The italian president arrived late.",
        "They met in november at the border.",
        "He teaches english and spanish in Leeds.",
        "She moved from france to Leeds as a child.",
        "He met a danish minister and a french writer in paris.",
    ),
    passes=(
        "They met in November on a Tuesday; the Italian president was late.",
        "The march may turn out to be a turkey, and the china was old.",
        "“we r in france lol,” she wrote.",
        "See visit.france.example and #italian for more.",
        "He had to polish the august statue.",
        "He ate french fries in a panama hat beside a model of plaster of paris; a cheese danish costs five dollars.",
    ),
    run=sequence(_lower_case, message="English writes “{0}” with a capital.", unless=_excused),
    confidence=0.9,
)

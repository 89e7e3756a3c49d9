"""Months, weekdays, nationalities and countries in lower case, as the Romance languages write the first three."""

from auditor.artifacts.check import SPELLING, Check
from auditor.artifacts.english.names import COUNTRIES, MONTHS, NATIONALITIES, WEEKDAYS
from auditor.artifacts.english.words import listed
from auditor.artifacts.kinds import ends_phrase, sequence
from auditor.artifacts.text import Sentence, Tag, Token
from auditor.report import Severity

# These are words of their own in lower case.
_ALSO_WORDS = listed("march may august turkey china chile jordan polish swiss finish milan mali niger dutch roman scotch guinea swede")
# Things named after a place, which some houses write small: before these nouns, and behind "plaster of".
_THINGS = {
    "french": listed("""
        fries fry toast door doors window windows press bread horn leave polish dressing beans onion vanilla cuff cuffs braid braids plait
        plaits bulldog bulldogs knot knots kiss kisses manicure omelette exit martini martinis stick roast fancy fancies
    """),
    "panama": listed("hat hats"),
    "danish": listed("pastry pastries"),
    "brussels": listed("sprout sprouts"),
    "german": listed("measles shepherd shepherds"),
    "russian": listed("roulette dressing doll dolls salad"),
    "june": listed("bug bugs beetle beetles"),
    "moscow": listed("mule mules"),
    "singapore": listed("sling slings noodles"),
    "cuba": listed("libre libres"),
    "swedish": listed("massage massages meatballs"),
    "turkish": listed("delight bath baths towel towels coffee"),
    "indian": listed("summer ink corn"),
    "india": listed("ink rubber pale"),
    "brazil": listed("nut nuts"),
    "welsh": listed("rarebit dresser dressers"),
    "portuguese": listed("man-of-war man-o'-war man-o-war"),
    "cuban": listed("heel heels"),
    "egyptian": listed("cotton"),
    "chilean": listed("seabass"),
    "spanish": listed("onion onions omelette moss fly"),
    "american": listed("cheese mustard"),
    "japanese": listed("knotweed maple maples"),
    "irish": listed("coffee stew setter"),
    "italian": listed("dressing seasoning parsley"),
    "greek": listed("yogurt yoghurt"),
    "english": listed("muffin muffins mustard"),
    "swiss": listed("cheese roll chard"),
    "chinese": listed("cabbage whispers burn burns lantern lanterns"),
    "canadian": listed("bacon"),
    "belgian": listed("waffle waffles endive"),
    "mexican": listed("wave standoff"),
}
# "Bound in red morocco": the leather.
_DYED = listed("red green blue black brown crimson purple olive full half straight-grained")
_FILLINGS = listed("cheese apple cinnamon fruit raspberry cherry")
_PROPER = frozenset(name.lower() for name in MONTHS | WEEKDAYS | NATIONALITIES | COUNTRIES if name.isalpha()) - _ALSO_WORDS
# The people of a place: "the italians".
_PEOPLES = frozenset(f"{name.lower()}s" for name in NATIONALITIES if name.endswith(("an", "i", "ek")))
_OPENING = frozenset("([“‘\"'—–")


def _lower_case(token: Token) -> bool:
    return token.text in _PROPER or token.text in _PEOPLES


def _excused(sentence: Sentence, i: int) -> bool:
    return _typed_small(sentence, i) or _is_thing(sentence, i)


def _is_thing(sentence: Sentence, i: int) -> bool:
    """Tell whether the word belongs to the name of a thing: "french fries", "plaster of paris", a pastry."""
    word, after = sentence.tokens[i].text, sentence.next(i + 1)
    before = [token.lower for token in sentence.tokens[max(0, i - 2) : i]]
    named = after is not None and after.lower in _THINGS.get(word, ())
    filled = (before[-1:] == ["a"] and ends_phrase(after)) or not _FILLINGS.isdisjoint(before[-1:])
    leather = word == "morocco" and not _DYED.isdisjoint(before[-1:])
    # Sprouts, that is.
    sprouts = word == "brussels" and i > 0 and sentence.tokens[i - 1].tag is Tag.DETERMINER
    drink = word == "russian" and not {"white", "black"}.isdisjoint(before[-1:])
    return named or leather or drink or sprouts or (word == "danish" and filled) or (word == "paris" and before == ["plaster", "of"])


def _typed_small(sentence: Sentence, i: int) -> bool:
    """Tell whether the word belongs to a quotation, an address, a hashtag or a text that is all in lower case."""
    token, before, after = sentence.tokens[i], sentence.next(i - 1), sentence.next(i + 1)
    behind = sentence.next(i + 2)
    # A stop at the end of a sentence is no part of an address.
    ended = after is not None and after.text == "." and (behind is None or behind.start > after.end or not behind.is_word)
    glued = (before is not None and before.end == token.start and before.text not in _OPENING) or (
        after is not None and after.start == token.end and after.text in "./@#_-" and not ended
    )
    capitals = any(character.isupper() for character in sentence.segment.text)
    return token.quoted or glued or not capitals


CHECK = Check(
    path="casing.proper",
    category=SPELLING,
    severity=Severity.MINOR,
    description="A month, weekday, nationality, people or country is written in lower case.",
    flags=(
        "The meeting was held on tuesday in Geneva.",
        "The italian president arrived late.",
        "They met in november at the border.",
        "He teaches english and spanish in Leeds.",
        "She flew to morocco with welsh friends, an egyptian guide and a french doctor.",
        "The europeans and the americans agreed.",
        "The talks in brussels went on.",
        "They flew home to france.\nHe left (on monday) for the north.",
        "She moved from france to Leeds as a child.",
        "A white horse and a russian rider; the chinese minister flew to singapore and cuba.",
        "He met a danish minister and a french writer in paris.",
    ),
    passes=(
        "They met in November on a Tuesday; the Italian president was late.",
        "The march may turn out to be a turkey, and the china was old.",
        "“we r in france lol,” she wrote.",
        "See visit.france.example, news.france, france.example and #italian for more.",
        "He had to polish the august statue and picked the brussels.",
        "They sold brazil nuts, welsh rarebit and india pale ale; the book was bound in red morocco, her sheets were egyptian cotton.",
        "She ordered a moscow mule, a singapore sling, a white russian and a cuba libre; it spread like chinese whispers.",
        "A june bug flew in at dusk.",
        "He ate french fries in a panama hat beside a model of plaster of paris; a cheese danish costs five dollars.",
    ),
    run=sequence(_lower_case, message="English writes “{0}” with a capital.", unless=_excused),
    confidence=0.9,
)
